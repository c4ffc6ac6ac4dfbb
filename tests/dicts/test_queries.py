"""What learners type, and what must come first: ``queries.tsv`` says, and why.

``first`` are the words that must come first, in this order; ``also`` those that must be among
the first twenty. The first word may come several times in a row, for each of its entries.
"""

from pathlib import Path

import pytest

from dicts.lexicon import Lexicon
from dicts.search import search

TABLE = Path(__file__).with_name("queries.tsv").read_text(encoding="utf-8").splitlines()[1:]
ROWS = [tuple(line.split("\t")) for line in TABLE if not line.startswith("# ")]
SHOWN = 20


def test_there_are_enough() -> None:
    assert len({query for query, *_ in ROWS}) == len(ROWS) >= 60
    assert all(why for *_, why in ROWS)


@pytest.mark.parametrize(("query", "first", "also", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_what_comes_first(lexicon: Lexicon, query: str, first: str, also: str, why: str) -> None:
    found = list(dict.fromkeys(it.entry.simplified for it in search(lexicon, query, SHOWN)))
    wanted = first.split()
    assert found[: len(wanted)] == wanted, why
    assert set(also.split()) <= set(found), why
