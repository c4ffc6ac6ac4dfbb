"""Training the readings of characters on sentences with one character labelled in each.

The files are g2pM's CPP and g2pL's, in the same form: in ``.sent`` a sentence a line, the
character between two ``▁``; in ``.lb`` its reading. What the dictionary says is learnt from
too: each of its words is an example for the characters in it, without anything around.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from random import Random
from typing import NamedTuple

from dicts.lexicon import Lexicon
from reader.language import genre, weights
from reader.language.polyphones import KNOWN, LANES, WEIGHTS, Looks, Place
from reader.language.simplify import Simplifier
from reader.language.tagger import Tagger
from reader.language.training import genres
from reader.language.training.small import small, unit_of

CPP, G2PL = "cpp-dev", "g2pl-train"
OWN = Path(__file__).with_name("examples")
ROUNDS = 8
SEEDS = tuple(range(1, 11))
DROPPED = 0.2
"""The share of clues that is hidden from the learner, others each time."""
MARGIN = 5
_LEAST = 20
"""Clues whose weights are all below this, of 127, are left out."""
_CLIPPED = 0.002

_LABELLED = re.compile(r"▁\s*(.)\s*▁")


class Labelled(NamedTuple):
    """A character, the clues for it and its reading."""

    char: str
    clues: list[str]
    reading: str


class GoldReading(NamedTuple):
    """A sentence, where its labelled character is, and that character's reading."""

    text: str
    offset: int
    reading: str


def gold(path: Path) -> Iterator[GoldReading]:
    """Yield the sentences of a ``.sent`` file and of the ``.lb`` beside it."""
    lines = filter(None, path.with_suffix(".sent").read_text(encoding="utf-8").split("\n"))
    labels = path.with_suffix(".lb").read_text(encoding="utf-8").split()
    for line, label in zip(lines, labels, strict=True):
        yield _parsed(line, label)


def _parsed(line: str, label: str) -> GoldReading:
    match = _LABELLED.search(line)
    if match is None:
        raise ValueError(f"no character is labelled in the sentence {line}")
    before = line[: match.start()]
    reading = label.replace("ü", "u:").replace("v", "u:").lower()
    return GoldReading(before + match[1] + line[match.end() :], len(before), reading)


def data(folder: Path) -> tuple[list[GoldReading], list[GoldReading]]:
    """Return the sentences of the encyclopaedia, CPP, and all others that are learnt from."""
    return list(gold(folder / CPP)), [*gold(folder / G2PL), *own()]


def own() -> list[GoldReading]:
    """Return the sentences of our own: everyday uses that the public data lacks."""
    found = []
    for file in sorted(OWN.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            sentence, label = line.split("\t")
            found.append(_parsed(sentence, label))
    return found


def _dictionary(lexicon: Lexicon) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the words and phrases of the lexicon with their readings, one a character."""
    with closing(sqlite3.connect(lexicon.path)) as connection:
        entries = connection.execute("SELECT simplified, pinyin FROM entry ORDER BY id").fetchall()
        rows = connection.execute("SELECT words, pinyin FROM phrase ORDER BY first").fetchall()
    for words, read in rows:
        entries += zip(words.split("\n"), read.split("\n"), strict=True)
    for word, read in entries:
        syllables = read.split(" ")
        if len(syllables) == len(word) > 1:
            yield word, syllables


def prepare(
    lexicon: Lexicon, tagger: Tagger, some: Iterable[GoldReading], leaning: Mapping[str, int]
) -> list[Labelled]:
    """Return the labelled characters with their clues, in simplified sentences cut by a tagger.

    ``leaning`` is what ``genres.learn`` gave.
    """
    looks, read = Looks(lexicon), _Entries(lexicon)
    found = []
    for simplified, at, reading in some:
        words, names = tagger.cut(simplified)
        index = offset = 0
        while offset + len(words[index]) <= at:
            offset += len(words[index])
            index += 1
        level = genre.level(simplified, leaning)
        place = Place(simplified, words, names, level, index, offset, at - offset)
        clues = looks.clues(place, read.of(words[index]))
        found.append(Labelled(simplified[at], clues, reading))
    return found


class _Entries:
    """The readings of words by their entries, in lower case, one syllable a character."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, word: str) -> list[tuple[str, ...]]:
        entries = [it.pinyin for it in self._lexicon.entries(word) if it.simplified == word]
        return [tuple(map(str.lower, them)) for them in entries if len(them) == len(word)]


def of_dictionary(words: Iterable[tuple[str, Sequence[str]]], chars: set[str]) -> list[Labelled]:
    """Return an example for each of ``chars`` in each word, with the clues inside the word."""
    found = []
    for word, syllables in words:
        for at, char in enumerate(word):
            if char in chars:
                clues = [""]
                before, after = word[:at], word[at + 1 :]
                if before:
                    clues.append("b" + before[-1])
                if after:
                    clues.append("d" + after[0])
                if len(before) > 1:
                    clues.append("B" + before[-2:])
                if len(after) > 1:
                    clues.append("C" + after[:2])
                if before and after:
                    clues.append("D" + before[-1] + after[0])
                found.append(Labelled(char, clues, syllables[at].lower()))
    return found


def learn(
    examples: Sequence[Labelled], seed: int
) -> tuple[dict[str, list[str]], dict[str, list[int]]]:
    """Return the readings of each character, and for its clues a weight for each of them."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for char, _, reading in examples:
        counts[char][reading] += 1
    known = {
        char: [it for it, _ in sorted(some.items(), key=lambda it: (-it[1], it[0]))[:LANES]]
        for char, some in counts.items()
    }
    data = [
        ([char + clue for clue in clues], known[char].index(reading), len(known[char]))
        for char, clues, reading in examples
        if len(known[char]) > 1 and reading in known[char]
    ]
    current: dict[str, list[int]] = {}
    sums: dict[str, list[int]] = {}
    random = Random(seed)
    chance = random.random
    step = 1
    for _ in range(ROUNDS):
        random.shuffle(data)
        for clues, right, size in data:
            seen = [clue for clue in clues if chance() > DROPPED]
            rows = [current[it] for it in seen if it in current]
            scores = [sum(column) + MARGIN for column in zip(*rows, strict=True)] or [MARGIN] * size
            scores[right] -= MARGIN
            guess = max(range(size), key=scores.__getitem__)
            if guess != right:
                for clue in seen:
                    if clue not in current:
                        current[clue], sums[clue] = [0] * size, [0] * size
                    current[clue][right] += 1
                    current[clue][guess] -= 1
                    sums[clue][right] += step
                    sums[clue][guess] -= step
            step += 1
    averaged = {
        clue: [now * step - total for now, total in zip(lanes, sums[clue], strict=True)]
        for clue, lanes in current.items()
    }
    return known, averaged


def train(
    lexicon: Lexicon,
    tagger: Tagger,
    encyclopaedic: Iterable[GoldReading],
    others: Iterable[GoldReading],
    folder: Path,
) -> None:
    """Learn from sentences of an encyclopaedia, from others, and from the dictionary.

    The model is written to a folder.
    """
    simplifier = Simplifier(lexicon)
    kinds = [
        [it._replace(text=simplifier.simplify(it.text)) for it in some]
        for some in (encyclopaedic, others)
    ]
    leaning = genres.learn(*([it.text for it in some] for some in kinds))
    labelled = prepare(lexicon, tagger, chain(*kinds), leaning)
    labelled += of_dictionary(_dictionary(lexicon), {it.char for it in labelled})
    learnt = [learn(labelled, seed) for seed in SEEDS]
    known = learnt[0][0]
    total: dict[str, list[int]] = {}
    for _, some in learnt:
        for clue, lanes in some.items():
            before = total.get(clue)
            total[clue] = (
                lanes if before is None else list(map(sum, zip(before, lanes, strict=True)))
            )
    _write(folder, known, total, leaning)


def _write(
    folder: Path,
    known: Mapping[str, Sequence[str]],
    total: Mapping[str, Sequence[int]],
    leaning: Mapping[str, int],
) -> None:
    one = unit_of(total.values(), _CLIPPED)
    kept: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for name, lanes in total.items():
        char, clue = name[0], name[1:]
        rounded = small(lanes, one)
        if max(map(abs, rounded)) >= _LEAST or not clue:
            kept[char][clue] = rounded + [0] * (LANES - len(rounded))
    kept[genre.TABLE] = {char: [weight] for char, weight in leaning.items()}
    weights.write(folder / WEIGHTS, kept)
    lines = (f"{char} {' '.join(some)}\n" for char, some in sorted(known.items()))
    (folder / KNOWN).write_text("".join(lines), encoding="utf-8")
