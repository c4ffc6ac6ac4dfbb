"""Where each word of a sentence stands: cells with pinyin above them, broken into lines.

Punctuation is set without a gap: what closes stays with the word before it, what opens
with the word after it, so no line begins or ends wrongly. Such a group is a unit; units
are parted by a gap that shows where words begin and end.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from reader.text.characters import is_hanzi
from reader.tui.cells import CLOSING, OPENING, width


class Box(NamedTuple):
    """A word to be laid out: what is drawn, and the pinyin above it, syllable by syllable.

    ``parts`` is empty where no pinyin is shown; else joined it is the word's pinyin, and
    there is one for each hanzi of ``text``.
    """

    text: str
    parts: tuple[str, ...] = ()


class Piece(NamedTuple):
    """A stretch of a word on one line: ``text[start:end]`` of word ``word`` at column ``x``.

    ``parts`` is the slice of its pinyin that stands above it; ``first_part`` is the number of
    hanzi of the word before it.
    """

    word: int
    x: int
    text: str
    parts: tuple[str, ...] = ()
    first_part: int = 0


class Kind(Enum):
    """How a word behaves at the end of a line."""

    WORD = 0
    OPENING = 1
    CLOSING = 2
    SPACE = 3


def kind(text: str) -> Kind:
    """Return how a word behaves at the end of a line."""
    if not text or text.isspace():
        return Kind.SPACE
    if all(char in OPENING for char in text):
        return Kind.OPENING
    if all(char in CLOSING for char in text):
        return Kind.CLOSING
    return Kind.WORD


class Layout:
    """The lines of a sentence: pieces in order, and the row that each word begins on."""

    def __init__(self, words: int) -> None:
        self.rows: list[list[Piece]] = []
        self.row_of = [0] * words

    def pieces_of(self, word: int) -> list[tuple[int, Piece]]:
        """Return the pieces of a word, each with its row."""
        found: list[tuple[int, Piece]] = []
        for row in range(self.row_of[word], len(self.rows)):
            here = [piece for piece in self.rows[row] if piece.word == word]
            if not here and found:
                break
            found += [(row, piece) for piece in here]
            if self.rows[row] and self.rows[row][-1].word > word:
                break
        return found

    def word_at(self, x: int, row: int) -> int | None:
        """Return the word at a column of a row, or the one left of a gap; None on no row."""
        if not 0 <= row < len(self.rows) or not self.rows[row]:
            return None
        pieces = self.rows[row]
        at = bisect_right(pieces, x, key=lambda piece: piece.x) - 1
        return pieces[max(at, 0)].word


class _Unit:
    """Words that stay together: punctuation that opens, one word, punctuation that closes."""

    __slots__ = ("members", "pinyin_end", "size")

    def __init__(self) -> None:
        self.members: list[tuple[int, Box]] = []
        self.size = 0
        self.pinyin_end = 0

    def add(self, word: int, box: Box) -> None:
        above = sum(map(len, box.parts))
        self.pinyin_end = max(self.pinyin_end, self.size + above if above else 0)
        self.members.append((word, box))
        self.size += width(box.text)

    @property
    def width(self) -> int:
        return max(self.size, self.pinyin_end)


def lay_out(boxes: Sequence[Box], columns: int, gap: int) -> Layout:
    """Return the lines of a sentence in so many columns; time is linear in its length.

    A unit wider than a line is broken between characters, each with its own pinyin.
    """
    columns = max(columns, 2)
    layout = Layout(len(boxes))
    line: list[Piece] = []
    x = 0
    for unit in _units(boxes):
        size = unit.width
        start = x + gap if line else 0
        if line and start + size > columns:
            layout.rows.append(line)
            line, start = [], 0
        if size > columns:
            line, x = _break(unit, layout, columns)
            continue
        x = start + size
        for word, box in unit.members:
            layout.row_of[word] = len(layout.rows)
            line.append(Piece(word, start, box.text, box.parts))
            start += width(box.text)
    if line:
        layout.rows.append(line)
    return layout


def _units(boxes: Sequence[Box]) -> Iterable[_Unit]:
    unit = _Unit()
    has_word = False
    quotes_open = False
    for word, box in enumerate(boxes):
        its = kind(box.text)
        if its is Kind.SPACE:  # the gap between units says the same
            continue
        if box.text in _STRAIGHT_QUOTES:
            its = Kind.CLOSING if quotes_open else Kind.OPENING
            quotes_open = not quotes_open
        if has_word and its is not Kind.CLOSING:
            yield unit
            unit, has_word = _Unit(), False
        unit.add(word, box)
        has_word = has_word or its is not Kind.OPENING
    if unit.members:
        yield unit


_STRAIGHT_QUOTES = frozenset({'"', "'"})


def _break(unit: _Unit, layout: Layout, columns: int) -> tuple[list[Piece], int]:
    """Lay a unit that is wider than a line over several, and return the last line begun."""
    line: list[Piece] = []
    x = 0
    for word, box in unit.members:
        layout.row_of[word] = len(layout.rows)
        part = 0
        for at, char in enumerate(box.text):
            size = width(char)
            above = box.parts[part : part + 1] if is_hanzi(char) else ()
            room = max(size, len(above[0].strip(" '")) if above else 0)
            if line and x + room > columns:
                layout.rows.append(line)
                line, x = [], 0
                if at == 0:
                    layout.row_of[word] = len(layout.rows)
            if above:
                above = (above[0].strip(" '"),)
            before = line[-1] if line else None
            if before and before.word == word and not before.parts and not above:
                line[-1] = before._replace(text=before.text + char)
            else:
                line.append(Piece(word, x, char, above, part))
            x += room + (1 if above else 0)
            part += is_hanzi(char)
    return line, x
