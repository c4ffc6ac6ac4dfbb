"""The engine ``duben``: cutting by a model trained on treebanks.

For each unit of a sentence the model scores its place in a word (``tags.py``) by what is
around it (``clues.py``, ``scoring.py``), in the register of the sentence (``register.py``);
the likeliest places make the words. What that leaves without an entry is then looked at
once more (``recut.py``). How the weights were made: ``training/``, and ``models/README.md``.
"""

from collections.abc import Sequence
from pathlib import Path

from dicts.lexicon import Lexicon
from reader.language import register
from reader.language.clues import groups
from reader.language.lattice import lattice
from reader.language.own_words import stretches
from reader.language.recut import Recut
from reader.language.scoring import Scoring
from reader.language.segment import Cut
from reader.language.tags import BEGIN, END, LANES, MIDDLE, NAME, SINGLE, TAGS, best_tags
from reader.language.weights import FOLDER, Weights

WEIGHTS, REGISTER, PASSING = "segmenter.weights", "register.txt", "passing.txt"

_SURE = 10**6
"""More than all clues together: what is known is not for the model to decide."""


class Tagger:
    """Cuts sentences by the model in a folder. ``own_words`` are simplified, and stay whole.

    Raises DubenError where the model is missing or damaged.
    """

    def __init__(
        self, lexicon: Lexicon, *, own_words: Sequence[str] = (), folder: Path = FOLDER
    ) -> None:
        self._lexicon = lexicon
        self._own_words = frozenset(own_words)
        self._scoring = Scoring(Weights(folder / WEIGHTS))
        self._register = register.read(folder / REGISTER)
        self._passing = read_passing(folder / PASSING)
        self._recut = Recut(lexicon, self._passing)

    def cut(self, text: str) -> Cut:
        """Return the words of a simplified text; see ``Segmenter.cut``."""
        seen = lattice(self._lexicon, text)
        clues = groups(text, seen)
        lanes = self._scoring.lanes(clues, self._register.level(text, seen))
        fixed = stretches(self._own_words, text, seen.starts)
        _fix(lanes, clues.looks, fixed)
        words: list[str] = []
        names: list[int] = []
        starts = seen.starts
        for start, end, is_name in _words(best_tags(lanes, self._passing)):
            parts = [(start, end)]
            if end - start > 1 and (start, end) not in fixed:
                parts = self._recut.parts(text, seen, lanes, (start, end), is_name=is_name)
            for first, last in parts:
                if is_name:
                    names.append(len(words))
                words.append(text[starts[first] : starts[last]])
        return Cut(words, frozenset(names))


def _fix(lanes: list[int], looks: str, fixed: Sequence[tuple[int, int]]) -> None:
    """Set beyond doubt that signs stand alone, and that some stretches of units are words."""
    if "p" in looks:
        for unit, look in enumerate(looks):
            if look == "p":
                lanes[unit * LANES + SINGLE] += _SURE
    for start, end in fixed:
        tags = [BEGIN, *[MIDDLE] * (end - start - 2), END] if end - start > 1 else [SINGLE]
        for unit, tag in zip(range(start, end), tags, strict=True):
            lanes[unit * LANES + tag] += 2 * _SURE


def _words(tags: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Return where words begin and end, in units, and whether they are names."""
    words, start = [], 0
    for end, tag in enumerate(tags, 1):
        if tag % NAME >= END:
            words.append((start, end, tag >= NAME))
            start = end
    return words


def read_passing(path: Path) -> list[list[int]]:
    """Return what ``write_passing`` wrote."""
    numbers = [int(it) for it in path.read_text(encoding="ascii").split()]
    return [numbers[at : at + TAGS] for at in range(0, TAGS * TAGS, TAGS)]


def write_passing(path: Path, passing: Sequence[Sequence[int]]) -> None:
    """Write what going from tag to tag adds: a line for each tag gone from."""
    lines = (" ".join(map(str, row)) + "\n" for row in passing)
    path.write_text("".join(lines), encoding="ascii")
