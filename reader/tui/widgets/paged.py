"""A list of any length: only the rows in view are asked for."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui import styles
from reader.tui.widgets.wheeled import Wheeled

Draw = Callable[[int, int, bool], Strip]
"""Returns the row at a place, so many columns wide, selected or not."""


class Paged(Wheeled):
    """Draws rows, and keeps the selected one in view; ``selected`` is None in an empty list."""

    class Moved(Message):
        """Another row is selected."""

    class Chosen(Message):
        """A row was clicked; it is the selected one."""

    def __init__(self, draw: Draw, count: int) -> None:
        super().__init__()
        self._draw = draw
        self._count = count
        self._scroll = 0
        self._at = 0

    @property
    def selected(self) -> int | None:
        """The place of the selected row."""
        return self._at if self._count else None

    def show(self, count: int, *, at: int | None = None) -> None:
        """Draw anew, with so many rows; the selection as near as can be to where it was."""
        self._count = count
        if at is not None:
            self._scroll = 0
        self._select(self._at if at is None else at)

    def move(self, rows: int) -> None:
        """Select the row so many on."""
        self._select(self._at + rows)

    def scroll_lines(self, lines: int) -> None:
        """Go so many rows on."""
        self.move(lines)

    def page(self, step: int) -> None:
        """Go a screen on, or back."""
        self.move(step * max(1, self.size.height - 1))

    def edge(self, *, last: bool) -> None:
        """Go to the first or the last row."""
        self._select(self._count - 1 if last else 0)

    def _select(self, at: int) -> None:
        self._at = max(0, min(at, self._count - 1))
        height = max(self.size.height, 1)
        self._scroll = min(max(self._scroll, self._at - height + 1), self._at)
        self._scroll = max(0, min(self._scroll, self._count - height))
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Keep the selected row in view."""
        self._select(self._at)

    def on_click(self, event: events.Click) -> None:
        """Select the row that was clicked, and say so."""
        row = self._scroll + event.y
        if row < self._count:
            self._select(row)
            self.post_message(self.Chosen())

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        at, columns = self._scroll + y, self.size.width
        if at >= self._count:
            return Strip.blank(columns, styles.PLAIN)
        return self._draw(at, columns, at == self._at).adjust_cell_length(columns, styles.PLAIN)
