"""What a sense of an entry is made of: labels, glosses, references to other entries, readings.

CC-CEDICT writes all of it into one text (https://cc-cedict.org/wiki/format:syntax); here it
is taken apart without loss: the texts of the parts, joined, are the sense again.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from dicts import pinyin
from dicts.hanzi import is_hanzi


class Kind(Enum):
    """What a part of a sense is."""

    TEXT = "text"
    LABEL = "label"
    """A remark in brackets: on style, region, field, or what a word is said of."""
    BREAK = "break"
    """The semicolon between two glosses, with its space."""
    REFERENCE = "reference"
    """The name of another entry: ``漢字|汉字[han4 zi4]``."""
    READING = "reading"
    """A reading by itself: ``[xi1 yi1]``."""


class Reference(NamedTuple):
    """The name of an entry: both forms, and numbered syllables, () where none are given."""

    traditional: str
    simplified: str
    pinyin: tuple[str, ...] = ()


class Part(NamedTuple):
    """A stretch of a sense; ``reference`` where it is one, ``reading`` where it is one."""

    kind: Kind
    text: str
    reference: Reference | None = None
    reading: tuple[str, ...] = ()


class Role(Enum):
    """What a sense is to its entry."""

    MEANING = "meaning"
    CLASSIFIER = "measure word"
    READING = "another reading"
    """``Taiwan pr. [xi1 yi1]``, ``also pr. [gong4]``."""
    POINTER = "pointer"
    """It begins by naming another entry: ``variant of``, ``see``, ``abbr. for``, ``used in``."""


class Sense(NamedTuple):
    """A sense taken apart; ``how`` a pointer points (``old variant of``), "" for none."""

    role: Role
    parts: tuple[Part, ...]
    how: str = ""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The entries that the sense names, in order."""
        return tuple(part.reference for part in self.parts if part.reference)


_BRACKET = re.compile(r"\[\[?([^\[\]]+)\]?\]")
# No set here has many characters beyond ASCII: such take milliseconds to compile.
_NAME = re.compile(r"[^\s\x00-$'-*,-/:-@\[-`{}~\x7f]+$")
_REMARK = re.compile(r"\([^()]*\)")
_LABELS = frozenset(
    label.strip()
    for label in """
    idiom, proverb, saying, loanword, Tw, HK, PRC, old, archaic, literary, classical, historical,
    dialect, coll., slang, Internet slang, neologism, vulgar, derog., polite, honorific, humble,
    formal, jocular, euphemism, bound form, fig., lit., onom., Cantonese, Beijing dialect, name,
    brand, computing, math., medicine, TCM, physics, chemistry, biology, botany, zoology, geology,
    law, finance, music, sports, military, linguistics, grammar, Buddhism, anatomy, suffix, prefix,
    phonetic, attributive
    """.split(",")  # noqa: SIM905
)
"""Remarks that stand after what they are said of; any that stands before is a label."""
_POINTER = re.compile(
    r"(?:(?:[a-z]+|Taiwan|Japanese|Cantonese|Tw) ){0,4}(?:variant|form|equivalent) of"
    r"|see(?: also)?|abbr\. (?:for|of|to)|(?:[a-z]+ )?(?:contraction|abbreviation) of"
    r"|used (?:only )?in|used erroneously for"
    r"|(?:(?:also|now|nowadays|sometimes|often|usually|erroneously) )*(?:written|called|known as)"
    r"|same as|equivalent to|cf\.?|erhua form of"
)
_READING = re.compile(r"(?:[A-Z][a-z]+ |also |old |formerly |sometimes )*pr\.")
_BREAK = re.compile(r"; ?")


@lru_cache(4096)
def parsed(sense: str) -> Sense:
    """Return a sense of an entry, as the file has it between slashes, taken apart."""
    parts = tuple(_parts(sense))
    if is_classifier(sense):
        return Sense(Role.CLASSIFIER, parts)
    if any(part.kind is Kind.READING for part in parts) and _READING.match(sense):
        return Sense(Role.READING, parts)
    meant = [part for part in parts if part.kind is not Kind.LABEL and part.text.strip()]
    if len(meant) > 1 and meant[1].reference and _POINTER.fullmatch(meant[0].text.strip()):
        return Sense(Role.POINTER, parts, meant[0].text.strip())
    return Sense(Role.MEANING, parts)


def is_classifier(sense: str) -> bool:
    """Return whether a sense, as the file has it, says measure words."""
    return sense.startswith("CL:")


def is_only_pointer(senses: tuple[str, ...]) -> bool:
    """Return whether all that senses say is which other entry to look at.

    What is said of readings and measure words does not count.
    """
    roles = {parsed(it).role for it in senses} - {Role.READING, Role.CLASSIFIER}
    return roles == {Role.POINTER}


def _parts(sense: str) -> Iterator[Part]:
    start = 0
    for match in _BRACKET.finditer(sense):
        syllables = _syllables(match[1])
        if not syllables:
            continue
        before = sense[start : match.start()]
        name = _name_before(before, len(syllables))
        if name is None:
            yield from _plain(before, is_first=start == 0)
            yield Part(Kind.READING, match[0], reading=syllables)
        else:
            at, traditional, simplified = name
            yield from _plain(before[:at], is_first=start == 0)
            named = Reference(traditional, simplified, syllables)
            yield Part(Kind.REFERENCE, before[at:] + match[0], named)
        start = match.end()
    yield from _plain(sense[start:], is_first=start == 0)


def _syllables(read: str) -> tuple[str, ...]:
    """Return the syllables inside brackets, () where they hold no pinyin."""
    # Two of 20,000 are written [lu : 4], some run together.
    spaced = re.sub(r"(?<=[1-5])(?=[A-Za-z])", " ", read.replace(" : ", ":"))
    syllables = tuple(spaced.split())
    return syllables if any(map(pinyin.tone, syllables)) else ()


def _name_before(text: str, count: int) -> tuple[int, str, str] | None:
    """Return the headword that a text ends with: where it begins, and its two forms.

    ``count`` is that of its syllables, which are as many as its characters: so a word of
    English may be glued to it (``see also古文[gu3 wen2]``).
    """
    trimmed = text.removesuffix(" ")
    match = _NAME.search(trimmed)
    if (
        match is None
        or not any(map(is_hanzi, match[0]))
        or (trimmed != text and not _ends(trimmed))
    ):
        return None
    one, bar, other = match[0].rpartition("|")
    if bar:
        first = one.rpartition("|")[2][-len(other) :]
        return match.end() - len(first) - 1 - len(other), first, other
    form = other[-count:] if len(other) >= count else other
    if not any(map(is_hanzi, form)):
        return None
    return match.end() - len(form), form, form


def _ends(text: str) -> bool:
    return is_hanzi(text[-1])


def _plain(text: str, *, is_first: bool) -> Iterator[Part]:
    """Yield the parts of a text without brackets: remarks, glosses, names without a reading."""
    start = 0
    is_leading = is_first
    for match in _REMARK.finditer(text):
        is_leading = is_leading and not text[start : match.start()].strip()
        if is_leading or _LABELS.issuperset(re.split(", | and |; ", match[0][1:-1])):
            yield from _glosses(text[start : match.start()])
            yield Part(Kind.LABEL, match[0])
            start = match.end()
    yield from _glosses(text[start:])


def _glosses(text: str) -> Iterator[Part]:
    depth = start = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == ";" and not depth:
            yield from _names(text[start:at])
            match = _BREAK.match(text, at)
            assert match
            yield Part(Kind.BREAK, match[0])
            start = match.end()
    yield from _names(text[start:])


def _names(text: str) -> Iterator[Part]:
    start = 0
    for begin, end in () if text.isascii() else _unread(text):
        if start < begin:
            yield Part(Kind.TEXT, text[start:begin])
        one, bar, other = text[begin:end].rpartition("|")
        yield Part(Kind.REFERENCE, text[begin:end], Reference(one if bar else other, other))
        start = end
    if start < len(text):
        yield Part(Kind.TEXT, text[start:])


def _unread(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names without a reading are: hanzi, and Latin letters right after them."""
    start, has_hanzi = -1, False
    for at, char in enumerate(text + " "):
        if is_hanzi(char):
            has_hanzi = True
        elif has_hanzi and char.isascii() and char.isalpha():
            continue
        elif char not in "，·|":
            if has_hanzi:
                yield start, at
            start, has_hanzi = -1, False
            continue
        if start < 0:
            start = at
