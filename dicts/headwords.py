"""A headword with all that leads on from it: entries, words inside it, words it is inside."""

from typing import NamedTuple

from dicts.entry import Entry
from dicts.lexicon import Lexicon
from dicts.references import target
from dicts.search import search
from dicts.senses import Reference

_AROUND = 30


class Headword(NamedTuple):
    """A word as it is written where it is looked up; its entries, the one meant first.

    ``entries`` is () where the dictionary has none.
    """

    written: str
    entries: tuple[Entry, ...]


def headword(lexicon: Lexicon, written: str, meant: tuple[Entry, ...] = ()) -> Headword:
    """Return what there is of a word, the entries that are meant first."""
    # A word that mixes the scripts is no headword as it is written.
    found = lexicon.entries(written) or meant
    return Headword(written, tuple(dict.fromkeys((*meant, *found))))


def named(lexicon: Lexicon, reference: Reference, *, traditional: bool = False) -> Headword:
    """Return the headword that a reference names; ``traditional``: as it is written so."""
    meant = target(lexicon, reference).entries
    forms = meant[0] if meant else reference
    return headword(lexicon, forms.traditional if traditional else forms.simplified, meant)


def words_inside(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """Return the headwords of several characters that are in a longer word, longest first."""
    return tuple(it for it in lexicon.inside(word) if 1 < len(it) < len(word))


def words_around(lexicon: Lexicon, word: str) -> tuple[Entry, ...]:
    """Return entries of longer headwords that a word is in, those most looked for first.

    () for a text that has a wildcard in it.
    """
    if set("*?＊？").intersection(word):
        return ()
    hits = search(lexicon, f"*{word}*", _AROUND)
    return tuple(
        hit.entry for hit in hits if word not in (hit.entry.simplified, hit.entry.traditional)
    )
