"""An entry of the user's own, made of what was typed: its word, its reading, its senses."""

import re
from collections.abc import Sequence

from dicts import pinyin
from dicts.entry import Entry
from dicts.lexicon import Lexicon
from reader.deck.own_entries import OwnEntry
from reader.deck.store import Deck
from reader.deck.words import WordKey
from reader.errors import DubenError
from reader.language.own_entries import in_dictionary, own_entry, put
from reader.text.characters import is_hanzi

_NAMED = re.compile(
    r"(?P<first>[^\s|\[\]]+)(?:\|(?P<second>[^\s|\[\]]+))?\s*(?:\[(?P<read>[^\[\]]*)\])?"
)
_NUMBERED = re.compile(r"[a-zü:]+[1-5]|[^\W\d_]|\d|[^\s\w]", re.IGNORECASE)


def revise(
    deck: Deck, lexicon: Lexicon, entry: Entry, read: str, senses: Sequence[str]
) -> OwnEntry:
    """Save how an entry is read and what it means, as typed, and return the user's own entry.

    An entry of the main dictionary is corrected by it, an own one is replaced; one of a
    further dictionary, or one that says nothing yet, stays beside it. Raises DubenError where
    ``read`` is no pinyin of the word, nothing is said, or it cannot be saved.
    """
    key = WordKey(entry.simplified, entry.traditional, " ".join(entry.pinyin))
    new = OwnEntry(_key(entry.simplified, entry.traditional, read), _said(senses))
    old = own_entry(deck, entry)
    if old is not None:
        new = new._replace(corrects=old.corrects)
    elif in_dictionary(lexicon, key) == entry:
        new = new._replace(corrects=key)
    put(deck, new, instead_of=old)
    return new


def typed(lexicon: Lexicon, name: str, senses: Sequence[str]) -> OwnEntry:
    """Return the own entry for a word as it was typed: ``学习``, ``學習|学习[xue2xi2]``.

    What is not typed is that of the word's best entry, which this one corrects if it is read
    the same. The form in the other script, where nobody says it, is OpenCC's. Raises DubenError
    where it names no word, or it is not said how one without an entry is read.
    """
    match = _NAMED.fullmatch(name.strip())
    if match is None:
        raise DubenError(f"{name!r} names no word; write it like 学习[xue2 xi2]")
    there = _like(lexicon, match)
    if match["read"] is None and not there:
        raise DubenError(
            f"the dictionary has no {match['first']}; say how it is read: {name}[pin1 yin1]"
        )
    best = there[0] if there else None
    if match["second"]:
        traditional, simplified = match["first"], match["second"]
    elif best:
        traditional, simplified = best.traditional, best.simplified
    else:
        traditional, simplified = _both(lexicon, match["first"])
    read = match["read"] if match["read"] is not None else " ".join(best.pinyin if best else ())
    key = _key(simplified, traditional, read)
    corrected = in_dictionary(lexicon, key)
    return OwnEntry(key, _said(senses), key if corrected else None)


def _like(lexicon: Lexicon, typed: re.Match[str]) -> tuple[Entry, ...]:
    """Return the entries of a word that was typed, best first, those that are read so."""
    found = lexicon.entries(typed["first"])
    if typed["second"]:
        forms = typed["first"], typed["second"]
        found = tuple(it for it in found if (it.traditional, it.simplified) == forms)
    if typed["read"] is not None:
        read = syllables(typed["read"])
        return tuple(it for it in found if it.pinyin == read) or found
    return found


def _both(lexicon: Lexicon, word: str) -> tuple[str, str]:
    """Return a word in traditional and in simplified characters."""
    from reader.language.script import Standard
    from reader.language.simplify import Simplifier
    from reader.language.traditional import Traditionalizer

    simplified = Simplifier(lexicon).simplify(word)
    if simplified != word:
        return word, simplified
    return Traditionalizer(lexicon, Standard.TAIWAN).text([word], [word]), word


def _key(simplified: str, traditional: str, read: str) -> WordKey:
    """Return the key of a word whose reading was typed; DubenError where it is not one."""
    if len(simplified) != len(traditional):
        raise DubenError(f"{traditional} and {simplified} have not the same number of characters")
    found = syllables(read)
    spoken = [it for it in found if pinyin.tone(it)]
    count = sum(map(is_hanzi, simplified))
    if len(spoken) != count:
        raise DubenError(
            f"{read!r} has not a syllable for each of the {count} hanzi of {simplified}; "
            "write them like xue2 xi2 or xué xí"
        )
    return WordKey(simplified, traditional, " ".join(found))


def syllables(text: str) -> tuple[str, ...]:
    """Return typed pinyin as the dictionary writes it.

    ``xue2xi2``, ``xué xí`` and ``xue2 xi2`` are ``("xue2", "xi2")``; ``lv4`` and ``lǜ`` are
    ``lu:4``. Syllables with tone marks are parted by spaces. A single capital letter stands
    for itself (``T`` of T恤).
    """
    found: list[str] = []
    for part in text.split():
        if any(it.isdigit() for it in part):
            found += (_written(it) for it in _NUMBERED.findall(part))
        elif (len(part) == 1 and part.isupper()) or not part[:1].isalpha():
            found.append(part)
        else:
            found.append(_written(pinyin.numbered(part)))
    return tuple(found)


def _written(syllable: str) -> str:
    if pinyin.tone(syllable) == 0:
        return syllable
    for typed_as, written in (("ü", "u:"), ("Ü", "U:"), ("v", "u:"), ("V", "U:")):
        syllable = syllable.replace(typed_as, written)
    return syllable


def _said(senses: Sequence[str]) -> tuple[str, ...]:
    """Return senses that can be kept: in a line each, none empty."""
    found = tuple(filter(None, (" ".join(it.split()) for it in senses)))
    if not found:
        raise DubenError("an entry has to say what the word means")
    return found
