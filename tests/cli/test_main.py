"""Finding the verb, and saying what is wrong."""

import shlex
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

import reader
from reader.cli.verbs import VERBS
from reader.language import readings, script, segment
from reader.settings import ALLOWED
from tests.cli.result import Result
from tests.terminal import duben_command, environment


def test_the_version(duben):
    assert duben("--version").out == f"duben {reader.__version__}\n"


@pytest.mark.parametrize("ask", ["--help", "-h"])
def test_the_help_names_every_verb_with_what_it_does(duben, ask):
    said = duben(ask)
    assert (said.status, said.err) == (0, "")
    for verb in VERBS:
        assert f"\n  {verb} " in said.out
    assert "..." not in said.out  # nothing is cut off
    assert "duben article.txt" in said.out


@pytest.mark.parametrize(
    "verb", [[it] for it in VERBS] + [["deck", "add"], ["dict", "info"], ["config", "set"]]
)
def test_every_verb_has_its_own_help(duben, verb):
    said = duben(*verb, "-h")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"Usage: duben {' '.join(verb)} ")
    assert "..." not in said.out


def test_the_engines_offered_are_those_there_are():
    assert set(ALLOWED["segmenter"]) == set(segment.ENGINES)
    assert set(ALLOWED["readings"]) == set(readings.ENGINES)
    assert set(ALLOWED["traditional"]) == set(script.Standard)


def test_a_misspelt_verb_is_recognised(duben):
    assert duben("anotate", "--per-line").complaint == (
        "there is no file anotate; did you mean: duben annotate?"
    )
    assert "did you mean: duben lookup?" in duben("lokup", "好").complaint


def test_a_file_called_nearly_like_a_verb_is_a_file(duben, text_file, tmp_path, monkeypatch):
    text_file("你好。", "anotate")
    monkeypatch.chdir(tmp_path)
    assert "needs a terminal" in duben("anotate").complaint


def test_a_verb_within_a_verb_that_there_is_not(duben):
    line = duben("deck", "sell").wrong_usage
    assert line.startswith("there is no duben deck sell; there are: add, list")
    assert "Missing command" in duben("deck").wrong_usage


@pytest.mark.parametrize(
    "args",
    [
        ["annotate", "--fast"],
        ["annotate", "--segmenter", "scissors", "x.txt"],
        ["annotate", "--traditional", "korea", "x.txt"],
        ["config", "set", "tones"],
        ["annotate", "--per-line", "--format", "json", "-"],
        ["annotate", "--per-line", "--encoding", "gb18030", "-"],
        ["annotate", "one.txt", "two.txt"],
        ["lookup", "--format", "xml", "好"],
        ["lookup", "--format", "json", "-"],
        ["words", "--limit", "-1", "x.txt"],
        ["words", "--limit", "many", "x.txt"],
        ["deck", "add"],
        ["deck", "edit", "好"],
        ["read", "one.txt", "two.txt"],
        ["one.txt", "two.txt"],
        ["--loud", "one.txt"],
    ],
)
def test_wrong_usage_is_said_in_a_line_that_points_to_the_help(duben, args):
    line = duben(*args).wrong_usage
    assert "--help)" in line


def test_usage_of_a_wrong_option_names_the_right_one(duben):
    assert "--format" in duben("annotate", "--fromat", "json", "x.txt").wrong_usage


@pytest.mark.parametrize("verb", ["annotate", "text", "words", "lookup"])
def test_at_a_keyboard_it_asks_what_to_work_on(duben, verb):
    assert "standard input" in duben(verb, stdin=None).wrong_usage


def test_a_strange_argument_is_shown_in_plain_characters(program):
    line = program("annotate", "--per-line", b"caf\xe9\n\x1b[31m.txt").complaint
    assert "caf\\udce9 \\x1b[31m.txt" in line


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "gb18030"},
    ],
)
def test_output_is_utf8_whatever_the_locale(program, locale):
    said = program("lookup", "--format", "jsonl", stdin="学习\n", **locale)
    assert said.objects[0]["query"] == "学习"
    assert "学习" in said.out
    line = program("annotate", "--per-line", stdin=b"\xff\n", LC_ALL="C").complaint
    assert line.startswith("line 1 is not UTF-8")


def test_a_reader_that_has_enough_ends_it_quietly(home):
    with subprocess.Popen(
        [*duben_command(), "annotate", "--per-line", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
    ) as process:
        process.stdin.write("你好。\n".encode())
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.write("再见。\n".encode())
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 141  # as a shell says of a program ended by SIGPIPE


def test_a_full_disk_behind_the_output_is_said_in_a_line(home):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    for verb in (["--version"], ["lookup", "好"], ["annotate", "--per-line"], ["deck", "export"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*duben_command(), *verb],
                input="好\n".encode(),
                stdout=full,
                stderr=subprocess.PIPE,
                env=environment(home),
            )
        said = Result(done.returncode, "", done.stderr.decode())
        assert said.complaint == "cannot write the output: No space left on device"


def test_closed_standard_streams_are_said_in_a_line(home):
    def said(redirection: str) -> Result:
        line = f"{shlex.join(duben_command())} annotate --per-line {redirection}"
        done = subprocess.run(
            ["sh", "-c", line], capture_output=True, env=environment(home), text=True
        )
        return Result(done.returncode, done.stdout, done.stderr)

    assert said("- >&-").complaint == "standard output is closed"
    assert "standard input is closed" in said("- <&-").complaint
    assert said("<&- 2>&-") == Result(2, "", "")


def test_ctrl_c_ends_it_quietly(home):
    with subprocess.Popen(
        [*duben_command(), "annotate", "--per-line", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(home),
        # Where the tests run in the background, Ctrl-C is ignored, and so it would be here.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        process.stdin.write("你好。\n".encode())
        process.stdin.flush()
        assert process.stdout.readline() == "你好[nǐhǎo] 。\n".encode()
        # One that comes in the moment before reading begins is seen when the reading ends; so
        # does a person press Ctrl-C again.
        for _ in range(2):
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
                break
        assert process.stderr.read() == b""
        assert process.returncode == 130
