"""Words of the deck as the command line names and shows them."""

import re
from typing import TYPE_CHECKING

from reader.cli.text_forms import forms
from reader.errors import DubenError
from reader.language.exporting import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.deck.store import Deck
    from reader.deck.words import DeckWord, WordKey

# A word, and where it has several readings the one that is meant: 好[hao4].
_NAMED = re.compile(r"(?P<word>[^\[\]]+)(?:\[(?P<pinyin>[^\[\]]*)\])?")


def named(name: str) -> tuple[str, str | None]:
    """Return the word and the reading that ``好[hao4]`` names; None for no reading.

    Raises DubenError where it names no word.
    """
    match = _NAMED.fullmatch(name.strip())
    if match is None:
        raise DubenError(f"{name!r} names no word; write it like 好 or 好[hao4]")
    return match["word"], match["pinyin"]


def open_there() -> "Deck":
    """Open the deck to take from it: no deck is made where there is none. Raises DubenError."""
    from reader.deck.store import Deck
    from reader.paths import data_path

    path = data_path() / "deck.sqlite3"
    return Deck.open(path, read_only=not path.exists())


def find_one(deck: "Deck", name: str) -> "DeckWord":
    """Return the word of a deck that ``name`` means; raises DubenError as ``one_of`` does."""
    words = {word.key: word for word in deck.words()}
    return words[one_of(words, name, "the deck")]


def one_of(keys: "Iterable[WordKey]", name: str, where: str) -> "WordKey":
    """Return the key that ``name`` means, in either script; ``where`` says what has the keys.

    Where several words are written so, the reading says which: ``好[hao4]``. Raises
    DubenError where there is none, or more than one, then listing them.
    """
    written, pinyin = named(name)
    found = [
        key
        for key in keys
        if written in (key.simplified, key.traditional) and pinyin in (None, key.pinyin)
    ]
    if not found:
        raise DubenError(f"{name} is not in {where}")
    if len(found) > 1:
        choices = ", ".join(f"{it.traditional}[{it.pinyin}]" for it in found)
        raise DubenError(f"{name} is in {where} more than once; say which: {choices}")
    return found[0]


def shown(key: "WordKey") -> str:
    """Return a word for people: both scripts, and its pinyin."""
    return "  ".join(filter(None, (forms(key.traditional, key.simplified), marked(key.pinyin))))
