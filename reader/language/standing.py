"""What a reader knows of a word as it stands in a text."""

from collections.abc import Mapping
from typing import NamedTuple

from dicts import pinyin
from dicts.lexicon import Lexicon
from reader.deck.words import Status, WordKey
from reader.language.words import Word


class Form(NamedTuple):
    """What tells a word of a text from another: 长 ``chang2`` is not 长 ``zhang3``.

    ``reading`` has numbered syllables, small, with a space between; "" for a word without.
    """

    simplified: str
    reading: str


def form_of(word: Word) -> Form:
    """Return what a word of a text is told by."""
    return Form(word.simplified, " ".join(word.pinyin or ()).lower())


def status_of(form: Form, known: Mapping[WordKey, Status]) -> Status | None:
    """Return the status of a word as it is read here, None for a new one.

    ``known`` are the words of the deck with its characters, as ``Deck.statuses`` has them.
    """
    for key, status in known.items():
        # An entry's pinyin also has its punctuation and letters: "T xu4".
        syllables = (it for it in key.pinyin.lower().split() if pinyin.tone(it))
        if " ".join(syllables) == form.reading:
            return status
    return None


def is_to_learn(lexicon: Lexicon, word: Word) -> bool:
    """Return whether a word is one of those that a learner knows or does not: it has an entry.

    So are names that the dictionary has (中国, 星期六), which are words as any other; the
    names of the people in a story are not, nor are numbers, Latin and chance compounds (很多).
    """
    return word.pinyin is not None and lexicon.is_headword(word.simplified)
