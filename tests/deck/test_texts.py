"""What is found in memory is what SQLite finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.deck import texts
from reader.deck.query import Filter, Sort, rows
from reader.deck.store import Deck
from reader.deck.texts import Texts
from reader.deck.words import Context, Status
from tests.deck.words import HAO, XUEXI, YINHANG, numbered_word

# Two words may be told apart by a blank, a line's end, or nothing.
NOTES = (
    "to learn",
    "learn\nto",
    "learned",
    "ban\0k",
    "",
    "\n",
    "學到老 to 學",
    "学\x1f习",
    "é e\u0301",
)
TYPED = st.lists(
    st.sampled_from(("learn", "to", "l", "学", "學到", "ci2", "k", "é", "%", "\0", "zzz", "老 to")),
    min_size=1,
    max_size=3,
).map(" ".join)


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Deck:
    deck = Deck.open(tmp_path_factory.mktemp("texts") / "deck.sqlite3")
    for number, note in enumerate(NOTES * 2):
        key = numbered_word(number)
        deck.keep(key, "" if number % 3 else "to teach", Context())
        deck.edit(key, note=note, tags=["to"] if number % 4 == 0 else [])
        if number % 5 == 0:
            deck.set_status(key, Status.KNOWN)
        if number % 7 == 0:
            deck.drop(key)
    return deck


@given(
    typed=TYPED,
    most=st.sampled_from((0, 1, 3, 100)),
    sort=st.sampled_from(Sort),
    limit=st.sampled_from((-1, 1, 4)),
    wanted=st.sampled_from(
        (
            Filter(),
            Filter(statuses=[Status.KNOWN]),
            Filter(tags=["to"]),
            Filter(simplified={"词1", "词2", "词9"}),
        )
    ),
)
def test_what_is_found_is_the_same_with_and_without(
    deck: Deck, typed: str, most: int, sort: Sort, limit: int, wanted: Filter
) -> None:
    wanted = wanted._replace(text=typed)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(texts, "_MOST", most)
        in_memory = rows(deck, wanted, sort, limit, Texts(deck))
    assert in_memory == rows(deck, wanted, sort, limit)


def test_a_part_is_found_at_the_edges_and_never_across_them(path: Path) -> None:
    with_none = Deck.open(path)
    assert Texts(with_none).with_all(["a"]) == []
    with_none.keep(XUEXI, "first", Context())
    with_none.keep(YINHANG, "bank", Context())
    with_none.keep(HAO, "last", Context())
    found = Texts(with_none)
    keys = {row: word.key for row in (1, 2, 3) for word in with_none.words([row])}

    def words(*parts: str) -> set[str]:
        return {keys[row].simplified for row in found.with_all(parts) or ()}

    assert words("学习") == {"学习"}
    assert words("last") == {"好"}
    assert words("st") == {"学习", "好"}
    assert words("first", "好") == set()
    assert words("first", "xue2xi2") == {"学习"}
    with_none.close()
