"""The review screen, by its keys."""

from collections.abc import Iterator

import pytest

from reader.deck.store import Deck
from reader.deck.words import Status
from reader.tui.app import DubenApp
from reader.tui.reviewing import in_units
from reader.tui.screens.library import LibraryScreen
from reader.tui.session import Session
from tests.deck.words import AT_HOME, AT_THE_BANK, HAO, XUEXI, YINHANG
from tests.tui import screen

SMALL = (60, 20)


@pytest.fixture
def app(session: Session) -> Iterator[DubenApp]:
    """The program, reviewing two words."""
    session.deck.keep(XUEXI, "to learn; to study", AT_HOME)
    session.deck.edit(XUEXI, note="not 学会")
    session.deck.keep(YINHANG, "bank", AT_THE_BANK)
    return DubenApp(session, None, 10)


def title(app: DubenApp) -> str:
    return screen.lines(app)[0]


def bold(app: DubenApp) -> str:
    """What is set off in the sentence."""
    segments = [it for strip in app.screen._compositor.render_strips()[2:6] for it in strip]
    return "".join(it.text for it in segments if it.style and it.style.bold and it.style.underline)


async def test_a_word_is_asked_answered_and_graded(app: DubenApp, session: Session) -> None:
    async with app.run_test(size=SMALL) as pilot:
        asked = screen.text(app)
        assert "我在家学习。" in asked
        assert bold(app) == "学习"
        assert "0/2" in title(app)
        for hidden in ("xuéxí", "to learn", "not 学会", "again"):
            assert hidden not in asked
        await pilot.press("space")
        answered = screen.text(app)
        for shown in ("wǒ zài jiā xuéxí.", "to learn; to study", "not 学会", "作业.txt"):
            assert shown in answered
        assert "1 again 1 min  2 hard 6 min  3 good 10 min  4 easy 8 d" in answered
        await pilot.press("4")
        assert "1/2" in title(app)
        assert "他在银行。" in screen.text(app)
        assert "yínháng" not in screen.text(app)
        await pilot.press("enter", "4")
        assert "Done: 2 words reviewed (2 easy)." in screen.text(app)
        assert "The next is due in" in screen.text(app)
        assert "2/2" in title(app)
        await pilot.press("q")
    assert {word.status for word in session.deck.words()} == {Status.LEARNING_1}


async def test_a_word_not_remembered_comes_again_in_the_same_session(app: DubenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("space", "1")
        assert "他在银行。" in screen.text(app)
        assert "0/2" in title(app)
        await pilot.press("space", "4")
        assert "我在家学习。" in screen.text(app)
        assert "1/2" in title(app)
        await pilot.press("space", "4")
        assert "Done: 2 words reviewed (1 again, 2 easy)." in screen.text(app)


async def test_no_grade_before_the_answer_was_seen(app: DubenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("3")
        assert "to learn; to study" in screen.text(app)
        assert "0/2" in title(app)
        await pilot.press("space")
        assert "1 again, 2 hard, 3 good, 4 easy" in screen.lines(app)[-1]


async def test_grades_are_undone_one_after_the_other(app: DubenApp, session: Session) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("u")
        assert "nothing was graded yet" in screen.text(app)
        await pilot.press("space", "4", "space", "4", "u")
        assert "undone: reviewed 银行: easy" in screen.text(app)
        assert "他在银行。" in screen.text(app)
        await pilot.press("u")
        assert "我在家学习。" in screen.text(app)
        assert "0/2" in title(app)
        await pilot.press("u")
        assert "nothing was graded yet" in screen.text(app)
    assert len(list(session.deck.words())) == 2  # what was done before the session stays


async def test_what_another_window_changed_is_undone_first_and_told(
    app: DubenApp, session: Session
) -> None:
    other = Deck.open(session.deck.path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("space", "4")
        other.edit(YINHANG, meaning="riverside")
        await pilot.press("u")
        assert "undone: edited 银行" in screen.text(app)
        assert "1/2" in title(app)
        await pilot.press("u")
        assert "undone: reviewed 学习: easy" in screen.text(app)
        assert "0/2" in title(app)
    other.close()


async def test_a_word_dropped_in_another_window_is_passed_over(
    app: DubenApp, session: Session
) -> None:
    other = Deck.open(session.deck.path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("space")
        other.drop(XUEXI)
        await pilot.press("3")
        assert "学习 is not in the deck any more" in screen.text(app)
        assert "他在银行。" in screen.text(app)
    other.close()


async def test_a_word_without_a_sentence_is_asked_alone(session: Session) -> None:
    session.deck.set_status(HAO, Status.LEARNING_3, "good")
    app = DubenApp(session, None, 10)
    async with app.run_test(size=SMALL) as pilot:
        assert bold(app) == "好"
        await pilot.press("space")
        assert "hǎo" in screen.text(app)
        assert "good" in screen.text(app)


async def test_nothing_to_review(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("v")
        await pilot.pause()
        assert "Nothing is due." in screen.text(app)
        assert "words that you are learning" in screen.text(app).lower()
        await pilot.press("space", "3", "q")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_words_for_another_day_are_told_of(app: DubenApp, session: Session) -> None:
    app = DubenApp(session, None, 1)
    async with app.run_test(size=(80, 20)) as pilot:
        assert "0/1" in title(app)
        await pilot.press("space", "4")
        assert "1 new word waits for another day" in screen.text(app)


async def test_a_deck_that_cannot_be_written(app: DubenApp, session: Session) -> None:
    session.deck.close()
    session.deck = Deck.open(session.deck.path, read_only=True)
    async with app.run_test(size=(160, 20)) as pilot:
        assert "opened for reading only" in screen.text(app)
        await pilot.press("space", "3")
        assert "opened for reading only" in screen.text(app)
        assert "我在家学习。" in screen.text(app)


@pytest.mark.parametrize("size", [(20, 8), (30, 10), (40, 12)])
async def test_every_grade_is_seen_on_a_small_terminal(
    app: DubenApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("space")
        await pilot.pause()
        shown = screen.text(app)
        assert all(
            it in shown for it in ("学习", "1 again 1 min", "2 hard", "3 good", "4 easy 8 d")
        )
        await pilot.press("j", "j", "j")
        assert "xuéxí" in screen.text(app)


async def test_the_keys_are_told(app: DubenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert "show the answer" in screen.text(app)


def test_spans_of_time_are_told_in_one_unit() -> None:
    spans = {30: "1 min", 600: "10 min", 7200: "2 h", 86_400: "1 d", 20 * 86_400: "20 d"}
    spans |= {46 * 86_400: "1.5 mo", 365 * 86_400: "1 y", 900 * 86_400: "2.5 y"}
    assert {seconds: in_units(seconds) for seconds in spans} == spans
