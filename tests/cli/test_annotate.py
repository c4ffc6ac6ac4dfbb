"""``duben annotate`` on whole texts."""

import subprocess

from tests.terminal import duben_command, environment

STORY = "我的朋友\n\n他在银行。他很高兴！\n“你好吗？”我问。\n"
# As a converter of a mirror site leaves it: each such character carries its reading.
DAMAGED = (
    "他們創(chuàng)業(yè)了,很難(nán)。\n創(chuàng)業(yè)真難(nán)嗎?我們也創(chuàng)業(yè)。\n"
)


def test_as_text_a_sentence_is_a_line(duben, text_file):
    assert duben("annotate", text_file(STORY)).lines == [
        "我[wǒ] 的[de] 朋友[péngyou]",
        "他[tā] 在[zài] 银行[yínháng] 。",
        "他[tā] 很[hěn] 高兴[gāoxìng] ！",
        "“ 你好[nǐhǎo] 吗[ma] ？ ” 我[wǒ] 问[wèn] 。",
    ]


def test_as_jsonl_a_sentence_has_its_place(duben, text_file):
    sentences = duben("annotate", "--format", "jsonl", text_file(STORY)).objects
    assert [it["text"] for it in sentences] == [
        "我的朋友",
        "他在银行。",
        "他很高兴！",
        "“你好吗？”我问。",
    ]
    for it in sentences:
        assert STORY[it["start"] :].startswith(it["text"])
        assert "".join(word["text"] for word in it["words"]) == it["text"]
        assert list(it["words"][0]) == [
            "text",
            "simplified",
            "traditional",
            "pinyin",
            "name",
            "level",
            "rank",
        ]


def test_as_json_the_text_is_one_object(duben, text_file):
    path = text_file(STORY)
    found = duben("annotate", "--format", "json", path).json
    assert list(found) == ["name", "title", "encoding", "repairs", "sentences"]
    assert (found["name"], found["title"]) == ("text.txt", "我的朋友")
    assert (found["encoding"], found["repairs"]) == ("UTF-8", {})
    assert found["sentences"] == duben("annotate", "--format", "jsonl", path).objects


def test_damage_is_repaired_unless_raw_is_wanted(duben, text_file):
    path = text_file(DAMAGED)
    repaired = duben("annotate", "--format", "json", path).json
    assert repaired["repairs"] == {"gloss": 8, "punctuation": 2}
    assert repaired["sentences"][0]["text"] == "他們創業了，很難。"
    raw = duben("annotate", "--raw", "--format", "json", path).json
    assert raw["repairs"] == {}
    assert raw["sentences"][0]["text"].startswith("他們創(chuàng)業(yè)了,")


def test_a_text_from_a_pipe(duben):
    for args in (["annotate", "-"], ["annotate"]):
        assert duben(*args, stdin="他来了。").lines == ["他[tā] 来[lái] 了[le] 。"]


def test_a_sample(duben):
    lines = duben("annotate", "sample:market").lines
    assert lines[0].startswith("今天[jīntiān] 去[qù] ")
    assert duben("annotate", "--raw", "sample:market").lines == lines
    assert "the samples are" in duben("annotate", "sample:nothing").complaint


def test_markdown_is_read_without_its_marks(duben, text_file):
    path = text_file("# 朋友\n\n他**很**高兴。\n", "friend.md")
    assert duben("annotate", path).lines == ["朋友[péngyou]", "他[tā] 很[hěn] 高兴[gāoxìng] 。"]


def test_what_could_not_be_read_is_told_beside_the_text(duben, text_file):
    path = text_file("他来了。".encode() + b"\xff" + "他走了。".encode())
    said = duben("annotate", "--encoding", "utf-8", path)
    assert said.status == 0
    assert said.out.startswith("他[tā] 来[lái] 了[le] 。")
    assert said.err.startswith("duben: text.txt: 1 character")
    assert said.err.count("\n") == 1


def test_engines_are_taken_by_name(duben, text_file):
    path = text_file("他在銀行工作。")
    usual = duben("annotate", path).out
    assert duben("annotate", "--segmenter", "jieba", "--readings", "pypinyin", path).out == usual


def test_it_says_why_if_asked(duben, text_file):
    path = text_file("我叫王小明。他还钱。")
    lines = duben("annotate", "--explain", path).lines
    assert lines[0] == "我叫王小明。"
    assert "  王小明 Wángxiǎomíng  cut: " in lines[3]
    assert "a name" in lines[3]
    (line,) = [it for it in lines if it.startswith("  还 huán")]
    assert "read: 2 readings in its entries" in line
    (first, _) = duben("annotate", "--explain", "--format", "jsonl", path).objects
    assert set(first["words"][0]["why"]) == {"cut", "read"}
    engines = ("--segmenter", "longest", "--readings", "pypinyin")
    assert "the engine pypinyin" in duben("annotate", "--explain", *engines, path).out


def test_the_first_sentence_of_a_novel_comes_at_once_and_the_rest_may_be_declined(home, text_file):
    novel = "".join(f"这是第{number}句话。\n" for number in range(200_000))
    with subprocess.Popen(
        [*duben_command(), "annotate", text_file(novel)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
    ) as process:
        assert process.stdout.readline().decode().startswith("这[zhè] 是[shì] 第0[dì 0] 句[jù]")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 141
