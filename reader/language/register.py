"""In which register a sentence is: written, as an encyclopaedia is, or everyday.

What counts as one word depends on it. Treebanks of written Chinese part endings from what
they are added to (消费/者) and join an adverb to what follows (不能); those of talk and
of learners' essays do the reverse. A model trained on all of them has to know which of the
two a sentence asks for, and a few dozen signs tell: function words of either register, how
common its words are, its length and punctuation.
"""

from collections.abc import Mapping, Sequence
from operator import mul
from pathlib import Path

from reader.language.lattice import Lattice

WRITTEN = "于以之其该并及与而则由所为因此被至即且或将各等自"
EVERYDAY = (
    "我你您她他它们吗呢吧啊呀了着过的地得很就都还也去来说要想会能这那个没不是在有好看到吃走"
    "么什怎谁啦哦嘛喜欢觉妈爸家里人"
)
"""Characters of the function words and everyday verbs by which the registers are told."""

LEVELS = 3
"""How far towards the everyday register: 0 not, 1 half, 2 wholly."""

_CHARACTERS = dict.fromkeys(WRITTEN + EVERYDAY)
_ASKS, _EXPLAINS = frozenset("！？!?"), frozenset("（(《、；：")


def signs(text: str, seen: Lattice) -> list[float]:
    """Return the signs of a simplified text, seen as its lattice, in a fixed order."""
    counts = _counts(text)
    return [*_few(text, seen, counts), *(counts.get(char, 0) for char in _CHARACTERS)]


def _counts(text: str) -> dict[str, int]:
    """Return how often a text has each of the characters that tell, up to 2."""
    return {char: min(2, text.count(char)) for char in sorted(set(text) & _CHARACTERS.keys())}


def _few(text: str, seen: Lattice, counts: Mapping[str, int]) -> list[float]:
    """Return the signs that are no counts of a character."""
    size = max(1, len(text))
    words = max(1, len(seen.likeliest))
    ascii_text = text.encode("ascii", "ignore").decode("ascii")
    digits, letters = (sum(map(kind, ascii_text)) for kind in (str.isdecimal, str.isalpha))
    hanzi = max(1, sum(map(str.isalpha, text)) - letters)
    return [
        min(12.0, seen.total / hanzi),
        min(16.0, seen.total / words),
        seen.likeliest.count(1) / words,
        min(size, 60) / 60,
        digits / size,
        letters / size,
        float(not _ASKS.isdisjoint(text)),
        float(not _EXPLAINS.isdisjoint(text)),
        sum(count for char, count in counts.items() if char in WRITTEN) / hanzi * 5,
    ]


class Register:
    """Tells registers by weights for the signs."""

    def __init__(self, bias: float, weights: Sequence[float], levels: Sequence[float]) -> None:
        self._bias = bias
        self._of_few = weights[: -len(_CHARACTERS)]
        self._of_characters = dict(
            zip(_CHARACTERS, weights[-len(_CHARACTERS) :], strict=True),
        )
        self._levels = levels

    def level(self, text: str, seen: Lattice) -> int:
        """Return how far a simplified text is in the everyday register, below ``LEVELS``."""
        found = self.leaning(text, seen)
        return sum(found > limit for limit in self._levels)

    def leaning(self, text: str, seen: Lattice) -> float:
        """Return how far a text leans to the everyday register; below 0 it leans away."""
        counts = _counts(text)
        weights = self._of_characters
        total: float = sum(map(mul, self._of_few, _few(text, seen, counts)))
        total += sum(weights[char] * count for char, count in counts.items())
        return self._bias + total


def read(path: Path) -> Register:
    """Return the register that a file describes, a number a line: bias, levels, weights."""
    numbers = [float(line) for line in path.read_text(encoding="ascii").split()]
    return Register(numbers[0], numbers[LEVELS:], numbers[1:LEVELS])


def write(path: Path, bias: float, levels: Sequence[float], weights: Sequence[float]) -> None:
    """Write such a file, numbers rounded to four places."""
    path.write_text("".join(f"{it:.4f}\n" for it in (bias, *levels, *weights)), encoding="ascii")
