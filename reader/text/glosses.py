"""Pinyin that a converter left in the text: ``創(chuàng)業(yè)``.

Mirror sites turn simplified text into traditional by a table of single characters, whose
right column still has the reading: ``創(chuàng)``. Every such character differs between
the scripts, is glossed wherever it stands, and always with the same reading, whatever it
is read there (調(diào)整). A textbook's gloss is none of these: ``長(zhǎng)大``.
"""

import re
import unicodedata
from collections import defaultdict

from reader.text.characters import HANZI, CharacterFacts
from reader.text.pieces import Repair

_GLOSS = re.compile(f"(?P<hanzi>[{HANZI}])(?P<gloss>[(（](?P<pinyin>[^\\W\\d_]{{1,7}})[)）])")
_SHARE = 0.9
"""A character that the converter's table has is glossed at least so often."""
_CHARACTERS = 3
"""So many different characters at least, or it is no converter that glossed them."""

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def gloss_repairs(text: str, facts: CharacterFacts) -> list[Repair]:
    """Return a repair for each gloss that a converter left; [] where a person wrote them."""
    if "(" not in text and "（" not in text:
        return []
    glosses: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _GLOSS.finditer(text):
        glosses[match["hanzi"]].append(match)
    left = {
        hanzi: matches
        for hanzi, matches in glosses.items()
        if _is_left(hanzi, matches, text, facts)
    }
    if len(left) < _CHARACTERS:
        return []
    return [
        Repair("gloss", match.start("gloss"), match["gloss"], "")
        for matches in left.values()
        for match in matches
    ]


def _is_left(hanzi: str, matches: list[re.Match[str]], text: str, facts: CharacterFacts) -> bool:
    readings = {numbered(match["pinyin"]) for match in matches}
    return (
        len(readings) == 1
        and facts.differs(hanzi)
        and bool(readings.intersection(facts.readings(hanzi)))
        and len(matches) >= _SHARE * text.count(hanzi)
    )


def numbered(marked: str) -> str:
    """Return a marked syllable as a dictionary numbers it: ``lǜ`` → ``lu:4``, ``de`` → ``de5``."""
    tone = "5"
    letters = []
    for letter in unicodedata.normalize("NFD", marked.lower().replace("ɡ", "g")):
        if letter in _TONES:
            tone = _TONES[letter]
        else:
            letters.append(":" if letter == "\u0308" else letter)
    return "".join(letters) + tone
