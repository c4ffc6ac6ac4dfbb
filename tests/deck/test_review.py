"""Reviewing: what is due when, and what a grade and its undoing do."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.deck.days import day_began, days_between
from reader.deck.review import Due, Grade, count_new, due, grade, intervals, next_due
from reader.deck.store import Brought, Deck
from reader.deck.words import Context, Status, WordKey
from reader.errors import DubenError
from tests.deck.words import AT_HOME, HAO, XUEXI, YINHANG, numbered_word

MINUTE, HOUR, DAY = 60, 3600, 86_400


@pytest.fixture(autouse=True)
def in_shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The learner lives eight hours east of UTC: a day begins at 20:00 UTC."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def at(day: int, hour: int, minute: int = 0) -> int:
    """A time in December 2026 in Shanghai, in microseconds."""
    return int(datetime(2026, 12, day, hour, minute, tzinfo=UTC).timestamp() - 8 * HOUR) * 1_000_000


def row_of(deck: Deck, key: WordKey) -> int:
    with deck.reading() as tables:
        return tables.execute("SELECT id FROM words WHERE simplified = ?", key[:1]).fetchone()[0]


def told(deck: Deck, rows: tuple[int, ...]) -> list[str]:
    return [word.key.simplified for word in deck.words(rows)]


def reviews(deck: Deck) -> list[tuple[int, int, int]]:
    with deck.reading() as tables:
        return tables.execute("SELECT at, rating, undone FROM reviews ORDER BY at").fetchall()


def card(deck: Deck, row: int) -> tuple[str, int]:
    with deck.reading() as tables:
        return tables.execute("SELECT card, due FROM words WHERE id = ?", (row,)).fetchone()


def test_the_first_days_of_a_word(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    row = row_of(deck, XUEXI)
    assert due(deck, at(1, 19)) == Due(new=(row,))
    assert grade(deck, row, Grade.GOOD, at(1, 19)).interval == 10 * MINUTE
    # In ten minutes it is due; before that it is asked for when there is nothing else.
    assert due(deck, at(1, 19, 5)) == Due(soon=(row,))
    assert due(deck, at(1, 19, 10)) == Due(seen=(row,))
    assert grade(deck, row, Grade.GOOD, at(1, 19, 10)).interval == 2 * DAY
    # From four in the morning of that day on, at whatever hour it was reviewed.
    assert next_due(deck) == at(3, 4) // 1_000_000
    assert due(deck, at(3, 3, 59)) == Due()
    assert due(deck, at(3, 4)) == Due(seen=(row,))
    assert grade(deck, row, Grade.AGAIN, at(3, 18)).interval == 10 * MINUTE
    assert [(it, rating) for it, rating, _ in reviews(deck)] == [
        (at(1, 19), 3),
        (at(1, 19, 10), 3),
        (at(3, 18), 1),
    ]


def test_only_so_many_words_are_begun_in_a_day(deck: Deck) -> None:
    deck.bring([Brought(numbered_word(number)) for number in range(30)], "a list")
    assert told(deck, due(deck, at(1, 9)).new) == [f"词{number}" for number in range(10)]
    assert len(due(deck, at(1, 9), new_a_day=25).new) == 25
    for row in due(deck, at(1, 9)).new[:4]:
        grade(deck, row, Grade.EASY, at(1, 9))
    assert told(deck, due(deck, at(1, 23)).new) == [f"词{number}" for number in range(4, 10)]
    assert len(due(deck, at(2, 3, 59)).new) == 6  # the night belongs to the day before
    assert len(due(deck, at(2, 4)).new) == 10
    assert due(deck, at(1, 23), new_a_day=3).new == ()
    assert count_new(deck) == 26


def test_the_word_that_waits_longest_comes_first(deck: Deck) -> None:
    for key, hour in ((XUEXI, 11), (YINHANG, 10), (HAO, 12)):
        deck.keep(key, "", Context())
        grade(deck, row_of(deck, key), Grade.GOOD, at(1, hour))
    deck.keep(numbered_word(1), "", Context())
    waiting = due(deck, at(1, 12, 5))
    assert told(deck, waiting.rows) == ["银行", "学习", "词1", "好"]
    assert told(deck, waiting.soon) == ["好"]


def test_words_that_are_not_learnt_here_are_not_asked_for(deck: Deck) -> None:
    known, ignored, dropped, in_anki, later = map(numbered_word, range(5))
    deck.set_status(known, Status.KNOWN)
    deck.set_status(ignored, Status.IGNORED)
    deck.keep(dropped, "", Context())
    deck.drop(dropped)
    deck.bring([Brought(in_anki, Status.LEARNING_2, in_anki=True)], "from Anki")
    assert due(deck, at(1, 9)) == Due()
    # One that was reviewed here, and then exported to Anki, is left to it from then on.
    deck.keep(later, "", Context())
    row = row_of(deck, later)
    grade(deck, row, Grade.GOOD, at(1, 9))
    with deck.changing("exported") as change:
        change.set("words", row, "in_anki", 1)
    assert due(deck, at(9, 9)) == Due()
    assert next_due(deck) is None
    with pytest.raises(DubenError, match="词4 is in Anki now; review it there"):
        grade(deck, row, Grade.GOOD, at(9, 9))
    deck.set_status(known, Status.LEARNING_4)
    assert told(deck, due(deck, at(9, 9)).rows) == ["词0"]


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (lambda deck: deck.drop(HAO), "好 is not in the deck any more"),
        (lambda deck: deck.set_status(HAO, Status.KNOWN), "好 is not being learnt any more"),
    ],
    ids=["dropped", "known"],
)
def test_a_word_taken_away_meanwhile_is_not_graded(deck: Deck, gone, said: str) -> None:
    deck.keep(HAO, "good", Context())
    row = row_of(deck, HAO)
    gone(deck)
    with pytest.raises(DubenError, match=said):
        grade(deck, row, Grade.GOOD, at(1, 9))
    assert reviews(deck) == []


def test_a_grade_changes_no_status(deck: Deck) -> None:
    deck.keep(HAO, "good", Context())
    before = deck.find(HAO)
    row, now = row_of(deck, HAO), at(1, 9)
    for _ in range(6):
        now += grade(deck, row, Grade.EASY, now).interval * 1_000_000
    assert now > at(1, 9) + 365 * DAY * 1_000_000
    assert deck.find(HAO) == before


def test_a_grade_is_undone_in_the_log_too(deck: Deck) -> None:
    deck.keep(HAO, "good", Context())
    row = row_of(deck, HAO)
    grade(deck, row, Grade.GOOD, at(1, 9))
    first = card(deck, row)
    grade(deck, row, Grade.AGAIN, at(1, 9, 10))
    undone = deck.undo()
    assert undone
    assert undone.said == "reviewed 好: again"
    assert card(deck, row) == first
    assert reviews(deck) == [(at(1, 9), 3, 0), (at(1, 9, 10), 1, 1)]
    assert due(deck, at(1, 9, 10)) == Due(seen=(row,))
    deck.undo()
    assert card(deck, row) == ("", 0)
    assert due(deck, at(1, 9, 10)) == Due(new=(row,))
    # A slip of the finger leaves no trace in what FSRS says.
    assert grade(deck, row, Grade.GOOD, at(1, 9, 10)).interval == 10 * MINUTE
    assert due(deck, at(1, 9, 10)).new == ()


def test_reviewing_a_little_earlier_each_evening_is_a_day_later_all_the_same(deck: Deck) -> None:
    deck.keep(HAO, "good", Context())
    row = row_of(deck, HAO)
    grade(deck, row, Grade.HARD, at(1, 20))
    grade(deck, row, Grade.GOOD, at(1, 20, 10))
    grade(deck, row, Grade.GOOD, at(1, 20, 30))
    early = intervals(deck, row, at(2, 19))
    assert early == intervals(deck, row, at(2, 21))
    assert early > intervals(deck, row, at(1, 21))


def test_reviews_of_two_decks_are_put_together(deck: Deck, tmp_path: Path) -> None:
    """As merging does it: the log of both; what FSRS knew from the one that is newer."""
    other = Deck.open(tmp_path / "other.sqlite3")
    both = Deck.open(tmp_path / "both.sqlite3")
    for it in (deck, other, both):
        it.keep(HAO, "good", Context())
    for it, grades in (
        (deck, ((1, Grade.EASY), (9, Grade.GOOD))),
        (other, ((17, Grade.AGAIN), (18, Grade.GOOD))),
        (both, ((1, Grade.EASY), (9, Grade.GOOD), (17, Grade.AGAIN), (18, Grade.GOOD))),
    ):
        for day, its in grades:
            grade(it, 1, its, at(day, 9))
    assert intervals(deck, 1, at(20, 9)) != intervals(both, 1, at(20, 9))
    with other.reading() as tables:
        log = tables.execute("SELECT word, at, rating, undone, undone_at FROM reviews").fetchall()
    with deck.changing("merged") as change:
        change.deck.executemany(
            "INSERT INTO reviews (word, at, rating, undone, undone_at) VALUES (?, ?, ?, ?, ?)", log
        )
    assert intervals(deck, 1, at(20, 9)) == intervals(both, 1, at(20, 9))
    for it in (deck, both):
        grade(it, 1, Grade.GOOD, at(20, 9))
    assert card(deck, 1) == card(both, 1)
    other.close()
    both.close()


def test_a_clock_that_goes_back_does_no_harm(deck: Deck) -> None:
    deck.keep(HAO, "good", Context())
    grade(deck, 1, Grade.GOOD, at(2, 9))
    grade(deck, 1, Grade.GOOD, at(1, 9))
    (first, _, _), (second, _, _) = reviews(deck)
    assert (first, second) == (at(2, 9), at(2, 9) + 1)


steps = st.lists(st.tuples(st.sampled_from([*Grade, None]), st.integers(0, 40 * DAY)), max_size=12)


@given(steps)
def test_what_was_announced_happens_and_undoing_leads_back(steps) -> None:
    with TemporaryDirectory() as folder:
        deck = Deck.open(Path(folder) / "deck.sqlite3")
        deck.keep(HAO, "good", Context())
        now, cards = at(1, 9), [("", 0)]
        for its, later in steps:
            now += later * 1_000_000
            if its is not None:
                announced = intervals(deck, 1, now)
                assert all(a <= b for a, b in pairwise(announced))
                assert grade(deck, 1, its, now).interval == announced[its - 1]
                cards.append(card(deck, 1))
            elif len(cards) > 1:
                deck.undo()
                cards.pop()
            assert card(deck, 1) == cards[-1]
            assert sum(not undone for _, _, undone in reviews(deck)) == len(cards) - 1
        deck.close()


def test_a_day_with_a_change_of_summer_time_is_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    # On 29 March 2026 clocks go from 2:00 to 3:00 there, at 1:00 UTC.
    spring = int(datetime(2026, 3, 29, 2, 30, tzinfo=UTC).timestamp())  # 4:30 in Berlin
    began = int(datetime(2026, 3, 29, 2, tzinfo=UTC).timestamp())
    assert day_began(spring) == began
    assert day_began(began - 1) == began - 23 * HOUR
    assert day_began(spring, -1) == began - 23 * HOUR
    assert days_between(began - 1, began) == 1
    assert days_between(began, began + DAY - 1) == 0
