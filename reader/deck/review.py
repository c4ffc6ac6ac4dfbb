"""Reviewing words inside duben: when each is due, by FSRS.

Small, for those who have no Anki: words that Anki has are left to it. The scheduler is the
``fsrs`` package with its own parameters, which remember 90 % of what is due, and without
its random days, so that the same answers give the same dates on every machine. What a
review says does not change the status of a word: that is the reader's to say.
"""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.deck.store import Deck
from reader.deck.words import LEARNING

if TYPE_CHECKING:
    from datetime import datetime

    from fsrs import Card, Scheduler

NEW_A_DAY = 15
"""Words that are reviewed for the first time on one day, unless asked for more."""

RATINGS = ("again", "hard", "good", "easy")
"""What 1 to 4 are called."""

_WORDS = (
    f"kept AND NOT in_anki AND status IN ({','.join('?' * len(LEARNING))}) "
    "AND (meaning <> '' OR pinyin <> '')"
)


class Queue(NamedTuple):
    """The rows of words to review: those that are due, longest first, then new ones."""

    due: Sequence[int]
    new: Sequence[int]


def queue(deck: Deck, now: float, *, new: int = NEW_A_DAY) -> Queue:
    """Return what is to be reviewed at a moment (seconds since 1970), so many new words a day."""
    midnight = time.mktime((*time.localtime(now)[:3], 0, 0, 0, 0, 0, -1))
    with deck.reading() as tables:
        due = tables.execute(
            f"SELECT id FROM words WHERE {_WORDS} AND card <> '' AND due <= ? ORDER BY due, id",
            (*LEARNING, int(now)),
        ).fetchall()
        (begun,) = tables.execute(
            "SELECT count(*) FROM (SELECT min(at) AS first FROM reviews WHERE NOT undone "
            "GROUP BY word) WHERE first >= ?",
            (int(midnight * 1_000_000),),
        ).fetchone()
        fresh = tables.execute(
            f"SELECT id FROM words WHERE {_WORDS} AND card = '' ORDER BY kept_at DESC, id LIMIT ?",
            (*LEARNING, max(new - begun, 0)),
        ).fetchall()
    return Queue([row for (row,) in due], [row for (row,) in fresh])


def grade(deck: Deck, row: int, rating: int, now: float) -> float:
    """Take down how well a word was known (1 to 4); return when it is due, in seconds since 1970.

    Saved when this returns, with a line in the log; ``Deck.undo`` takes both back. Raises
    DubenError where it cannot be saved.
    """
    card = _reviewed(_card(deck, row), rating, now)
    due = card.due.timestamp()
    with deck.changing(f"reviewed: {RATINGS[rating - 1]}") as change:
        change.set("words", row, "card", card.to_json(), int(due))
        made = change.deck.execute(
            # Undone until it is said otherwise: so the journal knows what undoing is.
            "INSERT OR IGNORE INTO reviews (word, at, rating, undone) VALUES (?, ?, ?, 1)",
            (row, int(now * 1_000_000), rating),
        )
        if made.rowcount:
            change.set("reviews", int(made.lastrowid or 0), "undone", 0)
    return due


def intervals(deck: Deck, row: int, now: float) -> tuple[float, ...]:
    """Return in how many seconds a word would be due again, for each rating."""
    card = _card(deck, row)
    return tuple(_reviewed(card, it, now).due.timestamp() - now for it in (1, 2, 3, 4))


def in_words(seconds: float) -> str:
    """Return a time until a review for people: ``10 min``, ``3 days``, ``5 months``."""
    minutes, days = round(seconds / 60), round(seconds / 86_400)
    if days < 1:
        return f"{minutes} min" if minutes < 60 else f"{round(seconds / 3600)} h"
    if days < 60:
        return "1 day" if days == 1 else f"{days} days"
    return f"{round(days / 30.4)} months" if days < 730 else f"{round(days / 365.25)} years"


def _card(deck: Deck, row: int) -> "Card":
    from fsrs import Card

    with deck.reading() as tables:
        (card,) = tables.execute("SELECT card FROM words WHERE id = ?", (row,)).fetchone()
    try:
        # Without an id of ours it would wait a millisecond for one.
        return Card.from_json(card) if card else Card(card_id=row)
    except (ValueError, KeyError, TypeError):  # from a version to come
        return Card(card_id=row)


def _reviewed(card: "Card", rating: int, now: float) -> "Card":
    from fsrs import Rating

    return _scheduler().review_card(card, Rating(rating), _moment(now))[0]


def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)


def _moment(seconds: float) -> "datetime":
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC)
