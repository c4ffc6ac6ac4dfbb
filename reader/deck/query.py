"""Which words of a deck: by status, tag, source, date, and by what was typed; in some order.

What is found are rows, to be read a screenful at a time by ``Deck.words``.
"""

import json
from collections.abc import Collection, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reader.deck.store import Deck
from reader.deck.words import Status

if TYPE_CHECKING:
    from reader.deck.texts import Texts


class Filter(NamedTuple):
    """What words have to be; each part that is empty lets all pass.

    ``text``: all that is in it, parted by blanks, is somewhere in the word, its pinyin (with
    tones or without), meaning, note or tags. ``source`` is in the name of a text that the
    word was met in. ``since`` and ``until`` bound when it was kept, ``touched`` when this
    file was last told of a change to it (later than that), in microseconds since 1970.
    ``simplified`` are the only forms that pass, where it is not None: those of a level, say.
    """

    text: str = ""
    statuses: Sequence[Status] = ()
    tags: Sequence[str] = ()
    source: str = ""
    since: int = 0
    until: int = 0
    touched: int = 0
    simplified: Collection[str] | None = None


class Sort(Enum):
    """The orders, by what people call them."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    PINYIN = "by pinyin"
    STATUS = "by status"
    CHANGED = "last changed first"


_ORDER = {
    Sort.NEWEST: "kept_at DESC, id DESC",
    Sort.OLDEST: "kept_at, id",
    Sort.PINYIN: "pinyin COLLATE NOCASE, simplified, id",
    Sort.STATUS: "status, kept_at DESC, id DESC",
    Sort.CHANGED: "touched DESC, id DESC",
}


def rows(
    deck: Deck,
    wanted: Filter = Filter(),  # noqa: B008
    sort: Sort = Sort.OLDEST,
    limit: int = -1,
    texts: "Texts | None" = None,
) -> list[int]:
    """Return the rows of the words of a deck that pass a filter, in an order.

    With a ``limit`` no more than the first of them: by far the quicker where there are many.
    So are ``texts``, those of the deck as it is now, where there are few.
    """
    conditions, values = _conditions(wanted, texts)
    query = f"SELECT id FROM words WHERE {conditions} ORDER BY {_ORDER[sort]} LIMIT ?"
    with deck.reading() as tables:
        return [row for (row,) in tables.execute(query, (*values, limit))]


def _conditions(wanted: Filter, texts: "Texts | None") -> tuple[str, list[str | int]]:
    parts = wanted.text.lower().split()
    found = texts.with_all(parts) if texts and parts else None
    # With +, the index is not used that has the words in the order of the list: a few words,
    # and a level's, are found sooner by what they are.
    kept = "kept = 1" if found is None and wanted.simplified is None else "+kept = 1"
    conditions, values = [kept], list[str | int]()

    def must(condition: str, *some: str | int) -> None:
        conditions.append(condition)
        values.extend(some)

    if wanted.statuses:
        must(f"status IN ({','.join('?' * len(wanted.statuses))})", *wanted.statuses)
    for tag in wanted.tags:
        must("instr(tags, ?)", f" {tag} ")
    if wanted.source:
        must(
            "id IN (SELECT word FROM contexts WHERE kept AND instr(lower(source), ?))",
            wanted.source.lower(),
        )
    if wanted.since:
        must("kept_at >= ?", wanted.since)
    if wanted.until:
        must("kept_at < ?", wanted.until)
    if wanted.touched:
        must("touched > ?", wanted.touched)
    if wanted.simplified is not None:
        must("simplified IN (SELECT value FROM json_each(?))", json.dumps([*wanted.simplified]))
    if found is not None:
        must("id IN (SELECT value FROM json_each(?))", json.dumps(found))
        return " AND ".join(conditions), values
    # Last, as it takes longest, and first of it what most words have not; by bytes, which SQLite
    # finds a third faster than characters.
    for part in sorted(parts, key=len, reverse=True):
        must("instr(CAST(search AS BLOB), CAST(? AS BLOB))", part)
    return " AND ".join(conditions), values
