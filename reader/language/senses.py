"""What the sentence around a word says about its sense: is it a surname, which word is meant.

Nothing here needs OpenCC, which takes 0.1 s and 40 MB to say what a sentence is in
traditional characters, and seldom knows better of a single character.
"""

from dicts.lexicon import Lexicon
from reader.language import surnames
from reader.language.sense_cues import CUES, NUMBER, Cue
from reader.language.surnames import NUMERALS
from reader.language.words import AnnotatedSentence, Word


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
    """Return whether a word is a surname here; see ``surnames.is_surname``."""
    words = [it.simplified for it in sentence.words]
    starts = [it.start for it in sentence.words]
    return surnames.is_surname(lexicon, words, starts.index(word.start))


def _sides(word: Word, sentence: AnnotatedSentence) -> tuple[str, str]:
    """Return the simplified text before a word and after it."""
    simplified = "".join(it.simplified for it in sentence.words)
    return simplified[: word.start], simplified[word.end :]


def _is_met(cue: Cue, before: str, after: str) -> bool:
    if not (cue.before or cue.after or cue.near):
        return True
    marks = cue.before.split()
    if NUMBER in marks and before.endswith(NUMERALS):
        return True
    return (
        before.endswith(tuple(marks))
        or after.startswith(tuple(cue.after.split()))
        or any(mark in before or mark in after for mark in cue.near.split())
    )
