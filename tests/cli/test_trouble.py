"""Bad input and bad days: one clear line, exit status 1, no traceback, nothing lost."""

import random
from pathlib import Path

import pytest

from reader.deck.store import Deck
from tests.deck.test_trouble import forbidden, small_disk

VERBS = pytest.mark.parametrize("verb", ["annotate", "text", "words"])


@VERBS
def test_a_file_that_is_not_there(duben, tmp_path, verb):
    line = duben(verb, str(tmp_path / "nothing.txt")).complaint
    assert "nothing.txt" in line


def test_a_text_to_read_that_is_not_there(program):
    assert program("nothing.txt").complaint


@VERBS
def test_a_folder(duben, tmp_path, verb):
    line = duben(verb, str(tmp_path)).complaint
    assert "folder" in line
    assert tmp_path.name in line


@VERBS
@pytest.mark.parametrize("content", [b"", b"\n  \n\xe3\x80\x80\n", b"\xef\xbb\xbf"])
def test_an_empty_file(duben, text_file, verb, content):
    line = duben(verb, text_file(content)).complaint
    assert "empty" in line
    assert "text.txt" in line


def test_ten_megabytes_of_noise(duben, text_file):
    noise = random.Random(1).randbytes(10_000_000)
    line = duben("annotate", text_file(noise, "noise.bin")).complaint
    assert "noise.bin" in line
    assert "--encoding" in line
    assert duben("annotate", text_file(bytes(10_000_000), "zeros.bin")).complaint


@VERBS
def test_a_file_cut_in_the_middle_of_a_character(duben, text_file, verb):
    path = text_file("他来了。她走".encode()[:-1])
    line = duben(verb, path).complaint
    assert "middle of a character" in line
    assert "--encoding utf-8" in line
    followed = duben(verb, "--encoding", "utf-8", path)
    assert followed.status == 0
    assert "他" in followed.out
    assert "1 character" in followed.err


@VERBS
def test_a_file_with_no_chinese(duben, text_file, verb):
    line = duben(verb, text_file("To be, or not to be.")).complaint
    assert "no Chinese" in line
    assert "text.txt" in line


def test_nothing_through_the_pipe(duben):
    assert "standard input" in duben("annotate", stdin="").complaint


@pytest.mark.parametrize("how", [[], ["--per-line"]])
def test_a_file_that_may_not_be_read(duben, text_file, how):
    path = Path(text_file("你好。"))
    path.chmod(0o200)
    with forbidden(path.parent):
        assert path.name in duben("annotate", *how, str(path)).complaint


@pytest.fixture
def deck_file(duben, home):
    """A deck of three words."""
    duben("deck", "add", "猫", "狗", "鱼")
    return home / "deck.sqlite3"


def names(duben):
    return [it["simplified"] for it in duben("deck", "list", "--format", "json").json]


CHANGES = pytest.mark.parametrize(
    "change",
    [("add", "学习"), ("drop", "猫"), ("edit", "猫", "--meaning", "meow")],
    ids=lambda it: it[0],
)


@CHANGES
def test_a_data_folder_that_may_not_be_written(duben, home, deck_file, change):
    with forbidden(home, deck_file):
        line = duben("deck", *change).complaint
        assert "may not be written" in line
        assert str(deck_file) in line
        assert names(duben) == ["猫", "狗", "鱼"]
        assert duben("deck", "export").status == 0
        assert duben("words", "--limit", "1", stdin="猫").lines[0].split()[3] == "learning"
    assert names(duben) == ["猫", "狗", "鱼"]


def test_a_data_folder_that_cannot_be_made(duben, monkeypatch, text_file):
    monkeypatch.setenv("DUBEN_HOME", text_file("a file", "file") + "/folder")
    for args in (["deck", "add", "猫"], ["deck", "list"], ["words", "sample:market"]):
        assert "set DUBEN_HOME" in duben(*args).complaint
    assert duben("lookup", "猫").status == 0


def test_a_full_disk(duben, home):
    with small_disk(home):
        kept = fill(duben, home)
        assert names(duben) == kept
        assert duben("deck", "add", "学习").complaint.startswith("the disk is full")
        assert names(duben) == kept
        line = duben("deck", "export", "-o", str(home / "words.csv")).complaint
        assert "No space left on device" in line
        assert [it.name for it in home.iterdir() if "csv" in it.name] == []
        (home / "ballast").unlink()
        duben("deck", "add", "学习")
        assert names(duben) == [*kept, "学习"]


def fill(duben, home):
    """Keep some words, then leave no room; return the words kept."""
    duben("deck", "add", "猫", "狗", "鱼")
    with (home / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(b"x" * 512)
        except OSError:
            return ["猫", "狗", "鱼"]


@pytest.mark.parametrize("content", [b"what is this? " * 100, b"SQLite format 3\0" + b"x" * 90])
def test_a_damaged_deck_is_named_and_left_alone(duben, home, content):
    deck = home / "deck.sqlite3"
    deck.write_bytes(content)
    for args in (
        ["deck", "list"],
        ["deck", "add", "猫"],
        ["deck", "drop", "猫"],
        ["deck", "edit", "猫", "--meaning", "meow"],
        ["deck", "export"],
        ["words", "sample:market"],
    ):
        line = duben(*args).complaint
        assert str(deck) in line
        assert "move the file away" in line
        assert deck.read_bytes() == content
    assert [it.name for it in home.iterdir()] == ["deck.sqlite3"]
    assert duben("annotate", "sample:market").status == 0


def test_a_deck_of_a_newer_duben(duben, home, deck_file):
    deck = Deck.open(deck_file)
    deck._store.connection.execute("PRAGMA user_version = 99")
    deck.close()
    for args in (["deck", "list"], ["deck", "add", "猫"]):
        assert "update duben" in duben(*args).complaint
