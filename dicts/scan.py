"""Scanning the texts of the lexicon that are searched: what they hold is said in
``dicts/search_tables.py``.

A text has a line for each entry, best first, so the first hits are the best, and nobody has
to sort thousands to show ten. The texts are read when something is first searched
(10 ms and some 8 MB of memory), and kept.
"""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.search_tables import ENTRY_BITS

_AT_ONCE = 64
"""Rows of English fetched at a time; the first are nearly always enough."""


class Line(NamedTuple):
    """A line of a text: its number, from 0 (the best), and what it says."""

    number: int
    text: str


class Scan:
    """The texts of a lexicon, to be searched."""

    def __init__(self, lexicon: Lexicon) -> None:
        texts = dict(lexicon.select("SELECT name, text FROM search_text"))
        self._lexicon = lexicon
        self._numbers: bytes = texts["entries"]
        self.headwords: str = texts["headwords"].decode()
        self.readings: str = texts["readings"].decode()
        self.letters = self.readings.lower()
        self._simpler = dict(lexicon.select("SELECT character, simplified FROM simpler"))
        modules = lexicon.select("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
        self.knows_english = bool(modules)

    def entry_of(self, line: int) -> int:
        """Return the number of the entry that a line is about."""
        (number,) = struct.unpack_from("<I", self._numbers, 4 * line)
        return int(number)

    def entry(self, number: int) -> Entry:
        """Return the entry of this number."""
        return self._lexicon.entry(number)

    def forms(self, character: str) -> str:
        """Return what a character of either script may be in simplified text, itself first."""
        return character + self._simpler.get(character, "")

    def containing(self, needle: str) -> Iterator[Line]:
        """Yield the lines of ``headwords`` that have a text in them.

        ``needle`` may begin and end with a line break, for headwords that begin or end so.
        """
        return _lines(self.headwords, self.headwords, needle)

    def matching(self, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the lines of ``headwords`` that a pattern, which begins with a line break, finds."""
        return _matches(self.headwords, pattern)

    def spelt(self, letters: str) -> Iterator[Line]:
        """Yield the lines of ``readings`` that have letters in them, capital or not."""
        return _lines(self.letters, self.readings, letters)

    def capitalised(self, letters: str) -> Iterator[Line]:
        """Yield the lines of ``readings`` that have letters in them with the same capitals."""
        return _lines(self.readings, self.readings, letters)

    def abbreviated(self, pattern: "re.Pattern[str]") -> Iterator[Line]:
        """Yield the lines of ``readings`` that a pattern, which begins with a line break, finds."""
        return _matches(self.readings, pattern)

    def glosses(self, question: str) -> Iterator[int]:
        """Yield the numbers of the entries whose glosses answer a question in FTS5's language."""
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


def _lines(searched: str, shown: str, needle: str) -> Iterator[Line]:
    """Yield the lines that a needle is in; ``shown`` is ``searched`` in other letters."""
    line = -1
    counted = 0
    at = searched.find(needle)
    while at >= 0:
        line += searched.count("\n", counted, at + 1)
        counted = at + 1
        end = searched.find("\n", at + 1)
        yield Line(line, shown[searched.rfind("\n", 0, at + 1) + 1 : end])
        at = searched.find(needle, end)


def _matches(text: str, pattern: "re.Pattern[str]") -> Iterator[Line]:
    line = -1
    counted = 0
    match = pattern.search(text)
    while match:
        at = match.start()
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        end = text.find("\n", at + 1)
        yield Line(line, text[at + 1 : end])
        match = pattern.search(text, end)
