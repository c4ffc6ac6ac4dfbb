"""How an entry reads: what a learner sees of it, line by line."""

import pytest

from dicts.lexicon import Lexicon
from reader.language.script import Script
from reader.tui import styles
from reader.tui.cells import width
from reader.tui.entry_lines import in_a_line, read, sense_lines, words_with
from reader.tui.looks import Looks
from reader.tui.spans import Line

SIMPLIFIED = Looks(Script.SIMPLIFIED)
TRADITIONAL = Looks(Script.TRADITIONAL)


def text(line: Line) -> str:
    return "".join(span.text for span in line.spans)


def senses(lexicon: Lexicon, word: str, at: int = 0, looks: Looks = SIMPLIFIED) -> list[str]:
    """Return the lines of the entry of a word with that number."""
    return [text(it) for it in sense_lines(lexicon, lexicon.entries(word)[at], looks, 80)]


def test_meanings_are_numbered_and_measure_words_have_their_own_line(lexicon: Lexicon) -> None:
    assert senses(lexicon, "老板") == [
        "   1 boss",
        "   2 business proprietor",
        "     measure word 个/個 gè",
    ]
    assert senses(lexicon, "椅子") == ["   1 chair", "     measure word 把 bǎ · 张/張 zhāng"]


def test_the_form_of_the_script_shown_comes_first(lexicon: Lexicon) -> None:
    assert senses(lexicon, "老板", looks=TRADITIONAL)[2] == "     measure word 個/个 gè"


def test_glosses_of_a_sense_stand_apart(lexicon: Lexicon) -> None:
    assert senses(lexicon, "吸引") == ["   1 to attract · to appeal to · to fascinate"]


def test_a_pointer_is_followed_in_place(lexicon: Lexicon) -> None:
    lines = senses(lexicon, "裏", looks=TRADITIONAL)
    assert lines[:3] == ["   1 variant of 裡/里 lǐ", "      1 lining", "      2 interior"]


def test_a_pointer_that_leads_nowhere_says_so(lexicon: Lexicon) -> None:
    assert senses(lexicon, "萣") == ["   1 see 茄萣 Qiédìng (no entry)"]


def test_another_reading_is_said_with_its_tone_marks(lexicon: Lexicon) -> None:
    assert senses(lexicon, "期")[-2:] == ["   8 to hope", "     Taiwan pr. qí"]


def test_labels_and_references_can_be_told_by_more_than_colour(lexicon: Lexicon) -> None:
    spans = [
        span
        for word in ("习", "裏")
        for line in sense_lines(lexicon, lexicon.entries(word)[0], SIMPLIFIED, 80)
        for span in line.spans
    ]
    style_of = {span.text: span.style for span in spans}
    assert style_of["(bound form)"] == styles.REMARK
    assert styles.REMARK.italic
    assert style_of["里/裡"].underline
    assert next(it for it in spans if it.text == "里/裡").stop is not None


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_lines_fit(lexicon: Lexicon, columns: int) -> None:
    for word in ("书", "打", "一", "中华人民共和国", "裏"):
        for entry in lexicon.entries(word):
            lines = [*sense_lines(lexicon, entry, SIMPLIFIED, columns)]
            lines += [in_a_line(lexicon, entry, SIMPLIFIED, columns)]
            assert all(width(text(line)) <= columns for line in lines)


def test_an_entry_in_a_line_has_its_level_at_the_right_and_names_the_standard(
    lexicon: Lexicon,
) -> None:
    (entry,) = lexicon.entries("学习")
    line = text(in_a_line(lexicon, entry, SIMPLIFIED, 80))
    assert line.startswith("  学习 學習  xuéxí  to learn; to study  ")
    assert line.endswith("  HSK 2.0: 1")
    chosen = SIMPLIFIED._replace(levels="hsk2025")
    assert text(in_a_line(lexicon, entry, chosen, 80)).endswith("  HSK 2025: 1")


def test_zhuyin_stands_beside_pinyin_if_asked() -> None:
    spans = read(("xue2", "xi2"), SIMPLIFIED._replace(zhuyin=True))
    assert "".join(span.text for span in spans) == "xuéxí  ㄒㄩㄝˊ ㄒㄧˊ"


def test_words_with_a_character_are_those_of_the_script_most_frequent_first(
    lexicon: Lexicon,
) -> None:
    (line,) = words_with(lexicon, "引", SIMPLIFIED, "in ", 24)
    assert text(line) == "in 引起 吸引 引发 引导"
    (line,) = words_with(lexicon, "引", TRADITIONAL, "in ", 24)
    assert text(line) == "in 引起 吸引 引發 引導"
    assert not list(words_with(lexicon, "x", SIMPLIFIED, "in ", 24))
