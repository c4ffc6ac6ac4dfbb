"""Which traditional form a simplified character mostly has."""

import pytest

from dicts.company import form_of, shares_of_forms
from dicts.entry import Entry
from dicts.ranking import penalty


def entry(forms: str, pinyin: str, *senses: str) -> Entry:
    traditional, simplified = forms.split("|")
    return Entry(traditional, simplified, tuple(pinyin.split()), senses)


MINUTE = entry("分鐘|分钟", "fen1 zhong1", "minute")
LOVE = entry("鍾愛|钟爱", "zhong1 ai4", "to love deeply")
POINTER = entry("鍾點|钟点", "zhong1 dian3", "variant of 鐘點|钟点[zhong1 dian3]")
BELL = entry("鐘|钟", "zhong1", "bell")
GOBLET = entry("鍾|钟", "zhong1", "goblet", "to concentrate")


def test_a_form_has_the_share_of_the_words_that_it_makes() -> None:
    shares = shares_of_forms([MINUTE, LOVE], {"分钟": 0.003, "钟爱": 0.001})
    assert shares["钟", "鐘", "zhong1"] == pytest.approx(0.75)
    assert shares["钟", "鍾", "zhong1"] == pytest.approx(0.25)
    assert shares["爱", "愛", "ai4"] == 1


def test_words_that_only_point_elsewhere_or_are_not_met_count_for_nothing() -> None:
    shares = shares_of_forms([MINUTE, POINTER, LOVE], {"分钟": 0.003, "钟点": 0.003})
    assert shares["钟", "鐘", "zhong1"] == 1
    assert ("钟", "鍾", "zhong1") not in shares


def test_a_name_and_a_word_of_one_form_are_one() -> None:
    surname = entry("鐘|钟", "Zhong1", "surname Zhong")
    assert form_of(surname) == form_of(BELL) == ("钟", "鐘", "zhong1")
    assert form_of(MINUTE) is None


def test_the_form_that_most_words_have_comes_first() -> None:
    assert penalty(BELL, ("zhong1",), 0.75) < penalty(GOBLET, ("zhong1",), 0.25)
    assert penalty(BELL, ("zhong1",)) > penalty(GOBLET, ("zhong1",))
