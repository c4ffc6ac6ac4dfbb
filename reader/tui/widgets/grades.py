"""The four grades and when a word would be asked for again, above the line of keys."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.deck.review import Grade
from reader.tui import styles
from reader.tui.cells import width
from reader.tui.reviewing import in_units
from reader.tui.spans import Line, Span, drawn


class GradeBar(Widget):
    """Shows a grade beside the other, in as many lines as they need; nothing before ``show``."""

    def __init__(self) -> None:
        super().__init__()
        self._intervals: Sequence[int] = ()

    def show(self, intervals: Sequence[int]) -> None:
        """Show after how many seconds each grade would have the word come again; () for none."""
        self._intervals = intervals
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the grades need."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        columns = self.size.width
        lines = self._lines(columns)
        line = lines[y] if y < len(lines) else Line()
        return drawn(line).adjust_cell_length(columns, styles.PLAIN)

    def _lines(self, columns: int) -> list[Line]:
        """Return the grades in lines, each grade in one piece."""
        lines: list[Line] = []
        room = 0
        for grade, interval in zip(Grade, self._intervals, strict=False):
            key, text = f"{grade.value}", f" {grade.said} {in_units(interval)}  "
            if not lines or room < width(key + text.rstrip()):
                lines.append(Line())
                room = columns
            room -= width(key + text)
            spans = (Span(key, styles.KEY), Span(text, styles.PLAIN))
            lines[-1] = lines[-1]._replace(spans=lines[-1].spans + spans)
        return lines
