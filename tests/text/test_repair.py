"""Known damage undone; what only looks like it left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.clean import clean
from reader.text.pieces import Repair
from reader.text.repair import Mended
from tests.text.alphabet import texts
from tests.text.facts import FACTS

DAMAGED = "他們(men)創(chuàng)業(yè)了,生意好轉(zhuǎn)。\n創(chuàng)業(yè)真難嗎?"


def mend(text: str) -> str:
    return Mended(text, FACTS).text


def kinds(text: str) -> list[str]:
    return [repair.kind for repair in Mended(text, FACTS).repairs]


# --- glosses ---------------------------------------------------------------------------


def test_glosses_of_a_converter_go():
    assert mend(DAMAGED) == "他們創業了，生意好轉。\n創業真難嗎？"


def test_each_repair_can_be_shown():
    repairs = Mended(DAMAGED, FACTS).repairs
    assert repairs[:3] == (
        Repair("gloss", 1, "們(men)", "們"),
        Repair("gloss", 7, "創(chuàng)", "創"),
        Repair("gloss", 16, "業(yè)", "業"),
    )
    assert [it.kind for it in repairs].count("gloss") == 6
    assert [(it.original, it.replacement) for it in repairs if it.kind == "punctuation"] == [
        (",", "，"),
        ("?", "？"),
    ]
    assert all(DAMAGED[it.start :].startswith(it.original) for it in repairs)


GLOSSED = {
    "full-width brackets": ("創（chuàng）業（yè）綠（lǜ）", "創業綠"),
    "composed of parts": ("創(chua\u0300ng)業(ye\u0300)綠(lu\u0308\u0300)", "創業綠"),
    "a reading that is not the commonest": ("長(zhǎng)樂(yuè)覺(jiào)", "長樂覺"),
    "a neutral tone": ("們(men)創(chuàng)業(yè)", "們創業"),
    "in capitals": ("張(Zhāng)創(CHUÀNG)業(yè)", "張創業"),
    "schoolbook letters": ("創(chuànɡ)業(yè)轉(zhuɑ̌n)", "創業轉"),
}


@pytest.mark.parametrize(("text", "mended"), GLOSSED.values(), ids=list(GLOSSED))
def test_a_gloss_is_known_however_it_is_written(text, mended):
    assert mend(text) == mended


def test_a_title_may_have_been_spared():
    text = "創業\n" + "創(chuàng)業(yè)轉(zhuǎn)們(men)。" * 20
    assert mend(text) == "創業\n" + "創業轉們。" * 20


NOT_DAMAGE = {
    "a textbook's only gloss": "他長(zhǎng)大了，長得很高。",
    "a glossed name": "張(Zhāng)先生創業了。",
    "two characters are too few": "創(chuàng)業(yè)，創(chuàng)業(yè)。",
    "glossed only the first time": "創(chuàng)業(yè)轉(zhuǎn)。創業轉。創業轉。",
    "two readings of one character": "長(zhǎng)大，長(cháng)短；快樂(lè)，音樂(yuè)；覺(jué)得。",
    "pinyin that is not its reading": "創(zhǎng)業(zhǎng)轉(zhǎng)",
    "no pinyin at all": "創(a)業(B)轉(ok)們(注)",
    "all characters are glossed": "我(wǒ)創(chuàng)業(yè)轉(zhuǎn)行(xíng)中(zhōng)。",
    "glossed twice": "創(chuàng)(chuàng)業(yè)(yè)轉(zhuǎn)(zhuǎn)",
    "characters that are alike in both scripts": "行(xíng)我(wǒ)中(zhōng)",
}


@pytest.mark.parametrize("text", NOT_DAMAGE.values(), ids=list(NOT_DAMAGE))
def test_glosses_that_a_person_wrote_stay(text):
    assert mend(text) == text


# --- markup ----------------------------------------------------------------------------

MARKUP = {
    "a paragraph's end shifted by a byte": ("“真贵?!?/p>\n走吧", "“真贵。”\n走吧"),
    "inside a line": ("“真贵?!?/p>他说", "“真贵。”\n他说"),
    "other tags": (
        "“走?!?br>“好?!?br/>“不?!?/div>“啊?!?/span>他",
        "“走。”\n“好。”\n“不。”\n“啊。”他",
    ),
    "a question": ("“去吗?俊?/p>", "“去吗？”"),
    "a cry": ("“救命?\u3000?/p>", "“救命！”"),
    "capitals": ("“真贵?!?/P>\n<BR>", "“真贵。”\n"),
    "whole tags": ("<p>他来了。</p><p>我走了。</p>", "他来了。\n我走了。"),
    "at the edges of lines": ("<div>他来了\n我走了<br />\n<br>", "他来了\n我走了\n"),
    "in a row": ("他来了。</p> <p><span>我走了。", "他来了。\n我走了。"),
    "after both": ("“真贵?!?/p> </div><p>他说", "“真贵。”\n他说"),
}


@pytest.mark.parametrize(("text", "mended"), MARKUP.values(), ids=list(MARKUP))
def test_remains_of_tags_go(text, mended):
    assert mend(text) == mended
    assert set(kinds(text)) == {"markup"}


@pytest.mark.parametrize(
    "text",
    [
        "段落写在<p>和</p>之间，换行用<br>。",
        "他想：5 > 3，3 < 5。",
        "什么?!?他走了/p>",
        "<p class='x'>他来了</p >",
        "<b>他来了</b>",
        "(?!?)>",
    ],
)
def test_what_is_no_remain_of_a_tag_stays(text):
    assert "markup" not in kinds(text)


# --- punctuation -----------------------------------------------------------------------

PUNCTUATION = (
    ("你好,世界", "你好，世界"),
    ("他说:“你去吗?”", "他说：“你去吗？”"),
    ("来了;走了;", "来了；走了；"),
    ("硅谷的AI,大模型", "硅谷的AI，大模型"),
    ("“身体好”,Tom说", "“身体好”，Tom说"),
    ("链接:https://a.cn/b?c=1,2", "链接：https://a.cn/b?c=1,2"),
    ("創(chuàng),業(yè);轉(zhuǎn)?", "創，業；轉？"),
)


@pytest.mark.parametrize(("text", "mended"), PUNCTUATION)
def test_half_width_marks_beside_hanzi_become_full_width(text, mended):
    assert mend(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "共1,234人，在10:30到",
        "ID:Si-Planet，v1;v2",
        "a.cn/书?q=1&r=2",
        "好的:) 再见;-)",
        "他来了.我走了!（好）",
        "I came, I saw; did you?",
    ],
)
def test_other_half_width_marks_stay(text):
    assert mend(text) == text


# --- any text --------------------------------------------------------------------------


def test_a_clean_text_is_the_same_text():
    text = "他说：“你好。”\n「是嗎？」她問（笑）。" * 10
    mended = Mended(text, FACTS)
    assert mended.text is mended.original
    assert mended.repairs == ()


@given(texts)
def test_repairs_lead_from_the_original_to_the_text(text):
    mended = Mended(clean(text), FACTS)
    made, done = [], 0
    for repair in mended.repairs:
        assert repair.start >= done
        assert mended.original.startswith(repair.original, repair.start)
        assert repair.original != repair.replacement
        assert len(repair.replacement) <= len(repair.original)
        made += [mended.original[done : repair.start], repair.replacement]
        done = repair.start + len(repair.original)
    assert "".join([*made, mended.original[done:]]) == mended.text


@given(texts)
def test_a_repaired_text_has_nothing_more_to_repair(text):
    mended = mend(clean(text))
    assert not {"gloss", "markup"}.intersection(kinds(mended))


@given(texts, st.integers(-5, 400), st.integers(-5, 400))
def test_offsets_go_across_and_back(text, offset, other):
    mended = Mended(clean(text), FACTS)
    low, high = sorted((offset, other))
    for across, size in (
        (mended.to_original, len(mended.original)),
        (mended.from_original, len(mended.text)),
    ):
        assert 0 <= across(low) <= across(high) <= size
    inside = min(max(offset, 0), len(mended.text))
    assert mended.from_original(mended.to_original(inside)) == inside


def test_an_offset_inside_a_gloss_stays_inside():
    mended = Mended("創(chuàng)業(yè)轉(zhuǎn)了", FACTS)
    assert mended.text == "創業轉了"
    assert [mended.to_original(at) for at in range(5)] == [0, 9, 14, 22, 23]
    assert [mended.from_original(at) for at in (0, 3, 8, 9, 22, 23)] == [0, 1, 1, 1, 3, 4]
