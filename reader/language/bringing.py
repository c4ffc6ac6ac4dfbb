"""A file that a user brings: what it is, and how it becomes one of the dictionaries."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dicts.files import lines_of
from dicts.recognise import PUBLISHER, Sort, sort_of
from reader.language import dictionaries, volumes

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon
    from dicts.newer import Changes


class Brought(NamedTuple):
    """What has become of a file.

    ``taken`` are the entries or words that were taken, ``bad`` the lines that were not;
    ``date`` and ``changes`` are those of a main dictionary.
    """

    sort: Sort
    name: str
    taken: int
    bad: int = 0
    date: str = ""
    changes: "Changes | None" = None


def bring(
    path: Path,
    lexicon: "Lexicon",
    *,
    sort: Sort | None = None,
    name: str = "",
    older: bool = False,
    told: Callable[[Sort], None] = lambda _: None,
) -> Brought:
    """Make one of the user's dictionaries, or lists of levels, of a file.

    What it is, is seen from what it holds, unless ``sort`` says it; ``told`` is called with
    that before the work begins. Without a ``name`` it is called what it calls itself, else as
    the file is. ``lexicon`` is the one in use; an ``older`` one only takes its place where
    that is allowed. Raises DictionaryError where the file is no such thing or not whole,
    DubenError where it cannot be written; then nothing has changed.
    """
    lines = lines_of(path)
    sort = sort or sort_of(lines, {PUBLISHER, lexicon.about["publisher"]})
    told(sort)
    if sort is Sort.MAIN:
        return _main(lines, lexicon, older=older)
    if sort is Sort.LEVELS:
        return _levels(lines, name or _stem(path))
    return _extra(lines, name, _stem(path), lexicon)


def _main(lines: list[str], lexicon: "Lexicon", *, older: bool) -> Brought:
    from dicts import cedict
    from dicts.shelf import MAIN

    changes = dictionaries.install(lines, lexicon, older=older)
    header = cedict.parse_header(lines)
    date = header.get("date", "")
    return Brought(Sort.MAIN, MAIN, int(header["entries"]), 0, date, changes)


def _levels(lines: list[str], name: str) -> Brought:
    from dicts import word_list

    found = word_list.read(lines)
    about = {"sort": Sort.LEVELS, "entries": str(len(found.tags)), "bad": str(found.bad)}
    made = volumes.install(name, about, tags=found.tags)
    return Brought(Sort.LEVELS, made.name, len(found.tags), found.bad)


def _extra(lines: list[str], name: str, stem: str, lexicon: "Lexicon") -> Brought:
    from dicts import cedict_like, shares

    found = cedict_like.read(lines)
    about = {
        "sort": Sort.EXTRA,
        "entries": str(len(found.said)),
        "bad": str(found.bad),
        "date": found.about["date"],
        "license": found.about["license"],
        "publisher": found.about["publisher"],
    }
    often = shares.unpacked(lexicon.select("SELECT data FROM share")[0][0])
    made = volumes.install(name or found.about["name"] or stem, about, found.said, None, often)
    return Brought(Sort.EXTRA, made.name, len(found.said), found.bad)


def _stem(path: Path) -> str:
    """Return the name of a file without what says how it is packed: ``tocfl.tsv.gz`` → tocfl."""
    return path.name.partition(".")[0]
