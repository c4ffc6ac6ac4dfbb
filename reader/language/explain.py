"""Why a sentence is cut and read as it is, in words."""

from collections.abc import Sequence
from typing import NamedTuple

from dicts.lexicon import Lexicon
from reader.language.polyphones import Place
from reader.language.recut import is_doubled, is_number
from reader.language.segment import Segmenter
from reader.language.tagger import Analysis, Tagger
from reader.language.word_readings import WordReadings
from reader.text.characters import is_hanzi

_REGISTERS = ("written", "half everyday", "everyday")
_CLUES_TOLD = 3


class Why(NamedTuple):
    """Why a word is one, and why it is read as it is; ``read`` is "" where it has no reading."""

    cut: str
    read: str


def cut_reasons(
    engine: Segmenter, lexicon: Lexicon, name: str, text: str, words: Sequence[str]
) -> list[str]:
    """Return why each word of a simplified text is one; ``name`` is that of the engine."""
    if not isinstance(engine, Tagger):
        return [f"a word of the engine {name}"] * len(words)
    found = engine.analyse(text)
    return [
        f"{_cut_reason(lexicon, found, at, text, word)} (register: {_REGISTERS[found.level]})"
        for at, word in enumerate(words)
    ]


def _cut_reason(lexicon: Lexicon, found: Analysis, at: int, text: str, word: str) -> str:
    start, end, is_name = found.words[at]
    if not any(map(str.isalnum, word)):
        return "a sign"
    if (start, end) in found.fixed:
        return "kept whole: a word of your own, or a headword that is sure to be one"
    starts = found.seen.starts
    apart = [
        text[starts[first] : starts[last]]
        for first, last, _ in found.tagged
        if start <= first and last <= end
    ]
    if len(apart) > 1:
        what = "surname and given name" if is_name else "the dictionary has it as one"
        return f"joined from the model's {'/'.join(apart)}: {what}"
    if not apart:
        whole = next(it for it in found.tagged if it[0] <= start and end <= it[1])
        taken = text[starts[whole[0]] : starts[whole[1]]]
        return f"part of the model's {taken}, which has no entry and is doubtful"
    return f"the model's word, {_kind(lexicon, word, is_name=is_name)}"


def _kind(lexicon: Lexicon, word: str, *, is_name: bool) -> str:
    if is_name:
        return "a name"
    if lexicon.is_headword(word):
        return "with an entry"
    if is_number(word) or not any(map(is_hanzi, word)):
        return "a number or letters"
    return "doubled" if is_doubled(word) else "without an entry, but not doubted"


def read_reasons(
    engine: object,
    name: str,
    words: Sequence[str],
    written: Sequence[str],
    names: frozenset[int],
) -> list[str]:
    """Return why each word is read as it is; ``name`` is that of the engine."""
    reasons = []
    text, offset = "".join(words), 0
    for at, (word, form) in enumerate(zip(words, written, strict=True)):
        if not any(map(is_hanzi, word)):
            reasons.append("")
        elif isinstance(engine, WordReadings):
            level = engine.level(text)
            place = Place(text, words, names, level, at, offset, 0)
            reasons.append(_read_reason(engine, place, word, form))
        else:
            reasons.append(f"the engine {name} reads it so")
        offset += len(word)
    return reasons


def _read_reason(engine: WordReadings, place: Place, word: str, written: str) -> str:
    entries = engine.of_entries(word, written)
    if len(word) > 1 and len(entries) == 1:
        return "its entry has this reading only"
    count = "one reading" if len(entries) == 1 else f"{len(entries)} readings"
    reason = f"{count} in its entries" if entries else "no entry"
    told = [
        f"{char}: {engine.weighed(place._replace(inside=inside), _CLUES_TOLD)}"
        for inside, char in enumerate(word)
        if engine.is_weighed(char)
    ]
    return "; ".join([reason, *told])
