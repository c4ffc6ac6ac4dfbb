"""Which entry of several comes first."""

import pytest

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.ranking import penalty, points_elsewhere, preferred_readings
from dicts.standalone import READINGS


def entry(pinyin: str, *senses: str, word: str = "和") -> Entry:
    return Entry(word, word, tuple(pinyin.split()), senses)


def best(*entries: Entry, reading: str | None = None) -> Entry:
    preferred = tuple(reading.split()) if reading else None
    return min(entries, key=lambda it: penalty(it, preferred))


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (entry("He2", "surname He"), entry("he2", "and; together with")),
        (entry("he2", "old variant of 和[he2]"), entry("he4", "to join in singing")),
        (entry("He2", "Japan", "peace"), entry("he2", "and")),
        (entry("he4", "to compose a poem in reply"), entry("he2", "and")),
        (entry("huo2", "to mix with water"), entry("he2", "and")),
        (entry("he2", "(archaic) bell"), entry("he2", "and")),
        (entry("he2", "and"), entry("he2", "and", "peace", "sum")),
    ],
)
def test_the_everyday_word_comes_first(worse: Entry, better: Entry) -> None:
    assert best(worse, better, reading="he2") is better
    assert best(better, worse, reading="he2") is better


def test_a_surname_is_worse_than_a_wrong_reading() -> None:
    assert best(entry("He2", "surname He"), entry("hu2", "to win"), reading="he2").pinyin == (
        "hu2",
    )


def test_a_name_comes_first_where_it_is_the_commonest_use() -> None:
    dynasty = entry("Ming2 chao2", "Ming Dynasty (1368-1644)", word="明朝")
    morning = entry("ming2 zhao1", "tomorrow morning", word="明朝")
    assert best(morning, dynasty, reading="Ming2 chao2") is dynasty
    assert best(morning, dynasty, reading="ming2 chao2") is morning


def test_an_erhua_word_is_no_mere_pointer() -> None:
    flower = entry("hua1 r5", "erhua variant of 花[hua1]", word="花儿")
    song = entry("hua1 er2", "style of folk song", word="花儿")
    assert best(song, flower, reading="hua1 r5") is flower


def test_the_neutral_zi_is_the_everyday_one() -> None:
    wife = entry("qi1 zi5", "wife", word="妻子")
    family = entry("qi1 zi3", "wife and children", word="妻子")
    assert best(family, wife, reading="qi1 zi3") is wife


def test_what_begins_with_a_neutral_tone_comes_after_a_verb_and_is_no_word_by_itself() -> None:
    after_verbs = entry("qi5 lai5", "(after a verb) up", "beginning to", word="起来")
    rise = entry("qi3 lai5", "to stand up", word="起来")
    assert best(after_verbs, rise) is rise


@pytest.mark.parametrize(
    "sense",
    [
        "variant of 裡|里[li3]",
        "old variant of 和[he2]",
        "erhua variant of 花[hua1]",
        "Japanese variant of 氣|气[qi4]",
        "see 蝴蝶[hu2 die2]",
        "see also 老公[lao3 gong1]",
        "used in 葡萄[pu2 tao5]",
        "(Tw) variant of 台[tai2]",
        "also written 想像[xiang3 xiang4]",
    ],
)
def test_a_sense_that_only_points(sense: str) -> None:
    assert points_elsewhere(sense)


@pytest.mark.parametrize(
    "sense", ["to see", "see sb off", "a variant", "(dialect) wife", "used for cutting", ""]
)
def test_a_sense_that_says_something(sense: str) -> None:
    assert not points_elsewhere(sense)


def test_our_own_reading_of_a_word_goes_before_those_of_lists() -> None:
    found = preferred_readings(
        {"长": ("zhang3", "chang2"), "爽": ("shuang3",)},
        {"告诉": ("gao4", "su4"), "银行": ("yin2", "hang2")},
    )
    assert found["长"] == ("chang2",)
    assert found["爽"] == ("shuang3",)
    assert found["告诉"] == ("gao4", "su5")
    assert found["银行"] == ("yin2", "hang2")


def test_our_own_readings_are_ones_that_the_dictionary_has(lexicon: Lexicon) -> None:
    strange = [
        word
        for word, reading in READINGS.items()
        if not any(
            reading in (entry.pinyin, tuple(it.lower() for it in entry.pinyin))
            for entry in lexicon.entries(word)
        )
    ]
    assert strange == []


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("和", "he2"),
        ("长", "chang2"),
        ("王", "wang2"),
        ("得", "de5"),
        ("告诉", "gao4 su5"),
        ("东西", "dong1 xi5"),
        ("地方", "di4 fang5"),
        ("故事", "gu4 shi5"),
        ("生意", "sheng1 yi5"),
        ("老公", "lao3 gong1"),
        ("妻子", "qi1 zi5"),
        ("大夫", "dai4 fu5"),
        ("明朝", "Ming2 chao2"),
        ("便宜", "pian2 yi5"),
    ],
)
def test_the_first_entry_is_the_one_a_learner_wants(
    lexicon: Lexicon, word: str, pinyin: str
) -> None:
    assert " ".join(lexicon.entries(word)[0].pinyin) == pinyin
