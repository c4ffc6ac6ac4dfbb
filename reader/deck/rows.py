"""Rows of the deck's tables: found by their key, made where they are missing, read as words."""

import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.deck.guid import new_guid
from reader.deck.registers import Change
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.sqlite import savable

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_VALUES = 900
"""Older builds of SQLite take 999 values in one statement."""

_OF_KEY = "simplified = ? AND traditional = ? AND pinyin = ?"
_WORD = "id, guid, simplified, traditional, pinyin, status, meaning, kept_at, note, tags, changed"
_CONTEXT = 'sentence, start, "end", pinyin, source, text, place'

# Of contexts met at one time, as those of two decks may be, it must not matter which file
# they are in.
_LAST_MET_FIRST = 'met_at DESC, sentence, start, "end", source'
# The one that was chosen last, then those with a sentence, the one met last first.
_ON_CARD_FIRST = f"chosen * chosen_at DESC, sentence <> '' DESC, {_LAST_MET_FIRST}"


def word_row(deck: "Connection", key: WordKey, *, kept: bool = True) -> int | None:
    """Return the row of a word that is in the deck, or ever was; None for none."""
    row = deck.execute(
        f"SELECT id FROM words WHERE {_OF_KEY}" + (" AND kept" if kept else ""), key
    ).fetchone()
    return int(row[0]) if row else None


def made_word(change: Change, key: WordKey) -> int:
    """Return the row of a word, made where there never was one; then it is not kept yet."""
    found = word_row(change.deck, key, kept=False)
    if found is not None:
        return found
    made = change.deck.execute(
        "INSERT INTO words (guid, simplified, traditional, pinyin, made) VALUES (?, ?, ?, ?, ?)",
        (new_guid(), *key, change.stamp),
    )
    return int(made.lastrowid or 0)


def is_kept(deck: "Connection", word: int) -> bool:
    """Return whether the word with this row is in the deck now."""
    return bool(deck.execute("SELECT kept FROM words WHERE id = ?", (word,)).fetchone()[0])


def add_context(change: Change, word: int, context: Context) -> None:
    """Make this the newest context of a word; one that it was met in before stands once."""
    if context == Context():
        return
    identity = (word, context.sentence, context.start, context.end, savable(context.source))
    change.deck.execute(
        'INSERT OR IGNORE INTO contexts (word, sentence, start, "end", source) '
        "VALUES (?, ?, ?, ?, ?)",
        identity,
    )
    row = context_row(change.deck, word, context)
    assert row is not None
    change.set("contexts", row, "kept", 1)
    newest = change.deck.execute(
        "SELECT id FROM contexts WHERE word = ? AND kept AND met_at > 0 "
        f"ORDER BY {_LAST_MET_FIRST} LIMIT 1",
        (word,),
    ).fetchone()
    met = (context.pinyin, savable(context.text), context.place)
    if not change.set("contexts", row, "met", *met) and newest != (row,):
        change.touch("contexts", row, "met")


def context_row(deck: "Connection", word: int, context: Context) -> int | None:
    """Return the row of a context of a word, kept or not; None for none."""
    found = deck.execute(
        "SELECT id FROM contexts "
        'WHERE word = ? AND sentence = ? AND start = ? AND "end" = ? AND source = ?',
        (word, context.sentence, context.start, context.end, savable(context.source)),
    ).fetchone()
    return int(found[0]) if found else None


def deck_words(deck: "Connection", rows: Sequence[int]) -> list[DeckWord]:
    """Return the words with these rows, in their order; those not in the deck are left out."""
    found: dict[int, DeckWord] = {}
    for at in range(0, len(rows), MOST_VALUES):
        some = rows[at : at + MOST_VALUES]
        marks = ",".join("?" * len(some))
        contexts: dict[int, list[Context]] = {}
        for word, *context in deck.execute(
            f"SELECT word, {_CONTEXT} FROM contexts WHERE word IN ({marks}) AND kept "
            f"ORDER BY {_ON_CARD_FIRST}",
            some,
        ):
            contexts.setdefault(word, []).append(Context(*context))
        for row, *values in deck.execute(
            f"SELECT {_WORD} FROM words WHERE id IN ({marks}) AND kept", some
        ):
            found[row] = _deck_word(values, contexts.get(row, [Context()]))
    return [found[row] for row in rows if row in found]


def _deck_word(values: Sequence[object], contexts: Sequence[Context]) -> DeckWord:
    guid, simplified, traditional, pinyin, status, meaning, kept_at, note, tags, changed = values
    assert isinstance(kept_at, int)
    assert isinstance(changed, int)
    return DeckWord(
        guid=str(guid),
        key=WordKey(str(simplified), str(traditional), str(pinyin)),
        status=Status(str(status)),
        meaning=str(meaning),
        context=contexts[0],
        kept_at=iso(kept_at),
        note=str(note),
        tags=tuple(str(tags).split()),
        more=tuple(contexts[1:]),
        changed=changed,
    )


def tagged(tags: Iterable[str]) -> str:
    """Return tags as a column has them: sorted, each once, between blanks; "" for none."""
    found = sorted({part for tag in tags for part in tag.split()})
    return f" {' '.join(found)} " if found else ""


def iso(stamp: int) -> str:
    """Return a time in microseconds as UTC, ISO 8601, to the second.

    Without ``datetime``: it costs a millisecond at the start.
    """
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(stamp // 1_000_000))
