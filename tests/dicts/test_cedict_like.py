"""Dictionaries in the format of CC-CEDICT that are others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts import cedict, cedict_like
from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.volume import Said

CANTO = """\
# CC-Canto release of 2016-01-15
# Under a Creative Commons Attribution-ShareAlike 3.0 licence
一下 一下 [yi1 xia4] {jat1 haa5} /once; in one go/ # adapted from cc-cedict
瞓覺 瞓觉 [fen4 jiao4] {fan3 gaau3} /to sleep/
this line is broken
"""


def test_cantonese_stands_beside_the_pinyin_and_notes_behind_are_left() -> None:
    found = cedict_like.read(CANTO.split("\n"))
    assert found.said == (
        Said(Entry("一下", "一下", ("yi1", "xia4"), ("once; in one go",)), ("jat1", "haa5")),
        Said(Entry("瞓覺", "瞓觉", ("fen4", "jiao4"), ("to sleep",)), ("fan3", "gaau3")),
    )
    assert found.bad == 1


def test_what_the_comments_say_of_it() -> None:
    assert cedict_like.read(CANTO.split("\n")).about == {
        "name": "CC-Canto",
        "date": "2016-01-15",
        "license": "Under a Creative Commons Attribution-ShareAlike 3.0 licence",
        "publisher": "",
    }


@pytest.mark.parametrize(
    ("comment", "name", "licence"),
    [
        ("# HanDeDict, Lizenz: CC BY-SA 2.0 de", "HanDeDict", "HanDeDict, Lizenz: CC BY-SA 2.0 de"),
        ("#! license=https://example.org/l", "", "https://example.org/l"),
        ("# words of our course", "", ""),
    ],
)
def test_names_and_licences_as_others_write_them(comment: str, name: str, licence: str) -> None:
    about = cedict_like.read([comment, "傷 伤 [shang1] /die Wunde (S)/"]).about
    assert (about["name"], about["license"]) == (name, licence)


def test_lines_may_end_as_on_windows_and_have_empty_senses() -> None:
    (only,) = cedict_like.read(["傷 伤 [shang1] /Wunde//verletzen/\r", "\r"]).said
    assert only.entry.senses == ("Wunde", "verletzen")


@pytest.mark.parametrize("lines", [[], ["# only", "# comments"], ["just", "some", "text"]])
def test_what_is_mostly_no_entries_is_refused(lines: list[str]) -> None:
    with pytest.raises(DictionaryError, match="no dictionary in the format of CC-CEDICT"):
        cedict_like.read(lines)


@given(st.text())
def test_any_line_is_an_entry_or_refused(line: str) -> None:
    try:
        said = cedict_like.parse_line(line)
    except DictionaryError:
        return
    assert said.entry.traditional
    assert all(said.entry.senses)


def test_a_line_of_cc_cedict_is_read_as_it_is_there() -> None:
    line = "銀行 银行 [yin2 hang2] /bank; CL:家[jia1]/"
    assert cedict_like.parse_line(line) == Said(cedict.parse_line(line))
