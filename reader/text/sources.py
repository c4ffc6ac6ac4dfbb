"""From a path, or standard input, to a document."""

import os
import re
import sys
from pathlib import Path

from reader.errors import DubenError
from reader.text.characters import HANZI, CharacterFacts
from reader.text.decode import decode
from reader.text.document import Document
from reader.text.formats import plain_text

__all__ = ["CharacterFacts", "load"]

_CHINESE = re.compile(f"[{HANZI}]")
_STANDARD_INPUT = "-"


def load(
    source: str, *, facts: CharacterFacts, encoding: str | None = None, raw: bool = False
) -> Document:
    """Load a text: a path (``~`` is understood), or ``-`` for standard input.

    ``encoding`` is found out where it is None. Raises DubenError where there is no such file,
    it cannot be read, is empty, is no text, is damaged, or has no Chinese in it.
    """
    if source == _STANDARD_INPUT:
        data = sys.stdin.buffer.read()
        import hashlib

        # The same text piped in again is opened at the same place.
        key = f"stdin:{hashlib.blake2b(data, digest_size=12).hexdigest()}"
        name, suffix = "standard input", ""
    else:
        path = Path(source).expanduser()
        data = _read(path)
        key, name, suffix = os.path.realpath(path), path.name, path.suffix.lower()
    said = source if source != _STANDARD_INPUT else name
    if not data.strip():
        raise DubenError(f"{said} is empty: there is nothing to read")
    try:
        decoded = decode(data, encoding)
    except DubenError as error:
        raise DubenError(f"{said} {error}") from error
    text = plain_text(decoded.text, suffix)
    if not _CHINESE.search(text):
        raise DubenError(f"there is no Chinese in {said}; if there is, name its --encoding")
    return Document.from_text(
        text,
        name=name,
        key=key,
        facts=facts,
        encoding=decoded.encoding,
        notice=decoded.notice,
        raw=raw,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DubenError(f"there is no file {path}") from error
    except IsADirectoryError as error:
        raise DubenError(f"{path} is a folder; name a file in it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no name for a file"
        raise DubenError(f"cannot read {path}: {reason}") from error
