"""Levels of words."""

from pathlib import Path

from dicts import levels
from dicts.entry import Levels
from dicts.lexicon import Lexicon


def test_a_level_is_told_with_its_standard() -> None:
    assert levels.named(Levels(hsk2=3, hsk3=2, hsk2025=4)) == [
        "HSK 2.0: 3",
        "HSK 3.0: 2",
        "HSK 2025: 4",
    ]


def test_the_advanced_levels_are_one() -> None:
    assert levels.named(Levels(hsk3=7)) == ["HSK 3.0: 7–9"]
    assert levels.named(Levels(hsk2=6, hsk2025=7)) == ["HSK 2.0: 6", "HSK 2025: 7–9"]


def test_a_word_without_a_level_has_nothing_told() -> None:
    assert levels.named(Levels()) == []


def test_lists_are_joined_by_word(tmp_path: Path) -> None:
    for file, rows in {
        "hsk20_words.tsv": "银行\t2\n工作\t1\n",
        "hsk30_words.tsv": "工作\t1\n克隆\t7\n",
        "hsk2025_words.tsv": "银行\t3\n",
    }.items():
        (tmp_path / file).write_text("word\tlevel\n" + rows, encoding="utf-8")
    assert levels.read(tmp_path) == {
        "银行": Levels(hsk2=2, hsk2025=3),
        "工作": Levels(hsk2=1, hsk3=1),
        "克隆": Levels(hsk3=7),
    }


def test_the_lexicon_knows_the_three_standards(lexicon: Lexicon) -> None:
    assert lexicon.levels("你好") != Levels()
    assert lexicon.levels("学习") == Levels(hsk2=1, hsk3=1, hsk2025=1)
    assert lexicon.levels("學習") == Levels()  # they are lists of simplified words
    assert lexicon.levels("没有这个词") == Levels()
