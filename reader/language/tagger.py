"""The engine ``duben``: cutting by a model trained on treebanks.

For each unit of a sentence the model scores its place in a word (``tags.py``) by what is
around it (``clues.py``, ``scoring.py``), in the register of the sentence (``register.py``);
the likeliest places make the words. What that leaves without an entry is then looked at
once more (``recut.py``). How the weights were made: ``training/``, and ``models/README.md``.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dicts.lexicon import LONGEST, Lexicon
from reader.language import register
from reader.language.clues import groups
from reader.language.lattice import Lattice, lattice
from reader.language.own_words import stretches
from reader.language.recut import PARTICLES, Found, Recut
from reader.language.scoring import Scoring
from reader.language.segment import Cut
from reader.language.surnames import SURNAMES
from reader.language.tags import BEGIN, END, LANES, MIDDLE, NAME, SINGLE, TAGS, best_tags
from reader.language.weights import FOLDER, Weights

WEIGHTS, REGISTER, PASSING = "segmenter.weights", "register.txt", "passing.txt"

_SURE = 10**6
"""More than all clues together: what is known is not for the model to decide."""


class Analysis(NamedTuple):
    """How a text is cut. ``level`` is that of its register; places are in units.

    ``fixed`` are words that were never in doubt, ``tagged`` the words of the model, and
    ``words`` what was made of them.
    """

    seen: Lattice
    level: int
    fixed: Sequence[tuple[int, int]]
    tagged: Sequence[Found]
    words: Sequence[Found]


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
        found = self.analyse(text)
        starts = found.seen.starts
        words = [text[starts[start] : starts[end]] for start, end, _ in found.words]
        return Cut(words, frozenset(at for at, word in enumerate(found.words) if word[2]))

    def analyse(self, text: str) -> Analysis:
        """Return how a simplified text is cut, and what that comes from."""
        seen = lattice(self._lexicon, text)
        clues = groups(text, seen)
        level = self._register.level(text, seen)
        lanes = self._scoring.lanes(clues, level)
        fixed = stretches(self._own_words, text, seen.starts)
        for more in (
            self._whole(text, seen.starts, clues.looks),
            _mixed(clues.looks, seen.likeliest),
        ):
            fixed += [it for it in more if not any(_overlap(it, other) for other in fixed)]
        _fix(lanes, clues.looks, fixed)
        tagged = _words(best_tags(lanes, self._passing))
        joined = self._recut.joined(text, seen, lanes, tagged, level)
        if level:
            joined = _with_whole_names(text, seen.starts, joined)
        starts, longest = seen.starts, seen.begins_entry
        words: list[Found] = []
        for word in joined:
            start, end, is_name = word
            is_name = is_name and text[starts[end] - 1] not in PARTICLES
            size = end - start
            if size == 1 or is_name or size == longest[start] or (start, end) in fixed:
                words.append(word)
            else:
                parts = self._recut.parts(text, seen, lanes, (start, end), level)
                words += [(first, last, False) for first, last in parts]
        return Analysis(seen, level, fixed, tagged, words)

    def _whole(self, text: str, starts: Sequence[int], looks: str) -> list[tuple[int, int]]:
        """Return the stretch between outer signs where that is a headword (``你好！``).

        A sentence of one word is a greeting, an idiom, a line of a list.
        """
        bare = looks.strip("p")
        if not 1 < len(bare) <= LONGEST:
            return []
        start = len(looks) - len(looks.lstrip("p"))
        end = start + len(bare)
        is_word = self._lexicon.is_headword(text[starts[start] : starts[end]])
        return [(start, end)] if is_word else []


def _fix(lanes: list[int], looks: str, fixed: Sequence[tuple[int, int]]) -> None:
    """Set beyond doubt that signs stand alone, and that some stretches of units are words."""
    unit = looks.find("p")
    while unit >= 0:
        lanes[unit * LANES + SINGLE] += _SURE
        unit = looks.find("p", unit + 1)
    for start, end in fixed:
        tags = [BEGIN, *[MIDDLE] * (end - start - 2), END] if end - start > 1 else [SINGLE]
        for unit, tag in zip(range(start, end), tags, strict=True):
            lanes[unit * LANES + tag] += 2 * _SURE


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _mixed(looks: str, likeliest: Sequence[int]) -> list[tuple[int, int]]:
    """Return the words of the likeliest way that are hanzi with something else: T恤, 卡拉OK.

    The treebanks have too few of them to learn from.
    """
    looks = looks.replace("n", "h")
    found, start = [], 0
    for length in likeliest:
        if length > 1:
            word = looks[start : start + length]
            if word != word[0] * length:
                found.append((start, start + length))
        start += length
    return found


def _words(tags: Sequence[int]) -> list[Found]:
    """Return where words begin and end, in units, and whether they are names."""
    words, start = [], 0
    for end, tag in enumerate(tags, 1):
        if tag % NAME >= END:
            words.append((start, end, tag >= NAME))
            start = end
    return words


def _with_whole_names(text: str, starts: Sequence[int], words: Sequence[Found]) -> list[Found]:
    """Join a surname and the given name after it: 王 and 建国.

    Only treebanks of written Chinese part them, and so does the model in that register.
    """
    found: list[Found] = []
    for start, end, is_name in words:
        last = found[-1] if found else (0, 0, False)
        if (
            (is_name and last[2] and last[1] == start)
            and end - start <= 2
            and text[starts[last[0]] : starts[last[1]]] in SURNAMES
        ):
            found[-1] = last[0], end, True
        else:
            found.append((start, end, is_name))
    return found


def read_passing(path: Path) -> list[list[int]]:
    """Return what ``write_passing`` wrote."""
    numbers = [int(it) for it in path.read_text(encoding="ascii").split()]
    return [numbers[at : at + TAGS] for at in range(0, TAGS * TAGS, TAGS)]


def write_passing(path: Path, passing: Sequence[Sequence[int]]) -> None:
    """Write what going from tag to tag adds: a line for each tag gone from."""
    lines = (" ".join(map(str, row)) + "\n" for row in passing)
    path.write_text("".join(lines), encoding="ascii")
