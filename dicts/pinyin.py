"""A syllable of pinyin: numbered as data has it, marked as eyes read it.

Numbered syllables are CC-CEDICT's: ``lu:4`` for lǜ, tone 5 for the neutral tone, ``r5``
for the suffix 儿, ``xx5`` where nobody knows, a capital for names (``Bei3``). What is not
a syllable (``A``, ``110``, ``，``) stands for itself and has tone 0.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SYLLABLE = re.compile(r"([A-Za-zÜü:]+)([1-5])", re.ASCII | re.IGNORECASE)
_TONE_MARKS = {1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300"}
_TONES = {mark: tone for tone, mark in _TONE_MARKS.items()}
_DIAERESIS = "\u0308"


@lru_cache(4096)  # there are some 1,600
def tone(syllable: str) -> int:
    """Return the tone of a numbered syllable, 1 to 5 (5: neutral), 0 for what is none."""
    match = _SYLLABLE.fullmatch(syllable)
    return int(match[2]) if match else 0


@lru_cache(4096)
def marked(syllable: str) -> str:
    """Return a numbered syllable with its tone mark: ``lu:4`` → ``lǜ``, ``ma5`` → ``ma``.

    The mark stands on a or e, else on the o of ou, else on the last vowel (GB/T 16159);
    on the consonant of ``m2``, ``ng4``. What is not a numbered syllable comes back as it is.
    """
    match = _SYLLABLE.fullmatch(syllable)
    if not match:
        return syllable
    letters = match[1].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    mark = _TONE_MARKS.get(int(match[2]))
    if mark is None:
        return letters
    at = _vowel_to_mark(letters.lower())
    return unicodedata.normalize("NFC", letters[: at + 1] + mark + letters[at + 1 :])


def _vowel_to_mark(letters: str) -> int:
    for vowel in ("a", "e", "ou"):
        if vowel in letters:
            return letters.index(vowel)
    vowels = [at for at, letter in enumerate(letters) if letter in "iouü"]
    return vowels[-1] if vowels else 0


def lower(syllables: Iterable[str]) -> tuple[str, ...]:
    """Return syllables as they are but for capitals."""
    return tuple(it.lower() for it in syllables)


def toneless(syllables: Iterable[str]) -> tuple[str, ...]:
    """Return syllables without capitals and tones: ``lu:4`` → ``lu:``."""
    return tuple(it.lower().rstrip("12345") for it in syllables)


def numbered(syllable: str) -> str:
    """Return a marked syllable numbered: ``zhǎng`` → ``zhang3``, ``lǜ`` → ``lu:4``.

    Without a mark it is in the neutral tone: ``ma`` → ``ma5``.
    """
    found = 5
    letters = []
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _TONES:
            found = _TONES[letter]
        else:
            letters.append(":" if letter == _DIAERESIS else letter)
    return "".join(letters) + str(found)


def joined(syllables: Iterable[str]) -> str:
    """Return the pinyin of a word, marked, as one writes it: ``("xue2", "xi2")`` → ``xuéxí``.

    A capital begins another word (``Hónglóu Mèng``); an apostrophe parts a syllable that
    begins with a, e or o from the one before (``Xī'ān``); the suffix ``r5`` is glued on
    (``nǎr``); what is no syllable, and what stands beside it, is parted by a space
    (``sān D dǎyìn``).
    """
    parts: list[str] = []
    before_is_syllable = False
    for syllable in syllables:
        is_syllable = tone(syllable) > 0
        text = marked(syllable)
        if parts:
            if not (is_syllable and before_is_syllable) or text[:1].isupper():
                if text not in _NO_SPACE_BEFORE:
                    parts.append(" ")
            elif _base(text) in ("a", "e", "o"):
                parts.append("'")
        parts.append(text)
        before_is_syllable = is_syllable
    return "".join(parts)


_NO_SPACE_BEFORE = frozenset({",", "，", "·"})


@lru_cache(4096)
def parts(syllables: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return marked pinyin in parts, one a syllable; joined, they are how the word is written.

    An apostrophe or a space stands at the head of the syllable after it: ``Xī``, ``'ān``.
    """
    found: list[str] = []
    written = ""
    for count in range(1, len(syllables or ()) + 1):
        longer = joined((syllables or ())[:count])
        found.append(longer[len(written) :])
        written = longer
    return tuple(found)


def _base(text: str) -> str:
    """Return the first letter without its mark, in lower case."""
    return unicodedata.normalize("NFD", text[:1])[:1].lower()
