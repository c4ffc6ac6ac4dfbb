"""The files that dictionaries and lists come in: plain, ``.gz``, or in a ``.zip``."""

import gzip
import zipfile
import zlib
from pathlib import Path

from dicts.errors import DictionaryError

LARGEST = 256 << 20
"""Bytes of a file once it is unpacked; CC-CEDICT has nine millions."""

_ENDINGS = (".u8", ".txt", ".tsv")
"""Of the files in an archive that may be the dictionary, the likeliest first."""


def lines_of(path: Path) -> list[str]:
    """Return the lines of a dictionary's file: plain, ``.gz``, or a ``.zip`` with one.

    Raises DictionaryError where it cannot be read, is not whole, or is no text in UTF-8.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
        if head[:2] == b"\x1f\x8b":
            with gzip.open(path) as packed:
                data = packed.read(LARGEST + 1)
        elif head == b"PK\x03\x04":
            data = _member(path)
        else:
            with path.open("rb") as stream:
                data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise DictionaryError(f"{path.name} is too large to be a dictionary")
        # Not splitlines(), which also splits at signs that may stand inside a line.
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise DictionaryError(f"{path.name} is no dictionary: it is not UTF-8") from error
    except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise DictionaryError(f"{path.name} is not whole, or damaged; fetch it again") from error
    except (RuntimeError, NotImplementedError) as error:
        raise DictionaryError(
            f"{path.name} cannot be unpacked ({error}); unpack it, and import what is in it"
        ) from error
    except OSError as error:
        raise DictionaryError(f"cannot read {path}: {error.strerror}") from error


def _member(path: Path) -> bytes:
    """Return the largest file of the likeliest ending in an archive."""
    with zipfile.ZipFile(path) as archive:
        for ending in _ENDINGS:
            found = [it for it in archive.infolist() if it.filename.lower().endswith(ending)]
            if found:
                with archive.open(max(found, key=lambda it: it.file_size)) as stream:
                    return stream.read(LARGEST + 1)
    raise DictionaryError(f"there is no dictionary (.u8, .txt or .tsv) in {path.name}")
