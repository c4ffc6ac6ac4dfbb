"""Searching all dictionaries of a user at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.search_shelf import search_shelf
from dicts.shelf import NoOwn, Own, Shelf
from dicts.volume import Said, Volume, in_memory, write
from tests.dicts.materials import built

BANK = Entry("銀行", "银行", ("yin2", "hang2"), ("Bank (S)", "Geldinstitut (S)"))
SLEEP = Entry("瞓覺", "瞓觉", ("fen4", "jiao4"), ("to sleep",))
MINE = Entry("銀行", "银行", ("yin2", "hang2"), ("where my money is",))


@pytest.fixture
def lexicon(tmp_path: Path) -> Iterator[Lexicon]:
    with Lexicon.open(built(tmp_path)) as lexicon:
        yield lexicon


class Mine(NoOwn):
    """A user who has corrected what 银行 means."""

    def of(self, word: str) -> list[Own]:
        return [Own(MINE, MINE[:3])] if word in ("银行", "銀行") else []

    def volume(self) -> Volume:
        return in_memory("own", [Said(MINE)])


@pytest.fixture
def shelf(lexicon: Lexicon, tmp_path: Path) -> Shelf:
    for name, entry in (("HanDeDict", BANK), ("CC-Canto", SLEEP)):
        write(tmp_path / f"{name}.sqlite3", {"sort": "extra"}, [Said(entry)])
    volumes = [Volume(tmp_path / f"{it}.sqlite3") for it in ("HanDeDict", "CC-Canto")]
    return Shelf(lexicon, volumes)


def found(shelf: Shelf, query: str) -> list[tuple[str, str]]:
    return [(hit.entry.simplified, hit.dictionary) for hit in search_shelf(shelf, query)]


@pytest.mark.parametrize("query", ["瞓觉", "瞓覺", "瞓", "fenjiao", "fen4 jiao4", "fj", "sleep"])
def test_what_only_another_dictionary_has_is_found_by_all_that_is_typed(
    shelf: Shelf, query: str
) -> None:
    assert ("瞓觉", "CC-Canto") in found(shelf, query)


def test_a_word_that_several_have_stands_once_and_the_main_one_has_it(shelf: Shelf) -> None:
    for query in ("银行", "銀", "yinhang"):
        assert [it for it in found(shelf, query) if it[0] == "银行"] == [("银行", "")]
    assert found(shelf, "Geldinstitut") == [("银行", "HanDeDict")]


def test_ones_own_stands_first_and_for_what_it_corrects(lexicon: Lexicon) -> None:
    shelf = Shelf(lexicon, own=Mine())
    for query in ("银行", "yinhang", "where my money is"):
        assert found(shelf, query)[0] == ("银行", "own")
    assert search_shelf(shelf, "银行")[0].entry == MINE


def test_one_that_is_damaged_is_left_out(lexicon: Lexicon, tmp_path: Path) -> None:
    (tmp_path / "bad.sqlite3").write_bytes(b"no dictionary" * 999)
    told: list[str] = []
    shelf = Shelf(lexicon, [Volume(tmp_path / "bad.sqlite3")], told=told.append)
    assert found(shelf, "银行")[0] == ("银行", "")
    assert len(told) == 1


def test_nothing_is_found_but_what_is_inside(shelf: Shelf) -> None:
    assert found(shelf, "我的银行呢") == found(Shelf(shelf.lexicon), "我的银行呢")
