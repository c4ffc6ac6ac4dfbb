"""The dictionary under the text: what can be looked up at the cursor, best first.

Drawn line by line as far as it can be seen, in the same frame as the cursor's move.
"""

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from dicts.senses import Reference
from reader.tui import styles
from reader.tui.spans import Build, Roll, drawn
from reader.tui.widgets.wheeled import Wheeled


class WordPanel(Wheeled):
    """Shows look-ups, one of them selected; says which one, or which reference, was clicked."""

    class LookupClicked(Message):
        """A look-up was clicked: its index."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class ReferenceClicked(Message):
        """The name of another entry was clicked."""

        def __init__(self, reference: Reference) -> None:
            super().__init__()
            self.reference = reference

    def __init__(self) -> None:
        super().__init__()
        self._build: Build = lambda _: iter(())
        self._count = 0
        self._selected = 0
        self._scroll = 0
        self._made: Roll | None = None
        self._made_for = 0

    def show(self, build: Build, selected: int, count: int) -> None:
        """Show ``count`` look-ups, one selected, in the handler of a key: drawn with the key.

        ``build`` makes their lines, each with the number of its look-up.
        """
        self._build = build
        self._selected = selected
        self._count = count
        self._made = None
        self.refresh()

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines, as far as there are any."""
        self._scroll += lines
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Say what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y < 1:
            return
        line = self._roll()[self._scroll + offset.y - 1]
        stop = line.stop_at(offset.x)
        if stop and stop.reference:
            self.post_message(self.ReferenceClicked(stop.reference))
        elif line.of >= 0:
            self.post_message(self.LookupClicked(line.of))

    # --- drawing --------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line: a rule, then the look-ups."""
        columns = self.size.width
        if y == 0:
            return self._rule(columns)
        line = self._roll()[self._scroll + y - 1]
        return drawn(line).adjust_cell_length(columns, styles.PLAIN)

    def _roll(self) -> Roll:
        """Return the lines, scrolled to the selected look-up when they are made anew."""
        columns = self.size.width
        if self._made is None or self._made_for != columns:
            self._made, self._made_for = Roll(self._build(columns)), columns
            self._scroll = self._first_line(self._made) if self._selected else 0
        room = self.size.height - 1
        most = self._made.reach(max(0, self._scroll) + room) - room
        self._scroll = max(0, min(self._scroll, most))
        return self._made

    def _first_line(self, roll: Roll) -> int:
        at = 0
        while roll.reach(at + 1) > at and roll[at].of != self._selected:
            at += 1
        return at

    def _rule(self, columns: int) -> Strip:
        roll = self._roll()
        label = f" {self._selected + 1}/{self._count} " if self._count else ""
        end = self._scroll + self.size.height - 1
        if roll.reach(end + 1) > end:
            label += "↓ "
        fill = "─" * max(0, columns - len(label) - 1)
        return Strip([Segment(fill + label + "─", styles.RULE)]).adjust_cell_length(columns)
