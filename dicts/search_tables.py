"""What is searched, made at build time: texts that are scanned, and an index of English.

``search_text`` has three texts, a line for each entry, in the order in which hits are shown
(``dicts/prominence.py``): scanning one from the top finds the best first, and the whole
takes less than a millisecond (see ``dicts/scan.py``).

- ``headwords``: the simplified headword, without punctuation.
- ``readings``: the letters of the syllables, each with a capital, a tab, their tones:
  ``XueXi`` and ``22``, ``LvYou`` and ``32``.
- ``entries``: the entry's id, four bytes a line, lowest first.

``simpler`` has the simplified characters of each traditional one. ``english`` is a
contentless FTS5 table with a row for each gloss (``dicts/english.py``); its row number is
the order in which hits are shown, and holds the entry's id in its lowest ``ENTRY_BITS``.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dicts import english, pinyin, prominence
from dicts.entry import Entry, Levels

SCHEMA = """
CREATE TABLE search_text (name TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE simpler (character TEXT PRIMARY KEY, simplified TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE english USING fts5 (
    gloss, content = '', columnsize = 0, tokenize = 'porter unicode61'
);
"""
FINISH = "INSERT INTO english (english) VALUES ('optimize');"
"""To be run when all rows are in: one tree instead of several."""

ENTRY_BITS = 20
_STEPS = 16
"""Steps to a bit of prominence, in the row numbers of ``english``."""

_PUNCTUATION = str.maketrans("", "", "，、。·・！？：；—…－-'\"“” ")


def rows(
    entries: Sequence[Entry], shares: Mapping[str, float], levels: Mapping[str, Levels]
) -> dict[str, Iterator[tuple[object, ...]]]:
    """Return the rows of each table; ``entries`` as they are numbered from 0."""
    bits = prominence.bits(entries, shares, levels)
    return {
        "search_text": _texts(entries, bits),
        "simpler": _simpler(entries),
        "english (rowid, gloss)": _glosses(entries, bits),
    }


def without_punctuation(word: str) -> str:
    """Return a headword as it is searched: nobody types the comma of 一不做，二不休."""
    return word.translate(_PUNCTUATION)


def syllables(entry: Entry) -> list[tuple[str, int]]:
    """Return letters and tone of each syllable, ``v`` for ü; punctuation has none.

    Lower case; tone 0 for what is none (``k`` of 卡拉OK).
    """
    found = []
    for syllable in entry.pinyin:
        tone = pinyin.tone(syllable)
        letters = (syllable[:-1] if tone else syllable).lower().replace("u:", "v")
        plain = "".join(it for it in letters if "a" <= it <= "z")
        if plain:
            found.append((plain, tone))
    return found


def _reading(entry: Entry) -> str:
    """Return the line of an entry among the readings: ``XueXi``, a tab, ``22``."""
    read = syllables(entry)
    letters = "".join(it.capitalize() for it, _ in read)
    return f"{letters}\t{''.join(str(tone) for _, tone in read)}"


def _texts(entries: Sequence[Entry], bits: Sequence[float]) -> Iterator[tuple[object, ...]]:
    order = sorted(range(len(entries)), key=lambda at: (round(bits[at] * _STEPS), at))
    shown = [entries[at] for at in order]
    yield "entries", struct.pack(f"<{len(order)}I", *order)
    yield "headwords", _lines(without_punctuation(it.simplified) for it in shown)
    yield "readings", _lines(map(_reading, shown))


def _lines(lines: Iterator[str]) -> bytes:
    """Return lines, a line break before each and after the last, so that each has both."""
    return "\n".join(("", *lines, "")).encode()


def _simpler(entries: Sequence[Entry]) -> Iterator[tuple[object, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for old, new in zip(entry.traditional, entry.simplified, strict=False):
            if old != new:
                found[old].add(new)
    for char in sorted(found):
        yield char, "".join(sorted(found[char]))


def _glosses(entries: Sequence[Entry], bits: Sequence[float]) -> Iterator[tuple[object, ...]]:
    found: dict[int, str] = {}
    for at, entry in enumerate(entries):
        last = -1
        for number, gloss in enumerate(filter(None, english.glosses(entry.senses))):
            place = round((bits[at] + prominence.of_gloss(number)) * _STEPS)
            last = max(place, last + 1)  # no two glosses of an entry in one place
            found[last << ENTRY_BITS | at] = gloss
    yield from sorted(found.items())
