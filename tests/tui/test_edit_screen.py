"""Editing a word, by its keys."""

from collections.abc import Callable

import pytest

from reader.deck.words import Context, DeckWord, WordKey
from reader.errors import DubenError
from reader.tui.app import DubenApp
from reader.tui.screens.edit import EditScreen, around_word
from reader.tui.screens.reading import ReadingScreen
from reader.tui.session import Session
from tests.tui import screen

TEXT = "我学习汉语。\n你学习吗？\n"
MakeApp = Callable[[str], DubenApp]


def only_word(session: Session) -> DeckWord:
    (word,) = session.deck.words()
    return word


async def test_a_new_word_is_kept_and_edited(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "A")
        await pilot.pause()
        assert "edit 学习 學習  xuéxí" in screen.text(shown)
        assert "meaning   to learn" in screen.text(shown)
        assert "我[学习]汉语。" in screen.text(shown)
        await pilot.press(*"my ", "tab", *"at school?", "tab", *"hsk1 verb", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, ReadingScreen)
        assert "edited 学习; u undoes" in screen.text(shown)
        word = only_word(session)
        assert word.meaning.startswith("my to learn")
        assert (word.note, word.tags) == ("at school?", ("hsk1", "verb"))
        await pilot.press("u")
        assert "undone: edited 学习" in screen.text(shown)
        assert only_word(session).note == ""


async def test_escape_changes_nothing(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "a", "A")
        before = only_word(session)
        await pilot.press(*"abc", "tab", *"def", "tab", "tab", "x", "escape")
        await pilot.pause()
        assert isinstance(shown.screen, ReadingScreen)
        assert only_word(session) == before


async def test_sentences_are_chosen_and_dropped(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "a", "j", "l", "a", "A")
        await pilot.pause()
        lines = [it for it in screen.lines(shown) if "[学习]" in it]
        assert "你[学习]吗？" in lines[0]
        assert "on the card · 你学习吗？" in lines[0]
        await pilot.press("tab", "tab", "tab", "down", "space")
        assert "on the card" in next(it for it in screen.lines(shown) if "我[学习]" in it)
        await pilot.press("k", "x")
        assert "dropped" in next(it for it in screen.lines(shown) if "你[学习]" in it)
        await pilot.press("enter")
        await pilot.pause()
        word = only_word(session)
        assert (word.context.sentence, word.more) == ("我学习汉语。", ())


async def test_an_entry_is_edited_too(app: MakeApp, session: Session) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "enter")
        await pilot.pause()
        await pilot.press("A", "tab", *"note", "enter")
        await pilot.pause()
        assert "edited 学习" in screen.text(shown)
        assert only_word(session).note == "note"


async def test_what_the_deck_refuses_leaves_the_form_open(
    app: MakeApp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DubenError("the disk is full")

    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "A")
        await pilot.pause()
        monkeypatch.setattr(session.deck, "edit", full)
        await pilot.press("x", "enter")
        await pilot.pause()
        assert isinstance(shown.screen, EditScreen)
        assert "the disk is full" in screen.text(shown)


def test_a_word_that_is_not_in_the_deck_cannot_be_edited(session: Session) -> None:
    with pytest.raises(DubenError, match="猫 is not in the deck"):
        EditScreen(session, WordKey("猫", "貓", "mao1"))


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 8), (10, 4)])
async def test_any_size_of_terminal_will_do(
    app: MakeApp, session: Session, size: tuple[int, int]
) -> None:
    key = WordKey("学习", "學習", "xue2 xi2")
    for number in range(30):
        session.deck.keep(key, "to learn; " * 60, Context(f"我学习{number}。", 1, 3, "", "书"))
    shown = app(TEXT)
    async with shown.run_test(size=size) as pilot:
        await pilot.press("l", "A")
        await pilot.pause()
        assert "learn" in screen.text(shown) or size[0] < 20
        await pilot.press("end", "!", "tab", "tab", "tab", "down", "x", "enter")
        await pilot.pause()
        assert only_word(session).meaning.count("!") == 1
        assert len(only_word(session).more) == 28


def test_the_word_is_at_hand_in_a_long_sentence() -> None:
    assert around_word(Context("我学习。", 1, 3)) == "我[学习]。"
    long = Context("一二三四五六七八九十学习。", 10, 12)
    assert around_word(long) == "…三四五六七八九十[学习]。"
    assert around_word(Context("没有", 0, 0)) == "没有"
