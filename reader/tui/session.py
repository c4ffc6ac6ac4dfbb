"""What is open while duben runs: the lexicon, the deck, the library, the engines."""

from dataclasses import dataclass
from functools import lru_cache

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.language.words import AnnotatedSentence
from reader.library.store import Library

_SENTENCES_KEPT = 256


@dataclass
class Session:
    """Everything that outlives a screen; ``annotate`` remembers the sentences it last saw."""

    lexicon: Lexicon
    deck: Deck
    library: Library
    annotator: Annotator

    def __post_init__(self) -> None:
        self._annotate = lru_cache(_SENTENCES_KEPT)(self.annotator.annotate)

    def annotate(self, text: str) -> AnnotatedSentence:
        """Return a sentence's words."""
        return self._annotate(text)

    @property
    def notice(self) -> str:
        """What the stores have to say, in a line; "" for nothing."""
        return self.deck.notice or self.library.notice

    def close(self) -> None:
        """Close the files; all is saved already."""
        self.deck.close()
        self.library.close()
        self.lexicon.close()
