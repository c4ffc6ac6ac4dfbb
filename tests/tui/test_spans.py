"""Styled text in lines: nothing is lost, nothing is too wide, no line is made too early."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from dicts.senses import Reference
from reader.tui import styles
from reader.tui.cells import shown, width
from reader.tui.spans import Line, Roll, Span, Stop, fitted, flow, hanging

TEXTS = st.lists(st.text(alphabet="ab 汉字，·(）“\u200b", max_size=12), max_size=8)


def spans_of(texts: list[str]) -> list[Span]:
    kinds = styles.PLAIN, styles.DIM, styles.REFERENCE
    return [Span(text, kinds[at % 3]) for at, text in enumerate(texts)]


@given(TEXTS, st.integers(2, 20))
def test_lines_hold_all_of_a_text_but_spaces_and_none_is_too_wide(
    texts: list[str], columns: int
) -> None:
    spans = spans_of(texts)
    lines = list(flow(spans, columns))
    flowed = [(char, it.style) for line in lines for it in line for char in it.text]
    given = [(char, it.style) for it in spans for char in shown(it.text)]
    assert [it for it in flowed if it[0] != " "] == [it for it in given if it[0] != " "]
    assert all(sum(width(it.text) for it in line) <= columns for line in lines)


@given(TEXTS, st.integers(0, 20))
def test_what_is_fitted_in_a_line_fits(texts: list[str], columns: int) -> None:
    spans = spans_of(texts)
    whole = "".join(shown(it.text) for it in spans)
    text = "".join(it.text for it in fitted(spans, columns))
    assert width(text) <= columns
    assert text == whole or columns == 0 or text.endswith("…")


def test_what_parts_two_glosses_ends_a_line_and_never_begins_one() -> None:
    spans = [Span("to learn", styles.PLAIN), Span(" · ", styles.DIM), Span("to do", styles.PLAIN)]
    for columns in range(8, 16):
        lines = ["".join(it.text for it in line) for line in flow(spans, columns)]
        assert not any(line.startswith(("·", " ")) for line in lines)


def test_lines_after_the_first_are_indented_like_it() -> None:
    lines = hanging([Span("  1 ", styles.DIM)], [Span("to draw in", styles.PLAIN)], 12)
    assert ["".join(it.text for it in line.spans) for line in lines] == ["  1 to draw", "    in"]


def test_lines_are_made_when_they_are_asked_for() -> None:
    made = []

    def lines() -> Iterator[Line]:
        for at in range(100):
            made.append(at)
            yield Line((Span(str(at), styles.PLAIN),))

    roll = Roll(lines())
    assert roll[4].spans[0].text == "4"
    assert len(made) == 5
    assert roll[200] == Line()
    assert len(made) == 100


def test_a_name_over_two_lines_is_one_stop() -> None:
    one, other = Stop(Reference("甲", "甲")), Stop(Reference("乙", "乙"))
    name = Span("甲", styles.REFERENCE, one)
    roll = Roll(iter([Line((Span("  ", styles.PLAIN), name)), Line((name,)), Line((), other)]))
    assert not roll.reach_stop(2)
    assert roll.stops == [one, other]
    assert roll.places == [(0, 2), (2, 0)]


def test_a_click_finds_the_name_under_it_else_what_the_line_stands_for() -> None:
    name, whole = Stop(Reference("甲", "甲")), Stop(Reference("乙", "乙"))
    line = Line((Span("see ", styles.PLAIN), Span("甲", styles.REFERENCE, name)), whole)
    assert [line.stop_at(x) for x in (3, 4, 5, 6)] == [whole, name, name, whole]
