"""Which further dictionaries a user has, and in which order."""

from pathlib import Path

import pytest

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.shelf import MAIN
from dicts.volume import Said
from reader.errors import DubenError
from reader.language import dictionaries
from reader.language.volumes import install, names, order, remove, shelf, volume

SAID = Said(Entry("傷", "伤", ("shang1",), ("Wunde (S)",)))
ABOUT = {"sort": "extra", "entries": "1", "bad": "0"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DUBEN_HOME", str(tmp_path))
    return tmp_path


def test_where_nothing_is_installed_there_is_the_main_one_and_no_folder(home: Path) -> None:
    assert names() == [MAIN]
    assert list(home.iterdir()) == []


def test_new_ones_stand_behind_and_the_order_can_be_changed() -> None:
    for name in ("HanDeDict", "CC-Canto", "我的课"):
        install(name, ABOUT, [SAID])
    assert names() == [MAIN, "CC-Canto", "HanDeDict", "我的课"]
    assert order(["handedict", "cc-cedict"]) == ["HanDeDict", MAIN, "CC-Canto", "我的课"]
    assert names() == ["HanDeDict", MAIN, "CC-Canto", "我的课"]
    install("another", ABOUT, [SAID])
    assert names()[-1] == "another"
    assert remove("HANDEDICT") == "HanDeDict"
    assert names() == [MAIN, "CC-Canto", "我的课", "another"]


def test_they_answer_in_that_order(lexicon: Lexicon) -> None:
    install("A", ABOUT, [SAID])
    install("B", ABOUT, [SAID])
    order(["B", MAIN])
    found = [it.dictionary for it in shelf(lexicon).entries("伤")]
    assert (found[0], found[-1]) == ("B", "A")
    assert set(found[1:-1]) == {""}


def test_one_of_the_same_name_is_replaced() -> None:
    install("HanDeDict", ABOUT, [SAID])
    install("handedict", ABOUT)
    assert names() == [MAIN, "HanDeDict"]
    assert volume("HanDeDict").entries("伤") == []


@pytest.mark.parametrize(
    "name",
    ["", " ", "a/b", "..", ".hidden", "CC-CEDICT", "own", "x" * 61, "a\nb", "a\0b", "\ud800"],
)
def test_names_that_cannot_be_are_refused(home: Path, name: str) -> None:
    with pytest.raises(DubenError, match="--name") as raised:
        install(name, ABOUT, [SAID])
    assert "\n" not in str(raised.value)
    assert list(home.iterdir()) == []


def test_what_is_not_there_is_said() -> None:
    install("A", ABOUT)
    for action in (volume, remove, lambda it: order([it])):
        with pytest.raises(DubenError, match="there is no dictionary B; there are: CC-CEDICT, A"):
            action("B")
    with pytest.raises(DubenError, match="name each once"):
        order(["A", "a"])
    with pytest.raises(DubenError, match="no CC-CEDICT of your own"):
        remove(MAIN)


def test_an_import_that_fails_leaves_the_old_one(home: Path) -> None:
    install("A", ABOUT, [SAID])
    before = sorted(it.name for it in dictionaries.further().iterdir())
    with pytest.raises(AttributeError):
        install("A", ABOUT, [None])  # type: ignore[list-item]
    assert volume("A").entries("伤") == [SAID]
    assert sorted(it.name for it in dictionaries.further().iterdir()) == before


def test_an_order_that_cannot_be_read_leaves_them_out_with_a_line(lexicon: Lexicon) -> None:
    install("A", ABOUT, [SAID])
    (dictionaries.further() / "order.txt").write_bytes(b"\xff\xfe")
    told: list[str] = []
    found = shelf(lexicon, told=told.append).entries("伤")
    assert {it.dictionary for it in found} == {""}
    (line,) = told
    assert "remove that file" in line
