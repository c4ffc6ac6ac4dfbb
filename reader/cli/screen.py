"""Opening the screen on a text."""

import os
import sys
from typing import TYPE_CHECKING

from reader.errors import DubenError

if TYPE_CHECKING:
    from reader.settings import Settings


def read(
    source: str | None,
    *,
    encoding: str | None = None,
    raw: bool = False,
    settings: "Settings | None" = None,
    own_words: tuple[str, ...] | None = None,
) -> None:
    """Show a text until the reader leaves; without ``source``, the library.

    Settings and own words are those of the user's files where they are left out. Raises
    DubenError where there is no terminal, no such text, no deck to be used, or a bad setting.
    """
    import gc

    # A twentieth of the time to start. On again when the first screen is drawn: see
    # ``DubenApp.on_ready``.
    gc.disable()
    from reader.language.dictionaries import opened

    if settings is None:
        from reader.settings import load

        settings = load()
    if own_words is None:
        from reader.language import own_words as words

        own_words = words.chosen()
    lexicon, notice = opened()
    document = None
    if source is not None:
        from reader.cli.sources import open_document

        document = open_document(source, lexicon, encoding=encoding, raw=raw)
    if not sys.stdout.isatty():
        raise DubenError(
            "the screen needs a terminal to be drawn on; to write words and pinyin into a file "
            "or a pipe, use: duben annotate"
        )
    keyboard = _keyboard()
    if keyboard is not None:
        os.dup2(keyboard, 0)
        os.close(keyboard)
    from reader.tui.app import run

    run(document, lexicon, settings, own_words, notice)


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
