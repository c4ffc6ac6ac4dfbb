"""What was typed into the box: which kind of query it is.

One box takes everything, so the text itself has to say what it is. Letters without tones
may be pinyin, initials or English, and are looked up as each.
"""

import re
from enum import Enum
from typing import NamedTuple

from dicts import spelling, zhuyin
from dicts.hanzi import is_hanzi
from dicts.spelling import Spelling


class Kind(Enum):
    """What a query is written in."""

    HANZI = "hanzi"
    """Either script, or both; also figures, signs, and nothing at all."""
    MIXED = "mixed"
    """Hanzi and pinyin: ``学xi``."""
    PINYIN = "pinyin"
    """It has tones, or ü."""
    LETTERS = "letters"
    """Pinyin without tones, initials, or English."""
    ZHUYIN = "zhuyin"


class Query(NamedTuple):
    """A query: its text in ASCII letters and wildcards, without space around it.

    ``spellings`` are what it may be as pinyin, or is as zhuyin: none, one, or several.
    """

    kind: Kind
    text: str
    spellings: tuple[Spelling, ...] = ()

    @property
    def has_wildcards(self) -> bool:
        """Whether ``*`` or ``?`` stands in it."""
        return "*" in self.text or "?" in self.text


_WIDE = {ord("　"): " ", ord("＊"): "*", ord("？"): "?"} | {
    wide: chr(wide - 0xFEE0)
    for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
    for wide in range(ord(first), ord(last) + 1)
}
"""Letters and wildcards as Chinese keyboards type them, twice as wide."""


def understood(text: str) -> Query:
    """Return any text as a query."""
    plain = _WILDCARDS.sub(_fewest, text.translate(_WIDE).strip())
    if zhuyin.is_zhuyin(plain) and (ways := zhuyin.ways(plain)):
        return Query(Kind.ZHUYIN, plain, tuple(map(spelling.of_syllables, ways)))
    if any(is_hanzi(char) for char in plain):
        has_letters = any(char.isalpha() and not is_hanzi(char) for char in plain)
        return Query(Kind.MIXED if has_letters else Kind.HANZI, plain)
    typed = spelling.parsed(plain)
    if typed is not None and (
        typed.has_tones or any(sign in plain.lower() for sign in _MUST_BE_PINYIN)
    ):
        return Query(Kind.PINYIN, plain, (typed,))
    if any("a" <= char <= "z" for char in plain.lower()):
        return Query(Kind.LETTERS, plain, (typed,) if typed else ())
    return Query(Kind.HANZI, plain)


_MUST_BE_PINYIN = ("ü", "u:", "u\u0308")
"""But a v may be that of ``very``."""


_WILDCARDS = re.compile(r"[*?]{2,}")


def _fewest(wildcards: re.Match[str]) -> str:
    """Return wildcards in a row as ``?`` and one ``*`` at most: many take forever to compare."""
    return "?" * wildcards[0].count("?") + "*" * ("*" in wildcards[0])
