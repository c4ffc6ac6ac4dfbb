"""Opening files and standard input, good ones and bad ones."""

import io
import os
import sys
from pathlib import Path

import pytest

from reader.errors import DubenError
from reader.text.document import Document
from reader.text.sources import load
from tests.deck.test_trouble import forbidden
from tests.text.facts import FACTS

STORY = "一把傘\n\n天黑了,下雨了。\n"


def opened(path: Path | str, encoding: str | None = None, raw: bool = False) -> Document:
    return load(str(path), facts=FACTS, encoding=encoding, raw=raw)


def complaint(path: Path | str, **options: str) -> str:
    """Return what is said of a source that cannot be opened."""
    with pytest.raises(DubenError) as error:
        opened(path, **options)
    message = str(error.value)
    assert "\n" not in message
    message.encode()  # can be printed
    return message


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "傘.txt"
    path.write_bytes(STORY.encode("big5"))
    return path


def test_a_file(story):
    document = opened(story)
    assert (document.name, document.key) == ("傘.txt", str(story))
    assert (document.title, document.encoding) == ("一把傘", "Big5-HKSCS")
    assert document.text == "一把傘\n\n天黑了，下雨了。\n"
    assert document.notice == ""


def test_a_file_as_it_came(story):
    document = opened(story, raw=True)
    assert document.text == STORY
    assert len(document.repairs) == 1


def test_a_file_has_one_key_however_it_is_named(story, monkeypatch):
    folder = story.parent
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))
    (folder / "inner").mkdir()
    (folder / "link.txt").symlink_to(story)
    names = ("傘.txt", "./傘.txt", "inner/../傘.txt", "~/傘.txt", "link.txt")
    assert {opened(name).key for name in names} == {str(story)}


def test_markdown_is_known_by_its_name(tmp_path):
    path = tmp_path / "notes.MD"
    path.write_text("# 一把**傘**\n\n天黑了，\n下雨了。\n", encoding="utf-8")
    assert opened(path).text == "一把傘\n天黑了，下雨了。"


def test_an_encoding_is_told(story):
    document = opened(story, encoding="gbk")
    assert document.encoding == "GB18030"
    assert document.text != STORY


def test_what_could_not_be_read_is_told(tmp_path):
    path = tmp_path / "broken.txt"
    path.write_bytes("天黑了。".encode() + b"\xff")
    assert complaint(path).startswith(f"{path} is in UTF-8, but what stands at byte 12 is not")
    document = opened(path, encoding="utf-8")
    assert document.text == "天黑了。\ufffd"
    assert document.notice == "1 character could not be read as UTF-8 and is shown as \ufffd"


class _Input:
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input(monkeypatch):
    documents = []
    for text in ("天黑了。", "天黑了。", "下雨了。"):
        monkeypatch.setattr(sys, "stdin", _Input(text.encode("gbk")))
        documents.append(opened("-"))
    first, same, other = documents
    assert (first.name, first.text, first.encoding) == ("standard input", "天黑了。", "GB18030")
    assert first.key.startswith("stdin:")
    # The same text piped in again is read on where it was left.
    assert first.key == same.key != other.key


def test_standard_input_without_a_text(monkeypatch):
    monkeypatch.setattr(sys, "stdin", _Input(b""))
    assert complaint("-") == "standard input is empty"
    monkeypatch.setattr(sys, "stdin", None)
    assert complaint("-") == "cannot read standard input: it is closed"


# --- what cannot be opened -------------------------------------------------------------


def test_a_file_that_is_not_there(tmp_path):
    assert complaint(tmp_path / "no.txt") == f"there is no file {tmp_path / 'no.txt'}"
    assert complaint("no\0file").startswith("there is no file no")
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    assert complaint(tmp_path / "a.txt" / "b.txt").startswith("there is no file")


def test_a_folder(tmp_path):
    assert complaint(tmp_path) == f"{tmp_path} is a folder; name a file in it"


def test_a_file_one_may_not_read(story):
    story.chmod(0)
    with forbidden(story.parent):
        assert complaint(story).startswith(f"you are not allowed to read {story}")


def test_a_device_is_not_read_for_ever():
    assert complaint("/dev/zero").startswith("/dev/zero is a device, not a text")


def test_a_pipe_is_a_file_like_any(tmp_path):
    read_end, write_end = os.pipe()
    os.write(write_end, "天黑了。".encode())
    os.close(write_end)
    assert opened(f"/dev/fd/{read_end}").text == "天黑了。"
    os.close(read_end)


def test_other_troubles_are_told_as_the_system_does(tmp_path):
    assert complaint("猫" * 5000) == f"cannot read {'猫' * 5000}: File name too long"
    assert complaint("~nobody-of-this-name/a.txt").startswith("there is no home folder for ~nobody")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "there is no text in"),
        ("\u3000\n\ufeff".encode(), "there is no text in"),
        (b"Once upon a time.", "there is no Chinese in"),
        ("ひらがな、カタカナ。".encode(), "there is no Chinese in"),
        (bytes(5000), "is not a text that duben can read"),
        (os.urandom(5000), "is not a text that duben can read"),
        ("天黑了。".encode()[:-1], "ends in the middle of a character"),
    ],
    ids=["empty", "blank", "blank in Unicode", "English", "kana", "zeros", "noise", "cut short"],
)
def test_a_file_without_chinese(tmp_path, data, said):
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    message = complaint(path)
    assert said in message
    assert str(path) in message


def test_an_encoding_that_there_is_not(story):
    assert "no text encoding 'klingon'" in complaint(story, encoding="klingon")


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path):
    strange = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n\x1b[31m.txt")
    assert complaint(strange) == f"there is no file {tmp_path}/caf\\udce9 \\x1b[31m.txt"
    Path(strange).write_text("天黑了。", encoding="utf-8")
    document = opened(strange)
    assert document.name == "caf\\udce9 \\x1b[31m.txt"
    assert document.text == "天黑了。"
