"""A sentence and its words."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.annotate import Annotator
from reader.language.segment import ENGINES
from reader.language.words import AnnotatedSentence
from reader.text.characters import is_hanzi
from tests.language.texts import texts

# Every engine, standard and kind of tones, each at least once.
CHOICES = [
    {},
    {"segmenter": "jieba", "readings": "pypinyin", "traditional": "standard"},
    {"segmenter": "longest", "traditional": "hongkong", "tones": "spoken"},
    {"traditional": "taiwan-phrases", "tones": "spoken", "own_words": ("在银", "著", "5%")},
]


@pytest.fixture(scope="module", params=CHOICES, ids=str)
def any_annotator(request: pytest.FixtureRequest, lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, **request.param)


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


def test_traditional_forms_load_opencc_when_the_dictionary_leaves_it_a_choice() -> None:
    assert modules_after("annotator.annotate('他在那里的面馆').words[0].traditional") == {"opencc"}
    assert modules_after("annotator.annotate('头发').words[0].traditional") == set()
    assert modules_after("annotator.annotate('頭髮')") == {"opencc"}


def cut(annotator: Annotator, text: str) -> str:
    """The words of a sentence with ``/`` between, names with a ``*``."""
    return "/".join(f"{it.text}{'*' * it.is_name}" for it in annotator.annotate(text).words)


@pytest.mark.parametrize(
    "sentence",
    ["我/叫/王小明*/，/住/在/北京*/。", "她/去/上海*/找/李娜*/。", "普京*/访问/了/印度*/。"],
)
def test_names_are_whole_and_marked(annotator: Annotator, sentence: str) -> None:
    assert cut(annotator, sentence.replace("/", "").replace("*", "")) == sentence


@pytest.mark.parametrize("segmenter", ENGINES)
@pytest.mark.parametrize("own", ["研究生命", "研究生", "生命起", "研究生命起源", "究生"])
def test_own_words_win_in_every_engine(lexicon: Lexicon, segmenter: str, own: str) -> None:
    annotator = Annotator(lexicon, segmenter=segmenter, own_words=(own,))
    assert own in [it.text for it in annotator.annotate("他们研究生命起源。").words]


def test_own_words_hold_in_both_scripts(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, own_words=("學中文",))
    for text in ("我们学中文。", "我們學中文。"):
        assert annotator.annotate(text).words[1].text in ("学中文", "學中文")


def test_spoken_tones_are_those_that_are_said(lexicon: Lexicon) -> None:
    words = Annotator(lexicon, tones="spoken").annotate("我不是老师，我很好。").words
    said = " ".join("".join(it.pinyin) for it in words if it.pinyin)
    assert said == "wo3 bu2 shi4 lao3shi1 wo3 hen2 hao3"


def test_it_says_why(annotator: Annotator) -> None:
    words = annotator.annotate("他还钱。").words
    reasons = annotator.explain("他还钱。")
    assert len(reasons) == len(words)
    assert "with an entry" in reasons[0].cut
    assert "huan2" in reasons[1].read
    assert reasons[-1].read == ""


@given(texts)
def test_there_is_a_reason_for_every_word(any_annotator: Annotator, text: str) -> None:
    words = any_annotator.annotate(text).words
    reasons = any_annotator.explain(text)
    assert len(reasons) == len(words)
    assert all(it.cut for it in reasons)
    assert all(bool(why.read) == bool(it.pinyin) for why, it in zip(reasons, words, strict=True))
