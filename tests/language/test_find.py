"""Finding in a text, in either script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from reader.language.find import Finder

TEXT = "他以後是老師。皇后說：關于DeepSeek，后来再说。C++ (a|b) 100%"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("以后", "以後"),
        ("以後", "以後"),
        ("老师", "老師"),
        ("關於", "關于"),
        ("关于", "關于"),
        ("deepseek", "DeepSeek"),
        ("后来", "后来"),
        ("後來", "后来"),
        ("C++", "C++"),
        ("(a|b)", "(a|b)"),
        ("100%", "100%"),
    ],
)
def test_either_script_finds_the_other(lexicon: Lexicon, query: str, found: str) -> None:
    at = Finder(lexicon, query).find(TEXT, -1, forward=True)
    assert at is not None
    assert TEXT[at : at + len(query)] == found


def test_matches_are_walked_round_and_round(lexicon: Lexicon) -> None:
    finder = Finder(lexicon, "好")
    text = "好,好,好"
    forward = [0]
    for _ in range(3):
        at = finder.find(text, forward[-1], forward=True)
        assert at is not None
        forward.append(at)
    assert forward == [0, 2, 4, 0]
    back = [0]
    for _ in range(3):
        at = finder.find(text, back[-1], forward=False)
        assert at is not None
        back.append(at)
    assert back == [0, 4, 2, 0]


def test_what_is_not_there_is_not_found(lexicon: Lexicon) -> None:
    assert Finder(lexicon, "飞机").find(TEXT, 0, forward=True) is None
    assert Finder(lexicon, "飞机").find(TEXT, 9, forward=False) is None


@given(st.text(min_size=1, max_size=5), st.text(max_size=10), st.text(max_size=10))
def test_any_query_finds_itself(lexicon: Lexicon, query: str, before: str, after: str) -> None:
    text = before + query + after
    at = Finder(lexicon, query).find(text, -1, forward=True)
    assert at is not None
    assert at <= len(before)
