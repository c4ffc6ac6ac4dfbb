"""A user's dictionaries and own entries on the screen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dicts.entry import Entry
from dicts.volume import Said
from reader.deck.own_entries import all_of
from reader.language import volumes
from reader.language.own_entries import put
from reader.language.own_typed import typed
from reader.tui.app import DubenApp
from reader.tui.session import Session
from tests.tui import screen

MakeApp = Callable[[str], DubenApp]
GERMAN = Said(Entry("學習", "学习", ("xue2", "xi2"), ("lernen (V)",)))


@pytest.fixture(autouse=True)
def further(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dictionary and a list of levels beside the main one."""
    monkeypatch.setenv("DUBEN_HOME", str(tmp_path))
    about = {"sort": "extra", "entries": "1", "bad": "0"}
    volumes.install("HanDeDict", about, [GERMAN])
    volumes.install("TOCFL", {**about, "sort": "levels"}, tags={"學習": "A1"})
    session.fill_shelf()


async def test_the_panel_says_from_which_dictionary_an_entry_is(app: MakeApp) -> None:
    shown = app("学习。")
    async with shown.run_test(size=(100, 40)):
        lines = screen.lines(shown)
        heads = [it for it in lines if "xuéxí" in it and "rank" in it]
        assert "TOCFL: A1 · rank 384" in heads[0]
        assert "HanDeDict" not in heads[0]
        assert heads[1].endswith("rank 384 · HanDeDict")
        assert "1 lernen (V)" in screen.text(shown)


async def test_an_entry_from_another_is_kept_with_its_meaning(
    app: MakeApp, session: Session
) -> None:
    shown = app("学习。")
    async with shown.run_test(size=(100, 40)) as pilot:
        await pilot.press("tab", "a")
        assert [it.meaning for it in session.deck.words()] == ["lernen (V)"]


async def test_the_full_entry_has_them_all_in_the_order_of_the_user(
    app: MakeApp, session: Session
) -> None:
    volumes.order(["HanDeDict"])
    session.fill_shelf()
    shown = app("学习。")
    async with shown.run_test(size=(100, 40)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        text = screen.text(shown)
        assert text.index("lernen (V)") < text.index("to learn")
        assert "· HanDeDict" in text


async def test_a_correction_is_seen_at_once_and_takes_the_place_of_the_entry(
    app: MakeApp, session: Session
) -> None:
    shown = app("学习。我。")
    async with shown.run_test(size=(100, 40)) as pilot:
        put(session.deck, typed(session.lexicon, "学习", ["to cram"]))
        await pilot.press("j", "k")
        text = screen.text(shown).partition("characters")[0]
        assert "rank 384 · own" in text
        assert "to cram" in text
        assert "to learn" not in text
        await pilot.press("enter")
        await pilot.pause()
        text = screen.text(shown).partition("words inside")[0].partition("characters")[0]
        assert "to cram" in text
        assert "to learn" not in text


async def test_one_that_is_damaged_is_told_of_on_the_screen(app: MakeApp, session: Session) -> None:
    volumes.volume("HanDeDict").path.write_bytes(b"no dictionary" * 999)
    session.fill_shelf()
    shown = app("学习。")
    async with shown.run_test(size=(160, 40)):
        assert "the dictionary HanDeDict cannot be read" in screen.text(shown)
        assert "to learn" in screen.text(shown)


async def test_an_entry_is_corrected_by_a_key_and_goes_back(app: MakeApp, session: Session) -> None:
    shown = app("学习。")
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.press("a", "e")
        assert "your entry of 学习 學習" in screen.text(shown)
        assert "xue2 xi2" in screen.text(shown)
        assert "to learn/to study" in screen.text(shown)
        await pilot.press("ctrl+u", *"to cram/to swot", "enter")
        await pilot.pause()
        text = screen.text(shown).partition("characters")[0]
        assert "1 to cram" in text
        assert "2 to swot" in text
        assert "to learn" not in text
        assert "your entry of 学习 is saved" in screen.text(shown)
        assert [it.meaning for it in session.deck.words()] == ["to cram; to swot"]
        await pilot.press("E")
        assert "removed" in screen.text(shown)
        assert "to learn" in screen.text(shown)
        assert [it.meaning for it in session.deck.words()] == ["to learn; to study"]
        await pilot.press("u")
        assert "to cram" in screen.text(shown)


async def test_a_word_of_no_dictionary_gets_an_entry(app: MakeApp, session: Session) -> None:
    shown = app("𪚥。")
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", *"a name", "enter")
        await pilot.pause()
        assert "a name" in screen.text(shown)
        await pilot.press("enter")
        await pilot.pause()
        assert "· own" in screen.text(shown)
        # Once more, from the full entry: the same one, read otherwise.
        await pilot.press("e", "ctrl+u", *"dragons", "shift+tab", "ctrl+u", *"zhe4", "enter")
        await pilot.pause()
        assert [(it.key.pinyin, it.senses) for it in all_of(session.deck)] == [
            ("zhe4", ("dragons",))
        ]


async def test_the_form_says_what_is_wrong_and_can_be_left(app: MakeApp, session: Session) -> None:
    shown = app("学习。")
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.press("enter")
        await pilot.press("e", "ctrl+u", "enter")
        await pilot.pause()
        assert "an entry has to say what the word means" in screen.text(shown)
        await pilot.press(*"to cram", "shift+tab", "ctrl+u", *"xue", "enter")
        await pilot.pause()
        assert "'xue' has not a syllable for each of the 2 hanzi of 学习" in screen.text(shown)
        await pilot.press("escape")
        await pilot.pause()
        assert "to learn" in screen.text(shown)
        assert all_of(session.deck) == ()


async def test_the_search_finds_what_other_dictionaries_have(
    app: MakeApp, session: Session
) -> None:
    put(session.deck, typed(session.lexicon, "学习", ["to cram"]))
    put(session.deck, typed(session.lexicon, "犇骉[ben1 biao1]", ["herd of cattle"]))
    shown = app("学习。")
    async with shown.run_test(size=(100, 30)) as pilot:
        await pilot.press("d", *"herd of cattle")
        first = screen.lines(shown)[3]
        assert "犇骉" in first
        assert first.rstrip().endswith("own")
        await pilot.press("ctrl+u", *"lernen")
        assert "HanDeDict" in screen.text(shown)
        await pilot.press("enter")
        await pilot.pause()
        assert "lernen (V)" in screen.text(shown)
        await pilot.press("q", "ctrl+u", *"学习")
        await pilot.pause()
        assert "to cram" in screen.lines(shown)[3]
        assert "to learn; to study" not in screen.text(shown)
