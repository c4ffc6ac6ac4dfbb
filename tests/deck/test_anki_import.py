"""The CSV for Anki, taken by Anki itself, with everything as Anki guesses it."""

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.deck.anki.csv import write_basic
from reader.deck.files import write_file
from reader.deck.store import Deck
from reader.deck.words import Context, WordKey
from tests.deck.anki import LANGUAGES, Counts, notes, take
from tests.deck.words import AT_HOME, AT_SCHOOL, AT_THE_BANK, DEEPSEEK, HAO, XUEXI, YINHANG

if TYPE_CHECKING:
    from anki.collection import Collection

# Words a file format could trip over; each is a word like any other.
AWKWARD = {
    "comma": (WordKey("逗号", "逗號", "dou4 hao4"), 'a comma, "quoted"; and\ta tab'),
    "hash": (WordKey("#1", "#1", ""), "# not a comment"),
    "html": (WordKey("<b>&amp;", "<b>&amp;", ""), "a < b && b > c"),
    "lines": (WordKey("行", "行", "hang2"), "one\ntwo\r\nthree"),
    "quote": (WordKey('"', '"', ""), '""'),
    "latin": (DEEPSEEK, "a company"),
    "cloze": (WordKey("空", "空", "kong4"), "{{c1::blank}}"),
}


@pytest.fixture
def three_words(deck: Deck) -> Deck:
    deck.keep(XUEXI, "to learn; to study", AT_HOME)
    deck.keep(YINHANG, "bank", AT_THE_BANK)
    deck.keep(HAO, "good", Context())
    return deck


def export(deck: Deck, path: Path) -> Path:
    file = path.with_name("duben.csv")
    write_file(file, lambda it: write_basic(deck.words(), it, mark=lambda pinyin: pinyin))
    return file


def test_three_words_are_three_notes_as_they_are_in_the_deck(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    assert take(collection, export(three_words, path)) == Counts(new=3, updated=0, refused=0)
    taken = notes(collection)
    words = list(three_words.words())
    assert set(taken) == {word.guid for word in words}
    note = taken[words[0].guid]
    assert note.fields == [
        "学习<br>我在家<b>学习</b>。",
        "xue2 xi2<br>學習<br>to learn; to study<br>wǒ zài jiā xuéxí.<br>作业.txt",
    ]
    assert note.tags == ["duben"]
    assert collection.decks.name(note.cards()[0].did) == "duben"


def test_the_same_file_again_adds_nothing(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    file = export(three_words, path)
    take(collection, file)
    assert take(collection, file).new == 0
    assert len(notes(collection)) == 3


def test_a_changed_meaning_updates_one_note_and_keeps_its_schedule_and_tags(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    take(collection, export(three_words, path))
    before = {guid: list(note.fields) for guid, note in notes(collection).items()}
    guid = next(three_words.words()).guid
    card = notes(collection)[guid].cards()[0]
    collection.sched.set_due_date([card.id], "12!")
    due = collection.get_card(card.id).due
    note = notes(collection)[guid]
    note.tags = ["hard", *note.tags]
    collection.update_note(note)

    three_words.edit(XUEXI, meaning="to learn by heart")
    assert take(collection, export(three_words, path)).new == 0
    after = notes(collection)
    assert [name for name in after if after[name].fields != before[name]] == [guid]
    assert "to learn by heart" in after[guid].fields[1]
    assert sorted(after[guid].tags) == ["duben", "hard"]
    card = collection.get_card(card.id)
    assert (card.due, card.ivl) == (due, 12)


def test_anki_counts_the_one_note_that_was_updated(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    take(collection, export(three_words, path))
    three_words.edit(XUEXI, meaning="to learn by heart")
    assert take(collection, export(three_words, path)) == Counts(new=0, updated=1, refused=0)


def test_a_word_dropped_and_kept_again_is_the_same_note(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    take(collection, export(three_words, path))
    three_words.drop(XUEXI)
    three_words.keep(XUEXI, "", AT_SCHOOL)
    assert take(collection, export(three_words, path)).new == 0
    fronts = {note.fields[0] for note in notes(collection).values()}
    assert "學習<br>他在學校<b>學習</b>中文。" in fronts


def test_two_words_written_alike_are_two_notes(
    deck: Deck, collection: "Collection", path: Path
) -> None:
    deck.keep(WordKey("长", "長", "chang2"), "long", Context())
    deck.keep(WordKey("长", "長", "zhang3"), "to grow", Context())
    assert take(collection, export(deck, path)) == Counts(new=2, updated=0, refused=0)


def test_awkward_words_arrive_as_they_are(deck: Deck, collection: "Collection", path: Path) -> None:
    for key, meaning in AWKWARD.values():
        deck.keep(key, meaning, Context(f"#,{key.simplified};", 2, 2 + len(key.simplified)))
    taken = take(collection, export(deck, path))
    assert taken == Counts(new=len(AWKWARD), updated=0, refused=0)
    there = notes(collection)
    for word in deck.words():
        front, back = there[word.guid].fields
        headword, sentence = front.split("<br>")
        assert html.unescape(headword) == word.key.simplified
        assert html.unescape(re.sub("</?b>", "", sentence)) == word.context.sentence
        lines = [html.unescape(line) for line in back.split("<br>")]
        assert set(word.meaning.splitlines()) <= set(lines)


@pytest.mark.parametrize(
    ("name", "front", "back"), [("Einfach", "Vorderseite", "Rückseite"), ("基本", "正面", "背面")]
)
def test_an_anki_in_another_language_takes_it_too(
    three_words: Deck, collection: "Collection", path: Path, name: str, front: str, back: str
) -> None:
    basic = collection.models.by_name("Basic")
    assert basic
    basic["name"] = name
    basic["flds"][0]["name"] = front
    basic["flds"][1]["name"] = back
    collection.models.update_dict(basic)
    collection.models.set_current(basic)
    file = export(three_words, path)
    assert take(collection, file) == Counts(new=3, updated=0, refused=0)
    assert take(collection, file).new == 0
    guid = next(three_words.words()).guid
    note = notes(collection)[guid]
    assert note[front] == "学习<br>我在家<b>学习</b>。"
    assert note[back].startswith("xue2 xi2<br>")


@pytest.mark.parametrize("collection", LANGUAGES, indirect=True)
def test_a_new_profile_of_any_language_takes_it(
    three_words: Deck, collection: "Collection", path: Path
) -> None:
    file = export(three_words, path)
    assert take(collection, file) == Counts(new=3, updated=0, refused=0)
    assert take(collection, file).new == 0
    three_words.edit(XUEXI, meaning="to cram")
    assert take(collection, export(three_words, path)) == Counts(new=0, updated=1, refused=0)
    guid = next(three_words.words()).guid
    assert "to cram" in notes(collection)[guid].fields[1]
