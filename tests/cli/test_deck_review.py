"""``duben deck due`` and ``duben deck review``."""

from contextlib import closing

from reader.deck.review import Grade, grade
from reader.deck.store import Brought, Deck
from reader.deck.words import Status
from tests.deck.words import AT_HOME, XUEXI, YINHANG, numbered_word
from tests.terminal import Terminal, duben_command

A_WHILE_AGO = 1_700_000_000_000_000


def fill(*, in_anki: bool = False) -> None:
    """Twelve words to be begun, one that was reviewed in 2023."""
    with closing(Deck.open()) as deck:
        deck.keep(XUEXI, "to learn", AT_HOME)
        grade(deck, 1, Grade.GOOD, A_WHILE_AGO)
        words = [
            Brought(numbered_word(number), Status.LEARNING_2, in_anki=in_anki)
            for number in range(12)
        ]
        deck.bring(words, "a list")


def test_how_many_are_due_in_a_line(duben):
    assert duben("deck", "due").lines == ["0 due, 0 new"]
    fill()
    assert duben("deck", "due").lines == ["1 due, 10 new"]
    assert duben("deck", "due", "--new", "0").lines == ["1 due, 0 new"]
    assert duben("deck", "due", "--new", "50", "--format", "json").json == {"due": 1, "new": 12}


def test_what_anki_has_is_not_due(duben):
    fill(in_anki=True)
    assert duben("deck", "due").lines == ["1 due, 0 new"]


def test_no_number_of_words_is_refused(duben):
    assert "--new" in duben("deck", "due", "--new", "-1").wrong_usage
    assert "--new" in duben("deck", "review", "--new", "many").wrong_usage


def test_reviewing_needs_a_terminal(duben):
    assert duben("deck", "review").complaint == (
        "the screen needs a terminal to be drawn on; to know how many words are due, use: "
        "duben deck due"
    )


def test_a_review_is_saved_when_it_is_made(home):
    with closing(Deck.open()) as deck:
        deck.keep(XUEXI, "to learn", AT_HOME)
        deck.keep(YINHANG, "bank", AT_HOME)
    with Terminal([*duben_command(), "deck", "review", "--new", "1"], home=home) as terminal:
        terminal.wait_for("我在家学习。")
        terminal.send(" ")
        terminal.wait_for("4 easy 8 d")
        terminal.send("4")
        terminal.wait_for("Done: 1 word reviewed")
        terminal.kill()
    with closing(Deck.open()) as deck, deck.reading() as tables:
        assert tables.execute("SELECT word, rating, undone FROM reviews").fetchall() == [(1, 4, 0)]
