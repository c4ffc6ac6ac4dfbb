"""A few lines of text, each cut where the screen ends."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.tui import styles
from reader.tui.cells import clipped, shown


class Lines(Widget):
    """Draws so many lines under a rule."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._lines: Sequence[str] = ()
        self.styles.height = count + 1
        self.styles.padding = (0, 1)

    def show(self, lines: Sequence[str]) -> None:
        """Draw other lines."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the rule, or one line."""
        columns = self.size.width
        if y == 0:
            return Strip([Segment("─" * columns, styles.RULE)])
        text = self._lines[y - 1] if y <= len(self._lines) else ""
        line = Strip([Segment(clipped(shown(text), columns), styles.PLAIN)])
        return line.adjust_cell_length(columns, styles.PLAIN)
