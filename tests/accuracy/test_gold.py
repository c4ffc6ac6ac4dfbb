"""The gold sentences are themselves sound: what a careful reader would find at a glance.

Every test collects all that is wrong, with file and line, so that all can be mended at once.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from dicts.lexicon import Lexicon
from reader.text.characters import is_hanzi
from tests.accuracy.gold import Gold, parse, sentences

NUMBER = re.compile(r"第?[〇零一二两兩三四五六七八九十百千万萬亿億分之]+")
DOUBLED = re.compile(r"(.)\1+|(.)\2(.)\3|(..)\4")  # 看看, 干干净净, 研究研究
ENDINGS = ("们", "們", "性", "者", "化", "儿")  # of derivations, after a headword

NO_KIND = 0.004
"""Share of words with hanzi that are neither headwords nor recognised kinds: names alone."""

GOOD = "他/在/银行/。\tta1 zai4 yin2 hang2\t行 of firms"


@pytest.fixture(scope="module")
def gold() -> tuple[Gold, ...]:
    return sentences()


def test_there_are_enough_of_every_topic(gold: tuple[Gold, ...]) -> None:
    least = {
        "polyphones_alone": 130,
        "polyphones_in_words": 30,
        "neutral_tones": 25,
        "erhua": 15,
        "names": 35,
        "cuts": 55,
        "numbers": 20,
        "derivations": 30,
        "traditional": 50,
        "colloquial": 20,
        "running_text": 20,
    }
    count = Counter(sentence.where.partition(".")[0] for sentence in gold)
    assert set(count) == set(least)
    assert {topic: count[topic] for topic in least if count[topic] < least[topic]} == {}


def test_no_sentence_stands_twice(gold: tuple[Gold, ...]) -> None:
    places: dict[str, list[str]] = {}
    for sentence in gold:
        places.setdefault(sentence.text, []).append(sentence.where)
    assert {text: where for text, where in places.items() if len(where) > 1} == {}


def test_sentences_are_as_long_as_a_person_writes_them(gold: tuple[Gold, ...]) -> None:
    wrong = [(s.where, s.text) for s in gold if not 5 <= len(s.text) <= 40]
    assert wrong == []


def test_punctuation_stands_alone(gold: tuple[Gold, ...]) -> None:
    mark = re.compile(r"[，。！？：；、“”《》「」]")
    wrong = [
        (s.where, word) for s in gold for word in s.words if len(word) > 1 and mark.search(word)
    ]
    assert wrong == []


def test_every_reading_is_known_of_its_hanzi(gold: tuple[Gold, ...], lexicon: Lexicon) -> None:
    """Known of the hanzi, or of the hanzi in a headword, or without the tone it has there."""
    wrong = []
    for sentence in gold:
        for word, syllables in sentence.read_words():
            hanzi = [character for character in word if is_hanzi(character)]
            for at, (character, readings) in enumerate(zip(hanzi, syllables, strict=True)):
                unknown = set(readings) - known_readings(lexicon, word, at, character)
                wrong += [(sentence.where, word, character, reading) for reading in unknown]
    assert wrong == []


def known_readings(lexicon: Lexicon, word: str, at: int, character: str) -> set[str]:
    """Return what may stand for a hanzi, the one at ``at`` among those of its word."""
    known = set(lexicon.readings(character))
    known |= {entry.pinyin[0].lower() for entry in lexicon.entries(character)}
    for entry in lexicon.entries(word):
        spoken = [syllable.lower() for syllable in entry.pinyin if syllable[-1].isdigit()]
        known |= set(spoken[at : at + 1])
    if character == "儿":
        known.add("r5")
    return known | {reading[:-1] + "5" for reading in known}


def test_traditional_sentences_have_no_simplified_character(
    gold: tuple[Gold, ...], lexicon: Lexicon
) -> None:
    """Of the characters of only one script, those of the topic are all traditional."""
    wrong = [
        (sentence.where, character)
        for sentence in gold
        for character in sentence.text
        if is_hanzi(character) and of_the_other_script(sentence, character, lexicon)
    ]
    assert wrong == []


def of_the_other_script(sentence: Gold, character: str, lexicon: Lexicon) -> bool:
    entries = lexicon.entries(character)
    if sentence.where.startswith("traditional"):
        return bool(entries) and all(entry.traditional != character for entry in entries)
    return bool(entries) and all(entry.simplified != character for entry in entries)


def test_words_are_headwords_or_of_a_kind_that_may_be_longer(
    gold: tuple[Gold, ...], lexicon: Lexicon
) -> None:
    words = [(s.where, word) for s in gold for word in s.words if any(map(is_hanzi, word))]
    unexplained = [(where, word) for where, word in words if not explained(word, lexicon)]
    share = len(unexplained) / len(words)
    told = f"{len(unexplained)} of {len(words)} words ({share:.2%}) are of no kind: {unexplained}"
    assert share <= NO_KIND, told


def explained(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a headword, number, doubled word or derivation of one."""
    if lexicon.entries(word) or NUMBER.fullmatch(word) or DOUBLED.fullmatch(word):
        return True
    return word.endswith(ENDINGS) and bool(lexicon.entries(word[:-1]))


def test_a_line_is_read() -> None:
    sentence = parse("看/T恤/，/http:\\/\\/a.b\tkan4|kan1 xu4\tLatin", "made.tsv:3")
    assert sentence.words == ("看", "T恤", "，", "http://a.b")
    assert sentence.text == "看T恤，http://a.b"
    assert sentence.syllables == (("kan4", "kan1"), ("xu4",))
    assert list(sentence.read_words())[1] == ("T恤", (("xu4",),))
    assert list(sentence.read_words())[3] == ("http://a.b", ())


@pytest.mark.parametrize(
    "line",
    [
        "",
        GOOD.rpartition("\t")[0],
        GOOD.replace("行 of firms", " "),
        GOOD.replace("/。", "//。"),
        GOOD.replace("/。", "/ 。"),
        GOOD.replace(" hang2", ""),
        GOOD.replace("hang2", "hang2 gong1"),
        GOOD.replace("hang2", "hang"),
        GOOD.replace("hang2", "Hang2"),
        GOOD.replace("hang2", "hang2|"),
        GOOD.replace("hang2", "háng"),
    ],
)
def test_a_malformed_line_is_told_with_its_place(line: str, tmp_path: Path) -> None:
    (tmp_path / "made.tsv").write_text(f"# a comment\n{GOOD}\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^made\.tsv:3: "):
        sentences(tmp_path)
