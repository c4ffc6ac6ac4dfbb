"""What typed pinyin may spell."""

import pytest

from dicts import spelling

# What is typed, readings it may be, and readings it is not.
CASES = [
    ("xuexi", ["xue2 xi2 ", "xue4 xi3 "], []),
    ("xue2xi", ["xue2 xi2 ", "xue2 xi4 "], ["xue4 xi3 "]),
    ("xuéxi", ["xue2 xi2 "], ["xue4 xi3 "]),
    ("xi'an", ["xi1 an1 "], ["xian1 "]),
    ("xian", ["xi1 an1 ", "xian1 "], []),
    ("xian1", ["xi1 an1 ", "xian1 "], ["xian4 "]),
    ("xiān", ["xian1 ", "xi1 an1 "], ["xian4 "]),
    ("nar3", ["na3 r5 "], ["na4 r5 ", "na4 ren2 "]),
    ("nǎr", ["na3 r5 "], ["na4 r5 "]),
    ("na3r5", ["na3 r5 "], ["na4 r5 "]),
    ("er2", ["er2 "], ["er4 "]),
    ("nver", ["nv3 er2 "], ["nu2 er2 "]),
    ("nuer", ["nv3 er2 ", "nu2 er2 "], []),
    ("huaer", ["hua1 er2 ", "hua1 r5 "], []),
    ("lü4", ["lv4 "], ["lv3 ", "lu4 "]),
    ("jv4", ["ju4 "], ["ju1 "]),
    ("ma0", ["ma5 "], ["ma1 "]),
    ("xue2x", ["xue2 xi2 ", "xue2 xiao4 "], ["xue4 xi3 "]),
]


@pytest.mark.parametrize(("typed", "are", "are_not"), CASES)
def test_what_a_reading_may_be(typed: str, are: list[str], are_not: list[str]) -> None:
    spelt = spelling.parsed(typed)
    assert spelt
    assert [it for it in are if not spelt.exactly(it)] == []
    assert [it for it in are_not if spelt.exactly(it)] == []


def test_neutral_and_spoken_tones_are_taken_lightly() -> None:
    for typed, reading in (
        ("peng2you3", "peng2 you5 "),
        ("bu2shi4", "bu4 shi4 "),
        ("yi2ge4", "yi1 ge4 "),
    ):
        spelt = spelling.parsed(typed)
        assert spelt and spelt.nearly(reading) and not spelt.exactly(reading)


def test_the_ways_to_write_it_are_one() -> None:
    first, *others = map(spelling.parsed, ("lu:4", "lü4", "Lü4", "lv4", "lu\u03084"))
    assert first and all(it and it.signs == first.signs for it in others)


@pytest.mark.parametrize("text", ["", "学习", "3d", "xue6", "x,y", "'", "*", "a" * 1000])
def test_anything_else_is_no_pinyin(text: str) -> None:
    assert spelling.parsed(text) is None


def test_a_letter_goes_on_with_the_syllable_or_begins_the_next() -> None:
    assert spelling.abbreviated("zg") == "Z(?:g|[a-z]*G)"
