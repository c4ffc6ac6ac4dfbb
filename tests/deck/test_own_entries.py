"""A user's own entries, kept in the deck's file."""

import sqlite3
from pathlib import Path

import pytest

from reader.deck.own_entries import OwnEntry, all_of, put, remove
from reader.deck.store import Deck
from reader.deck.tables import DECK
from reader.deck.words import Context, WordKey
from reader.errors import DubenError
from tests.deck.words import AT_HOME, HAO, XUEXI, YINHANG

MINE = OwnEntry(XUEXI, ("to learn by heart", "to study; to cram"), XUEXI)
NEW = OwnEntry(WordKey("躺平族", "躺平族", "tang3 ping2 zu2"), ("those who lie flat",))


def meaning(deck: Deck, key: WordKey) -> str:
    word = deck.find(key)
    assert word
    return word.meaning


def test_they_are_there_again_in_the_order_in_which_they_were_made(path: Path) -> None:
    deck = Deck.open(path)
    put(deck, MINE, "-")
    put(deck, NEW, "-")
    deck.close()
    assert all_of(Deck.open(path)) == (MINE, NEW)


def test_one_of_the_same_word_and_reading_is_replaced(deck: Deck) -> None:
    put(deck, MINE, "-")
    again = MINE._replace(senses=("to learn",), corrects=None)
    put(deck, again, "-")
    assert all_of(deck) == (again,)


def test_the_word_in_the_deck_follows_and_goes_back(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn; to study", AT_HOME)
    deck.keep(HAO, "good", Context())
    assert put(deck, MINE, "to learn by heart")
    assert meaning(deck, XUEXI) == "to learn by heart"
    assert meaning(deck, HAO) == "good"
    remove(deck, MINE, "to learn by heart", "to learn; to study")
    assert meaning(deck, XUEXI) == "to learn; to study"
    assert all_of(deck) == ()


def test_the_word_of_the_entry_that_is_corrected_follows_too(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", Context())
    read_otherwise = XUEXI._replace(pinyin="xiao2 xi2")
    assert put(deck, OwnEntry(read_otherwise, ("to learn",), XUEXI), "as in Taiwan")
    assert meaning(deck, XUEXI) == "as in Taiwan"


def test_what_was_said_of_the_word_since_stays(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", Context())
    put(deck, MINE, "by heart")
    deck.edit(XUEXI, meaning="in my own words")
    remove(deck, MINE, "by heart", "to learn")
    assert meaning(deck, XUEXI) == "in my own words"


def test_a_word_that_no_dictionary_has_keeps_its_meaning(deck: Deck) -> None:
    put(deck, NEW, "those who lie flat")
    deck.keep(NEW.key, "those who lie flat", Context())
    remove(deck, NEW, "those who lie flat", "")
    assert meaning(deck, NEW.key) == "those who lie flat"


def test_nothing_follows_where_the_word_is_not_kept(deck: Deck) -> None:
    assert not put(deck, MINE, "by heart")
    deck.keep(YINHANG, "bank", Context())
    deck.drop(YINHANG)
    assert not put(deck, OwnEntry(YINHANG, ("my bank",)), "my bank")
    remove(deck, NEW, "", "")


def test_a_deck_made_before_there_were_any_gets_them_and_loses_nothing(path: Path) -> None:
    old = sqlite3.connect(path)
    for statement in DECK.migrations[0]:
        old.execute(statement)
    old.execute(
        "INSERT INTO words VALUES (1, 'abc', '好', '好', 'hao3', 'known', 'good', '2026', '')"
    )
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()
    assert all_of(Deck.open(path, read_only=True)) == ()
    deck = Deck.open(path)
    put(deck, MINE, "-")
    assert all_of(deck) == (MINE,)
    assert meaning(deck, HAO) == "good"


def test_a_deck_that_cannot_be_changed_says_so(path: Path, deck: Deck) -> None:
    with pytest.raises(DubenError, match="opened for reading only"):
        put(Deck.open(path, read_only=True), MINE, "-")
    assert all_of(deck) == ()
