"""The dictionaries, opened for a verb."""

from typing import TYPE_CHECKING

from dicts.lexicon import Lexicon
from reader.cli import output
from reader.language.dictionaries import opened

if TYPE_CHECKING:
    from dicts.shelf import Shelf


def open_lexicon() -> Lexicon:
    """Open the dictionary in use; what there is to know of it is said on standard error.

    Raises DictionaryError where there is none that can be used.
    """
    lexicon, notice = opened()
    if notice:
        output.complain(notice)
    return lexicon


def open_shelf() -> "Shelf":
    """Open all dictionaries, the user's own entries among them.

    What there is to know of them is said on standard error: a deck that cannot be read is no
    reason to look nothing up. Raises DictionaryError where there is no main dictionary that
    can be used.
    """
    from reader.errors import DubenError
    from reader.language import volumes
    from reader.language.own_entries import opened as own_opened

    own, notice = own_opened()
    if notice:
        output.complain(notice)
    lexicon = open_lexicon()
    try:
        return volumes.shelf(lexicon, own, told=output.complain)
    except DubenError:
        lexicon.close()
        raise
