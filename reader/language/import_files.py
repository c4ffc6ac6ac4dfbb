"""A file with words that somebody brings: what it is, and what of it the deck would take."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dicts.shelf import Shelf
from reader.deck.importers.record import Record
from reader.deck.store import Deck
from reader.deck.words import Status
from reader.errors import DubenError
from reader.language import importing
from reader.language.deck_filter import words_of_level
from reader.language.importing import Plan

_SQLITE = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"
_LEVELS = ("hsk2", "hsk3", "hsk2025")


def plan(
    name: str,
    shelf: Shelf,
    deck: Deck,
    *,
    fields: Mapping[str, str] | None = None,
    status: Status | None = None,
    tags: tuple[str, ...] = (),
    told: Callable[[int], None] = lambda _: None,
) -> Plan:
    """Return what importing a file, or a level (``hsk3:1-4``), would do.

    ``fields`` says which columns are what. A level's words are known, if no ``status`` says
    otherwise. ``told`` is called with how many words of a file were looked at. Raises
    DubenError where it is nothing that words can be taken from.
    """
    standard, colon, levels = name.partition(":")
    if colon and standard.lower() in _LEVELS:
        words = sorted(words_of_level(shelf.lexicon, standard.lower(), levels))
        if not words:
            raise DubenError(f"there are no words of {name}")
        level = (Record(it, status=Status.KNOWN) for it in words)
        return importing.plan(level, shelf, deck, status=status, tags=tags)
    from reader.paths import expanded

    path = expanded(name)
    try:
        with path.open("rb") as stream:
            start = stream.read(16)
        if start == _SQLITE:
            return importing.of_deck(path, deck)
        records = _records(path, start, fields)
    except OSError as error:
        raise DubenError(f"cannot read {name}: {error.strerror}") from error
    found = importing.plan(
        records, shelf, deck, status=status, tags=tags, source=path.name, told=told
    )
    if not found.words and not found.same:
        raise DubenError(f"there are no Chinese words in {name}")
    return found


def _records(path: Path, start: bytes, fields: Mapping[str, str] | None) -> Iterator[Record]:
    if start.startswith(_ZIP):
        from reader.deck.importers import anki_package

        return anki_package.read(path, fields)
    data = path.read_bytes()
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        from reader.deck.importers import pleco

        return pleco.read(data)
    from reader.deck.importers import tables
    from reader.text.decode import decode

    return tables.read(decode(data).text.removeprefix("\ufeff"), fields)
