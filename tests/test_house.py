"""What holds for all of the code: its form, its types, its walls, its lazy imports."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import PROJECT, environment

SCRIPTS = Path(sys.executable).parent


def run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = SCRIPTS / name
    command = str(program) if program.exists() else shutil.which(name)
    assert command, f"{name} is not installed: pip install -e '.[test]'"
    return subprocess.run(
        [command, *arguments], cwd=PROJECT, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("lint-imports", "--no-cache"),
    ],
    ids=["lint", "format", "types", "walls"],
)
def test_the_code_passes(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    files = [*PROJECT.glob("reader/**/*.py"), *PROJECT.glob("dicts/**/*.py")]
    files += PROJECT.glob("tests/**/*.py")
    assert len(files) > 50
    long = [
        str(file.relative_to(PROJECT))
        for file in files
        if len(file.read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert long == []


# What a text on the screen needs none of, with what each would cost.
HEAVY = (
    "jieba",  # 0.7 s, 92 MB
    "pypinyin",  # 0.2 s, 65 MB
    "opencc",  # 16 ms: only for traditional characters
    "markdown_it",  # only for Markdown... and Textual's own Markdown widget
    "lxml",
    "httpx",
    "genanki",
    "fsrs",
    "pypdf",
    "csv",
    "http",
    "difflib",
    "hashlib",
)

SHOW = """
import sys
from reader.library.opening import open_text
from reader.tui.app import DubenApp
from reader.tui.session import Session
from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.library.store import Library

lexicon = Lexicon.open()
session = Session(lexicon, Deck.open(), Library.open(), Annotator(lexicon))
app = DubenApp(session, open_text("sample:market", lexicon))

async def show() -> None:
    before = set(sys.modules)
    async with app.run_test() as pilot:
        await pilot.press("l", "j", "a")
        print("SHOWN", app.screen.reading.sentence.text)
    print("LOADED", *sorted(sys.modules))

import asyncio
asyncio.run(show())
"""


def modules_of(program: str, home: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    loaded = next(line for line in done.stdout.splitlines() if line.startswith("LOADED "))
    assert "SHOWN" in done.stdout
    return set(loaded.split()[1:])


def test_reading_loads_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import textual.app, textual.pilot, sys; print('SHOWN'); print('LOADED', *sys.modules)"
    )
    of_textual = modules_of(program, tmp_path)
    ours = modules_of(SHOW, tmp_path) - of_textual
    assert "reader.tui.screens.reading" in ours
    assert sorted(ours.intersection(HEAVY)) == []
