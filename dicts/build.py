"""Make the lexicon: one read-only SQLite file from CC-CEDICT, word counts, levels, readings.

The same sources and the same SQLite give the same bytes: everything is written in a fixed
order, and no time or path goes into the file. What the tables hold is said in
``dicts/lexicon.py``, which reads them.
"""

import sqlite3
import struct
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dicts import (
    cedict,
    characters,
    company,
    glyphs,
    levels,
    parts,
    prominence,
    ranking,
    search_tables,
    shares,
    sources,
)
from dicts.costs import UNKNOWN, costs
from dicts.entry import Entry, Levels
from dicts.errors import DictionaryError
from dicts.glyphs import Strokes
from dicts.lexicon import FORMAT, LONGEST
from dicts.rows import NO_ENTRY

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, traditional TEXT NOT NULL, simplified TEXT NOT NULL,
    pinyin TEXT NOT NULL, senses TEXT NOT NULL);
CREATE TABLE word (
    simplified TEXT PRIMARY KEY, rank INTEGER, hsk2 INTEGER, hsk3 INTEGER, hsk2025 INTEGER
) WITHOUT ROWID;
CREATE TABLE segment (
    first TEXT PRIMARY KEY, words TEXT NOT NULL, costs BLOB NOT NULL, pinyin TEXT NOT NULL,
    parts TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE phrase (first TEXT PRIMARY KEY, words TEXT NOT NULL, pinyin TEXT NOT NULL)
WITHOUT ROWID;
CREATE TABLE character (
    character TEXT PRIMARY KEY, readings TEXT NOT NULL,
    is_traditional INTEGER NOT NULL, is_simplified INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE share (data BLOB NOT NULL);
CREATE TABLE glyph (
    character TEXT PRIMARY KEY, radical TEXT NOT NULL, number INTEGER, rest INTEGER,
    strokes INTEGER, hsk3 INTEGER, hsk2025 INTEGER, words TEXT NOT NULL
) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX entry_simplified ON entry (simplified);
CREATE INDEX entry_traditional ON entry (traditional) WHERE traditional <> simplified;
"""


@dataclass(frozen=True, slots=True)
class Materials:
    """All that goes into a lexicon, read but not yet put in order.

    ``header`` is that of CC-CEDICT, ``entries`` its lines. By simplified word: ``counts``
    in jieba's corpus, ``parts`` of speech there, ``shares`` of running text, ``levels``.
    ``characters`` has the readings of each, commonest first; ``phrases`` one reading a
    character; ``strokes`` how characters are written; ``character_levels`` their own.
    """

    header: Mapping[str, str]
    entries: tuple[Entry, ...]
    counts: Mapping[str, int]
    parts: Mapping[str, str]
    shares: Mapping[str, float]
    levels: Mapping[str, Levels]
    characters: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    strokes: Mapping[str, Strokes]
    character_levels: Mapping[str, Levels]


def gather() -> Materials:
    """Read the pinned sources; DictionaryError where one is missing or CC-CEDICT is cut short."""
    lines = sources.cedict_lines()
    header = cedict.parse_header(lines)
    entries = tuple(cedict.parse(lines))
    if str(len(entries)) != header.get("entries"):
        raise DictionaryError(
            f"CC-CEDICT says it has {header.get('entries')} entries, but {len(entries)} were read"
        )
    return put_together(
        header,
        entries,
        shares=sources.web_frequencies(),
        levels=levels.read(sources.hsk_folder()),
        strokes=sources.strokes(),
        character_levels=levels.of_characters(sources.hsk_folder()),
    )


def put_together(
    header: Mapping[str, str],
    entries: tuple[Entry, ...],
    *,
    shares: Mapping[str, float],
    levels: Mapping[str, Levels],
    strokes: Mapping[str, Strokes],
    character_levels: Mapping[str, Levels],
) -> Materials:
    """Return these materials with those of packages that duben needs at run time too."""
    jieba = sources.jieba_words()
    return Materials(
        header=header,
        entries=entries,
        counts={word: count for word, (count, _) in jieba.items()},
        parts={word: part for word, (_, part) in jieba.items()},
        shares=shares,
        levels=levels,
        characters=sources.character_readings(),
        phrases=dict(sources.phrase_readings()),
        strokes=strokes,
        character_levels=character_levels,
    )


def build(path: Path, materials: Materials) -> None:
    """Write the lexicon to ``path``, replacing what is there only when the new one is whole.

    Raises DictionaryError for a headword longer than any look-up goes.
    """
    for entry in materials.entries:
        if len(entry.simplified) > LONGEST:
            raise DictionaryError(f"the headword {entry.simplified} is too long; raise LONGEST")
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder) / path.name
        connection = sqlite3.connect(made)
        try:
            _write(connection, materials)
        finally:
            connection.close()
        _forget_version(made)
        made.replace(path)


def _forget_version(file: Path) -> None:
    """Blank the version of SQLite that the file is stamped with; SQLite itself never reads it.

    From 3.40.1 to 3.51.1 no byte that is read differs otherwise, only what their builds
    leave in unused corners of pages.
    https://www.sqlite.org/fileformat2.html#write_library_version_number_and_version_valid_for
    """
    with file.open("r+b") as stream:
        stream.seek(96)
        stream.write(bytes(4))


def _write(connection: sqlite3.Connection, materials: Materials) -> None:
    connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;" + _SCHEMA)
    connection.executescript(search_tables.SCHEMA)
    ranks = _ranks(materials)
    entries = _best_first(materials, ranks)
    bits = prominence.bits(entries, materials.shares, materials.counts, materials.levels)
    tables: dict[str, Iterable[tuple[object, ...]]] = {
        "meta": sorted(_meta(materials).items()),
        "entry": _entries(entries),
        "word": _words(materials, ranks),
        "segment": _segments(materials, entries),
        "phrase": _phrases(materials, entries),
        "character": _characters(materials, entries),
        "glyph": glyphs.rows(entries, materials.strokes, materials.character_levels),
        "share": [(shares.packed(materials.shares),)],
        **search_tables.rows(entries, bits),
    }
    with connection:
        for table, rows in tables.items():
            for row in rows:
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    connection.executescript(search_tables.FINISH + _INDEXES + "VACUUM;")


def _meta(materials: Materials) -> dict[str, str]:
    header = materials.header
    return {
        "format": FORMAT,
        "name": "CC-CEDICT",
        "date": header.get("date", ""),
        "entries": header.get("entries", ""),
        "publisher": header.get("publisher", ""),
        "license": header.get("license", ""),
        "unknown_cost": repr(UNKNOWN),
        "unicode": sources.UNICODE,
    }


def _ranks(materials: Materials) -> dict[str, int]:
    """Rank headwords by their share in running text; 1 is the most frequent."""
    headwords = {entry.simplified for entry in materials.entries}
    shares = materials.shares
    known = sorted((word for word in headwords if word in shares), key=lambda it: (-shares[it], it))
    return {word: rank for rank, word in enumerate(known, 1)}


def _best_first(materials: Materials, ranks: Mapping[str, int]) -> list[Entry]:
    """Order entries so that any few of them, by id, are best first.

    The commonest words come first, so that those looked up daily lie on the same pages.
    """
    preferred = ranking.preferred_readings(materials.characters, materials.phrases)
    forms = company.shares_of_forms(materials.entries, materials.shares)
    last = len(ranks) + 1

    def order(entry: Entry) -> tuple[int, str, float]:
        word = entry.simplified
        form = company.form_of(entry)
        share = forms.get(form, 0.0) if form else None
        return ranks.get(word, last), word, ranking.penalty(entry, preferred.get(word), share)

    return sorted(materials.entries, key=order)


def _entries(entries: list[Entry]) -> Iterable[tuple[object, ...]]:
    for at, entry in enumerate(entries):
        senses = "/".join(entry.senses)
        yield at, entry.traditional, entry.simplified, " ".join(entry.pinyin), senses


def _words(materials: Materials, ranks: Mapping[str, int]) -> Iterable[tuple[object, ...]]:
    none = Levels()
    for word in sorted(ranks.keys() | materials.levels.keys()):
        level = materials.levels.get(word, none)
        yield word, ranks.get(word), level.hsk2, level.hsk3, level.hsk2025


def _segments(materials: Materials, entries: list[Entry]) -> Iterable[tuple[object, ...]]:
    readings = _readings(entries)
    cost = costs(readings, materials.counts, materials.shares)
    by_first = _by_first([*readings, *parts.other_words(readings, materials.counts)])
    for first in sorted(by_first):
        words = by_first[first]
        packed = struct.pack(f"<{len(words)}f", *(cost.get(word, NO_ENTRY) for word in words))
        letters = (
            parts.letter(materials.parts.get(word), readings.get(word, "")) for word in words
        )
        read = (readings.get(word, "") for word in words)
        yield first, "\n".join(words), packed, "\n".join(read), "".join(letters)


def _readings(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the readings of each headword, best first, with ``|`` between; each sound once."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        reading = " ".join(entry.pinyin)
        found[entry.simplified].setdefault(reading.lower(), reading)
    return {word: "|".join(some.values()) for word, some in found.items()}


def _phrases(materials: Materials, entries: list[Entry]) -> Iterable[tuple[object, ...]]:
    """Phrases that are no headwords, but say how a character is read beside another."""
    headwords = {entry.simplified for entry in entries}
    several = {char for char, readings in materials.characters.items() if len(readings) > 1}
    kept = {
        phrase: " ".join(readings)
        for phrase, readings in materials.phrases.items()
        if phrase not in headwords and several.intersection(phrase)
    }
    by_first = _by_first(kept)
    for first in sorted(by_first):
        words = by_first[first]
        yield first, "\n".join(words), "\n".join(kept[word] for word in words)


def _by_first(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[word[0]].append(word)
    return found


def _characters(materials: Materials, entries: list[Entry]) -> Iterable[tuple[object, ...]]:
    readings = characters.readings(entries, materials.characters)
    traditional, simplified = characters.traditional_and_simplified(entries, readings)
    for char in sorted(readings):
        yield char, " ".join(readings[char]), int(char in traditional), int(char in simplified)
