"""From one script to the other."""

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.script import Script, convert
from reader.language.simplify import Simplifier
from tests.language.texts import texts

# Traditional as Taiwan writes it, and simplified.
PAIRS = [
    ("他的頭髮很長。", "他的头发很长。"),
    ("我發現他走了。", "我发现他走了。"),
    ("皇后以後再來。", "皇后以后再来。"),
    ("裡面有一碗麵條。", "里面有一碗面条。"),
    ("乾隆皇帝喝了一杯乾淨的水。", "乾隆皇帝喝了一杯干净的水。"),
    ("他看著我說：「睡著了。」", "他看着我说：「睡着了。」"),
    ("這是一本著名的著作。", "这是一本著名的著作。"),
    ("為什麼不吃？", "为什么不吃？"),
    ("AT&T的CEO", "AT&T的CEO"),
]


@pytest.fixture(scope="module")
def simplifier(lexicon: Lexicon) -> Simplifier:
    return Simplifier(lexicon)


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_a_sentence_in_both_scripts(
    annotator: Annotator, traditional: str, simplified: str
) -> None:
    assert annotator.simplify(traditional) == simplified
    words = annotator.annotate(simplified).words
    assert "".join(word.traditional for word in words) == traditional


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_a_sentence_is_cut_and_read_alike_in_both_scripts(
    annotator: Annotator, traditional: str, simplified: str
) -> None:
    here, there = annotator.annotate(traditional).words, annotator.annotate(simplified).words
    assert [(it.start, it.simplified, it.pinyin) for it in here] == [
        (it.start, it.simplified, it.pinyin) for it in there
    ]


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_a_sentence_stays_in_its_own_script(
    annotator: Annotator, traditional: str, simplified: str
) -> None:
    assert annotator.simplify(simplified) == simplified
    words = annotator.annotate(traditional).words
    assert "".join(word.traditional for word in words) == traditional


@pytest.mark.parametrize(
    ("written", "simplified"),
    [
        ("他看著我", "他看着我"),
        ("睡著了", "睡着了"),
        ("跟著名歌手走", "跟著名歌手走"),
        ("土著和原著", "土著和原著"),
        ("沈先生", "沈先生"),
        ("我的姪子", "我的侄子"),
        ("大砲", "大炮"),
        ("他著有三本书", "他著有三本书"),  # simplified, as 书 tells
    ],
)
def test_the_dictionary_has_the_last_word(
    simplifier: Simplifier, written: str, simplified: str
) -> None:
    assert simplifier.simplify(written) == simplified


def test_a_text_may_mix_the_scripts(annotator: Annotator) -> None:
    words = annotator.annotate("他在銀行里工作。").words
    assert [word.text for word in words] == ["他", "在", "銀行", "里", "工作", "。"]
    assert "".join(word.simplified for word in words) == "他在银行里工作。"
    assert "".join(word.traditional for word in words) == "他在銀行裡工作。"


@given(texts)
def test_no_conversion_changes_the_length(simplifier: Simplifier, text: str) -> None:
    for script in Script:
        assert len(convert(text, script)) == len(text)
    assert len(simplifier.simplify(text)) == len(text)


@given(texts)
def test_what_is_simplified_stays_so(simplifier: Simplifier, text: str) -> None:
    simplified = simplifier.simplify(text)
    assert simplifier.simplify(simplified) == simplified


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\ud83d\udc4d", "\ufffd", "\uffff"])
def test_what_opencc_cannot_take_stays_in_its_place(odd: str) -> None:
    assert convert(f"頭髮{odd}發現", Script.SIMPLIFIED) == f"头发{odd}发现"
    assert convert(f"头发{odd}发现", Script.TRADITIONAL) == f"頭髮{odd}發現"


def test_the_original_script_is_no_conversion() -> None:
    assert convert("头髮", Script.ORIGINAL) == "头髮"
