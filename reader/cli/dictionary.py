"""The dictionaries, opened for a verb."""

from typing import TYPE_CHECKING

from dicts.lexicon import Lexicon
from reader.cli import output
from reader.errors import DubenError
from reader.language.dictionaries import opened

if TYPE_CHECKING:
    from dicts.shelf import Shelf
    from reader.deck.store import Deck
    from reader.language.own_entries import OwnEntries


def open_lexicon() -> Lexicon:
    """Open the dictionary in use; what there is to know of it is said on standard error.

    Raises DictionaryError where there is none that can be used.
    """
    lexicon, notice = opened()
    if notice:
        output.complain(notice)
    return lexicon


def open_shelf(deck: "Deck | None" = None) -> "Shelf":
    """Open all dictionaries, and the user's own entries: in ``deck``, else in the user's.

    What there is to know of them is said on standard error; own entries that cannot be read
    are no reason to look nothing up. Raises DictionaryError where there is no main dictionary
    that can be used.
    """
    from reader.language import volumes
    from reader.language.own_entries import OwnEntries

    own = _own_entries() if deck is None else OwnEntries(deck)
    return volumes.shelf(open_lexicon(), own, told=output.complain)


def _own_entries() -> "OwnEntries | None":
    """Open those of the user's deck, None where there is none: looking up makes no deck."""
    from reader.deck.store import Deck
    from reader.language.own_entries import OwnEntries
    from reader.paths import data_path

    path = data_path() / "deck.sqlite3"
    if not path.exists():
        return None
    try:
        own = OwnEntries(Deck.open(path, read_only=True))
        own.of("")
    except DubenError as error:
        output.complain(f"your own entries are left out: {error}")
        return None
    return own
