"""What the mouse wheel does to whatever has lines."""

from textual import events
from textual.widget import Widget

_LINES = 2


class Wheeled(Widget):
    """A widget that the wheel scrolls."""

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines, as far as there are any."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self.scroll_lines(_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_lines(-_LINES)
