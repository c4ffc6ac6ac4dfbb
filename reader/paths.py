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


def data_path() -> Path:
    """Return the folder for the user's data, whether it is there or not.

    ``DUBEN_HOME`` overrides the usual place of the system (platformdirs).
    """
    return _usual("user_data_path")


def config_path() -> Path:
    """Return the folder for the user's settings, whether it is there or not; as ``data_path``."""
    return _usual("user_config_path")


def data_folder() -> Path:
    """Return the folder for the user's data, made if it is missing.

    Raises DubenError where the folder cannot be made.
    """
    return made(data_path())


def _usual(kind: str) -> Path:
    override = os.environ.get("DUBEN_HOME")
    if override:
        return expanded(override)
    import platformdirs

    path: Path = getattr(platformdirs, kind)("duben", appauthor=False)
    return path


def made(folder: Path) -> Path:
    """Return a folder of the user's, made if it is missing.

    Raises DubenError where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DubenError(
            f"cannot make the folder {folder}: {error.strerror}; "
            "set DUBEN_HOME to a folder you can write to"
        ) from error
    return folder
