"""Which sentence of how many: counted bit by bit, so that a novel never holds up a key."""

from array import array
from bisect import bisect_left

from reader.text.pieces import Sentence
from reader.text.sentences import spans


class Numbering:
    """Counts the sentences of a text. ``total`` is how many were counted so far."""

    def __init__(self, text: str) -> None:
        self._spans = spans(text)
        self._starts = array("L")
        self.done = False

    @property
    def total(self) -> int:
        """How many sentences were counted so far."""
        return len(self._starts)

    def advance(self, characters: int = 65_536) -> bool:
        """Count on, about so many characters further; return whether all are counted."""
        until = (self._starts[-1] if self._starts else 0) + characters
        for start, _ in self._spans:
            self._starts.append(start)
            if start >= until:
                return False
        self.done = True
        return True

    def number(self, sentence: Sentence) -> int | None:
        """Return which sentence it is, counted from 1; None where it was not counted yet."""
        at = bisect_left(self._starts, sentence.start)
        if at < len(self._starts) and self._starts[at] == sentence.start:
            return at + 1
        return None
