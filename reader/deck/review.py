"""Reviewing words inside duben: which are due, and what a grade does. FSRS says when again.

The log of reviews is what counts. From it the state of a word in FSRS is worked out anew at
each grade: so reviews that came from another deck by merging count as one's own, and one
that was undone does not. What is kept in the word (``card``, ``due``) is the outcome.

No chance is in it: FSRS's fuzz is off, and so a grade does what was announced. A grade
changes no status: what the reader knows of a word is for the reader to say.

Times are microseconds since 1970 unless said otherwise. ``fsrs`` is imported when the
first answer is shown: counting what is due does without it.
"""

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader.deck.days import day_began, days_between
from reader.deck.words import LEARNING
from reader.errors import DubenError

if TYPE_CHECKING:
    from datetime import datetime
    from sqlite3 import Connection

    from fsrs import Card, Scheduler

    from reader.deck.registers import Change
    from reader.deck.store import Deck

NEW_A_DAY = 10
"""How many words are begun in a day, unless the reader asks for more or fewer."""

_SECOND = 1_000_000
_DAY = 86_400

# What is to be seen again within so many seconds is shown at the end of a session rather
# than waited for: Anki's "learn ahead limit".
_AHEAD = 20 * 60


class Grade(IntEnum):
    """How well a word was remembered, as FSRS and Anki number it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def said(self) -> str:
        """Its name, as it is shown."""
        return self.name.lower()


class Due(NamedTuple):
    """Rows of words to review now, each part in the order in which to do so.

    ``seen`` were reviewed before, and are due; ``new`` are to be begun today, the word kept
    first leading; ``soon`` are due within twenty minutes.
    """

    seen: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    soon: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """All of them, in the order in which to review them."""
        return self.seen + self.new + self.soon


class Graded(NamedTuple):
    """What a grade did: what the change is called, and after how many seconds it is due."""

    said: str
    interval: int


# Reviewed here is what is being learnt, and is not reviewed in Anki.
_REVIEWED_HERE = (
    f"kept AND NOT in_anki AND status IN ({', '.join(repr(str(it)) for it in LEARNING)})"
)


def due(deck: "Deck", now: int, new_a_day: int = NEW_A_DAY) -> Due:
    """Return what to review at the time ``now``.

    At most ``new_a_day`` words are begun in a day, those counted that were begun already.
    A word whose next review is days away is due from the beginning of its day on.
    """
    seconds = now // _SECOND
    ahead = min(seconds + _AHEAD, day_began(seconds, 1) - 1)
    with deck.reading() as tables:
        found = tables.execute(
            f"SELECT id, due FROM words WHERE {_REVIEWED_HERE} AND card <> '' AND due <= ? "
            "ORDER BY due, id",
            (ahead,),
        ).fetchall()
        new = tables.execute(
            f"SELECT id FROM words WHERE {_REVIEWED_HERE} AND card = '' "
            "ORDER BY kept_at, id LIMIT ?",
            (max(0, new_a_day - _begun(tables, day_began(seconds) * _SECOND)),),
        ).fetchall()
    return Due(
        tuple(row for row, at in found if at <= seconds),
        tuple(row for (row,) in new),
        tuple(row for row, at in found if at > seconds),
    )


def next_due(deck: "Deck") -> int | None:
    """Return when the next word is due that was reviewed before, in seconds; None for none."""
    with deck.reading() as tables:
        (at,) = tables.execute(
            f"SELECT min(due) FROM words WHERE {_REVIEWED_HERE} AND card <> ''"
        ).fetchone()
    return None if at is None else int(at)


def count_new(deck: "Deck") -> int:
    """Return how many words are to be begun, today or another day."""
    with deck.reading() as tables:
        (count,) = tables.execute(
            f"SELECT count(*) FROM words WHERE {_REVIEWED_HERE} AND card = ''"
        ).fetchone()
    return int(count)


def intervals(deck: "Deck", row: int, now: int) -> tuple[int, ...]:
    """Return after how many seconds a word would be due again, for each grade."""
    with deck.reading() as tables:
        log = _log(tables, row)
    at = _time(log, now)
    card = _card(log)
    return tuple(_interval(_reviewed(card, it, at)) for it in Grade)


def grade(deck: "Deck", row: int, its: Grade, now: int) -> Graded:
    """Grade a word: log it and set when it is due next, in one change that can be undone.

    Raises DubenError where the word is not reviewed here any more, or nothing can be saved.
    """
    import json

    with deck.reading() as tables:
        said = f"reviewed {_name(tables, row)}: {its.said}"
    with deck.changing(said) as change:
        _refuse_other(change.deck, row)
        log = _log(change.deck, row)
        at = _free(change.deck, row, _time(log, now))
        card = _reviewed(_card(log), its, at)
        interval = _interval(card)
        again = at // _SECOND + interval
        if interval >= _DAY:
            again = day_began(again)
        _add_to_log(change, row, at, its)
        change.set("words", row, "card", json.dumps(card.to_dict()), again)
    return Graded(said, interval)


def _begun(tables: "Connection", since: int) -> int:
    """Return how many words were reviewed for the first time since then."""
    found = tables.execute(
        "SELECT count(DISTINCT word) FROM reviews AS it WHERE at >= ?1 AND NOT undone AND NOT "
        "EXISTS (SELECT 1 FROM reviews WHERE word = it.word AND at < ?1 AND NOT undone)",
        (since,),
    ).fetchone()
    return int(found[0])


def _name(tables: "Connection", row: int) -> str:
    found = tables.execute("SELECT simplified FROM words WHERE id = ?", (row,)).fetchone()
    return str(found[0])


def _refuse_other(tables: "Connection", row: int) -> None:
    """Refuse a word that was taken out of review, in another window, say."""
    kept, in_anki, is_reviewed = tables.execute(
        f"SELECT kept, in_anki, {_REVIEWED_HERE} FROM words WHERE id = ?", (row,)
    ).fetchone()
    if not is_reviewed:
        why = "is not being learnt any more" if kept else "is not in the deck any more"
        if kept and in_anki:
            why = "is in Anki now; review it there"
        raise DubenError(f"{_name(tables, row)} {why}")


def _log(tables: "Connection", row: int) -> list[tuple[int, int]]:
    """Return the time and the grade of each review of a word that counts, oldest first."""
    return tables.execute(
        "SELECT at, rating FROM reviews WHERE word = ? AND NOT undone ORDER BY at", (row,)
    ).fetchall()


def _time(log: list[tuple[int, int]], now: int) -> int:
    """Return the time of a review: now, and later than the last one, whatever the clock says."""
    return max(now, log[-1][0] + 1) if log else now


def _free(tables: "Connection", row: int, at: int) -> int:
    """Return the time, or the first after it at which there is no review that was undone."""
    while tables.execute("SELECT 1 FROM reviews WHERE word = ? AND at = ?", (row, at)).fetchone():
        at += 1
    return at


def _add_to_log(change: "Change", row: int, at: int, its: Grade) -> None:
    """Log a review so that undoing the change undoes it: before, it was one that never was."""
    made = change.deck.execute(
        "INSERT INTO reviews (word, at, rating, undone, undone_at) VALUES (?, ?, ?, 1, 0)",
        (row, at, its.value),
    )
    change.set("reviews", int(made.lastrowid or 0), "undone", 0)


# --- FSRS -------------------------------------------------------------------------------


@cache
def _scheduler() -> "Scheduler":
    """Return FSRS with its own parameters: nine of ten words are to be remembered."""
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)


def _card(log: list[tuple[int, int]]) -> "Card":
    """Return what FSRS makes of the reviews of a word."""
    from fsrs import Card

    # Without a number and a time, `fsrs` takes those of this moment.
    card = Card(card_id=0, due=_moment(0))
    for at, rating in log:
        card = _reviewed(card, Grade(rating), at)
    return card


def _reviewed(card: "Card", its: Grade, at: int) -> "Card":
    """Return a card after a review."""
    from copy import copy
    from datetime import timedelta

    from fsrs import Rating

    moment = _moment(at)
    if card.last_review is not None:
        # FSRS counts spans of 24 hours: one who reviews a little earlier each evening would
        # never see a day go by. As in Anki, days are counted by where they begin.
        days = days_between(int(card.last_review.timestamp()), at // _SECOND)
        card = copy(card)
        card.last_review = moment - timedelta(days=max(0, days))
    return _scheduler().review_card(card, Rating(its.value), moment)[0]


def _interval(card: "Card") -> int:
    """Return how many seconds after its last review a card is due."""
    assert card.last_review is not None
    return round((card.due - card.last_review).total_seconds())


def _moment(at: int) -> "datetime":
    from datetime import UTC, datetime, timedelta

    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)
