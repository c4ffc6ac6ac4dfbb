"""``duben read``: open the screen."""

from typing import TYPE_CHECKING

import click

from reader.cli import options
from reader.cli.screen import read

if TYPE_CHECKING:
    from reader.settings import Settings


@click.command("read")
@options.source
@options.decoding
@options.settings
def command(
    *,
    source: str | None,
    encoding: str | None,
    raw: bool,
    settings: "Settings",
    own_words: tuple[str, ...],
) -> None:
    """Read a text on the screen; without SOURCE, choose one there.

    A text that is called like a verb is opened with duben read NAME, or as ./NAME.
    """
    if source is None and (encoding or raw):
        raise click.UsageError("--encoding and --raw say how to read a SOURCE: name one")
    read(source, encoding=encoding, raw=raw, settings=settings, own_words=own_words)
