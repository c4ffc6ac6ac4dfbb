"""Which script a text is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.written_in import WrittenIn, script_of
from reader.library.samples import samples
from tests.language.test_annotate import must_hold

SIMPLIFIED = "我们昨天去银行，发现里面没有人，后来才知道今天开门。"
TRADITIONAL = "我們昨天去銀行，發現裡面沒有人，後來才知道今天開門。"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (SIMPLIFIED, "simplified"),
        (TRADITIONAL, "traditional"),
        (SIMPLIFIED + TRADITIONAL, "mixed"),
        # Hong Kong's and the standard forms are traditional as well.
        ("他說話時，我們在牀上，裏面很乾淨，爲什麼跟着他？", "traditional"),
        # Characters of both scripts, where traditional text has them too.
        ("皇后在臺北的公里牌旁，干擾了我們的隊伍。", "traditional"),
        # A page that was converted one character at a time.
        ("他們于前天發現銀行里的錢沒有了，后來報告給經理，什么也沒說。", "mixed"),
        # A name that has no simplified form.
        ("赵孟頫是一个画家，他的书法很有名，说起来谁都知道。", "simplified"),
        ("一把傘，和一个人，他們在這裡等車，說話很開心。", "traditional"),
        ("他在家。", "neither"),
        ("Hello, 12:30", "neither"),
        ("", "neither"),
    ],
)
def test_a_text(lexicon: Lexicon, text: str, script: str) -> None:
    assert script_of(text, lexicon) == script


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_the_samples_are_in_one_script(lexicon: Lexicon, sample) -> None:
    assert script_of(sample.path.read_text(encoding="utf-8"), lexicon) == sample.script


def test_a_quotation_does_not_make_a_text_mixed(lexicon: Lexicon) -> None:
    assert script_of(TRADITIONAL * 20 + "「发现」", lexicon) is WrittenIn.TRADITIONAL
    assert script_of(SIMPLIFIED * 20 + "“發現”", lexicon) is WrittenIn.SIMPLIFIED


def test_a_mixed_text_is_analysed_a_sentence_at_a_time(annotator: Annotator) -> None:
    assert annotator.simplify("他看著我說話。") == "他看着我说话。"
    assert annotator.simplify("他著有三本书。") == "他著有三本书。"


mixed = st.lists(st.sampled_from([*SIMPLIFIED, *TRADITIONAL, "\ud800", "\0", "著", "T恤"])).map(
    "".join
)


@given(st.one_of(mixed, st.text(st.characters(exclude_categories=()))))
def test_words_tile_a_text_of_both(lexicon: Lexicon, annotator: Annotator, text: str) -> None:
    assert script_of(text, lexicon) in WrittenIn
    must_hold(annotator.annotate(text), text)
