"""Scanning the texts of the lexicon that are searched: what they hold is said in
``dicts/search_tables.py``.

A text has a line for each entry, best first, so the first hits are the best, and nobody has
to sort thousands to show ten. A text is read when it is first searched, and kept: at most
some 10 MB of memory in all.
"""

import re
import struct
from collections.abc import Iterator
from functools import cached_property
from heapq import merge
from string import ascii_lowercase
from typing import NamedTuple

from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from dicts.search_tables import ENTRY_BITS

_AT_ONCE = 64
"""Rows of English fetched at a time; the first are nearly always enough."""


class Line(NamedTuple):
    """A line that was found: the number of its entry's place (0 is best), and what it says."""

    place: int
    text: str


class _Text(NamedTuple):
    """A text, the same in lower case, and a number of four bytes for each of its lines."""

    text: str
    lower: str
    numbers: bytes

    def number(self, line: int) -> int:
        (number,) = struct.unpack_from("<I", self.numbers, 4 * line)
        return int(number)


class Scan:
    """The texts of a lexicon, to be searched; each is read when it is first needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._texts: dict[str, _Text] = {}
        self._headwords = self._text("headwords")

    def _text(self, name: str) -> _Text:
        found = self._texts.get(name)
        if found is None:
            rows = self._lexicon.select(
                "SELECT text, numbers FROM search_text WHERE name = ?", name
            )
            text, numbers = rows[0] if rows else (b"\n", b"")
            read = text.decode()
            found = self._texts[name] = _Text(read, read.lower(), numbers)
        return found

    @cached_property
    def _simpler(self) -> dict[str, str]:
        return dict(self._lexicon.select("SELECT character, simplified FROM simpler"))

    @cached_property
    def _has_fts5(self) -> bool:
        return bool(self._lexicon.select("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))

    def number(self, line: Line) -> int:
        """Return the number of the entry that a line is about."""
        return self._headwords.number(line.place)

    def entry(self, number: int) -> Entry:
        """Return the entry of this number."""
        return self._lexicon.entry(number)

    def forms(self, character: str) -> str:
        """Return what a character of either script may be in simplified text, itself first."""
        return character + self._simpler.get(character, "")

    def headwords(self, needle: str) -> Iterator[Line]:
        """Yield the headwords that have a text in them.

        ``needle`` may begin and end with a line break, for those that begin or end so.
        """
        text = self._headwords.text
        return (Line(*found) for found in _lines(text, text, needle))

    def headwords_like(self, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the headwords that a pattern finds, which begins with a line break."""
        return (Line(*found) for found in _matches(self._headwords.text, pattern))

    def beginning(self, letters: str) -> Iterator[Line]:
        """Yield the readings that begin with letters, in lower case; a tab ends them."""
        text = self._text(letters[:1])
        for line, found in _lines(text.lower, text.text, "\n" + letters):
            yield Line(text.number(line), found)

    def beginning_like(self, letter: str, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the readings that a pattern finds, which begins with a line break and a letter."""
        text = self._text(letter)
        for line, found in _matches(text.text, pattern):
            yield Line(text.number(line), found)

    def having(self, letters: str) -> Iterator[Line]:
        """Yield the readings that have letters in them: with the same capitals, if any."""
        return merge(*(self._having(letters, letter) for letter in ascii_lowercase))

    def _having(self, letters: str, first: str) -> Iterator[Line]:
        text = self._text(first)
        searched = text.lower if letters.islower() else text.text
        for line, found in _lines(searched, text.text, letters):
            yield Line(text.number(line), found)

    def glosses(self, question: str) -> Iterator[int]:
        """Yield the numbers of the entries whose glosses answer a question in FTS5's language.

        Raises DictionaryError where this Python's SQLite has no FTS5.
        """
        if not self._has_fts5:
            raise DictionaryError(
                "the SQLite of this Python has no full-text search (FTS5), so English cannot be "
                "looked up; use another Python"
            )
        last = -1
        while True:
            rows = self._lexicon.select(
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


def _matches(text: str, pattern: "re.Pattern[str]") -> Iterator[tuple[int, str]]:
    line = -1
    counted = 0
    match = pattern.search(text)
    while match:
        at = match.start()
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        end = text.find("\n", at + 1)
        yield line, text[at + 1 : end]
        match = pattern.search(text, end)
