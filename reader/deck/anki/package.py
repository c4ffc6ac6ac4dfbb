"""The deck as a package for Anki (``.apkg``), made with genanki.

genanki gives everything the time of the export, and Anki takes what is newer: each import
would overwrite what the user has changed. Here a note has the time that its content last
changed, and the note type one for good.
"""

import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import genanki

from reader.deck.anki import notetype
from reader.deck.anki.note import AnkiNote
from reader.deck.files import unwritable
from reader.whole_file import made_beside

_DECK_IDS = 1 << 40
"""Above it lie the ids of our decks: far from times in milliseconds, which Anki gives."""


def write_package(
    notes: Iterable[AnkiNote],
    path: Path,
    deck_name: str = "duben",
    told: Callable[[int], None] = lambda _: None,
) -> int:
    """Write the notes to a package, and return how many are in it.

    They are written as they come, so that they need not be in memory together; ``told`` is
    called with how many were. The file is there whole or, when anything goes wrong, as it
    was before. Raises DubenError where it cannot be written.
    """
    deck = _Deck(_deck_id(deck_name), deck_name, notes, told)
    try:
        with made_beside(path) as new:
            genanki.Package(deck).write_to_file(str(new), timestamp=time.time())
    except OSError as error:
        raise unwritable(path, error) from error
    return deck.count


def _deck_id(name: str) -> int:
    return _DECK_IDS + zlib.crc32(name.encode())


class _Model(genanki.Model):  # type: ignore[misc]
    """Our note type, whose time of change is always the same."""

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """See genanki."""
        made: dict[str, Any] = super().to_json(notetype.CHANGED, deck_id)
        return made


class _Note(genanki.Note):  # type: ignore[misc]
    """A note whose time of change is its content's."""

    def __init__(self, note: AnkiNote, model: _Model) -> None:
        super().__init__(model, list(note.fields), guid=note.guid, tags=list(note.tags))
        self._changed = note.changed

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]
    ) -> None:
        """See genanki."""
        super().write_to_db(cursor, self._changed, deck_id, id_gen)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Check nothing: the HTML is ours, and a warning would be for the user."""


class _Deck(genanki.Deck):  # type: ignore[misc]
    """A deck whose notes are made one after the other while they are written."""

    def __init__(
        self, deck_id: int, name: str, notes: Iterable[AnkiNote], told: Callable[[int], None]
    ) -> None:
        super().__init__(deck_id, name)
        self._some = notes
        self._told = told
        self._model = _Model(
            notetype.MODEL_ID,
            notetype.NAME,
            fields=[{"name": name} for name in notetype.FIELDS],
            templates=[dict(it) for it in notetype.TEMPLATES],
            css=notetype.CSS,
            sort_field_index=0,
        )
        self.add_model(self._model)
        self.count = 0

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        """See genanki."""
        super().write_to_db(cursor, timestamp, id_gen)
        for note in self._some:
            _Note(note, self._model).write_to_db(cursor, timestamp, self.deck_id, id_gen)
            self.count += 1
            self._told(self.count)
