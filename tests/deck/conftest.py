from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.deck.store import Deck
from tests.deck.anki import LANGUAGES, blank

if TYPE_CHECKING:
    from anki.collection import Collection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deck.sqlite3"


@pytest.fixture
def deck(path: Path) -> Iterator[Deck]:
    deck = Deck.open(path)
    yield deck
    deck.close()


@pytest.fixture(scope="session")
def profiles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A new collection in each language."""
    folder = tmp_path_factory.mktemp("anki")
    return {it: blank(folder / f"{it}.anki2", it) for it in LANGUAGES}


@pytest.fixture(params=["en"])
def collection(
    request: pytest.FixtureRequest, profiles: dict[str, Path], tmp_path: Path
) -> Iterator["Collection"]:
    from anki.collection import Collection

    path = tmp_path / "collection.anki2"
    path.write_bytes(profiles[request.param].read_bytes())
    collection = Collection(str(path))
    yield collection
    collection.close()
