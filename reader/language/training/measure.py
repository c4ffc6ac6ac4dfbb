"""What the models are worth on data that they have not learnt from."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from dicts.lexicon import Lexicon
from reader.language.segment import Segmenter, laid_on
from reader.language.simplify import Simplifier
from reader.language.tagger import Tagger
from reader.language.training import readings, segmenter
from reader.language.training.readings import GoldReading
from reader.language.training.treebank import GoldSentence, sentences
from reader.language.word_readings import WordReadings
from reader.text.characters import is_hanzi

DEVELOPMENT = ("zh_gsd-ud-dev.conllu", "zh_gsdsimp-ud-dev.conllu")
FOLDS = 5


def lines(lexicon: Lexicon, gold: Path, models: Path) -> Iterator[str]:
    """Yield the figures, one a line: of the models in a folder, and of such as leave data out."""
    banks = gold / "segmentation"
    for name in DEVELOPMENT:
        yield cutting(lexicon, Tagger(lexicon, folder=models), list(sentences(banks / name)), name)
    prepared = segmenter.treebanks(lexicon, banks)
    for left_out in ("pud", "hk", "cfl"):
        with tempfile.TemporaryDirectory() as folder:
            some = {name: bank for name, bank in prepared.items() if name != left_out}
            segmenter.train(some, Path(folder))
            bank = list(sentences(banks / segmenter.FILES[left_out]))
            tagger = Tagger(lexicon, folder=Path(folder))
            yield cutting(lexicon, tagger, bank, f"{left_out} left out")
    yield from _readings(lexicon, gold / "pinyin", models)


def _readings(lexicon: Lexicon, folder: Path, models: Path) -> Iterator[str]:
    tagger = Tagger(lexicon, folder=models)
    reader = WordReadings(lexicon, folder=models)
    found = reading(lexicon, tagger, reader, readings.gold(folder / "g2pl-dev"))
    yield f"g2pl-dev: {100 * found:.2f} %"
    cpp, others = readings.data(folder)
    Random(0).shuffle(cpp)
    right = 0.0
    for fold in range(FOLDS):
        with tempfile.TemporaryDirectory() as made:
            rest = [it for at, it in enumerate(cpp) if at % FOLDS != fold]
            readings.train(lexicon, tagger, rest, others, Path(made))
            part = cpp[fold::FOLDS]
            reader = WordReadings(lexicon, folder=Path(made))
            right += reading(lexicon, tagger, reader, part) * len(part)
    yield f"cpp-dev by {FOLDS} folds: {100 * right / len(cpp):.2f} %"


def cutting(lexicon: Lexicon, engine: Segmenter, gold: Sequence[GoldSentence], name: str) -> str:
    """Return how well sentences are cut: word F1, and the share of words that have an entry.

    The latter is of running words with hanzi that the engine does not take for names.
    """
    simplifier = Simplifier(lexicon)
    right = wanted = given = hanzi = known = 0
    for sentence in gold:
        text = simplifier.simplify(sentence.text)
        words, names = engine.cut(text)
        places, start = set(), 0
        for index, word in enumerate(words):
            end = start + len(word)
            if not word.isspace():
                places.add((start, end))
            if any(map(is_hanzi, word)):
                has_entry = bool(lexicon.entries(word))
                hanzi += has_entry or index not in names
                known += has_entry
            start = end
        right += len(places.intersection(sentence.words))
        wanted += len(sentence.words)
        given += len(places)
    f1 = 200 * right / (wanted + given)
    return f"{name}: F1 {f1:.2f}, {100 * known / hanzi:.2f} % with an entry"


def reading(
    lexicon: Lexicon, engine: Segmenter, reader: WordReadings, gold: Iterable[GoldReading]
) -> float:
    """Return the share of labelled characters that are read as their label says."""
    simplifier = Simplifier(lexicon)
    right = count = 0
    for text, offset, label in gold:
        words, names = engine.cut(simplifier.simplify(text))
        written = laid_on(text, words)
        read = (it for them in reader.read(words, written, names) if them for it in them)
        before = sum(map(is_hanzi, text[:offset]))
        right += list(read)[before].lower() == label
        count += 1
    return right / count
