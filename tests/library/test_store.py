"""What the library remembers, and that it never stands in the way of reading."""

import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.store import Counted, Library, Place
from reader.library.tables import LIBRARY
from reader.sqlite import open_store
from tests.deck.test_trouble import forbidden, small_disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def save(library: Library, key: str = "/texts/一.txt", offset: int = 12) -> None:
    library.save_place(key, Path(key).name, "第一章", offset, 3000)


def test_a_text_is_opened_where_it_was_left(path: Path) -> None:
    library = Library.open(path)
    assert library.place("/texts/一.txt") is None
    save(library, offset=12)
    save(library, offset=57)
    library.close()
    library = Library.open(path)
    assert library.place("/texts/一.txt") == Place(57)
    assert library.notice == ""


def test_the_library_is_made_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUBEN_HOME", str(tmp_path / "home"))
    save(Library.open())
    assert Library.open(tmp_path / "home" / "library.sqlite3").recent()


def test_the_text_read_last_comes_first(path: Path) -> None:
    library = Library.open(path)
    for key in ("a", "b", "c", "a"):
        save(library, key)
    assert [recent.key for recent in library.recent()] == ["a", "c", "b"]
    assert [recent.key for recent in library.recent(limit=2)] == ["a", "c"]
    recent = library.recent()[0]
    assert (recent.name, recent.title, recent.offset, recent.length) == ("a", "第一章", 12, 3000)
    assert recent.opened_at.endswith("Z")


def test_a_text_can_be_forgotten(path: Path) -> None:
    library = Library.open(path)
    save(library, "a")
    library.forget("a")
    assert library.recent() == []
    assert library.place("a") is None


def test_how_the_screen_is_liked_is_remembered(path: Path) -> None:
    library = Library.open(path)
    assert library.recall("script", "original") == "original"
    library.remember("script", "simplified")
    library.remember("script", "traditional")
    library.close()
    assert Library.open(path).recall("script", "original") == "traditional"


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.text(max_size=20), st.integers(0, 10**9), max_size=5))
def test_every_text_has_its_own_place(places: dict[str, int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite3")
        for key, offset in places.items():
            library.save_place(key, key, key, offset, offset)
        assert {key: library.place(key) for key in places} == {
            key: Place(offset) for key, offset in places.items()
        }
        assert [recent.key for recent in library.recent()] == list(reversed(places))
        library.close()


def test_a_damaged_library_is_put_aside_and_made_anew(path: Path) -> None:
    for number in (1, 2):
        path.write_bytes(b"no library " * 1000)
        library = Library.open(path)
        aside = path.with_name(f"library.sqlite3.damaged-{number}")
        assert str(aside) in library.notice
        assert "\n" not in library.notice
        assert aside.read_bytes() == b"no library " * 1000
        save(library)
        library.close()
        again = Library.open(path)
        assert again.notice == ""
        assert again.place("/texts/一.txt") == Place(12)
        again.close()


def test_damage_met_while_reading_does_not_stop_the_reader(path: Path) -> None:
    library = Library.open(path)
    for number in range(500):
        library.save_place(f"/texts/{number}.txt", "name" * 10, "title", 1, 2)
    library.close()
    content = bytearray(path.read_bytes())
    content[4 * 4096 :] = b"\xa5" * (len(content) - 4 * 4096)
    path.write_bytes(content)
    library = Library.open(path)
    assert library.notice == ""
    for number in range(500):
        library.place(f"/texts/{number}.txt")
    assert "remembered anew" in library.notice
    save(library)
    assert library.place("/texts/一.txt") == Place(12)
    assert path.with_name("library.sqlite3.damaged-1").read_bytes() == bytes(content)


def test_a_library_that_may_not_be_written_still_knows_the_places(path: Path) -> None:
    library = Library.open(path)
    save(library, "a", 5)
    library.close()
    content = path.read_bytes()
    with forbidden(path.parent, path):
        library = Library.open(path)
        assert "places are not saved" in library.notice
        assert "may not be written" in library.notice
        assert library.place("a") == Place(5)
        # While the program runs the new place is known, as everywhere.
        save(library, "a", 9)
        assert library.place("a") == Place(9)
        library.close()
    assert path.read_bytes() == content


def test_a_library_of_a_newer_duben_is_left_alone(path: Path) -> None:
    save(Library.open(path))
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    library = Library.open(path)
    assert "newer duben" in library.notice
    assert library.recent() == []
    save(library)
    assert library.place("/texts/一.txt")
    check = sqlite3.connect(path)
    assert check.execute("SELECT count(*) FROM places").fetchone() == (1,)
    assert check.execute("PRAGMA user_version").fetchone() == (99,)
    assert [file.name for file in path.parent.glob("*damaged*")] == []


@pytest.mark.parametrize("where", ["folder", "missing", "no home"])
def test_wherever_the_library_should_be_there_is_one(
    path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if where == "folder":
        path.mkdir()
        library = Library.open(path)
    elif where == "missing":
        library = Library.open(path.parent / "no" / "library.sqlite3")
    else:
        path.write_text("a file, where a folder should be made")
        monkeypatch.setenv("DUBEN_HOME", str(path / "home"))
        library = Library.open()
    assert library.notice.startswith("places are not saved: ")
    save(library)
    assert library.place("/texts/一.txt") == Place(12)


def test_a_full_disk_does_not_stop_the_reader(tmp_path: Path) -> None:
    with small_disk(tmp_path):
        library = Library.open(tmp_path / "library.sqlite3")
        save(library, "a")
        (tmp_path / "ballast").touch()
        with (tmp_path / "ballast").open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(b"x" * 4096)
            except OSError:
                pass
        for number in range(2000):
            save(library, f"/texts/{number}.txt")
        assert "the disk is full" in library.notice
        assert library.place("a") == Place(12)
        library.close()
        library = Library.open(tmp_path / "library.sqlite3")
        assert library.place("a") == Place(12)
        library.close()


def test_half_a_character_in_a_name_does_not_stop_the_reader(path: Path) -> None:
    library = Library.open(path)
    library.save_place("/texts/\udce5.txt", "\udce5.txt", "title", 3, 9)
    assert library.place("/texts/\udce5.txt") == Place(3)
    assert library.notice == ""


WALKER = """
import sys
from pathlib import Path
from reader.library.store import Library
library = Library.open(Path(sys.argv[1]))
for offset in range(1_000_000):
    library.save_place("a", "a", "a", offset, 9)
    print(offset, flush=True)
"""


def test_a_killed_reader_opens_where_it_was(path: Path) -> None:
    for _ in range(5):
        walker = subprocess.Popen(
            [sys.executable, "-S", "-E", "-c", WALKER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert walker.stdout
        said = [walker.stdout.readline() for _ in range(40)]
        walker.kill()
        said += [line for line in walker.stdout if line.endswith("\n")]
        walker.stdout.close()
        walker.wait()
        place = Library.open(path).place("a")
        # One more may have been saved than was said.
        assert place
        assert int(said[-1]) <= place.offset <= int(said[-1]) + 1


def test_the_words_of_a_text_are_remembered_until_it_is_forgotten(path: Path) -> None:
    library = Library.open(path)
    save(library, "a")
    assert library.counts("a") is None
    library.remember_counts("a", Counted("made of this", b"\x00words"))
    library.remember_counts("a", Counted("made of that", b"\x00others"))
    assert library.counts("a") == Counted("made of that", b"\x00others")
    library.forget("a")
    assert library.counts("a") is None


def test_the_words_of_texts_not_read_for_long_are_let_go(path: Path) -> None:
    library = Library.open(path)
    for number in range(60):
        save(library, str(number))
        library.remember_counts(str(number), Counted("", b"words"))
    assert [it for it in range(60) if library.counts(str(it))] == list(range(10, 60))
    library.remember_counts("0", Counted("", b"words"))  # before its place is saved
    assert library.counts("0")


def test_a_library_of_the_first_version_keeps_its_places(path: Path) -> None:
    first = LIBRARY._replace(migrations=LIBRARY.migrations[:1])
    store = open_store(path, first)
    with store.changing() as library:
        library.execute("INSERT INTO places VALUES ('a', 'a', '第一章', 5, 9, '2026-01-02', 1)")
        library.execute("INSERT INTO settings VALUES ('script', 'traditional')")
    store.close()
    library = Library.open(path)
    assert (library.place("a"), library.recall("script")) == (Place(5), "traditional")
    library.remember_counts("a", Counted("", b"words"))
    assert library.counts("a") == Counted("", b"words")
    assert library.notice == ""
