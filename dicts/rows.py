"""The simplified words of the lexicon, by their first character."""

from collections.abc import Sequence
from operator import itemgetter
from struct import unpack_from
from typing import TYPE_CHECKING

from dicts.parts import UNKNOWN

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon

NO_ENTRY = float("inf")
"""The cost of a word that has no entry: cutting into headwords never takes it."""


# A word, its length, cost and part of speech.
Going = tuple[str, int, float, str]


class Continuations(dict[str, Sequence[Going]]):
    """The words of a row that have several characters, by the second of them.

    They are made when asked for: of the words that begin with a character a text has few.
    """

    def __init__(self, words: Sequence[str], costs: bytes, parts: str) -> None:
        super().__init__()
        self._words, self._costs, self._parts = words, costs, parts
        # The place of the last word with each second character; they stand together.
        self._last = dict(zip(map(_second, words), range(len(words)), strict=True))

    def __missing__(self, second: str) -> Sequence[Going]:
        end = self._last.get(second, -1) + 1
        if not end or not second:
            return ()
        start = end - 1
        while start and self._words[start - 1][1:2] == second:
            start -= 1
        words = self._words[start:end]
        prices = unpack_from(f"<{end - start}f", self._costs, 4 * start)
        found = self[second] = list(
            zip(words, map(len, words), prices, self._parts[start:end], strict=True)
        )
        return found


_second = itemgetter(slice(1, 2))


class Row:
    """Words that begin with one character.

    ``continuations`` maps the second character to (word, length, cost, part of speech) of
    those with two characters or more, shorter ones first, and any other to none; ``cost``
    and ``part`` are those of the character alone, None and ``-`` where it is no headword.
    Costs are in nats, ``NO_ENTRY`` for a word that is no headword.
    """

    __slots__ = ("_pinyin", "_readings", "_words", "continuations", "cost", "part")

    def __init__(
        self, words: str = "", costs: bytes = b"", pinyin: str = "", parts: str = ""
    ) -> None:
        self._words = words.split("\n") if words else []
        self._pinyin = pinyin
        self._readings: dict[str, str] | None = None
        self.continuations = Continuations(self._words, costs, parts)
        self.cost: float | None = None
        self.part = UNKNOWN
        if self._words and len(self._words[0]) == 1:  # the shortest comes first
            (self.cost,), self.part = unpack_from("<f", costs), parts[0]

    def readings(self, word: str) -> list[tuple[str, ...]]:
        """Return the readings of the entries of a headword of this row, best first; [] for none.

        Each once, capital letter or not, as syllables.
        """
        found = self._written(word)
        return [tuple(it.split(" ")) for it in found.split("|")] if found else []

    def has_entry(self, word: str) -> bool:
        """Return whether a word of this row has an entry; only those have a reading."""
        return bool(self._written(word))

    def _written(self, word: str) -> str | None:
        if self._readings is None:
            self._readings = dict(zip(self._words, self._pinyin.split("\n"), strict=False))
        return self._readings.get(word)


class Rows(dict[str, Row]):
    """The rows of a lexicon, each read when it is first asked for, and then kept.

    There is one for any character, an empty one for such as no word begins with.
    """

    def __init__(self, lexicon: "Lexicon") -> None:
        super().__init__()
        self._select = lexicon.select

    def __missing__(self, first: str) -> Row:
        rows = self._select(
            "SELECT words, costs, pinyin, parts FROM segment WHERE first = ?", first
        )
        found = self[first] = Row(*rows[0]) if rows else Row()
        return found
