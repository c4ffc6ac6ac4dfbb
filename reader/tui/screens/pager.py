"""A list to look at: the keys, or what was repaired."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.text.document import Repair
from reader.tui import keys, styles
from reader.tui.cells import shown, width, wrap
from reader.tui.screens.listed import ListScreen
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.listing import Listing, Row

_KEY_COLUMNS = 20
_FEWER_KEY_COLUMNS = 10
_NARROW = 60
_MARGINS = 8


class Pager(ListScreen):
    """Shows rows under a title."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.PAGER)]

    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self._title = title
        self.listing = Listing(rows)

    def compose(self) -> ComposeResult:
        """Lay out the title, the rows, the keys."""
        yield TitleBar(self._title)
        yield self.listing
        yield KeyBar(keys.bar(keys.PAGER, keys.PAGER_BAR))

    def action_leave(self) -> None:
        """Close the list."""
        self.app.pop_screen()


def help_rows(groups: Sequence[keys.Group], columns: int) -> list[Row]:
    """Return the help for some keys, made from their bindings, for a screen of that width."""
    rows = []
    for group in groups:
        rows.append(Row(group.name, style=styles.BOLD))
        for binding in group.bindings:
            rows += [Row(f"  {line}") for line in _key_lines(binding, columns - _MARGINS)]
        rows.append(Row(""))
    return rows


def _key_lines(binding: Binding, columns: int) -> Iterator[str]:
    pressed = " ".join(keys.shown(binding.key))
    room = _KEY_COLUMNS if columns >= _NARROW else _FEWER_KEY_COLUMNS
    gap = " " * max(1, room - width(pressed))
    lines = wrap(binding.description, columns - room)
    yield pressed + gap + next(lines)
    yield from (" " * room + line for line in lines)


def repair_rows(repairs: Iterable[Repair]) -> list[Row]:
    """Return a row for each repair: what stood there, what is read instead, of which kind."""
    return [
        Row(f"{_visible(it.original)}  →  {_visible(it.replacement)}", f"{it.kind}, at {it.start}")
        for it in repairs
    ]


def _visible(text: str) -> str:
    return shown(text.replace("\n", "⏎")) or "nothing"
