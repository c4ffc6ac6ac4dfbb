"""Senses for people."""

import pytest

from dicts.entry import Entry
from dicts.meaning import meaning, readable


@pytest.mark.parametrize(
    ("sense", "read"),
    [
        ("to learn", "to learn"),
        ("CL:個|个[ge4],家[jia1]", "CL:個|个 gè,家 jiā"),
        ("variant of 裡|里[li3]", "variant of 裡|里 lǐ"),
        ("used in 一[yi1] and 二[er4]", "used in 一 yī and 二 èr"),
        ("Taiwan pr. [le4 se4]", "Taiwan pr. lèsè"),
        ("see 女[nu:3]", "see 女 nǚ"),
        ("see T恤[T xu4]", "see T恤 T xù"),
        ("see 西安[Xi1 an1]", "see 西安 Xī'ān"),
        ("array[index] or [sic]", "array[index] or [sic]"),
        ("[] and [", "[] and ["),
    ],
)
def test_readings_are_marked(sense, read):
    assert readable(sense) == read


def test_the_meaning_of_an_entry_is_all_its_senses():
    entry = Entry("銀行", "银行", ("yin2", "hang2"), ("bank", "CL:家[jia1]"))
    assert meaning(entry) == "bank; CL:家 jiā"
