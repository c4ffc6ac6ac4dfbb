"""Dictionaries side by side."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from dicts.shelf import OWN, Found, NoOwn, Own, Shelf
from dicts.volume import Said, Volume, write
from tests.dicts.materials import built

BANK = Entry("銀行", "银行", ("yin2", "hang2"), ("Bank (S)",))
SLEEP = Entry("瞓覺", "瞓觉", ("fen4", "jiao4"), ("to sleep",))
MINE = Entry("銀行", "银行", ("yin2", "hang2"), ("where my money is",))


@pytest.fixture
def lexicon(tmp_path: Path) -> Iterator[Lexicon]:
    with Lexicon.open(built(tmp_path)) as lexicon:
        yield lexicon


def volume(folder: Path, name: str, *said: Said, **tags: str) -> Volume:
    path = folder / f"{name}.sqlite3"
    write(path, {"sort": "extra"}, said, tags)
    return Volume(path)


@pytest.fixture
def german(tmp_path: Path) -> Volume:
    return volume(tmp_path, "HanDeDict", Said(BANK))


@pytest.fixture
def cantonese(tmp_path: Path) -> Volume:
    return volume(tmp_path, "CC-Canto", Said(SLEEP, ("fan3", "gaau3")))


class Mine(NoOwn):
    """A user's own entries, by word."""

    def __init__(self, own: dict[str, list[Own]]) -> None:
        self.of = lambda word: own.get(word, [])


def dictionaries(found: tuple[Found, ...]) -> list[str]:
    return [it.dictionary for it in found]


def test_alone_the_main_dictionary_answers_as_ever(lexicon: Lexicon) -> None:
    shelf = Shelf(lexicon)
    for word in ("长", "銀行", "nothing", ""):
        assert shelf.entries(word) == tuple(map(Found, lexicon.entries(word)))


def test_each_entry_says_from_which_dictionary_it_is(
    lexicon: Lexicon, german: Volume, cantonese: Volume
) -> None:
    shelf = Shelf(lexicon, [german, cantonese])
    main, other = shelf.entries("银行")
    assert main == Found(lexicon.entries("银行")[0])
    assert other == Found(BANK, "HanDeDict")
    assert shelf.entries("瞓覺") == (Found(SLEEP, "CC-Canto", ("fan3", "gaau3")),)
    assert shelf.entries("瞓觉") == shelf.entries("瞓覺")


def test_the_order_is_the_users(lexicon: Lexicon, german: Volume, cantonese: Volume) -> None:
    shelf = Shelf(lexicon, [german, cantonese], before=1)
    assert dictionaries(shelf.entries("銀行")) == ["HanDeDict", ""]
    assert [shelf.place(it) for it in ("HanDeDict", "", "CC-Canto", OWN)] == [0, 1, 2, 0]


def test_ones_own_come_first_and_a_correction_replaces(lexicon: Lexicon, german: Volume) -> None:
    own = {"银行": [Own(MINE, MINE[:3])], "长": [Own(Entry("長", "长", ("zhang3",), ("chief",)))]}
    shelf = Shelf(lexicon, [german], before=1, own=Mine(own))
    assert shelf.entries("银行") == (Found(MINE, OWN), Found(BANK, "HanDeDict"))
    assert dictionaries(shelf.entries("长")) == [OWN, "", "", ""]
    assert shelf.corrected(lexicon.entries("银行")[0]) == Found(MINE, OWN)
    assert shelf.corrected(lexicon.entries("他")[0]) == Found(lexicon.entries("他")[0])


def test_beside_entries_in_an_order_of_their_own(lexicon: Lexicon, german: Volume) -> None:
    own = {"银行": [Own(MINE, MINE[:3])]}
    shelf = Shelf(lexicon, [german], own=Mine(own))
    assert shelf.beside("银行", lexicon.entries("银行")) == (
        Found(MINE, OWN),
        Found(BANK, "HanDeDict"),
    )
    turned = lexicon.entries("长")[::-1]
    assert [it.entry for it in shelf.beside("长", turned)] == list(turned)


def test_tags_are_found_by_either_form_and_stand_among_the_levels(
    lexicon: Lexicon, tmp_path: Path
) -> None:
    tocfl = volume(tmp_path, "TOCFL", 銀行="A2")
    course = volume(tmp_path, "course", 银行="lesson 3")
    shelf = Shelf(lexicon, [tocfl, course])
    assert shelf.tags("银行", "銀行") == {"TOCFL": "A2", "course": "lesson 3"}
    assert shelf.standing("银行", "銀行", "hsk2") == (
        "HSK 2.0: 2 · TOCFL: A2 · course: lesson 3 · rank 5"
    )


def damage(volume: Volume, how: str) -> None:
    if how == "bytes":
        volume.path.write_bytes(b"no dictionary" * 1000)
    elif how == "gone":
        volume.path.unlink()
    else:
        with sqlite3.connect(volume.path) as connection:
            connection.execute(how)
        connection.close()


@pytest.mark.parametrize(
    "how", ["bytes", "gone", "UPDATE meta SET value = '0'", "DROP TABLE entry", "DROP TABLE meta"]
)
def test_one_that_is_damaged_is_left_out_and_told_of_once(
    lexicon: Lexicon, german: Volume, cantonese: Volume, how: str
) -> None:
    damage(german, how)
    told: list[str] = []
    shelf = Shelf(lexicon, [german, cantonese], told=told.append)
    assert dictionaries(shelf.entries("银行")) == [""]
    assert dictionaries(shelf.entries("瞓觉")) == ["CC-Canto"]
    (line,) = told
    assert "HanDeDict" in line
    assert "import it again" in line
    assert "\n" not in line
    with pytest.raises(DictionaryError):
        german.entries("银行")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_any_text_may_be_looked_up(lexicon: Lexicon, german: Volume, word: str) -> None:
    told: list[str] = []
    shelf = Shelf(lexicon, [german], told=told.append)
    shelf.entries(word)
    shelf.tags(word, word[::-1])
    assert told == []
    assert shelf.entries("\ud800") == ()
