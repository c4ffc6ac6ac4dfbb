"""What is said where the dictionary writes something else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts import pinyin
from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.sandhi import Syllables, spoken
from reader.text.characters import is_hanzi
from tests.language.texts import texts


def said(lexicon: Lexicon, words: str, syllables: str) -> str:
    """Words are parted by spaces, and take a syllable for each of their hanzi."""
    rest = iter(syllables.split())
    given = [
        (word, tuple(next(rest) for char in word if is_hanzi(char)) or None)
        for word in words.split()
    ]
    found = spoken(given, lambda text: bool(lexicon.entries(text)))
    return " ".join(syllable for word in found for syllable in word or ())


YI = [
    # before a fourth tone and before 个
    ("一定", "yi1 ding4", "yi2 ding4"),
    ("一 个 人", "yi1 ge5 ren2", "yi2 ge5 ren2"),
    ("每一 個 人", "mei3 yi1 ge4 ren2", "mei3 yi2 ge4 ren2"),
    ("一万", "yi1 wan4", "yi2 wan4"),
    ("一 不 小心", "yi1 bu4 xiao3 xin1", "yi2 bu4 xiao3 xin1"),
    # before the other tones
    ("一般", "yi1 ban1", "yi4 ban1"),
    ("一 年", "yi1 nian2", "yi4 nian2"),
    ("一起", "yi1 qi3", "yi4 qi3"),
    ("一 天 一 天", "yi1 tian1 yi1 tian1", "yi4 tian1 yi4 tian1"),
    ("一心一意", "yi1 xin1 yi1 yi4", "yi4 xin1 yi2 yi4"),
    ("一百", "yi1 bai3", "yi4 bai3"),
    # numbers, ordinals, dates, and the end
    ("第一 个", "di4 yi1 ge4", "di4 yi1 ge4"),
    ("第 一 天", "di4 yi1 tian1", "di4 yi1 tian1"),
    ("十一 个", "shi2 yi1 ge4", "shi2 yi1 ge4"),
    ("二 零 二 一 年", "er4 ling2 er4 yi1 nian2", "er4 ling2 er4 yi1 nian2"),
    ("一 三 五", "yi1 san1 wu3", "yi1 san1 wu3"),
    ("三千 一百 一十", "san1 qian1 yi1 bai3 yi1 shi2", "san1 qian1 yi4 bai3 yi1 shi2"),
    ("一月 一号", "Yi1 yue4 yi1 hao4", "Yi1 yue4 yi1 hao4"),
    ("十月 一 日", "shi2 yue4 yi1 ri4", "shi2 yue4 yi1 ri4"),
    ("一 日 三 餐", "yi1 ri4 san1 can1", "yi2 ri4 san1 can1"),
    ("星期一 早上", "xing1 qi1 yi1 zao3 shang5", "xing1 qi1 yi1 zao3 shang5"),
    ("统一 战线", "tong3 yi1 zhan4 xian4", "tong3 yi1 zhan4 xian4"),
    ("三分之一 的 人", "san1 fen1 zhi1 yi1 de5 ren2", "san1 fen1 zhi1 yi1 de5 ren2"),
    ("独一无二", "du2 yi1 wu2 er4", "du2 yi1 wu2 er4"),
    ("一楼", "yi1 lou2", "yi1 lou2"),
    ("万一", "wan4 yi1", "wan4 yi1"),
    # between a verb and itself
    ("看一看", "kan4 yi1 kan4", "kan4 yi5 kan4"),
    ("想 一 想", "xiang3 yi1 xiang3", "xiang3 yi5 xiang3"),
    ("数 一 数", "shu3 yi1 shu3", "shu3 yi5 shu3"),
    ("数一数二", "shu3 yi1 shu3 er4", "shu3 yi1 shu3 er4"),
]
BU = [
    ("不 去", "bu4 qu4", "bu2 qu4"),
    ("不是", "bu4 shi4", "bu2 shi4"),
    ("不 来", "bu4 lai2", "bu4 lai2"),
    ("不 好", "bu4 hao3", "bu4 hao3"),
    ("不 ， 我 不 要", "bu4 wo3 bu4 yao4", "bu4 wo3 bu2 yao4"),
    ("不 一定", "bu4 yi1 ding4", "bu4 yi2 ding4"),
    ("好不好", "hao3 bu4 hao3", "hao3 bu5 hao3"),
    ("是 不 是", "shi4 bu4 shi4", "shi4 bu5 shi4"),
    ("喜 不 喜欢", "xi3 bu4 xi3 huan5", "xi3 bu5 xi3 huan5"),
    ("看 不 见", "kan4 bu4 jian4", "kan4 bu5 jian4"),
    ("聽 不 懂", "ting1 bu4 dong3", "ting1 bu5 dong3"),
    ("我 不 懂", "wo3 bu4 dong3", "wo3 bu4 dong3"),
    ("对不起", "dui4 bu5 qi3", "dui4 bu5 qi3"),
]
THIRD_IN_WORDS = [
    ("你好", "ni3 hao3", "ni2 hao3"),
    ("水果", "shui3 guo3", "shui2 guo3"),
    ("雨伞厂", "yu3 san3 chang3", "yu2 san2 chang3"),
    ("展覽館", "zhan3 lan3 guan3", "zhan2 lan2 guan3"),
    ("小老虎", "xiao3 lao3 hu3", "xiao3 lao2 hu3"),
    ("纸老虎", "zhi3 lao3 hu3", "zhi3 lao2 hu3"),
    ("党小组", "dang3 xiao3 zu3", "dang3 xiao2 zu3"),
    ("总统府", "zong3 tong3 fu3", "zong2 tong2 fu3"),
    ("岂有此理", "qi3 you3 ci3 li3", "qi2 you3 ci2 li3"),
    ("洗手间", "xi3 shou3 jian1", "xi2 shou3 jian1"),
    ("美国", "mei3 guo2", "mei3 guo2"),
    ("七八", "qi1 ba1", "qi1 ba1"),
]
THIRD_BETWEEN_WORDS = [
    ("我 很 好", "wo3 hen3 hao3", "wo3 hen2 hao3"),
    ("我 想 买 书", "wo3 xiang3 mai3 shu1", "wo3 xiang2 mai3 shu1"),
    ("我 也 很 好", "wo3 ye3 hen3 hao3", "wo2 ye3 hen2 hao3"),
    ("我 喜欢 你", "wo3 xi3 huan5 ni3", "wo2 xi3 huan5 ni3"),
    ("我 很 喜欢", "wo3 hen3 xi3 huan5", "wo3 hen2 xi3 huan5"),
    ("我 有 两 本", "wo3 you3 liang3 ben3", "wo2 you3 liang2 ben3"),
    ("我 买 水果", "wo3 mai3 shui3 guo3", "wo2 mai3 shui2 guo3"),
    ("买 水果", "mai3 shui3 guo3", "mai3 shui2 guo3"),
    ("水果 好", "shui3 guo3 hao3", "shui2 guo2 hao3"),
    ("老李 买 好 酒", "lao3 Li3 mai3 hao3 jiu3", "lao2 Li2 mai3 hao2 jiu3"),
    ("小 老虎", "xiao3 lao3 hu3", "xiao3 lao2 hu3"),
    ("苹果 很 好", "ping2 guo3 hen3 hao3", "ping2 guo3 hen2 hao3"),
    ("很 好 ， 我 走", "hen3 hao3 wo3 zou3", "hen2 hao3 wo2 zou3"),
    ("有点儿 冷", "you3 dian3 r5 leng3", "you2 dian3 r5 leng3"),
    ("找 OK 我", "zhao3 wo3", "zhao3 wo3"),
]
THIRD_BEFORE_NEUTRAL = [
    ("哪里", "na3 li5", "na2 li5"),
    ("手裡", "shou3 li5", "shou2 li5"),
    ("想想", "xiang3 xiang5", "xiang2 xiang5"),
    ("走 走", "zou3 zou5", "zou2 zou5"),
    ("小姐", "xiao3 jie5", "xiao2 jie5"),
    ("想起", "xiang3 qi5", "xiang2 qi5"),
    ("姐姐", "jie3 jie5", "jie3 jie5"),
    ("奶奶", "nai3 nai5", "nai3 nai5"),
    ("椅子", "yi3 zi5", "yi3 zi5"),
    ("耳朵", "er3 duo5", "er3 duo5"),
    ("我 姐姐", "wo3 jie3 jie5", "wo2 jie3 jie5"),
    ("我 想想", "wo3 xiang3 xiang5", "wo3 xiang2 xiang5"),
    ("买 了", "mai3 le5", "mai3 le5"),
]


@pytest.mark.parametrize(
    ("words", "citation", "wanted"),
    YI + BU + THIRD_IN_WORDS + THIRD_BETWEEN_WORDS + THIRD_BEFORE_NEUTRAL,
)
def test_what_is_said(lexicon: Lexicon, words: str, citation: str, wanted: str) -> None:
    assert said(lexicon, words, citation) == wanted


def test_what_is_no_form_of_yi_or_bu_stays(lexicon: Lexicon) -> None:
    assert said(lexicon, "不 是", "fou3 shi4") == "fou3 shi4"


def test_a_word_whose_syllables_do_not_fit_stays(lexicon: Lexicon) -> None:
    assert spoken([("我很", ("wo3",)), ("好", ("hao3",))], lambda _: False) == [
        ("wo3",),
        ("hao3",),
    ]


HANZI = st.sampled_from("一不看好我想里起姐子十第月个個百九老虎小二之见")
SYLLABLES = st.sampled_from(["yi1", "bu4", "wo3", "hao3", "ma5", "shi2", "xx5", "r5", "Bei3", "A"])


@st.composite
def sentences(draw: st.DrawFn) -> list[tuple[str, Syllables | None]]:
    texts = draw(st.lists(st.one_of(st.text(HANZI, min_size=1, max_size=11), st.just("，"))))
    return [
        (text, None if text == "，" else tuple(draw(SYLLABLES) for _ in text)) for text in texts
    ]


@given(sentences())
def test_only_tones_change_and_a_second_time_none(
    lexicon: Lexicon, sentence: list[tuple[str, Syllables | None]]
) -> None:
    found = spoken(sentence, lambda text: bool(lexicon.entries(text)))
    assert len(found) == len(sentence)
    for (text, before), after in zip(sentence, found, strict=True):
        assert (before is None) == (after is None)
        for char, old, new in zip(text, before or (), after or (), strict=bool(before)):
            assert old == new or old[:-1] == new[:-1]
            if char not in "一不":
                assert old == new or (pinyin.tone(old), pinyin.tone(new)) == (3, 2)
    again = [(text, after) for (text, _), after in zip(sentence, found, strict=True)]
    assert spoken(again, lambda text: bool(lexicon.entries(text))) == found


@given(sentences())
def test_third_tones_never_meet(sentence: list[tuple[str, Syllables | None]]) -> None:
    tones = []
    for syllables in spoken(sentence, lambda _: False):
        tones += [pinyin.tone(it) for it in syllables] if syllables else [0]
    assert (3, 3) not in pairwise(tones)


@given(texts)
def test_any_sentence_that_was_annotated_can_be_said(lexicon: Lexicon, text: str) -> None:
    words = Annotator(lexicon).annotate(text).words
    found = spoken([(it.text, it.pinyin) for it in words], lambda it: bool(lexicon.entries(it)))
    assert [it and len(it) for it in found] == [it.pinyin and len(it.pinyin) for it in words]
