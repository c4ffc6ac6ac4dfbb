"""When words are due, as a learner's days go by."""

import time

from reader.deck import exports, query, review
from reader.deck.store import Deck
from reader.deck.words import Context, Status
from tests.deck.words import AT_HOME, HAO, XUEXI, YINHANG, numbered_word

DAY = 86_400.0
MORNING = 1_795_600_000.0


def row_of(deck: Deck, key) -> int:
    with deck.reading() as tables:
        return tables.execute("SELECT id FROM words WHERE simplified = ?", key[:1]).fetchone()[0]


def test_new_words_come_first_then_when_they_are_due(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    deck.keep(YINHANG, "bank", Context())
    learn, bank = row_of(deck, XUEXI), row_of(deck, YINHANG)
    assert review.queue(deck, MORNING) == ([], [bank, learn])
    again = review.grade(deck, learn, 1, MORNING)
    later = review.grade(deck, bank, 4, MORNING)
    assert again - MORNING == 60
    assert later - MORNING > 3 * DAY
    assert review.queue(deck, MORNING) == ([], [])
    assert review.queue(deck, again) == ([learn], [])
    assert review.queue(deck, later) == ([learn, bank], [])


def test_a_word_known_well_comes_back_less_and_less(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    learn, now = row_of(deck, XUEXI), MORNING
    gaps = []
    for _ in range(6):
        due = review.grade(deck, learn, 3, now)
        gaps.append(due - now)
        now = due
    assert gaps == sorted(gaps)
    assert gaps[-1] > 60 * DAY
    shown = review.intervals(deck, learn, now)
    assert list(shown) == sorted(shown)
    assert review.grade(deck, learn, 1, now) - now < DAY


def test_an_answer_is_taken_back_with_its_line_in_the_log(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    learn = row_of(deck, XUEXI)
    review.grade(deck, learn, 3, MORNING)
    review.grade(deck, learn, 1, MORNING + 700)

    def log() -> list[tuple[int, int]]:
        with deck.reading() as tables:
            return tables.execute("SELECT rating, undone FROM reviews ORDER BY at").fetchall()

    assert log() == [(3, 0), (1, 0)]
    undone = deck.undo()
    assert undone
    assert undone.said == "reviewed: again"
    assert log() == [(3, 0), (1, 1)]
    assert review.grade(deck, learn, 3, MORNING + 700) - MORNING > DAY
    deck.undo()
    deck.undo()
    assert review.queue(deck, MORNING) == ([], [learn])


def test_what_is_known_ignored_dropped_or_in_anki_is_left_alone(deck: Deck) -> None:
    for key in (XUEXI, YINHANG, HAO, numbered_word(1)):
        deck.keep(key, "x", Context())
    deck.set_status(XUEXI, Status.KNOWN)
    deck.set_status(YINHANG, Status.IGNORED)
    deck.drop(HAO)
    assert review.queue(deck, MORNING).new == query.rows(deck, query.Filter(text="词1"))
    exports.remember(deck, "apkg", 0, query.rows(deck))
    assert review.queue(deck, MORNING).new == []


def test_so_many_new_words_a_day_and_no_more(deck: Deck) -> None:
    for number in range(40):
        deck.keep(numbered_word(number), "x", Context())
    now = time.mktime((2026, 11, 25, 9, 0, 0, 0, 0, -1))
    first = review.queue(deck, now).new
    assert len(first) == review.NEW_A_DAY
    for row in first[:10]:
        review.grade(deck, row, 3, now)
    assert len(review.queue(deck, now + 600).new) == review.NEW_A_DAY - 10
    assert len(review.queue(deck, now + DAY).new) == review.NEW_A_DAY
    assert len(review.queue(deck, now, new=99).new) == 30


def test_times_are_told_as_people_do() -> None:
    told = [60, 600, 5400, DAY, 9 * DAY, 100 * DAY, 1000 * DAY]
    assert [review.in_words(it) for it in told] == [
        "1 min",
        "10 min",
        "2 h",
        "1 day",
        "9 days",
        "3 months",
        "3 years",
    ]
