from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.language.annotate import Annotator
from reader.library.store import Library
from reader.text.document import Document
from reader.tui.app import DubenApp
from reader.tui.reading import Reading
from reader.tui.session import Session


@pytest.fixture
def session(lexicon: Lexicon, tmp_path: Path) -> Iterator[Session]:
    session = Session(
        lexicon,
        Deck.open(tmp_path / "deck.sqlite3"),
        Library.open(tmp_path / "library.sqlite3"),
        Annotator(lexicon),
    )
    yield session
    session.deck.close()
    session.library.close()


@pytest.fixture
def document(lexicon: Lexicon) -> Callable[..., Document]:
    """Make a text that people know as ``课文.txt``."""

    def make(text: str, **more: object) -> Document:
        return Document.from_text(
            text, name="课文.txt", key="/texts/课文.txt", facts=lexicon, **more
        )

    return make


@pytest.fixture
def reading(session: Session, document: Callable[..., Document]) -> Callable[[str], Reading]:
    """Begin to read a text."""
    return lambda text: Reading(session, document(text))


@pytest.fixture
def app(session: Session, document: Callable[..., Document]) -> Callable[[str], DubenApp]:
    """Make the program, to show a text."""
    return lambda text: DubenApp(session, document(text))
