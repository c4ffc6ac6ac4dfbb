"""What is read of the packages that the lexicon is made from: those that duben also needs."""

import re

from dicts import sources

SYLLABLE = re.compile(r"[a-z]+:?[a-z]*[1-5]")


def test_readings_of_characters_are_numbered_as_in_cc_cedict() -> None:
    readings = sources.character_readings()
    assert set(readings["长"]) >= {"chang2", "zhang3"}
    assert readings["女"][0] == "nu:3"
    assert "ei2" in readings["欸"]  # where others write ê
    strange = {it for some in readings.values() for it in some if not SYLLABLE.fullmatch(it)}
    assert strange == set()


def test_readings_of_phrases_are_citation_tones() -> None:
    readings = dict(sources.phrase_readings())
    assert readings["一个"] == ("yi1", "ge4")
    assert readings["不是"] == ("bu4", "shi4")
    assert readings["对不起"] == ("dui4", "bu4", "qi3")
    assert readings["银行"] == ("yin2", "hang2")
    assert all(len(phrase) == len(some) for phrase, some in readings.items())
    strange = {it for some in readings.values() for it in some if not SYLLABLE.fullmatch(it)}
    assert strange == set()


def test_counts_are_of_simplified_words() -> None:
    words = sources.jieba_words()
    assert words["银行"][0] > 1000
    assert words["的"][0] > words["银行"][0]
    assert (words["银行"][1], words["北京"][1]) == ("n", "ns")
