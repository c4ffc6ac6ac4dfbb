"""How much of a text a reader knows: known words as a share of its running words.

Running words are those that ``standing.is_to_learn`` names, and any other that is in the
deck. Ignored ones count neither way.
"""

from typing import NamedTuple

from reader.deck.words import Status


class Count(NamedTuple):
    """How often a word comes in a text, and whether it counts where it is not in the deck."""

    times: int
    is_to_learn: bool


class Coverage(NamedTuple):
    """``words`` running words, of which so many are known, being learnt, and new."""

    words: int = 0
    known: int = 0
    learning: int = 0
    new: int = 0
    ignored: int = 0

    @property
    def percent(self) -> int:
        """Known words of a hundred, rounded down: 100 only where all are known."""
        return self.known * 100 // max(1, self.words)

    def with_words(self, status: Status | None, count: Count) -> "Coverage":
        """Return this with a word of the text added, as often as it comes."""
        times = count.times
        if status is Status.IGNORED:
            return self._replace(ignored=self.ignored + times)
        if status is None and not count.is_to_learn:
            return self
        words = self.words + times
        if status is None:
            return self._replace(words=words, new=self.new + times)
        if status is Status.KNOWN:
            return self._replace(words=words, known=self.known + times)
        return self._replace(words=words, learning=self.learning + times)
