"""A labelled text to be edited, as many lines high as it needs."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, TextArea


class Field(Horizontal):
    """A label, and beside it what it is the name of, the cursor at its beginning or its end.

    It is one text, however many lines it takes: what Enter does is for the screen to say.
    """

    def __init__(self, label: str, text: str, *, at_end: bool = False) -> None:
        super().__init__()
        self._label = label
        self._area = TextArea(text, compact=True, highlight_cursor_line=False)
        if at_end:
            self._area.cursor_location = self._area.document.end

    @property
    def text(self) -> str:
        """What stands there now."""
        return self._area.text

    def compose(self) -> ComposeResult:
        """Lay out the label and the text."""
        yield Label(self._label)
        yield self._area
