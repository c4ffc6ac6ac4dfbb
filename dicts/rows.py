"""The simplified words of the lexicon, by their first character."""

from collections.abc import Sequence
from operator import itemgetter
from struct import unpack_from
from typing import TYPE_CHECKING

from dicts.costs import frequency
from dicts.parts import UNKNOWN

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon

NO_ENTRY = float("inf")
"""The cost of a word that has no entry: cutting into headwords never takes it."""


Going = tuple[str, int, float, str, str, str]
"""A word of several characters: its text, length, cost, part of speech, kind and frequency.

The kind is the part of speech and the length up to 5 (``n2``); the frequency is a letter, see
``costs.frequency``; the cost is in nats, ``NO_ENTRY`` for a word that is no headword.
"""

LENGTHS = [str(min(length, 5)) for length in range(64)]
"""How lengths of words are told apart: up to five."""


class Row:
    """Words that begin with one character.

    ``cost``, ``part`` and ``frequency`` are those of the character alone; None, ``-`` and
    ``x`` where it is no headword. ``seconds`` has the second character of each longer word,
    with the place of the last word that has it; they stand together.
    """

    __slots__ = (
        *("_costs", "_parts", "_pinyin", "_readings", "_words"),
        *("cost", "frequency", "part", "seconds"),
    )

    def __init__(
        self, words: str = "", costs: bytes = b"", pinyin: str = "", parts: str = ""
    ) -> None:
        self._words = words.split("\n") if words else []
        self._costs, self._parts, self._pinyin = costs, parts, pinyin
        self._readings: dict[str, str] | None = None
        self.seconds = dict(zip(map(_second, self._words), range(len(self._words)), strict=True))
        self.cost: float | None = None
        self.part, self.frequency = UNKNOWN, frequency(NO_ENTRY)
        if self._words and len(self._words[0]) == 1:  # the shortest comes first
            (self.cost,), self.part = unpack_from("<f", costs), parts[0]
            self.frequency = frequency(self.cost)

    def going_on(self, second: str) -> Sequence[Going]:
        """Return the words whose second character is ``second``, shorter ones first."""
        start = self.seconds.get(second, -1)
        if start < 0 or not second:
            return ()
        end = start + 1
        while start and self._words[start - 1][1:2] == second:
            start -= 1
        words = self._words[start:end]
        prices = unpack_from(f"<{end - start}f", self._costs, 4 * start)
        return [
            (word, len(word), price, part, part + LENGTHS[len(word)], frequency(price))
            for word, price, part in zip(words, prices, self._parts[start:end], strict=True)
        ]

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


_second = itemgetter(slice(1, 2))


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


class Pairs(dict[str, Sequence[Going]]):
    """The words that begin with two characters, shorter ones first; () for a single one.

    Of the words that begin with a character a text has few: they are made when asked for.
    """

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, pair: str) -> Sequence[Going]:
        found = self._rows[pair[:1]].going_on(pair[1:])
        if found:  # of pairs that begin no word a novel has hundreds of thousands
            self[pair] = found
        return found
