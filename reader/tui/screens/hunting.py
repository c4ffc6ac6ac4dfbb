"""Going to the next unknown word, on the screen where a text is read."""

from collections.abc import Callable
from typing import Protocol

from textual.timer import Timer

from reader.tui.reading import Reading
from reader.tui.unknown import Hunt

_EVERY = 0.02
"""Seconds between two bits of the search."""


class Ground(Protocol):
    """The screen that a word is looked for on."""

    reading: Reading

    @property
    def is_current(self) -> bool:
        """Whether the reader sees it."""
        ...

    def set_interval(self, interval: float, callback: Callable[[], object] | None = None) -> Timer:
        """Have something called again and again."""
        ...

    def go_to(self, offset: int) -> None:
        """Go to the word at an offset."""
        ...

    def say(self, notice: str) -> None:
        """Say something until the next key."""
        ...


class Hunting:
    """Looks at once through what a key has time for, and then on until it is stopped."""

    def __init__(self, ground: Ground, step: int) -> None:
        self._ground = ground
        self._hunt = Hunt(ground.reading, step)
        self._timer: Timer | None = None
        if not self._look():
            ground.say("looking for a word that you do not know; any key stops")
            self._timer = ground.set_interval(_EVERY, self._look)

    def _look(self) -> bool:
        """Look a bit further; return whether that was the last."""
        hunt, ground = self._hunt, self._ground
        if hunt.is_off or not ground.is_current:
            self.stop()
            return True
        if not hunt.advance():
            return False
        self.stop()
        if hunt.found is None:
            ground.say(hunt.told)
        else:
            ground.say("")
            ground.go_to(hunt.found)
        return True

    def stop(self) -> None:
        """Give up."""
        if self._timer:
            self._timer.stop()
