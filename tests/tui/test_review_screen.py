"""Reviewing words on the screen."""

from collections.abc import Callable

from reader.deck.words import Context, WordKey
from reader.tui.app import DubenApp
from reader.tui.session import Session
from tests.tui import screen

MakeApp = Callable[..., DubenApp]
XUEXI = WordKey("学习", "學習", "xue2 xi2")
MAO = WordKey("猫", "貓", "mao1")


async def test_a_word_is_asked_for_answered_and_graded(app: MakeApp, session: Session) -> None:
    session.deck.keep(MAO, "cat", Context())
    session.deck.keep(XUEXI, "to learn", Context("我学习。", 1, 3, "wǒ xuéxí.", "作业"))
    session.deck.edit(XUEXI, note="书面")
    shown = app("第一课。")
    async with shown.run_test(size=(80, 20)) as pilot:
        await pilot.press("w", "v")
        await pilot.pause()
        text = screen.text(shown)
        assert "0 done · 2 to go" in text
        assert "我学习。" in text
        assert "xuéxí" not in text
        assert "to learn" not in text
        await pilot.press("3")
        assert "Space shows the answer first" in screen.text(shown)
        await pilot.press("space")
        text = screen.text(shown)
        for told in ("學習", "xuéxí", "to learn", "书面", "1 again: 1 min", "4 easy: 8 days"):
            assert told in text
        await pilot.press("4")
        assert "学习 xuéxí: again in 8 days; u undoes" in screen.text(shown)
        assert "猫" in screen.text(shown)
        await pilot.press("u")
        assert "undone: reviewed: easy" in screen.text(shown)
        assert "我学习。" in screen.text(shown)
        # What is not known comes again in the same session.
        await pilot.press("space", "1", "space", "4")
        assert "我学习。" in screen.text(shown)
        await pilot.press("space", "4")
        assert "that was all for now" in screen.text(shown)
        await pilot.press("space", "1", "q")
        await pilot.pause()
        assert "your words" in screen.text(shown)


async def test_with_nothing_to_review_that_is_said(app: MakeApp) -> None:
    shown = app("第一课。")
    async with shown.run_test(size=(44, 8)) as pilot:
        await pilot.press("w", "v")
        await pilot.pause()
        assert "there is nothing to review now" in screen.text(shown)
        await pilot.press("u")
        assert "nothing was answered yet" in screen.text(shown)
