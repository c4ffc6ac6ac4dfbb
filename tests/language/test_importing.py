"""Words that other programs have, read from their files and brought into the deck."""

import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from dicts.shelf import Shelf
from reader.deck.anki.package import write_package
from reader.deck.importers import tables
from reader.deck.store import Deck
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.errors import DubenError
from reader.language.import_files import plan
from reader.language.importing import Plan
from reader.language.notes import note

if TYPE_CHECKING:
    from anki.collection import Collection

XUEXI = WordKey("学习", "學習", "xue2 xi2")
YINHANG = WordKey("银行", "銀行", "yin2 hang2")
MAO = WordKey("猫", "貓", "mao1")


@pytest.fixture(scope="module")
def shelf() -> Iterator[Shelf]:
    with Lexicon.open() as lexicon:
        yield Shelf(lexicon)


@pytest.fixture
def deck(tmp_path: Path) -> Iterator[Deck]:
    deck = Deck.open(tmp_path / "deck.sqlite3")
    yield deck
    deck.close()


def planned(text: str | bytes, shelf: Shelf, deck: Deck, tmp_path: Path, **more: object) -> Plan:
    file = tmp_path / "words.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return plan(str(file), shelf, deck, **more)


@pytest.mark.parametrize(
    "text",
    [
        "学习\n银行\n猫\n",
        "\ufeff學習\r\n銀行\r\n貓",
        "# my words\n\n学习\n银行\n\n猫\n",
        "学习\txuéxí\tto learn\n银行\tyínháng\tbank\n猫\tmāo\tcat\n",
        "xuéxí,學習,to learn\nyín háng,銀行,bank\nmāo,貓,cat\n",
        "word;meaning\n学习;to learn\n银行;bank\n猫;cat\n",
        # Pleco's text; Zhongwen's.
        "//words\n学习[學習]\txue2xi2\tto learn\n银行[銀行]\tyin2hang2\tbank\n猫[貓]\tmao1\tcat\n",
        "学习\t學習\txué xí\tto learn; to study\t\n银行\t銀行\tyín háng\tbank\t\n"
        "猫\t貓\tmāo\tcat\tmy\n",
        # What Anki writes.
        "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n"
        '"a#b"\t学习\t<b>to</b> learn\tx y\n'
        "b\t<ruby>银<rt>yín</rt>行<rt>háng</rt></ruby>\tbank\t\nc\t猫[sound:m.mp3]\tcat\t\n",
    ],
    ids=["list", "windows", "remarks", "tsv", "csv", "named", "pleco", "zhongwen", "anki"],
)
def test_lists_and_tables_of_many_kinds(
    text: str, shelf: Shelf, deck: Deck, tmp_path: Path
) -> None:
    found = planned(text, shelf, deck, tmp_path)
    assert found.new == (XUEXI, YINHANG, MAO)
    assert found.strange == ()
    deck.bring(found.words, "imported")
    assert planned(text, shelf, deck, tmp_path).words == ()


def test_a_legacy_encoding_is_read(shelf: Shelf, deck: Deck, tmp_path: Path) -> None:
    text = "我们\n学习\n银行\n工作\n时候\n"
    assert XUEXI in planned(text.encode("gb18030"), shelf, deck, tmp_path).new


def test_pleco_flashcards(shelf: Shelf, deck: Deck, tmp_path: Path) -> None:
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?><plecoflash><cards><card><entry>'
        '<headword charset="sc">长</headword><headword charset="tc">長</headword>'
        '<pron type="hypy" tones="numbers">zhang3</pron><defn>to grow</defn></entry>'
        '<catassign category="HSK/Level 2"/></card></cards></plecoflash>'
    )
    (word,) = planned(xml, shelf, deck, tmp_path).words
    assert word.key == WordKey("长", "長", "zhang3")
    assert (word.meaning, word.tags) == ("to grow", ("HSK", "Level-2"))
    with pytest.raises(DubenError, match="not whole"):
        planned(xml[:-30], shelf, deck, tmp_path)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("长\tcháng", WordKey("长", "長", "chang2")),
        ("長\tzhang3", WordKey("长", "長", "zhang3")),
        ("长", WordKey("长", "長", "chang2")),
        ("后\thòu\tempress", WordKey("后", "后", "hou4")),
        ("朋友\tpéngyǒu", WordKey("朋友", "朋友", "peng2 you5")),
        ("后[後]\thou4", WordKey("后", "後", "hou4")),
        ("绿\tlv4", WordKey("绿", "綠", "lu:4")),
        ("哪儿\tnǎr", WordKey("哪儿", "哪兒", "na3 r5")),
        ("躺平族\ttǎng píng zú", WordKey("躺平族", "躺平族", "tang3 ping2 zu2")),
    ],
)
def test_the_entry_that_is_meant_is_found(
    line: str, key: WordKey, shelf: Shelf, deck: Deck, tmp_path: Path
) -> None:
    (word,) = planned(f"{line}\n", shelf, deck, tmp_path).words
    assert word.key == key


def test_a_status_never_falls_and_what_is_there_stays(
    shelf: Shelf, deck: Deck, tmp_path: Path
) -> None:
    deck.keep(XUEXI, "my words", Context(), Status.LEARNING_3)
    deck.set_status(YINHANG, Status.KNOWN, "bank")
    deck.set_status(MAO, Status.IGNORED, "cat")
    text = "学习\tto learn\n银行\tbank\n猫\tcat\n"
    found = planned(text, shelf, deck, tmp_path, status=Status.LEARNING_2, tags=("list",))
    assert (found.new, found.raised) == ((), ())
    assert set(found.added) == {XUEXI, YINHANG, MAO}
    found = planned(text, shelf, deck, tmp_path, status=Status.KNOWN)
    assert found.raised == ((XUEXI, Status.LEARNING_3, Status.KNOWN),)
    assert deck.bring(found.words, "imported") == 1
    word = deck.find(XUEXI)
    assert word
    assert (word.status, word.meaning) == (Status.KNOWN, "my words")
    deck.undo()
    again = deck.find(XUEXI)
    assert again
    assert again.status is Status.LEARNING_3


def test_lines_that_are_no_words_are_counted(shelf: Shelf, deck: Deck, tmp_path: Path) -> None:
    long = "这是一个很长的句子，里面有很多很多很多很多很多字。"
    found = planned(f"学习\n银行\n猫\n书\n{long}\nhello\n", shelf, deck, tmp_path)
    assert len(found.new) == 4
    assert found.strange == (long, "hello")


def test_a_level_of_a_standard_is_known(shelf: Shelf, deck: Deck) -> None:
    found = plan("hsk2:1", shelf, deck)
    assert 140 <= len(found.new) <= 160
    assert {it.status for it in found.words} == {Status.KNOWN}
    assert len(plan("hsk2:1-6", shelf, deck).new) > 4900
    for wrong in ("hsk2:x", "hsk3:99"):
        with pytest.raises(DubenError):
            plan(wrong, shelf, deck)


def test_another_deck_comes_with_all_that_it_has(shelf: Shelf, deck: Deck, tmp_path: Path) -> None:
    other = Deck.open(tmp_path / "other.sqlite3")
    context = Context("我学习。", 1, 3, "wǒ xuéxí.", "作业", "/t", 4)
    other.keep(XUEXI, "to learn", context, Status.LEARNING_2)
    other.edit(XUEXI, note="n", tags=["t"])
    deck.bring(plan(str(other.path), shelf, deck).words, "imported")
    (word,) = deck.words()
    assert (word.key, word.status, word.context) == (XUEXI, Status.LEARNING_2, context)
    assert (word.meaning, word.note, word.tags) == ("to learn", "n", ("t",))
    other.close()


# --- Anki ---------------------------------------------------------------------------------


@pytest.fixture
def collection(tmp_path: Path) -> Iterator["Collection"]:
    from anki.collection import Collection

    collection = Collection(str(tmp_path / "anki.anki2"))
    kind = collection.models.by_name("Basic")
    assert kind
    for front, back in (("学习", "xuéxí<br>to learn"), ("银行", "yínháng"), ("<b>貓</b>", "cat")):
        made = collection.new_note(kind)
        made.fields = [front, back]
        made.tags = ["course"]
        collection.add_note(made, collection.decks.get_current_id())
    known, learnt, _ = sorted(collection.find_cards(""))
    collection.sched.set_due_date([known], "30!")
    collection.sched.set_due_date([learnt], "5!")
    yield collection
    collection.close()


def exported(collection: "Collection", file: Path, *, legacy: bool) -> Path:
    from anki.collection import ExportAnkiPackageOptions

    if file.suffix == ".txt":
        collection.export_note_csv(
            out_path=str(file),
            limit=None,
            with_html=True,
            with_tags=True,
            with_deck=True,
            with_notetype=True,
            with_guid=True,
        )
    elif file.suffix == ".colpkg":
        collection.export_collection_package(str(file), include_media=False, legacy=legacy)
        collection.reopen()
    else:
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_media=True, legacy=legacy, with_deck_configs=False
        )
        collection.export_anki_package(out_path=str(file), options=options, limit=None)
    return file


@pytest.mark.parametrize("legacy", [False, True])
@pytest.mark.parametrize("name", ["words.apkg", "all.colpkg"])
def test_packages_of_anki_come_with_what_it_knows(
    collection: "Collection", shelf: Shelf, deck: Deck, tmp_path: Path, name: str, legacy: bool
) -> None:
    file = exported(collection, tmp_path / name, legacy=legacy)
    found = plan(str(file), shelf, deck)
    assert deck.bring(found.words, "imported") == 3
    assert {it.key: it.status for it in deck.words()} == {
        XUEXI: Status.KNOWN,
        YINHANG: Status.LEARNING_3,
        MAO: Status.LEARNING_1,
    }
    assert all(it.tags == ("course",) for it in deck.words())
    with deck.reading() as tables_:
        assert tables_.execute("SELECT count(*) FROM words WHERE in_anki").fetchone() == (3,)
    assert plan(str(file), shelf, deck).words == ()


def test_notes_in_plain_text_of_anki(
    collection: "Collection", shelf: Shelf, deck: Deck, tmp_path: Path
) -> None:
    file = exported(collection, tmp_path / "notes.txt", legacy=False)
    found = plan(str(file), shelf, deck)
    assert set(found.new) == {XUEXI, YINHANG, MAO}
    assert {it.tags for it in found.words} == {("course",)}


def test_a_field_can_be_named(
    collection: "Collection", shelf: Shelf, deck: Deck, tmp_path: Path
) -> None:
    file = exported(collection, tmp_path / "words.apkg", legacy=False)
    found = plan(str(file), shelf, deck, fields={"word": "front", "meaning": "2"})
    assert set(found.new) == {XUEXI, YINHANG, MAO}
    with pytest.raises(DubenError, match="there is no field Hanzi; there are: Front, Back"):
        plan(str(file), shelf, deck, fields={"word": "Hanzi"})


def test_a_package_of_ours_comes_back_as_it_was(shelf: Shelf, deck: Deck, tmp_path: Path) -> None:
    word = DeckWord(
        "Guid00000001",
        WordKey("长", "長", "zhang3"),
        Status.LEARNING_1,
        "to grow < up",
        Context("他长大了。", 1, 2),
        "2026-11-25T08:00:00Z",
        note="n",
        tags=("t",),
    )
    file = tmp_path / "ours.apkg"
    write_package([note(word, shelf)], file)
    (found,) = plan(str(file), shelf, deck).words
    assert (found.key, found.meaning, found.note, found.tags) == (
        word.key,
        "to grow < up",
        "n",
        ("t",),
    )
    assert [(it.sentence, it.start, it.end) for it in found.contexts] == [("他长大了。", 1, 2)]


@pytest.mark.parametrize("name", ["words.apkg", "all.colpkg"])
def test_a_damaged_package_is_refused_in_a_line(
    collection: "Collection", shelf: Shelf, deck: Deck, tmp_path: Path, name: str
) -> None:
    data = exported(collection, tmp_path / name, legacy=False).read_bytes()
    bad = tmp_path / "bad.apkg"
    with zipfile.ZipFile(tmp_path / name) as archive:
        packed = archive.read("collection.anki21b")
    for number, member in enumerate((packed[:-20], b"nothing" * 99, b"")):
        with zipfile.ZipFile(tmp_path / f"{number}.apkg", "w") as archive:
            archive.writestr("collection.anki21b", member)
    with zipfile.ZipFile(tmp_path / "3.apkg", "w") as archive:
        archive.writestr("media", "{}")
    with sqlite3.connect(tmp_path / "empty.db") as empty:
        empty.execute("CREATE TABLE notes (id)")
    with zipfile.ZipFile(tmp_path / "4.apkg", "w") as archive:
        archive.write(tmp_path / "empty.db", "collection.anki2")
    files = [tmp_path / f"{number}.apkg" for number in range(5)]
    for cut in (len(data) // 2, len(data) - 30):
        bad.write_bytes(data[:cut])
        files.append(bad)
        with pytest.raises(DubenError) as raised:
            plan(str(bad), shelf, deck)
        assert "\n" not in str(raised.value)
    for file in files[:5]:
        with pytest.raises(DubenError) as raised:
            plan(str(file), shelf, deck)
        assert "\n" not in str(raised.value)
        assert file.name in str(raised.value) or "no notes" in str(raised.value)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(st.characters(codec="utf-8"), max_size=200) | st.text('学a\t,;#\n:|"[]1ā', max_size=60)
)
def test_any_text_is_read_or_refused_in_a_line(
    shelf: Shelf, deck: Deck, tmp_path: Path, text: str
) -> None:
    try:
        planned(text, shelf, deck, tmp_path)
        list(tables.read(text))
    except DubenError as error:
        assert "\n" not in str(error)
