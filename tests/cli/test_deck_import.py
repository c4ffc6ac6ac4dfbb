"""Bringing words in from the command line: a preview, a question, one undo."""

from pathlib import Path

import pytest


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "words.tsv"
    path.write_text("学习\tto learn\n银行\tbank\n猫\tcat\n?\tnothing\n", encoding="utf-8")
    return str(path)


def test_what_would_change_is_shown_and_nothing_is_done_without_a_yes(duben, listed, file):
    duben("deck", "add", "猫")
    said = duben("deck", "import", file, "--status", "known")
    assert said.out.splitlines() == [
        "new: 2  学习, 银行",
        "better known: 1  猫 learning 1 → known",
        "no words: 1  '?'",
    ]
    assert said.err == "duben: nothing was imported; --yes imports without asking\n"
    assert said.status == 1
    assert duben("deck", "import", file, "--dry-run").status == 0
    assert [it["simplified"] for it in listed()] == ["猫"]


def test_it_is_imported_and_taken_back_at_once(duben, listed, file):
    said = duben("deck", "import", file, "--yes", "--tag", "list")
    assert said.lines[-1] == "imported 3 words; duben deck undo takes all of it back"
    assert [(it["simplified"], it["tags"]) for it in listed()] == [
        ("学习", ["list"]),
        ("银行", ["list"]),
        ("猫", ["list"]),
    ]
    assert duben("deck", "import", file, "--yes").lines[0] == "as they are: 3"
    duben("deck", "undo")
    assert listed() == []


def test_levels_are_known_words(duben, listed):
    duben("deck", "import", "hsk2:1", "--yes")
    assert {it["status"] for it in listed()} == {"known"}
    assert "is no level" in duben("deck", "import", "hsk2:one").complaint


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_what_cannot_be_read_is_said_in_a_line(duben, name, tmp_path):
    assert "cannot read" in duben("deck", "import", str(tmp_path / name)).complaint


def test_a_field_is_named_by_its_role(duben, file):
    assert duben("deck", "import", file, "--field", "hanzi=1").status == 2
    assert "no field 9" in duben("deck", "import", file, "--field", "word=9").complaint
