"""A document: its sentences, found only where somebody looks, and its two texts."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.document import Document, Sentence
from reader.text.sentences import sentences
from tests.benchmarks.texts import FIRST_SENTENCE, novel
from tests.text.alphabet import texts
from tests.text.facts import FACTS

STORY = "一把傘\n\n　　天黑了。下雨了！\n\n\n他說：“走吧。”我沒走。\n　\n"
SENTENCES = ("一把傘", "天黑了。", "下雨了！", "他說：“走吧。”", "我沒走。")


def document(text: str, *, raw: bool = False) -> Document:
    return Document.from_text(text, name="story.txt", key="/story.txt", facts=FACTS, raw=raw)


def test_sentences_in_order():
    story = document(STORY)
    assert tuple(it.text for it in story.sentences()) == SENTENCES
    for sentence in story.sentences():
        assert story.text[sentence.start : sentence.end] == sentence.text


def test_walking_on_and_back():
    story = document(STORY)
    walked = [story.sentence_at(0)]
    while following := story.after(walked[-1]):
        walked.append(following)
    assert tuple(it.text for it in walked) == SENTENCES
    back = [walked[-1]]
    while preceding := story.before(back[-1]):
        back.append(preceding)
    assert back == walked[::-1]


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("一", "一把傘"),
        ("傘", "一把傘"),
        ("天", "天黑了。"),
        ("。", "天黑了。"),
        ("下", "下雨了！"),
        ("”", "他說：“走吧。”"),
        ("我", "我沒走。"),
    ],
)
def test_the_sentence_at_a_place(at, found):
    assert document(STORY).sentence_at(STORY.index(at)).text == found


def test_between_sentences_it_is_the_next_and_after_the_last_the_last():
    story = document(STORY)
    assert story.sentence_at(STORY.index("\n")).text == "天黑了。"
    assert story.sentence_at(STORY.index("　")).text == "天黑了。"
    assert story.sentence_at(STORY.index("！") + 2).text == "他說：“走吧。”"
    assert story.sentence_at(len(STORY)).text == "我沒走。"
    assert story.sentence_at(10**9).text == "我沒走。"
    assert story.sentence_at(-1).text == "一把傘"


def test_sentences_from_a_place_on():
    story = document(STORY)
    from_the_middle = story.sentences(STORY.index("雨"))
    assert tuple(it.text for it in from_the_middle) == SENTENCES[2:]
    assert list(story.sentences(len(STORY))) == []


def test_a_document_without_a_sentence():
    empty = document("\n　\n")
    with pytest.raises(ValueError, match="without a sentence"):
        empty.sentence_at(0)
    assert list(empty.sentences()) == []
    assert empty.numbering().advance()
    assert empty.title == "story.txt"


# --- titles ----------------------------------------------------------------------------

TITLES = {
    "the first line": (STORY, "一把傘"),
    "the first sentence where there is no heading": ("天黑了。下雨了。", "天黑了。"),
    "a heading under its credits": ("来源：本报\n图丨老王\n一只会飞的猫\n天黑了。", "一只会飞的猫"),
    "spaces on one line": ("　　第一章  \u3000 雨夜\n天黑了。", "第一章 雨夜"),
    "no heading that goes on": ("他说，\n他要走了。", "他说，"),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=list(TITLES))
def test_the_title(text, title):
    assert document(text).title == title


# --- repaired and raw ------------------------------------------------------------------

DAMAGED = "創(chuàng)業(yè),不難。我們(men)轉(zhuǎn)了。\r\n好?!?/p>他走了"


def test_repaired_and_raw_and_back():
    repaired = document(DAMAGED)
    raw = repaired.with_repairs(False)
    assert repaired.text == "創業，不難。我們轉了。\n好。”\n他走了"
    assert raw.text == raw.original == repaired.original == DAMAGED.replace("\r", "")
    assert raw.repairs == repaired.repairs
    assert (repaired.is_raw, raw.is_raw) == (False, True)
    assert raw.with_repairs(True).text == repaired.text
    assert raw.with_repairs(False) is raw
    assert (raw.name, raw.key) == ("story.txt", "/story.txt")


def test_opened_raw_it_is_as_it_came_and_tells_what_would_be_repaired():
    raw = document(DAMAGED, raw=True)
    assert raw.is_raw
    assert raw.text == raw.original
    kinds = " ".join(it.kind for it in raw.repairs)
    assert kinds == "gloss gloss punctuation gloss gloss markup"


def test_the_place_is_kept_from_one_to_the_other():
    repaired = document(DAMAGED)
    raw = repaired.with_repairs(False)
    for sentence in repaired.sentences():
        place = raw.from_original(repaired.to_original(sentence.start))
        assert raw.text[place] == sentence.text[0]
        there = raw.sentence_at(place)
        assert there.start <= place < there.end
        assert repaired.from_original(raw.to_original(place)) == sentence.start


@given(texts)
def test_the_place_is_kept_in_any_text(text):
    found = document(text)
    for sentence in found.sentences():
        assert found.from_original(found.to_original(sentence.start)) == sentence.start


# --- long texts ------------------------------------------------------------------------


@pytest.mark.parametrize("line_breaks", [True, False], ids=["in lines", "in one line"])
def test_a_long_text_is_walked_alike_from_anywhere(line_breaks):
    text = novel(200_000, line_breaks)
    long = document(text)
    everything = list(sentences(text))
    at = {it.start: number for number, it in enumerate(everything)}
    assert long.sentence_at(0).text == FIRST_SENTENCE
    for offset in random.Random(5).sample(range(len(text)), 300):
        found = long.sentence_at(offset)
        number = at[found.start]
        assert found == everything[number]
        assert found.start <= offset < found.end or text[offset].isspace()
        if number:
            assert long.before(found) == everything[number - 1]
        if number + 1 < len(everything):
            assert long.after(found) == everything[number + 1]


def test_many_blank_lines_are_no_obstacle():
    text = "一。" + "\n" * 300_000 + "二。" + "\u3000\n" * 300_000
    long = document(text)
    first = long.sentence_at(0)
    second = long.after(first)
    assert second == Sentence("二。", 300_002)
    assert long.sentence_at(5) == second
    assert long.before(second) == first
    assert long.sentence_at(len(text)) == second
    assert long.after(second) is None


@given(texts, st.integers(-3, 400))
def test_any_place_of_any_text_has_its_sentence(text, offset):
    found = document(text)
    everything = list(found.sentences())
    if everything:
        expected = next((it for it in everything if it.end > offset), everything[-1])
        assert found.sentence_at(offset) == expected


# --- numbering -------------------------------------------------------------------------


def test_sentences_are_counted_bit_by_bit():
    story = document(novel(3000))
    everything = list(story.sentences())
    numbering = story.numbering()
    assert (numbering.total, numbering.done) == (0, False)
    assert numbering.number(everything[0]) is None
    assert not numbering.advance(1000)
    counted = numbering.total
    assert 0 < counted < len(everything)
    assert numbering.number(everything[0]) == 1
    assert numbering.number(everything[counted - 1]) == counted
    assert numbering.number(everything[counted]) is None
    while not numbering.advance(1000):
        assert numbering.total > counted
        counted = numbering.total
    assert numbering.done
    assert numbering.total == len(everything)
    assert numbering.number(everything[-1]) == len(everything)
    assert numbering.advance()


@given(texts, st.integers(1, 50))
def test_numbers_follow_one_another(text, step):
    story = document(text)
    numbering = story.numbering()
    while not numbering.advance(step):
        pass
    numbers = [numbering.number(it) for it in story.sentences()]
    assert numbers == list(range(1, numbering.total + 1))
