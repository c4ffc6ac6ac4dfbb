"""``duben dict update``, ``import`` and ``remove``: another dictionary in the place of the old."""

import gzip
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dicts import download, sources
from dicts.lexicon import Lexicon
from reader.language import dictionaries
from tests.cli.result import Result
from tests.dicts.materials import LINES, MATERIALS, built
from tests.dicts.newer_lines import NEWER
from tests.dicts.server import serving


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(autouse=True)
def small(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A little dictionary in use, and little else to build from, so that it takes a moment."""
    monkeypatch.setattr(sources, "jieba_words", lambda: {"他": (900, "r"), "书": (30, "n")})
    monkeypatch.setattr(sources, "character_readings", lambda: dict(MATERIALS.characters))
    monkeypatch.setattr(sources, "phrase_readings", lambda: iter(MATERIALS.phrases.items()))
    folder = home / "dictionaries"
    folder.mkdir()
    file = built(folder)
    file.rename(dictionaries.installed())
    return dictionaries.installed()


def senses(word: str) -> list[tuple[str, ...]]:
    with dictionaries.opened().lexicon as lexicon:
        return [it.senses for it in lexicon.entries(word)]


def test_the_newest_takes_the_place_of_the_old(duben: Callable[..., Result], server: str) -> None:
    lines = duben("dict", "update", "--url", f"{server}/good").lines
    assert lines == [
        "CC-CEDICT of 2026-02-03 is used from now on",
        "  added 1: 學習 xuéxí",
        "  removed 1: 長大 zhǎngdà",
        "  altered 1: 長 cháng",
    ]
    assert senses("学习") == [("to learn", "to study")]
    assert senses("长大") == []
    assert duben("lookup", "学习", "--format", "json").json["entries"][0]["pinyin"] == [
        "xue2",
        "xi2",
    ]
    assert duben("dict", "info", "--format", "json").json["date"].startswith("2026-02-03")


def test_levels_and_frequencies_stay(duben: Callable[..., Result], server: str) -> None:
    before = duben("lookup", "银行", "--format", "json").json["entries"][0]
    assert duben("dict", "update", "--url", f"{server}/good").status == 0
    after = duben("lookup", "银行", "--format", "json").json["entries"][0]
    assert after["level"] == before["level"]
    assert after["level"]["hsk2"] == 2


def test_nothing_is_done_where_it_is_the_newest(
    duben: Callable[..., Result], server: str, small: Path
) -> None:
    assert duben("dict", "update", "--url", f"{server}/good").status == 0
    made = small.stat().st_ino
    assert duben("dict", "update", "--url", f"{server}/good").lines == [
        "the dictionary in use, of 2026-02-03, is the newest"
    ]
    assert small.stat().st_ino == made


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("/cut", "not whole"),
        ("/empty", "no CC-CEDICT"),
        ("/page", "no CC-CEDICT"),
        ("/other", "no CC-CEDICT"),
        ("/miscounted", "not whole: it says it has 9 entries, but 10 are there"),
        ("/small", "only 1 entries"),
        ("/old", "is of 2020-02-03, and the one in use of 2026-01-02"),
        ("/broken", "not a line of CC-CEDICT"),
        ("/latin", "not UTF-8"),
        ("/nothing", "it answers 404"),
        ("/broken-off", "broke off"),
        ("/slow", "takes too long"),
    ],
)
def test_any_other_is_refused_in_a_line_and_the_old_one_stays(
    duben: Callable[..., Result],
    server: str,
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    why: str,
) -> None:
    monkeypatch.setattr(download.fetch, "__kwdefaults__", {"timeout": 0.1})
    before = small.read_bytes()
    assert why in duben("dict", "update", "--url", server + name).complaint
    assert small.read_bytes() == before
    assert list(small.parent.iterdir()) == [small]
    assert senses("长大") == [("to grow up",)]


def test_an_older_one_is_taken_where_that_is_wanted(
    duben: Callable[..., Result], server: str
) -> None:
    lines = duben("dict", "update", "--url", f"{server}/old", "--force").lines
    assert lines[0] == "CC-CEDICT of 2020-02-03 is used from now on"


def _zipped(folder: Path) -> Path:
    path = folder / "cedict.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.md", "no dictionary")
        archive.writestr("cedict_ts.u8", "\n".join(NEWER))
    return path


def _packed(folder: Path) -> Path:
    path = folder / "cedict.txt.gz"
    path.write_bytes(gzip.compress("\n".join(NEWER).encode()))
    return path


def _plain(folder: Path) -> Path:
    path = folder / "cedict_ts.u8"
    path.write_bytes("\r\n".join(NEWER).encode("utf-8-sig"))
    return path


@pytest.mark.parametrize("written", [_zipped, _packed, _plain])
def test_a_file_can_be_imported(
    duben: Callable[..., Result], tmp_path: Path, written: Callable[[Path], Path]
) -> None:
    told = duben("dict", "import", str(written(tmp_path)), "--format", "json").json
    assert [it["simplified"] for it in told["added"]] == ["学习"]
    assert senses("长大") == []


def test_a_file_that_is_not_there(duben: Callable[..., Result], tmp_path: Path) -> None:
    assert "cannot read" in duben("dict", "import", str(tmp_path / "none.u8")).complaint


def test_one_can_go_back(duben: Callable[..., Result], small: Path) -> None:
    assert duben("dict", "remove", "cc-cedict").lines == [
        "removed CC-CEDICT; the one that duben comes with is used again"
    ]
    assert not small.exists()
    assert int(duben("dict", "info", "--format", "json").json["entries"]) > 120_000
    assert "no CC-CEDICT of your own" in duben("dict", "remove", "CC-CEDICT").complaint


def test_one_that_is_damaged_is_passed_over_and_that_is_said(
    duben: Callable[..., Result], small: Path
) -> None:
    small.write_bytes(b"no dictionary" * 999)
    done = duben("lookup", "好")
    assert done.status == 0
    assert "hǎo" in done.out
    assert "your own dictionary is damaged" in done.err
    assert done.err.count("\n") == 1


def test_an_update_makes_one_anew_that_was_passed_over(
    duben: Callable[..., Result],
    server: str,
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The one that duben comes with is of the same date as the newest.
    usual = Lexicon.open
    ours = tmp_path / "ours.sqlite3"
    dictionaries.install(NEWER, dictionaries.opened().lexicon)
    ours.write_bytes(small.read_bytes())
    monkeypatch.setattr(Lexicon, "open", lambda path=None: usual(path or ours))
    small.write_bytes(b"no dictionary" * 999)
    done = duben("dict", "update", "--url", f"{server}/good")
    assert done.status == 0
    assert "CC-CEDICT of 2026-02-03 is used from now on" in done.out
    assert duben("lookup", "学习").err == ""


# Installs the newer one, and kills itself before one of the steps that touch the folder.
UPDATER = """
import os, signal, sys
from dicts import sources
from reader.language import dictionaries
from tests.dicts.materials import MATERIALS
from tests.dicts.newer_lines import NEWER

sources.jieba_words = lambda: {"他": (900, "r"), "书": (30, "n")}
sources.character_readings = lambda: dict(MATERIALS.characters)
sources.phrase_readings = lambda: iter(MATERIALS.phrases.items())
left, home = int(sys.argv[1]), os.environ["DUBEN_HOME"]

def watch(event, args):
    global left
    if event.startswith(("open", "os.", "sqlite3", "shutil", "tempfile")) and home in repr(args):
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

sys.addaudithook(watch)
dictionaries.install(NEWER, dictionaries.opened().lexicon)
print(left)
"""


def test_a_power_cut_at_any_step_leaves_a_dictionary_that_works(home: Path, small: Path) -> None:
    before = small.read_bytes()

    def update(left: int) -> subprocess.CompletedProcess[str]:
        small.write_bytes(before)
        return subprocess.run(
            [sys.executable, "-c", UPDATER, str(left)],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"DUBEN_HOME": str(home)},
            capture_output=True,
            text=True,
        )

    enough = 10_000
    steps = enough - int(update(enough).stdout)
    assert steps > 10
    seen = set()
    for step in range(steps):
        assert update(step).returncode == -signal.SIGKILL
        opened = dictionaries.opened()
        assert opened.notice == ""
        with opened.lexicon as lexicon:
            seen.add(lexicon.about["date"][:10])
            assert lexicon.entries("他")[0].senses == ("he",)
            assert bool(lexicon.entries("学习")) is (lexicon.about["date"] > "2026-02")
    assert seen == {"2026-01-02", "2026-02-03"}
    assert len(LINES) == len(NEWER)


def test_what_a_killed_update_left_is_swept_away_by_the_next(home: Path, small: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    litter = [small.parent / "part-of-long-ago", small.parent / f"part-{ended.pid}-abc"]
    at_work = small.parent / f"part-{os.getpid()}-abc"
    for folder in (*litter, at_work):
        folder.mkdir()
    os.utime(litter[0], (0, 0))
    dictionaries.install(NEWER, dictionaries.opened().lexicon)
    assert not any(it.exists() for it in litter)
    assert at_work.exists()
