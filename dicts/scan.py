"""Scanning the texts of the lexicon that are searched: what they hold is said in
``dicts/search_tables.py``.

A text has a line for each entry, best first, so the first hits are the best, and nobody has
to sort thousands to show ten. A text is read when it is first searched, and kept: at most
some 11 MB of memory in all.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from heapq import merge
from itertools import starmap
from string import ascii_lowercase
from typing import Any, NamedTuple, Protocol

from dicts.entry import Entry
from dicts.errors import NoFullTextSearchError
from dicts.search_tables import ENTRY_BITS

_AT_ONCE = 64
"""Rows of English fetched at a time; the first are nearly always enough."""


class Line(NamedTuple):
    """A line that was found: the number of its entry's place (0 is best), and what it says."""

    place: int
    text: str


class _Readings(NamedTuple):
    """Readings that begin with one letter, the same in lower case, and the place of each."""

    text: str
    lower: str
    places: memoryview

    def line(self, found: tuple[int, str]) -> Line:
        number, text = found
        return Line(_number(self.places, number), text)


class Source(Protocol):
    """A file with the tables of ``dicts/search_tables.py``: a lexicon, a further dictionary."""

    def select(self, query: str, *values: str | int) -> list[Any]:
        """Return the rows that a query asks for."""
        ...

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        ...


class Scan:
    """The texts of a dictionary, to be searched; each is read when it is first needed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._by_letter: dict[str, _Readings] = {}

    @cached_property
    def _headwords(self) -> str:
        return self._read("headwords", "text").decode()

    @cached_property
    def _entries(self) -> memoryview:
        return memoryview(self._read("headwords", "numbers"))

    def _read(self, name: str, column: str) -> bytes:
        rows = self._source.select(f"SELECT {column} FROM search_text WHERE name = ?", name)
        return bytes(rows[0][0]) if rows else b""

    def _readings(self, letter: str) -> _Readings:
        found = self._by_letter.get(letter)
        if found is None:
            text = self._read(letter, "text").decode()
            places = memoryview(self._read(letter, "numbers"))
            found = self._by_letter[letter] = _Readings(text, text.lower(), places)
        return found

    @cached_property
    def _simpler(self) -> dict[str, str]:
        return dict(self._source.select("SELECT character, simplified FROM simpler"))

    @cached_property
    def _has_fts5(self) -> bool:
        return bool(self._source.select("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))

    def number(self, line: Line) -> int:
        """Return the number of the entry that a line is about."""
        return _number(self._entries, line.place)

    def entry(self, number: int) -> Entry:
        """Return the entry of this number."""
        return self._source.entry(number)

    def forms(self, character: str) -> str:
        """Return what a character of either script may be in simplified headwords.

        Itself where no headword has it.
        """
        some = character + self._simpler.get(character, "")
        if len(some) == 1:
            return some
        return "".join(it for it in some if it in self._headwords) or character

    def headwords(self, needle: str) -> Iterator[Line]:
        """Yield the headwords that have a text in them.

        ``needle`` may begin and end with a line break, for those that begin or end so.
        """
        return starmap(Line, _lines(self._headwords, self._headwords, needle))

    def headwords_like(self, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the headwords in which a pattern is found; a line break is before each."""
        return starmap(Line, _matches(self._headwords, pattern))

    def beginning(self, letters: str) -> Iterator[Line]:
        """Yield the readings that begin with letters, in lower case; a tab ends a reading."""
        some = self._readings(letters[:1])
        return map(some.line, _lines(some.lower, some.text, "\n" + letters))

    def beginning_like(self, letter: str, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the readings that a pattern finds, which begins with a line break and a letter."""
        some = self._readings(letter)
        return map(some.line, _matches(some.text, pattern))

    def having(self, letters: str) -> Iterator[Line]:
        """Yield the readings in which letters begin a syllable, in lower case."""
        every = map(self._readings, ascii_lowercase)
        return merge(*(map(it.line, _syllables(it.lower, it.text, letters)) for it in every))

    def glosses(self, question: str) -> Iterator[int]:
        """Yield the numbers of the entries whose glosses answer a question in FTS5's language.

        Raises NoFullTextSearchError where this Python's SQLite has none.
        """
        if not self._has_fts5:
            raise NoFullTextSearchError(
                "the SQLite of this Python has no full-text search (FTS5), so English cannot be "
                "looked up; use another Python"
            )
        last = -1
        while True:
            rows = self._source.select(
                "SELECT rowid FROM english WHERE english MATCH ? AND rowid > ? "
                f"ORDER BY rowid LIMIT {_AT_ONCE}",
                question,
                last,
            )
            for (last,) in rows:
                yield last & ((1 << ENTRY_BITS) - 1)
            if len(rows) < _AT_ONCE:
                return


def numbered(line: str) -> str:
    """Return a line of ``readings`` as spellings are compared with: ``xue2 xi2 ``."""
    letters, _, tones = line.partition("\t")
    syllables = _SYLLABLE.findall(letters)
    return "".join(f"{it.lower()}{tone} " for it, tone in zip(syllables, tones, strict=True))


_SYLLABLE = re.compile("[A-Z][a-z]*")


def _number(numbers: memoryview, at: int) -> int:
    return int.from_bytes(numbers[4 * at : 4 * at + 4], "little")


def _lines(searched: str, shown: str, needle: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that a needle is in, with number; ``shown`` is the text in other letters."""
    line = -1
    counted = 0
    at = searched.find(needle)
    while at >= 0:
        line += searched.count("\n", counted, at + 1)
        counted = at + 1
        end = searched.find("\n", at + 1)
        yield line, shown[searched.rfind("\n", 0, at + 1) + 1 : end]
        at = searched.find(needle, end)


def _syllables(lower: str, text: str, letters: str) -> Iterator[tuple[int, str]]:
    """Yield the lines in which letters stand where a syllable begins, with number."""
    line = -1
    counted = 0
    at = lower.find(letters)
    while at >= 0:
        if text[at].isupper():
            line += text.count("\n", counted, at)
            counted = at
            end = text.find("\n", at)
            yield line, text[text.rfind("\n", 0, at) + 1 : end]
            at = end
        at = lower.find(letters, at + 1)


def _matches(text: str, pattern: "re.Pattern[str]") -> Iterator[tuple[int, str]]:
    """Yield the lines in which a pattern is found, with number; each begins with a line break."""
    line = -1
    counted = 0
    match = pattern.search(text)
    while match:
        at = match.start()
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        end = text.find("\n", at + 1)
        yield line, text[text.rfind("\n", 0, at + 1) + 1 : end]
        match = pattern.search(text, end)
