"""The full entry and the search, by their keys."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from dicts.errors import DictionaryError
from reader.deck.words import Status
from reader.errors import DubenError
from reader.tui import keys
from reader.tui.app import DubenApp
from reader.tui.cells import width
from reader.tui.screens import search as search_screen
from reader.tui.screens.entry import EntryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.session import Session
from tests.tui import screen

TEXT = "老闆借了一本書。\n他在学习汉语。\n"
MakeApp = Callable[[str], DubenApp]


def reversed_text(app: DubenApp) -> str:
    """Return what is selected in an entry: the only thing that is reversed."""
    strips = app.screen._compositor.render_strips()
    reverse = (it.text for strip in strips for it in strip if it.style and it.style.reverse)
    return "".join(reverse)


def heading(app: DubenApp) -> str:
    return screen.lines(app)[0].strip()


async def click(pilot: Pilot[None], app: DubenApp, text: str) -> None:
    """Click on the first cell of a text."""
    for y, line in enumerate(screen.lines(app)):
        if text in line:
            await pilot.click(offset=(width(line[: line.index(text)]), y))
            return
    raise AssertionError(f"{text} is not on the screen:\n{screen.text(app)}")


# --- the panel ------------------------------------------------------------------------


async def test_the_panel_shows_words_with_the_character(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 60)) as pilot:
        await pilot.press("$")
        text = screen.text(shown)
        assert "measure word 本 běn · 冊/册 cè · 部 bù" in text
        assert "書 in 書記 秘書 圖書館" in text


async def test_a_click_selects_in_the_panel_and_opens_what_is_named(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 60)) as pilot:
        await click(pilot, shown, "個/个")
        await pilot.pause()
        assert heading(shown) == "读本  個"
        await pilot.press("q")
        await pilot.pause()
        await click(pilot, shown, "Robam")
        await pilot.pause()
        assert "▸ 老闆 老板  Lǎobǎn" in screen.text(shown)


# --- the full entry -------------------------------------------------------------------


async def test_enter_opens_all_that_is_known_of_the_word(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(90, 45)) as pilot:
        await pilot.press("j", "l", "l", "enter")
        text = screen.text(shown)
        assert heading(shown) == "读本  学习"
        assert "▸ 学习 學習  xuéxí  new · HSK 2.0: 1 · HSK 3.0: 1 · HSK 2025: 1 · rank" in text
        assert "学 學  radical 子 (39) + 5 · 8 strokes · HSK 3.0: 1 · HSK 2025: 1" in text
        assert "in 学生 大学 学校" in text
        assert text.index("characters") < text.index("in longer words")
        assert "好好学习，天天向上" in text


async def test_three_steps_in_and_three_back_each_as_it_was_left(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "tab")
        assert (heading(shown), reversed_text(shown)) == ("读本  老闆", "個/个")
        await pilot.press("enter", "tab", "tab")
        second = screen.lines(shown)[1:-1]
        assert heading(shown) == "读本  老闆 › 個"
        await pilot.press("enter", "G")
        assert heading(shown).startswith("读本  老闆 › 個 › ")
        third = screen.lines(shown)[1:-1]
        await pilot.press("enter")
        assert heading(shown).count("›") == 3
        await pilot.press("backspace")
        assert screen.lines(shown)[1:-1] == third
        await pilot.press("h")
        assert screen.lines(shown)[1:-1] == second
        await pilot.press("left")
        assert (heading(shown), reversed_text(shown)) == ("读本  老闆", "個/个")
        await pilot.press("backspace")
        assert isinstance(shown.screen, ReadingScreen)


async def test_every_line_can_be_reached_by_going_down(app: MakeApp) -> None:
    shown = app("他打人。")
    async with shown.run_test(size=(60, 12)) as pilot:
        await pilot.press("l", "enter")
        seen = set(screen.lines(shown))
        for _ in range(90):
            await pilot.press("j")
            seen.update(screen.lines(shown))
        end = screen.lines(shown)
        said = "\n".join(seen)
        assert "to beat" in said
        assert "words with 打" in said
        await pilot.press("G")
        assert screen.lines(shown)[2:-1] == end[2:-1]
        await pilot.press("g")
        assert "▸ 打" in screen.text(shown)
        for key in ("space", "b", "pagedown", "pageup"):
            await pilot.press(key)
        assert "▸ 打" in screen.text(shown)


async def test_a_word_is_kept_with_its_sentence(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 30)) as pilot:
        await pilot.press("enter", "a")
        assert "kept 老闆 lǎobǎn" in screen.text(shown)
        assert "learning" in screen.text(shown)
        (word,) = session.deck.words()
        assert word.context.sentence == "老闆借了一本書。"
        await pilot.press("x")
        assert [it.status for it in session.deck.words()] == [Status.KNOWN]
        await pilot.press("q")
        await pilot.pause()
        assert "▸ 老闆 老板  lǎobǎn  known" in screen.text(shown)


async def test_another_word_is_kept_by_itself(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 30)) as pilot:
        await pilot.press("enter", "tab", "enter", "a")
        (word,) = session.deck.words()
        assert word.key.traditional == "個"
        assert word.context.sentence == ""
        await pilot.press("u")
        assert list(session.deck.words()) == []


async def test_the_entry_of_the_selection_is_the_one_kept(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 30)) as pilot:
        await pilot.press("enter", "tab", "tab", "a")
        (word,) = session.deck.words()
        assert word.key.pinyin == "Lao3 ban3"


async def test_a_deck_that_cannot_be_written_is_told(
    app: MakeApp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DubenError("the deck cannot be written")

    monkeypatch.setattr(type(session.deck), "keep", refuse)
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "tab", "enter", "a")
        assert "the deck cannot be written" in screen.text(shown)


async def test_script_and_tones_chosen_here_hold_in_the_text_too(app: MakeApp) -> None:
    shown = app("他在学习汉语。")
    async with shown.run_test(size=(80, 30)) as pilot:
        await pilot.press("l", "l", "enter", "t", "t")
        assert "▸ 學習 学习" in screen.text(shown)
        await pilot.press("c")
        assert "colours of tones: pleco" in screen.text(shown)
        await pilot.press("escape")
        await pilot.pause()
        assert "學習" in screen.text(shown).split("▸")[0]
        assert shown.session.choices.tones == "pleco"


async def test_a_word_without_an_entry_still_leads_on(app: MakeApp) -> None:
    shown = app("我用DeepSeek。")
    async with shown.run_test(size=(80, 30)) as pilot:
        await pilot.press("$", "enter")
        assert "not in the dictionary" in screen.text(shown)
        await pilot.press("enter", "a", "x", "j", "k", "tab", "G", "g", "space", "y")
        assert "copied DeepSeek" in screen.text(shown)
        await pilot.press("q")
        assert isinstance(shown.screen, ReadingScreen)


async def test_a_click_opens_and_the_help_has_every_key(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 40)) as pilot:
        await pilot.press("enter")
        await click(pilot, shown, "個/个")
        await pilot.pause()
        assert heading(shown) == "读本  老闆 › 個"
        await pilot.press("?")
        await pilot.pause()
        text = screen.text(shown)
        assert all(binding.description in text for binding in keys.bindings(keys.ENTRY))


# --- the search -----------------------------------------------------------------------


async def test_an_empty_box_shows_what_can_be_typed(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        text = screen.text(shown)
        for example in ("学习", "xuexi", "to learn", "*学?", "学xi"):
            assert example in text
        await pilot.press("enter", "down")
        assert isinstance(shown.screen, SearchScreen)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("xuexi", "▸ 學習 学习  xuéxí"),
        ("学习", "▸ 學習 学习  xuéxí"),
        ("to learn", "▸ 學習 学习  xuéxí"),
        ("qqqq", "nothing is found for qqqq"),
    ],
)
async def test_what_is_typed_is_found_while_one_types(app: MakeApp, typed: str, first: str) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*(it if it != " " else "space" for it in typed))
        assert first in screen.text(shown)


async def test_a_hit_is_opened_and_the_query_is_there_on_coming_back(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*"xuexi", "down", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, EntryScreen)
        assert heading(shown) == "读本  血洗"
        await pilot.press("d")
        await pilot.pause()
        assert isinstance(shown.screen, SearchScreen)
        assert "▸ 血洗" in screen.text(shown)
        assert "xuexi" in screen.text(shown)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(shown.screen, ReadingScreen)


async def test_a_search_from_the_library_shows_the_script_that_is_typed(session: Session) -> None:
    shown = DubenApp(session, None)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*"學")
        assert "▸ 學 学  xué" in screen.text(shown)
        await pilot.press("backspace", *"学")
        assert "▸ 学 學  xué" in screen.text(shown)
        await pilot.press("enter", "a", "q", "escape")
        await pilot.pause()
        assert [it.key.simplified for it in session.deck.words()] == ["学"]
        assert "Samples" in screen.text(shown)


async def test_a_dictionary_that_cannot_be_read_is_told_in_a_line(
    app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DictionaryError("the dictionary cannot be read; install duben again")

    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        monkeypatch.setattr(search_screen, "search_shelf", fail)
        await pilot.press("x")
        assert "the dictionary cannot be read; install duben again" in screen.text(shown)


@pytest.mark.parametrize("size", [(1, 1), (5, 3), (20, 8), (40, 12), (200, 60)])
async def test_any_size_will_do(app: MakeApp, size: tuple[int, int]) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=size) as pilot:
        await pilot.press("enter", "tab", "j", "space", "G", "k", "enter", "enter", "g", "q")
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*"xue", "down", "pagedown", "up", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, EntryScreen)
