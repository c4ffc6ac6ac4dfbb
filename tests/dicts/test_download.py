"""Fetching a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dicts.download import fetch
from dicts.errors import DictionaryError
from tests.dicts.server import GOOD, serving


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as address:
        yield address


def get(url: str, path: Path, **more: float) -> list[tuple[int, int | None]]:
    told: list[tuple[int, int | None]] = []
    fetch(url, path, agent="duben/test", told=lambda *it: told.append(it), **more)
    return told


def test_a_file_comes_as_it_is_and_how_far_it_is_is_told(server: str, tmp_path: Path) -> None:
    told = get(f"{server}/good", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == GOOD
    assert told[-1] == (len(GOOD), len(GOOD))


@pytest.mark.parametrize(
    ("name", "why"),
    [("/nothing", "it answers 404"), ("/broken-off", "broke off"), ("/away", "not an https")],
)
def test_what_cannot_be_had_is_said_in_a_line(
    server: str, tmp_path: Path, name: str, why: str
) -> None:
    with pytest.raises(DictionaryError, match=why) as raised:
        get(server + name, tmp_path / "file")
    assert "\n" not in str(raised.value)


def test_a_server_that_stalls_is_given_up(server: str, tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="takes too long"):
        get(f"{server}/slow", tmp_path / "file", timeout=0.05)


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with serving() as address:
        pass
    with pytest.raises(DictionaryError, match="cannot fetch"):
        get(f"{address}/good", tmp_path / "file")


@pytest.mark.parametrize("url", ["http://example.org/x", "ftp://127.0.0.1/x", "file:///etc/hosts"])
def test_only_https_is_trusted(tmp_path: Path, url: str) -> None:
    with pytest.raises(DictionaryError, match="not an https address"):
        get(url, tmp_path / "file")
