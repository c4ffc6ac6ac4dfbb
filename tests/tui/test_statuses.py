"""What the reader knows of words, while reading: marks, pinyin, coverage, the next unknown word."""

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from reader.deck.words import Context, Status, WordKey
from reader.language.counting import Analysis
from reader.settings import Settings
from reader.text.document import Document
from reader.tui.app import DubenApp
from reader.tui.looks import Choices
from reader.tui.page import Mark
from reader.tui.reading import Reading
from reader.tui.session import Session
from reader.tui.styles import MARKS
from reader.tui.unknown import Hunt
from tests.tui import screen

MakeApp = Callable[[str], DubenApp]
Begin = Callable[[str], Reading]


def know(session: Session, *words: tuple[str, str], status: Status = Status.KNOWN) -> None:
    for word, pinyin in words:
        session.deck.set_status(WordKey(word, word, pinyin), status, "", Context())


# --- marks ----------------------------------------------------------------------------


async def test_every_occurrence_in_view_changes_with_the_key(app: MakeApp) -> None:
    shown = app("学习汉语，学习汉语，学习！")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        assert screen.looks(shown, "学习") == ["underline"] * 3
        await pilot.press("h", "3", "l")
        assert screen.looks(shown, "学习") == ["bold magenta"] * 3
        await pilot.press("h", "x", "l")
        assert screen.looks(shown, "学习") == ["none"] * 3
        await pilot.press("h", "i", "l")
        assert screen.looks(shown, "学习") == ["dim"] * 3
        await pilot.press("u", "u")
        assert screen.looks(shown, "学习") == ["bold magenta"] * 3
        await pilot.press("u")
        assert screen.looks(shown, "学习") == ["underline"] * 3


def test_without_colour_each_mark_is_still_its_own() -> None:
    looks = {(it.bold, it.dim, it.underline) for it in MARKS.values()}
    assert len(looks) == len(Mark)


async def test_names_numbers_and_latin_without_an_entry_are_not_unknown(app: MakeApp) -> None:
    shown = app("他和阿芳在DeepSeek工作三十五年。中国！")
    async with shown.run_test(size=(80, 24)):
        for word in ("阿芳", "DeepSeek", "。"):
            assert screen.looks(shown, word) in (["none"], [])
        assert screen.looks(shown, "工作") == ["underline"]


@pytest.mark.parametrize(
    ("marks", "new", "learning"),
    [
        ("all", Mark.NEW, Mark.LEARNING),
        ("learning", Mark.NONE, Mark.LEARNING),
        ("none", Mark.NONE, Mark.NONE),
    ],
)
def test_marking_can_be_switched_off(
    session: Session, marks: str, new: Mark, learning: Mark
) -> None:
    choices = Choices(session.library, marks=marks)
    assert choices.mark(None, is_to_learn=True) is new
    assert choices.mark(Status.LEARNING_2, is_to_learn=False) is learning


async def test_pinyin_leaves_known_and_ignored_words_at_once(
    app: MakeApp, session: Session
) -> None:
    shown = app("学习汉语，学习汉语。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        for key in "xi":
            await pilot.press(key)
            assert screen.text(shown).count("xuéxí  Hànyǔ") == 0
            assert screen.text(shown).count("Hànyǔ") == 2
            await pilot.press("4")
            assert screen.text(shown).count("xuéxí  Hànyǔ") == 2


# --- the next unknown word ------------------------------------------------------------


async def test_n_walks_from_unknown_word_to_unknown_word(app: MakeApp, session: Session) -> None:
    know(session, ("我", "wo3"), ("也", "ye3"), ("他", "ta1"), ("在", "zai4"))
    know(session, ("工作", "gong1 zuo4"), status=Status.LEARNING_1)
    shown = app("我学习汉语。\n他也工作。\nOK！\n他在银行工作。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        walked = []
        for _ in range(3):
            await pilot.press("n")
            walked.append(screen.marked(shown))
        assert walked == ["学习", "汉语", "银行"]
        await pilot.press("n")
        assert "no unknown word from here to the end of the text" in screen.text(shown)
        assert screen.marked(shown) == "银行"
        await pilot.press("N")
        assert screen.marked(shown) == "汉语"
        await pilot.press("N", "N")
        assert "no unknown word from here back to the beginning" in screen.text(shown)


async def test_after_finding_n_is_for_unknown_words_again(app: MakeApp, session: Session) -> None:
    know(session, ("我", "wo3"), ("他", "ta1"))
    shown = app("我学习。他学习。我也学习。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", "他", "enter")
        await pilot.pause()
        await pilot.press("n")
        assert screen.marked(shown) == "他"
        await pilot.press("escape", "n")
        assert screen.marked(shown) == "学习"


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(["我学习。", "他工作！", "……", "OK。", "我们是中国人，"]), min_size=1)
)
def test_every_unknown_word_is_walked_to_once_either_way(
    session: Session, reading: Begin, sentences: list[str]
) -> None:
    know(session, ("我", "wo3"), ("工作", "gong1 zuo4"), ("是", "shi4"))
    it = reading("".join(sentences))
    wanted = [at for sentence in it.document.sentences() for at in it.unknown_in(sentence)]

    def walked(step: int) -> list[int]:
        found = []
        while True:
            hunt = Hunt(it, step)
            while not hunt.advance():
                pass
            if hunt.found is None:
                return found
            it.go_to(hunt.found)
            found.append(it.offset)

    it.go_to(0)
    start = it.offset
    assert walked(1) == [at for at in wanted if at > start]
    end = it.offset
    assert walked(-1) == [at for at in reversed(wanted) if at < end]


def test_a_long_known_text_is_looked_through_bit_by_bit(session: Session, reading: Begin) -> None:
    know(session, ("他", "ta1"), ("工作", "gong1 zuo4"))
    it = reading("他工作。\n" * 100 + "我工作。\n")
    hunt = Hunt(it, 1)
    bits = 1
    while not hunt.advance():
        bits += 1
        assert hunt.found is None
    assert bits == 6
    assert hunt.found == 100 * len("他工作。\n")


async def test_a_long_search_goes_on_by_itself_and_any_key_stops_it(
    app: MakeApp, session: Session
) -> None:
    know(session, ("他", "ta1"), ("工作", "gong1 zuo4"))
    shown = app("他工作。\n" * 200 + "我工作。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: screen.marked(shown) == "我")
        await pilot.press("g", "n", "l")
        assert "looking" not in screen.text(shown)
        assert screen.marked(shown) == "工作"
        await pilot.pause(0.3)
        assert screen.marked(shown) == "工作"


# --- coverage -------------------------------------------------------------------------


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait for what another program is to do."""
    async with asyncio.timeout(30):
        while not is_so():
            await pilot.pause(0.02)


async def test_of_a_sentence_it_is_said_how_much_is_known(app: MakeApp, session: Session) -> None:
    shown = app("我学习汉语。\n他工作。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        assert "known" not in screen.lines(shown)[0]
        await pilot.press("x")
        assert "here 33% known" in screen.lines(shown)[0]
        await pilot.press("l", "i")
        assert "here 50% known" in screen.lines(shown)[0]
        await pilot.press("j")
        assert "known" not in screen.lines(shown)[0]


async def test_a_text_is_counted_behind_the_back_and_follows_the_deck(
    app: MakeApp, session: Session
) -> None:
    session.analysis = lambda: Analysis(Settings().of_analysis())
    know(session, ("他", "ta1"))
    shown = app("我学习汉语。\n他工作。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "20% known" in screen.lines(shown)[0])
        await pilot.press("x")
        assert "40% known · here 33%" in screen.lines(shown)[0]
        await pilot.press("u")
        assert "20% known · here 0%" in screen.lines(shown)[0]


async def test_what_was_counted_is_remembered_and_shown_in_the_library(
    session: Session, document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.tui import covering

    session.analysis = lambda: Analysis(Settings().of_analysis())
    know(session, ("他", "ta1"))
    text = document("他学习。")
    shown = DubenApp(session, text)
    async with shown.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "50% known · here" in screen.lines(shown)[0])
    monkeypatch.setattr(covering, "COMMAND", ("/nowhere/python",))
    shown = DubenApp(session, text)
    async with shown.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "50% known · here" in screen.lines(shown)[0])
        await pilot.press("l", "x")
    shown = DubenApp(session, None)
    async with shown.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "100% known" in screen.text(shown))


@pytest.mark.parametrize("command", [("/nowhere/python",), ("false",), ("true",)])
async def test_where_counting_fails_reading_goes_on(
    app: MakeApp, session: Session, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    from reader.tui import covering

    monkeypatch.setattr(covering, "COMMAND", command)
    session.analysis = lambda: Analysis(Settings().of_analysis())
    shown = app("我学习汉语。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.7)
        await pilot.press("x")
        assert "here 33% known" in screen.lines(shown)[0]
