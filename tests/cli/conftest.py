"""The command as tests run it: in this process, quickly; or as a program, where that matters."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from tests.cli.result import Result
from tests.terminal import duben_command, environment


class Keyboard(io.StringIO):
    """Somebody sits there, and has not typed anything."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of one's own."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("DUBEN_HOME", str(folder))
    return folder


@pytest.fixture
def duben(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Run the command in this process; with ``stdin=None`` it is a keyboard."""

    def run(*args: str, stdin: str | bytes | None = b"") -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        stream = Keyboard() if data is None else io.TextIOWrapper(io.BytesIO(data))
        monkeypatch.setattr(sys, "stdin", stream)
        capsys.readouterr()
        status = main(args)
        out, err = capsys.readouterr()
        return Result(status, out, err)

    return run


@pytest.fixture
def program(home: Path, tmp_path: Path) -> Callable[..., Result]:
    """Run the command as an installed program, in a pipe."""

    def run(*args: str | bytes, stdin: str | bytes = b"", **env: str | None) -> Result:
        done = subprocess.run(
            [*duben_command(), *args],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=environment(home, **env),
            cwd=tmp_path,
            timeout=60,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., str]:
    """Write a text to read, and return its path."""

    def write(content: str | bytes, name: str = "text.txt") -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


@pytest.fixture
def listed(duben):
    """Return what ``duben deck list`` says."""
    return lambda: duben("deck", "list", "--format", "json").json
