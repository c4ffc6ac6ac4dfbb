"""Searching all dictionaries of a user at once.

What is as near to what was typed stands together: the user's own entries first, then the
dictionaries in the user's order. A word that another dictionary has as well stands once.
"""

from dicts.nearness import NEARNESS, Why
from dicts.search import LIMIT, Hit, search, search_volume
from dicts.shelf import OWN, Shelf


def search_shelf(shelf: Shelf, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Return what any text finds, best first, ``limit`` hits at most; () for nothing.

    An entry that the user has corrected is shown as it was corrected. Raises
    DictionaryError as ``search`` does; a further dictionary that is damaged is left out.
    """
    main = [_corrected(shelf, hit) for hit in search(shelf.lexicon, text, limit)]
    nothing: tuple[Hit, ...] = ()
    asked = shelf.ask_others(lambda volume: search_volume(volume, text, limit), nothing)
    others = [hit for some in asked for hit in some]
    if not others:
        return tuple(main)
    found = [*others, *(hit for hit in main if hit.why is not Why.INSIDE)]
    found.sort(key=lambda hit: _order(shelf, hit))
    once: dict[object, Hit] = {}
    for hit in found:
        once.setdefault(hit.entry[:3], hit)
    return tuple(once.values())[:limit]


def _corrected(shelf: Shelf, hit: Hit) -> Hit:
    found = shelf.corrected(hit.entry)
    return hit._replace(entry=found.entry, dictionary=found.dictionary)


def _order(shelf: Shelf, hit: Hit) -> tuple[int, bool, int]:
    return NEARNESS[hit.why], hit.dictionary != OWN, shelf.place(hit.dictionary)
