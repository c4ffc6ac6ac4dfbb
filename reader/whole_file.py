"""Writing a file so that it is there whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


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
