"""Saying how much of a text the reader knows, on the screen where it is read."""

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer

from reader.language.counting import Analysis
from reader.language.coverage import Coverage
from reader.tui.covering import TextCoverage
from reader.tui.reading import Reading

_EVERY = 0.02
"""Seconds between two bits of asking the deck."""


class Covered:
    """Has the words of a text counted behind the reader's back, and keeps up with the deck.

    ``on_change`` is called when the coverage is another one.
    """

    def __init__(
        self,
        screen: Screen[None],
        reading: Reading,
        analysis: Analysis,
        on_change: Callable[[], None],
    ) -> None:
        self._screen = screen
        self._text = TextCoverage(reading.session, reading.document)
        self._on_change = on_change
        self._timer: Timer | None = None
        screen.run_worker(self._begin(analysis))

    @property
    def coverage(self) -> Coverage | None:
        """What is known of the text, None as long as that is not known."""
        return self._text.coverage

    async def _begin(self, analysis: Analysis) -> None:
        if await self._text.begin(analysis):
            self._timer = self._screen.set_interval(_EVERY, self._go_on)

    def keep_up(self) -> None:
        """Ask again, the deck having perhaps changed; a short text is asked for at once."""
        if self._timer and not self._text.advance():
            self._timer.resume()

    def _go_on(self) -> None:
        if self._timer and self._text.advance():
            self._timer.pause()
            self._on_change()
