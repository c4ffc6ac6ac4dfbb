"""Editing a word, without a screen."""

from pathlib import Path

import pytest

from reader.deck.store import Deck
from reader.deck.words import Context, DeckWord, WordKey
from reader.errors import DubenError
from reader.tui.editing import Draft

BANK = WordKey("银行", "銀行", "yin2 hang2")
MET = [Context(f"银行{it}。", 0, 2, "", "书", "/书", it) for it in range(3)]


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    deck = Deck.open(tmp_path / "deck.sqlite3")
    for context in MET:
        deck.keep(BANK, "bank", context)
    return deck


def word(deck: Deck) -> DeckWord:
    found = deck.find(BANK)
    assert found is not None
    return found


def met(deck: Deck) -> list[str]:
    return [it.sentence for it in (word(deck).context, *word(deck).more)]


def test_what_is_not_touched_is_not_changed(deck: Deck) -> None:
    before, revision = word(deck), deck.revision
    assert not Draft(before).save(deck)
    assert (word(deck), deck.revision) == (before, revision)


def test_meaning_note_and_tags_are_saved_in_a_line_each(deck: Deck) -> None:
    draft = Draft(word(deck))
    draft.meaning = "a bank,\nfor money\n"
    draft.note = " not a shore "
    draft.tags = "money  hsk3\nmoney"
    assert draft.save(deck)
    saved = word(deck)
    assert (saved.meaning, saved.note) == ("a bank, for money", "not a shore")
    assert saved.tags == ("hsk3", "money")


def test_an_older_sentence_is_put_on_the_card(deck: Deck) -> None:
    draft = Draft(word(deck))
    assert [it.sentence for it in draft.sentences] == ["银行2。", "银行1。", "银行0。"]
    assert draft.on_card == 0
    draft.choose(2)
    assert draft.on_card == 2
    assert draft.save(deck)
    assert met(deck) == ["银行0。", "银行2。", "银行1。"]


def test_where_the_sentence_of_the_card_is_dropped_the_next_takes_its_place(deck: Deck) -> None:
    draft = Draft(word(deck))
    draft.choose(0)
    draft.turn_dropped(0)
    assert draft.on_card == 1
    draft.save(deck)
    assert met(deck) == ["银行1。", "银行0。"]


def test_a_dropped_sentence_can_be_taken_back(deck: Deck) -> None:
    draft = Draft(word(deck))
    draft.turn_dropped(1)
    draft.turn_dropped(2)
    draft.turn_dropped(1)
    draft.choose(2)
    draft.save(deck)
    assert met(deck) == ["银行0。", "银行2。", "银行1。"]


def test_all_can_be_dropped(deck: Deck) -> None:
    draft = Draft(word(deck))
    for index in range(3):
        draft.turn_dropped(index)
    assert draft.on_card is None
    draft.save(deck)
    assert word(deck).context.sentence == ""


def test_a_word_that_is_gone_meanwhile_is_told_of(deck: Deck) -> None:
    draft = Draft(word(deck))
    draft.note = "?"
    deck.drop(BANK)
    with pytest.raises(DubenError, match="not in the deck"):
        draft.save(deck)
