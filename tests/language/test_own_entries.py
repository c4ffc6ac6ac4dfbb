"""Own entries as they are typed and looked up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from dicts.shelf import OWN, Shelf
from reader.deck.own_entries import OwnEntry, all_of
from reader.deck.store import Deck
from reader.deck.words import WordKey
from reader.errors import DubenError
from reader.language.annotate import Annotator
from reader.language.lookup import best_found
from reader.language.own_entries import OwnEntries, entry_of, put, remove, whole_words
from reader.language.own_typed import revise, syllables, typed

XUEXI = WordKey("学习", "學習", "xue2 xi2")


@pytest.fixture
def deck(tmp_path: Path) -> Iterator[Deck]:
    deck = Deck.open(tmp_path / "deck.sqlite3")
    yield deck
    deck.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xue2 xi2", ("xue2", "xi2")),
        ("xue2xi2", ("xue2", "xi2")),
        ("xué xí", ("xue2", "xi2")),
        ("lv4", ("lu:4",)),
        ("lü4 se4", ("lu:4", "se4")),
        ("lǜ sè", ("lu:4", "se4")),
        ("Bei3 jing1", ("Bei3", "jing1")),
        ("hua1 r5", ("hua1", "r5")),
        ("ma", ("ma5",)),
        ("T xu4", ("T", "xu4")),
        ("yi1 , er4", ("yi1", ",", "er4")),
        ("", ()),
    ],
)
def test_pinyin_is_written_as_the_dictionary_does(text: str, found: tuple[str, ...]) -> None:
    assert syllables(text) == found


def test_the_best_entry_of_a_word_is_corrected(lexicon: Lexicon) -> None:
    for word in ("学习", "學習", "学习[xue2 xi2]", "學習|学习[xuéxí]".replace("xuéxí", "xué xí")):
        assert typed(lexicon, word, ["to cram"]) == OwnEntry(XUEXI, ("to cram",), XUEXI)


def test_the_reading_says_which_entry(lexicon: Lexicon) -> None:
    own = typed(lexicon, "长[zhang3]", ["chief"])
    assert own.key == own.corrects == WordKey("长", "長", "zhang3")


def test_another_reading_is_another_entry(lexicon: Lexicon) -> None:
    own = typed(lexicon, "学习[xiao2 xi2]", ["as they say in Taiwan"])
    assert own.key == WordKey("学习", "學習", "xiao2 xi2")
    assert own.corrects is None


@pytest.mark.parametrize("word", ["银行卡族", "銀行卡族"])
def test_a_word_that_the_dictionary_does_not_have_gets_both_forms(
    lexicon: Lexicon, word: str
) -> None:
    own = typed(lexicon, f"{word}[yín háng kǎ zú]", ["card  people", "", "\n"])
    assert own == OwnEntry(
        WordKey("银行卡族", "銀行卡族", "yin2 hang2 ka3 zu2"), ("card people",), None
    )


@pytest.mark.parametrize(
    ("word", "senses", "why"),
    [
        ("银行卡族", ["x"], "say how it is read"),
        ("学习[xue2]", ["x"], "'xue2' has not a syllable for each of the 2 hanzi"),
        ("学习[]", ["x"], "has not a syllable for each"),
        ("學習|学[xue2 xi2]", ["x"], "not the same number"),
        ("学习", [" ", ""], "has to say what the word means"),
        ("[xue2]", ["x"], "names no word"),
        ("", ["x"], "names no word"),
    ],
)
def test_what_is_no_entry_is_refused_in_a_line(
    lexicon: Lexicon, word: str, senses: list[str], why: str
) -> None:
    with pytest.raises(DubenError, match=why) as raised:
        typed(lexicon, word, senses)
    assert "\n" not in str(raised.value)


def test_an_entry_is_corrected_corrected_again_and_removed(lexicon: Lexicon, deck: Deck) -> None:
    (entry,) = lexicon.entries("学习")
    first = revise(deck, lexicon, entry, "xiao2 xi2", ["to learn"])
    assert (first.key.pinyin, first.corrects) == ("xiao2 xi2", XUEXI)
    again = revise(deck, lexicon, entry_of(first), "xue2 xi2", ["to cram"])
    assert again.corrects == XUEXI
    assert all_of(deck) == (again,)
    assert Shelf(lexicon, own=OwnEntries(deck)).entries("学习")[0].entry.senses == ("to cram",)
    # One step a key.
    deck.undo()
    assert all_of(deck) == (first,)
    deck.undo()
    assert all_of(deck) == ()


_typed = st.text(st.characters(codec="utf-8"), max_size=20)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(read=_typed | st.sampled_from(["xue2 xi2", "xué xí", "XUE2xi5"]), said=_typed)
def test_whatever_is_typed_is_kept_as_it_was_or_refused_in_a_line(
    lexicon: Lexicon, deck: Deck, read: str, said: str
) -> None:
    (entry,) = lexicon.entries("学习")
    try:
        own = revise(deck, lexicon, entry, read, said.split("/"))
    except DubenError as error:
        assert "\n" not in str(error)
        assert all_of(deck) == ()
        return
    assert all_of(deck) == (own,)
    assert " ".join(" ".join(own.senses).split()) == " ".join(said.replace("/", " ").split())
    deck.undo()


def test_it_is_first_where_the_word_is_looked_up_until_it_is_removed(
    lexicon: Lexicon, deck: Deck
) -> None:
    shelf = Shelf(lexicon, own=OwnEntries(deck))
    before = shelf.entries("学习")
    own = typed(lexicon, "学习", ["to cram"])
    put(deck, own)
    for word in ("学习", "學習"):
        (only,) = shelf.entries(word)
        assert (only.entry.senses, only.dictionary) == (("to cram",), OWN)
    remove(deck, lexicon, own)
    assert shelf.entries("学习") == before


def test_a_correction_is_found_by_the_forms_that_it_corrects(lexicon: Lexicon, deck: Deck) -> None:
    put(deck, OwnEntry(WordKey("学习", "学習", "xue2 xi2"), ("to cram",), XUEXI))
    shelf = Shelf(lexicon, own=OwnEntries(deck))
    assert [it.dictionary for it in shelf.entries("學習")] == [OWN]


def test_in_a_sentence_ones_own_is_first_if_it_fits(lexicon: Lexicon, deck: Deck) -> None:
    put(deck, typed(lexicon, "长[zhang3]", ["chief"]))
    shelf = Shelf(lexicon, own=OwnEntries(deck))
    annotator = Annotator(lexicon)

    def first(text: str) -> tuple[str, str]:
        sentence = annotator.annotate(text)
        word = next(it for it in sentence.words if "长" in it.text)
        found = best_found(shelf, word, sentence)[0]
        return " ".join(found.entry.pinyin), found.dictionary

    assert first("这条路很长。") == ("chang2", "")
    assert best_found(shelf, annotator.annotate("长").words[0])[0].entry.pinyin == ("chang2",)
    assert shelf.entries("长")[0].dictionary == OWN


def test_a_word_that_no_dictionary_has_is_kept_whole(lexicon: Lexicon, deck: Deck) -> None:
    put(deck, typed(lexicon, "躺平族[tang3 ping2 zu2]", ["people who lie flat"]))
    put(deck, typed(lexicon, "学习", ["to cram"]))
    whole = whole_words(deck, lexicon)
    assert whole == ("躺平族",)
    words = Annotator(lexicon, own_words=whole).annotate("他是躺平族。").words
    assert "/".join(it.text for it in words) == "他/是/躺平族/。"
