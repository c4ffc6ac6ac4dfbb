from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.deck.store import Deck


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deck.sqlite3"


@pytest.fixture
def deck(path: Path) -> Iterator[Deck]:
    deck = Deck.open(path)
    yield deck
    deck.close()
