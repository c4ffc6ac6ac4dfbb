"""What the model takes for one word, but no dictionary has.

Someone who reads wants words that can be looked up. So where the model's word has no entry
it is cut into words that have one, unless the model is sure of it. Names, numbers,
derivations (可读性) and doubled words (高高兴兴) stay as they are: what they mean follows from
their parts, or cannot be looked up anyway.
"""

from collections.abc import Sequence

from dicts.lexicon import NO_ENTRY, Lexicon
from reader.language.lattice import Lattice
from reader.language.tags import BEGIN, END, LANES, MIDDLE, SINGLE

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几第多余半数初廿卅")
_ENDINGS = frozenset("者性化率员家学们式型度力界派法论权品费业科类机器车船站室馆院所部局处署会社党团队组")
_BEGINNINGS = frozenset("非反副总超亚准伪多单双无可")

DOUBT = 230
DOUBT_OF_DERIVATIONS = 0
"""How much more the model must give a word than its parts together, to keep it whole.

In the units of the weights; set on the development treebanks so that 97 of a hundred words
have an entry, names apart, at the least loss of agreement with them.
"""


class Recut:
    """Cuts words without an entry into words with one."""

    def __init__(self, lexicon: Lexicon, passing: Sequence[Sequence[int]]) -> None:
        self._lexicon = lexicon
        self._inner = passing[BEGIN][END], passing[BEGIN][MIDDLE], passing[MIDDLE][MIDDLE], \
            passing[MIDDLE][END]
        self._passing = passing

    def parts(
        self,
        text: str,
        seen: Lattice,
        lanes: Sequence[int],
        word: tuple[int, int],
        *,
        is_name: bool,
    ) -> list[tuple[int, int]]:
        """Return the parts that a word is cut into, in units; only itself where it stays whole.

        ``lanes`` are the scores of all units of the text, ``word`` where the word begins and
        ends, of several units.
        """
        start, end = word
        whole = text[seen.starts[start] : seen.starts[end]]
        if is_name or self.has_entry(whole) or is_number(whole) or is_doubled(whole):
            return [word]
        doubt = DOUBT_OF_DERIVATIONS if self.is_derivation(whole) else DOUBT
        score, parts = self._best(text, seen, lanes, word)
        if not parts:
            return [word]
        return parts if self._score(lanes, start, end) - score < doubt else [word]

    def has_entry(self, word: str) -> bool:
        """Return whether a simplified word has an entry."""
        row = self._lexicon.row(word[0])
        if len(word) == 1:
            return row.cost is not None
        found = row.continuations.get(word[1], ())
        return any(it == word and cost != NO_ENTRY for it, _, cost, _ in found)

    def is_derivation(self, word: str) -> bool:
        """Return whether a word is one with an entry and an affix that is added freely."""
        return (word[-1] in _ENDINGS and self.has_entry(word[:-1])) or (
            word[0] in _BEGINNINGS and len(word) > 2 and self.has_entry(word[1:])
        )

    def _best(
        self, text: str, seen: Lattice, lanes: Sequence[int], word: tuple[int, int]
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return the parts with an entry that score most together; none where there are none."""
        start, end = word
        starts, passing = seen.starts, self._passing
        best: list[tuple[int, list[tuple[int, int]]] | None] = [(0, [])] + [None] * (end - start)
        for first in range(start, end):
            before = best[first - start]
            if before is None:
                continue
            for last in range(first + 1, end + 1):
                if last - first == end - start:
                    continue
                if last - first > 1 and not self.has_entry(text[starts[first] : starts[last]]):
                    continue
                score = before[0] + self._score(lanes, first, last)
                if before[1]:
                    left, right = before[1][-1]
                    score += passing[SINGLE if right - left == 1 else END][
                        SINGLE if last - first == 1 else BEGIN
                    ]
                old = best[last - start]
                if old is None or score > old[0]:
                    best[last - start] = score, [*before[1], (first, last)]
        return best[-1] or (0, [])

    def _score(self, lanes: Sequence[int], start: int, end: int) -> int:
        """Return what the model gives the units from ``start`` to ``end`` as one word."""
        first = start * LANES
        if end - start == 1:
            return lanes[first + SINGLE]
        b_e, b_m, m_m, m_e = self._inner
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
