"""The words of the deck as a list: filtered, sorted, some of them marked. Knows no screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.deck.query import Filter, Sort, rows
from reader.deck.words import DeckWord
from reader.language.deck_filter import understood
from reader.tui.session import Session

if TYPE_CHECKING:
    from reader.deck.texts import Texts

_PAGE = 64
"""Words read at a time; a screen shows some forty."""
_FIRST = 256
"""Words listed at once: all 100,000 of a large deck take 50 ms, too long for a key."""


class DeckList:
    """What is listed; ``rows`` are those of the deck's table, in the order of the list."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.sort = Sort.NEWEST
        self.typed = ""
        self.marked: set[int] = set()
        self._wanted = Filter()
        self._pages: dict[int, list[DeckWord]] = {}
        self._texts: tuple[tuple[int, int], Texts] | None = None
        self.rows: Sequence[int] = ()
        self.refresh()

    def prepare(self) -> None:
        """Make ready for filtering by text, letter after letter."""
        from reader.deck.texts import Texts

        deck = self._session.deck
        if self._texts is None or self._texts[0] != deck.revision:
            self._texts = deck.revision, Texts(deck)

    def refresh(self) -> None:
        """List what the deck has now: at first only as much as is seen at once.

        ``is_whole`` tells whether that is all; ``complete`` lists the rest.
        """
        self._pages = {}
        deck = self._session.deck
        known, texts = self._texts or (None, None)
        if known != deck.revision:
            texts = None
        self.rows = rows(deck, self._wanted, self.sort, _FIRST, texts)
        self.is_whole = len(self.rows) < _FIRST

    def complete(self) -> None:
        """List all there is."""
        if not self.is_whole:
            self._pages = {}
            self.rows = rows(self._session.deck, self._wanted, self.sort)
            self.is_whole = True

    def filter(self, typed: str) -> None:
        """List what was typed for. Raises DubenError where it names something there is not."""
        self.typed = typed
        self._wanted = understood(self._session.lexicon, typed)
        self.refresh()

    def turn_sort(self) -> None:
        """List in the next order."""
        orders = list(Sort)
        self.sort = orders[(orders.index(self.sort) + 1) % len(orders)]
        self.refresh()

    def word(self, at: int) -> DeckWord | None:
        """Return the word at a place of the list; None where there is none any more."""
        if not 0 <= at < len(self.rows):
            return None
        page = at // _PAGE
        if page not in self._pages:
            some = self.rows[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = list(self._session.deck.words(some))
            if len(self._pages[page]) != len(some):  # another program has dropped one
                self.refresh()
                return self.word(at) if at < len(self.rows) else None
        return self._pages[page][at - page * _PAGE]

    def turn_mark(self, at: int) -> None:
        """Mark a word, or take its mark away."""
        self.marked ^= {self.rows[at]}

    def turn_all(self) -> None:
        """Mark all that is listed, or no word at all where all are."""
        self.complete()
        there = set(self.rows)
        self.marked = set() if there <= self.marked else self.marked | there

    def meant(self, at: int | None) -> list[DeckWord]:
        """Return the words that are marked; where none is, the one at a place."""
        if self.marked:
            return list(self._session.deck.words(sorted(self.marked)))
        word = None if at is None else self.word(at)
        return [word] if word else []
