"""A few lines to type in, one under the other, each under what is asked for."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static


class Field(NamedTuple):
    """What is asked for, and what stands there already."""

    name: str
    asked: str
    value: str = ""


class Form(VerticalScroll):
    """Asks for some lines. Enter goes on to the next, and from the last it hands all in."""

    can_focus = False
    DEFAULT_CSS = """
    Form { height: 1fr; padding: 1 1 0 1; }
    Form Static { color: $text-muted; }
    Form Input { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next line", show=False),
        Binding("up", "app.focus_previous", "line before", show=False),
    ]

    class Filled(Message):
        """All was typed: the values, by the names of the fields."""

        def __init__(self, values: dict[str, str]) -> None:
            super().__init__()
            self.values = values

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self._fields = fields

    def compose(self) -> ComposeResult:
        """Lay out each question and its line."""
        for field in self._fields:
            yield Static(field.asked, markup=False)
            # What stands there is to be changed here and there, not typed over.
            yield Input(field.value, id=field.name, compact=True, select_on_focus=False)

    @on(Input.Submitted)
    def submitted(self, message: Input.Submitted) -> None:
        """Go on, or hand in."""
        message.stop()
        inputs = list(self.query(Input))
        at = inputs.index(message.input)
        if at + 1 < len(inputs):
            inputs[at + 1].focus()
        else:
            self.hand_in()

    def hand_in(self) -> None:
        """Say what stands in the lines."""
        values = {str(it.id): it.value.strip() for it in self.query(Input)}
        self.post_message(self.Filled(values))
