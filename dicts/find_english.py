"""Finding entries by what they mean: glosses that are an English text, begin with it, have it."""

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from dicts import english
from dicts.nearness import Finder, Found, Why
from dicts.scan import Scan

_LOOKED_AT = 100
"""Exact glosses that are compared word by word; rarer words than the hundredth need not be."""


def meaning(scan: Scan, text: str) -> Finder:
    """Yield the entries that mean what a text says."""
    asked = english.spellings(text)
    if not asked:
        return
    exact, begins, phrase, every = english.questions(asked)
    is_found = False
    for why, numbers in (
        (Why.GLOSS, _very_words_first(scan, scan.glosses(exact), asked)),
        (Why.GLOSS_BEGINS, scan.glosses(begins)),
        (Why.MENTION, scan.glosses(phrase)),
    ):
        for number in numbers:
            is_found = True
            yield Found(number, why)
    if len(asked[0]) > 1:
        yield from (Found(number, Why.ALL_WORDS) for number in scan.glosses(every))
    if not is_found:
        turns = zip_longest(*map(scan.glosses, english.one_word(asked)))
        found = (number for number in chain.from_iterable(turns) if number is not None)
        yield from (Found(number, Why.ONE_WORD) for number in found)
    if beginning := english.beginning(asked):
        yield from (Found(number, Why.WORD_BEGINS) for number in scan.glosses(beginning))


def _very_words_first(scan: Scan, numbers: Iterator[int], asked: list[list[str]]) -> Iterator[int]:
    """Yield entries with the very words before those with others of the same stem.

    For ``learning``, 学术 comes before 学.
    """
    some = list(dict.fromkeys(islice(numbers, _LOOKED_AT)))
    said = {it: english.says(scan.entry(it).senses, asked) for it in some}
    yield from (it for it in some if said[it])
    yield from (it for it in some if not said[it])
    yield from numbers
