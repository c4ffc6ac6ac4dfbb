"""The reading screen, by its keys."""

from collections.abc import Callable

import pytest

from reader.deck.words import Status
from reader.errors import DubenError
from reader.text.document import Document
from reader.tui import keys
from reader.tui.app import DubenApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.session import Session
from tests.tui import screen

TEXT = "第一课\n他在银行工作。我们都喜欢他！\n長大以後，我想當老師。\n"
MakeApp = Callable[[str], DubenApp]


async def test_a_sentence_is_shown_with_pinyin_and_the_word_with_its_meaning(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        text = screen.text(shown)
        assert "tā  zài  yínháng  gōngzuò" in text
        assert "他  在   银行     工作。" in text
        assert "another · some other" in text
        assert screen.marked(shown) == "他"
        assert text.splitlines()[0].startswith(" 读本  第一课")
        # Its neighbours stand around it.
        assert text.index("第一课", 20) < text.index("银行") < text.index("我们都喜欢他！")


async def test_the_cursor_walks_and_the_dictionary_follows(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "l", "right")
        assert screen.marked(shown) == "银行"
        assert "▸ 银行 銀行  yínháng  new" in screen.text(shown)
        assert "bank" in screen.text(shown)
        await pilot.press("h")
        assert screen.marked(shown) == "在"
        await pilot.press("$")
        assert screen.marked(shown) == "工作"
        await pilot.press("^", "h")
        assert screen.marked(shown) == "课"
        await pilot.press("G")
        assert "lǎoshī" in screen.text(shown)
        await pilot.press("g")
        assert screen.marked(shown) == "第一"


async def test_characters_and_words_inside_are_within_reach(app: MakeApp) -> None:
    shown = app("他去图书馆。")
    async with shown.run_test(size=(80, 70)) as pilot:
        await pilot.press("l", "l")
        text = screen.text(shown)
        assert text.index("▸ 图书馆") < text.index("inside") < text.index("图书 圖書  túshū")
        assert text.index("图书 圖書  túshū") < text.index("characters") < text.index("图 圖  tú")
        await pilot.press("tab")
        assert "▸ 图书" in screen.text(shown)
        await pilot.press("shift+tab", "shift+tab")
        assert "▸ 馆" in screen.text(shown)


async def test_a_word_is_kept_and_dropped_and_drawn_so(app: MakeApp, session: Session) -> None:
    shown = app("我学习汉语，学习汉语。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "a")
        assert "kept 学习 xuéxí" in screen.text(shown)
        assert "▸ 学习 學習  xuéxí  learning" in screen.text(shown)
        assert [word.key.simplified for word in session.deck.words()] == ["学习"]
        assert screen.looks(shown, "学习") == ["bold reverse magenta", "bold magenta"]
        assert screen.looks(shown, "汉语") == ["underline", "underline"]
        await pilot.press("l")
        assert "kept" not in screen.text(shown)
        await pilot.press("h", "0")
        assert "dropped 学习" in screen.text(shown)
        assert list(session.deck.words()) == []
        await pilot.press("u")
        assert "undone: dropped 学习" in screen.text(shown)
        assert "xuéxí  learning 1" in screen.text(shown)
        await pilot.press("u", "u")
        assert list(session.deck.words()) == []
        assert "there is nothing to undo" in screen.text(shown)


async def test_each_status_has_its_key(app: MakeApp, session: Session) -> None:
    shown = app("我学习汉语。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        for key, status in zip("1234xi", Status, strict=True):
            await pilot.press(key)
            assert [word.status for word in session.deck.words()] == [status]
            assert f"学习 xuéxí is {status}" in screen.text(shown)


async def test_a_word_is_kept_with_every_sentence_it_is_met_in(
    app: MakeApp, session: Session
) -> None:
    shown = app("我学习。你学习吗？")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "a", "l", "l", "a")
        assert "here too" in screen.text(shown)
        (word,) = session.deck.words()
        met = [it.sentence for it in (word.context, *word.more)]
        assert met == ["你学习吗？", "我学习。"]
        assert (word.context.text, word.context.place) != ("", 0)


async def test_another_entry_than_the_first_can_be_kept(app: MakeApp, session: Session) -> None:
    shown = app("他去图书馆。")
    async with shown.run_test(size=(80, 40)) as pilot:
        await pilot.press("l", "l", "tab", "a")
        (word,) = session.deck.words()
        assert word.key.simplified == "图书"
        assert word.context.sentence[word.context.start : word.context.end] == "图书"
        # The selection stays where it was.
        assert "▸ 图书" in screen.text(shown)


async def test_a_word_is_marked_known(app: MakeApp, session: Session) -> None:
    shown = app("我学习汉语。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("l", "x", "p")
        assert [word.status for word in session.deck.words()] == [Status.KNOWN]
        assert "xuéxí  known" in screen.text(shown)
        pinyin_line = next(line for line in screen.lines(shown) if "Hànyǔ" in line)
        assert "xuéxí" not in pinyin_line
        await pilot.press("a")
        assert [word.status for word in session.deck.words()] == [Status.LEARNING_1]


async def test_the_script_turns_and_the_word_stays(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("G", "$")
        marks = []
        for _ in range(3):
            marks.append(screen.marked(shown))
            await pilot.press("t")
        assert marks == ["老師", "老师", "老師"]
        assert screen.marked(shown) == "老師"


async def test_pinyin_goes_and_comes(app: MakeApp) -> None:
    shown = app("他工作。")
    async with shown.run_test(size=(80, 24)) as pilot:
        above = screen.lines(shown)
        await pilot.press("p", "p")
        assert "no pinyin" in screen.text(shown)
        assert " 他 工作。" in screen.lines(shown)
        await pilot.press("p", "l")
        assert any("tā  gōngzuò" in line for line in above)
        assert any("tā  gōngzuò" in line for line in screen.lines(shown))


async def test_tone_colours_are_only_colours(app: MakeApp) -> None:
    shown = app("妈妈骑马。")
    async with shown.run_test(size=(80, 24)) as pilot:
        before = screen.lines(shown)[2:-1]
        for scheme in ("pleco", "mdbg", "hanping", "off"):
            await pilot.press("c")
            assert f"colours of tones: {scheme}" in screen.text(shown)
            assert screen.lines(shown)[2:-1] == before


async def test_finding_in_either_script(app: MakeApp) -> None:
    shown = app(TEXT + "老师来了。\n")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", "老", "师", "enter")
        await pilot.pause()
        assert screen.marked(shown) == "老師"
        await pilot.press("n")
        assert screen.marked(shown) == "老师"
        await pilot.press("n")
        assert screen.marked(shown) == "老師"
        assert "gone round the end" in screen.text(shown)
        await pilot.press("N")
        assert screen.marked(shown) == "老师"
        await pilot.press("/", "飞", "机", "enter")
        await pilot.pause()
        assert "飞机 is not in this text" in screen.text(shown)
        await pilot.press("/", "escape")
        await pilot.pause()
        assert screen.marked(shown) == "老师"
        assert "? help" in screen.text(shown)


async def test_the_help_has_every_key(app: MakeApp) -> None:
    shown = app("好。")
    async with shown.run_test(size=(80, 60)) as pilot:
        await pilot.press("?")
        text = screen.text(shown)
        for binding in keys.bindings(keys.READING):
            assert binding.description in text
            assert keys.shown(binding.key)[0] in text
        await pilot.press("q")
        assert isinstance(shown.screen, ReadingScreen)


async def test_repairs_are_counted_listed_and_taken_back(app: MakeApp) -> None:
    shown = app("你好,世界。\n他說:“好”")
    async with shown.run_test(size=(80, 24)) as pilot:
        assert "2 repairs" in screen.text(shown)
        await pilot.press("R")
        assert ",  →  ，" in screen.text(shown)
        await pilot.press("escape", "r")
        assert "你好," in screen.text(shown).replace(" ", "")
        assert "raw" in screen.text(shown)
        await pilot.press("r")
        assert "你好，" in screen.text(shown).replace(" ", "")


async def test_a_clean_text_has_nothing_to_take_back(app: MakeApp) -> None:
    shown = app("你好，世界。")
    async with shown.run_test(size=(80, 24)) as pilot:
        for key in ("r", "R"):
            await pilot.press(key)
            assert "nothing was repaired" in screen.text(shown)


async def test_the_sentence_is_copied_as_it_is_shown(app: MakeApp) -> None:
    shown = app("他在銀行工作。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "y")
        assert shown.clipboard == "他在银行工作。"


async def test_a_click_selects_a_word_or_a_sentence(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        lines = screen.lines(shown)
        row = next(at for at, line in enumerate(lines) if "银行" in line and "工作" in line)
        await pilot.click(offset=(11, row))
        assert screen.marked(shown) == "银行"
        await pilot.click(offset=(3, lines.index(" 我们都喜欢他！")))
        assert screen.marked(shown) == "我们"


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 8), (10, 4), (1, 1), (200, 60)])
async def test_any_size_of_terminal_will_do(app: MakeApp, size: tuple[int, int]) -> None:
    shown = app(TEXT * 20)
    async with shown.run_test(size=size) as pilot:
        for key in ("j", "l", "pagedown", "space", "pageup", "down", "up", "G", "a", "t", "p", "g"):
            await pilot.press(key)
        if size >= (20, 8):
            assert screen.marked(shown) == "第一"


async def test_resizing_keeps_the_word_in_sight(app: MakeApp) -> None:
    shown = app("我们在图书馆学习汉语，" * 40 + "最后才回家。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("$")
        for size in ((40, 12), (120, 40), (30, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.marked(shown) == "回家"


async def test_a_sentence_longer_than_the_screen_is_scrolled(app: MakeApp) -> None:
    shown = app("开头。" + "我们在图书馆学习汉语，" * 60 + "最后才回家。结尾。")
    async with shown.run_test(size=(60, 20)) as pilot:
        await pilot.press("j")
        seen = set()
        for _ in range(60):
            seen.add(screen.marked(shown))
            await pilot.press("down")
            if "结尾" in screen.marked(shown):
                break
        assert screen.marked(shown) == "结尾"
        assert seen <= {"我们", "在", "图书馆", "学习", "汉语", "最后", "才", "回家", "开头"}
        await pilot.press("k", "pagedown")
        assert screen.marked(shown)


async def test_a_page_goes_on_and_back(app: MakeApp) -> None:
    shown = app("".join(f"第{number}句话在这里。\n" for number in range(60)))
    async with shown.run_test(size=(60, 20)) as pilot:
        shown_screen = shown.screen
        assert isinstance(shown_screen, ReadingScreen)
        places = []
        for _ in range(4):
            places.append(shown_screen.reading.sentence.start)
            await pilot.press("space")
        assert places == sorted(set(places))
        for place in reversed(places):
            await pilot.press("pageup")
            assert shown_screen.reading.sentence.start == place


async def test_what_the_deck_refuses_is_said_and_reading_goes_on(
    app: MakeApp, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DubenError("the disk is full: make room")

    monkeypatch.setattr(session.deck, "keep", refuse)
    shown = app("他工作。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        assert "the disk is full: make room" in screen.text(shown)
        await pilot.press("l")
        assert screen.marked(shown) == "工作"


async def test_the_encoding_that_was_found_is_shown(
    session: Session, document: Callable[..., Document]
) -> None:
    notice = "3 characters could not be read"
    shown = DubenApp(session, document("他工作。", encoding="GB18030", notice=notice))
    async with shown.run_test(size=(80, 24)) as pilot:
        assert "GB18030" in screen.lines(shown)[0]
        assert notice in screen.text(shown)
        await pilot.press("l")
        assert notice not in screen.text(shown)


async def test_the_sentences_are_counted(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        while "2/4" not in screen.lines(shown)[0]:
            await pilot.pause(0.02)


async def test_matches_inside_words_are_walked_too(app: MakeApp) -> None:
    shown = app("我在银行工作。你去银行吗？自行车很好。")
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", "行", "enter")
        await pilot.pause()
        shown_screen = shown.screen
        assert isinstance(shown_screen, ReadingScreen)
        places = [shown_screen.reading.offset]
        for _ in range(3):
            await pilot.press("n")
            places.append(shown_screen.reading.offset)
        assert places == [2, 9, 13, 2]
        await pilot.press("N")
        assert shown_screen.reading.offset == 13


async def test_while_a_question_stands_every_key_is_for_the_answer(app: MakeApp) -> None:
    shown = app(TEXT)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "l", "/", "a", "down", "tab", "j", "?", "/", "q")
        assert screen.marked(shown) == "在"
        assert "aj?/q" in screen.lines(shown)[-1]
        await pilot.press("escape", "l")
        assert screen.marked(shown) == "银行"


@pytest.mark.parametrize("rows", [4, 5, 6, 7, 8])
async def test_on_a_very_low_terminal_it_is_the_hanzi_that_are_shown(
    app: MakeApp, rows: int
) -> None:
    shown = app("小猫不见了。")
    async with shown.run_test(size=(80, rows)) as pilot:
        await pilot.press("l")
        assert "小猫" in screen.text(shown)


async def test_a_text_opened_and_left_at_once_was_read_lately(
    app: MakeApp, session: Session
) -> None:
    async with app("他工作。").run_test(size=(80, 24)) as pilot:
        await pilot.pause()
    assert [it.title for it in session.library.recent()] == ["他工作。"]
