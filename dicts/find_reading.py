"""Finding entries by their reading: pinyin, zhuyin, initials, patterns of pinyin."""

import re
from collections.abc import Iterator

from dicts.nearness import Finder, Found, Why
from dicts.scan import Line, Scan, numbered
from dicts.spelling import MOST_LETTERS, Spelling, abbreviated

_MOST_INITIALS = 20
"""Letters of an abbreviation: the longest headword has 19 syllables."""


def read_as(scan: Scan, spelling: Spelling) -> Finder:
    """Yield the entries that are read so, whose reading begins so, or is abbreviated so."""
    if len(spelling.letters) > MOST_LETTERS:
        return
    is_found = False
    for found in _read(scan, spelling):
        is_found = True
        yield found
    if not spelling.is_open:
        if not is_found and spelling.has_tones:
            for number, _ in _read(scan, spelling.toneless()):
                yield Found(number, Why.OTHER_TONES)
        return
    if 1 < len(spelling.letters) <= _MOST_INITIALS:
        yield from _abbreviated(scan, spelling.letters)


def fitting(scan: Scan, spelling: Spelling) -> Finder:
    """Yield the entries whose reading fits a pattern: ``xue*``, ``*xi``, ``?xi``."""
    pattern = spelling.wildcards()
    for line in _candidates(scan, spelling):
        if pattern.match(numbered(line.text)):
            yield Found(scan.number(line), Why.PATTERN)


def _abbreviated(scan: Scan, letters: str) -> Finder:
    """Yield the entries whose syllables begin so, first those that have no more of them.

    Without a vowel they can only be initials; ``men`` is more likely something else.
    """
    why = Why.ABBREVIATION if re.search("[aeiouv]", letters) else Why.INITIALS
    short = abbreviated(letters)
    longer: list[Line] = []
    whole = re.compile(f"{short}[a-z]*\t")
    for line in scan.beginning_like(letters[0], re.compile(f"\n{short}")):
        if whole.match(line.text):
            yield Found(scan.number(line), why)
        else:
            longer.append(line)
    for line in longer:
        yield Found(scan.number(line), why)


def _read(scan: Scan, spelling: Spelling) -> Finder:
    """Yield the entries that are read so, strictly and then nearly, and so for beginnings."""
    for is_whole in (True, False):
        nearly: list[Line] = []
        why = Why.READING if is_whole else Why.READING_BEGINS
        for line in _spelt(scan, spelling, is_whole=is_whole):
            if spelling.is_open:
                yield Found(scan.number(line), why)
                continue
            reading = numbered(line.text)
            if spelling.exactly(reading):
                yield Found(scan.number(line), why)
            elif spelling.has_tones and spelling.nearly(reading):
                nearly.append(line)
        for line in nearly:
            yield Found(scan.number(line), Why.NEARLY_READ if is_whole else why)


def _spelt(scan: Scan, spelling: Spelling, *, is_whole: bool) -> Iterator[Line]:
    """Yield the lines with the letters of a spelling, however they may be meant."""
    for letters in spelling.all_letters:
        if is_whole:
            yield from scan.beginning(f"{letters}\t")
        else:
            end = len(letters)
            for line in scan.beginning(letters):
                if line.text[end] != "\t":
                    yield line


def _candidates(scan: Scan, spelling: Spelling) -> Iterator[Line]:
    """Yield the lines that have the longest stretch of letters of a pattern in them."""
    letters = spelling.letters
    first, *others = re.split(r"[*?]", letters)
    if any(it.startswith(("i", "u", "v")) for it in others):
        return  # no syllable begins so
    longest = max((first, *others), key=lambda it: (len(it), letters.endswith(it)))
    end = "\t" if letters.endswith(longest) else ""
    found = scan.beginning if letters.startswith(longest) else scan.having
    for meant in dict.fromkeys((longest, re.sub("(?<=[nl])u", "v", longest))):
        yield from found(meant + end)
