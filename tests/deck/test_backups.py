"""Copies of the deck, and the way back to them."""

import time
from pathlib import Path

import pytest

from reader.deck import backups
from reader.deck.merge import merge, restore
from reader.deck.own_entries import OwnEntry, all_of, put
from reader.deck.store import Deck
from reader.deck.words import Context, Status
from reader.errors import DubenError
from tests.deck.words import AT_HOME, AT_SCHOOL, HAO, XUEXI, YINHANG, contexts


def on(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "strftime", lambda *_: day)


def days(deck: Deck) -> list[str]:
    return [it.day for it in backups.all_of(deck.path)]


def test_one_is_made_a_day_with_what_is_still_in_the_log(
    deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert backups.daily(deck) is None  # of nothing
    deck.keep(XUEXI, "to learn", AT_HOME)
    on("2026-11-24", monkeypatch)
    made = backups.daily(deck)
    assert made
    assert backups.daily(deck) is None
    on("2026-11-25", monkeypatch)
    assert backups.daily(deck)
    assert days(deck) == ["2026-11-25", "2026-11-24"]
    monkeypatch.undo()
    assert list(Deck.open(made).words()) == list(deck.words())


def test_a_week_is_kept_and_the_first_of_each_month(
    deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    for month in range(1, 13):
        for day in range(3, 29):
            on(f"2026-{month:02}-{day:02}", monkeypatch)
            backups.daily(deck)
    assert days(deck) == [
        *(f"2026-12-{day}" for day in range(28, 21, -1)),
        *(f"2026-{month:02}-03" for month in range(12, 0, -1)),
    ]


def test_a_restored_deck_is_as_it_was_and_that_can_be_undone(deck: Deck, tmp_path: Path) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    deck.keep(YINHANG, "bank", Context())
    put(deck, OwnEntry(HAO, ("fine",)), "fine")
    copy = tmp_path / "copy.sqlite3"
    backups.copy(deck.path, copy)
    then = list(deck.words()), all_of(deck)
    deck.keep(XUEXI, "", AT_SCHOOL)
    deck.edit(XUEXI, meaning="to cram", note="!")
    deck.drop(YINHANG)
    deck.set_status(HAO, Status.KNOWN, "good", AT_HOME)
    put(deck, OwnEntry(YINHANG, ("where money is",)), "-")
    now = list(deck.words()), all_of(deck)
    assert restore(deck, copy) == 3
    words = [it._replace(kept_at="", changed=0) for it in deck.words()]
    assert sorted(words) == sorted(it._replace(kept_at="", changed=0) for it in then[0])
    assert all_of(deck) == then[1]
    undone = deck.undo()
    assert undone
    assert undone.said == "restored copy.sqlite3"
    assert {it.key: it.meaning for it in deck.words()} == {it.key: it.meaning for it in now[0]}
    assert all_of(deck) == now[1]
    assert set(contexts(deck, XUEXI)) == {AT_HOME, AT_SCHOOL}


def test_what_is_restored_wins_over_another_machine(deck: Deck, tmp_path: Path) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    copy, elsewhere = tmp_path / "copy.sqlite3", tmp_path / "elsewhere.sqlite3"
    backups.copy(deck.path, copy)
    deck.edit(XUEXI, meaning="a slip")
    backups.copy(deck.path, elsewhere)
    restore(deck, copy)
    merge(deck, elsewhere)
    assert [it.meaning for it in deck.words()] == ["to learn"]


def test_a_copy_is_not_made_over_the_deck(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    with pytest.raises(DubenError, match="that is the deck itself"):
        backups.copy(deck.path, deck.path.parent / "." / deck.path.name)


def test_a_folder_that_cannot_be_written_is_said(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    backups.folder(deck.path).write_text("in the way")
    with pytest.raises(DubenError, match="cannot"):
        backups.daily(deck)
