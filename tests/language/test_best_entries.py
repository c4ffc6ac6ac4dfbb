"""Which entry of a word its sentence asks for."""

import subprocess
import sys

import pytest

from reader.language.annotate import Annotator
from reader.language.lookup import best_entries, word_key
from tests.terminal import PROJECT


@pytest.fixture
def best(lexicon):
    """Return the entries of a word where it stands in a sentence."""

    def entries(sentence, text):
        words = Annotator(lexicon).annotate(sentence).words
        return best_entries(lexicon, next(word for word in words if word.text == text))

    return entries


@pytest.mark.parametrize(
    ("sentence", "word", "traditional", "pinyin"),
    [
        ("这条路很长。", "长", "長", "chang2"),
        ("我想吃麵。", "麵", "麵", "mian4"),
        ("房间里没人。", "里", "裡", "li3"),
        ("皇后走后，天黑了。", "后", "後", "hou4"),
        ("這裡很好。", "好", "好", "hao3"),
        ("衣服乾了。", "乾", "乾", "gan1"),
    ],
)
def test_reading_and_script_choose(best, sentence, word, traditional, pinyin):
    first = best(sentence, word)[0]
    assert (first.traditional, first.pinyin) == (traditional, (pinyin,))


def test_none_is_lost(lexicon, best):
    assert sorted(best("我吃面。", "面"), key=repr) == sorted(lexicon.entries("面"), key=repr)


def test_a_word_of_mixed_script_is_found_by_its_simplified_form(lexicon, best):
    assert best("學习很好。", "學习") == lexicon.entries("学习")


def test_a_word_without_an_entry_has_none(best):
    assert best("他用DeepSeek。", "DeepSeek") == ()


def test_the_key_of_a_word_is_that_of_its_entry(lexicon):
    words = Annotator(lexicon).annotate("我學习DeepSeek").words
    keys = [word_key(word, next(iter(best_entries(lexicon, word)), None)) for word in words]
    assert [(key.simplified, key.traditional, key.pinyin) for key in keys] == [
        ("我", "我", "wo3"),
        ("学习", "學習", "xue2 xi2"),
        ("DeepSeek", "DeepSeek", ""),
    ]


SHOWING = """
import sys
from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.lookup import best_entries
lexicon = Lexicon.open()
for word in Annotator(lexicon).annotate("是你说我的家很好吗？他在家里笑着吃面。").words:
    assert best_entries(lexicon, word) or word.pinyin is None
assert "opencc" not in sys.modules
"""


def test_simplified_words_do_not_load_opencc():
    done = subprocess.run([sys.executable, "-c", SHOWING], capture_output=True, cwd=PROJECT)
    assert (done.returncode, done.stderr) == (0, b"")
