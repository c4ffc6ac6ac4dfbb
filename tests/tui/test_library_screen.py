"""The library screen, by its keys."""

from collections.abc import Callable
from pathlib import Path

from reader.text.document import Document
from reader.tui.app import DubenApp
from reader.tui.reading import Reading
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.session import Session
from tests.tui import screen


async def test_a_sample_is_read_and_left_and_stands_first_then(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "今天去买菜" in screen.text(app)
        assert "Read lately" not in screen.text(app)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "小猫不见了" in screen.lines(app)[0]
        await pilot.press("j", "q")
        await pilot.pause()
        lines = screen.lines(app)
        at = next(number for number, line in enumerate(lines) if "Read lately" in line)
        assert "小猫不见了" in lines[at + 1]


async def test_a_text_opens_where_it_was_left(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "课文.txt"
    file.write_text("第一课\n他在银行工作。\n我们喜欢他。\n", encoding="utf-8")
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", *str(file), "enter")
        await pilot.pause()
        await pilot.press("j", "l", "l")
        assert screen.marked(app) == "银行"
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("g", "enter")
        await pilot.pause()
        assert screen.marked(app) == "银行"


async def test_a_text_that_is_gone_says_so_and_can_be_taken_off_the_list(
    session: Session, document: Callable[..., Document]
) -> None:
    Reading(session, document("他工作。")).save_place()
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "他工作。" in screen.text(app)
        await pilot.press("enter")
        assert "there is no file" in screen.text(app)
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("x")
        assert "他工作。" not in screen.text(app)
        await pilot.press("x")
        assert "only what was read lately" in screen.text(app)


async def test_a_file_that_cannot_be_read_is_named(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", *"/nowhere", "enter")
        await pilot.pause()
        assert "there is no file /nowhere" in screen.text(app)
        await pilot.press("o", "escape")
        await pilot.pause()
        assert "? help" in screen.text(app)


async def test_a_text_from_a_pipe_is_not_offered_again(
    session: Session, lexicon: object, document: Callable[..., Document]
) -> None:
    session.library.save_place("stdin:12ab", "standard input", "管道", 0, 9)
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)):
        assert "管道" not in screen.text(app)


async def test_a_click_opens_a_text(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        row = next(at for at, line in enumerate(screen.lines(app)) if "慢下来的钟" in line)
        await pilot.click(offset=(8, row))
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.document.title == "慢下来的钟"


async def test_the_help_of_the_library(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("?")
        assert "open a file by its name" in screen.text(app)
        await pilot.press("escape", "G", "k", "space", "b", "q")
        await pilot.pause()
    assert app.return_code == 0


async def test_standard_input_is_no_text_here(session: Session) -> None:
    app = DubenApp(session, None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "-", "enter")
        await pilot.pause()
        assert "standard input is your keyboard here" in screen.text(app)
