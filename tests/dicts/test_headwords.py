"""What leads on from a headword."""

from dicts.headwords import headword, named, words_around, words_inside
from dicts.lexicon import Lexicon
from dicts.senses import Reference


def test_the_entry_that_is_meant_comes_first(lexicon: Lexicon) -> None:
    second = lexicon.entries("长")[1]
    word = headword(lexicon, "长", (second,))
    assert word.entries[0] == second
    assert set(word.entries) == set(lexicon.entries("长"))


def test_a_reference_opens_the_entry_it_names_in_either_script(lexicon: Lexicon) -> None:
    reference = Reference("個", "个", ("ge4",))
    assert named(lexicon, reference).written == "个"
    word = named(lexicon, reference, traditional=True)
    assert word.written == "個"
    assert word.entries[0].pinyin == ("ge4",)


def test_a_reference_without_an_entry_opens_what_there_is_of_the_word(lexicon: Lexicon) -> None:
    word = named(lexicon, Reference("猫学习", "猫学习"))
    assert word == ("猫学习", ())
    assert words_inside(lexicon, "猫学习") == ("学习",)


def test_words_inside_are_shorter_and_the_longest_comes_first(lexicon: Lexicon) -> None:
    assert words_inside(lexicon, "图书馆") == ("图书", "书馆")
    assert words_inside(lexicon, "中华人民共和国")[0] == "共和国"
    assert words_inside(lexicon, "人") == ()


def test_words_around_have_the_word_in_them(lexicon: Lexicon) -> None:
    around = [it.simplified for it in words_around(lexicon, "学习")]
    assert "好好学习，天天向上" in around
    assert "学习" not in around
    assert words_around(lexicon, "*") == ()
