"""Which sort of thing somebody brings: CC-CEDICT, a further dictionary, a list of levels."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from itertools import islice

from dicts import cedict, cedict_like, word_list
from dicts.errors import DictionaryError

PUBLISHER = "MDBG"
"""Who publishes CC-CEDICT, as its header says."""

_LINES_LOOKED_AT = 2000


class Sort(StrEnum):
    """What a file is to be used as."""

    MAIN = "main"
    EXTRA = "extra"
    LEVELS = "levels"


def sort_of(lines: Sequence[str], publishers: Collection[str] = (PUBLISHER,)) -> Sort:
    """Return what a file is, by what its first lines hold.

    It is the main dictionary if its header counts its entries and names one of the
    ``publishers`` of that. Raises DictionaryError where it is nothing of all this.
    """
    told = [it for it in islice(lines, _LINES_LOOKED_AT) if it.strip()]
    others = [it for it in told if not it.startswith("#")]
    entries = sum(map(_is_entry, others))
    tagged = sum(word_list.parse_line(it) is not None for it in others)
    if max(entries, tagged) * 2 <= len(others):
        raise DictionaryError(
            "that is neither a dictionary in the format of CC-CEDICT nor a list of words with "
            "tags (word, tab, tag)"
        )
    if tagged > entries:
        return Sort.LEVELS
    header = cedict.parse_header(told)
    is_main = "entries" in header and header.get("publisher") in publishers
    return Sort.MAIN if is_main else Sort.EXTRA


def _is_entry(line: str) -> bool:
    try:
        cedict_like.parse_line(line)
    except DictionaryError:
        return False
    return True
