"""The CSV for Anki, as text."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.deck.anki.csv import write_basic
from reader.deck.files import write_file
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.errors import DubenError
from tests.deck.test_trouble import forbidden, small_disk
from tests.deck.words import AT_HOME, AT_SCHOOL, DEEPSEEK, HAO, XUEXI

MARKS = {"xue2 xi2": "xuéxí", "hao3": "hǎo"}


def mark(pinyin: str) -> str:
    return MARKS.get(pinyin, pinyin)


def note(
    key: WordKey = XUEXI, meaning: str = "to learn", context: Context | None = None
) -> DeckWord:
    return DeckWord(
        "Guid00000001",
        key,
        Status.LEARNING_1,
        meaning,
        context or Context(),
        "2026-11-24T08:00:00Z",
    )


def export_file(words: Iterable[DeckWord], path: Path) -> int:
    return write_file(path, lambda stream: write_basic(words, stream, mark=mark))


def written(*words: DeckWord, deck_name: str = "duben") -> str:
    stream = io.StringIO(newline="")
    assert write_basic(words, stream, deck_name, mark=mark) == len(words)
    return stream.getvalue()


def fields(word: DeckWord) -> list[str]:
    """The guid, deck, front and back of a word."""
    lines = written(word).split("\n", 7)
    (row,) = csv.reader(io.StringIO(lines[7], newline=""))
    return row


def test_a_whole_file() -> None:
    assert written(note(context=AT_HOME)) == (
        "#separator:Comma\n"
        "#html:true\n"
        "#notetype:Basic\n"
        "#if matches:update current\n"
        "#tags:duben\n"
        "#guid column:1\n"
        "#deck column:2\n"
        '"Guid00000001","duben","学习<br>我在家<b>学习</b>。",'
        '"xuéxí<br>學習<br>to learn<br>wǒ zài jiā xuéxí.<br>作业.txt"\n'
    )


def test_the_front_is_in_the_script_of_the_sentence() -> None:
    _, _, front, back = fields(note(context=AT_SCHOOL))
    assert front == "學習<br>他在學校<b>學習</b>中文。"
    assert back.split("<br>")[:2] == ["xuéxí", "学习"]


def test_a_word_without_a_sentence_is_simplified_and_empty_lines_are_left_out() -> None:
    assert fields(note())[2:] == ["学习", "xuéxí<br>學習<br>to learn"]
    assert fields(note(HAO, ""))[2:] == ["好", "hǎo"]


def test_a_latin_word_has_no_pinyin() -> None:
    context = Context("我用DeepSeek。", 2, 10, "", "")
    assert fields(note(DEEPSEEK, "a company", context))[2:] == [
        "DeepSeek<br>我用<b>DeepSeek</b>。",
        "a company",
    ]


def test_html_signs_are_escaped_in_every_part() -> None:
    key = WordKey("<A&B>", "<A&B>", "")
    context = Context("说<A&B>\n1 < 2。", 1, 6, "a & b", "<i>.txt")
    assert fields(note(key, "less < more", context))[2:] == [
        "&lt;A&amp;B&gt;<br>说<b>&lt;A&amp;B&gt;</b><br>1 &lt; 2。",
        "less &lt; more<br>a &amp; b<br>&lt;i&gt;.txt",
    ]


def test_every_kind_of_line_break_is_a_br() -> None:
    assert fields(note(HAO, "one\ntwo\r\nthree\rfour\u2028five"))[3] == (
        "hǎo<br>one<br>two<br>three<br>four<br>five"
    )


def test_the_deck_can_have_another_name() -> None:
    assert '"Guid00000001","汉语::读本"' in written(note(), deck_name="汉语::读本\n")
    assert '"Guid00000001","duben"' in written(note(), deck_name=" \n ")


_text = st.text(max_size=20)
_notes = st.builds(
    note,
    st.builds(WordKey, _text, _text, _text),
    _text,
    st.builds(Context, _text, st.integers(-3, 25), st.integers(-3, 25), _text, _text),
)


@given(_notes)
def test_any_word_is_one_row_of_four_fields_on_one_line(word: DeckWord) -> None:
    guid, deck, front, back = fields(word)
    assert (guid, deck) == (word.guid, "duben")
    assert front
    assert len((front + back).splitlines()) <= 1
    marks = (front + back).replace("<br>", "").replace("<b>", "").replace("</b>", "")
    assert "<" not in marks
    assert ">" not in marks


@given(st.text(max_size=20), st.integers(-3, 25), st.integers(-3, 25))
def test_a_sentence_loses_no_character_to_its_bold_word(text: str, start: int, end: int) -> None:
    plain = "".join(letter if letter.isalnum() else "、" for letter in text)
    sentence = f"句{plain}"
    front = fields(note(context=Context(sentence, start, end)))[2]
    assert front.split("<br>")[1].replace("<b>", "").replace("</b>", "") == sentence


def test_export_replaces_the_file_there_was(tmp_path: Path) -> None:
    path = tmp_path / "deck.csv"
    path.write_text("old")
    assert export_file([note(), note(HAO)], path) == 2
    assert path.read_text(encoding="utf-8") == written(note(), note(HAO))
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert [file.name for file in tmp_path.iterdir()] == ["deck.csv"]


def test_an_empty_deck_is_a_file_of_headers(tmp_path: Path) -> None:
    assert export_file([], tmp_path / "deck.csv") == 0
    assert (tmp_path / "deck.csv").read_text().startswith("#separator:Comma\n")


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "deck.csv")
    export_file([note()], tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "deck.csv").exists()


def words_that_fail() -> Iterator[DeckWord]:
    yield note()
    raise DubenError("the deck is damaged")


def test_an_export_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "deck.csv"
    path.write_text("old")
    with pytest.raises(DubenError, match="the deck is damaged"):
        export_file(words_that_fail(), path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["deck.csv"]


def test_places_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("old")
    with pytest.raises(DubenError, match="Is a directory"):
        export_file([note()], tmp_path)
    with pytest.raises(DubenError, match=r"cannot write .*no.*No such file"):
        export_file([note()], tmp_path / "no" / "deck.csv")
    with forbidden(tmp_path), pytest.raises(DubenError, match="Permission denied"):
        export_file([note()], tmp_path / "deck.csv")
    with forbidden(kept), pytest.raises(DubenError, match="Permission denied"):
        export_file([note()], kept)
    assert kept.read_text() == "old"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    with small_disk(tmp_path):
        path = tmp_path / "deck.csv"
        path.write_text("old")
        with pytest.raises(DubenError, match="No space left"):
            export_file((note(meaning="long " * 100) for _ in range(5000)), path)
        assert path.read_text() == "old"
        assert [file.name for file in tmp_path.iterdir()] == ["deck.csv"]
