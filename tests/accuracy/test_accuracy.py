"""How well duben cuts and reads our own sentences: it must not fall back.

The sentences are harder than texts are: a third of them were written to mislead.
"""

from collections.abc import Iterator, Sequence

import pytest

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.words import AnnotatedSentence
from tests.accuracy.gold import Gold, sentences

WORDS_F1 = 0.94
SYLLABLES = 0.995
"""What was reached, rounded down."""


@pytest.fixture(scope="module")
def annotated(lexicon: Lexicon) -> list[tuple[Gold, AnnotatedSentence]]:
    annotator = Annotator(lexicon)
    return [(gold, annotator.annotate(gold.text)) for gold in sentences()]


def places(words: Sequence[str]) -> set[tuple[int, int]]:
    found, start = set(), 0
    for word in words:
        found.add((start, start + len(word)))
        start += len(word)
    return found


def test_words(annotated: list[tuple[Gold, AnnotatedSentence]]) -> None:
    right = wanted = given = 0
    wrong = []
    for gold, sentence in annotated:
        words = [word.text for word in sentence.words]
        right += len(places(gold.words) & places(words))
        wanted += len(gold.words)
        given += len(words)
        if tuple(words) != gold.words:
            wrong.append(f"{gold.where}: {'/'.join(gold.words)} not {'/'.join(words)}")
    assert 2 * right / (wanted + given) >= WORDS_F1, "\n".join(wrong)


def misread(gold: Gold, sentence: AnnotatedSentence) -> Iterator[str]:
    read = [it.lower() for word in sentence.words for it in word.pinyin or ()]
    for syllable, allowed in zip(read, gold.syllables, strict=True):
        if syllable not in allowed:
            yield f"{gold.where}: {allowed[0]} not {syllable} in {gold.text} ({gold.reason})"


def test_syllables(annotated: list[tuple[Gold, AnnotatedSentence]]) -> None:
    wrong = [it for gold, sentence in annotated for it in misread(gold, sentence)]
    count = sum(len(gold.syllables) for gold, _ in annotated)
    assert 1 - len(wrong) / count >= SYLLABLES, "\n".join(wrong)


def test_traditional_text_is_cut_as_the_same_in_simplified(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon)
    texts = [gold.text for gold in sentences() if gold.where.startswith("traditional")]
    for text in texts:
        traditional = annotator.annotate(text).words
        simplified = annotator.annotate(annotator.simplify(text)).words
        assert [it.start for it in traditional] == [it.start for it in simplified], text
