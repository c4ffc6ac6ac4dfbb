"""The deck: the words a reader keeps, each saved the moment it is kept.

One SQLite file. Several programs may have it open and change it at once (the screen, and
``duben deck add`` in another window). Every method raises a DubenError, one line, where
the file cannot be read or written; what was saved before is never lost by that.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.deck.guid import new_guid
from reader.deck.tables import DECK
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.errors import DubenError
from reader.paths import data_folder
from reader.sqlite import FullDiskError, Store, UnwritableStoreError, open_copy, open_store, savable

if TYPE_CHECKING:
    from sqlite3 import Connection

# A word with the context that is shown: the newest that has a sentence, else the newest.
_SELECT = """
SELECT w.guid, w.simplified, w.traditional, w.pinyin, w.status, w.meaning, w.kept_at,
       c.sentence, c.start, c."end", c.pinyin, c.source
FROM words AS w LEFT JOIN contexts AS c ON c.id = (
    SELECT id FROM contexts WHERE word = w.id ORDER BY sentence <> '' DESC, id DESC LIMIT 1
)
"""
_BY_KEY = "w.simplified = ? AND w.traditional = ? AND w.pinyin = ?"

# Older builds of SQLite take 999 values in one statement.
_MOST_VALUES = 900


class Deck:
    """An open deck. ``Deck.open()`` gives one.

    ``read_only`` is True where the file may not be written: it can be shown and exported,
    and ``notice`` says in a line why it cannot be changed. ``revision`` is bumped by every
    change made through this object.
    """

    def __init__(self, store: Store, notice: str = "") -> None:
        self._store = store
        self.path = store.path
        self.read_only = not store.is_saved
        self.notice = notice
        self.revision = 0

    @classmethod
    def open(cls, path: Path | None = None, *, read_only: bool = False) -> "Deck":
        """Open the deck at ``path``, else ``deck.sqlite3`` in the user's data folder.

        A missing deck is made. With ``read_only``, or where the file, its folder or a full
        disk forbid writing, the deck as it is now is read and cannot be changed (see
        ``read_only``, ``notice``). Raises DubenError where the file is damaged or from a
        newer duben: it is left untouched.
        """
        if path is None:
            path = data_folder() / "deck.sqlite3"
        if read_only:
            return cls(open_copy(path, DECK), f"the deck {path} was opened for reading only")
        try:
            return cls(open_store(path, DECK))
        except (UnwritableStoreError, FullDiskError) as error:
            return cls(open_copy(path, DECK), str(error))

    def keep(self, key: WordKey, meaning: str, context: Context) -> DeckWord:
        """Keep a word, saved when this returns, and return it as it is in the deck.

        A word that is in the deck gets the context added; one that was dropped comes back
        as the note it was. ``meaning`` is for a word that has none: the one it has may be in
        the user's own words (see ``change_meaning``).
        """
        with self.changing() as deck:
            word, was_kept = _find_or_make(deck, key)
            if not was_kept:
                _bring_back(deck, word, Status.LEARNING)
            _give_meaning(deck, word, meaning)
            _add_context(deck, word, context)
            row = deck.execute(f"{_SELECT} WHERE w.id = ?", (word,)).fetchone()
        return _deck_word(row)

    def drop(self, key: WordKey) -> None:
        """Take a word out of the deck; nothing happens where it is not in it.

        Its guid, meaning and contexts are remembered for the day it is kept again.
        """
        with self.changing() as deck:
            deck.execute(
                f"UPDATE words AS w SET dropped_at = ? WHERE {_BY_KEY} AND dropped_at = ''",
                (_now(), *_values(key)),
            )

    def set_status(
        self, key: WordKey, status: Status, meaning: str = "", context: Context | None = None
    ) -> None:
        """Say what the reader knows of a word; a word not in the deck comes into it.

        ``meaning`` and ``context`` are used for a word that comes in, and left alone for
        one that is there: marking a word known does not change its card.
        """
        with self.changing() as deck:
            word, was_kept = _find_or_make(deck, key)
            if was_kept:
                deck.execute("UPDATE words SET status = ? WHERE id = ?", (status.value, word))
                return
            _bring_back(deck, word, status)
            _give_meaning(deck, word, meaning)
            _add_context(deck, word, context or Context())

    def change_meaning(self, key: WordKey, meaning: str) -> None:
        """Replace the meaning of a word. Raises DubenError where it is not in the deck."""
        with self.changing() as deck:
            changed = deck.execute(
                f"UPDATE words AS w SET meaning = ? WHERE {_BY_KEY} AND dropped_at = ''",
                (meaning, *_values(key)),
            )
            if changed.rowcount == 0:
                raise DubenError(
                    f"{key.simplified} ({key.pinyin}) is not in the deck; keep it first"
                )

    def find(self, key: WordKey) -> DeckWord | None:
        """Return the word as it is in the deck, None where it is not in it."""
        with self.reading() as deck:
            row = deck.execute(
                f"{_SELECT} WHERE {_BY_KEY} AND w.dropped_at = ''", _values(key)
            ).fetchone()
        return _deck_word(row) if row else None

    def contexts(self, key: WordKey) -> tuple[Context, ...]:
        """Return every context a word was kept in, newest first; none for no such word."""
        with self.reading() as deck:
            rows = deck.execute(
                'SELECT c.sentence, c.start, c."end", c.pinyin, c.source '
                f"FROM contexts AS c JOIN words AS w ON w.id = c.word WHERE {_BY_KEY} "
                "AND w.dropped_at = '' ORDER BY c.id DESC",
                _values(key),
            ).fetchall()
        return tuple(Context(*row) for row in rows)

    def statuses(self, simplified_words: Iterable[str]) -> dict[str, dict[WordKey, Status]]:
        """Return what is known of these words, by simplified form; unknown ones are left out.

        One query for a sentence, however many words it has.
        """
        wanted = list(dict.fromkeys(simplified_words))
        found: dict[str, dict[WordKey, Status]] = {}
        with self.reading() as deck:
            for at in range(0, len(wanted), _MOST_VALUES):
                some = wanted[at : at + _MOST_VALUES]
                marks = ",".join("?" * len(some))
                rows = deck.execute(
                    "SELECT simplified, traditional, pinyin, status FROM words "
                    f"WHERE simplified IN ({marks}) AND dropped_at = ''",
                    some,
                )
                for simplified, traditional, pinyin, status in rows:
                    key = WordKey(simplified, traditional, pinyin)
                    found.setdefault(simplified, {})[key] = Status(status)
        return found

    def words(self) -> Iterator[DeckWord]:
        """Yield the words of the deck, oldest first, as they are at the first one."""
        with self.reading() as deck:
            # Fetched at once, so that a change between two words disturbs nothing.
            rows = deck.execute(
                f"{_SELECT} WHERE w.dropped_at = '' ORDER BY w.kept_at, w.id"
            ).fetchall()
        for row in rows:
            yield _deck_word(row)

    def close(self) -> None:
        """Close the file; what was kept is saved already."""
        self._store.close()

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """Give the tables for reading, to what is kept in them beside the words."""
        with self._store.reading() as deck:
            yield deck

    @contextmanager
    def changing(self) -> Iterator["Connection"]:
        """Give the tables for a change that is saved as a whole. Raises DubenError."""
        if self.read_only:
            raise UnwritableStoreError(self.notice)
        with self._store.changing() as deck:
            yield deck
        self.revision += 1


def _find_or_make(deck: "Connection", key: WordKey) -> tuple[int, bool]:
    """Return the row of a word, and whether it is in the deck now (not new, not dropped)."""
    row = deck.execute(
        f"SELECT w.id, w.dropped_at = '' FROM words AS w WHERE {_BY_KEY}", _values(key)
    ).fetchone()
    if row:
        return int(row[0]), bool(row[1])
    now = _now()
    made = deck.execute(
        "INSERT INTO words (guid, simplified, traditional, pinyin, status, meaning, kept_at, "
        "dropped_at) VALUES (?, ?, ?, ?, ?, '', ?, ?)",
        (new_guid(), *_values(key), Status.LEARNING.value, now, now),
    )
    return int(made.lastrowid or 0), False


def _bring_back(deck: "Connection", word: int, status: Status) -> None:
    deck.execute(
        "UPDATE words SET dropped_at = '', kept_at = ?, status = ? WHERE id = ?",
        (_now(), status.value, word),
    )


def _give_meaning(deck: "Connection", word: int, meaning: str) -> None:
    """Set the meaning of a word that has none."""
    deck.execute("UPDATE words SET meaning = ? WHERE id = ? AND meaning = ''", (meaning, word))


def _add_context(deck: "Connection", word: int, context: Context) -> None:
    """Make this the newest context of the word; a word met there before is met there once."""
    if context == Context():
        return
    values = (context.sentence, context.start, context.end, savable(context.source))
    deck.execute(
        "DELETE FROM contexts "
        'WHERE word = ? AND sentence = ? AND start = ? AND "end" = ? AND source = ?',
        (word, *values),
    )
    deck.execute(
        'INSERT INTO contexts (word, sentence, start, "end", source, pinyin, met_at) '
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (word, *values, context.pinyin, _now()),
    )


def _values(key: WordKey) -> tuple[str, str, str]:
    return key.simplified, key.traditional, key.pinyin


def _deck_word(row: tuple[Any, ...]) -> DeckWord:
    guid, simplified, traditional, pinyin, status, meaning, kept_at, *context = row
    return DeckWord(
        guid=guid,
        key=WordKey(simplified, traditional, pinyin),
        status=Status(status),
        meaning=meaning,
        context=Context() if context[0] is None else Context(*context),
        kept_at=kept_at,
    )


def _now() -> str:
    """Return the time, UTC, to the second. Without ``datetime``: it costs a millisecond."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
