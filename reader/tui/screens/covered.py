"""A screen that says how much of its text the reader knows."""

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from reader.tui.page import Page
from reader.tui.reading import Reading

if TYPE_CHECKING:
    from reader.tui.covering import TextCoverage

_BEGIN_AFTER = 0.5
"""Seconds that a text is shown before its words are counted: nobody waits for that."""
_EVERY = 0.02
"""Seconds between two bits of it."""


class CoveredScreen(Screen[None]):
    """Counts the words of a text behind the reader's back, and keeps up with the deck."""

    _covering: "TextCoverage | None" = None
    _covering_timer: Timer | None = None

    def begin_covering(self, reading: Reading) -> None:
        """Have the words of the text counted; nothing is counted where the session has no how."""
        if reading.session.analysis is not None:
            self.set_timer(_BEGIN_AFTER, lambda: self.run_worker(self._count_words(reading)))

    async def _count_words(self, reading: Reading) -> None:
        from reader.tui.covering import TextCoverage

        covering = TextCoverage(reading.session, reading.document)
        if reading.session.analysis and await covering.begin(reading.session.analysis):
            self._covering = covering
            self._covering_timer = self.set_interval(_EVERY, self._keep_up)

    def keep_up(self) -> None:
        """Ask for the coverage again, the deck having perhaps changed."""
        if self._covering and self._covering_timer and not self._covering.advance():
            self._covering_timer.resume()

    def _keep_up(self) -> None:
        if self._covering and self._covering_timer and self._covering.advance():
            self._covering_timer.pause()
            self.show_facts()

    def show_facts(self) -> None:
        """Show the coverage."""
        raise NotImplementedError

    def coverage_facts(self, page: Page) -> list[str]:
        """Return what to say of what is known, of the text and of a sentence of it.

        Nothing as long as no word is: 0% is no news for someone who marks none.
        """
        here = page.coverage
        whole = self._covering.coverage if self._covering else None
        if whole and whole.known:
            return [f"{whole.percent}% known", f"here {here.percent}%"]
        return [f"here {here.percent}% known"] if here.known else []
