"""A user's own words: what is to be kept whole when a sentence is cut.

They are in a text file, ``own-words.txt`` in the folder of the user's data: a word a line,
in either script; what follows a ``#`` is a note.
"""

from collections.abc import Sequence
from pathlib import Path

from reader.errors import DubenError
from reader.paths import data_path, expanded

FILE_NAME = "own-words.txt"


def chosen(file: str | None = None) -> tuple[str, ...]:
    """Return the words of a file, of that in the user's data where none is named.

    Raises DubenError as ``read`` does.
    """
    return load(data_path()) if file is None else read(expanded(file))


def load(folder: Path) -> tuple[str, ...]:
    """Return the words of the file in a folder, () where there is none.

    In the order of the file, each once. Raises DubenError as ``read`` does.
    """
    file = folder / FILE_NAME
    return read(file) if file.exists() else ()


def read(file: Path) -> tuple[str, ...]:
    """Return the words of a file. Raises DubenError where it cannot be read, or is not UTF-8."""
    try:
        content = file.read_bytes()
        lines = content.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise DubenError(f"cannot read your own words in {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise DubenError(
            f"line {number} of your own words in {file} is not UTF-8; save the file as UTF-8"
        ) from error
    words = (line.partition("#")[0].strip() for line in lines)
    return tuple(dict.fromkeys(filter(None, words)))


def stretches(words: frozenset[str], text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return where a text has own words, in units, given the offsets where its units begin.

    From the beginning of the text always the longest; a word that begins or ends inside a
    unit (``TV`` in ``MTV``) is not there.
    """
    if not words:
        return []
    longest = max(map(len, words))
    found, count, unit = [], len(starts) - 1, 0
    while unit < count:
        end = unit
        for last in range(min(count, unit + longest), unit, -1):
            if text[starts[unit] : starts[last]] in words:
                end = last
                break
        if end > unit:
            found.append((unit, end))
        unit = max(end, unit + 1)
    return found
