"""A sentence and its words."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.annotate import Annotator
from reader.language.words import AnnotatedSentence
from reader.text.characters import is_hanzi
from tests.language.texts import texts


@pytest.fixture(scope="module", params=[("duben", "duben"), ("jieba", "pypinyin")], ids=str)
def any_annotator(request: pytest.FixtureRequest, lexicon: Lexicon) -> Annotator:
    segmenter, readings = request.param
    return Annotator(lexicon, segmenter=segmenter, readings=readings)


def must_hold(sentence: AnnotatedSentence, text: str) -> None:
    assert sentence.text == text
    assert "".join(word.text for word in sentence.words) == text
    at = 0
    for word in sentence.words:
        assert (word.start, word.end) == (at, at + len(word.text))
        assert len(word.simplified) == len(word.traditional) == len(word.text) > 0
        assert len(word.pinyin or ()) == sum(map(is_hanzi, word.simplified))
        assert word.pinyin != ()
        at = word.end


@given(texts)
def test_words_tile_any_text(any_annotator: Annotator, text: str) -> None:
    must_hold(any_annotator.annotate(text), text)


@pytest.mark.parametrize("unit", ["他在银行工作，", "他看著我。", "DeepSeek", "😀", "\ud800", "他"])
def test_words_tile_a_very_long_sentence(annotator: Annotator, unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    must_hold(annotator.annotate(text), text)


def test_a_sentence_of_nothing_has_no_words(annotator: Annotator) -> None:
    assert annotator.annotate("") == AnnotatedSentence("", ())
    assert [word.text for word in annotator.annotate(" \n").words] == [" \n"]


def test_the_same_sentence_gives_the_same_words(annotator: Annotator) -> None:
    assert annotator.annotate("他在銀行工作。") == annotator.annotate("他在銀行工作。")


def test_a_word_in_full(annotator: Annotator) -> None:
    word = annotator.annotate("他在銀行工作。").words[2]
    assert word.text == word.traditional == "銀行"
    assert word.simplified == "银行"
    assert word.pinyin == ("yin2", "hang2")
    assert (word.start, word.end) == (2, 4)


def test_the_word_at_an_offset(annotator: Annotator) -> None:
    sentence = annotator.annotate("他在银行工作。")
    assert [sentence.word_index_at(offset) for offset in range(9)] == [0, 1, 2, 2, 3, 3, 4, 4, 4]
    assert annotator.annotate("").word_index_at(0) == 0


def test_engines_are_chosen_by_name(lexicon: Lexicon) -> None:
    text = "小明硕士毕业于中国科学院。"
    by_jieba = Annotator(lexicon, segmenter="jieba").annotate(text)
    ours = Annotator(lexicon).annotate(text)
    assert [word.text for word in by_jieba.words] != [word.text for word in ours.words]
    with pytest.raises(DubenError, match="no segmenter 'x'"):
        Annotator(lexicon, segmenter="x")
    with pytest.raises(DubenError, match="no readings 'x'"):
        Annotator(lexicon, readings="x")


def modules_after(code: str) -> set[str]:
    """Which of the modules that are slow to load are loaded once code has run."""
    program = f"""
from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
annotator = Annotator(Lexicon.open())
{code}
import sys
print(*{{"opencc", "jieba", "pypinyin"}} & set(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return set(done.stdout.split())


def test_reading_simplified_text_loads_nothing_slow() -> None:
    code = """
for text in ("什么时候他在银行里面坐着等一份工作？", "这座山后面有干净的面条店。", "T恤3.5%"):
    for word in annotator.annotate(text).words:
        assert (word.text, word.pinyin, word.simplified)
"""
    assert modules_after(code) == set()


def test_traditional_forms_load_opencc_when_they_are_asked_for() -> None:
    assert modules_after("annotator.annotate('头发').words[0].traditional") == {"opencc"}
    assert modules_after("annotator.annotate('頭髮')") == {"opencc"}
