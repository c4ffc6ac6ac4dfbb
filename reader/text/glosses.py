"""Glosses that a mechanical change of script left behind: ``創(chuàng)業(yè)`` → ``創業``.

Mirror sites turn simplified pages traditional with a table that maps 创 to ``創(chuàng)``.
What tells this from a textbook's ``長(zhǎng)大``, which must stay:

- the table holds only characters that differ between the scripts (442 of 442 in the pages
  looked at), where a textbook glosses whatever is new;
- it has one reading a character, whatever the word: 調(diào)整;
- the character is glossed wherever it stands, not just the first time.

Which characters are in the table differs from site to site, so there is no list of them.
"""

import re
import unicodedata
from collections.abc import Iterator

from reader.text.characters import CharacterFacts, is_hanzi
from reader.text.pieces import Repair

KIND = "gloss"
_LETTERS = "a-zA-ZÀ-ÖØ-öø-ǿɑɡḿ\u0300-\u030c"  # of marked pinyin, composed or not
_GLOSS = re.compile(f"[(（]([{_LETTERS}]{{1,12}})[)）]")
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_DIAERESIS = "\u0308"
_ROUND = str.maketrans("ɑɡ", "ag")  # as schoolbooks print them

_GLOSSED = 0.9
"""Share of a character's occurrences that must be glossed: a title may have been spared."""
_FEWEST = 3
"""Different characters that must be glossed so; a page of the damage has dozens."""
_SHARE = 0.75
"""Share that these must have of all glosses of one character. It is 1 on damaged pages;
only about a third of the characters of a text differ between the scripts."""


def find_glosses(text: str, facts: CharacterFacts) -> list[Repair]:
    """Return the glosses to strip from a text, in order, each with the character before it."""
    found = list(_glosses(text))
    readings: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for start, _, syllable in found:
        character = text[start]
        readings.setdefault(character, set()).add(syllable)
        counts[character] = counts.get(character, 0) + 1
    genuine = {
        character
        for character, syllables in readings.items()
        if not syllables.isdisjoint(it.lower() for it in facts.readings(character))
    }
    damaged = {
        character
        for character in genuine
        if len(readings[character]) == 1
        and facts.differs(character)
        and counts[character] >= _GLOSSED * text.count(character)
    }
    stripped = sum(counts[character] for character in damaged)
    if len(damaged) < _FEWEST or stripped < _SHARE * sum(counts[it] for it in genuine):
        return []
    return [
        Repair(KIND, start, text[start:end], text[start])
        for start, end, _ in found
        if text[start] in damaged
    ]


def _glosses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start of the hanzi, end of the gloss, numbered syllable) for each gloss.

    A second gloss behind the first makes both one that is no syllable.
    """
    end = 0
    for match in _GLOSS.finditer(text):
        start = match.start() - 1
        if match.start() < end or start < 0 or not is_hanzi(text[start]):
            continue
        end = match.end()
        syllable = _numbered(match[1])
        while another := _GLOSS.match(text, end):
            end, syllable = another.end(), ""
        yield start, end, syllable


def _numbered(syllable: str) -> str:
    """Return a marked syllable as the dictionary has it: ``lǜ`` → ``lu:4``, ``ma`` → ``ma5``."""
    tone, letters = "5", []
    for letter in unicodedata.normalize("NFD", syllable.lower().translate(_ROUND)):
        if letter in _TONES:
            tone = _TONES[letter]
        else:
            letters.append(":" if letter == _DIAERESIS else letter)
    return "".join(letters) + tone
