"""Lines to scroll through, with or without one of them selected."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui import styles
from reader.tui.cells import clipped, shown, width
from reader.tui.widgets.wheeled import Wheeled


class Row(NamedTuple):
    """A line: a text to the left, another to the right; only some can be selected."""

    left: str
    right: str = ""
    style: Style = styles.PLAIN
    is_selectable: bool = False


class Listing(Wheeled):
    """Draws rows, and keeps the selected one in view."""

    class Chosen(Message):
        """A row was clicked; it is the selected one."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows
        self._scroll = 0
        self.selected = self._next(-1, 1)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, the selection as near as can be to where it was."""
        self._rows = rows
        at = min(self.selected or 0, len(rows) - 1)
        forward = self._next(at - 1, 1)
        self.selected = self._next(at + 1, -1) if forward is None else forward
        self._keep_in_view()

    def move(self, rows: int) -> None:
        """Select the row so many selectable ones on; without any, scroll."""
        if self.selected is None:
            self._scroll += rows
        for _ in range(abs(rows)):
            following = self._next(self.selected or 0, 1 if rows > 0 else -1)
            if following is None:
                break
            self.selected = following
        self._keep_in_view()

    def scroll_lines(self, lines: int) -> None:
        """Go so many rows on: the selection goes with what is in view."""
        self.move(lines)

    def edge(self, *, last: bool) -> None:
        """Go to the first or the last row."""
        if self.selected is None:
            self._scroll = len(self._rows) if last else 0
        else:
            self.selected = self._next(len(self._rows), -1) if last else self._next(-1, 1)
        self._keep_in_view()

    def _next(self, at: int, step: int) -> int | None:
        at += step
        while 0 <= at < len(self._rows):
            if self._rows[at].is_selectable:
                return at
            at += step
        return None

    def _keep_in_view(self) -> None:
        height = max(self.size.height, 1)
        if self.selected is not None:
            # A heading stands a line above the first of its rows.
            first = self.selected - 1 if self._next(self.selected, -1) is None else self.selected
            self._scroll = min(max(self._scroll, self.selected - height + 1), first)
        self._scroll = max(0, min(self._scroll, len(self._rows) - height))
        self.refresh()

    def on_resize(self) -> None:
        """Keep the selected row in view."""
        self._keep_in_view()

    def on_click(self, event: events.Click) -> None:
        """Select the row that was clicked, and say so."""
        row = self._scroll + event.y
        if 0 <= row < len(self._rows) and self._rows[row].is_selectable:
            self.selected = row
            self.refresh()
            self.post_message(self.Chosen())

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        columns = self.size.width
        at = self._scroll + y
        if at >= len(self._rows):
            return Strip.blank(columns, styles.PLAIN)
        row = self._rows[at]
        mark = "▸ " if at == self.selected else "  "
        right = clipped(shown(row.right), columns // 2)
        left = clipped(mark + shown(row.left), columns - width(right) - 2)
        gap = " " * (columns - width(left) - width(right))
        style = row.style + styles.BOLD if at == self.selected else row.style
        return Strip([Segment(left, style), Segment(gap, styles.PLAIN), Segment(right, styles.DIM)])
