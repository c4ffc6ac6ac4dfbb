"""Syllables of pinyin."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts import pinyin

_INITIALS = " b p m f d t n l g k h j q x zh ch sh r z c s y w"
_FINALS = (
    "a o e i u u: ai ei ui ao ou iu ie u:e ue er an en in un u:n ang eng ing ong "
    "ia iao ian iang iong ua uo uai uan uang"
)
_NO_VOWEL = ["r", "m", "n", "ng", "hm", "hng", "xx"]
SYLLABLES = _NO_VOWEL + [
    initial + final for initial in _INITIALS.split(" ") for final in _FINALS.split(" ")
]
syllables = st.builds(
    lambda letters, tone, name: (letters.capitalize() if name else letters) + str(tone),
    st.sampled_from(SYLLABLES),
    st.integers(1, 5),
    st.booleans(),
)


@given(syllables)
def test_a_syllable_marked_and_numbered_again_is_the_same(syllable: str) -> None:
    assert pinyin.numbered(pinyin.marked(syllable)) == syllable


@given(syllables)
def test_a_marked_syllable_has_one_mark_and_no_figure(syllable: str) -> None:
    marked = pinyin.marked(syllable)
    marks = [it for it in unicodedata.normalize("NFD", marked) if it in "\u0300\u0301\u0304\u030c"]
    assert len(marks) == (0 if syllable.endswith("5") else 1)
    assert not any(it.isdigit() or it == ":" for it in marked)


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("xue2", "xué"),
        ("hao3", "hǎo"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("lou2", "lóu"),
        ("lu:4", "lǜ"),
        ("nu:3", "nǚ"),
        ("lu:e4", "lüè"),
        ("Lu:3", "Lǚ"),
        ("Bei3", "Běi"),
        ("e4", "è"),
        ("er2", "ér"),
        ("m2", "ḿ"),
        ("ng4", "ǹg"),
        ("ma5", "ma"),
        ("r5", "r"),
        ("xx5", "xx"),
    ],
)
def test_the_mark_stands_where_schools_put_it(numbered: str, marked: str) -> None:
    assert pinyin.marked(numbered) == marked
    assert pinyin.numbered(marked) == numbered


def test_v_is_read_as_ue() -> None:
    assert pinyin.marked("nv3") == "nǚ"


@pytest.mark.parametrize("text", ["A", "110", "，", "", "hao", "hao6", "3", "k2m"])
def test_what_is_no_syllable_stays_as_it_is(text: str) -> None:
    assert pinyin.tone(text) == 0
    assert pinyin.marked(text) == text


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_may_be_asked_about(text: str) -> None:
    assert pinyin.tone(text) in range(6)
    assert isinstance(pinyin.marked(text), str)


def test_the_tone_is_the_figure() -> None:
    assert [pinyin.tone(it) for it in ("ma1", "ma2", "lu:3", "Ma4", "r5")] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("syllables", "word"),
    [
        ("xue2 xi2", "xuéxí"),
        ("Xi1 an1", "Xī'ān"),
        ("nu:3 er2", "nǚ'ér"),
        ("Tian1 e2", "Tiān'é"),
        ("hai3 ou1", "hǎi'ōu"),
        ("na3 r5", "nǎr"),
        ("wan2 r5", "wánr"),
        ("ma1 ma5", "māma"),
        ("xx5 hao3", "xxhǎo"),
        ("san1 D da3 yin4", "sān D dǎyìn"),
        ("T xu4", "T xù"),
        ("shan1 , shui3", "shān, shuǐ"),
        ("ka3 la1 O K", "kǎlā O K"),
        ("ai4", "ài"),
        ("", ""),
    ],
)
def test_the_syllables_of_a_word_are_written_together(syllables: str, word: str) -> None:
    assert pinyin.joined(syllables.split()) == word
