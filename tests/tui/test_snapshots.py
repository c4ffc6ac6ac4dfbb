"""Screens as pictures: what changes in one is looked at, and taken over by hand.

``pytest -n 0 tests/tui/test_snapshots.py --snapshot-update`` takes new pictures.
"""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from reader.library.opening import open_text
from reader.tui.app import DubenApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.session import Session
from reader.tui.widgets.bars import TitleBar
from tests.deck.words import AT_SCHOOL, AT_THE_BANK, XUEXI, YINHANG

DAMAGED = "他說:“我們在學習漢語,你呢?”\n她說:“我也在學習。”\n"


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys, and wait until the sentences are counted, so that the title is the same."""

    async def press(pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        reading = next(it for it in pilot.app.screen_stack if isinstance(it, ReadingScreen))
        while not reading._numbering.done:
            await pilot.pause(0.01)
        await pilot.pause()
        assert reading.query_one(TitleBar)

    return press


SCREENS = {
    "first": ("sample:market", "", (100, 30)),
    "traditional": ("sample:bookshop", "j j l l l l a", (100, 30)),
    "tones": ("sample:clock", "j j c", (80, 24)),
    "no-pinyin": ("sample:barber", "j j j p p", (80, 24)),
    "turned": ("sample:umbrella", "j j j t", (80, 24)),
    "small": ("sample:umbrella", "j j l l", (40, 12)),
    "tiny": ("sample:cat", "j", (20, 8)),
    "wide": ("sample:clock", "j j j", (160, 45)),
    "pointer": ("sample:bookshop", "j j j", (80, 36)),
    "entry": ("sample:bookshop", "j j j j enter tab", (80, 24)),
    "entry-small": ("sample:bookshop", "j j j j enter j j", (40, 12)),
    "entry-wide": ("sample:bookshop", "j j j j c enter", (160, 45)),
    "three-steps": ("sample:bookshop", "j j j j enter tab enter tab enter G enter h h h", (80, 24)),
    "search-empty": ("sample:market", "d", (80, 24)),
    "search": ("sample:market", "c d x u e x i down", (80, 24)),
    "search-small": ("sample:market", "d x u e x i", (40, 12)),
    "own-entry": ("sample:market", "l l e", (80, 24)),
    "deck": ("sample:market", "l a l a 3 l x l a w j space", (98, 24)),
    "deck-small": ("sample:market", "l a l a 3 l x w", (40, 12)),
    "help": ("sample:cat", "?", (80, 40)),
    "statuses": ("sample:bookshop", "j j l 1 l x l i l l 4 l", (80, 24)),
    "edit": ("sample:bookshop", "j j l l l l a A", (80, 24)),
    "edit-small": ("sample:bookshop", "j j l l l l a A tab tab tab x", (40, 12)),
    "find": ("sample:umbrella", "/ 公 園", (80, 24)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen(snap_compare: Callable[..., bool], session: Session, name: str) -> None:
    source, keys, size = SCREENS[name]
    app = DubenApp(session, open_text(source, session.lexicon))
    assert snap_compare(app, run_before=pressing(*keys.split()), terminal_size=size)


def test_a_damaged_text(snap_compare: Callable[..., bool], app: Callable[[str], DubenApp]) -> None:
    assert snap_compare(app(DAMAGED), run_before=pressing(), terminal_size=(80, 20))


def test_the_list_of_repairs(
    snap_compare: Callable[..., bool], app: Callable[[str], DubenApp]
) -> None:
    assert snap_compare(app(DAMAGED), run_before=pressing("R"), terminal_size=(80, 20))


def test_the_library(snap_compare: Callable[..., bool], session: Session) -> None:
    assert snap_compare(DubenApp(session, None), press=["j"], terminal_size=(80, 20))


@pytest.mark.parametrize("size", [(80, 20), (40, 12)], ids=["review", "review-small"])
def test_reviewing(
    snap_compare: Callable[..., bool], session: Session, size: tuple[int, int]
) -> None:
    session.deck.keep(XUEXI, "to learn; to study", AT_SCHOOL)
    session.deck.edit(XUEXI, note="學會 is to have learnt it")
    session.deck.keep(YINHANG, "bank", AT_THE_BANK)
    assert snap_compare(DubenApp(session, None, 10), press=["space"], terminal_size=size)
