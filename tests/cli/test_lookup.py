"""``duben lookup``."""

import json

import pytest


def test_a_word_in_either_script(duben):
    for query in ("学习", "學習"):
        assert duben("lookup", query).lines == [
            "學習 学习  xuéxí  HSK 2.0: 1 · HSK 3.0: 1 · HSK 2025: 1 · rank 384",
            "  1  to learn",
            "  2  to study",
        ]


def test_a_word_alike_in_both_scripts_is_written_once(duben):
    assert duben("lookup", "工作").lines[0].startswith("工作  gōngzuò  HSK 2.0: 1")


def test_the_everyday_reading_comes_first(duben):
    heads = [line for line in duben("lookup", "长").lines if not line.startswith(" ")]
    assert heads[0].startswith("長 长  cháng")
    assert heads[1].startswith("長 长  zhǎng")


def test_readings_inside_a_sense_are_marked(duben):
    assert "  2  CL:家 jiā,個|个 gè" in duben("lookup", "银行").lines


def test_a_phrase_without_an_entry_is_answered_by_its_words(duben):
    said = duben("lookup", "銀行工作").lines
    assert said[0] == "no entry for 銀行工作; inside it:"
    assert said[1].startswith("  銀行 银行  yínháng  bank")
    assert said[2].startswith("  工作       gōngzuò  ")
    assert [line.split()[0] for line in said[1:]] == ["銀行", "工作", "銀", "行", "工", "作"]


def test_several_queries_are_parted_by_a_blank_line(duben):
    said = duben("lookup", "你好", "再见").lines
    assert said.count("") == 1
    assert said[said.index("") + 1].startswith("再見 再见  zàijiàn")


def test_nothing_at_all_is_an_error_and_the_others_are_answered(duben):
    said = duben("lookup", "你好", "qwerty", "!!!")
    assert said.complaint == "no entry for qwerty, !!!"
    assert said.out.startswith("你好  nǐhǎo")
    assert duben("lookup", "").status == 1


def test_json_has_the_whole_entry(duben):
    found = duben("lookup", "--format", "json", "学习").json
    (entry,) = found["entries"]
    assert list(found) == ["query", "kind", "entries"]
    assert found["kind"] == "hanzi"
    assert entry == {
        "simplified": "学习",
        "traditional": "學習",
        "pinyin": ["xue2", "xi2"],
        "senses": ["to learn", "to study"],
        "level": {"hsk2": 1, "hsk3": 1, "hsk2025": 1},
        "rank": 384,
    }


def test_json_without_an_entry_has_what_is_inside(duben):
    found = duben("lookup", "--format", "json", "銀行工作").json
    assert found["entries"] == []
    assert found["inside"][:2] == ["銀行", "工作"]


def test_several_queries_as_json_are_an_array(duben):
    found = duben("lookup", "--format", "json", "你好", "再见").json
    assert [it["query"] for it in found] == ["你好", "再见"]


def test_jsonl_answers_every_query_even_with_nothing(duben):
    said = duben("lookup", "--format", "jsonl", "你好", "qwerty")
    assert said.complaint == "no entry for qwerty"
    objects = [json.loads(line) for line in said.out.splitlines()]
    assert objects[1] == {"query": "qwerty", "kind": "letters", "entries": [], "inside": []}


def test_queries_from_a_pipe_are_answered_line_for_line(program):
    said = program("lookup", "--format", "jsonl", "-", stdin="学习\n\n qwerty\r\n银行 \n")
    assert [it["query"] for it in said.objects] == ["学习", "", " qwerty", "银行 "]
    assert [len(it["entries"]) for it in said.objects] == [1, 0, 0, 1]
    assert program("lookup", "--format", "jsonl", stdin="学习").objects[0]["query"] == "学习"


def test_queries_from_a_pipe_as_text(program):
    said = program("lookup", stdin="学习\nqwerty\n再见\n").lines
    assert said[:5] == [
        "學習 学习  xuéxí  HSK 2.0: 1 · HSK 3.0: 1 · HSK 2025: 1 · rank 384",
        "  1  to learn",
        "  2  to study",
        "",
        "no entry for qwerty",
    ]


def test_a_query_of_broken_bytes_is_answered_as_any_other(program):
    assert program("lookup", b"\xe5\xad").complaint == "no entry for \\udce5\\udcad"


def test_the_longest_and_strangest_queries(duben):
    long = "学习" * 3000
    assert duben("lookup", "--format", "json", long).json["inside"][0] == "学习"
    assert duben("lookup", "'; DROP TABLE entry; --").status == 0  # drop, table, entry
    assert duben("lookup", "'; SELEKT --").complaint == "no entry for '; SELEKT --"
    assert duben("lookup", "学习").status == 0


def test_letters_are_not_torn_out_of_latin_words(duben):
    found = duben("lookup", "--format", "json", "一件T恤和PK的检测DROPOUT").json["inside"]
    assert {"T恤", "PK", "检测"} <= set(found)
    assert not {"P", "PO"} & set(found)


@pytest.mark.parametrize(
    ("query", "kind", "first"),
    [
        ("xuexi", "letters", "學習 学习  "),
        ("xue2xi2", "pinyin", "學習 学习  "),
        ("nǚ'ér", "pinyin", "女兒 女儿  "),
        ("ㄒㄩㄝˊㄒㄧˊ", "zhuyin", "學習 学习  "),
        ("to learn", "letters", "學習 学习  "),
        ("学x", "mixed", "學校 学校  "),
        ("一?一?", "hanzi", "一模一樣 一模一样  "),
    ],
)
def test_anything_may_be_typed(duben, query, kind, first):
    assert duben("lookup", query).lines[0].startswith(first)
    assert duben("lookup", "--format", "json", query).json["kind"] == kind


def test_a_search_is_answered_in_a_line_for_each_entry_ten_at_most(duben):
    said = duben("lookup", "xue*").lines
    assert len(said) == 10
    assert said[0] == "學生 学生  xuésheng  student; schoolchild"
    assert duben("lookup", "--limit", "3", "xue*").lines == said[:3]
    many = duben("lookup", "--format", "json", "--limit", "200", "xue*").json["entries"]
    assert len(many) == 200
    assert many[0]["simplified"] == "学生"


def test_a_word_is_answered_by_its_entries_alone_whatever_the_limit(duben):
    (entry,) = duben("lookup", "--format", "json", "--limit", "5", "学习").json["entries"]
    assert entry["simplified"] == "学习"
    assert len(duben("lookup", "--format", "json", "--limit", "1", "长").json["entries"]) > 1


def test_a_word_without_its_comma_is_the_word(duben):
    assert duben("lookup", "一不做二不休").lines[1].startswith("  1  ")


def test_searches_from_a_pipe(program):
    said = program("lookup", "--format", "jsonl", "--limit", "1", stdin="xuexi\nto learn\n*\n")
    assert [it["entries"][0]["simplified"] for it in said.objects] == ["学习", "学习", "的"]
