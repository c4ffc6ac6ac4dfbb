"""What the sentence around a word says about its sense: is it a surname, which word is meant.

Nothing here needs OpenCC, which takes 0.1 s and 40 MB to say what a sentence is in
traditional characters, and seldom knows better of a single character.
"""

from dicts.lexicon import Lexicon
from reader.language.sense_cues import (
    CUES,
    NUMBER,
    SELDOM_ELSE,
    SHORT_TITLES,
    SURNAMES,
    TITLES,
    Cue,
)
from reader.language.words import AnnotatedSentence, Word
from reader.text.characters import is_hanzi

_NUMERALS = tuple("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几数半")


def is_traditional(sentence: AnnotatedSentence) -> bool:
    """Return whether a sentence has a word that simplified text writes otherwise."""
    return any(word.text != word.simplified for word in sentence.words)


def traditional_form(word: Word, sentence: AnnotatedSentence) -> str | None:
    """Return the traditional form that a simplified word has here; None where nothing tells."""
    cues = CUES.get(word.simplified, ())
    if not cues:
        return None
    before, after = _sides(word, sentence)
    return next((cue.traditional for cue in cues if _is_met(cue, before, after)), None)


def is_surname(lexicon: Lexicon, word: Word, sentence: AnnotatedSentence) -> bool:
    """Return whether a word is a surname here, if it can be one at all.

    It is after 姓, before a title, and before what looks like a given name: a name, or one
    or two hanzi that are no word. Counted, it is none: 一张, 万 in 三万.
    """
    surname = word.simplified
    before, after = _sides(word, sentence)
    if before.endswith("姓"):
        return not after.startswith("名")
    if surname not in SURNAMES or before.endswith(_NUMERALS):
        return False
    following = _next(word, sentence)
    return (
        surname in SELDOM_ELSE
        or after.startswith(TITLES)
        or (following is not None and following.simplified in SHORT_TITLES)
        or _is_given_name(lexicon, following)
    )


def _is_given_name(lexicon: Lexicon, word: Word | None) -> bool:
    if word is None or len(word.text) > 2 or not all(map(is_hanzi, word.text)):
        return False
    # One that has several readings is no name just because its first entry is one.
    entries = lexicon.entries(word.text)
    return all(entry.pinyin[0][:1].isupper() for entry in entries)


def _next(word: Word, sentence: AnnotatedSentence) -> Word | None:
    return next((it for it in sentence.words if it.start >= word.end), None)


def _sides(word: Word, sentence: AnnotatedSentence) -> tuple[str, str]:
    """Return the simplified text before a word and after it."""
    simplified = "".join(it.simplified for it in sentence.words)
    return simplified[: word.start], simplified[word.end :]


def _is_met(cue: Cue, before: str, after: str) -> bool:
    if not (cue.before or cue.after or cue.near):
        return True
    marks = cue.before.split()
    if NUMBER in marks and before.endswith(_NUMERALS):
        return True
    return (
        before.endswith(tuple(marks))
        or after.startswith(tuple(cue.after.split()))
        or any(mark in before or mark in after for mark in cue.near.split())
    )
