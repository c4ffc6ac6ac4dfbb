"""A model of which reading a character has where it stands.

For each character of several readings it adds up what the clues around it say for each
(an averaged perceptron, trained by ``training/readings.py``): the characters and words on
both sides and their parts of speech, the words further off, the dictionary's readings of
words and phrases that cover it, whether it is in a name, and what kind of text it is in.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import repeat
from pathlib import Path
from struct import unpack
from typing import NamedTuple

from dicts.lexicon import Lexicon
from dicts.parts import UNKNOWN
from dicts.rows import NO_ENTRY
from reader.language import genre
from reader.language.kept import Kept
from reader.language.weights import BIAS, BITS, FOLDER, Weights, wide

WEIGHTS, KNOWN = "readings.weights", "readings.txt"
LANES = 4
"""Readings of a character that are told apart, the most frequent in the gold data."""

_LONGEST_PHRASE = 8
"""Words in the longest phrase looked for: seven phrases of 24,150 have more characters."""
_REACH = 4
"""Characters before, in which a covering word may begin."""
_FAR = 6
"""Words on either side that are looked at: what is said of oil is fried, of a bridge blown up."""
_NEAR = 3
"""Characters on either side that are looked at wherever they stand."""
_KEPT = 65536
"""Words whose part of speech is remembered."""
_NEVER_MET = sum(BIAS << BITS * lane for lane in range(LANES))

Syllables = tuple[str, ...]


def _lane(total: int, lane: int, clues: int) -> int:
    """Return what so many clues, added up, say for one reading."""
    return (total >> BITS * lane) % (1 << BITS) - BIAS * clues


class Place(NamedTuple):
    """A character in a sentence: in ``words[at]``, ``inside`` characters from its start.

    ``words`` are simplified; ``offset`` is that of the word in the sentence ``text``;
    ``names`` are the indices of words that are names; ``level`` is that of ``genre.py``.
    """

    text: str
    words: Sequence[str]
    names: frozenset[int]
    level: int
    at: int
    offset: int
    inside: int


class Looks:
    """What the lexicon says of the words around a character."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._parts = Kept(self._part_of, _KEPT)
        self._surnames = Kept(self._find_surname, _KEPT)
        self._starts = Kept(self._find_starts, _KEPT)

    def clues(self, place: Place, own: Sequence[Syllables]) -> list[str]:
        """Return the clues for a character; ``own`` are the readings of its word's entries."""
        text, words, names, level, index, offset, inside = place
        word, at = words[index], offset + inside
        char = text[at]
        before = text[at - 1] if at else "^"
        after = text[at + 1] if at + 1 < len(text) else "$"
        before_two = (text[at - 2] if at > 1 else "^") + before
        after_two = after + (text[at + 2] if at + 2 < len(text) else "$")
        last = words[index - 1] if index else "^"
        following = words[index + 1] if index + 1 < len(words) else "$"
        last_part, next_part = self._parts[last], self._parts[following]
        is_alone = len(word) == 1
        covered = self._covering(text, at)
        found = [
            "",
            "b" + before,
            "d" + after,
            "B" + before_two,
            "C" + after_two,
            "D" + before + after,
            f"w{word}{inside}",
            "p" + last,
            "n" + following,
            f"P{last}|{word}",
            f"N{word}|{following}",
            "r" + last_part,
            "s" + next_part,
            f"T{is_alone:d}{last_part}{next_part}",
            "c" + covered,
            "h" + self._phrase(place),
        ]
        if not is_alone:
            found.append("o" + "/".join(dict.fromkeys(it[inside] for it in own)))
        surname = self.surname(char)
        if surname:
            found.append(f"g{index in names:d}{inside}{surname.lower()}{next_part}")
        if index in names:
            found.append(f"G{inside}")
        far = (
            *words[max(0, index - _FAR) : max(0, index - 1)],
            *words[index + 2 : index + _FAR + 1],
        )
        found += ["x" + it for it in far if "㐀" <= it < "ꀀ"]
        near = text[max(0, at - _NEAR) : at] + text[at + 1 : at + _NEAR + 1]
        found += ["y" + it for it in dict.fromkeys(near)]
        found.append(f"z{level}")
        return found

    def _part_of(self, word: str) -> str:
        if len(word) == 1:
            part = self._lexicon.rows[word].part
            return part if part != UNKNOWN else word
        return next((it[3] for it in self._lexicon.pairs[word[:2]] if it[0] == word), "?")

    def surname(self, char: str) -> str:
        """Return how a character is read as a surname; "" where it is none, or of two readings."""
        return self._surnames[char]

    def _find_surname(self, char: str) -> str:
        entries = self._lexicon.entries(char)
        read = {it.pinyin[0] for it in entries if it.senses[0].startswith("surname ")}
        return read.pop() if len(read) == 1 else ""

    def _covering(self, text: str, at: int) -> str:
        """Return how the longest headword around a character reads it, wherever it is cut."""
        best: tuple[int, float, str, int] = (0, 0.0, "", 0)
        pairs = self._lexicon.pairs
        for start in range(max(0, at - _REACH), at + 1):
            for word, size, cost, *_ in pairs[text[start : start + 2]]:
                if start + size > at and cost != NO_ENTRY and text.startswith(word, start):
                    best = max(best, (size, -cost, word, at - start))
        size, _, word, inside = best
        if not size:
            return ""
        readings = self._lexicon.rows[word[0]].readings(word)
        if not readings or len(readings[0]) != size:
            return ""
        return f"{inside}{size}{readings[0][inside].lower()}"

    def _phrase(self, place: Place) -> str:
        """Return how the longest phrase that begins with some word before reads a character."""
        text, words, _, _, index, begin, inside = place
        starts = self._starts
        first = max(0, index - _REACH)
        begin -= sum(map(len, words[first:index]))
        for start in range(first, index + 1):
            if text[begin : begin + 2] in starts[text[begin]]:
                phrases = self._lexicon.phrases(text[begin])
                for end in range(min(start + _LONGEST_PHRASE, len(words)), index, -1):
                    if end - start == 1:
                        break
                    reading = phrases.get("".join(words[start:end]))
                    if reading:
                        return reading[sum(map(len, words[start:index])) + inside]
            begin += len(words[start])
        return ""

    def _find_starts(self, first: str) -> frozenset[str]:
        """Return the first two characters of the phrases that begin with one."""
        return frozenset(phrase[:2] for phrase in self._lexicon.phrases(first))


class Polyphones:
    """The model in a folder. Raises DubenError where it is missing or damaged."""

    def __init__(self, lexicon: Lexicon, folder: Path = FOLDER) -> None:
        self.looks = Looks(lexicon)
        self._weights = Weights(folder / WEIGHTS)
        text = (folder / KNOWN).read_text(encoding="utf-8")
        self._known = {line[0]: tuple(line[2:].split(" ")) for line in text.splitlines()}
        self.weighed = frozenset(char for char, some in self._known.items() if len(some) > 1)
        """Characters of which the model tells several readings apart."""
        # Never forgotten: a novel needs nearly all, again and again. They take 25 MB.
        self._tables = Kept(self._read_table, len(self._known))

    def level(self, text: str) -> int:
        """Return how near a simplified text is to an encyclopaedia's; see ``genre.py``."""
        return genre.level(text, self._leanings)

    @cached_property
    def _leanings(self) -> dict[str, int]:
        table = self._weights.table(genre.TABLE)
        if table is None:
            return {}
        pairs = zip(table.clues, table.weights(), strict=True)
        return {char: weight - BIAS for char, weight in pairs}

    def readings(self, char: str) -> Syllables:
        """Return the readings of a simplified character that the model tells apart."""
        return self._known.get(char, ())

    def doubts(self, word: str, inside: int, reading: str) -> bool:
        """Return whether a character of a word is ever read otherwise, as far as was learnt.

        What the word by itself says must speak for another reading than ``reading``.
        """
        char = word[inside]
        weight = self._tables[char].get(f"w{word}{inside}")
        known = self._known[char]
        if weight is None or reading not in known:
            return False
        lanes = [_lane(weight, lane, 1) for lane in range(len(known))]
        return max(lanes) > lanes[known.index(reading)]

    def scores(self, place: Place, own: Sequence[Syllables]) -> dict[str, int]:
        """Return what speaks for each reading of the character, only to be compared.

        ``own`` are the readings of the entries of its word, in lower case, one syllable a
        character.
        """
        char = place.text[place.offset + place.inside]
        known = self._known[char]
        clues = self.looks.clues(place, own)
        total = sum(map(self._tables[char].get, clues, repeat(_NEVER_MET)))
        return {reading: _lane(total, lane, len(clues)) for lane, reading in enumerate(known)}

    def told(self, place: Place, count: int) -> str:
        """Return the scores for a character in words, and the clues that speak most for the best.

        ``hai2 210, huan2 -15 (by n你 40, w还0 30)``. At most ``count`` clues.
        """
        char = place.text[place.offset + place.inside]
        scores = self.scores(place, ())
        best = max(scores, key=scores.__getitem__)
        lane = self._known[char].index(best)
        table = self._tables[char]
        weights = {
            clue: _lane(table.get(clue, _NEVER_MET), lane, 1)
            for clue in self.looks.clues(place, ())
        }
        most = sorted(weights, key=lambda it: -weights[it])[:count]
        told = ", ".join(f"{clue or 'by itself'} {weights[clue]}" for clue in most)
        return ", ".join(f"{it} {score}" for it, score in scores.items()) + f" (by {told})"

    def _read_table(self, char: str) -> dict[str, int]:
        """Return the clues for a character, with their weights for all readings in one number."""
        table = self._weights.table(char)
        if table is None:
            return {}
        weights = unpack(f"<{len(table.clues)}Q", wide(table.weights()))
        return dict(zip(table.clues, weights, strict=True))
