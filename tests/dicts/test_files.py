"""The files that dictionaries come in."""

import gzip
import zipfile
from pathlib import Path

import pytest

from dicts import files
from dicts.errors import DictionaryError
from dicts.files import lines_of

TEXT = "他 他 [ta1] /he/\r\n她 她 [ta1] /she/"


def test_plain_packed_and_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "d.u8"
    for data in (TEXT.encode(), TEXT.encode("utf-8-sig"), gzip.compress(TEXT.encode())):
        file.write_bytes(data)
        assert lines_of(file) == TEXT.split("\n")


def test_of_an_archive_the_dictionary_is_taken(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr("readme.txt", "read me")
        archive.writestr("data/dictionary.U8", TEXT)
    assert lines_of(tmp_path / "d.zip") == TEXT.split("\n")
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("licence.txt", "-")
        archive.writestr("words.txt", TEXT)
    assert lines_of(tmp_path / "t.zip") == TEXT.split("\n")


def _archive(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, TEXT)
    return path.read_bytes()


def test_what_cannot_be_unpacked_is_said_in_a_line(tmp_path: Path) -> None:
    whole = _archive(tmp_path / "whole.zip", "d.u8")
    encrypted = bytearray(whole)
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        encrypted[whole.index(sign) + flags] |= 1
    strange = bytearray(whole)
    for sign, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        strange[whole.index(sign) + method] = 99
    cases = {
        "cut.zip": (whole[:60], "not whole"),
        "other.zip": (_archive(tmp_path / "o.zip", "picture.png"), "no dictionary"),
        "encrypted.zip": (bytes(encrypted), "cannot be unpacked"),
        "strange.zip": (bytes(strange), "cannot be unpacked"),
        "cut.gz": (gzip.compress(TEXT.encode())[:20], "not whole"),
        "latin.u8": (TEXT.encode("utf-16"), "not UTF-8"),
    }
    for name, (data, why) in cases.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(DictionaryError, match=why) as raised:
            lines_of(tmp_path / name)
        assert name in str(raised.value)
        assert "\n" not in str(raised.value)


def test_a_file_that_unpacks_to_no_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(100_000)))
    with pytest.raises(DictionaryError, match="too large"):
        lines_of(tmp_path / "bomb.gz")


def test_a_file_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.u8", tmp_path):
        with pytest.raises(DictionaryError, match="cannot read"):
            lines_of(path)
