"""Packages for Anki of the words of a deck."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dictionary import open_shelf
from reader.cli.progress import Progress
from reader.language.notes import Wishes, note

if TYPE_CHECKING:
    from reader.deck.anki.note import AnkiNote
    from reader.deck.store import Deck
    from reader.deck.words import DeckWord


def notes(
    deck: "Deck", words: "Iterable[DeckWord]", wishes: tuple[bool, bool]
) -> "Iterator[AnkiNote]":
    """Yield the notes of words: with cards for production, with speech, as wished."""
    shelf = open_shelf(deck)
    chosen = Wishes(*wishes)
    for word in words:
        yield note(word, shelf, chosen)


def write_package(
    deck: "Deck", rows: Sequence[int], path: Path, name: str, wishes: tuple[bool, bool]
) -> int:
    """Write the words with these rows to a package, with a bar on a terminal; return how many.

    Raises DubenError where it cannot be written.
    """
    from reader.deck.anki import package

    with Progress() as progress:
        return package.write_package(
            notes(deck, deck.words(rows), wishes),
            path,
            name,
            told=lambda done: progress.count("writing", done, len(rows)),
        )
