"""From the tones of a dictionary to those that are spoken.

A dictionary gives each syllable the tone that it has by itself. In a sentence 一 and 不
change (see ``yi_bu.py``), and a third tone before another third tone becomes a second one.
Textbooks agree on two third tones in a row (Huang Borong and Liao Xudong, *Xiàndài Hànyǔ*;
Chao Yuen Ren, *A Grammar of Spoken Chinese*, 1968). In longer rows it depends on what
belongs together, and several ways of saying them are right; what is written here is careful
speech, by the feet of Shih Chi-lin (*The Prosodic Domain of Tone Sandhi in Chinese*, 1986):

1. A word goes from the inside out: 雨伞-厂 yú-sán-chǎng, 小-老虎 xiǎo-láohǔ.
2. Words of one syllable in a row pair up from the right, as verbs and objects, adverbs and
   adjectives do: 我 | 很好 wǒ hén hǎo; 我 | 想买; 我也 | 很好 wó yě hén hǎo. The beginning
   of a longer word takes part: 我 | 很喜欢.
3. Where two third tones still meet, the first becomes a second: 老虎跑 láohú pǎo.

Nothing reaches across punctuation, Latin or digits. A neutral tone parts third tones too,
and a third tone before it stays (椅子, 姐姐, 耳朵), but not where the neutral tone is only
that of someone speaking, and the third tone is still heard in what it does: verbs said
twice (想想 xiángxiang), 里 and 起 after something (哪里 nálǐ, 想起), and a few words that
textbooks name (小姐, 老鼠). No dictionary tells which; a doubled syllable that is a headword
is a noun of the first kind. Full third tones are left as they are before a pause, and
before other tones: that they are cut short there no pinyin shows. 七 and 八 stay.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dicts import pinyin
from reader.language import yi_bu
from reader.text.characters import is_hanzi

Syllables = tuple[str, ...]

_LONGEST_PARSED = 8
"""Third tones in a row whose structure is asked for; more are no word but a number."""

_HEARD_THIRD = frozenset("里裡裏起")
_HEARD_THIRD_IN = frozenset(
    ("小姐", "老鼠", "打扫", "打掃", "打点", "打點", "晌午", "找补", "找補")
)


class _Phrase(NamedTuple):
    """Words with nothing between them that is not read: what sandhi works in.

    ``first`` is the index of the first word; ``words`` are offsets in ``hanzi``, from and to.
    """

    first: int
    hanzi: str
    syllables: list[str]
    words: list[tuple[int, int]]


def spoken(
    words: Sequence[tuple[str, Syllables | None]], is_headword: Callable[[str], bool]
) -> list[Syllables | None]:
    """Return the syllables of each word of a sentence as they are spoken.

    ``words`` are the texts of the words, in either script, each with its numbered citation
    syllables, one a hanzi, or None; only the tone digits of the answer differ.
    ``is_headword`` says whether a text is in the dictionary: it tells how a word is built.
    What is spoken, given again, stays as it is.
    """
    found = [syllables for _, syllables in words]
    for phrase in _phrases(words):
        tones = _tones(phrase, is_headword)
        changed = [
            syllable if tone == pinyin.tone(syllable) else f"{syllable[:-1]}{tone}"
            for syllable, tone in zip(phrase.syllables, tones, strict=True)
        ]
        for at, (start, end) in enumerate(phrase.words, phrase.first):
            found[at] = tuple(changed[start:end])
    return found


def _phrases(words: Sequence[tuple[str, Syllables | None]]) -> Iterator[_Phrase]:
    phrase = _Phrase(0, "", [], [])
    for at, (text, syllables) in enumerate(words):
        hanzi = "".join(filter(is_hanzi, text))
        if not syllables or len(syllables) != len(hanzi):
            if phrase.words:
                yield phrase
            phrase = _Phrase(at + 1, "", [], [])
        else:
            start = len(phrase.hanzi)
            phrase = phrase._replace(hanzi=phrase.hanzi + hanzi)
            phrase.syllables.extend(syllables)
            phrase.words.append((start, len(phrase.hanzi)))
    if phrase.words:
        yield phrase


def _tones(phrase: _Phrase, is_headword: Callable[[str], bool]) -> list[int]:
    """Return the spoken tones of the syllables of a phrase."""
    hanzi = phrase.hanzi
    tones = [pinyin.tone(syllable) for syllable in phrase.syllables]
    yi_bu.say(hanzi, phrase.syllables, tones, phrase.words)
    for at in range(1, len(tones)):
        if tones[at - 1] == 3 and tones[at] == 5 and _is_heard(hanzi[at - 1 : at + 1], is_headword):
            tones[at - 1] = 2
    alone = _rows_of_single_words(tones, phrase.words)
    for start, end in phrase.words:
        _inside_word(hanzi, tones, start, end, is_headword)
    for start, end in alone:
        for at in range(end - 2, start - 1, -2):
            tones[at] = 2
    for at in range(len(tones) - 1):
        _join(tones, at + 1)
    return tones


def _is_heard(pair: str, is_headword: Callable[[str], bool]) -> bool:
    """Return whether a neutral tone, the second of a pair, acts as the third that it was."""
    if pair[0] == pair[1]:
        return not is_headword(pair)
    return pair[1] in _HEARD_THIRD or pair in _HEARD_THIRD_IN


def _rows_of_single_words(
    tones: Sequence[int], words: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where words of one syllable in the third tone follow each other, from and to.

    The first syllable of a longer word that begins with one third tone ends such a row.
    """
    rows: list[tuple[int, int]] = []
    row = 0
    for start, end in words:
        is_third = tones[start : start + 1] == [3]
        if is_third and end - start == 1:
            row += 1
            continue
        takes_part = is_third and tones[start + 1] != 3
        rows.append((start - row, start + takes_part))
        row = 0
    last = len(tones)
    return [*rows, (last - row, last)]


def _inside_word(
    hanzi: str, tones: list[int], start: int, end: int, is_headword: Callable[[str], bool]
) -> None:
    """Change the third tones of a word, row by row, from the inside out."""
    at = start
    while at < end:
        stop = at
        while stop < end and tones[stop] == 3:
            stop += 1
        _inside_row(hanzi, tones, at, stop, is_headword)
        at = stop + 1


def _inside_row(
    hanzi: str, tones: list[int], start: int, end: int, is_headword: Callable[[str], bool]
) -> None:
    if end - start < 2:
        return
    middle = start + _branch(hanzi[start:end], is_headword)
    _inside_row(hanzi, tones, start, middle, is_headword)
    _inside_row(hanzi, tones, middle, end, is_headword)
    _join(tones, middle)


def _join(tones: list[int], at: int) -> None:
    """Change a third tone that ends just before ``at`` if another begins there."""
    if tones[at - 1] == tones[at] == 3:
        tones[at - 1] = 2


def _branch(text: str, is_headword: Callable[[str], bool]) -> int:
    """Return where a word falls into two: into headwords if it can, else in the middle.

    Of a word of three that does not say, the first two belong together, as in most.
    """
    length = len(text)
    if length > _LONGEST_PARSED:
        return length // 4 * 2

    def known(part: str) -> int:
        return len(part) if len(part) > 1 and is_headword(part) else 0

    return max(
        range(1, length),
        key=lambda at: (known(text[:at]) + known(text[at:]), -abs(length - 2 * at), at),
    )
