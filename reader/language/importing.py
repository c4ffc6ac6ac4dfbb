"""Words of other programs on their way into the deck: found in the dictionary, then compared.

A status never falls by an import: who has learnt a word better here keeps that.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from dicts import english, pinyin, spelling
from dicts.entry import Entry
from dicts.meaning import meaning
from dicts.shelf import Shelf
from reader.deck.importers.record import Record
from reader.deck.store import Brought, Deck
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.language.own_typed import syllables
from reader.text.characters import is_hanzi

_LONGEST = 20
"""Characters of a word; what is longer is a sentence."""
_HEIGHT = {status: number for number, status in enumerate(Status)}


class Plan(NamedTuple):
    """What an import would do. Words are counted once, and shown by the first few.

    ``new`` come into the deck; ``raised`` are there and become better known; ``added`` are
    there and get a sentence, tag, note or meaning; ``same`` would not change. ``strange``
    are lines that hold no word.
    """

    words: tuple[Brought, ...]
    new: tuple[WordKey, ...]
    raised: tuple[tuple[WordKey, Status, Status], ...]
    added: tuple[WordKey, ...]
    same: int
    strange: tuple[str, ...]


def plan(
    records: Iterable[Record],
    shelf: Shelf,
    deck: Deck,
    *,
    status: Status | None = None,
    tags: tuple[str, ...] = (),
    source: str = "",
    told: Callable[[int], None] = lambda _: None,
) -> Plan:
    """Return what bringing records in would do.

    ``status`` is that of words whose record has none (or of all: it overrides), ``tags``
    are added to each, ``source`` names where sentences are from; ``told`` is called with how
    many were looked at. Raises DubenError as the records do while they are read.
    """
    words: dict[WordKey, Brought] = {}
    strange: list[str] = []
    for count, it in enumerate(records, 1):
        told(count)
        record = it._replace(status=status or it.status, tags=(*it.tags, *tags))
        found = _brought(record, shelf, source)
        if found is None:
            strange.append(it.written)
        else:
            there = words.get(found.key)
            words[found.key] = _united(there, found) if there else found
    return _compared(words, deck, tuple(strange))


def of_deck(path: Path, deck: Deck) -> Plan:
    """Return what bringing in the words of another deck's file would do."""
    words = {}
    other = Deck.open(path, read_only=True)
    try:
        for it in other.words():
            met = (it.context, *it.more)
            contexts = tuple(context for context in reversed(met) if context.sentence)
            words[it.key] = Brought(it.key, it.status, it.meaning, it.tags, it.note, contexts)
    finally:
        other.close()
    return _compared(words, deck, ())


def _compared(words: dict[WordKey, Brought], deck: Deck, strange: tuple[str, ...]) -> Plan:
    statuses = deck.statuses(key.simplified for key in words)
    new, raised, added, brought = [], [], [], []
    for key, it in words.items():
        before = statuses.get(key.simplified, {}).get(key)
        if before is None:
            new.append(key)
            brought.append(it._replace(status=it.status or Status.LEARNING_1))
        elif it.status and _rises(before, it.status):
            raised.append((key, before, it.status))
            brought.append(it)
        else:
            there = deck.find(key)
            if there and _adds(it, there):
                added.append(key)
                brought.append(it._replace(status=None))
    same = len(words) - len(brought)
    return Plan(tuple(brought), tuple(new), tuple(raised), tuple(added), same, strange)


def _rises(before: Status, after: Status) -> bool:
    if Status.IGNORED in (before, after):
        return False
    return _HEIGHT[after] > _HEIGHT[before]


def _adds(it: Brought, there: DeckWord) -> bool:
    contexts = {(context.sentence, context.start) for context in (there.context, *there.more)}
    return bool(
        (it.meaning and not there.meaning)
        or (it.note and not there.note)
        or set(it.tags) - set(there.tags)
        or any((context.sentence, context.start) not in contexts for context in it.contexts)
    )


def _united(one: Brought, other: Brought) -> Brought:
    """Return a word that stands in a file twice."""
    known = [it for it in (one.status, other.status) if it]
    return one._replace(
        status=max(known, key=_HEIGHT.__getitem__) if known else None,
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
        contexts=tuple(dict.fromkeys((*one.contexts, *other.contexts))),
        note=one.note or other.note,
        in_anki=one.in_anki or other.in_anki,
    )


def _brought(record: Record, shelf: Shelf, source: str) -> Brought | None:
    """Return the word that a record names, None where it names none."""
    written = record.written.strip()
    if not 0 < len(written) <= _LONGEST or not any(map(is_hanzi, written)):
        return None
    entry = _entry(record, shelf)
    if entry:
        key = WordKey(entry.simplified, entry.traditional, " ".join(entry.pinyin))
    else:
        other = record.other if len(record.other) == len(written) else written
        key = WordKey(written, other, _read(record.pinyin, written))
    said = record.meaning or (meaning(entry) if entry else "")
    context = _context(record.sentence, key, source)
    contexts = (context,) if context else ()
    return Brought(key, record.status, said, record.tags, record.note, contexts, record.in_anki)


def _entry(record: Record, shelf: Shelf) -> Entry | None:
    """Return the entry that is meant: in both forms, read so, with that meaning, as far as told."""
    forms = {record.written, record.other or record.written}
    found = [it.entry for it in shelf.entries(record.written)]
    both = [it for it in found if forms <= {it.simplified, it.traditional}]
    found = both or found
    typed = spelling.parsed(record.pinyin) if record.pinyin else None
    if typed:
        for fits in (typed.exactly, typed.nearly, typed.toneless().nearly):
            fitting = [it for it in found if fits(_compared_as(it.pinyin))]
            if fitting:
                found = fitting
                break
    if record.meaning and len(found) > 1:
        said = set(english.words(record.meaning))
        # The first of those that have most of its words; 后 is an empress, too.
        found.sort(key=lambda it: -len(said.intersection(english.words(" ".join(it.senses)))))
    return found[0] if found else None


def _compared_as(read: tuple[str, ...]) -> str:
    """Return the reading of an entry as spellings are compared with: ``xue2 xi2 ``."""
    return "".join(f"{it} " for it in pinyin.lower(read)).replace("u:", "v")


def _read(text: str, word: str) -> str:
    """Return the pinyin of a word that no dictionary has, numbered; "" where it does not fit."""
    found = syllables(text)
    spoken = sum(pinyin.tone(it) > 0 for it in found)
    return " ".join(found) if spoken == sum(map(is_hanzi, word)) else ""


def _context(sentence: str, key: WordKey, source: str) -> Context | None:
    for form in key[:2]:
        start = sentence.find(form)
        if start >= 0 and sentence != form:
            return Context(sentence, start, start + len(form), "", source)
    return None
