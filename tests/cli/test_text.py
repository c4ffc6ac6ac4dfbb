"""``duben text``."""

import pytest

from tests.cli.test_annotate import DAMAGED

REPAIRED = "他們創業了，很難。\n創業真難嗎？我們也創業。\n"


@pytest.mark.parametrize("ending", ["", "\n"])
def test_a_text_is_written_as_it_is_read(duben, text_file, ending):
    text = "他来了。\n\n　　她走了。"
    assert duben("text", text_file(text + ending)).out == text + "\n"


def test_damage_is_repaired_unless_raw_is_wanted(duben, text_file):
    path = text_file(DAMAGED)
    assert duben("text", path).out == REPAIRED
    assert duben("text", "--raw", path).out == DAMAGED


@pytest.mark.parametrize("raw", [[], ["--raw"]])
def test_each_repair_is_listed_and_they_are_counted(duben, text_file, raw):
    lines = duben("text", "--repairs", *raw, text_file(DAMAGED)).lines
    assert len(lines) == 11
    assert lines[0].split()[:2] == ["2", "gloss"]
    assert lines[0].endswith("創(chuàng) → 創")
    assert any(line.endswith(", → ，") for line in lines)
    assert lines[-1] == "10 repairs: 8 gloss, 2 punctuation"


def test_a_clean_text_has_no_repairs(duben, text_file):
    assert duben("text", "--repairs", text_file("他来了。")).lines == ["no repairs"]


def test_a_line_break_in_a_repair_does_not_break_the_list(duben, text_file):
    path = text_file("他说：“好?!?/p>我走了。\n“再见?!?/p>我也说。\n")
    lines = duben("text", "--repairs", path).lines
    assert len(lines) == 3
    assert lines[0].endswith("?!?/p> → 。”⏎")


def test_what_is_taken_out_is_shown_beside_what_stays(duben, text_file):
    lines = duben("text", "--repairs", text_file("他走了。</p>\n她来了。")).lines
    assert lines == ["4  markup  。</p> → 。", "1 repair: 1 markup"]


def test_repairs_as_json(duben, text_file):
    found = duben("text", "--repairs", "--format", "json", text_file(DAMAGED)).json
    assert found["counts"] == {"gloss": 8, "punctuation": 2}
    assert len(found["repairs"]) == 10
    for repair in found["repairs"]:
        start = repair["start"]
        assert DAMAGED[start : start + len(repair["original"])] == repair["original"]
    assert found["repairs"][0] == {
        "start": 2,
        "kind": "gloss",
        "original": "創(chuàng)",
        "replacement": "創",
    }


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("他们的书和报纸都在这里。", "simplified"),
        ("他們的書和報紙都在這裡。", "traditional"),
        ("他們的書和報紙都在這裡。他们的书和报纸都在这里。", "mixed"),
        ("今天不冷。", "neither"),
    ],
)
def test_what_a_text_is(duben, text_file, text, script):
    path = text_file(text)
    assert f"script      {script}" in duben("text", "--about", path).lines
    found = duben("text", "--about", "--format", "json", path).json
    assert (found["script"], found["characters"]) == (script, len(text))
    assert "text" not in found


def test_the_repairs_of_a_text_are_counted_by_kind(duben, text_file):
    assert (
        "repairs     8 gloss, 2 punctuation" in duben("text", "--about", text_file(DAMAGED)).lines
    )


def test_a_text_is_told_about_or_its_repairs_are(duben):
    assert "ask one" in duben("text", "--about", "--repairs", "sample:market").wrong_usage


def test_a_text_as_json(duben, text_file):
    found = duben("text", "--format", "json", text_file("春天来了。".encode("gb18030"))).json
    assert found == {
        "name": "text.txt",
        "title": "春天来了。",
        "encoding": "GB18030",
        "repairs": {},
        "text": "春天来了。",
    }


def test_from_a_pipe_in_any_encoding(duben):
    assert duben("text", stdin="今天天氣很好，我們去公園。".encode("big5")).lines == [
        "今天天氣很好，我們去公園。"
    ]
    named = duben("text", "--encoding", "utf-16-le", stdin="你好。".encode("utf-16-le"))
    assert named.lines == ["你好。"]


def test_an_encoding_that_nobody_knows(duben):
    assert "klingon" in duben("text", "--encoding", "klingon", stdin="你好。").complaint
