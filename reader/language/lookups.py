"""All that can be looked up where the cursor stands, best first.

The word as it was cut comes first, then longer headwords that begin with it (the cut may
be wrong), then every shorter headword inside it, then its characters: nothing under the
cursor is beyond reach.
"""

from enum import Enum
from itertools import islice
from typing import NamedTuple

from dicts.entry import Entry
from dicts.lexicon import LONGEST, Lexicon
from dicts.shelf import Found, Shelf
from reader.deck.words import WordKey
from reader.language.lookup import best_found
from reader.language.words import AnnotatedSentence, Word
from reader.text.characters import is_hanzi


class Reach(Enum):
    """Why an entry is shown for a word."""

    WORD = "the word itself"
    LONGER = "a longer word that begins here"
    INSIDE = "a shorter word inside"
    CHARACTER = "a character"


class Lookup(NamedTuple):
    """Something that can be looked up: ``sentence.text[start:end]`` is ``written``.

    ``entry`` is None for a word that no dictionary has; ``pinyin`` then is its reading in
    the sentence, else the entry's: numbered syllables. ``dictionary`` is what the entry is
    from, "" for the main one.
    """

    reach: Reach
    written: str
    start: int
    end: int
    simplified: str
    traditional: str
    pinyin: tuple[str, ...]
    entry: Entry | None
    dictionary: str = ""

    @property
    def key(self) -> WordKey:
        """What a deck knows it by."""
        return WordKey(self.simplified, self.traditional, " ".join(self.pinyin))


def lookups(shelf: Shelf, sentence: AnnotatedSentence, index: int) -> tuple[Lookup, ...]:
    """Return what can be looked up at a word of a sentence; at least the word itself."""
    word = sentence.words[index]
    found = [
        of_entry(Reach.WORD, word.text, word.start, it) for it in best_found(shelf, word, sentence)
    ]
    if not found:
        found = [_unknown(word)]
    seen = {it.entry for it in found}
    written, simplified = _ahead(sentence, index)
    for reach, start, end in _around(shelf.lexicon, word, written, simplified):
        text = written[start:end]
        for it in shelf.entries(text) or shelf.entries(simplified[start:end]):
            if it.entry not in seen:
                seen.add(it.entry)
                found.append(of_entry(reach, text, word.start + start, it))
    return tuple(found)


def of_entry(reach: Reach, written: str, start: int, found: Found) -> Lookup:
    """Return an entry as a look-up of what is written from ``start`` on."""
    entry, end = found.entry, start + len(written)
    forms = entry.simplified, entry.traditional
    return Lookup(reach, written, start, end, *forms, entry.pinyin, entry, found.dictionary)


def entry_of(lookup: Lookup) -> Entry:
    """Return the entry of a look-up, one that says nothing where it has none."""
    if lookup.entry:
        return lookup.entry
    return Entry(lookup.traditional, lookup.simplified, lookup.pinyin, ())


def _unknown(word: Word) -> Lookup:
    forms = word.simplified, word.traditional
    return Lookup(Reach.WORD, word.text, word.start, word.end, *forms, word.pinyin or (), None)


def _ahead(sentence: AnnotatedSentence, index: int) -> tuple[str, str]:
    """Return the text from a word on, as written and simplified, as far as a headword reaches."""
    written = simplified = ""
    for word in islice(sentence.words, index, None):
        written += word.text
        simplified += word.simplified
        if len(written) >= LONGEST:
            break
    return written, simplified


def _around(
    lexicon: Lexicon, word: Word, written: str, simplified: str
) -> list[tuple[Reach, int, int]]:
    """Return where headwords other than the word are, from its beginning: each once.

    A text may mix the scripts within a word, so each stretch is tried as it is written and
    simplified.
    """
    size = len(word.text)
    longer = {len(it) for text in {written, simplified} for it in lexicon.prefixes(text)}
    spans = [(Reach.LONGER, 0, length) for length in sorted(longer, reverse=True) if length > size]
    headwords = {it for text in {word.text, word.simplified} for it in lexicon.inside(text)}
    spans += [
        (Reach.INSIDE, start, start + length)
        for length in range(min(size - 1, LONGEST), 1, -1)
        for start in range(size - length + 1)
        if headwords.intersection(
            (written[start : start + length], simplified[start : start + length])
        )
    ]
    spans += [(Reach.CHARACTER, at, at + 1) for at, it in enumerate(word.text) if is_hanzi(it)]
    return spans
