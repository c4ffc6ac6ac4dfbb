"""Merging, copying, restoring and undoing a deck from the command line."""

from pathlib import Path

import pytest


def words(listed) -> list[str]:
    return sorted(it["simplified"] for it in listed())


def test_two_machines_come_to_the_same_deck(duben, listed, home: Path, tmp_path: Path):
    duben("deck", "add", "学习", "银行")
    other = tmp_path / "other.sqlite3"
    assert duben("deck", "backup", str(other)).lines == [f"copied the deck to {other}"]
    duben("deck", "drop", "银行")
    duben("deck", "add", "猫")
    here = tmp_path / "here.sqlite3"
    duben("deck", "backup", str(here))
    duben("deck", "restore", str(other))
    assert words(listed) == ["学习", "银行"]
    # As on the other machine, where nothing was restored.
    (home / "deck.sqlite3").write_bytes(other.read_bytes())
    assert duben("deck", "merge", str(here)).lines == [f"merged {here}: 1 new word, 1 changed"]
    assert words(listed) == ["学习", "猫"]
    assert duben("deck", "undo").lines == ["undone: merged here.sqlite3"]
    assert words(listed) == ["学习", "银行"]


def test_the_last_change_is_undone_and_the_one_before(duben, listed):
    duben("deck", "add", "学习", "猫")
    duben("deck", "status", "known", "猫")
    assert duben("deck", "undo").lines == ["undone: 猫 known"]
    assert duben("deck", "undo").lines == ["undone: kept 猫"]
    assert words(listed) == ["学习"]
    duben("deck", "undo")
    assert duben("deck", "undo").lines == ["there is nothing to undo"]


def test_a_damaged_deck_is_put_aside_and_restored(duben, listed, home: Path, tmp_path: Path):
    duben("deck", "add", "学习")
    copy = tmp_path / "copy.sqlite3"
    duben("deck", "backup", str(copy))
    (home / "deck.sqlite3").write_bytes(b"damaged" * 999)
    for tail in ("-wal", "-shm"):
        (home / f"deck.sqlite3{tail}").unlink(missing_ok=True)
    said = duben("deck", "restore", str(copy)).lines
    assert said[0] == f"the damaged deck is now {home / 'deck.sqlite3.damaged-1'}"
    assert words(listed) == ["学习"]
    assert (home / "deck.sqlite3.damaged-1").read_bytes() == b"damaged" * 999


def test_a_backup_is_made_before_a_merge_and_found_by_its_day(duben, listed, home, tmp_path):
    duben("deck", "add", "学习")
    copy = tmp_path / "copy.sqlite3"
    duben("deck", "backup", str(copy))
    assert duben("deck", "backup").out == ""
    duben("deck", "merge", str(copy))
    (line,) = duben("deck", "backup").lines
    day, path = line.split()
    assert path == str(home / "backups" / f"deck-{day}.sqlite3")
    duben("deck", "drop", "学习")
    duben("deck", "restore", day)
    assert words(listed) == ["学习"]


@pytest.mark.parametrize("verb", ["merge", "restore"])
def test_what_is_no_deck_is_refused_and_changes_nothing(duben, listed, tmp_path, verb):
    duben("deck", "add", "学习")
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_bytes(b"damaged" * 999)
    assert "is damaged" in duben("deck", verb, str(damaged)).complaint
    assert f"no {'deck' if verb == 'merge' else 'file'}" in duben("deck", verb, "none").complaint
    assert words(listed) == ["学习"]


def test_a_word_is_edited(duben, listed):
    duben("deck", "add", "学习")
    said = duben("deck", "edit", "学习", "--note", "书面", "--tags", "school b")
    assert said.lines == ["changed  學習 学习  xuéxí  to learn; to study  书面  b school"]
    assert duben("deck", "edit", "学习").status == 2
