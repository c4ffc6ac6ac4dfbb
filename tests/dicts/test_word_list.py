"""Lists of words with tags."""

import pytest

from dicts import word_list
from dicts.errors import DictionaryError

LINES = [
    "# our course",
    "你好\tlesson 1",
    "",
    "銀行\tlesson 2  # in either script",
    "no tag",
    "你好\tA1",
]


def test_a_word_has_all_its_tags_and_lines_without_are_counted() -> None:
    found = word_list.read(LINES)
    assert found.tags == {"你好": "lesson 1, A1", "銀行": "lesson 2"}
    assert found.bad == 1


@pytest.mark.parametrize(
    "lines", [[], ["你好", "再见"], ["a\tb\tc"], ["你好\t", "\tlesson 1"], ["# 你好\t1"]]
)
def test_what_has_mostly_no_tags_is_refused(lines: list[str]) -> None:
    with pytest.raises(DictionaryError, match="no list of words with tags"):
        word_list.read(lines)
