"""Opening the screen on a text, or on the words that are due."""

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
    _take_terminal("to write words and pinyin into a file or a pipe, use: duben annotate")
    from reader.tui.app import run

    run(document, lexicon, settings, own_words, notice)


def review(new_a_day: int) -> None:
    """Ask for the words that are due, until the reader leaves.

    Raises DubenError where there is no terminal, no deck to be used, or a bad setting.
    """
    from reader.language import own_words
    from reader.language.dictionaries import opened
    from reader.settings import load

    settings, words = load(), own_words.chosen()
    lexicon, notice = opened()
    _take_terminal("to know how many words are due, use: duben deck due")
    from reader.tui.app import run

    run(None, lexicon, settings, words, notice, new_a_day)


def _take_terminal(advice: str) -> None:
    """See to it that there is a screen to draw on, and that keys come from a keyboard.

    Raises DubenError where there is none; where there is no screen, with the advice.
    """
    if not sys.stdout.isatty():
        raise DubenError(f"the screen needs a terminal to be drawn on; {advice}")
    keyboard = _keyboard()
    if keyboard is not None:
        os.dup2(keyboard, 0)
        os.close(keyboard)


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
