"""Half-width punctuation in Chinese: ``你好,世界`` → ``你好，世界``."""

import re
from array import array

from reader.text.characters import is_hanzi

KIND = "punctuation"
FULL_WIDTH = {",": "，", ":": "：", "?": "？", ";": "；"}
"""What is mended, and into what. Not ``.`` and ``!``, which stand in names and numbers
beside hanzi too often, nor brackets, which do no harm."""

_MARK = re.compile("[,:?;]")
# The rest of an address (?q=1) and a smile are left alone.
_NONE_OF_OURS = re.compile(r"\?[A-Za-z0-9_]{1,40}=|[:;]-?\)")
_CLOSING = frozenset("”’」』）》")


def find_punctuation(text: str) -> "array[int]":
    """Return the offsets of the half-width ``,:?;`` beside a hanzi, in order.

    Between digits, Latin letters or parts of an address there is no hanzi beside them. A
    quotation that closes behind a hanzi is as good as one: ``“你好”,Tom``.
    """
    if not any(mark in text for mark in FULL_WIDTH):
        return array("q")
    found = (match.start() for match in _MARK.finditer(text))
    return array("q", (at for at in found if _is_chinese(text, at)))


def _is_chinese(text: str, at: int) -> bool:
    if is_hanzi(text[at + 1 : at + 2]):
        return True
    before = text[at - 1 : at]
    if before in _CLOSING:
        before = text[at - 2 : at - 1]
    return is_hanzi(before) and not _NONE_OF_OURS.match(text, at)
