"""The likeliest tags."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from reader.language.tags import LANES, NAME, TAGS, best_tags

_OPENS = {2: (0, 3, 4, 7), 3: (0, 3, 4, 7), 6: (0, 3, 4, 7), 7: (0, 3, 4, 7)}
_FOLLOWS = {0: (1, 2), 1: (1, 2), 4: (5, 6), 5: (5, 6)} | _OPENS
_small = st.integers(-20, 20)


def score(lanes: list[int], passing: list[list[int]], tags: tuple[int, ...]) -> int:
    units = [lanes[at : at + LANES] for at in range(0, len(lanes), LANES)]
    total = sum(
        unit[tag % NAME] + (unit[4] if tag >= NAME else 0)
        for unit, tag in zip(units, tags, strict=True)
    )
    return total + sum(passing[a][b] for a, b in pairwise(tags))


def is_whole(tags: tuple[int, ...]) -> bool:
    return (
        tags[0] in (0, 3, 4, 7)
        and tags[-1] in (2, 3, 6, 7)
        and all(b in _FOLLOWS[a] for a, b in pairwise(tags))
    )


@given(
    st.integers(1, 4).flatmap(
        lambda count: st.lists(_small, min_size=count * LANES, max_size=count * LANES)
    ),
    st.lists(st.lists(_small, min_size=TAGS, max_size=TAGS), min_size=TAGS, max_size=TAGS),
)
def test_no_other_tags_of_whole_words_score_more(
    lanes: list[int], passing: list[list[int]]
) -> None:
    found = tuple(best_tags(lanes, passing))
    assert is_whole(found)
    every = filter(is_whole, product(range(TAGS), repeat=len(lanes) // LANES))
    assert score(lanes, passing, found) == max(score(lanes, passing, it) for it in every)


def test_of_nothing_there_are_no_tags() -> None:
    assert best_tags([], [[0] * TAGS] * TAGS) == []
