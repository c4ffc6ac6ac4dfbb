"""The screen of the words that are kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.deck.store import Deck
from reader.deck.words import Context, Status, WordKey
from reader.library.opening import open_text
from reader.tui.app import DubenApp
from reader.tui.session import Session
from tests.tui import screen

MakeApp = Callable[..., DubenApp]

XUEXI = WordKey("学习", "學習", "xue2 xi2")
YINHANG = WordKey("银行", "銀行", "yin2 hang2")
MAO = WordKey("猫", "貓", "mao1")


@pytest.fixture(autouse=True)
def words(session: Session) -> None:
    deck = session.deck
    deck.keep(XUEXI, "to learn; to study", Context("我学习。", 1, 3, "wǒ xuéxí.", "作业"))
    deck.keep(YINHANG, "bank", Context())
    deck.keep(MAO, "cat", Context())
    deck.set_status(YINHANG, Status.KNOWN)
    deck.edit(MAO, note="喵", tags=["animal"])


def listed(app: DubenApp) -> list[str]:
    """The words in the list, from the top."""
    found = []
    for line in screen.lines(app)[2:-4]:
        parts = line.replace("▸", " ").replace("●", " ").split()
        if len(parts) > 3 and parts[0] in "学习 银行 猫 图书馆":
            found.append(parts[0])
    return found


async def test_the_words_are_listed_newest_first_with_the_sentence(app: MakeApp) -> None:
    shown = app("第一课。")
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert listed(shown) == ["猫", "银行", "学习"]
        assert "3 words · newest first" in screen.text(shown)
        assert "喵  #animal" in screen.text(shown)
        await pilot.press("G")
        await pilot.pause()
        assert "我〔学习〕。" in screen.text(shown)
        await pilot.press("s", "s")
        await pilot.pause()
        assert listed(shown) == ["猫", "学习", "银行"]
        assert "by pinyin" in screen.text(shown)


async def test_a_word_that_another_program_keeps_meanwhile_is_found(
    app: MakeApp, tmp_path: Path
) -> None:
    shown = app("第一课。")
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("w", "/", "k")
        other = Deck.open(tmp_path / "deck.sqlite3")
        other.keep(WordKey("图书馆", "圖書館", "tu2 shu1 guan3"), "keeps books", Context())
        other.close()
        await pilot.press("e", "e", "p")
        await pilot.pause()
        assert listed(shown) == ["图书馆"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("学", ["学习"]),
        ("學習", ["学习"]),
        ("xuexi", ["学习"]),
        ("yin2hang2", ["银行"]),
        ("study", ["学习"]),
        ("喵", ["猫"]),
        ("status:known", ["银行"]),
        ("status:learning", ["猫", "学习"]),
        ("#animal", ["猫"]),
        ("source:作", ["学习"]),
        ("hsk2:1", ["猫", "学习"]),
        ("hsk2:1-6 bank", ["银行"]),
        ("after:2026-01-01", ["猫", "银行", "学习"]),
        ("before:2026-01-01", []),
        ("to learn", ["学习"]),
        ("a", ["猫", "银行", "学习"]),
        ("status:", ["猫", "银行", "学习"]),
        ("nothing", []),
    ],
)
async def test_what_is_typed_filters(app: MakeApp, typed: str, found: list[str]) -> None:
    shown = app("第一课。")
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("w", "/", *typed)
        await pilot.pause()
        assert listed(shown) == found
        await pilot.press("enter", "q")
        await pilot.pause()
        assert listed(shown) == ["猫", "银行", "学习"]
        await pilot.press("q")
        await pilot.pause()
        assert "第一课" in screen.text(shown)


async def test_statuses_are_set_for_all_that_are_marked_in_one_change(
    app: MakeApp, session: Session
) -> None:
    def statuses() -> list[Status]:
        return [it.status for it in session.deck.words()]

    shown = app("第一课。")
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("w", "space", "space")
        await pilot.pause()
        assert "2 marked" in screen.text(shown)
        await pilot.press("3")
        await pilot.pause()
        assert "2 words: learning 3" in screen.text(shown)
        assert statuses() == [Status.LEARNING_1, Status.LEARNING_3, Status.LEARNING_3]
        await pilot.press("0")
        await pilot.pause()
        assert listed(shown) == ["学习"]
        await pilot.press("u", "u")
        await pilot.pause()
        assert listed(shown) == ["猫", "银行", "学习"]
        assert statuses() == [Status.LEARNING_1, Status.KNOWN, Status.LEARNING_1]


async def test_a_word_is_opened_and_found_in_its_text(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "课文.txt"
    file.write_text("我学习。他在图书馆。", encoding="utf-8")
    shown = DubenApp(session, open_text(str(file), session.lexicon))
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("j", "l", "l", "a", "g", "w", "enter")
        await pilot.pause()
        assert "读本  图书馆" in screen.text(shown)
        await pilot.press("q", "o")
        await pilot.pause()
        assert screen.marked(shown) == "图书馆"
        await pilot.press("q", "G", "o")
        await pilot.pause()
        assert "kept without a text" in screen.text(shown)


async def test_what_is_listed_is_written_to_a_file(
    app: MakeApp, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "words.json"
    shown = app("第一课。")
    async with shown.run_test(size=(200, 24)) as pilot:
        await pilot.press("w", "/", *"status:learning", "enter", "w")
        for char in str(file):
            await pilot.press(char)
        await pilot.press("enter")
        await pilot.pause()
        assert f"wrote 2 words to {file}" in screen.text(shown)
        assert {it["simplified"] for it in json.loads(file.read_text())} == {"学习", "猫"}
        await pilot.press("w", *"x.doc", "enter")
        await pilot.pause()
        assert "the name says the form" in screen.text(shown)


async def test_an_empty_deck_and_a_small_screen_are_no_trouble(
    app: MakeApp, session: Session
) -> None:
    for word in list(session.deck.words()):
        session.deck.drop(word.key)
    shown = app("第一课。")
    async with shown.run_test(size=(20, 6)) as pilot:
        await pilot.press("w", "j", "G", "space", "x", "0", "enter", "o", "s", "asterisk", "/", "a")
        await pilot.pause()
        await pilot.resize_terminal(1, 1)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "0 words" in screen.text(shown)


async def test_every_letter_typed_into_the_filter_stays_there(
    app: MakeApp, session: Session
) -> None:
    shown = app("第一课。")
    before = list(session.deck.words())
    async with shown.run_test(size=(110, 24)) as pilot:
        await pilot.press("w", "/", *"blvwxus0123hjkgGAoi?q")
        assert "blvwxus0123hjkgGAoi?q" in screen.text(shown)
        assert list(session.deck.words()) == before
