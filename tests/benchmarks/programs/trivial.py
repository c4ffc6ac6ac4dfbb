"""The least a Textual program can be: one line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Trivial(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("hello")


Trivial().run()
