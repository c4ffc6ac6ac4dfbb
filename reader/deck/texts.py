"""What the words of a deck are found by, in memory, for whoever types letter after letter.

SQLite looks through the texts of 100,000 words in 17 ms, Python through one string of them
in 6. They take as much memory as they are long (8 MB), and 80 ms to be read.
"""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.deck.store import Deck

_MOST = 2000
"""Words found; where there are more, a screenful of them is found soon in any case."""


class Texts:
    """The texts of all that is kept in a deck, as they were at one moment. Raises DubenError."""

    def __init__(self, deck: Deck) -> None:
        # What is looked for has no blank in it, so that it is never found across a line's end.
        with deck.reading() as tables:
            rows, sizes, text = tables.execute(
                "SELECT group_concat(id, ' '), group_concat(length(CAST(search AS BLOB)), ' '), "
                "CAST(group_concat(search, char(10)) AS BLOB) FROM words WHERE kept = 1"
            ).fetchone()
        self._rows = array("q", map(int, (rows or "").split()))
        after = (int(it) + 1 for it in (sizes or "").split())
        self._starts = array("q", accumulate(after, initial=0))
        self._text = text or b""

    def with_all(self, parts: Sequence[str]) -> list[int] | None:
        """Return the rows of the words whose text has all of the parts; None for too many.

        ``parts`` are one or more, in lower case, and without blanks.
        """
        longest, *others = sorted((it.encode() for it in parts), key=len, reverse=True)
        text, starts = self._text, self._starts
        found: list[int] = []
        at = text.find(longest)
        for _ in range(_MOST):
            if at < 0:
                return found
            word = bisect_right(starts, at) - 1
            start, end = starts[word : word + 2]
            if all(text.find(it, start, end) >= 0 for it in others):
                found.append(self._rows[word])
            at = text.find(longest, end)
        return None
