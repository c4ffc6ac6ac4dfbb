"""A user's own words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DubenError
from reader.language import own_words


def test_a_word_a_line_in_either_script_with_notes(tmp_path: Path) -> None:
    text = "\ufeff# names\n小明\n  臺北車站  # where I live\n\n小明\r\nDeepSeek\n"
    (tmp_path / "own-words.txt").write_bytes(text.encode())
    assert own_words.load(tmp_path) == ("小明", "臺北車站", "DeepSeek")


def test_no_file_is_no_words(tmp_path: Path) -> None:
    assert own_words.load(tmp_path) == own_words.load(tmp_path / "nowhere") == ()


def test_another_encoding_is_said_in_a_line(tmp_path: Path) -> None:
    file = tmp_path / "own-words.txt"
    file.write_bytes("# 我的词\n".encode() + "小明\n".encode("gb18030"))
    with pytest.raises(DubenError, match=r"^line 2 of .*own-words\.txt is not UTF-8"):
        own_words.load(tmp_path)


def test_what_cannot_be_read_is_said_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(DubenError, match="cannot read your own words"):
        own_words.read(tmp_path)
    with pytest.raises(DubenError, match="No such file"):
        own_words.read(tmp_path / "nothing.txt")


@given(content=st.binary())
def test_any_file_gives_words_or_a_line(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_bytes(content)
    try:
        words = own_words.read(file)
    except DubenError as error:
        assert "\n" not in str(error)
    else:
        assert all(word == word.strip() and "#" not in word for word in words)
        assert all(words)
