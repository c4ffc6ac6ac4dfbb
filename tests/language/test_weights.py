"""The file of what was learnt, and adding it up."""

from itertools import product
from pathlib import Path
from struct import iter_unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DubenError
from reader.language.clues import KINDS, Groups
from reader.language.register import LEVELS
from reader.language.scoring import REGISTERS, Scoring, columns
from reader.language.tags import LANES
from reader.language.weights import BIAS, LARGEST, Weights, wide, write

COLUMNS = 3
_weights = st.integers(-LARGEST, LARGEST)
_rows = st.lists(_weights, min_size=COLUMNS, max_size=COLUMNS)
_clues = st.text(st.characters(codec="utf-8", exclude_characters="\n\t\0"), max_size=4)
_tables = st.dictionaries(_clues, st.dictionaries(_clues, _rows, min_size=1, max_size=30))


@given(_tables)
def test_what_was_written_is_found_again(tmp_path_factory, tables) -> None:
    file = tmp_path_factory.mktemp("weights") / "some.weights"
    write(file, tables)
    opened = Weights(file)
    for name, rows in tables.items():
        table = opened.table(name)
        assert table is not None
        assert table.columns == COLUMNS
        numbers = unbiased(table.weights())
        found = {
            clue: numbers[at * COLUMNS : (at + 1) * COLUMNS] for at, clue in enumerate(table.clues)
        }
        assert found == rows
        for clue in [*rows, "", "没有", "\U0010ffff"]:
            one = table.of(clue)
            assert (one and unbiased(one)) == rows.get(clue)


def unbiased(weights: bytes) -> list[int]:
    return [it - BIAS for (it,) in iter_unpack("<H", wide(weights))]


def test_the_order_in_which_they_come_leaves_no_trace(tmp_path: Path) -> None:
    tables = {"行": {"b银": [1, -2, 3], "": [4, 5, -6]}, "长": {"d大": [0, 0, 1]}}
    write(tmp_path / "one", tables)
    backwards = {name: dict(reversed(rows.items())) for name, rows in reversed(tables.items())}
    write(tmp_path / "two", backwards)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_there_is_no_table_of_what_was_never_learnt(tmp_path: Path) -> None:
    write(tmp_path / "some", {"行": {"b银": [1, 2, 3]}, "长": {}})
    assert Weights(tmp_path / "some").table("好") is None
    assert Weights(tmp_path / "some").table("长") is None


@pytest.mark.parametrize("content", [b"", b"duben", b"duben-w6" + b"\xff" * 8, b"x" * 100])
def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.weights"
    file.write_bytes(content)
    with pytest.raises(DubenError, match="install duben again"):
        Weights(file)


@given(st.integers(0, 300), st.binary(max_size=20))
def test_whatever_becomes_of_a_file_it_is_said_in_a_line(tmp_path_factory, at, other) -> None:
    file = tmp_path_factory.mktemp("weights") / "some.weights"
    write(file, {"行": {"b银": [1, 2, 3], "d动": [4, 5, 6]}})
    content = file.read_bytes()
    file.write_bytes(content[:at] + other + content[at + len(other) :])
    try:
        Weights(file).table("行")
    except DubenError as error:
        assert "install duben again" in str(error)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(DubenError, match=r"cannot read .*install duben again"):
        Weights(tmp_path / "none")


@st.composite
def _sentences(draw) -> tuple[dict[str, dict[str, dict[int, list[int]]]], Groups]:
    """Draw what was learnt of a few clues, by the index of their kind, and a sentence of them."""
    row = st.lists(_weights, min_size=REGISTERS * LANES, max_size=REGISTERS * LANES)
    learnt = {
        kinds: draw(st.dictionaries(st.sampled_from("银行在"), _of_kinds(row, kinds), min_size=1))
        for kinds in KINDS
    }
    count = draw(st.integers(0, 7))
    contents = [
        draw(st.lists(st.sampled_from("银行在他"), min_size=size, max_size=size))
        for size in (count + len(kinds) - 1 for kinds in KINDS)
    ]
    return learnt, Groups("h" * count, contents)


def _of_kinds(row: st.SearchStrategy, kinds: str) -> st.SearchStrategy:
    return st.dictionaries(st.integers(0, len(kinds) - 1), row, min_size=1)


@pytest.mark.parametrize("before", [0, 500], ids=["one by one", "all read"])
@given(_sentences(), st.integers(0, LEVELS - 1))
def test_the_weights_of_all_clues_are_added_up_for_each_unit(
    tmp_path_factory, before: int, drawn, level: int
) -> None:
    learnt, clues = drawn
    file = tmp_path_factory.mktemp("weights") / "some.weights"
    size = REGISTERS * LANES
    tables: dict[str, dict[str, list[int]]] = {}
    for kinds, rows in learnt.items():
        tables[kinds] = {clue: [0] * (len(kinds) * size) for clue in rows}
        for clue, of_kinds in rows.items():
            for (at, row), is_everyday in product(of_kinds.items(), (False, True)):
                part = row[LANES * is_everyday :][:LANES]
                tables[kinds][clue][columns(kinds, at, is_everyday=is_everyday)] = part
    write(file, tables)
    scoring = Scoring(Weights(file))
    contents = [["银"] * (before + len(kinds) - 1) for kinds in KINDS]
    scoring.lanes(Groups("h" * before, contents), 0)
    lanes = scoring.lanes(clues, level)
    assert len(lanes) == LANES * len(clues.looks)
    for unit in range(len(clues.looks)):
        sums = [0] * LANES
        for kinds, content in zip(KINDS, clues.contents, strict=True):
            for at in range(len(kinds)):
                row = learnt[kinds].get(content[unit + at], {}).get(at)
                for lane in range(LANES if row else 0):
                    sums[lane] += (LEVELS - 1) * row[lane] + level * row[LANES + lane]
        found = lanes[unit * LANES : (unit + 1) * LANES]
        assert found[-1] == sums[-1]  # of names
        assert [it - found[0] for it in found[:-1]] == [it - sums[0] for it in sums[:-1]]
