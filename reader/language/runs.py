"""What is one word although it holds no hanzi: numbers, Latin words, addresses, dashes."""

import re
from functools import cache

from reader.text.characters import is_hanzi

# What only changes the sign before it, and must not be parted from it: accents, joiners,
# enclosing signs, variants, shades of skin, tags.
_MARKS = (
    "\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
# A letter or digit that is no hanzi: of the scripts below U+2000, kana, Hangul, full width.
# (To say "none of all hanzi" would take 2 ms to compile, each time it is said.)
_LETTER = r"(?=[\0-\u1fff\u3041-\u30ff\uac00-\ud7a3\uff10-\uff5a])[^\W_]"
_INSIDE = "[-.,:/'’_@&+]"
_RUN = (
    # Addresses, up to what ends a sentence rather than them.
    r"(?i:https?://|ftp://|www\.)[!-~]*[a-z0-9/#&=_~-]"
    # Letters and digits of any other script, with what stands inside them and after:
    # 3.14, e-mail, 10:30, l'Oréal, 50%, 37°C, C++.
    rf"|(?!{_INSIDE})(?:{_INSIDE}?{_LETTER}[{_MARKS}]*)+(?:[%％‰℃℉]|°[CF]?|\+\+)?"
    # Spaces, dashes, dots.
    r"|\s+|[—–─]+|…+|\.{2,}|·{2,}"
    # A flag, and a sign with marks, perhaps joined to others.
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    rf"|\S[{_MARKS}]+(?:(?<=\u200d)[\u2190-\u2bff\U0001f000-\U0001faff][{_MARKS}]*)*"
)


_plain = set("，。！？、；：“”‘’（）《》「」『』【】〈〉")
"""Characters that are in no run: these, and all hanzi that were met."""


def runs(text: str) -> dict[int, int]:
    """Return where each run of several characters that are no hanzi begins, and where it ends."""
    if _plain.issuperset(text):  # as most sentences are
        return {}
    others = set(text) - _plain
    hanzi = set(filter(is_hanzi, others))
    _plain.update(hanzi)
    if len(hanzi) == len(others):
        return {}
    return {match.start(): match.end() for match in _run().finditer(text)}


@cache
def _run() -> re.Pattern[str]:
    return re.compile(_RUN)  # takes 2 ms
