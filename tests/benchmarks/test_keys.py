"""What a key costs, whatever the length of the sentence.

Terminals with short and long sentences are driven in turn, one key each. Processor
time is the program's own, in nanoseconds, from the key until it is silent again; the
delay is from the key to the last byte, with the new definition on the screen.
"""

from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.table import percentile, ratio, show
from tests.benchmarks.texts import FIRST_SHOWN, TEN_WORDS, long_sentence, novel
from tests.terminal import LEFT, RIGHT, Answer, Terminal, duben_command

pytestmark = pytest.mark.benchmark

KEYS = 120
# Must-show 5 of the first issue.
CPU_TARGET = 1.3
WORD_MS = 10.0
SENTENCE_MS = 15.0


@dataclass
class Reading:
    """One text on a screen, and what its keys cost: milliseconds."""

    terminal: Terminal
    words: int
    at: int = 0
    cpu: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    last: list[float] = field(default_factory=list)
    size: list[float] = field(default_factory=list)

    def measure(self, key: str) -> Answer:
        before = self.terminal.cpu()
        answer = self.terminal.press(key)
        self.cpu.append((self.terminal.cpu() - before) * 1000)
        self.first.append(answer.first * 1000)
        self.last.append(answer.last * 1000)
        self.size.append(answer.size)
        return answer

    def right(self) -> None:
        if self.at + 1 == self.words:  # back to the first word; not measured
            for _ in range(self.at):
                self.terminal.press(LEFT, quiet=0.01)
            self.terminal.settle(0.1)
            self.at = 0
        self.measure(RIGHT)
        self.at += 1
        meaning = list(TEN_WORDS.values())[self.at % len(TEN_WORDS)]
        assert meaning in self.terminal.text, f"{meaning!r} not shown:\n{self.terminal.text}"

    def row(self, name: str) -> tuple[str, ...]:
        figures = (self.cpu, 50), (self.cpu, 95), (self.first, 50), (self.last, 50), (self.last, 95)
        cells = (f"{percentile(some, percent):.1f}" for some, percent in figures)
        return (name, *cells, f"{median(self.size):.0f}")


HEAD = ("", "CPU ms p50", "p95", "first byte p50", "last byte p50", "p95", "bytes")


def open_text(stack: ExitStack, folder: Path, name: str, text: str) -> Terminal:
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    command = [*duben_command(), str(file)]
    return stack.enter_context(Terminal(command, home=folder / f"home-{name}"))


def test_right_arrow_costs_the_same_in_a_sentence_of_any_length(tmp_path):
    with ExitStack() as stack:
        readings = {}
        for words in (10, 2_000, 10_000):
            terminal = open_text(stack, tmp_path, str(words), long_sentence(words))
            terminal.wait_for("teacher")
            terminal.settle(0.3)
            readings[words] = Reading(terminal, words)
        for _ in range(KEYS):
            for reading in readings.values():
                reading.right()
        rows = [it.row(f"sentence of {words:,} words") for words, it in readings.items()]
        ten = readings[10]
        show(f"Right arrow ({KEYS} keys each)", HEAD, rows)
        for words in (2_000, 10_000):
            times = ratio(readings[words].cpu, ten.cpu)
            print(f"  CPU per key, {words:,} words : 10 words = {times:.2f} (target {CPU_TARGET})")
        resident, _ = readings[10_000].terminal.memory()
        small, _ = ten.terminal.memory()
        print(f"  memory, 10,000 words : 10 words = {resident / small:.2f}")

        for words in (2_000, 10_000):
            assert ratio(readings[words].cpu, ten.cpu) <= CPU_TARGET
            assert percentile(readings[words].last, 95) <= WORD_MS


def test_the_next_sentence_is_there_at_once(tmp_path):
    with ExitStack() as stack:
        readings = {}
        for characters in (20_000, 1_000_000):
            terminal = open_text(stack, tmp_path, str(characters), novel(characters))
            terminal.wait_for(FIRST_SHOWN[-1])
            terminal.settle(0.3)
            readings[characters] = Reading(terminal, 0)
        for key, _ in zip(cycle("jjjk"), range(KEYS), strict=False):
            for reading in readings.values():
                before = reading.terminal.text
                reading.measure(key)
                assert reading.terminal.text != before
        rows = [it.row(f"text of {size:,} characters") for size, it in readings.items()]
        show(f"Next sentence ({KEYS} keys each)", HEAD, rows)
        print(f"  target: last byte {SENTENCE_MS} ms at the 95th percentile")
        for reading in readings.values():
            assert percentile(reading.last, 95) <= SENTENCE_MS
