"""One line to type in, at the foot of the screen in the place of the keys."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from reader.tui.widgets.bars import KeyBar


class Prompt(Input):
    """Asks for one line; ``Input.Submitted`` says what was typed, "" where it was given up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "give up", show=False),
    ]

    def action_give_up(self) -> None:
        """Answer with nothing."""
        self.post_message(self.Submitted(self, ""))


def ask(screen: Screen[None], question: str) -> None:
    """Put a question in the place of the keys; the screen is sent ``Input.Submitted``."""
    prompt = Prompt(placeholder=question, compact=True)
    screen.query_one(KeyBar).display = False
    screen.mount(prompt)
    prompt.focus()


def answer(screen: Screen[None], message: Input.Submitted) -> str:
    """Return what was typed, without spaces around it, and show the keys again."""
    message.stop()
    message.input.remove()
    screen.query_one(KeyBar).display = True
    return message.value.strip()
