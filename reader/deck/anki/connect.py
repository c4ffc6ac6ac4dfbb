"""Handing a package to an Anki that is running, by its add-on AnkiConnect.

Its ``addNote`` ignores the deck on current versions of Anki and takes no guid, so the
whole package is imported (``importPackage``), as if the user had opened it.
"""

import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from reader.errors import DubenError

URL = "http://127.0.0.1:8765"
_VERSION = 6
_SECONDS = 120.0
"""Anki answers when it has imported all of it: 20 seconds for 100,000 notes, and to spare."""


def push(package: Path, *, url: str = URL, key: str = "", sync: bool = False) -> None:
    """Have Anki import a package, then synchronise if ``sync``.

    ``key`` is the API key that AnkiConnect may have been told to ask for. Raises DubenError
    where Anki is not there, is too old, or refuses.
    """
    version = _ask(url, key, "version")
    if not isinstance(version, int) or version < _VERSION:
        raise DubenError(f"the AnkiConnect at {url} is too old; update the add-on in Anki")
    if _ask(url, key, "importPackage", path=str(package.resolve())) is not True:
        raise DubenError("Anki did not import the package; see what Anki says")
    if sync:
        _ask(url, key, "sync")


def _ask(url: str, key: str, action: str, **params: str) -> Any:  # noqa: ANN401
    """Return what AnkiConnect answers. Raises DubenError where it does not."""
    asked: dict[str, Any] = {"action": action, "version": _VERSION, "params": params}
    if key:
        asked["key"] = key
    # Whatever proxy there is, Anki is on this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        request = urllib.request.Request(
            url, json.dumps(asked).encode(), {"Content-Type": "application/json"}
        )
        with opener.open(request, timeout=_SECONDS) as answer:
            said = json.loads(answer.read())
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        raise DubenError(
            f"no Anki answers at {url}; start Anki, with the add-on AnkiConnect (2055492159)"
        ) from error
    except ValueError as error:  # no JSON, or no address
        raise DubenError(f"what answers at {url} is not AnkiConnect; check --url") from error
    if not isinstance(said, dict) or not {"result", "error"} <= said.keys():
        raise DubenError(f"what answers at {url} is not AnkiConnect; check --url")
    if said["error"]:
        raise DubenError(
            f"Anki refused to {_DOING[action]}: {' '.join(str(said['error']).split())}"
        )
    return said["result"]


_DOING = {
    "version": "answer",
    "importPackage": "import the package",
    "sync": "synchronise",
}
