"""Where the words of the model and those of the dictionary differ.

Someone who reads wants words that can be looked up. So where the model's word has no entry
it is cut into words that have one, unless the model is sure of it. Names, numbers,
derivations (可读性) and doubled words (高高兴兴) stay as they are: what they mean follows from
their parts, or cannot be looked up anyway. And where the model parts what is a word of the
dictionary (自行/车), it is one word, unless the model is sure that it is not (将/来北京).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from dicts.lexicon import Lexicon
from dicts.parts import NAMES
from reader.language.lattice import Lattice
from reader.language.tags import BEGIN, END, LANES, MIDDLE, SINGLE

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几第多余半数初廿卅")
_ENDINGS = frozenset(
    "者性化率员家学们式型度力界派法论权品费业科类机器车船站室馆院所部局处署会社党团队组"
)
_BEGINNINGS = frozenset("非反副总超亚准伪多单双无可")

PARTICLES = frozenset("得的了着")
"""What no name ends with, nor any other word that has no entry: 磨得 is two."""

DOUBT, DOUBT_EVERYDAY = 260, 300
DOUBT_OF_DERIVATIONS = 0
DOUBT_OF_TAUGHT = 2000
"""How much more the model must give a word than its parts together, to keep it whole.

In the units of the weights; set on the development treebanks so that 97 of a hundred words
have an entry, names apart, at the least loss of agreement with them.
"""

JOINED, JOINED_PAIRS, JOINED_EVERYDAY, JOINED_TAUGHT = 350, 500, 800, 2000
"""How much less the model may give a headword than its parts together, for it to be joined.

All but the first are for the everyday register: for headwords of two units, of more, and
for those that are taught as words to learners (你好, 迟到). As much as the treebanks lose
little by (0.2 F1 of HK, 0.5 of CFL).
"""

_FIRST_LEVELS = 3

_LONG_NAME, _LONG_WRITTEN_NAME = 4, 7
"""Units from which on a name of the dictionary is one word, whatever the model says.

The second is for the written register, whose treebank parts names that shorter (北京/市).
"""

Found = tuple[int, int, bool]
"""Where a word begins and ends, in units, and whether it is a name."""


class Recut:
    """Cuts words without an entry into words with one."""

    def __init__(self, lexicon: Lexicon, passing: Sequence[Sequence[int]]) -> None:
        self._lexicon = lexicon
        self._inner = (*passing[BEGIN][MIDDLE : END + 1], *passing[MIDDLE][MIDDLE : END + 1])
        self._passing = passing

    def parts(
        self,
        text: str,
        seen: Lattice,
        lanes: Sequence[int],
        word: tuple[int, int],
        level: int,
    ) -> list[tuple[int, int]]:
        """Return the parts that a word is cut into, in units; only itself where it stays whole.

        ``lanes`` are the scores of all units of the text, ``word`` where the word begins and
        ends, of several units, and no name.
        """
        start, end = word
        whole = text[seen.starts[start] : seen.starts[end]]
        if self._lexicon.is_headword(whole) or is_number(whole) or is_doubled(whole):
            return [word]
        score, parts = self._best(text, seen, lanes, word)
        if not parts:
            return [word]
        doubt = DOUBT_EVERYDAY if level else DOUBT
        if self.is_derivation(whole):
            doubt = DOUBT_OF_DERIVATIONS
        elif whole[-1] in PARTICLES:
            doubt = DOUBT_OF_TAUGHT
        elif level:
            words = [text[seen.starts[first] : seen.starts[last]] for first, last in parts]
            if max(map(len, words)) > 1 and all(map(self._is_taught, words)):
                doubt = DOUBT_OF_TAUGHT
        return parts if self._score(lanes, start, end) - score < doubt else [word]

    def joined(
        self, text: str, seen: Lattice, lanes: Sequence[int], words: Sequence[Found], level: int
    ) -> list[Found]:
        """Return the words with those joined that are a headword together.

        Two or three words that are no names; ``level`` is that of the register.
        """
        found: list[Found] = []
        at, count, longest = 0, len(words), seen.begins_entry
        while at < count:
            word = words[at]
            start, end, _ = word
            size = 1
            if longest[start] > end - start:  # or no headword goes on from here
                for more in (3, 2):
                    if (
                        at + more <= count
                        and words[at + more - 1][1] - start <= longest[start]
                        and self._is_one(text, seen, lanes, words[at : at + more], level)
                    ):
                        size = more
                        word = start, words[at + more - 1][1], word[2]
                        break
            found.append(word)
            at += size
        return found

    def _is_one(
        self,
        text: str,
        seen: Lattice,
        lanes: Sequence[int],
        words: Sequence[Found],
        level: int,
    ) -> bool:
        start, end = words[0][0], words[-1][1]
        whole = text[seen.starts[start] : seen.starts[end]]
        if not self._lexicon.is_headword(whole):
            return False
        is_long = end - start >= (_LONG_NAME if level else _LONG_WRITTEN_NAME)
        is_longest = seen.begins_length[start] == end - start
        if is_long and is_longest and seen.begins[start][0] in NAMES:
            return True
        if any(is_name for _, _, is_name in words):
            return False
        apart = sum(self._score(lanes, first, last) for first, last, _ in words)
        for (first, middle, _), (_, last, _) in pairwise(words):
            apart += self._between(middle - first, last - middle)
        limit = JOINED
        if level:
            limit = JOINED_EVERYDAY if end - start > 2 else JOINED_PAIRS
            if self._is_taught(whole):
                limit = JOINED_TAUGHT
        return apart - self._score(lanes, start, end) < limit

    @lru_cache(maxsize=4096)  # noqa: B019 (as long as the engine itself)
    def _is_taught(self, word: str) -> bool:
        """Return whether a word is in HSK 2.0, or in the first levels of the syllabus of 2025."""
        levels = self._lexicon.levels(word)
        return levels.hsk2 is not None or (
            levels.hsk2025 is not None and levels.hsk2025 <= _FIRST_LEVELS
        )

    def _between(self, before: int, after: int) -> int:
        """Return what the model gives going from a word to a word of so many units."""
        return self._passing[SINGLE if before == 1 else END][SINGLE if after == 1 else BEGIN]

    def is_derivation(self, word: str) -> bool:
        """Return whether a word is one with an entry and an affix that is added freely."""
        return (word[-1] in _ENDINGS and self._lexicon.is_headword(word[:-1])) or (
            word[0] in _BEGINNINGS and len(word) > 2 and self._lexicon.is_headword(word[1:])
        )

    def _best(
        self, text: str, seen: Lattice, lanes: Sequence[int], word: tuple[int, int]
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return the parts with an entry that score most together; none where there are none."""
        start, end = word
        starts = seen.starts
        best: list[tuple[int, list[tuple[int, int]]] | None] = [(0, [])] + [None] * (end - start)
        for first in range(start, end):
            before = best[first - start]
            if before is None:
                continue
            for last in range(first + 1, end + 1):
                if last - first == end - start:
                    continue
                if last - first > 1 and not self._lexicon.is_headword(
                    text[starts[first] : starts[last]]
                ):
                    continue
                score = before[0] + self._score(lanes, first, last)
                if before[1]:
                    left, right = before[1][-1]
                    score += self._between(right - left, last - first)
                old = best[last - start]
                if old is None or score > old[0]:
                    best[last - start] = score, [*before[1], (first, last)]
        return best[-1] or (0, [])

    def _score(self, lanes: Sequence[int], start: int, end: int) -> int:
        """Return what the model gives the units from ``start`` to ``end`` as one word."""
        first = start * LANES
        if end - start == 1:
            return lanes[first + SINGLE]
        b_m, b_e, m_m, m_e = self._inner
        score = lanes[first + BEGIN] + lanes[(end - 1) * LANES + END]
        if end - start == 2:
            return score + b_e
        score += sum(lanes[unit * LANES + MIDDLE] for unit in range(start + 1, end - 1))
        return score + b_m + (end - start - 3) * m_m + m_e


def is_number(word: str) -> bool:
    """Return whether a word is a number, of numerals and digits (二十多, 第三, 1.3万)."""
    return all(char in _NUMERALS or char.isdecimal() or char in ".,%" for char in word)


def is_doubled(word: str) -> bool:
    """Return whether a word is one that is said twice: 看看, 看一看, 高高兴兴, 研究研究."""
    half = len(word) // 2
    if len(word) == 3:
        return word[0] == word[2] and word[1] in "一了"
    return len(word) in (2, 4) and (
        word[:half] == word[half:] or (half == 2 and word[0] == word[1] and word[2] == word[3])
    )
