"""What the deck keeps."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.deck.store import Deck
from reader.deck.words import Context, Status, WordKey
from reader.errors import DubenError
from tests.deck.words import (
    AT_HOME,
    AT_SCHOOL,
    AT_THE_BANK,
    HAO,
    XUEXI,
    YINHANG,
    contexts,
    numbered_word,
)


def test_a_kept_word_is_there_when_the_deck_is_opened_again(path: Path) -> None:
    deck = Deck.open(path)
    kept = deck.keep(XUEXI, "to learn; to study", AT_HOME)
    deck.close()
    assert Deck.open(path).find(XUEXI) == kept
    assert kept.key == XUEXI
    assert kept.meaning == "to learn; to study"
    assert kept.context == AT_HOME
    assert kept.status is Status.LEARNING_1
    assert re.fullmatch(r"[A-Za-z0-9]{10,}", kept.guid)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", kept.kept_at)


def test_the_deck_is_made_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUBEN_HOME", str(tmp_path / "home"))
    Deck.open().keep(HAO, "good", AT_HOME)
    assert Deck.open(tmp_path / "home" / "deck.sqlite3").find(HAO)


def test_two_readings_of_one_word_are_two_words(deck: Deck) -> None:
    long = WordKey("长", "長", "chang2")
    grow = WordKey("长", "長", "zhang3")
    deck.keep(long, "long", Context())
    deck.keep(grow, "to grow", Context())
    assert [word.meaning for word in deck.words()] == ["long", "to grow"]
    assert deck.statuses(["长"]) == {"长": {long: Status.LEARNING_1, grow: Status.LEARNING_1}}


def test_a_dropped_word_is_gone(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    deck.drop(XUEXI)
    assert deck.find(XUEXI) is None
    assert list(deck.words()) == []
    assert deck.statuses(["学习"]) == {}
    assert contexts(deck, XUEXI) == ()


def test_a_word_kept_again_is_the_same_note_with_the_meaning_it_had(deck: Deck) -> None:
    first = deck.keep(XUEXI, "to learn", AT_HOME)
    deck.drop(XUEXI)
    again = deck.keep(XUEXI, "", AT_SCHOOL)
    assert again.guid == first.guid
    assert again.meaning == "to learn"
    assert again.context == AT_SCHOOL
    assert deck.keep(XUEXI, "to study", AT_HOME).meaning == "to learn"


def test_a_dropped_word_that_was_known_is_learnt_again_when_kept(deck: Deck) -> None:
    deck.set_status(XUEXI, Status.KNOWN)
    deck.drop(XUEXI)
    assert deck.keep(XUEXI, "", Context()).status is Status.LEARNING_1


def test_dropping_a_word_never_kept_does_nothing(deck: Deck) -> None:
    deck.drop(XUEXI)
    assert list(deck.words()) == []


def test_every_sentence_a_word_was_met_in_is_kept_newest_first(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    assert deck.keep(XUEXI, "", AT_SCHOOL).context == AT_SCHOOL
    assert contexts(deck, XUEXI) == (AT_SCHOOL, AT_HOME)
    deck.keep(XUEXI, "", AT_HOME)
    assert contexts(deck, XUEXI) == (AT_HOME, AT_SCHOOL)


def test_a_word_added_without_a_sentence_keeps_the_one_it_has(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    assert deck.keep(XUEXI, "", Context()).context == AT_HOME
    assert deck.keep(XUEXI, "", Context(source="a list")).context == AT_HOME
    assert deck.keep(HAO, "good", Context(source="a list")).context.source == "a list"


def test_marking_a_word_known_leaves_its_card_alone(deck: Deck) -> None:
    deck.keep(XUEXI, "my own words", AT_HOME)
    deck.set_status(XUEXI, Status.KNOWN, "to learn", AT_SCHOOL)
    word = deck.find(XUEXI)
    assert word
    assert (word.status, word.meaning, word.context) == (Status.KNOWN, "my own words", AT_HOME)
    assert deck.keep(XUEXI, "", AT_SCHOOL).status is Status.LEARNING_1


def test_a_word_can_come_into_the_deck_as_known(deck: Deck) -> None:
    deck.set_status(HAO, Status.KNOWN, "good", AT_HOME)
    word = deck.find(HAO)
    assert word
    assert (word.status, word.meaning, word.context) == (Status.KNOWN, "good", AT_HOME)


def test_words_come_oldest_first(deck: Deck) -> None:
    keys = [XUEXI, YINHANG, HAO]
    for key in keys:
        deck.keep(key, "", AT_THE_BANK)
    assert [word.key for word in deck.words()] == keys


def test_a_word_may_be_changed_while_the_words_are_walked(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", Context())
    deck.keep(HAO, "good", Context())
    for word in deck.words():
        deck.edit(word.key, meaning=word.meaning.upper())
    assert [word.meaning for word in deck.words()] == ["TO LEARN", "GOOD"]


def test_changing_the_meaning_of_a_word_that_is_not_kept_says_so(deck: Deck) -> None:
    with pytest.raises(DubenError, match=r"学习 \(xue2 xi2\) is not in the deck"):
        deck.edit(XUEXI, meaning="to learn")


def test_statuses_of_more_words_than_sqlite_takes_at_once(deck: Deck) -> None:
    deck.keep(numbered_word(7), "", Context())
    deck.keep(numbered_word(2500), "", Context())
    wanted = (numbered_word(number).simplified for number in range(3000))
    assert set(deck.statuses(wanted)) == {"词7", "词2500"}
    assert deck.statuses([]) == {}


def test_revision_tells_that_something_changed(deck: Deck) -> None:
    seen = {deck.revision}
    deck.keep(XUEXI, "", AT_HOME)
    seen.add(deck.revision)
    deck.edit(XUEXI, meaning="to learn")
    seen.add(deck.revision)
    deck.set_status(XUEXI, Status.KNOWN)
    seen.add(deck.revision)
    deck.drop(XUEXI)
    seen.add(deck.revision)
    assert len(seen) == 5
    revision = deck.revision
    deck.find(XUEXI)
    assert deck.revision == revision


_text = st.text(max_size=30)
_offsets = st.integers(0, 30)
_keys = st.builds(WordKey, _text, _text, _text)
_contexts = st.builds(
    Context, _text.filter(bool), _offsets, _offsets, _text, _text, _text, _offsets
)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(_keys, st.tuples(_text.filter(bool), _contexts), max_size=5))
def test_whatever_is_kept_comes_back_as_it_was(kept: dict[WordKey, tuple[str, Context]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.sqlite3"
        deck = Deck.open(path)
        for key, (meaning, context) in kept.items():
            deck.keep(key, meaning, context)
        deck.close()
        deck = Deck.open(path)
        assert {word.key: (word.meaning, word.context) for word in deck.words()} == kept
        assert len({word.guid for word in deck.words()}) == len(kept)
        deck.close()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["keep", "drop", "known"]), st.integers(0, 2))))
def test_a_note_has_one_guid_for_ever(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        deck = Deck.open(Path(folder) / "deck.sqlite3")
        guids: dict[WordKey, str] = {}
        for step, number in steps:
            key = numbered_word(number)
            if step == "keep":
                deck.keep(key, "", Context())
            elif step == "drop":
                deck.drop(key)
            else:
                deck.set_status(key, Status.KNOWN)
            for word in deck.words():
                assert guids.setdefault(word.key, word.guid) == word.guid
            assert (deck.find(key) is None) == (step == "drop")
        deck.close()
