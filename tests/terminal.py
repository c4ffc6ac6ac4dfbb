"""A terminal for tests: the whole program in a real pseudo-terminal.

The program cannot tell it from a person's: it has a controlling terminal, a size
that can change, and keys arriving as bytes. What it writes is drawn by pyte. Nothing
here sleeps: every wait is a ``select`` on the terminal, for bytes or for silence.
"""

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte
import pyte.screens

PROJECT = Path(__file__).resolve().parent.parent

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
ENTER, ESCAPE, CTRL_C, CTRL_Q = "\r", "\x1b", "\x03", "\x11"

# Sequences pyte would print as text: pushing and popping the kitty keyboard protocol.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]")
# The start of such a sequence (or of any other) at the end of what has arrived.
_UNFINISHED = re.compile(rb"\x1b(\[[<=>?]?[0-9;]*)?$")
# Said by the surroundings of the test run, and not by those of a user.
_NOT_INHERITED = (
    "NO_COLOR",
    "COLUMNS",
    "LINES",
    "PYTEST_CURRENT_TEST",
    "PYTHONDONTWRITEBYTECODE",  # every start would compile everything anew
    "TMUX",
    "TERM_PROGRAM",
)


def duben_command() -> list[str]:
    """Return how an installed user starts duben with this interpreter."""
    script = Path(sys.executable).parent / "duben"
    return [str(script)] if script.exists() else [sys.executable, "-m", "reader.cli.main"]


def environment(home: Path | str | None = None, **more: str | None) -> dict[str, str]:
    """Return a user's environment: a colour terminal, and their own data folder.

    A value of None in ``more`` takes a variable away.
    """
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in _NOT_INHERITED and not name.startswith(("TEXTUAL", "PYTEST_", "COV_"))
    }
    env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    if home is not None:
        env["DUBEN_HOME"] = str(home)
    for name, value in more.items():
        if value is None:
            env.pop(name, None)
        else:
            env[name] = value
    return env


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a key: seconds from the key to the first and the last byte."""

    first: float
    last: float
    size: int


class _Drawing:
    """Bytes drawn on a pyte screen."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._tail = b""

    def feed(self, data: bytes) -> None:
        data = self._tail + data
        unfinished = _UNFINISHED.search(data)
        self._tail = unfinished.group() if unfinished else b""
        if unfinished:
            data = data[: unfinished.start()]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def lines(self) -> list[str]:
        # A wide character fills two cells, and pyte's second one is "": so joining
        # the cells gives the text a person sees.
        buffer, columns = self.screen.buffer, self.screen.columns
        return [
            "".join(buffer[row][column].data for column in range(columns)).rstrip()
            for row in range(self.screen.lines)
        ]


class Terminal:
    """A command running in a pseudo-terminal, used as a context manager."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 30,
        env: Mapping[str, str] | None = None,
        home: Path | str | None = None,
        stdin: Path | None = None,
        cwd: Path = PROJECT,
    ) -> None:
        self.size = (columns, rows)
        self.chunks: list[tuple[float, bytes]] = []
        self.status: int | None = None
        self._drawing = _Drawing(columns, rows)
        self._drawn = 0
        self._ended = False
        self._spawn(list(command), dict(environment(home) if env is None else env), stdin, cwd)

    def _spawn(
        self, command: list[str], env: dict[str, str], stdin: Path | None, cwd: Path
    ) -> None:
        # The write end closes when exec succeeds: that moment is the start.
        report, report_end = os.pipe()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                self._set_size(0, *self.size)
                os.chdir(cwd)
                if stdin is not None:
                    os.dup2(os.open(stdin, os.O_RDONLY), 0)
                os.execvpe(command[0], command, env)
            except OSError as error:
                os.write(report_end, str(error).encode())
            finally:
                os._exit(127)
        os.close(report_end)
        trouble = os.read(report, 1000)
        self.started = time.monotonic()
        os.close(report)
        if trouble:
            self.close()
            raise OSError(trouble.decode())

    @staticmethod
    def _set_size(fd: int, columns: int, rows: int) -> None:
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- what the program writes -------------------------------------------------

    def read(self, timeout: float) -> bool:
        """Take what the program has written; False when nothing came in ``timeout`` seconds."""
        if self._ended:
            return False
        ready, _, _ = select.select([self.fd], [], [], max(0.0, timeout))
        if not ready:
            return False
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:  # Linux: the other end is closed
                raise
            data = b""
        now = time.monotonic()
        if not data:
            self._ended = True
            return False
        self.chunks.append((now, data))
        return True

    @property
    def output(self) -> bytes:
        """Everything written so far."""
        return b"".join(data for _, data in self.chunks)

    @property
    def screen(self) -> pyte.Screen:
        """The pyte screen, with all that was read drawn on it."""
        for _, data in self.chunks[self._drawn :]:
            self._drawing.feed(data)
        self._drawn = len(self.chunks)
        return self._drawing.screen

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as a person reads them, without trailing spaces."""
        assert self.screen is not None
        return self._drawing.lines()

    @property
    def text(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.lines)

    def cell(self, column: int, row: int) -> pyte.screens.Char:
        """Return one cell: its character, colours and attributes."""
        return self.screen.buffer[row][column]

    def find(self, text: str) -> tuple[int, int]:
        """Return the cell (column, row) where ``text`` begins; AssertionError if nowhere."""
        for row, line in enumerate(self.lines):
            at = line.find(text)
            if at >= 0:
                return sum(map(_width, line[:at])), row
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    # --- waiting ---------------------------------------------------------------

    def wait_for(self, what: "str | Callable[[Terminal], bool]", timeout: float = 20.0) -> None:
        """Wait until a text (or what a predicate asks) is on the screen."""
        holds = (lambda it: what in it.text) if isinstance(what, str) else what
        end = time.monotonic() + timeout
        while not holds(self):
            left = end - time.monotonic()
            if self._ended or left <= 0:
                why = "the program ended" if self._ended else f"nothing in {timeout} s"
                raise AssertionError(f"{why}, waiting for {what!r}; the screen:\n{self.text}")
            self.read(left)

    def settle(self, quiet: float = 0.05, timeout: float = 20.0) -> None:
        """Wait until nothing has been written for ``quiet`` seconds."""
        end = time.monotonic() + timeout
        while time.monotonic() < end and self.read(quiet):
            pass

    def wait_end(self, timeout: float = 20.0) -> int:
        """Wait for the program to end by itself, and return its exit status."""
        end = time.monotonic() + timeout
        while not self._ended:
            if time.monotonic() > end:
                raise AssertionError(f"still running after {timeout} s; the screen:\n{self.text}")
            self.read(end - time.monotonic())
        self._reap()
        assert self.status is not None
        return self.status

    def painted_at(self, holds: Callable[[str], bool]) -> float:
        """Return the moment (monotonic) of the bytes that first made ``holds(screen)`` true.

        Found afterwards, by drawing everything again: measuring does not slow the program.
        """
        again = _Drawing(*self.size)
        for moment, data in self.chunks:
            again.feed(data)
            if holds("\n".join(again.lines())):
                return moment
        raise AssertionError(f"never on the screen; at the end:\n{self.text}")

    # --- what a person does ------------------------------------------------------

    def send(self, keys: str) -> None:
        """Type ``keys``."""
        os.write(self.fd, keys.encode())

    def press(self, key: str, quiet: float = 0.04, timeout: float = 5.0) -> Answer:
        """Type one key and time the answer: all bytes until ``quiet`` seconds of silence."""
        self.settle(0)
        before = len(self.chunks)
        sent = time.monotonic()
        self.send(key)
        if self.read(timeout):
            self.settle(quiet)
        answer = self.chunks[before:]
        if not answer:
            raise AssertionError(f"no answer to {key!r}; the screen:\n{self.text}")
        size = sum(len(data) for _, data in answer)
        return Answer(answer[0][0] - sent, answer[-1][0] - sent, size)

    def click(self, text: str) -> None:
        """Press and release the left mouse button on ``text``."""
        column, row = self.find(text)
        self.send(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window; the kernel sends SIGWINCH."""
        assert self.screen is not None  # what is pending belongs to the old size
        self.size = (columns, rows)
        self._drawing.screen.resize(rows, columns)
        self._set_size(self.fd, columns, rows)

    def kill(self) -> None:
        """``kill -9``."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self._reap()

    def close(self) -> None:
        """Kill the program if it still runs, and close the terminal."""
        self.kill()
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1
        self._ended = True

    def _reap(self) -> None:
        if self.status is None:
            _, status = os.waitpid(self.pid, 0)
            self.status = os.waitstatus_to_exitcode(status)

    # --- what it costs (Linux) -----------------------------------------------------

    def memory(self) -> tuple[int, int]:
        """Return resident memory now, and its peak, in kB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return _kilobytes(status, "VmRSS"), _kilobytes(status, "VmHWM")

    def cpu(self) -> float:
        """Return seconds of processor time used so far by all living threads."""
        threads = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def _kilobytes(status: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+) kB$", status, re.MULTILINE)
    assert found is not None
    return int(found.group(1))


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
