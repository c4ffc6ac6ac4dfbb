"""Standard output and standard error, as a command in a pipe should treat them."""

import io
import os
import sys
from contextlib import suppress


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; what has no UTF-8 (a strange file name) is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def complain(message: str) -> None:
    """Say in one line, on standard error, what is wrong or to be known."""
    line = " ".join(message.split())
    line = "".join(it if it.isprintable() else ascii(it)[1:-1] for it in line)
    with suppress(OSError, AttributeError):  # it may be closed; then there is no one to tell
        sys.stderr.write(f"duben: {line}\n")
        sys.stderr.flush()


def abandon() -> None:
    """Write no more to standard output: Python would try again, and complain, when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
