"""Lines of running text: no wider than they may be, broken where Chinese may be broken."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.cells import CLOSING, OPENING, clipped, shown, width, wrap

TEXT = st.text(st.sampled_from("我们学习汉语，。！“”《》ab 1-'，"), max_size=60)


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("今天天气很好，我们去公园。", 12, ["今天天气很", "好，我们去公", "园。"]),
        ("他说：“你好。”", 8, ["他说：", "“你好。”"]),
        ("我用DeepSeek学习", 8, ["我用", "DeepSeek", "学习"]),
        ("to learn; to study", 9, ["to learn;", "to study"]),
        ("ㄓㄨㄢˇ ㄐㄧㄠˇ", 14, ["ㄓㄨㄢˇ", "ㄐㄧㄠˇ"]),
        ("", 10, [""]),
        ("一个abcdefghijklmno", 6, ["一个", "abcdef", "ghijkl", "mno"]),
    ],
)
def test_lines_break_where_a_printer_would(text: str, columns: int, lines: list[str]) -> None:
    assert list(wrap(text, columns)) == lines


@given(TEXT, st.integers(4, 30))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        # A row of marks that may not be parted is broken all the same where it is too wide.
        assert width(line) <= columns


@given(st.text(st.sampled_from("我们学习汉语，。“”《》"), max_size=60), st.integers(12, 30))
def test_no_line_begins_or_ends_wrongly(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    for before, after in pairwise(lines):
        together = before[-1] in OPENING or after[0] in CLOSING
        # Only where more marks stand together than fit on a line.
        assert not together or width(before) >= columns - 1


@given(st.text(max_size=30), st.integers(0, 20))
def test_a_clipped_text_fits(text: str, columns: int) -> None:
    assert width(clipped(text, columns)) <= max(columns, 0)


@given(st.text(max_size=30))
def test_what_is_shown_has_no_sign_that_terminals_count_differently(text: str) -> None:
    clean = shown(text)
    assert not set(clean).intersection("\u200d\ufe0f\u20e3\t\n\x1b")
    assert shown(clean) == clean
    assert shown("👍🏽") == "👍"
