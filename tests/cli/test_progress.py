"""How far something has come is shown on a terminal, and nowhere else."""

import io
import sys

import pytest

from reader.cli.progress import Progress


class Terminal(io.StringIO):
    """What was written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_line_is_drawn_over_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress() as progress:
        assert list(progress.over("writing", range(250))) == list(range(250))
        progress.count("reading", 100)
        progress.bytes(500_000, 1_000_000)
    lines = [line.rstrip() for line in terminal.getvalue().split("\r\033[K")]
    assert [" ".join(line.split()) for line in lines] == [
        "",
        f"writing {'━' * 12} 100 of 250",
        f"writing {'━' * 24} 200 of 250",
        f"writing {'━' * 30} 250 of 250",
        "reading 100 …",
        f"fetching {'━' * 15} 0.5 of 1.0 MB",
        "",
    ]


def test_nothing_is_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress() as progress:
        assert len(list(progress.over("writing", range(100)))) == 100
        progress.stage("waiting")
    assert capsys.readouterr() == ("", "")
