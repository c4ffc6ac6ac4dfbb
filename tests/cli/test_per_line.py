"""``duben annotate --per-line``: a line out for a line in."""

import json
import select
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.lines import _batches, answer_lines
from reader.errors import DubenError
from tests.terminal import duben_command, environment

JSONL = ("annotate", "--per-line", "--format", "jsonl", "-")


def test_a_sentence_becomes_an_object(program):
    (sentence,) = program(*JSONL, stdin="他在銀行。\n").objects
    assert sentence["text"] == "他在銀行。"
    assert [word["text"] for word in sentence["words"]] == ["他", "在", "銀行", "。"]
    he, _, bank, stop = sentence["words"]
    assert he["pinyin"] == ["ta1"]
    assert he["level"] == {"hsk2": 1, "hsk3": 1, "hsk2025": 1}
    assert he["rank"] < 100
    assert (bank["simplified"], bank["traditional"]) == ("银行", "銀行")
    assert bank["pinyin"] == ["yin2", "hang2"]
    assert stop == {
        "text": "。",
        "simplified": "。",
        "traditional": "。",
        "pinyin": None,
        "name": False,
        "level": {"hsk2": None, "hsk3": None, "hsk2025": None},
        "rank": None,
    }


def test_hanzi_are_written_as_they_are(program):
    assert '"text": "银行"' in program(*JSONL, stdin="银行\n").out


def test_lines_are_taken_as_they_are_and_answered_in_order(program):
    lines = [
        "你好!",
        "",
        "  他走了。她也走了。 ",
        "創(chuàng)业",
        "DeepSeek-R1：3.5%",
        "\ufeff开始",
        "一\u2028二\x0b三\x85四\r五",
        "𠮷野家 😀",
    ]
    sentences = program(*JSONL, stdin="\n".join(lines) + "\n").objects
    assert [it["text"] for it in sentences] == lines
    for sentence in sentences:
        assert "".join(word["text"] for word in sentence["words"]) == sentence["text"]
    assert sentences[1] == {"text": "", "words": []}


def test_lines_may_end_as_on_windows_and_the_last_not_at_all(program):
    sentences = program(*JSONL, stdin="你好\r\n\r\n再见\r\r\n完").objects
    assert [it["text"] for it in sentences] == ["你好", "", "再见\r", "完"]


def test_nothing_in_nothing_out(program):
    assert program(*JSONL, stdin="").out == ""
    assert program("annotate", "--per-line", stdin="").out == ""


def test_as_text_it_is_for_people(program):
    said = program("annotate", "--per-line", stdin="他在银行 工作。\n\n我买T恤，3件！\n")
    assert said.lines == [
        "他[tā] 在[zài] 银行[yínháng] 工作[gōngzuò] 。",
        "",
        "我[wǒ] 买[mǎi] T恤[T xù] ， 3 件[jiàn] ！",
    ]


def test_a_line_that_is_not_utf8_is_named_and_those_before_it_are_answered(program):
    said = program(*JSONL, stdin="一\n二\n".encode() + "三四".encode("gb18030") + "\n五\n".encode())
    assert said.complaint.startswith("line 3 is not UTF-8 (byte 1 of it)")
    assert [json.loads(line)["text"] for line in said.out.splitlines()] == ["一", "二"]


def test_a_file_is_read_too(program, text_file):
    path = text_file("你好。\n再见。\n")
    assert program("annotate", "--per-line", path).lines == ["你好[nǐhǎo] 。", "再见[zàijiàn] 。"]


@pytest.mark.parametrize(
    ("name", "reason"), [("nothing.txt", "No such file"), (".", "Is a directory")]
)
def test_a_file_that_cannot_be_read(program, name, reason):
    line = program("annotate", "--per-line", name).complaint
    assert line.startswith(f"cannot read {name}: {reason}")


def test_standard_input_that_cannot_be_read(home, tmp_path):
    command = [*duben_command(), *JSONL]
    with (tmp_path / "only written").open("wb") as stream:
        done = subprocess.run(command, stdin=stream, capture_output=True, env=environment(home))
    assert done.stderr == b"duben: cannot read standard input: Bad file descriptor\n"
    assert done.returncode == 1


@pytest.mark.parametrize("verb", [JSONL, ("lookup", "--format", "jsonl", "-")])
def test_a_line_is_answered_before_the_next_is_sent(home, verb):
    with subprocess.Popen(
        [*duben_command(), *verb],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        env=environment(home),
    ) as process:
        for sent in ("银行\n", "學", "习\n", "一\n二\n三", "\n"):
            process.stdin.write(sent.encode())
            for _ in range(sent.count("\n")):
                ready, _, _ = select.select([process.stdout], [], [], 20)
                assert ready
                assert process.stdout.readline().endswith(b"}\n")
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait(20) == 0


@pytest.mark.parametrize("engine", [("--segmenter", "jieba"), ("--readings", "pypinyin")])
def test_other_engines_by_name(program, engine):
    (sentence,) = program(*JSONL, *engine, stdin="我們在銀行工作。\n").objects
    words = {word["text"]: word["pinyin"] for word in sentence["words"]}
    assert "".join(words) == "我們在銀行工作。"
    assert words["銀行"] == ["yin2", "hang2"]


def feed(pieces):
    """Return what reads these pieces, one at a time."""
    rest = iter(pieces)
    return lambda _size: next(rest, b"")


@given(st.lists(st.text(alphabet="学习ab\n\r", min_size=1).map(str.encode)))
def test_lines_are_the_same_however_they_arrive(pieces):
    whole = b"".join(pieces)
    lines = whole.split(b"\n")
    if not lines[-1]:
        lines.pop()
    batches = list(_batches(feed(pieces)))
    assert [line for batch in batches for line in batch] == lines
    assert all(batches)


def test_answers_are_sent_on_before_more_is_waited_for(capsys):
    seen = []
    pieces = iter(["一\n二\n三".encode(), "\n四\n".encode()])

    def read(_size):
        seen.append(capsys.readouterr().out)
        return next(pieces, b"")

    answer_lines(read, lambda line: line)
    assert seen == ["", "一\n二\n", "三\n四\n"]


def test_half_a_character_between_two_arrivals_is_no_error(capsys):
    data = "学习\n".encode()
    answer_lines(feed([data[:4], data[4:]]), str.upper)
    assert capsys.readouterr().out == "学习\n"
    with pytest.raises(DubenError, match="line 1 is not UTF-8"):
        answer_lines(feed([data[:4]]), str.upper)
