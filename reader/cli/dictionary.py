"""The dictionaries, opened for a verb."""

from typing import TYPE_CHECKING

from dicts.lexicon import Lexicon
from reader.cli import output
from reader.language.dictionaries import opened

if TYPE_CHECKING:
    from dicts.shelf import Shelf
    from reader.deck.store import Deck


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
    from reader.language import own_entries, volumes

    own, notice = own_entries.opened(deck)
    if notice:
        output.complain(notice)
    return volumes.shelf(open_lexicon(), own, told=output.complain)
