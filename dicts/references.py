"""From what an entry names to the entries that are meant; chains of pointers followed.

One entry in sixteen only points at another (``variant of``, ``see``), some of them at one
that points on, a few at one that there is not: a reader should never have to look twice.
"""

from enum import IntEnum
from typing import NamedTuple

from dicts import pinyin
from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.senses import Reference, Role, is_only_pointer, parsed

DEPTH = 3
"""Pointers followed in a row; no chain of CC-CEDICT is longer that leads anywhere."""


class Surety(IntEnum):
    """How surely the entries found are those that a reference means, the surest last."""

    MISSING = 0
    """There is no such headword."""
    ANOTHER_READING = 1
    """The headword is there, but not read so."""
    NEARLY = 2
    """It is read so but for tones or capitals, or written otherwise in the other script."""
    EXACT = 3


class Target(NamedTuple):
    """The entries that a reference means, best first, and how sure that is."""

    entries: tuple[Entry, ...]
    surety: Surety


class Lead(NamedTuple):
    """Where a pointer leads: ``how`` it points, at what, and where that leads on.

    ``entries`` is empty where the dictionary has none.
    """

    how: str
    reference: Reference
    entries: tuple[Entry, ...]
    further: tuple["Lead", ...] = ()


def target(lexicon: Lexicon, reference: Reference) -> Target:
    """Return the entries that a reference means."""
    found = lexicon.entries(reference.traditional) or lexicon.entries(reference.simplified)
    if not found:
        return Target((), Surety.MISSING)
    forms = reference[:2]
    written = tuple(it for it in found if (it.traditional, it.simplified) == forms)
    if not reference.pinyin:
        return Target(written or found, Surety.EXACT if written else Surety.NEARLY)
    for some in filter(None, (written, found)):
        if same := tuple(it for it in some if it.pinyin == reference.pinyin):
            return Target(same, Surety.EXACT if some is written else Surety.NEARLY)
    for plain in (pinyin.lower, pinyin.toneless):
        for some in filter(None, (written, found)):
            if same := tuple(it for it in some if plain(it.pinyin) == plain(reference.pinyin)):
                return Target(same, Surety.NEARLY)
    return Target(written or found, Surety.ANOTHER_READING)


def leads(lexicon: Lexicon, entry: Entry, depth: int = DEPTH) -> tuple[Lead, ...]:
    """Return where an entry points, () where it says something itself.

    Pointers are followed to entries that say something, ``depth`` in a row at most, and no
    entry is come to twice.
    """
    return _leads(lexicon, entry, depth, {entry})


def _leads(lexicon: Lexicon, entry: Entry, depth: int, seen: set[Entry]) -> tuple[Lead, ...]:
    if not depth or not is_only_pointer(entry.senses):
        return ()
    found = []
    for sense in map(parsed, entry.senses):
        if sense.role is not Role.POINTER:
            continue
        for reference in sense.references:
            entries = target(lexicon, reference).entries
            fresh = tuple(it for it in entries if it not in seen)
            if entries and not fresh:
                continue
            seen.update(fresh)
            further = tuple(lead for it in fresh for lead in _leads(lexicon, it, depth - 1, seen))
            found.append(Lead(sense.how, reference, fresh, further))
    return tuple(found)
