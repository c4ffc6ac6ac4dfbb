"""Writing a file so that it is there whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

_PART = "part-"
_ABANDONED = 3600.0
"""Seconds, after which what another program has begun is nobody's any more."""


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file for writing beside ``path``, which takes its place at the end.

    So the file is there whole or, when anything goes wrong, as it was before. Line ends are
    written as they are. Raises OSError where it cannot be written.
    """
    if path.exists() and not path.is_file():
        # A folder says what it is; a device or a pipe is written straight.
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(path))
    goal = path.resolve()  # a link stays a link
    part = goal.with_name(f".{goal.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if goal.exists():
            part.chmod(goal.stat().st_mode & 0o777)
        part.replace(goal)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """Give the path of a new file for a program to make, which then takes the place of ``path``.

    It lies in a folder of its own beside ``path``, which is there whole or, when anything goes
    wrong, as it was before, through a power cut, too. What programs that were killed have left
    behind is removed. Raises OSError where it cannot be written.
    """
    import shutil
    import tempfile

    place = path.parent
    _sweep(place)
    part = Path(tempfile.mkdtemp(prefix=f"{_PART}{os.getpid()}-", dir=place))
    try:
        new = part / path.name
        yield new
        _settle(new)
        new.replace(path)
        _settle(place)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _sweep(place: Path) -> None:
    import shutil

    for part in place.glob(_PART + "*"):
        if _is_abandoned(part):
            shutil.rmtree(part, ignore_errors=True)


def _is_abandoned(part: Path) -> bool:
    """Return whether nobody works on what a program has begun any more."""
    import time

    with suppress(OSError):
        if time.time() - part.stat().st_mtime > _ABANDONED:
            return True
    process = part.name.removeprefix(_PART).partition("-")[0]
    if os.name != "posix" or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)  # does nothing, but finds out whether it is there
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _settle(path: Path) -> None:
    """Have a file or a folder written to the disk itself, where the system can be asked to."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except PermissionError:  # a folder, on Windows
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
