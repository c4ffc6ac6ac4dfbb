"""Where words begin and end. In the examples ``|`` marks the cuts."""

import unicodedata

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.lattice import lattice, likeliest_words
from reader.language.segment import ENGINES, Segmenter, engine
from reader.text.characters import is_hanzi
from tests.language.texts import texts


@pytest.fixture(scope="module", params=ENGINES)
def segmenter(request: pytest.FixtureRequest, lexicon: Lexicon) -> Segmenter:
    return engine(request.param, lexicon)


@pytest.fixture(scope="module")
def duben(lexicon: Lexicon) -> Segmenter:
    return engine("duben", lexicon)


SENTENCES = """\
他|在|银行|工作|。
我|喜欢|学习|中文|。
这|棵|树|长大|了|，|很|长|。
研究|生命|起源
研究生|都|要|开会
我们|去|哪儿|玩儿|？
他|差点儿|迟到|了|。
妈妈|买|了|一|件|T恤|。
晚上|去|唱|卡拉OK|。
中华人民共和国|成立|了
DeepSeek-R1|涨|了|3.5%|。
花|了|1,000|元
时间|是|10:30
今天|37°C|，|明天|38℃
见|https://a.b/c?d=1|。
（|https://example.org/a_(b)#c-d|）|。
看|www.example.org|吧
写信|给|foo.bar@example.com
他|会|C++|，|我|不|会
AT&T|和|O'Reilly
l'été|很|热
２０２４|年|ＡＢＣ
한국|和|日本
Москва|很|冷
等等|……|好|——|走
他|总是|坐|在|窗户|旁边|那|张|磨|得|发亮|的|桌子|前|，|一|只|眼睛|上|夹|着|放大|镜|。
""".splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_cut_into_words(duben: Segmenter, sentence: str) -> None:
    words = sentence.split("|")
    assert duben.cut("".join(words)).words == words


def test_spaces_are_one_word(duben: Segmenter) -> None:
    assert duben.cut("第一 \t\n章\u3000").words == ["第一", " \t\n", "章", "\u3000"]
    assert duben.cut("  ").words == ["  "]
    assert duben.cut("").words == []


@pytest.mark.parametrize(
    "sign", ["👍🏽", "❤️", "👨‍👩‍👧", "🇨🇳", "1️⃣", "葛󠄀", unicodedata.normalize("NFD", "é")]
)
def test_what_is_drawn_as_one_is_never_parted(duben: Segmenter, sign: str) -> None:
    assert duben.cut(f"好{sign}好").words == ["好", sign, "好"]


def test_accents_of_their_own_stay_in_the_word(duben: Segmenter) -> None:
    word = unicodedata.normalize("NFD", "Brontë-Müller")
    assert duben.cut(f"读{word}的书").words == ["读", word, "的", "书"]


def test_a_headword_never_ends_inside_a_foreign_word(duben: Segmenter) -> None:
    # T恤, 卡拉OK and 双酚A are headwords, but not of these.
    assert duben.cut("AT恤").words == ["AT", "恤"]
    assert duben.cut("卡拉OKAY").words == ["卡拉", "OKAY"]
    assert duben.cut("双酚AB").words == ["双", "酚", "AB"]


@given(texts)
def test_the_words_tile_the_text(segmenter: Segmenter, text: str) -> None:
    words = segmenter.cut(text).words
    assert "".join(words) == text
    assert all(words)


@given(texts)
def test_every_word_of_the_likeliest_way_is_in_the_dictionary(lexicon: Lexicon, text: str) -> None:
    for word in likeliest_words(lexicon, text):
        if sum(map(is_hanzi, word)) > 1:
            assert lexicon.entries(word)


def test_the_likelier_of_two_ways_costs_less(lexicon: Lexicon) -> None:
    assert lattice(lexicon, "").total == 0
    assert lattice(lexicon, "看着他").total < lattice(lexicon, "看著他").total


@pytest.mark.parametrize("hanzi", "〇一龥㐀豈𠀀𰻝")
def test_hanzi(hanzi: str) -> None:
    assert is_hanzi(hanzi)


@pytest.mark.parametrize("other", ["A", "，", "한", "カ", "々", "ㄅ", "\ue000", "\ud800", "😀"])
def test_what_is_no_hanzi(other: str) -> None:
    assert not is_hanzi(other)


def test_jieba_cuts_as_jieba_does(lexicon: Lexicon) -> None:
    assert engine("jieba", lexicon).cut("他来到了网易杭研大厦").words == [
        "他", "来到", "了", "网易", "杭研", "大厦"
    ]  # fmt: skip


def test_an_unknown_engine_is_answered_with_the_names(lexicon: Lexicon) -> None:
    with pytest.raises(DubenError, match="no segmenter 'thulac'; there are: duben, jieba, longest"):
        engine("thulac", lexicon)
