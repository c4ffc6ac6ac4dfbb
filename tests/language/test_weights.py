"""The file of what was learnt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DubenError
from reader.language.weights import BITS, LARGEST, Weights, packed, write

LANES = 3
_lanes = st.lists(st.integers(-LARGEST, LARGEST), min_size=LANES, max_size=LANES)
_records = st.dictionaries(st.integers(0, 15), _lanes, min_size=1, max_size=4)
_clues = st.text(st.characters(exclude_categories=()), max_size=4)


@given(st.dictionaries(_clues, _records, max_size=30))
def test_what_was_written_is_found_again(tmp_path_factory, weights) -> None:
    file = tmp_path_factory.mktemp("weights") / "some.weights"
    write(file, weights, LANES)
    opened = Weights(file)
    for clue, records in weights.items():
        assert opened.get(clue) == [(bit, packed(it)) for bit, it in sorted(records.items())]


def test_the_order_in_which_they_come_leaves_no_trace(tmp_path: Path) -> None:
    weights = {"银": {0: [1, -2, 3]}, "行": {1: [4, 5, -6], 9: [7, 8, 9]}, "": {2: [0, 0, 1]}}
    write(tmp_path / "one", weights, LANES)
    write(tmp_path / "two", dict(reversed(weights.items())), LANES)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_what_was_never_learnt_weighs_nothing(tmp_path: Path) -> None:
    write(tmp_path / "some", {"银": {0: [1, 2, 3]}}, LANES)
    assert Weights(tmp_path / "some").get("行") == []


@given(st.lists(_lanes, min_size=1, max_size=20))
def test_adding_what_is_packed_adds_every_lane(rows: list[list[int]]) -> None:
    half = sum(1 << BITS * lane + BITS - 1 for lane in range(LANES))
    total = (sum(map(packed, rows)) + half).to_bytes(BITS * LANES // 8, "little")
    lanes = [int.from_bytes(total[at : at + 2], "little") - 2**15 for at in range(0, 6, 2)]
    assert lanes == [sum(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("content", [b"", b"duben", b"duben-w2" + b"\xff" * 8, b"x" * 100])
def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.weights"
    file.write_bytes(content)
    with pytest.raises(DubenError, match="install duben again"):
        Weights(file)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(DubenError, match=r"cannot read .*install duben again"):
        Weights(tmp_path / "none")
