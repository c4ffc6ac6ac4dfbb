"""What can be looked up at a word: nothing under the cursor is beyond reach."""

import pytest
from hypothesis import given

from dicts.lexicon import Lexicon
from dicts.shelf import Shelf
from reader.language.annotate import Annotator
from reader.language.lookups import Reach, lookups
from reader.text.characters import is_hanzi
from tests.language.texts import texts


def found(lexicon: Lexicon, sentence: str, word: str) -> list[tuple[Reach, str]]:
    annotated = Annotator(lexicon).annotate(sentence)
    index = next(at for at, it in enumerate(annotated.words) if it.text == word)
    there = lookups(Shelf(lexicon), annotated, index)
    return list(dict.fromkeys((it.reach, it.written) for it in there))


def test_the_word_comes_first_then_what_is_inside_then_its_characters(lexicon: Lexicon) -> None:
    assert found(lexicon, "他去图书馆。", "图书馆") == [
        (Reach.WORD, "图书馆"),
        (Reach.INSIDE, "图书"),
        (Reach.INSIDE, "书馆"),
        (Reach.CHARACTER, "图"),
        (Reach.CHARACTER, "书"),
        (Reach.CHARACTER, "馆"),
    ]


def test_a_longer_word_that_begins_here_is_offered_where_the_cut_may_be_wrong(
    lexicon: Lexicon,
) -> None:
    there = found(lexicon, "他研究生命的起源。", "研究")
    assert there[:2] == [(Reach.WORD, "研究"), (Reach.LONGER, "研究生")]


@pytest.mark.parametrize("sentence", ["他在銀行。", "他在银行。"])
def test_either_script_will_do(lexicon: Lexicon, sentence: str) -> None:
    word = sentence[2:4]
    assert found(lexicon, sentence, word)[0] == (Reach.WORD, word)
    assert len(found(lexicon, sentence, word)) == 3


def test_a_text_that_mixes_the_scripts_is_looked_up_too(lexicon: Lexicon) -> None:
    assert found(lexicon, "我學习汉語。", "學习") == [
        (Reach.WORD, "學习"),
        (Reach.CHARACTER, "學"),
        (Reach.CHARACTER, "习"),
    ]


def test_what_no_dictionary_has_is_there_all_the_same(lexicon: Lexicon) -> None:
    annotated = Annotator(lexicon).annotate("我用DeepSeek。")
    (only,) = lookups(Shelf(lexicon), annotated, 2)
    assert (only.written, only.entry, only.pinyin) == ("DeepSeek", None, ())
    assert only.key == ("DeepSeek", "DeepSeek", "")


@given(texts)
def test_every_look_up_is_a_stretch_of_the_sentence(lexicon: Lexicon, text: str) -> None:
    annotated = Annotator(lexicon).annotate(text)
    for index, word in enumerate(annotated.words):
        there = lookups(Shelf(lexicon), annotated, index)
        assert there[0].reach is Reach.WORD
        assert (there[0].start, there[0].end) == (word.start, word.end)
        for it in there:
            assert text[it.start : it.end] == it.written
        reached = {it.entry for it in there}
        for char in filter(is_hanzi, word.text):
            assert reached.issuperset(lexicon.entries(char))
