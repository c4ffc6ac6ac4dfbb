"""The deck: the words a reader keeps, each saved the moment it is kept.

One SQLite file. Several programs may have it open and change it at once (the screen, and
``duben deck add`` in another window). Every method raises a DubenError, one line, where
the file cannot be read or written; what was saved before is never lost by that. Every
change can be undone.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.deck.registers import Change, Undone, last_change
from reader.deck.rows import (
    MOST_VALUES,
    add_context,
    context_row,
    deck_words,
    is_kept,
    made_word,
    tagged,
    word_row,
)
from reader.deck.tables import DECK
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.errors import DubenError
from reader.paths import data_folder
from reader.sqlite import FullDiskError, Store, UnwritableStoreError, open_copy, open_store

if TYPE_CHECKING:
    from sqlite3 import Connection


class Brought(NamedTuple):
    """A word to bring into the deck, with what is known of it.

    ``status`` None leaves the status of a word that is there as it is. ``contexts`` are
    oldest first. A meaning or note that is there already stays.
    """

    key: WordKey
    status: Status | None = None
    meaning: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    contexts: tuple[Context, ...] = ()
    in_anki: bool = False


class Deck:
    """An open deck. ``Deck.open()`` gives one.

    ``read_only`` is True where the file may not be written: it can be shown and exported,
    and ``notice`` says in a line why it cannot be changed.
    """

    def __init__(self, store: Store, notice: str = "") -> None:
        self._store = store
        self.path = store.path
        self.read_only = not store.is_saved
        self.notice = notice
        self._changes = 0

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

    @property
    def revision(self) -> tuple[int, int]:
        """Another one after every change, whoever made it."""
        with self.reading() as deck:
            elsewhere = int(deck.execute("PRAGMA data_version").fetchone()[0])
        return self._changes, elsewhere

    # --- changing -----------------------------------------------------------------------

    def keep(
        self,
        key: WordKey,
        meaning: str,
        context: Context,
        status: Status = Status.LEARNING_1,
    ) -> DeckWord:
        """Keep a word to learn it, saved when this returns, and return it as it is in the deck.

        A word that is being learnt already gets the context added; one that is not gets the
        ``status`` too; one that was dropped comes back as the note it was. ``meaning`` is
        for a word that has none: the one it has may be in the user's own words (see ``edit``).
        """
        with self.changing(f"kept {key.simplified}") as change:
            word = made_word(change, key)
            if change.set("words", word, "kept", 1) or not _status(change.deck, word).is_learning:
                change.set("words", word, "status", status)
            _give(change, word, "meaning", meaning)
            add_context(change, word, context)
        with self.reading() as deck:
            return deck_words(deck, [word])[0]

    def drop(self, key: WordKey) -> None:
        """Take a word out of the deck; nothing happens where it is not in it.

        Its guid, meaning and contexts are remembered for the day it is kept again.
        """
        self.drop_all([key])

    def drop_all(self, keys: Sequence[WordKey]) -> None:
        """Take words out of the deck, in one change."""
        with self.changing(f"dropped {_these(keys)}") as change:
            for key in keys:
                word = word_row(change.deck, key)
                if word is not None:
                    change.set("words", word, "kept", 0)

    def set_status(
        self, key: WordKey, status: Status, meaning: str = "", context: Context | None = None
    ) -> None:
        """Say what the reader knows of a word; a word not in the deck comes into it.

        ``meaning`` and ``context`` are used for a word that comes in, and left alone for
        one that is there: marking a word known does not change its card.
        """
        with self.changing(f"{key.simplified} {status}") as change:
            word = made_word(change, key)
            was_kept = is_kept(change.deck, word)
            change.set("words", word, "kept", 1)
            change.set("words", word, "status", status)
            if not was_kept:
                _give(change, word, "meaning", meaning)
                add_context(change, word, context or Context())

    def set_statuses(self, keys: Sequence[WordKey], status: Status) -> None:
        """Say what the reader knows of words of the deck, in one change."""
        with self.changing(f"{_these(keys)} {status}") as change:
            for key in keys:
                word = word_row(change.deck, key)
                if word is not None:
                    change.set("words", word, "status", status)

    def edit(
        self,
        key: WordKey,
        *,
        meaning: str | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        chosen: Context | None = None,
        dropped: Sequence[Context] = (),
    ) -> None:
        """Change a word, in one change; what is None stays as it is.

        ``meaning``, ``note`` and ``tags`` are replaced; the context ``chosen`` is put on the
        card, and those ``dropped`` are forgotten. Raises DubenError where the word is not in
        the deck, or a context is not one that it was met in.
        """
        with self.changing(f"edited {key.simplified}") as change:
            word = _existing(change.deck, key)
            if meaning is not None:
                change.set("words", word, "meaning", meaning)
            if note is not None:
                change.set("words", word, "note", note)
            if tags is not None:
                change.set("words", word, "tags", tagged(tags))
            for context in dropped:
                row = _existing_context(change.deck, key, context)[1]
                change.set("contexts", row, "chosen", 0)
                change.set("contexts", row, "kept", 0)
            if chosen is not None:
                _choose(change, *_existing_context(change.deck, key, chosen))

    def bring(self, words: Iterable[Brought], said: str) -> int:
        """Bring many words in, in one change that ``said`` names; return how many that changed."""
        count = 0
        with self.changing(said) as change:
            for it in words:
                count += _bring(change, it)
        return count

    def undo(self) -> Undone | None:
        """Take the newest change back that was not; return what it was, None where there is none.

        What was changed since, by whomever, stays as it is.
        """
        with self.changing("") as change:
            last = last_change(change.deck)
            if last is None:
                return None
            return Undone(last[1], change.undo(last[0]))

    # --- asking -------------------------------------------------------------------------

    def find(self, key: WordKey) -> DeckWord | None:
        """Return the word as it is in the deck, None where it is not in it."""
        with self.reading() as deck:
            word = word_row(deck, key)
            return deck_words(deck, [word])[0] if word is not None else None

    def statuses(self, simplified_words: Iterable[str]) -> dict[str, dict[WordKey, Status]]:
        """Return what is known of these words, by simplified form; unknown ones are left out.

        One query for a sentence, however many words it has.
        """
        wanted = list(dict.fromkeys(simplified_words))
        found: dict[str, dict[WordKey, Status]] = {}
        with self.reading() as deck:
            for at in range(0, len(wanted), MOST_VALUES):
                some = wanted[at : at + MOST_VALUES]
                marks = ",".join("?" * len(some))
                rows = deck.execute(
                    "SELECT simplified, traditional, pinyin, status FROM words "
                    f"WHERE simplified IN ({marks}) AND kept",
                    some,
                )
                for simplified, traditional, pinyin, status in rows:
                    key = WordKey(simplified, traditional, pinyin)
                    found.setdefault(simplified, {})[key] = Status(status)
        return found

    def words(self, rows: Sequence[int] | None = None) -> Iterator[DeckWord]:
        """Yield the words with these rows, all of them oldest first where None.

        Which they are is settled at the first one; each is as it is when its turn comes.
        They are read in bits, so that a large deck is never in memory as a whole.
        """
        if rows is None:
            with self.reading() as deck:
                found = deck.execute("SELECT id FROM words WHERE kept ORDER BY kept_at, id")
                rows = [row for (row,) in found]
        for at in range(0, len(rows), MOST_VALUES):
            with self.reading() as deck:
                some = deck_words(deck, rows[at : at + MOST_VALUES])
            yield from some

    def close(self) -> None:
        """Close the file; what was kept is saved already."""
        self._store.close()

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """Give the tables for reading, to what is kept in them beside the words."""
        with self._store.reading() as deck:
            yield deck

    @contextmanager
    def changing(self, said: str) -> Iterator[Change]:
        """Give what a change is made with: all of it is saved at the end, or none.

        ``said`` names it for the day it is undone, "" if it never is. Raises DubenError.
        """
        if self.read_only:
            raise UnwritableStoreError(self.notice)
        with self._store.changing() as deck:
            change = Change(deck, said)
            yield change
            change.finish()
        self._changes += 1


def _status(deck: "Connection", word: int) -> Status:
    return Status(deck.execute("SELECT status FROM words WHERE id = ?", (word,)).fetchone()[0])


def _give(change: Change, word: int, register: str, value: str) -> bool:
    """Set the meaning or the note of a word that has none; return whether that was so."""
    row = change.deck.execute(f"SELECT {register} FROM words WHERE id = ?", (word,)).fetchone()
    return not row[0] and change.set("words", word, register, value)


def _bring(change: Change, it: Brought) -> bool:
    """Bring a word in; return whether that changed anything."""
    word = made_word(change, it.key)
    done = [change.set("words", word, "kept", 1)]
    if it.status is not None or done[0]:
        done.append(change.set("words", word, "status", it.status or Status.LEARNING_1))
    done += [_give(change, word, "meaning", it.meaning), _give(change, word, "note", it.note)]
    if it.tags:
        (before,) = change.deck.execute("SELECT tags FROM words WHERE id = ?", (word,)).fetchone()
        done.append(change.set("words", word, "tags", tagged((*before.split(), *it.tags))))
    if it.in_anki:
        done.append(change.set("words", word, "in_anki", 1))
    for context in it.contexts:
        row = context_row(change.deck, word, context)
        if row is None:
            add_context(change, word, context)
            done.append(True)
    return any(done)


def _choose(change: Change, word: int, row: int) -> None:
    """Put a context of a word on its card, and no other."""
    for (other,) in change.deck.execute(
        "SELECT id FROM contexts WHERE word = ? AND chosen AND id <> ?", (word, row)
    ).fetchall():
        change.set("contexts", other, "chosen", 0)
    change.set("contexts", row, "chosen", 1)


def _existing(deck: "Connection", key: WordKey) -> int:
    word = word_row(deck, key)
    if word is None:
        raise DubenError(f"{key.simplified} ({key.pinyin}) is not in the deck; keep it first")
    return word


def _existing_context(deck: "Connection", key: WordKey, context: Context) -> tuple[int, int]:
    word = _existing(deck, key)
    row = context_row(deck, word, context)
    if row is None:
        raise DubenError(f"{key.simplified} was not kept with the sentence {context.sentence}")
    return word, row


def _these(keys: Sequence[WordKey]) -> str:
    """Return words as a change names them."""
    return keys[0].simplified if len(keys) == 1 else f"{len(keys):,} words"
