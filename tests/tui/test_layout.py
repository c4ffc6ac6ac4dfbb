"""Where the words of a sentence stand. ``|`` parts units, ``/`` rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.cells import width
from reader.tui.layout import Box, Layout, lay_out

WORD = st.sampled_from(
    ["我们", "学习", "汉语", "，", "。", "“", "”", "DeepSeek", " ", "中华人民共和国", "——", "《"]
)
PINYIN = {"我们": ("wǒ", "men"), "学习": ("xué", "xí"), "汉语": ("hàn", "yǔ")}


def boxes(words: list[str]) -> list[Box]:
    return [Box(word, PINYIN.get(word, ())) for word in words]


def drawn(words: list[str], columns: int, gap: int = 2) -> list[str]:
    """The hanzi of each row, as they stand."""
    rows = []
    for row in lay_out(boxes(words), columns, gap).rows:
        line = ""
        for piece in row:
            line += " " * (piece.x - width(line)) + piece.text
        rows.append(line)
    return rows


def test_a_word_takes_the_width_of_its_pinyin_and_a_gap() -> None:
    assert drawn(["学习", "汉语", "。"], 40) == ["学习   汉语。"]
    assert drawn(["我们", "学习"], 40) == ["我们   学习"]


def test_punctuation_stays_with_its_word() -> None:
    assert drawn(["他", "说", "：", "“", "学习", "。", "”"], 40) == ["他  说：  “学习。”"]
    assert drawn(["学习", "——", "“", "汉语", "”"], 13) == ["学习——", "“汉语”"]


def test_straight_quotes_open_and_close() -> None:
    assert drawn(["他", "说", '"', "学习", '"', "。"], 40) == ['他  说  "学习"。']


def test_spaces_between_latin_words_are_the_gap() -> None:
    assert drawn(["Sam", " ", "Altman", "，", "他"], 40) == ["Sam  Altman，  他"]


def test_a_word_wider_than_the_line_is_broken_between_characters() -> None:
    assert drawn(["中华人民共和国"], 6) == ["中华人", "民共和", "国"]
    layout = lay_out([Box("学习汉语", ("xué", "xí", "hàn", "yǔ"))], 8, 1)
    assert [[piece.text for piece in row] for row in layout.rows] == [["学", "习"], ["汉", "语"]]
    assert [[piece.parts for piece in row] for row in layout.rows] == [
        [("xué",), ("xí",)],
        [("hàn",), ("yǔ",)],
    ]


@pytest.mark.parametrize("gap", [1, 2])
def test_the_word_under_the_mouse(gap: int) -> None:
    layout = lay_out(boxes(["我们", "学习", "，", "汉语"]), 40, gap)
    for piece in layout.rows[0]:
        assert layout.word_at(piece.x, 0) == piece.word
        assert layout.word_at(piece.x + width(piece.text) - 1, 0) == piece.word
    assert layout.word_at(99, 0) == 3
    assert layout.word_at(0, 1) is None
    assert layout.word_at(0, -1) is None


@given(st.lists(WORD, max_size=40), st.integers(2, 50), st.sampled_from([1, 2]))
def test_every_word_is_drawn_once_in_order_inside_the_line(
    words: list[str], columns: int, gap: int
) -> None:
    layout = lay_out(boxes(words), columns, gap)
    pieces = [piece for row in layout.rows for piece in row]
    assert "".join(piece.text for piece in pieces) == "".join(words).replace(" ", "")
    assert [piece.word for piece in pieces] == sorted(piece.word for piece in pieces)
    for row in layout.rows:
        right = 0
        for piece in row:
            assert piece.x >= right
            right = piece.x + width(piece.text)
        assert right <= max(columns, 4)
    check_rows(layout, words)


def check_rows(layout: Layout, words: list[str]) -> None:
    for number, word in enumerate(words):
        if word == " ":
            continue
        there = layout.pieces_of(number)
        assert "".join(piece.text for _, piece in there) == word
        assert there[0][0] == layout.row_of[number]
