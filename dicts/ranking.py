"""Which of several entries of a headword comes first, and why.

CC-CEDICT's own order is no help: of 3,133 headwords with several entries 605 begin with
a surname. What someone reading wants first is the everyday word: not the family name,
not "old variant of", and the reading that the word has when it stands by itself.
"""

import re
from collections.abc import Mapping

from dicts import pinyin
from dicts.entry import Entry
from dicts.standalone import READINGS

_POINTER = re.compile(
    r"(?:(?:old|archaic|erhua|erroneous|nonstandard|Japanese|dialectal|Taiwan|popular|simplified|"
    r"common|Cantonese|rare) )*(?:variant|form) of "
    r"|see (?:also )?\S+\["
    r"|used in \S+\["
    r"|(?:also|sometimes|erroneously|usually) written "
    r"|(?:Japanese|Korean|Kangxi) "
)
_ODD = re.compile(
    r"\((?:[^)]*\b)?(?:old|archaic|literary|dialect|classical|Tw|obsolete|Cantonese|slang|loanword|"
    r"Internet|coll|onom|bird|fish|zoology|botany|chemistry|mineralogy|historical)\b[^)]*\)"
)
_SURNAME = re.compile(r"surname [A-Z]")


def points_elsewhere(sense: str) -> bool:
    """Return whether a sense only sends the reader to another entry."""
    return _POINTER.match(sense.split(") ", 1)[-1] if sense.startswith("(") else sense) is not None


def penalty(entry: Entry, preferred: tuple[str, ...] | None, company: float | None = None) -> float:
    """Return how far down an entry belongs among those of the same headword; 0 is best.

    ``preferred`` is the reading that the headword has by itself, where that is known;
    ``company`` the share (see ``company.shares_of_forms``) of an entry of one character.
    Weights are in order of force: a surname is further down than a wrong reading, and
    that further than a rare sense; they were set on half of the HSK 2.0 words with
    several entries, and say nothing of how much worse an entry is.
    """
    senses = entry.senses
    found = 0.0
    if all(_SURNAME.match(sense) for sense in senses):
        found += 32
    if senses[0].startswith("erhua variant"):
        found += 2  # 花儿 huār is no other word than 花, and huā'ér is a rare one
    elif all(points_elsewhere(sense) for sense in senses):
        found += 24
    elif points_elsewhere(senses[0]):
        found += 2
    if _is_name(entry.pinyin) and not (preferred and _is_name(preferred)):
        found += 8
    if preferred is not None and pinyin.lower(entry.pinyin) != pinyin.lower(preferred):
        found += 4 if pinyin.toneless(entry.pinyin) == pinyin.toneless(preferred) else 6
    if _ODD.match(senses[0]):
        found += 3
    if company is not None:
        found += 1.5 * (1 - company)  # 钟 is 鐘, as in 分鐘, and not the goblet 鍾
    if len(entry.pinyin) > 1 and entry.pinyin[0].endswith("5"):
        found += 1.5  # no word begins with a neutral tone: qǐlái is a word, qilai comes after one
    if entry.simplified.endswith("子") and entry.pinyin[-1] == "zi5":
        found -= 4.5  # 妻子 qīzi is the everyday word, qīzǐ the learned one
    return found - min(len(senses), 12) / 16


def preferred_readings(
    characters: Mapping[str, tuple[str, ...]], phrases: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the reading by itself of every character and phrase that the sources know."""
    alone = {char: readings[:1] for char, readings in characters.items()}
    return {**alone, **phrases, **READINGS}


def _is_name(syllables: tuple[str, ...]) -> bool:
    return syllables[0][:1].isupper()
