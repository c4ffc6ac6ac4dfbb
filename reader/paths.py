"""Where a user's own files live."""

import os
from pathlib import Path

from reader.errors import DubenError


def expanded(path: str) -> Path:
    """Return a path as the user means it: ``~`` is a home folder.

    Raises DubenError where there is no such user.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise DubenError(f"there is no home folder for {path}; write the whole path") from error


def data_folder() -> Path:
    """Return the folder for the user's data, made if it is missing.

    ``DUBEN_HOME`` overrides the usual place of the system (platformdirs).
    Raises DubenError where the folder cannot be made.
    """
    override = os.environ.get("DUBEN_HOME")
    if override:
        folder = Path(override).expanduser()
    else:
        import platformdirs

        folder = platformdirs.user_data_path("duben", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DubenError(
            f"cannot make the data folder {folder}: {error.strerror}; "
            "set DUBEN_HOME to a folder you can write to"
        ) from error
    return folder
