"""``duben read``: open the screen."""

import click

from reader.cli import options
from reader.cli.screen import read


@click.command("read")
@options.source
@options.decoding
@options.engines
def command(
    *, source: str | None, encoding: str | None, raw: bool, segmenter: str, readings: str
) -> None:
    """Read a text on the screen; without SOURCE, choose one there.

    A text that is called like a verb is opened with duben read NAME, or as ./NAME.
    """
    if source is None and (encoding or raw):
        raise click.UsageError("--encoding and --raw say how to read a SOURCE: name one")
    read(source, encoding=encoding, raw=raw, segmenter=segmenter, readings=readings)
