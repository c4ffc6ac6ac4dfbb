"""Characters as signs."""

import pytest

from dicts.glyphs import Strokes, glyph
from dicts.lexicon import Lexicon


@pytest.mark.parametrize(
    ("char", "strokes"),
    [
        ("学", Strokes("子", 39, 5, 8)),
        ("學", Strokes("子", 39, 13, 16)),
        ("认", Strokes("讠", 149, 2, 4)),
        ("馬", Strokes("馬", 187, 0, 10)),
        ("一", Strokes("一", 1, 0, 1)),
    ],
)
def test_a_character_has_a_radical_and_strokes(lexicon: Lexicon, char, strokes):
    found = glyph(lexicon, char)
    assert found
    assert found.strokes == strokes


def test_a_character_has_levels_of_its_own(lexicon: Lexicon):
    found = glyph(lexicon, "引")
    assert found
    assert (found.levels.hsk3, found.levels.hsk2025) == (4, 4)


@pytest.mark.parametrize(("char", "first"), [("引", "引起"), ("學", "學生"), ("学", "学生")])
def test_the_words_of_a_character_are_in_its_script_the_most_frequent_first(
    lexicon: Lexicon, char, first
):
    found = glyph(lexicon, char)
    assert found
    assert found.words[0] == first
    assert all(char in word and len(word) > 1 for word in found.words)
    assert all(map(lexicon.entries, found.words))


@pytest.mark.parametrize("char", ["", "!", "\ud800", "𰀿", "学习"])
def test_what_is_no_character_of_a_word_has_nothing(lexicon: Lexicon, char):
    assert glyph(lexicon, char) is None


def test_every_character_of_the_dictionary_has_strokes_but_few(lexicon: Lexicon):
    """Those without are of Unicode 15 and later, or no hanzi."""
    rows = lexicon.select("SELECT character FROM glyph WHERE strokes IS NULL")
    hanzi = [char for (char,) in rows if "\u4e00" <= char <= "\u9fff"]
    assert hanzi == []
