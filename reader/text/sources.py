"""Where a text comes from: a file, or standard input."""

import stat
import sys
from pathlib import Path

from reader.errors import DubenError
from reader.paths import expanded
from reader.text.characters import CharacterFacts, is_hanzi
from reader.text.decode import decode
from reader.text.document import Document
from reader.text.formats import plain_text

__all__ = ["CharacterFacts", "load"]

_STANDARD_INPUT = "-"


def load(
    source: str, *, facts: CharacterFacts, encoding: str | None = None, raw: bool = False
) -> Document:
    """Open a text: ``source`` is a path (``~`` is expanded), or ``-`` for standard input.

    ``encoding`` is what the user says it is in, None to find out; ``raw`` leaves known
    damage as it is. Raises DubenError where the source cannot be read, is no text, or has
    no Chinese in it.
    """
    if source == _STANDARD_INPUT:
        shown = name = "standard input"
        data = _read_standard_input()
        key, suffix = f"stdin:{_digest(data)}", ""
    else:
        shown = _printable(source)
        path, data = _read_file(source, shown)
        name, key, suffix = _printable(path.name), str(path.resolve()), path.suffix
    if not data:
        raise DubenError(f"{shown} is empty")
    decoded = decode(data, encoding, name=shown)
    document = Document.from_text(
        plain_text(decoded.text, suffix),
        name=name,
        key=key,
        facts=facts,
        encoding=decoded.encoding,
        notice=decoded.notice,
        raw=raw,
    )
    _refuse_without_chinese(document.text, shown)
    return document


def _read_file(source: str, shown: str) -> tuple[Path, bytes]:
    path = expanded(source)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise DubenError(f"{shown} is a folder; name a file in it")
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise DubenError(f"{shown} is a device, not a text; to read a pipe, name it -")
        return path, path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL
        raise DubenError(f"there is no file {shown}") from error
    except PermissionError as error:
        raise DubenError(f"you are not allowed to read {shown}; see its permissions") from error
    except OSError as error:
        raise DubenError(f"cannot read {shown}: {_reason(error)}") from error


def _read_standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError, AttributeError) as error:  # closed, or there is none
        raise DubenError(f"cannot read standard input: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "it is closed" if isinstance(error, AttributeError) else str(error)


def _refuse_without_chinese(text: str, shown: str) -> None:
    if text == "" or text.isspace():
        raise DubenError(f"there is no text in {shown}, only blank space")
    if not any(map(is_hanzi, text)):
        raise DubenError(f"there is no Chinese in {shown}")


def _printable(name: str) -> str:
    """Return a file name as it can be shown on one line, whatever bytes it has."""
    line = " ".join(name.split("\n"))
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in line
    )


def _digest(data: bytes) -> str:
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()
