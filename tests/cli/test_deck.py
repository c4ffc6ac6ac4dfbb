"""``duben deck``."""

import csv
import io

import pytest

from reader.deck.store import Deck


def test_a_word_is_kept_with_pinyin_and_meaning(duben, listed):
    said = duben("deck", "add", "學習")
    assert said.lines == ["kept  學習 学习  xuéxí  to learn; to study"]
    (word,) = listed()
    assert (word["simplified"], word["traditional"]) == ("学习", "學習")
    assert word["pinyin"] == ["xue2", "xi2"]
    assert word["status"] == "learning 1"
    assert word["meaning"] == "to learn; to study"
    assert word["sentence"] == ""


def test_either_script_means_the_same_word(duben, listed):
    duben("deck", "add", "学习")
    assert duben("deck", "add", "學習").out.startswith("kept already  學習 学习")
    assert len(listed()) == 1


def test_several_words_are_several_lines(duben, listed):
    assert [line.split()[1] for line in duben("deck", "add", "猫", "狗", "鱼").lines] == [
        "貓",
        "狗",
        "魚",
    ]
    assert [word["simplified"] for word in listed()] == ["猫", "狗", "鱼"]


def test_the_sentence_is_kept_with_its_pinyin(duben, listed):
    sentence = "他在銀行工作。"
    duben("deck", "add", "银行", "--sentence", sentence, "--source", "钱.txt")
    (word,) = listed()
    assert word["sentence"] == sentence
    assert sentence[word["start"] : word["end"]] == "銀行"
    assert word["sentence_pinyin"] == "tā zài yínháng gōngzuò."
    assert word["source"] == "钱.txt"


def test_the_reading_in_the_sentence_chooses_the_entry(duben, listed):
    duben("deck", "add", "长", "--sentence", "孩子长大了。")
    duben("deck", "add", "长", "--sentence", "这条路很长。")
    grow, long = listed()
    assert grow["pinyin"] == ["zhang3"]
    assert "to grow" in grow["meaning"]
    assert long["pinyin"] == ["chang2"]
    assert "long" in long["meaning"]


def test_the_script_of_the_sentence_chooses_the_entry(duben, listed):
    duben("deck", "add", "面", "--sentence", "我想吃麵。")
    (word,) = listed()
    assert word["traditional"] == "麵"
    assert "noodles" in word["meaning"]


def test_a_word_of_which_a_sentence_has_two_is_the_one_that_stands_alone(duben, listed):
    duben("deck", "add", "学", "--sentence", "学生们都在学。")
    (word,) = listed()
    assert (word["start"], word["end"]) == (5, 6)


def test_a_word_that_is_not_in_the_sentence_is_refused_and_nothing_kept(duben, listed):
    line = duben("deck", "add", "我", "猫", "--sentence", "我在家。").complaint
    assert line == "猫 is not in the sentence 我在家。"
    assert listed() == []
    assert "not in the sentence" in duben("deck", "add", "猫", "--sentence", "").complaint


def test_a_word_without_an_entry_is_kept_and_it_is_said(duben, listed):
    said = duben("deck", "add", "DeepSeek", "妈妈的猫")
    assert said.lines == [
        "kept  DeepSeek  (no entry: kept without a meaning)",
        "kept  媽媽的貓 妈妈的猫  māmademāo  (no entry: kept without a meaning)",
    ]
    latin, phrase = listed()
    assert (latin["pinyin"], latin["meaning"]) == ([], "")
    assert phrase["pinyin"] == ["ma1", "ma5", "de5", "mao1"]


def test_an_empty_word_is_refused(duben, listed):
    assert "empty word" in duben("deck", "add", "猫", " ").complaint
    assert listed() == []


def test_a_meaning_in_ones_own_words_stays(duben, listed):
    duben("deck", "add", "学习")
    said = duben("deck", "edit", "學習", "--meaning", "to study;\nto pore over books")
    assert said.lines == ["changed  學習 学习  xuéxí  to study; to pore over books"]
    assert listed()[0]["meaning"] == "to study;\nto pore over books"
    duben("deck", "add", "学习", "--sentence", "我学习。")
    (word,) = listed()
    assert word["meaning"] == "to study;\nto pore over books"
    assert word["sentence"] == "我学习。"


def test_a_word_dropped_and_kept_again_is_the_same_note(duben, listed):
    duben("deck", "add", "学习")
    guid = listed()[0]["guid"]
    assert duben("deck", "drop", "学习").lines == ["dropped  學習 学习  xuéxí"]
    assert listed() == []
    duben("deck", "add", "学习")
    assert listed()[0]["guid"] == guid


@pytest.mark.parametrize("change", [("drop",), ("edit", "--meaning", "anything")])
def test_a_word_of_two_readings_must_be_named_with_one(duben, listed, change):
    duben("deck", "add", "长", "--sentence", "孩子长大了。")
    duben("deck", "add", "长", "--sentence", "这条路很长。")
    verb, *more = change
    line = duben("deck", verb, "长", *more).complaint
    assert line == "长 is in the deck more than once; say which: 長[zhang3], 長[chang2]"
    assert duben("deck", verb, "長[chang2]", *more).status == 0


@pytest.mark.parametrize("change", [("drop",), ("edit", "--meaning", "anything")])
@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("猫", "猫 is not in the deck"),
        ("学习[xue2]", "学习[xue2] is not in the deck"),
        ("[xue2]", "'[xue2]' names no word; write it like 好 or 好[hao4]"),
        ("", "'' names no word; write it like 好 or 好[hao4]"),
    ],
)
def test_a_word_that_is_not_there(duben, change, name, line):
    duben("deck", "add", "学习")
    verb, *more = change
    assert duben("deck", verb, name, *more).complaint == line


def test_the_list_is_for_people_too(duben):
    duben("deck", "add", "学习", "--sentence", "我学习。")
    duben("deck", "add", "猫")
    duben("deck", "edit", "猫", "--meaning", "a cat")
    assert duben("deck", "list").lines == [
        "學習 学习  xuéxí  learning 1  to learn; to study  我学习。",
        "貓 猫      māo    learning 1  a cat",
    ]


def test_an_empty_deck_is_an_empty_list(duben):
    assert duben("deck", "list").out == ""
    assert duben("deck", "list", "--format", "json").json == []


def test_it_is_exported_for_anki(duben):
    duben("deck", "add", "银行", "--sentence", "他在銀行。", "--source", "a <b>; c")
    said = duben("deck", "export", "--name", "我的词")
    headers = [line for line in said.lines if line.startswith("#")]
    assert "#notetype:Basic" in headers
    (row,) = csv.reader(said.lines[len(headers) :])
    guid, deck, front, back = row
    assert guid.isalnum()
    assert deck == "我的词"
    assert front == "銀行<br>他在<b>銀行</b>。"
    assert back.split("<br>")[0] == "yínháng"
    assert back.endswith("a &lt;b&gt;; c")


def test_it_is_exported_to_a_file(duben, tmp_path):
    duben("deck", "add", "猫", "狗", "鱼")
    goal = tmp_path / "words.csv"
    said = duben("deck", "export", "--format", "anki-csv", "-o", str(goal))
    assert (said.status, said.out) == (0, "")
    assert said.err == f"3 notes written to {goal}\n"
    assert goal.read_text(encoding="utf-8") == duben("deck", "export").out
    rows = csv.reader(io.StringIO(goal.read_text(encoding="utf-8")))
    assert len([row for row in rows if not row[0].startswith("#")]) == 3


def test_a_single_note_is_one_note(duben, tmp_path):
    duben("deck", "add", "猫")
    assert duben("deck", "export", "-o", str(tmp_path / "x")).err.startswith("1 note written")


def test_a_file_that_cannot_be_written_is_said_in_a_line(duben, tmp_path):
    line = duben("deck", "export", "-o", str(tmp_path / "no" / "words.csv")).complaint
    assert line.startswith(f"cannot write {tmp_path}/no/words.csv")


def test_reading_the_deck_makes_no_file(duben, home, tmp_path):
    for args in (["list"], ["export"], ["export", "-o", str(tmp_path / "x.csv")]):
        duben("deck", *args)
        assert list(home.iterdir()) == []


def test_a_deck_in_use_elsewhere_can_be_read_and_changed(duben, listed, home):
    deck = Deck.open(home / "deck.sqlite3")
    duben("deck", "add", "猫")
    assert [word.key.simplified for word in deck.words()] == ["猫"]
    assert len(listed()) == 1
    deck.close()


def test_a_word_is_added_with_the_reading_that_is_named(duben):
    assert duben("deck", "add", "好[hao4]").status == 0
    assert duben("deck", "list").lines[0].startswith("好  hào")
    assert duben("deck", "drop", "好[hao4]").status == 0
    assert not any(duben("deck", "list").lines)
    assert "no entry has 好 read hao1" in duben("deck", "add", "好[hao1]").complaint
