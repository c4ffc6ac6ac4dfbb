"""How characters are read where they stand."""

import re

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.annotate import Annotator
from reader.language.lattice import likeliest_words
from reader.language.readings import Reader, engine
from reader.text.characters import is_hanzi
from tests.language.texts import texts

SYLLABLE = re.compile(r"[A-Za-z]+:?[a-z]*[1-5]")


def read(annotator: Annotator, sentence: str) -> str:
    """The syllables of a sentence, words parted by spaces."""
    words = annotator.annotate(sentence).words
    return " ".join("".join(word.pinyin) for word in words if word.pinyin)


@pytest.mark.parametrize(
    ("sentence", "pinyin"),
    [
        ("他在银行工作。", "ta1 zai4 yin2hang2 gong1zuo4"),
        ("他在銀行工作。", "ta1 zai4 yin2hang2 gong1zuo4"),
        ("银行行长", "yin2hang2 hang2zhang3"),
        ("他长大了。", "ta1 zhang3da4 le5"),
        ("路很长。", "lu4 hen3 chang2"),
        ("我听音乐，很快乐。", "wo3 ting1 yin1yue4 hen3 kuai4le4"),
        ("我觉得他在睡觉。", "wo3 jue2de5 ta1 zai4 shui4jiao4"),
        ("还是你去吧。", "hai2shi5 ni3 qu4 ba5"),
        ("为了你，因为我", "wei4le5 ni3 yin1wei4 wo3"),
        ("他跑得很快。", "ta1 pao3 de5 hen3 kuai4"),
        ("他慢慢地走。", "ta1 man4man4 de5 zou3"),
        ("他看着我笑了。", "ta1 kan4 zhe5 wo3 xiao4 le5"),
        ("他看著我笑了。", "ta1 kan4 zhe5 wo3 xiao4 le5"),
        ("他睡著了。", "ta1 shui4zhao2 le5"),
        ("妈妈早上买东西。", "ma1ma5 zao3shang5 mai3 dong1xi5"),
        ("我告诉你一个故事。", "wo3 gao4su5 ni3 yi1 ge4 gu4shi5"),
        ("这个地方很好。", "zhe4ge5 di4fang5 hen3 hao3"),
        ("我们去哪儿玩儿？", "wo3men5 qu4 na3r5 wan2r5"),
        ("女儿在这儿。", "nu:3er2 zai4 zhe4r5"),
        ("花儿很漂亮。", "hua1r5 hen3 piao4liang5"),
        ("旅行的女人", "lu:3xing2 de5 nu:3ren2"),
        ("明朝的皇后", "Ming2chao2 de5 huang2hou4"),
        ("一只猫，不是狗", "yi1 zhi1 mao1 bu4 shi4 gou3"),
        ("乾隆皇帝用乾淨的杯子", "Qian2long2 huang2di4 yong4 gan1jing4 de5 bei1zi5"),
        ("買T恤，唱卡拉OK", "mai3 xu4 chang4 ka3la1"),
        ("二〇二四年", "er4ling2er4si4nian2"),
        ("我们打个的去。", "wo3men5 da3 ge4 di1 qu4"),
        ("我叫曾小红。", "wo3 jiao4 Zeng1 xiao3 hong2"),
        ("这些钟都是客人的。", "zhe4xie1 zhong1 dou1 shi4 ke4ren2 de5"),
    ],
)
def test_a_learner_reads_it_so(annotator: Annotator, sentence: str, pinyin: str) -> None:
    assert read(annotator, sentence) == pinyin


@pytest.mark.parametrize(
    ("sentence", "pinyin"),
    [
        ("你听明白了吗？", "ni3 ting1 ming2bai5 le5 ma5"),
        ("作业写完了没有？", "zuo4ye4 xie3 wan2 le5 mei2you3"),
        ("他得了一等奖。", "ta1 de2 le5 yi1deng3jiang3"),
        ("我和他一起去，和平时一样。", "wo3 he2 ta1 yi1qi3 qu4 he2 ping2shi2 yi1yang4"),
        ("车上坐着人和狗。", "che1 shang4 zuo4 zhe5 ren2 he2 gou3"),
        ("他们都到过这里。", "ta1men5 dou1 dao4 guo5 zhe4li3"),
        ("学校为学生提供午饭。", "xue2xiao4 wei4 xue2sheng5 ti2gong1 wu3fan4"),
        ("全班分为两组。", "quan2ban1 fen1 wei2 liang3 zu3"),
        ("他对什么都好奇。", "ta1 dui4 shen2me5 dou1 hao4qi2"),
        ("妈妈把儿子送到学校。", "ma1ma5 ba3 er2zi5 song4 dao4 xue2xiao4"),
        ("一场大火和一场比赛", "yi1 chang2 da4huo3 he2 yi1 chang3 bi3sai4"),
    ],
)
def test_what_is_said_all_the_time_is_read_as_it_mostly_is(
    annotator: Annotator, sentence: str, pinyin: str
) -> None:
    assert read(annotator, sentence) == pinyin


@pytest.mark.parametrize(
    ("sentence", "word", "pinyin"),
    [("他们变得战意高昂。", "战意", "zhan4 yi4"), ("没有协音的可能。", "协音", "xie2 yin1")],
)
def test_a_word_without_an_entry_has_no_neutral_tone(
    annotator: Annotator, sentence: str, word: str, pinyin: str
) -> None:
    # 意 is yi5 in some words of the dictionary, 音 in others.
    found = {it.text: it.pinyin for it in annotator.annotate(sentence).words}
    assert " ".join(found[word]) == pinyin


def test_what_is_written_tells_words_apart_that_are_simplified_alike(annotator: Annotator) -> None:
    assert read(annotator, "他幹了什麼") == "ta1 gan4 le5 shen2me5"
    assert read(annotator, "一杯乾了") == "yi1 bei1 gan1 le5"


@pytest.mark.parametrize("text", ["DeepSeek", "3.5%", "。", " ", "😀", "한국", "\ud800"])
def test_what_has_no_hanzi_has_no_reading(annotator: Annotator, text: str) -> None:
    assert annotator.annotate(text).words[0].pinyin is None


@pytest.fixture(scope="module", params=["duben", "pypinyin"])
def reader(request: pytest.FixtureRequest, lexicon: Lexicon) -> Reader:
    return engine(request.param, lexicon)


@given(texts)
def test_there_is_one_syllable_for_each_hanzi(lexicon: Lexicon, reader: Reader, text: str) -> None:
    words = likeliest_words(lexicon, text)
    for word, pinyin in zip(words, reader.read(words, words), strict=True):
        hanzi = sum(map(is_hanzi, word))
        assert (pinyin is None) == (hanzi == 0)
        if pinyin is not None:
            assert len(pinyin) == hanzi
            assert all(map(SYLLABLE.fullmatch, pinyin))


@given(texts)
def test_any_cut_can_be_read(reader: Reader, text: str) -> None:
    # Whole, and a character at a time: no engine for cutting is owed to one for reading.
    for words in ([text] if text else []), list(text):
        found = reader.read(words, words)
        assert sum(len(it or ()) for it in found) == sum(map(is_hanzi, text))


def test_a_character_that_nobody_can_read_is_read_xx(lexicon: Lexicon) -> None:
    unknown = "\U00031000"  # of 2022
    for name in ("duben", "pypinyin"):
        assert engine(name, lexicon).read([unknown], [unknown]) == [("xx5",)]


def test_pypinyin_reads_in_cc_cedict_spelling(lexicon: Lexicon) -> None:
    words = ["女人", "们", "，", "绿", "诶", "😀", "AI"]
    assert engine("pypinyin", lexicon).read(words, words) == [
        ("nu:3", "ren2"),
        ("men5",),
        None,
        ("lu:4",),
        ("ei2",),
        None,
        None,
    ]


def test_an_unknown_engine_is_answered_with_the_names(lexicon: Lexicon) -> None:
    with pytest.raises(DubenError, match="no readings 'g2pm'; there are: duben, pypinyin"):
        engine("g2pm", lexicon)
