"""The lexicon, looked up. Most of it asks the one that duben comes with."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.entry import Levels
from dicts.errors import DictionaryError
from dicts.lexicon import LONGEST, Lexicon
from dicts.rows import Row
from tests.dicts.materials import built

HALF = "\ud83d"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built(tmp_path)


def test_a_word_is_found_in_either_script(lexicon: Lexicon) -> None:
    (entry,) = lexicon.entries("银行")
    assert lexicon.entries("銀行") == (entry,)
    assert entry.traditional == "銀行"
    assert entry.pinyin == ("yin2", "hang2")
    assert "bank" in entry.senses[0]
    assert lexicon.entries("没有这个词") == ()
    assert lexicon.entries("") == ()


def test_a_traditional_headword_finds_only_its_own_entries(lexicon: Lexicon) -> None:
    assert {entry.traditional for entry in lexicon.entries("后")} >= {"后", "後"}
    assert {entry.traditional for entry in lexicon.entries("後")} == {"後"}


def test_a_headword_of_four_byte_characters_is_found(lexicon: Lexicon) -> None:
    assert lexicon.entries("𰻝𰻝面")[0].pinyin == ("biang2", "biang2", "mian4")
    assert lexicon.entries("𰻞𰻞麵") == lexicon.entries("𰻝𰻝面")


def test_common_words_have_low_ranks(lexicon: Lexicon) -> None:
    common, rare = lexicon.rank("的"), lexicon.rank("饕餮")
    assert common == 1
    assert rare is not None
    assert rare > 10_000
    assert lexicon.rank("學習") is None
    assert lexicon.rank("没有这个词") is None


def test_the_readings_of_a_character_come_commonest_first(lexicon: Lexicon) -> None:
    assert lexicon.readings("长")[:2] == ("chang2", "zhang3")
    assert lexicon.readings("長")[:2] == ("chang2", "zhang3")
    assert lexicon.readings("女")[0] == "nu:3"
    assert lexicon.readings("欸")[-1][-1].isdigit()
    assert lexicon.readings("A") == ()


@pytest.mark.parametrize("character", "书書创創长長么着這这")
def test_characters_that_differ_between_scripts(lexicon: Lexicon, character: str) -> None:
    assert lexicon.differs(character)


@pytest.mark.parametrize("character", "人是你大座份A，")
def test_characters_that_do_not(lexicon: Lexicon, character: str) -> None:
    assert not lexicon.differs(character)


def test_ordinary_simplified_text_has_nothing_to_simplify(lexicon: Lexicon) -> None:
    assert not lexicon.traditional_in("什么时候他在这座银行坐着等一份工作？怎么没说后面的面条呢。")
    assert lexicon.has_simplified("他吃面")  # 麵
    assert lexicon.traditional_in("他看著我") == {"著"}
    assert lexicon.traditional_in("後") == {"後"}
    assert not lexicon.has_simplified("他看著我")


def test_the_headwords_that_a_text_begins_with(lexicon: Lexicon) -> None:
    assert lexicon.prefixes("中华人民共和国成立了") == (
        "中华人民共和国",
        "中华",
        "中",
    )
    assert lexicon.prefixes("銀行行長") == ("銀行", "銀")
    assert lexicon.prefixes("") == ()
    assert lexicon.prefixes("😀好") == ()


def test_the_headwords_inside_a_text(lexicon: Lexicon) -> None:
    assert lexicon.inside("银行里") == ("银行", "银", "行", "里")
    assert lexicon.inside("銀行裡") == ("銀行", "銀", "行", "裡")
    assert lexicon.inside("吃𰻝𰻝面") == ("𰻝𰻝面", "吃", "𰻝", "面")
    assert lexicon.inside("好好好") == ("好好", "好")
    assert lexicon.inside("") == ()


def test_a_long_text_holds_what_its_parts_hold(lexicon: Lexicon) -> None:
    unit = "他在銀行工作，每天早上七点起床。"
    found = lexicon.inside(unit * 250)  # 4,000 characters
    assert set(found) == set(lexicon.inside(unit * 2))
    assert [len(word) for word in found] == sorted(map(len, found), reverse=True)
    assert len(found) == len(set(found))


def test_a_look_up_goes_as_far_as_the_longest_headword(lexicon: Lexicon) -> None:
    proverb = "老吾老，以及人之老，幼吾幼，以及人之幼"
    assert len(proverb) == LONGEST
    assert lexicon.inside(f"（{proverb}）")[0] == proverb
    assert lexicon.prefixes(f"{proverb}。")[0] == proverb


def test_a_row_holds_the_headwords_that_begin_alike(lexicon: Lexicon) -> None:
    row = lexicon.rows["银"]
    assert row.cost is not None
    assert ("银行", 2) in [(word, size) for word, size, *_ in lexicon.pairs["银行"]]
    assert row.readings("银行") == [("yin2", "hang2")]
    assert row.readings("银子弹") == []
    empty = lexicon.rows["A"]
    assert (lexicon.pairs["\x00"], lexicon.rows["\x00"].cost) == ((), None)
    assert empty is lexicon.rows["A"]
    assert Row().readings("A") == []


_anything = st.text(st.characters(exclude_categories=()), max_size=30)
_chinese = st.text(st.sampled_from("长長大银銀行里裡𰻝，A"), max_size=30)


@given(st.one_of(_anything, _chinese))
def test_any_text_may_be_looked_up(text: str) -> None:
    lexicon = Lexicon.open()
    try:
        assert all(word in text and lexicon.entries(word) for word in lexicon.inside(text))
        assert all(text.startswith(word) for word in lexicon.prefixes(text))
        lexicon.entries(text)
        assert isinstance(lexicon.levels(text), Levels)
        lexicon.rank(text)
        for character in text:
            assert isinstance(lexicon.readings(character), tuple)
            lexicon.rows[character]
            lexicon.phrases(character)
    finally:
        lexicon.close()


def test_half_a_character_hides_no_headword(lexicon: Lexicon) -> None:
    assert lexicon.inside(f"银行{HALF}里") == ("银行", "银", "行", "里")
    assert lexicon.entries(HALF) == ()
    assert lexicon.readings(HALF) == ()


def test_the_file_says_what_it_is(lexicon: Lexicon) -> None:
    about = lexicon.about
    assert about["name"] == "CC-CEDICT"
    assert about["publisher"] == "MDBG"
    assert about["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert int(about["entries"]) > 120_000
    assert about["date"] >= "2026"


def refused(path: Path) -> str:
    with pytest.raises(DictionaryError) as raised:
        Lexicon.open(path)
    message = str(raised.value)
    assert "\n" not in message
    assert str(path) in message
    # The first for the dictionary that duben comes with; here it is another one.
    assert "install duben again" in message or "use: duben dict remove CC-CEDICT" in message
    return message


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "missing" in refused(tmp_path / "no.sqlite3")
    assert "missing" in refused(tmp_path)


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("他 他 [ta1] /he/\n" * 1000, encoding="utf-8")
    refused(path)
    path.write_bytes(b"")
    refused(path)


@pytest.mark.parametrize("kept", [50, 100, 4096, 10_000])
def test_a_file_cut_short_is_refused(path: Path, kept: int) -> None:
    whole = path.read_bytes()
    assert len(whole) > kept
    path.write_bytes(whole[:kept])
    refused(path)


def test_a_database_of_something_else_is_refused(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE words (word)")
    connection.close()
    refused(path)


@pytest.mark.parametrize(
    "change", ["UPDATE meta SET value = '0' WHERE name = 'format'", "DELETE FROM meta"]
)
def test_another_format_is_refused(path: Path, change: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    connection.close()
    assert "is of format" in refused(path)


def test_damage_found_later_is_told_in_the_same_way(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        pages = dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
    connection.close()
    content = bytearray(path.read_bytes())
    for name, page in pages.items():
        if name != "meta":
            content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    lexicon = Lexicon.open(path)
    for look_up in (
        lexicon.entries,
        lexicon.levels,
        lexicon.rank,
        lexicon.readings,
        lexicon.differs,
        lexicon.traditional_in,
        lexicon.rows.__getitem__,
        lexicon.pairs.__getitem__,
        lexicon.traditional_forms,
        lexicon.phrases,
        lexicon.prefixes,
        lexicon.inside,
    ):
        with pytest.raises(DictionaryError, match="cannot be read"):
            look_up("行")


def test_any_folder_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "我的 dictionary #1 100%?x"
    lexicon = Lexicon.open(built(folder))
    assert lexicon.entries("他")[0].pinyin == ("ta1",)
    assert [file.name for file in folder.iterdir()] == ["lexicon.sqlite3"]
