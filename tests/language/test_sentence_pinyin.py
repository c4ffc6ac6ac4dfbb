"""The pinyin of a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.sentence_pinyin import sentence_pinyin, word_pinyin


@pytest.fixture(scope="module")
def annotate():
    lexicon = Lexicon.open()
    yield Annotator(lexicon).annotate
    lexicon.close()


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("他在银行工作。", "tā zài yínháng gōngzuò."),
        ("他在銀行工作。", "tā zài yínháng gōngzuò."),
        ("他说：“你好！”然后走了。", "tā shuō: “nǐhǎo!” ránhòu zǒu le."),
        ("「走吧」，他說。", "“zǒu ba”, tā shuō."),
        ('他说"你好"，走了。', "tā shuō “nǐhǎo”, zǒu le."),
        ("我……不知道——真的（不骗你）。", "wǒ… bù zhīdào — zhēnde (bù piàn nǐ)."),
        ("我花了３５％的钱。", "wǒ huā le 35% de qián."),
        ("他买了一件T恤。", "tā mǎi le yī jiàn T xù."),
        ("DeepSeek很快。", "DeepSeek hěn kuài."),
        ("苹果、香蕉；茶？", "píngguǒ, xiāngjiāo; chá?"),
        ("《老人》很好看。", "«lǎorén» hěn hǎokàn."),
        ("你好 Hello, world", "nǐhǎo Hello, world"),
        ("玛丽·王来了", "Mǎlì·wáng lái le"),
        ("！", "!"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_it_is_written_as_one_writes(annotate, sentence, written):
    assert sentence_pinyin(annotate(sentence)) == written


@pytest.mark.parametrize(
    ("word", "written"),
    [("银行", "yínháng"), ("T恤", "T xù"), ("女儿", "nǚ'ér"), ("。", ""), ("A", "")],
)
def test_a_word(annotate, word, written):
    (only,) = annotate(word).words
    assert word_pinyin(only) == written


@given(st.text())
def test_any_text_has_a_line_without_double_spaces_at_its_ends(text):
    lexicon = Lexicon.open()
    try:
        line = sentence_pinyin(Annotator(lexicon).annotate(text))
    finally:
        lexicon.close()
    assert line == line.strip()
