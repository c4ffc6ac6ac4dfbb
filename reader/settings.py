"""What a user has chosen: a text file, ``settings.toml``.

Each line is ``key = "value"``. The file is read at every start and is usually not there,
so what reads TOML is imported only where it is.
"""

from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import DubenError
from reader.paths import config_path, made


class Settings(NamedTuple):
    """What is chosen, by the names of ``ALLOWED``; the defaults are what duben comes with."""

    segmenter: str = "duben"
    readings: str = "duben"
    traditional: str = "taiwan"
    tones: str = "citation"
    levels: str = "all"
    zhuyin: str = "hide"
    marks: str = "all"

    def of_analysis(self) -> dict[str, str]:
        """Return those that say how sentences are taken apart; the others, how they are shown."""
        return {key: it for key, it in self._asdict().items() if key not in _OF_THE_SCREEN}


# Written down rather than asked of the rooms, which take time to import; tests compare.
ALLOWED = {
    "segmenter": ("duben", "jieba", "longest"),
    "readings": ("duben", "pypinyin"),
    "traditional": ("taiwan", "taiwan-phrases", "hongkong", "standard"),
    "tones": ("citation", "spoken"),
    "levels": ("all", "hsk2", "hsk3", "hsk2025"),
    "zhuyin": ("hide", "show"),
    "marks": ("all", "learning", "none"),
}
"""The values of each key, the default first."""
_OF_THE_SCREEN = ("levels", "zhuyin", "marks")


def settings_file() -> Path:
    """Return the file of settings, whether it is there or not."""
    return config_path() / "settings.toml"


def load() -> Settings:
    """Return what the user has chosen, the defaults where there is no file.

    Raises DubenError where the file cannot be read, or has a key or a value that there is
    not.
    """
    return Settings(**chosen())


def chosen() -> dict[str, str]:
    """Return what the file says, {} where there is none. Raises DubenError as ``load`` does."""
    file = settings_file()
    text = _text(file)
    found = _parsed(text, file) if text else {}
    for key, value in found.items():
        _refuse_unknown(key, value, f"{file}: ")
    return found


def change(key: str, value: str) -> None:
    """Write one setting to the file; all else in it stays, comments too.

    Raises DubenError for a key or a value that there is not, and where the file cannot be
    read as TOML or cannot be written.
    """
    _refuse_unknown(key, value, "")
    file = settings_file()
    text = _text(file)
    wanted = _parsed(text, file) | {key: value}
    changed = _with_line(text, key, value)
    if not _says(changed, wanted):  # a value over several lines, say
        raise DubenError(
            f'{file} is written in a way that duben cannot change; write there {key} = "{value}"'
        )
    made(file.parent)
    from reader.whole_file import whole_file

    try:
        with whole_file(file) as stream:
            stream.write(changed)
    except OSError as error:
        raise DubenError(f"cannot write the settings {file}: {error.strerror}") from error


def _refuse_unknown(key: str, value: object, where: str) -> None:
    if key not in ALLOWED:
        raise DubenError(f"{where}there is no setting {key!r}; there are: {', '.join(ALLOWED)}")
    if value not in ALLOWED[key]:
        allowed = ", ".join(ALLOWED[key])
        raise DubenError(f"{where}{key} cannot be {value!r}; it can be: {allowed}")


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise DubenError(f"cannot read the settings {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DubenError(f"the settings {file} are not UTF-8; save the file as UTF-8") from error


def _parsed(text: str, file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DubenError(
            f'{file} is not written as settings are, key = "value" on each line: {error}'
        ) from error


def _says(text: str, wanted: dict[str, Any]) -> bool:
    import tomllib

    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _with_line(text: str, key: str, value: str) -> str:
    """Return the text of a file with the line of a key changed, or added at the end."""
    import re

    name = rf"""[ \t]*["']?{key}["']?[ \t]*=[ \t]*"""
    old = r"[^#\r\n]*?(?=[ \t]*(?:#|\r?$))"
    line = re.compile(f"^({name}){old}", re.MULTILINE)
    changed, count = line.subn(lambda found: f'{found[1]}"{value}"', text, count=1)
    if count:
        return changed
    end = "\r\n" if "\r\n" in text else "\n"
    begun = text if not text or text.endswith("\n") else text + end
    return f'{begun}{key} = "{value}"{end}'
