"""Another CC-CEDICT than the one that duben comes with: checked, built, compared.

All else that a lexicon is made from is taken from the lexicon in use, or from packages
that duben needs at run time too. The same CC-CEDICT gives the same bytes as the build.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dicts import cedict, shares
from dicts.build import Materials, put_together
from dicts.entry import Levels, Name
from dicts.errors import DictionaryError
from dicts.glyphs import Strokes
from dicts.lexicon import Lexicon

_LEAST = 0.9
"""Of the entries in use: a file with fewer is not whole, or another dictionary."""


class Changes(NamedTuple):
    """How one dictionary differs from another: entries by their names."""

    added: tuple[Name, ...]
    removed: tuple[Name, ...]
    altered: tuple[Name, ...]


def materials(lines: list[str], lexicon: Lexicon, *, older: bool = False) -> Materials:
    """Return what a lexicon with another CC-CEDICT is made from.

    Raises DictionaryError where the lines are not those of a whole CC-CEDICT, or of one
    that is older than the lexicon's and ``older`` is not allowed.
    """
    header = cedict.parse_header(lines)
    if "entries" not in header:
        raise DictionaryError("that is no CC-CEDICT: its header does not say how many entries")
    entries = tuple(cedict.parse(lines))
    if str(len(entries)) != header["entries"]:
        raise DictionaryError(
            f"that CC-CEDICT is not whole: it says it has {header['entries']} entries, "
            f"but {len(entries)} are there"
        )
    least = _LEAST * int(lexicon.about["entries"])
    if len(entries) < least:
        raise DictionaryError(
            f"that dictionary has only {len(entries):,} entries, and the one in use "
            f"{int(lexicon.about['entries']):,}; it was not taken"
        )
    if header.get("date", "") < lexicon.about["date"] and not older:
        raise DictionaryError(
            f"that CC-CEDICT is of {header.get('date', 'no date')[:10]}, and the one in use of "
            f"{lexicon.about['date'][:10]}; --force takes it all the same"
        )
    return put_together(
        header,
        entries,
        shares=shares.unpacked(lexicon.select("SELECT data FROM share")[0][0]),
        levels=dict(_levels(lexicon)),
        strokes=dict(_strokes(lexicon)),
        character_levels=dict(_character_levels(lexicon)),
    )


def _levels(lexicon: Lexicon) -> Iterator[tuple[str, Levels]]:
    query = "SELECT simplified, hsk2, hsk3, hsk2025 FROM word"
    for word, *some in lexicon.select(query):
        if any(some):
            yield word, Levels(*some)


def _strokes(lexicon: Lexicon) -> Iterator[tuple[str, Strokes]]:
    query = "SELECT character, radical, number, rest, strokes FROM glyph WHERE radical <> ''"
    for character, *written in lexicon.select(query):
        yield character, Strokes(*written)


def _character_levels(lexicon: Lexicon) -> Iterator[tuple[str, Levels]]:
    for character, hsk3, hsk2025 in lexicon.select("SELECT character, hsk3, hsk2025 FROM glyph"):
        if hsk3 or hsk2025:
            yield character, Levels(None, hsk3, hsk2025)


def changes(old: Lexicon, new: Lexicon) -> Changes:
    """Return what was added to a lexicon, removed and altered; sorted."""
    before, after = _by_name(old), _by_name(new)
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        altered=tuple(sorted(it for it in after.keys() & before if before[it] != after[it])),
    )


def _by_name(lexicon: Lexicon) -> dict[Name, list[tuple[str, ...]]]:
    found: dict[Name, list[tuple[str, ...]]] = {}
    for entry in lexicon.every_entry():
        found.setdefault(entry[:3], []).append(entry.senses)
    for some in found.values():
        some.sort()
    return found
