"""Searching the dictionary: whatever is typed into one box, the best hits first.

Hits are in the order of how near they are to what was typed (``dicts/nearness.py``), from
the whole headword to a word inside it; those equally near in that of how much they are
looked for (``dicts/prominence.py``). Where letters may be pinyin or English, the hits of
both that are equally near take turns, pinyin first: ``can`` is 参 and can, ``she`` 社 and she.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, Protocol

from dicts import find_english, find_hanzi, find_reading
from dicts.entry import Entry
from dicts.errors import NoFullTextSearchError
from dicts.lexicon import Lexicon
from dicts.nearness import NEARNESS, Finder, Found, Why
from dicts.query import Kind, Query, understood
from dicts.scan import Scan

if TYPE_CHECKING:
    from dicts.volume import Volume

LIMIT = 50
"""Hits, where nobody says how many: more than a screen shows."""


class Hit(NamedTuple):
    """An entry that was found, and why; ``dictionary`` is "" for the main one."""

    entry: Entry
    why: Why
    dictionary: str = ""


class Searched(Protocol):
    """A dictionary that can be searched."""

    @property
    def scan(self) -> Scan:
        """The texts that are searched."""
        ...


def search(lexicon: Lexicon, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Return what any text finds, best first, ``limit`` hits at most; () for nothing.

    What may be typed is said in ``docs/looking-up.md``. It takes a few milliseconds, the
    first time some more. Raises DictionaryError where the file turns out to be damaged,
    or where only English could be meant and the SQLite of this Python cannot search texts.
    """
    query = understood(text)
    headwords = [Hit(entry, Why.HEADWORD) for entry in dict.fromkeys(_headwords(lexicon, query))]
    hits = _with_others(headwords, lexicon, query, limit)
    return tuple(hits or inside(lexicon, query, limit))


def search_volume(volume: "Volume", text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Return what any text finds in a further dictionary, as ``search`` does."""
    query = understood(text)
    headwords = [Hit(it.entry, Why.HEADWORD, volume.name) for it in volume.entries(query.text)]
    return tuple(_with_others(headwords, volume, query, limit, volume.name))


def inside(lexicon: Lexicon, query: Query, limit: int) -> list[Hit]:
    """Return the words that are inside a text, for one that nothing is found for."""
    if query.kind is Kind.LETTERS:
        return []
    words = lexicon.inside(query.text)[:limit]
    best = dict.fromkeys(lexicon.entries(word)[0] for word in words)
    return [Hit(entry, Why.INSIDE) for entry in best]


def _with_others(
    headwords: list[Hit], searched: Searched, query: Query, limit: int, name: str = ""
) -> list[Hit]:
    """Return the headwords themselves and what else is found, each entry once."""
    hits = list(headwords)
    seen = {hit.entry for hit in hits}
    for found in _taking_turns(_finds(searched.scan, query, limit)):
        entry = searched.scan.entry(found.number)
        if entry not in seen:
            seen.add(entry)
            hits.append(Hit(entry, found.why, name))
    return hits[:limit]


def _headwords(lexicon: Lexicon, query: Query) -> Iterator[Entry]:
    """Yield the entries of the headword that was typed; pk is PK, too."""
    yield from lexicon.entries(query.text)
    if query.kind in (Kind.LETTERS, Kind.MIXED) and len(query.text) > 1:
        yield from lexicon.entries(query.text.upper())


def _finds(scan: Scan, query: Query, limit: int) -> list[list[Found]]:
    """Return what each search finds that there is for a query, ``limit`` finds at most."""
    found: list[list[Found]] = []
    for finder in _finders(scan, query):
        try:
            found.append(list(_first(finder, limit)))
        except NoFullTextSearchError:
            if not any(found):
                raise
    return found


def _finders(scan: Scan, query: Query) -> list[Finder]:
    """Return the searches for what a query may mean."""
    text = query.text
    if query.kind is Kind.HANZI:
        return [(find_hanzi.fitting if query.has_wildcards else find_hanzi.having)(scan, text)]
    if query.kind is Kind.MIXED:
        return [find_hanzi.mixed(scan, text)]
    read = find_reading.fitting if query.has_wildcards else find_reading.read_as
    found = [read(scan, it) for it in query.spellings]
    if query.kind is Kind.LETTERS and query.has_wildcards:
        found.append(find_hanzi.fitting(scan, text))  # P* is PK
    is_question = " " in text and text.endswith("?")  # what time?
    if query.kind is Kind.LETTERS and (is_question or not query.has_wildcards):
        found.append(find_english.meaning(scan, text))
    return found


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
