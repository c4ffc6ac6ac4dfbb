"""A word of the deck as one line of a list, and as the lines under it."""

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from dicts import pinyin
from reader.deck.words import DeckWord
from reader.tui import styles
from reader.tui.cells import clipped, shown, width

_WIDE, _MIDDLE = 100, 64
"""Columns from which on a list has the source and the day, and the status."""


def row(word: DeckWord, columns: int, *, is_selected: bool, is_marked: bool) -> Strip:
    """Return the line of a word: its columns as there is room for them."""
    mark = "▸" if is_selected else " "
    mark += "●" if is_marked else " "
    bold = styles.BOLD if is_selected else styles.PLAIN
    cells: list[tuple[str, int, Style]] = [(mark, 2, styles.KEY)]
    wide = columns >= _WIDE
    forms = " ".join(dict.fromkeys((word.key.simplified, word.key.traditional)))
    read = pinyin.joined(word.key.pinyin.split())
    cells += [(forms, 20 if wide else 12, bold), (read, 18 if wide else 14, styles.PINYIN)]
    after: list[tuple[str, int, Style]] = []
    if columns >= _MIDDLE:
        cells.append((word.status, 10, styles.LABEL))
    if wide:
        after += [(word.context.source, 16, styles.DIM), (word.kept_at[:10], 10, styles.DIM)]
    rest = columns - sum(size + 1 for _, size, _ in (*cells, *after))
    cells.append((word.meaning, max(rest, 0), bold))
    return Strip([it for cell in (*cells, *after) for it in _cell(*cell)])


def _cell(text: str, size: int, style: Style) -> Iterator[Segment]:
    """Yield a text cut or filled up to so many cells, and a gap."""
    text = clipped(shown(" ".join(text.split())), size)
    yield Segment(text, style)
    yield Segment(" " * (size - width(text) + 1), styles.PLAIN)


def told(word: DeckWord) -> list[str]:
    """Return what else there is of a word: its sentence, and its note with its tags."""
    before, met, after = word.context.around()
    count = f"  (and {len(word.more)} more)" if word.more else ""
    tags = " ".join(f"#{it}" for it in word.tags)
    sentence = f"{before}〔{met}〕{after}{count}" if met else ""
    return [sentence, "  ".join(filter(None, (word.note, tags)))]
