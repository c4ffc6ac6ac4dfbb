"""duben's own note type, as a package and as full CSV, taken by Anki itself."""

import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.deck.anki.csv import write_full
from reader.deck.anki.note import AnkiNote, Fields, as_html
from reader.deck.anki.notetype import FIELDS, NAME
from reader.deck.anki.package import write_package
from reader.deck.files import write_file
from reader.errors import DubenError
from tests.deck.anki import LANGUAGES, Counts, notes, take, take_package, take_pushed

if TYPE_CHECKING:
    from anki.collection import Collection

every_language = pytest.mark.parametrize("collection", LANGUAGES, indirect=True)
either_way = pytest.mark.parametrize("take_it", [take_package, take_pushed])

STUDY = AnkiNote(
    "Guid00000001",
    Fields("學習|学习 [xue2 xi2]", "学习", "學習", meaning="to learn", sentence="我<b>学习</b>。"),
    ("duben", "school"),
    1_795_000_000,
)
CAT = AnkiNote(
    "Guid00000002", Fields("貓|猫 [mao1]", "猫", "貓", ruby="猫", meaning="cat"), ("duben",), 5
)

AWKWARD = (
    'a comma, "quoted"',
    "# at the beginning",
    "=1+1",
    "<b>&amp; a < b && b > c",
    "\ttab\tand tab",
    "one\ntwo\r\nthree",
    "𠮷野家 and 𪚥",
    '""',
    "{{c1::blank}} [sound:x.mp3]",
    "",
)


def package(*some: AnkiNote, path: Path, deck: str = "duben") -> Path:
    file = path.with_name("duben.apkg")
    assert write_package(iter(some), file, deck) == len(some)
    return file


def full(*some: AnkiNote, path: Path, deck: str = "duben") -> Path:
    file = path.with_name("full.csv")
    assert write_file(file, lambda it: write_full(some, it, deck)) == len(some)
    return file


@either_way
@every_language
def test_notes_arrive_with_fields_tags_and_their_deck(
    collection: "Collection", path: Path, take_it: Callable[..., Counts]
) -> None:
    file = package(STUDY, CAT, path=path, deck="Chinese::读本")
    assert take_it(collection, file) == Counts(new=2, updated=0, refused=0)
    there = notes(collection)
    note = there[STUDY.guid]
    assert tuple(note.keys()) == FIELDS
    assert tuple(note.fields) == STUDY.fields
    assert note.tags == ["duben", "school"]
    (card,) = note.cards()
    assert collection.decks.name(card.did) == "Chinese::读本"
    assert take_it(collection, file) == Counts(new=0, updated=0, refused=0)


@either_way
@every_language
def test_what_changed_is_updated_and_scheduling_stays(
    collection: "Collection", path: Path, take_it: Callable[..., Counts]
) -> None:
    take_it(collection, package(STUDY, CAT, path=path))
    (card,) = notes(collection)[STUDY.guid].cards()
    collection.sched.set_due_date([card.id], "12!")
    due = collection.get_card(card.id).due
    newer = STUDY._replace(
        fields=STUDY.fields._replace(meaning="to cram"), changed=STUDY.changed + 1
    )
    taken = take_it(collection, package(newer, CAT, path=path))
    assert taken == Counts(new=0, updated=1, refused=0)
    note = notes(collection)[STUDY.guid]
    assert note["Meaning"] == "to cram"
    card = collection.get_card(card.id)
    assert (card.due, card.ivl) == (due, 12)


@either_way
def test_what_the_user_made_of_it_stays_where_nothing_changed(
    collection: "Collection", path: Path, take_it: Callable[..., Counts]
) -> None:
    take_it(collection, package(STUDY, path=path))
    note = notes(collection)[STUDY.guid]
    note["Notes"] = "mine"
    note.tags = ["leech", *note.tags]
    collection.update_note(note)
    (card,) = note.cards()
    elsewhere = collection.decks.id("Mine")
    collection.set_deck([card.id], elsewhere)
    (preset, *_) = collection.decks.all_config()
    preset["new"]["perDay"] = 3
    collection.decks.update_config(preset)
    kind = collection.models.by_name(NAME)
    assert kind
    kind["css"] = ".card { color: green; }"
    kind["tmpls"][0]["qfmt"] = "{{Simplified}}!"
    collection.models.update_dict(kind)
    take_it(collection, package(STUDY, CAT, path=path))
    note = notes(collection)[STUDY.guid]
    assert note["Notes"] == "mine"
    assert "leech" in note.tags
    (card,) = note.cards()
    assert card.did == elsewhere
    assert [it["new"]["perDay"] for it in collection.decks.all_config()] == [3]
    kept = collection.models.by_name(NAME)
    assert kept
    assert kept["css"] == ".card { color: green; }"
    assert kept["tmpls"][0]["qfmt"] == "{{Simplified}}!"
    assert [it.name for it in collection.models.all_names_and_ids()].count(NAME) == 1


def test_a_field_of_the_users_own_is_merged_by_a_push(collection: "Collection", path: Path) -> None:
    take_pushed(collection, package(STUDY, path=path))
    kind = collection.models.by_name(NAME)
    assert kind
    collection.models.add_field(kind, collection.models.new_field("Mine"))
    collection.models.update_dict(kind)
    note = notes(collection)[STUDY.guid]
    note["Mine"] = "remember the child under the roof"
    collection.update_note(note)
    newer = STUDY._replace(fields=STUDY.fields._replace(meaning="to cram"), changed=note.mod + 9)
    taken = take_pushed(collection, package(newer, CAT, path=path))
    assert taken == Counts(new=1, updated=1, refused=0)
    there = notes(collection)
    assert there[STUDY.guid]["Meaning"] == "to cram"
    assert there[STUDY.guid].keys() == there[CAT.guid].keys() == [*FIELDS, "Mine"]
    assert [it.name for it in collection.models.all_names_and_ids() if "duben" in it.name] == [NAME]


def test_a_production_card_is_there_where_it_is_asked_for(
    collection: "Collection", path: Path
) -> None:
    asked = CAT._replace(fields=CAT.fields._replace(production="y"))
    take_package(collection, package(STUDY, asked, path=path))
    there = notes(collection)
    assert len(there[STUDY.guid].cards()) == 1
    recognition, production = there[CAT.guid].cards()
    assert "猫" not in production.question()
    assert "cat" in production.question()
    assert "猫" in production.answer()
    assert "cat" not in recognition.question()


def test_the_question_does_not_tell_the_reading(collection: "Collection", path: Path) -> None:
    ruby = '<ruby>猫<rt class="tone1">māo</rt></ruby>'
    shown = CAT._replace(fields=CAT.fields._replace(ruby=ruby))
    take_package(collection, package(shown, path=path))
    (card,) = notes(collection)[CAT.guid].cards()
    assert re.search(r"\.front ruby rt \{ display: none; \}", card.render_output().css)
    assert "tts" not in card.answer()


@pytest.mark.parametrize("write", [package, full])
@every_language
def test_awkward_texts_arrive_as_they_are(
    collection: "Collection", path: Path, write: Callable[..., Path]
) -> None:
    take_package(collection, package(CAT, path=path))
    some = [
        AnkiNote(
            f"Awkward{number:05}",
            Fields(
                f"{number} {as_html(text)}", as_html(text), as_html(text), meaning=as_html(text)
            ),
            ("duben",),
            7,
        )
        for number, text in enumerate(AWKWARD)
    ]
    file = write(*some, path=path)
    take_it = take_package if write is package else take
    assert take_it(collection, file) == Counts(new=len(AWKWARD), updated=0, refused=0)
    there = notes(collection)
    for note, text in zip(some, AWKWARD, strict=True):
        meaning = there[note.guid]["Meaning"]
        lines = [html.unescape(it) for it in meaning.split("<br>")]
        assert lines == re.split("\r\n|\n", text)


def test_full_csv_is_refused_until_the_package_came_and_then_updates(
    collection: "Collection", path: Path
) -> None:
    newer = STUDY._replace(fields=STUDY.fields._replace(meaning="to cram"))
    assert take(collection, full(newer, path=path)).new == 0
    assert notes(collection) == {}
    take_package(collection, package(STUDY, path=path))
    assert take(collection, full(newer, CAT, path=path)) == Counts(new=1, updated=1, refused=0)
    there = notes(collection)
    assert there[STUDY.guid]["Meaning"] == "to cram"
    assert tuple(there[CAT.guid].fields) == CAT.fields
    assert set(there[STUDY.guid].tags) == {"duben", "school"}
    (card,) = there[CAT.guid].cards()
    assert collection.decks.name(card.did) == "duben"


def test_a_package_that_cannot_be_written_leaves_the_old_one(path: Path) -> None:
    file = package(STUDY, path=path)
    before = file.read_bytes()

    def fails():
        yield STUDY
        raise DubenError("the deck cannot be read")

    with pytest.raises(DubenError, match="the deck cannot be read"):
        write_package(fails(), file)
    assert file.read_bytes() == before
    with pytest.raises(DubenError, match="nothing was exported"):
        write_package([STUDY], path.with_name("no") / "duben.apkg")
    assert sorted(it.name for it in path.parent.iterdir()) == ["duben.apkg"]


def test_how_far_it_is_is_told(path: Path) -> None:
    told: list[int] = []
    write_package([STUDY, CAT], path.with_name("duben.apkg"), told=told.append)
    assert told == [1, 2]
