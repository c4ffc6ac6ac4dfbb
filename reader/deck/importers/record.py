"""A word as another program has it."""

import html
import re
from typing import NamedTuple

from reader.deck.words import Status


class Record(NamedTuple):
    """A word of a file. ``written`` is one form, or both, ``other`` being the second one.

    ``pinyin`` is as the file has it, marked or numbered, "" where it has none. ``status``
    None leaves it to whoever imports. ``in_anki`` says that Anki has it.
    """

    written: str
    other: str = ""
    pinyin: str = ""
    meaning: str = ""
    status: Status | None = None
    tags: tuple[str, ...] = ()
    sentence: str = ""
    note: str = ""
    in_anki: bool = False


_BREAK = re.compile(r"<(?:br|/?div|/?p|/?li)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_SOUND = re.compile(r"\[sound:[^\]]*\]")
_READING = re.compile(r"<rt\b[^>]*>.*?</rt>", re.IGNORECASE | re.DOTALL)


def plain(text: str) -> str:
    """Return the text of a piece of HTML, one line: without tags, sounds, readings over hanzi."""
    for pattern, instead in ((_READING, ""), (_BREAK, " "), (_SOUND, " "), (_TAG, "")):
        text = pattern.sub(instead, text)
    return " ".join(html.unescape(text).split())
