"""Searching the dictionary: whatever is typed into one box, the best hits first.

Hits are in the order of how near they are to what was typed (``dicts/nearness.py``), from
the whole headword to a word inside it; those equally near in that of how much they are
looked for (``dicts/prominence.py``). Where letters may be pinyin or English, the hits of
both that are equally near take turns, pinyin first: ``can`` is 参 and can, ``she`` 社 and she.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from dicts import english, find_hanzi, find_reading
from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from dicts.nearness import NEARNESS, Finder, Found, Why
from dicts.query import Kind, Query, understood
from dicts.scan import Scan

LIMIT = 50
"""Hits, where nobody says how many: more than a screen shows."""


class Hit(NamedTuple):
    """An entry that was found, and why."""

    entry: Entry
    why: Why


def search(lexicon: Lexicon, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Return what any text finds, best first, ``limit`` hits at most; () for nothing.

    What may be typed is said in ``docs/looking-up.md``. It takes a few milliseconds, the
    first time some ten more. Raises DictionaryError where the file turns out to be damaged,
    or where only English could be meant and the SQLite of this Python cannot search texts.
    """
    query = understood(text)
    whole = list(dict.fromkeys(_headwords(lexicon, query)))[:limit]
    hits = [Hit(entry, Why.HEADWORD) for entry in whole]
    seen = set(whole)
    for found in _taking_turns([list(_first(it, limit)) for it in _finders(lexicon.scan, query)]):
        entry = lexicon.entry(found.number)
        if entry not in seen and len(hits) < limit:
            seen.add(entry)
            hits.append(Hit(entry, found.why))
    if not hits and query.kind is not Kind.LETTERS:
        words = lexicon.inside(text)[:limit]
        hits = [Hit(lexicon.entries(word)[0], Why.INSIDE) for word in words]
    return tuple(hits)


def _headwords(lexicon: Lexicon, query: Query) -> Iterator[Entry]:
    """Yield the entries of the headword that was typed; pk is PK, too."""
    yield from lexicon.entries(query.text)
    if query.kind in (Kind.LETTERS, Kind.MIXED) and len(query.text) > 1:
        yield from lexicon.entries(query.text.upper())


def _finders(scan: Scan, query: Query) -> list[Finder]:
    """Return the searches for what a query may mean."""
    typed = query.spelling
    if query.kind is Kind.HANZI:
        found = find_hanzi.fitting if query.has_wildcards else find_hanzi.having
        return [found(scan, query.text)]
    if query.kind is Kind.MIXED:
        return [find_hanzi.mixed(scan, query.text)]
    if query.kind is not Kind.LETTERS:
        assert typed
        return [
            (find_reading.fitting if query.has_wildcards else find_reading.read_as)(scan, typed)
        ]
    if typed and query.has_wildcards:
        first = list(_first(find_reading.fitting(scan, typed), 1))
        if first:  # else it is a question in English
            return [find_reading.fitting(scan, typed)]
        return [_meaning(scan, query.text.rstrip("?* "))]
    read = find_reading.read_as(scan, typed) if typed else iter(())
    return [read, _meaning(scan, query.text)]


def _meaning(scan: Scan, text: str) -> Finder:
    """Yield the entries that mean what an English text says."""
    questions = english.questions(text)
    if not questions:
        return
    is_found = False
    whys = [Why.GLOSS, Why.GLOSS_BEGINS] + [Why.MENTION] * len(questions)
    for why, question in zip(whys, questions, strict=False):
        for number in scan.glosses(question):
            is_found = True
            yield Found(number, why)
    if beginning := english.beginning(text):
        for number in scan.glosses(beginning):
            is_found = True
            yield Found(number, Why.WORD_BEGINS)
    if not is_found:
        for question in english.single(text):
            for number in scan.glosses(question):
                yield Found(number, Why.SOME_WORDS)


def _first(finder: Finder, limit: int) -> Finder:
    """Yield the first finds, each entry once."""
    seen: set[int] = set()
    if limit < 1:
        return
    for found in finder:
        if found.number not in seen:
            seen.add(found.number)
            yield found
            if len(seen) == limit:
                return


def _taking_turns(finds: list[list[Found]]) -> Iterator[Found]:
    """Yield finds of several kinds in the order of nearness, in turns where that is the same."""
    for nearness in sorted(set(NEARNESS.values())):
        near = [[it for it in some if NEARNESS[it.why] == nearness] for some in finds]
        for turn in zip_longest(*near):
            yield from filter(None, turn)
