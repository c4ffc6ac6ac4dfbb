"""What is searched, made at build time: texts that are scanned, and an index of English.

``search_text`` has texts with a line for each entry, in the order in which hits are shown
(``dicts/prominence.py``): scanning one from the top finds the best first, and the whole
takes less than a millisecond (see ``dicts/scan.py``).

- ``headwords``: the simplified headword, without punctuation. ``numbers`` are those of the
  entries (``entry.id``), four bytes a line, lowest first.
- ``a`` to ``z``: readings that begin with a letter: the letters of the syllables, each with
  a capital, a tab, their tones: ``XueXi`` and ``22``, ``LvYou`` and ``32``. ``numbers`` are
  those of the lines in ``headwords``, from 0.

``simpler`` has the simplified characters of each traditional one. ``english`` is a
contentless FTS5 table with a row for each gloss (``dicts/english.py``); its row number is
the order in which hits are shown, and holds the entry's id in its lowest ``ENTRY_BITS``.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dicts import english, pinyin, prominence
from dicts.entry import Entry

SCHEMA = """
CREATE TABLE search_text (name TEXT PRIMARY KEY, numbers BLOB NOT NULL, text BLOB NOT NULL)
WITHOUT ROWID;
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
    entries: Sequence[Entry], bits: Sequence[float]
) -> dict[str, Iterator[tuple[object, ...]]]:
    """Return the rows of each table.

    ``entries`` are as they are numbered from 0; ``bits`` is the prominence of each.
    """
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
        if plain and plain != "xx":  # of some signs nobody knows the reading
            found.append((plain, tone))
    return found


def _texts(entries: Sequence[Entry], bits: Sequence[float]) -> Iterator[tuple[object, ...]]:
    order = sorted(range(len(entries)), key=lambda at: (round(bits[at] * _STEPS), at))
    words = [without_punctuation(entries[at].simplified) for at in order]
    yield "headwords", *_packed(dict(zip(order, words, strict=True)))
    by_letter: dict[str, dict[int, str]] = defaultdict(dict)
    for line, at in enumerate(order):
        read = syllables(entries[at])
        if read:
            letters = "".join(it.capitalize() for it, _ in read)
            tones = "".join(str(tone) for _, tone in read)
            by_letter[read[0][0][0]][line] = f"{letters}\t{tones}"
    for letter in sorted(by_letter):
        yield letter, *_packed(by_letter[letter])


def _packed(lines: Mapping[int, str]) -> tuple[bytes, bytes]:
    """Return numbers and lines; a line break before each line and after the last."""
    return struct.pack(f"<{len(lines)}I", *lines), "\n".join(("", *lines.values(), "")).encode()


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
        glosses = list(filter(None, english.glosses(entry.senses)))
        for number, gloss in enumerate(glosses):
            demerit = prominence.of_gloss(gloss, number, len(glosses))
            place = round((bits[at] + demerit) * _STEPS)
            last = max(place, last + 1)  # no two glosses of an entry in one place
            found[last << ENTRY_BITS | at] = gloss
    yield from sorted(found.items())
