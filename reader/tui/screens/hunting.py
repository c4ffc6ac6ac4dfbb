"""A screen on which the next unknown word is looked for, while keys go on being obeyed."""

from textual.screen import Screen
from textual.timer import Timer

from reader.tui.reading import Reading
from reader.tui.unknown import Hunt

_EVERY = 0.02
"""Seconds between two bits of the search."""


class HuntingScreen(Screen[None]):
    """Looks at once through what a key has time for, and then on until another key."""

    _hunt: Hunt | None = None
    _hunting_timer: Timer | None = None

    def hunt(self, reading: Reading, step: int) -> None:
        """Go to the next unknown word (step 1), or the one before (-1)."""
        self._hunt = Hunt(reading, step)
        self._look()
        if self._hunt:
            self.say("looking for a word that you do not know; any key stops")
            self._hunting_timer = self.set_interval(_EVERY, self._look)

    def _look(self) -> None:
        hunt = self._hunt
        if hunt is None:
            return
        if hunt.is_off or not self.is_current:
            self.stop_hunting()
        elif hunt.advance():
            self.stop_hunting()
            if hunt.found is None:
                self.say(hunt.told)
            else:
                self.say("")
                self.go_to(hunt.found)

    def stop_hunting(self) -> None:
        """Give up."""
        self._hunt = None
        if self._hunting_timer:
            self._hunting_timer.stop()
            self._hunting_timer = None

    def go_to(self, offset: int) -> None:
        """Go to the word at an offset."""
        raise NotImplementedError

    def say(self, notice: str) -> None:
        """Say something until the next key."""
        raise NotImplementedError
