"""The simplified words of the lexicon, by their first character."""

from collections import defaultdict
from struct import unpack
from typing import TYPE_CHECKING

from dicts.parts import UNKNOWN

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon

NO_ENTRY = float("inf")
"""The cost of a word that has no entry: cutting into headwords never takes it."""


class Row:
    """Words that begin with one character.

    ``continuations`` maps the second character to (word, length, cost, part of speech) of
    those with two characters or more, shorter ones first; ``cost`` and ``part`` are those of
    the character alone, None and ``-`` where it is no headword. Costs are in nats,
    ``NO_ENTRY`` for a word that is no headword.
    """

    __slots__ = ("_pinyin", "_readings", "_words", "continuations", "cost", "part")

    def __init__(
        self, words: str = "", costs: bytes = b"", pinyin: str = "", parts: str = ""
    ) -> None:
        self._words = words.split("\n") if words else []
        self.cost: float | None = None
        self.part = UNKNOWN
        self.continuations: dict[str, list[tuple[str, int, float, str]]] = defaultdict(list)
        self._pinyin = pinyin
        self._readings: dict[str, str] | None = None
        prices = unpack(f"<{len(costs) // 4}f", costs)
        for word in zip(self._words, map(len, self._words), prices, parts, strict=True):
            if word[1] == 1:
                _, _, self.cost, self.part = word
            else:
                self.continuations[word[0][1]].append(word)

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
