"""Writing words of the deck in any of the forms there are."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from dicts import pinyin
from dicts.shelf import Shelf
from reader.deck.anki.note import AnkiNote
from reader.deck.files import write_file
from reader.deck.store import Deck
from reader.language.notes import Wishes, note

FOR_ANKI = ("anki-csv", "apkg", "anki-csv-full")
FORMS = (*FOR_ANKI, "csv", "tsv", "json", "markdown")

_Told = Callable[[int], None]


class Export:
    """An export of words of a deck, by their rows.

    ``form`` is one of ``FORMS``; ``name`` is what the deck is called in Anki; ``told`` is
    called with how many are written, where that takes long.
    """

    def __init__(
        self,
        deck: Deck,
        rows: Sequence[int],
        form: str,
        shelf: Callable[[], Shelf],
        *,
        name: str = "duben",
        wishes: Wishes = Wishes(),  # noqa: B008
        told: _Told = lambda _: None,
    ) -> None:
        self._deck = deck
        self._rows = rows
        self._form = form
        self._shelf = shelf
        self._name = name
        self._wishes = wishes
        self._told = told

    def to_file(self, path: Path) -> int:
        """Write a file, whole or not at all, and return how many words are in it.

        Raises DubenError where it cannot be written.
        """
        if self._form == "apkg":
            from reader.deck.anki.package import write_package

            return write_package(self._notes(), path, self._name, self._told)
        return write_file(path, self.to_stream)

    def to_stream(self, stream: TextIO) -> int:
        """Write all but a package, and return how many words; ``stream`` leaves line ends be."""
        from reader.deck import plain
        from reader.deck.anki.csv import write_basic, write_full

        words = self._deck.words(self._rows)
        if self._form == "anki-csv":
            return write_basic(words, stream, self._name, mark=marked)
        if self._form == "anki-csv-full":
            return write_full(self._notes(), stream, self._name)
        if self._form == "json":
            return plain.write_json(words, stream)
        if self._form == "markdown":
            return plain.write_markdown(words, stream, marked)
        return plain.write_table(words, stream, marked, "," if self._form == "csv" else "\t")

    def _notes(self) -> Iterator[AnkiNote]:
        shelf = self._shelf()
        for word in self._deck.words(self._rows):
            yield note(word, shelf, self._wishes)


def marked(key_pinyin: str) -> str:
    """Return numbered syllables parted by spaces as eyes read them: ``xue2 xi2`` → ``xuéxí``."""
    return pinyin.joined(key_pinyin.split())
