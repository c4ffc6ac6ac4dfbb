"""``duben read``: open the screen."""

import os
import sys

import click

from reader.cli import options
from reader.errors import DubenError


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
    if not sys.stdout.isatty():
        raise DubenError(
            "the screen needs a terminal to be drawn on; to write words and pinyin into a file "
            "or a pipe, use: duben annotate"
        )
    keyboard = _keyboard()
    from dicts.lexicon import Lexicon

    lexicon = Lexicon.open()
    document = None
    if source is not None:
        from reader.cli.sources import open_document

        document = open_document(source, lexicon, encoding=encoding, raw=raw)
    elif encoding or raw:
        raise click.UsageError("--encoding and --raw say how to read a SOURCE: name one")
    if keyboard is not None:
        os.dup2(keyboard, 0)
        os.close(keyboard)
    from reader.tui.app import run

    run(document, lexicon, segmenter=segmenter, readings=readings)


def _keyboard() -> int | None:
    """Open the terminal where standard input is something else: keys come from there.

    None where standard input is the keyboard. Raises DubenError where there is none.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        return None
    try:
        return os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise DubenError(
            "the screen needs a keyboard, and there is no terminal to take keys from"
        ) from error
