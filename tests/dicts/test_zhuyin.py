"""Zhuyin, shown and typed."""

import pytest

from dicts import pinyin, zhuyin
from dicts.lexicon import Lexicon

SYLLABLES = {
    "xue2": "ㄒㄩㄝˊ",
    "ma1": "ㄇㄚ",
    "ma5": "˙ㄇㄚ",
    "shi4": "ㄕˋ",
    "zi3": "ㄗˇ",
    "yu3": "ㄩˇ",
    "ju4": "ㄐㄩˋ",
    "lu:4": "ㄌㄩˋ",
    "lu4": "ㄌㄨˋ",
    "nu:e4": "ㄋㄩㄝˋ",
    "yuan2": "ㄩㄢˊ",
    "xiong2": "ㄒㄩㄥˊ",
    "zhong1": "ㄓㄨㄥ",
    "weng1": "ㄨㄥ",
    "you3": "ㄧㄡˇ",
    "liu2": "ㄌㄧㄡˊ",
    "gui4": "ㄍㄨㄟˋ",
    "lun2": "ㄌㄨㄣˊ",
    "jun1": "ㄐㄩㄣ",
    "er2": "ㄦˊ",
    "r5": "ㄦ",
    "Bei3": "ㄅㄟˇ",
    "ng2": "ㄫˊ",
    "OK": "OK",
}


@pytest.mark.parametrize(("syllable", "signs"), SYLLABLES.items())
def test_a_syllable_is_shown_in_zhuyin(syllable: str, signs: str) -> None:
    assert zhuyin.of(syllable) == signs


def test_a_word_has_spaces_between_its_syllables() -> None:
    assert zhuyin.joined(("na3", "r5")) == "ㄋㄚˇ ㄦ"
    assert zhuyin.joined(("ka3", "la1", "O", "K")) == "ㄎㄚˇ ㄌㄚ O K"


# Syllables of no standard word, which zhuyin has no signs for: cue, call, rua, xx and the like.
STRANGE = {"xx", "cue", "ky", "rua", "ging", "qian1wa", "biu"}


def test_every_syllable_of_the_dictionary_is_shown_and_understood_again(lexicon: Lexicon) -> None:
    every = {it.lower() for entry in lexicon.every_entry() for it in entry.pinyin}
    lost = set()
    for syllable in every:
        signs = zhuyin.of(syllable)
        letters, tone = syllable[:-1], pinyin.tone(syllable)
        if not tone or letters == "r":
            continue
        if signs == syllable:
            lost.add(letters)
        else:
            assert zhuyin.ways(signs)[0] == ((letters, tone if tone > 1 else None),), syllable
    assert lost <= STRANGE


def test_tones_may_be_left_out_and_syllables_run_together() -> None:
    assert zhuyin.ways("ㄒㄩㄝˊㄒㄧˊ")[0] == (("xue", 2), ("xi", 2))
    assert zhuyin.ways("ㄒㄩㄝ ㄒㄧ")[0] == (("xue", None), ("xi", None))
    assert zhuyin.ways("ㄇㄚ˙") == zhuyin.ways("˙ㄇㄚ") == ((("ma", 5),),)
    assert zhuyin.ways("ㄇㄚ˙ㄇㄚ") == ((("ma", None), ("ma", 5)),)
    assert zhuyin.ways("ㄇㄚˉ") == ((("ma", 1),),)


def test_signs_are_parted_in_every_way_the_longest_syllables_first() -> None:
    assert zhuyin.ways("ㄓㄨㄞˋ") == (
        (("zhuai", 4),),
        (("zhu", None), ("ai", 4)),
        (("zhi", None), ("wai", 4)),
        (("zhi", None), ("wu", None), ("ai", 4)),
    )
    assert zhuyin.ways("ㄓ ㄨㄞˋ")[0] == (("zhi", None), ("wai", 4))
    assert len(zhuyin.ways("ㄧㄚ" * 30)) == 8
    assert zhuyin.ways("ㄧㄚ" * 1000) == ()


def test_er_may_be_the_suffix() -> None:
    assert zhuyin.ways("ㄕˋㄦㄇㄚ")[:2] == (
        (("shi", 4), ("er", None), ("ma", None)),
        (("shi", 4), ("r", None), ("ma", None)),
    )
    assert zhuyin.ways("ㄦˊ") == ((("er", 2),),)


def test_an_initial_that_is_being_typed_stands_for_its_letters() -> None:
    assert zhuyin.ways("ㄒㄩㄝˊㄒ")[0] == (("xue", 2), ("x", None))


@pytest.mark.parametrize("text", ["", "ˊ", "ㄒㄩㄝˊ学", "xue", "ㄅㄅㄅㄟ", "ㄅㄟ!", "˙"])
def test_anything_else_is_no_zhuyin(text: str) -> None:
    assert zhuyin.ways(text) == ()
