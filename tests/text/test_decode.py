"""From bytes to text."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DubenError
from reader.text.decode import decode
from tests.benchmarks.texts import novel

SIMPLIFIED = (
    "昨天晚上下了一场大雨，街上的灯都灭了。",
    "奶奶把旧照片放进盒子里，慢慢地盖上。",
    "你有没有想过，鱼为什么不闭眼睛？",
    "这趟车开得很慢，我们看完了一本书。",
    "他修好了自行车，却忘了要去哪儿。",
    "周末的市场很热闹，卖花的人最多。",
    "医生说没关系，喝点热水就会好的。",
    "弟弟数学不好，可是画画比谁都强。",
    "窗外有只麻雀，每天早上来敲玻璃。",
    "请把声音关小一点，孩子刚睡着呢！",
)
TRADITIONAL = (
    "昨天晚上下了一場大雨，街上的燈都滅了。",
    "奶奶把舊照片放進盒子裡，慢慢地蓋上。",
    "你有沒有想過，魚為什麼不閉眼睛？",
    "這趟車開得很慢，我們看完了一本書。",
    "他修好了腳踏車，卻忘了要去哪裡。",
    "週末的市場很熱鬧，賣花的人最多。",
    "醫生說沒關係，喝點熱水就會好的。",
    "弟弟數學不好，可是畫畫比誰都強。",
    "窗外有隻麻雀，每天早上來敲玻璃。",
    "請把聲音關小一點，孩子剛睡著呢！",
)
BOTH = SIMPLIFIED + TRADITIONAL
ENCODINGS = (
    ("utf-8", "UTF-8", BOTH),
    ("utf-8-sig", "UTF-8", BOTH),
    ("gbk", "GB18030", SIMPLIFIED),
    ("gb18030", "GB18030", BOTH),
    ("big5", "Big5-HKSCS", TRADITIONAL),
    ("utf-16-le", "UTF-16 LE", BOTH),
    ("utf-16-be", "UTF-16 BE", BOTH),
)


@pytest.mark.parametrize("length", [8, 16, 1000])
@pytest.mark.parametrize(
    ("codec", "name", "texts"), ENCODINGS, ids=[codec for codec, _, _ in ENCODINGS]
)
def test_the_encoding_is_found_out(codec, name, texts, length):
    for text in texts:
        piece = (text * 80)[:length]
        decoded = decode(piece.encode(codec))
        assert (decoded.text, decoded.encoding, decoded.notice) == (piece, name, "")


def test_a_byte_order_mark_decides():
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 LE"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 BE"),
    ):
        decoded = decode(mark + "他來了。".encode(codec))
        assert (decoded.text, decoded.encoding) == ("他來了。", name)


def test_ascii_is_utf8():
    assert decode(b"Ni hao.\n").encoding == "UTF-8"


def test_one_stray_control_character_does_not_make_it_binary():
    decoded = decode("他来了。\x00我走了。".encode())
    assert (decoded.text, decoded.encoding) == ("他来了。\x00我走了。", "UTF-8")


@pytest.mark.parametrize("codec", ["gbk", "utf-16-le"])
def test_chinese_after_a_long_english_preface(codec):
    text = "All rights reserved. \n" * 10_000 + "\n".join(SIMPLIFIED * 10)
    assert decode(text.encode(codec)).text == text


def test_a_novel_is_decoded_whole():
    text = novel(300_000)
    for codec in ("gbk", "utf-16-be"):
        assert decode(text.encode(codec)).text == text


def test_chinese_among_much_latin():
    text = "const greeting = '你好，世界'; // 这是注释\n" * 3
    assert decode(text.encode("gbk")).text == text


NO_TEXTS = {
    "zeros": bytes(10_000_000),
    "noise": random.Random(1).randbytes(10_000_000),
    "French in Latin-1": "Il était une fois un garçon très fatigué, à Orléans.".encode("latin-1"),
    "Russian in KOI8-R": "Жил-был старик со своею старухой.".encode("koi8-r"),
    "a picture": b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(3000),
}


@pytest.mark.parametrize("data", NO_TEXTS.values(), ids=list(NO_TEXTS))
def test_what_is_no_text_is_refused(data):
    with pytest.raises(DubenError) as error:
        decode(data, name="notes.bin")
    assert str(error.value) == (
        "notes.bin is not a text that duben can read; if it is, name its encoding with --encoding"
    )


@pytest.mark.parametrize(
    ("codec", "option"),
    [
        ("utf-8", "utf-8"),
        ("gb18030", "gb18030"),
        ("big5", "big5hkscs"),
        ("utf-16-le", "utf-16-le"),
    ],
)
def test_a_file_cut_in_the_middle_of_a_character(codec, option):
    data = "".join(TRADITIONAL).rstrip("！").encode(codec)[:-1]
    with pytest.raises(DubenError) as error:
        decode(data, name="story.txt")
    assert str(error.value) == (
        "story.txt ends in the middle of a character: it has been cut short; "
        f"--encoding {option} reads what is there"
    )
    decoded = decode(data, option)
    assert decoded.text == "".join(TRADITIONAL)[:-2] + "\ufffd"
    assert decoded.notice.startswith("1 character could not be read")


def test_a_few_wrong_bytes_in_utf8_are_told():
    data = bytearray("".join(SIMPLIFIED).encode())
    data[30] = 0xFF
    with pytest.raises(DubenError) as error:
        decode(bytes(data), name="story.txt")
    assert str(error.value) == (
        "story.txt is in UTF-8, but what stands at byte 30 is not; "
        "--encoding utf-8 shows \ufffd there and reads the rest"
    )


def test_a_wrong_byte_far_into_a_long_file_is_told():
    data = novel(200_000).encode() + b"\xff" + novel(200_000).encode()
    with pytest.raises(DubenError, match=r"is in UTF-8, but what stands at byte [\d,]+ is not"):
        decode(data)


def test_told_an_encoding_what_cannot_be_read_is_shown_and_counted():
    decoded = decode(b"\xff" + "他来了".encode("gbk") + b"\xff,\xff", "GBK")
    assert decoded.text == "\ufffd他来了\ufffd,\ufffd"
    assert decoded.encoding == "GB18030"
    assert decoded.notice == "3 characters could not be read as GB18030 and are shown as \ufffd"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("utf8", "UTF-8"),
        ("UTF-8", "UTF-8"),
        ("gb2312", "GB18030"),
        ("GB18030", "GB18030"),
        ("big5-hkscs", "Big5-HKSCS"),
        ("utf-16le", "UTF-16 LE"),
        ("hz", "HZ"),
    ],
)
def test_a_told_encoding_has_any_of_its_names(told, name):
    decoded = decode("中文".encode(told), told)
    assert (decoded.text, decoded.encoding, decoded.notice) == ("中文", name, "")


def test_a_told_encoding_may_come_with_a_byte_order_mark():
    for codec in ("utf-8", "utf-16"):
        assert (
            decode("中文".encode("utf-8-sig" if codec == "utf-8" else codec), codec).text == "中文"
        )


@pytest.mark.parametrize("name", ["klingon", "", "utf-8\x00", "hex", "undefined", "\ud800", "中文"])
def test_an_unknown_encoding_is_answered_with_examples(name):
    with pytest.raises(DubenError, match=r"there is no text encoding .*gb18030"):
        decode("中文".encode(), name)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_line(data):
    try:
        decode(data)
    except DubenError as error:
        assert "\n" not in str(error)


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "gbk", "big5hkscs", "utf-16"]))
def test_told_an_encoding_any_bytes_are_read(data, encoding):
    decoded = decode(data, encoding)
    assert bool(decoded.notice) <= ("\ufffd" in decoded.text)


@given(st.text(alphabet="".join(BOTH), min_size=8, max_size=40))
def test_utf8_is_always_taken_for_utf8(text):
    assert decode(text.encode()).text == text
