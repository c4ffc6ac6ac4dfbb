"""The deck on a bad day: one clear line, and nothing lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.deck.store import Deck
from reader.deck.words import Context, Status
from reader.errors import DubenError
from tests.deck.words import AT_HOME, HAO, XUEXI, YINHANG, contexts, numbered_word

NOBODY = 65534


@contextmanager
def forbidden(*paths: Path) -> Iterator[None]:
    """Take away the right to write, from root too."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    modes = {path: path.stat().st_mode for path in paths}
    above: dict[Path, int] = {}
    try:
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        if is_root:
            # Nobody must still find the way to the folder.
            for folder in paths[0].parents:
                if folder.stat().st_mode & 0o011 != 0o011:
                    above[folder] = folder.stat().st_mode
                    folder.chmod(above[folder] | 0o011)
            os.seteuid(NOBODY)
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path, mode in (modes | above).items():
            path.chmod(mode)


def one_line(action: Callable[[], object]) -> str:
    """Return the line a user sees."""
    with pytest.raises(DubenError) as caught:
        action()
    line = str(caught.value)
    assert "\n" not in line
    assert line
    return line


def deck_with(path: Path, count: int) -> None:
    deck = Deck.open(path)
    deck._store.connection.execute("PRAGMA synchronous=OFF")
    for number in range(count):
        deck.keep(numbered_word(number), "a word", AT_HOME)
    deck.close()


def test_a_file_that_is_no_deck_is_named_and_left_alone(path: Path) -> None:
    for content in (b"what is this? " * 100, os.urandom(20_000), b"SQLite format 3\0" + b"x" * 90):
        path.write_bytes(content)
        line = one_line(lambda: Deck.open(path))
        assert str(path) in line
        assert "move the file away" in line
        assert path.read_bytes() == content
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_another_programs_database_is_left_alone(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()
    content = path.read_bytes()
    assert "is not a deck of duben" in one_line(lambda: Deck.open(path))
    assert path.read_bytes() == content


def test_a_deck_cut_short_is_left_alone(path: Path) -> None:
    deck_with(path, 300)
    content = path.read_bytes()[: 5 * 4096]
    path.write_bytes(content)
    assert "damaged" in one_line(lambda: Deck.open(path))
    assert path.read_bytes() == content


def test_damage_in_the_middle_is_said_when_it_is_met(path: Path) -> None:
    deck_with(path, 300)
    content = bytearray(path.read_bytes())
    for at in range(3 * 4096, len(content)):
        content[at] = 0xA5
    path.write_bytes(content)

    def use() -> None:
        deck = Deck.open(path)
        try:
            list(deck.words())
        finally:
            deck.close()

    line = one_line(use)
    assert "damaged" in line
    assert str(path) in line
    assert path.read_bytes() == bytes(content)


def test_a_deck_of_a_newer_duben_is_left_alone(path: Path) -> None:
    deck_with(path, 1)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    content = path.read_bytes()
    for read_only in (False, True):
        line = one_line(lambda read_only=read_only: Deck.open(path, read_only=read_only))
        assert "newer duben" in line
    assert path.read_bytes() == content


def test_a_folder_where_the_deck_should_be(path: Path) -> None:
    path.mkdir()
    assert "is a folder" in one_line(lambda: Deck.open(path))
    assert "is a folder" in one_line(lambda: Deck.open(path, read_only=True))


def test_a_folder_that_is_missing(path: Path) -> None:
    assert "there is no folder" in one_line(lambda: Deck.open(path.parent / "no" / "deck.sqlite3"))


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_deck_that_may_not_be_written_can_still_be_read(path: Path, what: str) -> None:
    deck_with(path, 3)
    paths = {"file": (path,), "folder": (path.parent,), "both": (path, path.parent)}[what]
    with forbidden(*paths):
        deck = Deck.open(path)
        assert deck.read_only
        assert "may not be written" in deck.notice
        assert len(list(deck.words())) == 3
        assert len(deck.statuses(["词1"])) == 1
        for change in (
            lambda: deck.keep(HAO, "good", Context()),
            lambda: deck.drop(numbered_word(1)),
            lambda: deck.set_status(HAO, Status.KNOWN),
            lambda: deck.edit(numbered_word(1), meaning="x"),
        ):
            assert one_line(change) == deck.notice
        assert deck.revision[0] == 0
        deck.close()
    deck = Deck.open(path)
    assert not deck.read_only
    deck.keep(HAO, "good", Context())


def test_a_read_only_deck_after_a_crash_has_what_was_in_its_log(path: Path) -> None:
    live = Deck.open(path.with_name("live.sqlite3"))
    live.keep(XUEXI, "to learn", AT_HOME)
    for tail in ("", "-wal"):
        shutil.copyfile(f"{live.path}{tail}", f"{path}{tail}")
    live.close()
    live.path.unlink()
    assert path.with_name("deck.sqlite3-wal").stat().st_size > 0
    with forbidden(path.parent, path, path.with_name("deck.sqlite3-wal")):
        deck = Deck.open(path)
        assert deck.read_only
        assert deck.find(XUEXI)
        deck.close()


def test_an_empty_folder_that_may_not_be_written_gives_an_empty_deck(path: Path) -> None:
    with forbidden(path.parent):
        deck = Deck.open(path)
        assert list(deck.words()) == []
        assert "may not be written" in one_line(lambda: deck.keep(HAO, "good", Context()))
        deck.close()
    assert list(path.parent.iterdir()) == []


def test_opened_for_reading_only_nothing_is_made(path: Path) -> None:
    deck = Deck.open(path, read_only=True)
    assert list(deck.words()) == []
    assert not path.exists()
    deck_with(path, 2)
    assert len(list(Deck.open(path, read_only=True).words())) == 2


def test_a_read_only_deck_sees_what_an_open_one_has_just_kept(deck: Deck, path: Path) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    assert Deck.open(path, read_only=True).find(XUEXI)


def test_a_full_deck_loses_nothing_and_works_again_with_room(path: Path) -> None:
    deck = Deck.open(path)
    pages = deck._store.connection.execute("PRAGMA page_count").fetchone()[0]
    deck._store.connection.execute(f"PRAGMA max_page_count = {pages + 10}")
    kept = fill(deck)
    assert kept > 10
    assert len(list(deck.words())) == kept
    assert "disk is full" in one_line(lambda: deck.keep(XUEXI, "to learn" * 5000, AT_HOME))
    assert deck.find(XUEXI) is None
    deck._store.connection.execute("PRAGMA max_page_count = 1000000")
    deck.keep(XUEXI, "to learn" * 5000, AT_HOME)
    deck.close()
    assert len(list(Deck.open(path).words())) == kept + 1


def test_a_disk_that_runs_full_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk):
        deck = Deck.open(disk / "deck.sqlite3")
        kept = fill(deck)
        assert kept > 10
        assert len(list(deck.words())) == kept
        deck.close()

        # Opened on the full disk, the deck can at least be read.
        ballast = disk / "ballast"
        with ballast.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(b"x" * 4096)
            except OSError:
                pass
        deck = Deck.open(disk / "deck.sqlite3")
        assert len(list(deck.words())) == kept
        assert "full" in one_line(lambda: fill_without_mercy(deck))
        deck.close()

        ballast.unlink()
        deck = Deck.open(disk / "deck.sqlite3")
        assert len(list(deck.words())) >= kept
        check = deck._store.connection.execute("PRAGMA integrity_check").fetchone()
        assert check == ("ok",)
        deck.close()


def test_a_new_deck_on_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk):
        with (disk / "ballast").open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(b"x" * 4096)
            except OSError:
                pass
        assert "full" in one_line(
            lambda: Deck.open(disk / "deck.sqlite3").keep(HAO, "good", Context())
        )


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(deck: Deck) -> int:
    """Keep words until there is no room; return how many were kept."""
    for number in range(10_000):
        try:
            deck.keep(numbered_word(number), "a word " * 50, AT_HOME)
        except DubenError as error:
            assert "the disk is full" in str(error)
            return number
    pytest.fail("it never was full")


def fill_without_mercy(deck: Deck) -> None:
    for number in range(10_000):
        deck.keep(numbered_word(20_000 + number), "a word " * 50, AT_HOME)


def test_a_deck_held_by_another_program_says_so(
    deck: Deck, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    deck._store.connection.execute("PRAGMA busy_timeout = 1")
    monkeypatch.setattr("reader.sqlite.time.monotonic", iter(range(0, 1000, 10)).__next__)
    assert "held by another program" in one_line(lambda: deck.keep(HAO, "good", Context()))
    assert deck.find(HAO) is None
    holder.execute("ROLLBACK")
    deck.keep(HAO, "good", Context())


def test_a_deck_can_be_opened_while_another_program_writes(path: Path) -> None:
    deck_with(path, 1)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert len(list(Deck.open(path).words())) == 1
    holder.execute("ROLLBACK")


def test_a_source_with_an_undecodable_name_is_no_hindrance(deck: Deck) -> None:
    word = deck.keep(XUEXI, "to learn", Context("我学习。", 1, 3, "", "\udce5.txt"))
    assert word.context.source == "\\udce5.txt"
    assert deck.find(XUEXI) == word


def test_half_a_character_is_refused_and_the_deck_goes_on(deck: Deck) -> None:
    line = one_line(lambda: deck.keep(XUEXI, "to learn \udce5", AT_HOME))
    assert "half a character" in line
    assert deck.find(XUEXI) is None
    deck.keep(XUEXI, "to learn", AT_HOME)


WRITER = """
import sys
from pathlib import Path
from reader.deck.store import Deck
from reader.deck.words import Context, WordKey
mine = sys.argv[2]
sys.stdin.readline()
deck = Deck.open(Path(sys.argv[1]))
for number in range(40):
    deck.keep(WordKey(f"{mine}{number}", "", ""), "", Context())
    deck.keep(WordKey("shared", "", ""), "", Context(f"{mine}{number}"))
"""


def test_programs_that_open_and_write_at_once_do_not_disturb_each_other(path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), name],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("甲", "乙", "丙", "丁")
    ]
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, complaint = writer.communicate()
        assert complaint == ""
    deck = Deck.open(path)
    assert len(list(deck.words())) == 4 * 40 + 1
    shared = next(word for word in deck.words() if word.key.simplified == "shared")
    assert len(contexts(deck, shared.key)) == 160
    assert deck.find(YINHANG) is None
