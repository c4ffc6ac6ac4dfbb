"""One line to type in."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class Prompt(Input):
    """Asks for one line; ``Input.Submitted`` says what was typed, "" where it was given up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "give up", show=False),
    ]

    def action_give_up(self) -> None:
        """Answer with nothing."""
        self.post_message(self.Submitted(self, ""))
