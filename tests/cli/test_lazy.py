"""What is not needed is not imported: the time to start is the time of imports."""

import subprocess
import sys

import pytest

from tests.terminal import PROJECT, environment

LOADED = """
import sys
from reader.cli.main import main
assert main(sys.argv[1:]) == 0
print("\\nLOADED", *sys.modules)
"""
ENGINES = {"jieba", "pypinyin"}
SCREEN = {"textual", "rich", "reader.tui"}
# Each a millisecond or more, and of use to some verb.
OTHERS = {
    "markdown_it",
    "opencc",
    "json",
    "csv",
    "html",
    "difflib",
    "tempfile",
    "importlib.metadata",
}


def loaded(home, *args, stdin=""):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *args],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(home),
        cwd=PROJECT,
    )
    assert done.stderr == ""
    return set(done.stdout.rsplit("LOADED", 1)[1].split())


def test_the_version_loads_no_verb(home):
    modules = loaded(home, "--version")
    assert not modules & (ENGINES | SCREEN | OTHERS | {"sqlite3", "dicts.lexicon"})
    assert not [name for name in modules if name.startswith("reader.cli.verbs.")]


def test_streaming_loads_no_engine_and_no_screen(home):
    modules = loaded(home, "annotate", "--per-line", stdin="他在银行。\n我們在銀行。\n")
    assert not modules & (ENGINES | SCREEN | {"markdown_it"})
    jsonl = ("annotate", "--per-line", "--format", "jsonl")
    assert not loaded(home, *jsonl, stdin="他在银行。\n") & (ENGINES | SCREEN | {"markdown_it"})


def test_an_engine_is_loaded_when_it_is_named(home):
    args = ("annotate", "--per-line", "--segmenter", "jieba")
    assert loaded(home, *args, stdin="他\n") & ENGINES == {"jieba"}


@pytest.mark.parametrize(
    "args",
    [
        ["lookup", "学习"],
        ["deck", "list"],
        ["dict", "info"],
        ["deck", "add", "学习"],
        ["deck", "due"],
    ],
)
def test_other_verbs_load_no_screen_and_no_engine(home, args):
    assert not loaded(home, *args) & (ENGINES | SCREEN | {"markdown_it", "fsrs"})
