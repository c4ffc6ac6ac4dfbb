"""Searching: what holds for any text, and for every word. What comes first: test_queries.py."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dicts import pinyin, zhuyin
from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from dicts.nearness import NEARNESS, Why
from dicts.query import Kind, understood
from dicts.search import search
from tests.dicts.materials import built

ENTRIES = 124_935
ALL = 10_000

anything = st.one_of(
    st.text(max_size=30),
    st.text("学習學后一，的*?＊？ xueéǐv:ü'1234509ㄒㄩㄝˊ˙-\"^()\n\ud800", max_size=16),
    st.text("abcdefghijklmnopqrstuvwxyz '*?", max_size=40),
)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Lexicon]:
    lexicon = Lexicon.open(built(tmp_path))
    yield lexicon
    lexicon.close()


@given(anything, st.integers(0, 60))
@settings(max_examples=400)
def test_any_text_has_an_answer(lexicon: Lexicon, text: str, limit: int) -> None:
    hits = search(lexicon, text, limit)
    assert len(hits) <= limit
    assert len({it.entry for it in hits}) == len(hits)
    nearness = [NEARNESS[it.why] for it in hits]
    assert nearness == sorted(nearness)


@given(st.integers(0, ENTRIES - 1), st.sampled_from(["numbered", "apart", "marked", "toneless"]))
@settings(max_examples=300)
def test_a_word_is_found_by_its_own_pinyin(lexicon: Lexicon, number: int, how: str) -> None:
    entry = lexicon.entry(number)
    if not all(map(pinyin.tone, entry.pinyin)) or "xx5" in entry.pinyin:
        return
    typed = {
        "numbered": "".join(entry.pinyin),
        "apart": " ".join(entry.pinyin),
        "marked": pinyin.joined(entry.pinyin),
        "toneless": re.sub(r"\d", "", "".join(entry.pinyin)),
    }[how]
    assert entry in {it.entry for it in search(lexicon, typed, ALL)}


@given(st.integers(0, ENTRIES - 1))
@settings(max_examples=200)
def test_a_word_is_found_by_zhuyin_and_in_either_script(lexicon: Lexicon, number: int) -> None:
    entry = lexicon.entry(number)
    queries = [entry.simplified, entry.traditional, f"{entry.traditional}*", f"*{entry.simplified}"]
    if all(zhuyin.of(it) != it for it in entry.pinyin):
        queries.append(zhuyin.joined(entry.pinyin))
    if len(entry.pinyin) == 2:
        queries += [it.replace(" ", "") for it in queries[4:]]
    for query in queries:
        assert entry in {it.entry for it in search(lexicon, query, ALL)}, query


@given(st.text("天下大上人心一水火", min_size=2, max_size=4), st.data())
def test_what_fits_a_pattern_is_found(lexicon: Lexicon, text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    pattern = text[:at] + "?" + text[at + 1 :]
    regular = re.compile(pattern.replace("?", "."))
    for hit in search(lexicon, pattern):
        if hit.why is Why.PATTERN:
            assert regular.fullmatch(hit.entry.simplified) or regular.fullmatch(
                hit.entry.traditional
            )


def test_a_traditional_character_is_only_what_it_is(lexicon: Lexicon) -> None:
    for hit in search(lexicon, "後", ALL):
        assert "後" in hit.entry.traditional


def test_capitals_tell_latin_words_apart_only_where_they_must(lexicon: Lexicon) -> None:
    assert search(lexicon, "ok绷")[0].entry.simplified == "OK绷"


@pytest.mark.parametrize(
    ("text", "kind"),
    {
        "学习": Kind.HANZI,
        "学*": Kind.HANZI,
        "110": Kind.HANZI,
        "*": Kind.HANZI,
        "": Kind.HANZI,
        "学xi": Kind.MIXED,
        "xue2": Kind.PINYIN,
        "xué": Kind.PINYIN,
        "lü": Kind.PINYIN,
        "xuexi": Kind.LETTERS,
        "very": Kind.LETTERS,
        "to learn": Kind.LETTERS,
        "xue*": Kind.LETTERS,
        "ㄒㄩㄝˊ": Kind.ZHUYIN,
    }.items(),
)
def test_what_was_typed_says_what_it_is(text: str, kind: Kind) -> None:
    assert understood(text).kind is kind


def test_wildcards_in_a_row_are_no_more_work_than_two() -> None:
    assert understood("x**?*?y").text == "x??*y"
    assert understood("＊＊").text == "*"


def test_why_a_word_is_there(lexicon: Lexicon) -> None:
    def why(query: str, word: str) -> Why:
        return next(it.why for it in search(lexicon, query, ALL) if it.entry.simplified == word)

    assert why("学习", "学习") is Why.HEADWORD
    assert why("学", "学校") is Why.BEGINS
    assert why("学", "大学") is Why.CONTAINS
    assert why("学?", "学校") is Why.PATTERN
    assert why("xuexi", "学习") is Why.READING
    assert why("xuex", "学校") is Why.READING_BEGINS
    assert why("peng2you3", "朋友") is Why.NEARLY_READ
    assert why("xue3xi3", "学习") is Why.OTHER_TONES
    assert why("xx", "谢谢") is Why.INITIALS
    assert why("zgren", "中国人") is Why.ABBREVIATION
    assert why("to learn", "学习") is Why.GLOSS
    assert why("tea", "茶叶") is Why.GLOSS
    assert why("tea", "茶杯") is Why.GLOSS_BEGINS
    assert why("green tea", "绿茶") is Why.GLOSS
    assert why("lear", "学习") is Why.WORD_BEGINS
    assert why("我爱学习", "学习") is Why.INSIDE


def test_a_lexicon_of_a_few_words_is_searched_alike(small: Lexicon) -> None:
    found = {
        it: [hit.entry for hit in search(small, it)] for it in ("zhang", "to grow", "銀*", "y")
    }
    assert Entry("長", "长", ("zhang3",), ("to grow", "elder")) in found["zhang"]
    assert [it.simplified for it in found["to grow"]] == ["长", "长大"]
    assert [it.simplified for it in found["銀*"]] == ["银行"]
    assert [it.simplified for it in found["y"]] == ["银行"]


def test_a_damaged_index_is_said(tmp_path: Path) -> None:
    path = built(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE search_text")
    connection.close()
    lexicon = Lexicon.open(path)
    with pytest.raises(DictionaryError, match="cannot be read"):
        search(lexicon, "xue")
    lexicon.close()


def test_without_full_text_search_all_but_english_is_found(small: Lexicon) -> None:
    small.scan.__dict__["_has_fts5"] = False
    assert [it.entry.simplified for it in search(small, "银")] == ["银行"]
    assert [it.entry.simplified for it in search(small, "yin2")] == ["银行"]
    assert [it.entry.simplified for it in search(small, "yinhang")] == ["银行"]
    with pytest.raises(DictionaryError, match="FTS5"):
        search(small, "bank")
