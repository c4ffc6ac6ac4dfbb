"""One line to type in, over what is found for it."""

from collections.abc import Callable

from textual.widgets import Input


class QueryBox(Input):
    """The line to type in; what follows from a key is drawn with the key."""

    def __init__(self, on_change: Callable[[str], None], asked: str) -> None:
        super().__init__(placeholder=asked, compact=True)
        self._on_change = on_change

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Enter to the screen."""
        return action != "submit"

    def watch_value(self, value: str) -> None:
        """Pass on what is typed; a message would be drawn a frame later."""
        self._on_change(value)
