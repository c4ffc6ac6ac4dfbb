"""Asking for one line at the foot of a screen, in the place of the keys."""

from textual.screen import Screen
from textual.widgets import Input

from reader.tui.widgets.bars import KeyBar


class AskingScreen(Screen[None]):
    """A screen on which questions are asked (see ``ask``)."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow none while a question stands: every key is for the answer."""
        return not isinstance(self.focused, Input)


async def ask(screen: Screen[None], question: str) -> None:
    """Put a question in the place of the keys; the screen is sent ``Input.Submitted``.

    Once this is awaited every key goes to the answer, however quickly it was pressed.
    """
    from reader.tui.widgets.prompt import Prompt

    prompt = Prompt(placeholder=question, compact=True)
    bar = screen.query_one(KeyBar)
    bar.say("")
    bar.display = False
    await screen.mount(prompt)
    screen.set_focus(prompt)


def answer(screen: Screen[None], message: Input.Submitted) -> str:
    """Return what was typed, without spaces around it, and show the keys again."""
    message.stop()
    message.input.remove()
    screen.query_one(KeyBar).display = True
    return message.value.strip()
