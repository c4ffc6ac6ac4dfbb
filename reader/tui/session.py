"""What is open while duben runs: the lexicon, the deck, the library, the engines."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from dicts.lexicon import Lexicon
from dicts.shelf import Shelf
from reader.deck.store import Deck
from reader.deck.words import Status
from reader.language.annotate import Annotator
from reader.language.dictionaries import further
from reader.language.own_entries import OwnEntries
from reader.language.standing import form_of, status_of
from reader.language.words import AnnotatedSentence, Word, is_lookable
from reader.library.store import Library
from reader.tui.looks import Choices

if TYPE_CHECKING:
    from reader.language.counting import Analysis

_SENTENCES_KEPT = 256


class Session:
    """Everything that outlives a screen; ``annotate`` remembers the sentences it last saw.

    ``analysis`` says how the words of a whole text are to be counted, as ``annotator`` cuts
    them; None where none should be.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        deck: Deck,
        library: Library,
        annotator: Annotator,
        choices: Choices | None = None,
        notice: str = "",
        analysis: "Callable[[], Analysis] | None" = None,
    ) -> None:
        self._notice = notice
        self.lexicon = lexicon
        self.deck = deck
        self.library = library
        self.annotator = annotator
        self.choices = choices or Choices(library)
        self.analysis = analysis
        self._own = OwnEntries(deck)
        self.shelf = Shelf(lexicon, own=self._own)
        self._annotate = lru_cache(_SENTENCES_KEPT)(annotator.annotate)

    def fill_shelf(self) -> None:
        """Put the user's further dictionaries beside the main one; a damaged one is told of."""
        if not further().exists():
            return  # as with most users: it takes time to import
        from reader.language import volumes

        self.shelf = volumes.shelf(self.lexicon, self._own, self._hear)

    def _hear(self, notice: str) -> None:
        self._notice = self._notice or notice

    def annotate(self, text: str) -> AnnotatedSentence:
        """Return a sentence's words."""
        return self._annotate(text)

    def statuses(self, words: Sequence[Word]) -> tuple[Status | None, ...]:
        """Return what the reader knows of each word of a sentence, None where nothing.

        Raises DubenError where the deck cannot be read.
        """
        known = self.deck.statuses(it.simplified for it in words if is_lookable(it))
        return tuple(
            status_of(form_of(it), known[it.simplified]) if it.simplified in known else None
            for it in words
        )

    @property
    def notice(self) -> str:
        """What the stores and the dictionary have to say, in a line; "" for nothing."""
        return self.deck.notice or self._notice or self.library.notice

    def close(self) -> None:
        """Close the files; all is saved already."""
        self.deck.close()
        self.library.close()
        self.shelf.close()
