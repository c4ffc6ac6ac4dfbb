"""Text as a terminal shows it: how many cells wide, and where a line may break.

A hanzi is two cells wide. Toned vowels and quotation marks are of "ambiguous" width in
Unicode; Textual and tmux take them as one cell, and so do we.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len

# Terminals and Textual count these differently (variation selectors, skin tones, joiners,
# keycaps, tags, directions), and a line that is counted wrongly is drawn wrongly.
_UNEVEN = re.compile(
    "[\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\x00-\x1f\x7f-\x9f\ud800-\udfff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)

OPENING = frozenset("“‘「『（《〈【〔〖［｛([{〝$¥￥£€#＃")
"""No line ends with one of these."""

CLOSING = frozenset("，。、；：？！…—～·”’」』）》〉】〕〗］｝〞,.;:?!)]}%％‰°℃‧・．／/–―─-")
"""No line begins with one of these."""

# What stays together in running text: a Latin word or number, a syllable of zhuyin with its
# tone, or one other character.
_LETTERS = "[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u052f\u1e00-\u1fff]+"
_PIECE = re.compile(rf"\s+|[ㄅ-ㄯˊˇˋ˙]+|{_LETTERS}(?:['’_-]{_LETTERS})*|.", re.DOTALL)


def shown(text: str) -> str:
    """Return text without what terminals disagree on the width of."""
    return _UNEVEN.sub("", text)


def width(text: str) -> int:
    """Return how many cells a text takes."""
    return cell_len(text)


def wrap(text: str, columns: int) -> Iterator[str]:
    """Yield the lines of a text, lazily: none wider than ``columns``, at least one.

    Breaks at spaces and between hanzi, never before closing or after opening punctuation,
    inside a Latin word only where it is wider than a line.
    """
    columns = max(columns, 2)
    line, used, is_empty = "", 0, True
    for unit in _units(shown(text)):
        rest = unit
        if used + cell_len(rest.rstrip()) > columns:
            if not is_empty:
                yield line.rstrip()
            line, used, is_empty = "", 0, True
            rest = rest.lstrip()
            while used + cell_len(rest.rstrip()) > columns:
                head = _fitting(rest, columns - used)
                yield line + head
                rest, line, used = rest[len(head) :], "", 0
        line += rest
        used += cell_len(rest)
        is_empty = is_empty and not rest.strip()
    yield line.rstrip()


def _units(text: str) -> Iterator[str]:
    """Yield stretches of a text that must stay on one line."""
    unit = ""
    for match in _PIECE.finditer(text):
        piece = match.group()
        # A space stays with what is before it, and so does what closes after the space.
        joins = bool(unit) and (piece.isspace() or piece[0] in CLOSING or unit[-1] in OPENING)
        if unit and not joins:
            yield unit
            unit = ""
        unit += piece
    if unit:
        yield unit


def _fitting(text: str, columns: int, least: int = 1) -> str:
    """Return as much of the beginning of a text as fits, ``least`` characters in any case."""
    used = 0
    for at, char in enumerate(text):
        used += cell_len(char)
        if used > columns and at >= least:
            return text[:at]
    return text


def clipped(text: str, columns: int) -> str:
    """Return a text that fits, ending in an ellipsis where it was cut."""
    if cell_len(text) <= columns:
        return text
    return _fitting(text, columns - 1, 0) + "…" if columns > 0 else ""
