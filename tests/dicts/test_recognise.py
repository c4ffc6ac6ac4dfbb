"""Which sort of thing somebody brings."""

import pytest

from dicts.errors import DictionaryError
from dicts.recognise import Sort, sort_of
from tests.dicts.materials import LINES
from tests.dicts.test_cedict_like import CANTO
from tests.dicts.test_word_list import LINES as COURSE


def test_cc_cedict_counts_its_entries_and_is_by_its_publisher() -> None:
    assert sort_of(LINES, {"nobody"}) is Sort.MAIN
    assert sort_of(LINES) is Sort.EXTRA
    assert sort_of([it for it in LINES if "entries=" not in it], {"nobody"}) is Sort.EXTRA


def test_others_in_its_format_are_further_dictionaries() -> None:
    assert sort_of(CANTO.split("\n")) is Sort.EXTRA


def test_a_word_a_tab_and_a_tag_are_levels() -> None:
    assert sort_of(COURSE) is Sort.LEVELS


@pytest.mark.parametrize(
    "lines", [[], ["<!DOCTYPE html>", "<title>moved</title>"], ["a,b,c", "1,2,3"], ["# only this"]]
)
def test_anything_else_is_refused(lines: list[str]) -> None:
    with pytest.raises(DictionaryError, match=r"neither a dictionary .* nor a list of words"):
        sort_of(lines)
