"""Lines to read, with what can be opened among them selected one after the other."""

from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui import styles
from reader.tui.spans import Build, Roll, Stop, drawn
from reader.tui.widgets.wheeled import Wheeled


class Place(NamedTuple):
    """Where one is on a sheet: the number of the selected stop, and the line at the top."""

    selected: int = 0
    scroll: int = 0


class Sheet(Wheeled):
    """Draws lines and keeps the selected stop in view; says which one was clicked."""

    class Clicked(Message):
        """A stop was clicked; it is the selected one."""

    def __init__(self, build: Build) -> None:
        super().__init__()
        self._build = build
        self._made: Roll | None = None
        self._made_for = 0
        self.place = Place()

    def show(self, build: Build, place: Place | None = None) -> None:
        """Show other lines, at a place; None: where one is. Drawn with the key that is handled."""
        self._build = build
        self._made = None
        if place is not None:
            self.place = place
        self.refresh()

    @property
    def _roll(self) -> Roll:
        columns = max(self.size.width, 1)
        if self._made is None or self._made_for != columns:
            self._made, self._made_for = Roll(self._build(columns)), columns
        return self._made

    @property
    def selected(self) -> Stop | None:
        """What is selected, None where there is nothing to select."""
        return self._stop(self.place.selected)

    @property
    def heading(self) -> Stop | None:
        """The last entry shown here at or before what is selected."""
        for at in range(self.place.selected, -1, -1):
            stop = self._stop(at)
            if stop and stop.reference is None:
                return stop
        return None

    def _stop(self, at: int) -> Stop | None:
        return self._roll.stops[at] if self._roll.reach_stop(at) else None

    # --- moving -----------------------------------------------------------------------

    def step(self, step: int) -> None:
        """Select the next stop (1) or the one before (-1)."""
        at = self.place.selected + step
        if at < 0 or not self._roll.reach_stop(at):
            self.scroll_lines(step)
        else:
            self._select(at)

    def move(self, step: int) -> None:
        """Go a line down (1) or up (-1): to the nearest stop, by scrolling if it is far."""
        found = self._beside(step)
        if found is None:
            self.scroll_lines(step)
            return
        line = self._roll.places[found][0]
        if self.place.scroll - 1 <= line <= self.place.scroll + self._height:
            self._select(found)
        else:
            self.scroll_lines(step)

    def _beside(self, step: int) -> int | None:
        """Return the stop nearest to the selected one on the next line that has any."""
        roll, at = self._roll, self.place.selected
        if not roll.reach_stop(at):
            return None
        line, column = roll.places[at]
        while at >= 0 and roll.reach_stop(at) and roll.places[at][0] == line:
            at += step
        if at < 0 or not roll.reach_stop(at):
            return None
        line = roll.places[at][0]
        roll.reach(line + 1)
        there = [it for it, place in enumerate(roll.places) if place[0] == line]
        return min(there, key=lambda it: abs(roll.places[it][1] - column))

    def edge(self, *, last: bool) -> None:
        """Go to the beginning or the end."""
        if last:
            self._roll.reach_end()
        self.place = Place(max(0, len(self._roll.stops) - 1) if last else 0, 0)
        self.scroll_lines(self._roll.reach_end() if last else 0)

    def scroll_lines(self, lines: int) -> None:
        """Scroll, as far as there are lines."""
        top = max(0, self.place.scroll + lines)
        most = self._roll.reach(top + self._height) - self._height
        self.place = self.place._replace(scroll=max(0, min(top, most)))
        self.refresh()

    def page(self, step: int) -> None:
        """Go on by a screen, or back; what is selected then is what comes into view first."""
        self.scroll_lines(step * max(1, self._height - 1))
        for at, (line, _) in enumerate(self._roll.places):
            if line >= self.place.scroll:
                if line < self.place.scroll + self._height:
                    self.place = self.place._replace(selected=at)
                return

    def _select(self, at: int) -> None:
        self.place = self.place._replace(selected=at)
        self._keep_in_view()
        self.refresh()

    def _keep_in_view(self) -> None:
        if not self._roll.reach_stop(self.place.selected):
            return
        line = self._roll.places[self.place.selected][0]
        # Above the first stop there is only what it is headed with.
        first = line - 1 if self.place.selected else 0
        scroll = min(max(self.place.scroll, line - self._height + 1), max(0, first))
        self.place = self.place._replace(scroll=scroll)

    @property
    def _height(self) -> int:
        return max(self.size.height, 1)

    # --- the mouse --------------------------------------------------------------------

    def on_resize(self) -> None:
        """Keep what is selected in view."""
        self._keep_in_view()

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked, and say so."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        stop = self._roll[self.place.scroll + offset.y].stop_at(offset.x)
        if stop is not None:
            self.place = self.place._replace(selected=self._roll.stops.index(stop))
            self.refresh()
            self.post_message(self.Clicked())

    # --- drawing ----------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return drawn(
            self._roll[self.place.scroll + y], self.selected, self.heading
        ).adjust_cell_length(self.size.width, styles.PLAIN)
