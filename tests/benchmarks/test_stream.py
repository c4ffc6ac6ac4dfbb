"""How fast ``duben annotate --per-line`` is once it runs, and that it streams."""

import json
import select
import subprocess
import threading
import time

import pytest

from tests.benchmarks.table import show
from tests.benchmarks.texts import sentences, varied_sentences
from tests.terminal import PROJECT, duben_command, environment

pytestmark = pytest.mark.benchmark

# Characters a second, after start: cutting and reading by the models, in plain Python.
SPEED_TARGET = 50_000
# A sentence takes some 50 µs however short it is: this is a guard, and no target.
SHORT_TARGET = 25_000
COMMAND = [*duben_command(), "annotate", "--per-line", "--format", "jsonl", "-"]


def start(home):
    return subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        env=environment(home),
        cwd=PROJECT,
    )


def test_a_line_comes_out_before_the_next_goes_in(tmp_path):
    with start(tmp_path) as process:
        for text in ("他在银行工作。", "我們明天去銀行。"):
            process.stdin.write(f"{text}\n".encode())
            ready, _, _ = select.select([process.stdout], [], [], 20)
            assert ready, "nothing came out while the pipe was open"
            answer = json.loads(process.stdout.readline())
            assert answer["text"] == text
            assert "".join(word["text"] for word in answer["words"]) == text
        process.stdin.close()
        assert process.wait(20) == 0


def test_it_annotates_faster_than_anyone_reads(tmp_path):
    # No line twice: a cache must not be what is measured.
    few = [f"{sentence}第{number}句。" for number, sentence in enumerate(sentences() * 3)]
    # Nearly every word is met for the first time.
    varied = varied_sentences()
    longer = ["".join(varied[at : at + 3]) for at in range(0, len(varied), 3)]
    rows = []
    for name, lines, target in (
        ("that share their words", few, SPEED_TARGET),
        ("that share few", longer, SPEED_TARGET),
        ("that are short and share few", varied, SHORT_TARGET),
    ):
        speed = characters_a_second(tmp_path, lines)
        size = sum(map(len, lines)) / len(lines)
        rows.append((name, f"{len(lines):,}", f"{size:.0f}", f"{speed:,.0f}", f"{target:,}"))
    head = ("lines", "lines", "characters in one", "characters/s", "target")
    show("annotate --per-line", head, rows)
    for *_, speed, target in rows:
        assert int(speed.replace(",", "")) >= int(target.replace(",", ""))


def characters_a_second(home, lines):
    with start(home) as process:
        process.stdin.write("先热一下。\n".encode())
        process.stdout.readline()
        feeder = threading.Thread(target=feed, args=(process.stdin, lines))
        began = time.monotonic()
        feeder.start()
        count = sum(chunk.count(b"\n") for chunk in iter(lambda: process.stdout.read(1 << 16), b""))
        took = time.monotonic() - began
        feeder.join()
        assert process.wait(20) == 0
    assert count == len(lines)
    return sum(map(len, lines)) / took


def feed(pipe, lines):
    with pipe:
        data = memoryview("".join(f"{line}\n" for line in lines).encode())
        while data:
            data = data[pipe.write(data) :]
