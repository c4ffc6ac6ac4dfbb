"""``duben words``."""

from contextlib import closing

import pytest

from reader.deck.store import Deck
from reader.deck.words import Status

STORY = "我的猫在银行。猫很高兴，我也很高兴！DeepSeek的猫呢？猫，猫……"


@pytest.fixture
def words(duben, text_file):
    """Return what is said of the words of the story."""

    def run(*args, text=STORY):
        return duben("words", "--format", "json", *args, text_file(text)).json

    return run


def test_the_most_frequent_word_comes_first_and_each_once(words):
    found = words()
    assert (found[0]["word"], found[0]["count"]) == ("猫", 5)
    assert [it["count"] for it in found] == sorted((it["count"] for it in found), reverse=True)
    assert len({it["word"] for it in found}) == len(found)
    # Words met as often stand as they were met.
    assert [it["word"] for it in found if it["count"] == 2] == ["我", "的", "很", "高兴"]


def test_what_has_no_entry_is_no_word_to_learn(words):
    assert not {"DeepSeek", "。", "，", "……"} & {it["word"] for it in words()}


def test_what_is_told_of_a_word(words):
    bank = next(it for it in words() if it["word"] == "银行")
    assert bank["rank"] > 0
    assert bank["level"]["hsk2"] == 3
    del bank["rank"], bank["level"]
    assert bank == {
        "word": "银行",
        "simplified": "银行",
        "traditional": "銀行",
        "pinyin": ["yin2", "hang2"],
        "count": 1,
        "status": "new",
        "meaning": "bank",
    }


def test_a_word_is_one_whichever_script_it_is_in(words):
    (bank,) = [it for it in words(text="銀行。银行。") if it["simplified"] == "银行"]
    assert (bank["word"], bank["count"]) == ("銀行", 2)


def test_two_readings_are_two_words(words):
    found = words(text="我只想看一只猫。")
    assert {tuple(it["pinyin"]) for it in found if it["word"] == "只"} == {("zhi3",), ("zhi1",)}


def test_the_deck_says_what_is_known(duben, words):
    duben("deck", "add", "猫", "银行")
    status = {it["word"]: it["status"] for it in words()}
    assert (status["猫"], status["银行"], status["高兴"]) == ("learning 1", "learning 1", "new")
    assert {"猫", "银行"}.isdisjoint(it["word"] for it in words("--new"))


def test_only_the_first_few(words):
    assert [it["word"] for it in words("--limit", "2")] == ["猫", "我"]
    assert words("--limit", "0") == []
    assert [it["word"] for it in words("--new", "--limit", "1")] == ["猫"]


def test_for_people_it_is_a_table(duben, text_file):
    lines = duben("words", "--limit", "3", text_file("银行。银行。猫。")).lines
    assert lines[0].startswith("2  银行  yínháng  new  HSK 2.0: 3 · ")
    assert lines[0].endswith("  bank")
    assert lines[1].startswith("1  猫    māo      new  HSK 2.0: ")


def test_a_text_of_punctuation_has_no_words(duben):
    assert duben("words", "--format", "json", stdin="〇〇〇").status == 0


def test_how_much_of_a_text_is_known(duben, text_file, home):
    story = text_file(STORY)
    duben("deck", "add", "猫", "高兴", "银行")
    with closing(Deck.open(home / "deck.sqlite3")) as deck:
        known = [it.key for it in deck.words() if it.key.simplified != "银行"]
        deck.set_statuses(known, Status.KNOWN)
    found = duben("words", "--coverage", "--format", "json", story).json
    assert found == {
        "percent": 41,
        "words": 17,
        "known": 7,
        "learning": 1,
        "new": 9,
        "ignored": 0,
    }
    assert duben("words", "--coverage", story).lines == [
        "41% known",
        "words     17",
        "known     7",
        "learning  1",
        "new       9",
        "ignored   0",
    ]


def test_it_makes_no_deck(words, home):
    words()
    assert list(home.iterdir()) == []


def test_engines_are_taken_by_name(words):
    found = words("--segmenter", "jieba", "--readings", "pypinyin")
    assert found[0]["word"] == "猫"
