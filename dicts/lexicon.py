"""The built lexicon: what is known of a word, looked up in microseconds.

``dicts/build.py`` makes the file. Its tables:

- ``meta``: what the file says of itself, by name.
- ``entry``: the lines of CC-CEDICT; of any few, the one with the lowest id is best.
- ``word``: simplified headword to frequency rank and levels.
- ``segment``: a row for each first character, with all headwords that begin with it, their
  costs (see ``dicts/costs.py``), the readings of their entries and the part of speech (see
  ``dicts/parts.py``); among them words that have no entry, whose cost is ``NO_ENTRY``. A
  sentence of thirty characters needs thirty rows, and a row once read is kept.
- ``phrase``: the same for phrases that are no headwords, with readings only.
- ``character``: readings, commonest first; whether text that is turned simplified may have
  it changed (``is_traditional``), or text that is turned traditional (``is_simplified``).
- ``share``: shares of words in running text, for building a newer one (``dicts/shares.py``).
- ``glyph``: how a character is written, and words that have it (see ``dicts/glyphs.py``).
- ``search_text``, ``simpler``, ``english``: what is searched (see ``dicts/search_tables.py``).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicts import levels
from dicts.entry import Entry, Levels
from dicts.errors import DictionaryError
from dicts.rows import Pairs, Rows

if TYPE_CHECKING:
    from dicts.scan import Scan

FORMAT = "3"
"""Raised when tables change, so that a program never reads a file it does not know."""

LONGEST = 19
"""Characters in the longest headword; a build refuses a longer one, which none would find."""

_OWN = Path(__file__).with_name("data") / "lexicon.sqlite3"
_ENTRIES_KEPT = 4096
_CANDIDATES_AT_ONCE = 200
"""Well below the variables that any SQLite allows in a statement (999)."""


class Lexicon:
    """A built lexicon, open for reading. Not to be shared between threads.

    Any text may be looked up. A look-up raises DictionaryError where the file turns out
    to be damaged.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self.rows = Rows(self)
        self.pairs = Pairs(self.rows)
        self._phrases: dict[str, dict[str, tuple[str, ...]]] = {}
        self._characters: dict[str, tuple[str, ...]] = {}
        # Of the characters that were asked for, those that may change.
        self._traditional: set[str] = set()
        self._simplified: set[str] = set()
        self._cached_entries = lru_cache(_ENTRIES_KEPT)(self._read_entries)
        self._cached_entry = lru_cache(_ENTRIES_KEPT)(self._read_entry)
        self._cached_standing = lru_cache(_ENTRIES_KEPT)(self._read_standing)

    @classmethod
    def open(cls, path: Path | None = None) -> "Lexicon":
        """Open a lexicon: that of the package where ``path`` is None.

        Raises DictionaryError where it is missing, damaged or of another format.
        """
        path = path or _OWN
        if not path.is_file():
            raise DictionaryError(
                f"the dictionary is missing: there is no {path}; install duben again"
            )
        # Immutable: no locks, no journal looked for; nothing writes to it while in use.
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            lexicon = cls(sqlite3.connect(address, uri=True), path)
        except sqlite3.Error as error:
            raise _damaged(path, error) from error
        try:
            lexicon._refuse_other_formats()
        except DictionaryError:
            lexicon.close()
            raise
        return lexicon

    def _refuse_other_formats(self) -> None:
        found = self.about.get("format")
        if found != FORMAT:
            raise DictionaryError(
                f"the dictionary {self.path} is of format {found}, and this duben reads format "
                f"{FORMAT}; install duben again"
            )

    def close(self) -> None:
        """Close the file; nothing more can be looked up."""
        self._connection.close()

    def __enter__(self) -> "Lexicon":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def select(self, query: str, *values: str | int) -> list[Any]:
        """Return the rows that a query finds; none for half a character, which has no UTF-8.

        For what looks things up in tables of its own. Raises DictionaryError where the file
        cannot be read.
        """
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:
            return []
        except sqlite3.Error as error:
            raise _damaged(self.path, error) from error

    @cached_property
    def about(self) -> dict[str, str]:
        """What the file says of itself: name, date, entries, publisher, license, format."""
        return dict(self.select("SELECT name, value FROM meta"))

    @cached_property
    def unknown_cost(self) -> float:
        """Cost of a character that is no headword, in nats."""
        return float(self.about["unknown_cost"])

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the entries with this headword, in either script, best first; () for none."""
        return self._cached_entries(word)

    def _read_entries(self, word: str) -> tuple[Entry, ...]:
        rows = self.select(
            "SELECT id, traditional, simplified, pinyin, senses FROM entry WHERE simplified = ?1 "
            "UNION SELECT id, traditional, simplified, pinyin, senses FROM entry "
            "WHERE traditional = ?1 AND traditional <> simplified ORDER BY id",
            word,
        )
        return tuple(_entry(*row[1:]) for row in rows)

    def traditional_forms(self, simplified: str) -> dict[str, bool]:
        """Return how the entries of a simplified headword write it in traditional characters.

        With each form, whether it is a way of its own: of several, those are not that only
        point to another (``variant of``, ``used in``).
        """
        rows = self.select(
            "SELECT traditional, senses FROM entry WHERE simplified = ? ORDER BY id", simplified
        )
        forms = {form: False for form, _ in rows}
        if len(forms) == 1:
            return dict.fromkeys(forms, True)
        from dicts.senses import is_only_pointer

        for form, senses in rows:
            forms[form] |= not is_only_pointer(tuple(senses.split("/")))
        return forms

    def entry(self, number: int) -> Entry:
        """Return the entry of a number that a search has found; KeyError where there is none."""
        return self._cached_entry(number)

    def _read_entry(self, number: int) -> Entry:
        for row in self.select(
            "SELECT traditional, simplified, pinyin, senses FROM entry WHERE id = ?", number
        ):
            return _entry(*row)
        raise KeyError(number)

    def every_entry(self) -> Iterator[Entry]:
        """Yield all entries; the most frequent words first, of a word the best first."""
        for row in self.select(
            "SELECT traditional, simplified, pinyin, senses FROM entry ORDER BY id"
        ):
            yield _entry(*row)

    @cached_property
    def scan(self) -> "Scan":
        """The texts that are searched; read at first use (5 ms)."""
        from dicts.scan import Scan

        return Scan(self)

    def levels(self, simplified: str) -> Levels:
        """Return the levels of a word, by its simplified form."""
        return self._cached_standing(simplified)[0]

    def rank(self, simplified: str) -> int | None:
        """Return the frequency rank of a headword (1: most frequent), None where unknown."""
        return self._cached_standing(simplified)[1]

    def _read_standing(self, simplified: str) -> tuple[Levels, int | None]:
        rows = self.select(
            "SELECT hsk2, hsk3, hsk2025, rank FROM word WHERE simplified = ?", simplified
        )
        return (Levels(*rows[0][:3]), rows[0][3]) if rows else (Levels(), None)

    def standing(self, simplified: str, chosen: str = "all", tags: Sequence[str] = ()) -> str:
        """Return level and rank for people: ``HSK 2.0: 1 · HSK 3.0: 1 · rank 1,384``.

        Levels of the standard that is chosen (see ``levels.named``), then the ``tags``, which
        other lists have; empty where the word has none of all this.
        """
        told = [*levels.named(self.levels(simplified), chosen), *tags]
        rank = self.rank(simplified)
        return " · ".join([*told, f"rank {rank:,}"] if rank else told)

    def readings(self, character: str) -> tuple[str, ...]:
        """Return the numbered readings of a character of either script, commonest first."""
        found = self._characters.get(character)
        if found is None:
            found = ()
            for readings, is_traditional, is_simplified in self.select(
                "SELECT readings, is_traditional, is_simplified FROM character WHERE character = ?",
                character,
            ):
                found = tuple(readings.split(" "))
                if is_traditional:
                    self._traditional.add(character)
                if is_simplified:
                    self._simplified.add(character)
            self._characters[character] = found
        return found

    def differs(self, character: str) -> bool:
        """Return whether a character is written otherwise in the other script."""
        return bool(self.traditional_in(character)) or self.has_simplified(character)

    def traditional_in(self, text: str) -> set[str]:
        """Return the characters of ``text`` that may change when it is turned simplified."""
        self._meet(text)
        return self._traditional.intersection(text)

    def has_simplified(self, text: str) -> bool:
        """Return whether a character of ``text`` may change when it is turned traditional."""
        self._meet(text)
        return not self._simplified.isdisjoint(text)

    def _meet(self, text: str) -> None:
        for character in set(text).difference(self._characters):
            self.readings(character)

    def is_headword(self, simplified: str) -> bool:
        """Return whether a simplified word has an entry."""
        return self.rows[simplified[:1]].has_entry(simplified)

    def phrases(self, first: str) -> dict[str, tuple[str, ...]]:
        """Return phrases that are no headwords and begin with a character, with readings."""
        found = self._phrases.get(first)
        if found is None:
            found = self._phrases[first] = {}
            for words, readings in self.select(
                "SELECT words, pinyin FROM phrase WHERE first = ?", first
            ):
                pairs = zip(words.split("\n"), readings.split("\n"), strict=True)
                found.update((word, tuple(reading.split(" "))) for word, reading in pairs)
        return found

    def prefixes(self, text: str) -> tuple[str, ...]:
        """Return the headwords, in either script, that ``text`` begins with, longest first."""
        return tuple(reversed(self._headwords(_beginnings(text, 0))))

    def inside(self, text: str) -> tuple[str, ...]:
        """Return every headword, in either script, that lies in ``text``, itself among them.

        Longest first, then in the order of their places; each once; single characters too.
        Time is linear in the length of the text.
        """
        found = self._headwords(
            candidate for start in range(len(text)) for candidate in _beginnings(text, start)
        )
        return tuple(sorted(found, key=len, reverse=True))

    def _headwords(self, candidates: Iterable[str]) -> list[str]:
        """Return those of the candidates that are headwords, in order, each once."""
        wanted = [word for word in dict.fromkeys(candidates) if _is_whole(word)]
        known: set[str] = set()
        for at in range(0, len(wanted), _CANDIDATES_AT_ONCE):
            some = wanted[at : at + _CANDIDATES_AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self.select(
                f"SELECT simplified FROM entry WHERE simplified IN ({marks})", *some
            ) + self.select(
                f"SELECT traditional FROM entry WHERE traditional IN ({marks}) "
                "AND traditional <> simplified",
                *some,
            )
            known.update(word for (word,) in rows)
        return [word for word in wanted if word in known]


def _entry(traditional: str, simplified: str, pinyin: str, senses: str) -> Entry:
    return Entry(traditional, simplified, tuple(pinyin.split(" ")), tuple(senses.split("/")))


def _beginnings(text: str, start: int) -> Iterator[str]:
    """Yield what begins at ``start`` and may be a headword, shortest first."""
    for end in range(start + 1, min(len(text), start + LONGEST) + 1):
        yield text[start:end]


def _is_whole(word: str) -> bool:
    """Return whether there is no half character in a word; SQLite would refuse all with it."""
    return not any("\ud800" <= character <= "\udfff" for character in word)


def _damaged(path: Path, error: sqlite3.Error) -> DictionaryError:
    advice = "install duben again" if path == _OWN else "use: duben dict remove CC-CEDICT"
    return DictionaryError(f"the dictionary {path} cannot be read ({error}); {advice}")
