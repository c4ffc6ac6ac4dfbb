"""The built lexicon: what is known of a word, looked up in microseconds.

``dicts/build.py`` makes the file. Its tables:

- ``entry``: the lines of CC-CEDICT; of any few, the one with the lowest id is best.
- ``word``: simplified headword to frequency rank and levels.
- ``segment``: a row for each first character, with all headwords that begin with it, their
  costs (see ``dicts/costs.py``) and the reading of the best entry. A sentence of thirty
  characters needs thirty rows, and a row once read is kept.
- ``phrase``: the same for phrases that are no headwords, with readings only.
- ``character``: readings, commonest first; whether it is ever written otherwise when text
  is turned simplified (``is_traditional``), or traditional (``is_simplified``).
"""

import sqlite3
from array import array
from collections.abc import Iterable
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

from dicts.entry import Entry, Levels
from dicts.errors import DictionaryError

FORMAT = "1"
_ENTRIES_KEPT = 4096
_NOTHING: tuple[tuple[str, ...], bool, bool] = ((), False, False)


class Row:
    """Headwords that begin with one character.

    ``continuations`` maps the second character to (headword, length, cost) of those with
    two characters or more; ``cost`` is that of the character alone, None where it is no
    headword. Costs are in nats.
    """

    __slots__ = ("_pinyin", "_readings", "continuations", "cost", "words")

    def __init__(self, words: str = "", costs: bytes = b"", pinyin: str = "") -> None:
        self.words = words.split("\n") if words else []
        self.cost: float | None = None
        self.continuations: dict[str, list[tuple[str, int, float]]] = {}
        self._pinyin = pinyin
        self._readings: dict[str, str] | None = None
        for word, cost in zip(self.words, array("f", costs), strict=True):
            if len(word) == 1:
                self.cost = cost
            else:
                self.continuations.setdefault(word[1], []).append((word, len(word), cost))

    def reading(self, word: str) -> tuple[str, ...] | None:
        """Return the syllables of the best entry of a headword of this row, else None."""
        if self._readings is None:
            self._readings = dict(zip(self.words, self._pinyin.split("\n"), strict=False))
        found = self._readings.get(word)
        return tuple(found.split(" ")) if found is not None else None


class Lexicon:
    """A built lexicon, open for reading. Not to be shared between threads."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._rows: dict[str, Row] = {}
        self._phrases: dict[str, dict[str, tuple[str, ...]]] = {}
        self._characters: dict[str, tuple[tuple[str, ...], bool, bool]] = {}
        self._cached_entries = lru_cache(_ENTRIES_KEPT)(self._read_entries)

    @classmethod
    def open(cls, path: Path | None = None) -> "Lexicon":
        """Open a lexicon: that of the package where ``path`` is None.

        Raises DictionaryError where it is missing, damaged or of another format.
        """
        if path is None:
            path = Path(str(files("dicts"))) / "data" / "lexicon.sqlite3"
        if not path.is_file():
            raise DictionaryError(
                f"the dictionary is missing: there is no {path}; install duben again"
            )
        try:
            # Immutable: no locks, no journal looked for; nothing writes to it while in use.
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            lexicon = cls(connection, path)
            found = lexicon.about.get("format")
        except sqlite3.Error as error:
            raise DictionaryError(
                f"the dictionary {path} cannot be read ({error}); install duben again"
            ) from error
        if found != FORMAT:
            raise DictionaryError(
                f"the dictionary {path} is of format {found}, and this duben reads format "
                f"{FORMAT}; install duben again"
            )
        return lexicon

    def close(self) -> None:
        """Close the file; nothing more can be looked up."""
        self._connection.close()

    @cached_property
    def about(self) -> dict[str, str]:
        """What the file says of itself: name, date, entries, publisher, license, format."""
        return dict(self._connection.execute("SELECT name, value FROM meta"))

    @cached_property
    def unknown_cost(self) -> float:
        """Cost of a character that is no headword, in nats."""
        return float(self.about["unknown_cost"])

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the entries with this headword, in either script, best first; () for none."""
        return self._cached_entries(word)

    def _read_entries(self, word: str) -> tuple[Entry, ...]:
        rows = self._connection.execute(
            "SELECT id, traditional, simplified, pinyin, senses FROM entry WHERE simplified = ?1 "
            "UNION SELECT id, traditional, simplified, pinyin, senses FROM entry "
            "WHERE traditional = ?1 AND traditional <> simplified ORDER BY id",
            (word,),
        )
        return tuple(
            Entry(traditional, simplified, tuple(pinyin.split(" ")), tuple(senses.split("/")))
            for _, traditional, simplified, pinyin, senses in rows
        )

    def levels(self, simplified: str) -> Levels:
        """Return the levels of a word, by its simplified form."""
        row = self._word(simplified)
        return Levels(*row[1:]) if row else Levels()

    def rank(self, simplified: str) -> int | None:
        """Return the frequency rank of a headword (1: most frequent), None where unknown."""
        row = self._word(simplified)
        return row[0] if row else None

    def _word(self, simplified: str) -> tuple[int | None, int | None, int | None, int | None] | None:
        found: tuple[int | None, int | None, int | None, int | None] | None
        found = self._connection.execute(
            "SELECT rank, hsk2, hsk3, hsk2025 FROM word WHERE simplified = ?", (simplified,)
        ).fetchone()
        return found

    def readings(self, character: str) -> tuple[str, ...]:
        """Return the numbered readings of a character of either script, commonest first."""
        return self._character(character)[0]

    def differs(self, character: str) -> bool:
        """Return whether a character is written otherwise in the other script."""
        _, is_traditional, is_simplified = self._character(character)
        return is_traditional or is_simplified

    def has_traditional(self, text: str) -> bool:
        """Return whether a character of ``text`` may change when it is turned simplified."""
        return any(self._character(character)[1] for character in text)

    def has_simplified(self, text: str) -> bool:
        """Return whether a character of ``text`` may change when it is turned traditional."""
        return any(self._character(character)[2] for character in text)

    def _character(self, character: str) -> tuple[tuple[str, ...], bool, bool]:
        found = self._characters.get(character)
        if found is None:
            row = self._connection.execute(
                "SELECT readings, is_traditional, is_simplified FROM character "
                "WHERE character = ?",
                (character,),
            ).fetchone()
            found = (tuple(row[0].split(" ")), bool(row[1]), bool(row[2])) if row else _NOTHING
            self._characters[character] = found
        return found

    def row(self, first: str) -> Row:
        """Return the simplified headwords that begin with a character; an empty row for none."""
        found = self._rows.get(first)
        if found is None:
            read = self._connection.execute(
                "SELECT words, costs, pinyin FROM segment WHERE first = ?", (first,)
            ).fetchone()
            found = self._rows[first] = Row(*read) if read else Row()
        return found

    def phrases(self, first: str) -> dict[str, tuple[str, ...]]:
        """Return phrases that are no headwords and begin with a character, with readings."""
        found = self._phrases.get(first)
        if found is None:
            row = self._connection.execute(
                "SELECT words, pinyin FROM phrase WHERE first = ?", (first,)
            ).fetchone()
            pairs = zip(row[0].split("\n"), row[1].split("\n"), strict=True) if row else ()
            found = {phrase: tuple(pinyin.split(" ")) for phrase, pinyin in pairs}
            self._phrases[first] = found
        return found

    def prefixes(self, text: str) -> tuple[str, ...]:
        """Return the headwords, in either script, that ``text`` begins with, longest first."""
        return tuple(reversed(self._headwords(text[:length] for length in _lengths(text))))

    def inside(self, text: str) -> tuple[str, ...]:
        """Return every headword, in either script, that lies in ``text``, itself among them.

        Longest first, then in the order of their places; each once; single characters too.
        """
        found = self._headwords(
            text[start : start + length]
            for start in range(len(text))
            for length in _lengths(text[start:])
        )
        return tuple(sorted(found, key=lambda word: -len(word)))

    def _headwords(self, candidates: Iterable[str]) -> list[str]:
        """Return those of the candidates that are headwords, in order, each once."""
        wanted = list(dict.fromkeys(candidates))
        known: set[str] = set()
        for at in range(0, len(wanted), 200):
            some = wanted[at : at + 200]
            marks = ",".join("?" * len(some))
            for column in ("simplified", "traditional"):
                where = f"{column} IN ({marks})"
                if column == "traditional":
                    where += " AND traditional <> simplified"
                known.update(
                    word
                    for (word,) in self._connection.execute(
                        f"SELECT {column} FROM entry WHERE {where}", some
                    )
                )
        return [word for word in wanted if word in known]


_LONGEST = 19
"""Characters in the longest headword of CC-CEDICT."""


def _lengths(text: str) -> range:
    return range(1, min(len(text), _LONGEST) + 1)
