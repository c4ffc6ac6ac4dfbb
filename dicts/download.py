"""Fetching a file from the net."""

from collections.abc import Callable
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from dicts.errors import DictionaryError

NEWEST = "https://www.mdbg.net/chinese/export/cedict/cedict_1_0_ts_utf-8_mdbg.txt.gz"
"""Where MDBG, which publishes CC-CEDICT, has its newest release."""
TIMEOUT = 30.0
"""Seconds without a byte, after which it is given up."""
_LARGEST = 64 << 20
"""Bytes; CC-CEDICT has four millions."""
_CHUNK = 1 << 16


class _OnlySafely(HTTPRedirectHandler):
    """Follows to addresses that ``_refuse_unsafe`` allows."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """Refuse to be led away from HTTPS."""
        _refuse_unsafe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(
    url: str,
    path: Path,
    *,
    agent: str,
    told: Callable[[int, int | None], None],
    timeout: float = TIMEOUT,
) -> None:
    """Write what is at an address to a file.

    ``told`` is called with the bytes that are there, and all that there will be, None where
    the server does not say. Raises DictionaryError, in a line, where it cannot be fetched
    whole; then part of it may be in the file.
    """
    _refuse_unsafe(url)
    request = Request(url, headers={"User-Agent": agent})
    try:
        opener = build_opener(_OnlySafely())
        with opener.open(request, timeout=timeout) as answer, path.open("wb") as file:
            length = answer.headers.get("Content-Length")
            whole = int(length) if length and length.isdigit() else None
            there = 0
            while chunk := answer.read(_CHUNK):
                there += len(chunk)
                if there > _LARGEST:
                    raise DictionaryError(f"{url} is too large to be a dictionary")
                file.write(chunk)
                told(there, whole)
    except HTTPError as error:
        raise DictionaryError(f"cannot fetch {url}: it answers {error.code}") from error
    except TimeoutError as error:
        raise DictionaryError(f"cannot fetch {url}: it takes too long; try again later") from error
    except URLError as error:
        raise DictionaryError(f"cannot fetch {url}: {_why(error)}") from error
    except (HTTPException, ConnectionError) as error:
        raise DictionaryError(f"{url} broke off; try again") from error
    except OSError as error:
        raise DictionaryError(f"cannot write {path}: {error.strerror}") from error
    if whole is not None and there != whole:
        raise DictionaryError(f"{url} broke off after {there:,} bytes of {whole:,}; try again")


def _why(error: URLError) -> str:
    if isinstance(error.reason, TimeoutError):
        return "it takes too long; try again later"
    return str(getattr(error.reason, "strerror", None) or error.reason)


def _refuse_unsafe(url: str) -> None:
    """Raise DictionaryError for what is not HTTPS; this machine may also be asked by HTTP."""
    parts = urlsplit(url)
    is_here = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here):
        raise DictionaryError(f"{url} is not an https address, so it cannot be trusted")
