"""An export in a file that is there whole, or as it was before."""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from reader.errors import DubenError
from reader.whole_file import whole_file


def write_file(path: Path, write: Callable[[TextIO], int]) -> int:
    """Have a text file written, and return what ``write`` returns: how many words are in it.

    Raises DubenError where it cannot be written; then the file is as it was before.
    """
    try:
        with whole_file(path) as stream:
            return write(stream)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> DubenError:
    """Return what to tell of an export that could not be written."""
    reason = error.strerror or type(error).__name__
    return DubenError(f"cannot write {path}: {reason}; nothing was exported, choose another place")
