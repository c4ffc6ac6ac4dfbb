"""Cutting a sentence into words.

The engine ``duben`` finds the likeliest way through all the headwords that a sentence
holds (a unigram model, Viterbi). Every word it finds with more than one hanzi has an
entry in the dictionary, which is what a reader wants of a word.
"""

import re
from typing import Protocol

from dicts.lexicon import Lexicon
from reader.errors import DubenError

# What only changes the sign before it, and must not be parted from it: accents, joiners,
# enclosing signs, variants, shades of skin, tags.
_MARKS = (
    "\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
# A letter or digit that is no hanzi: of the scripts below U+2000, kana, Hangul, full width.
# (To say "none of all hanzi" would take 2 ms to compile, each time it is said.)
_LETTER = r"(?=[\0-\u1fff\u3041-\u30ff\uac00-\ud7a3\uff10-\uff5a])[^\W_]"
_INSIDE = "[-.,:/'’_@&+]"
_RUN = re.compile(
    # Addresses, up to what ends a sentence rather than them.
    r"(?i:https?://|ftp://|www\.)[!-~]*[a-z0-9/#&=_~-]"
    # Letters and digits of any other script, with what stands inside them and after:
    # 3.14, e-mail, 10:30, l'Oréal, 50%, 37°C, C++.
    rf"|(?!{_INSIDE})(?:{_INSIDE}?{_LETTER}[{_MARKS}]*)+(?:[%％‰℃℉]|°[CF]?|\+\+)?"
    # Spaces, dashes, dots.
    r"|\s+|[—–─]+|…+|\.{2,}|·{2,}"
    # A flag, and a sign with marks, perhaps joined to others.
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    rf"|\S[{_MARKS}]+(?:(?<=\u200d)[\u2190-\u2bff\U0001f000-\U0001faff][{_MARKS}]*)*"
)
"""What is one word although it holds no hanzi."""


class Segmenter(Protocol):
    """Cuts a simplified text into stretches that tile it."""

    def cut(self, text: str) -> list[str]:
        """Return the words; joined, they are ``text``."""
        ...


class Viterbi:
    """The likeliest way through the headwords of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def cut(self, text: str) -> list[str]:
        """Return the words of a simplified text; joined, they are ``text``.

        Time is linear in the length of the text.
        """
        return _walk_back(text, self._search(text)[1])

    def cost(self, text: str) -> float:
        """Return what the words of a simplified text cost together, in nats."""
        return self._search(text)[0][-1]

    def _search(self, text: str) -> tuple[list[float], list[int]]:
        """Return, for each offset, the least cost up to it and where its last word begins."""
        length = len(text)
        runs, inside = _runs(text)
        far = float("inf")
        best = [0.0] + [far] * length
        came_from = [0] * (length + 1)
        row_of, unknown = self._lexicon.row, self._lexicon.unknown_cost
        for start in range(length):
            here = best[start]
            if here == far:  # inside a run of Latin: no word begins here
                continue
            row = row_of(text[start])
            end = runs.get(start, start + 1)
            single = row.cost
            cost = here + (unknown if single is None or end > start + 1 else single)
            if cost < best[end]:
                best[end], came_from[end] = cost, start
            if not row.continuations:
                continue
            for word, size, price in row.continuations.get(text[start + 1 : start + 2], ()):
                if size == 2 or text.startswith(word, start):
                    end = start + size
                    cost = here + price
                    if cost < best[end] and not inside[end]:
                        best[end], came_from[end] = cost, start
        return best, came_from


def _runs(text: str) -> tuple[dict[int, int], bytearray]:
    """Return where each run that is not hanzi begins and ends, and which offsets lie inside one.

    A word may contain a run (T恤, 卡拉OK), but never end inside it.
    """
    runs = {match.start(): match.end() for match in _RUN.finditer(text)}
    inside = bytearray(len(text) + 1)
    for start, end in runs.items():
        inside[start + 1 : end] = b"\1" * (end - start - 1)
    return runs, inside


def _walk_back(text: str, came_from: list[int]) -> list[str]:
    words = []
    end = len(text)
    while end:
        start = came_from[end]
        words.append(text[start:end])
        end = start
    words.reverse()
    return words


class Jieba:
    """jieba's own cutting, with its model for words it does not know (0.7 s to load)."""

    def __init__(self) -> None:
        import logging
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its regular expressions, from Python 3.12
            import jieba
        jieba.setLogLevel(logging.WARNING)
        self._jieba = jieba

    def cut(self, text: str) -> list[str]:
        """Return jieba's words; joined, they are ``text``."""
        return list(self._jieba.cut(text))


ENGINES = ("duben", "jieba")


def engine(name: str, lexicon: Lexicon) -> Segmenter:
    """Return the engine of that name; DubenError where there is none."""
    if name == "duben":
        return Viterbi(lexicon)
    if name == "jieba":
        return Jieba()
    raise DubenError(f"there is no segmenter {name!r}; there are: {', '.join(ENGINES)}")
