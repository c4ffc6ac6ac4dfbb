"""A session of reviewing: which word is asked for, and what was graded so far."""

import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from reader.deck import review
from reader.deck.review import NEW_A_DAY, Grade
from reader.deck.store import Deck
from reader.deck.words import DeckWord
from reader.errors import DubenError


def _now() -> int:
    return time.time_ns() // 1000


class _Done(NamedTuple):
    """A grade given: the word's row, the grade, and what the change is called."""

    row: int
    grade: Grade
    said: str


class Reviewing:
    """Asks for one word after the other; the deck is asked anew after each.

    ``word`` is the one that is asked for, None at the end; ``is_revealed`` says whether its
    answer is shown. ``clock`` gives the time, in microseconds since 1970. Every method
    raises DubenError where the deck cannot be read or written.
    """

    def __init__(
        self, deck: Deck, new_a_day: int = NEW_A_DAY, clock: Callable[[], int] = _now
    ) -> None:
        self._deck = deck
        self._new_a_day = new_a_day
        self._clock = clock
        self._done: list[_Done] = []
        self.word: DeckWord | None = None
        self.is_revealed = False
        self.step()

    def step(self, row: int | None = None) -> None:
        """Ask for the first word that is due, or for the one with this row."""
        waiting = review.due(self._deck, self._clock(), self._new_a_day).rows
        self._waiting = frozenset(waiting)
        self._row = row if row in self._waiting else next(iter(waiting), None)
        self.word = None
        if self._row is not None:
            self.word = next(self._deck.words([self._row]), None)
        self.is_revealed = False

    @property
    def progress(self) -> tuple[int, int]:
        """How many words are done with, and how many there are, those included."""
        done = len({it.row for it in self._done} - self._waiting)
        return done, done + len(self._waiting)

    @property
    def tally(self) -> dict[Grade, int]:
        """How often each grade was given, those left out that were not."""
        counts = Counter(it.grade for it in self._done)
        return {it: counts[it] for it in Grade if counts[it]}

    @property
    def next_due(self) -> int | None:
        """After how many seconds a word is due again, None where none is."""
        at = review.next_due(self._deck)
        return None if at is None else max(0, at - self._clock() // 1_000_000)

    @property
    def new(self) -> int:
        """How many words are still to be begun, today or another day."""
        return review.count_new(self._deck)

    def intervals(self) -> tuple[int, ...]:
        """Return after how many seconds the word would be asked for again, for each grade."""
        return () if self._row is None else review.intervals(self._deck, self._row, self._clock())

    def grade(self, grade: Grade) -> None:
        """Grade the word, and ask for the next one.

        Raises DubenError where it cannot be saved, or the word was taken out of review
        meanwhile: then the next one is asked for.
        """
        if self._row is None:
            return
        try:
            said = review.grade(self._deck, self._row, grade, self._clock()).said
        except DubenError:
            self.step(self._row)
            raise
        self._done.append(_Done(self._row, grade, said))
        self.step()

    def undo(self) -> str:
        """Take the last grade of this session back and ask for that word; return what to tell.

        The newest change of the deck is undone; another window may have made a newer one.
        """
        if not self._done:
            return "nothing was graded yet"
        undone = self._deck.undo()
        if undone is None:
            return "there is nothing to undo"
        if undone.said == self._done[-1].said:
            self.step(self._done.pop().row)
        else:
            self.step(self._row)
        return f"undone: {undone.said}"


_UNITS = ((365 * 86_400, "y"), (30 * 86_400, "mo"), (86_400, "d"), (3600, "h"), (60, "min"))


def in_units(seconds: int) -> str:
    """Return a span of time as people say it, in one unit: ``10 min``, ``3 d``, ``1.5 mo``."""
    for size, name in _UNITS:
        if seconds >= size:
            # Half a day or half an hour is of no interest; half a year is.
            count = round(seconds / size, 1 if name in ("y", "mo") else None)
            return f"{count:g} {name}"
    return "1 min"
