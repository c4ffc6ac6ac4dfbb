"""Whatever is done to decks, by whom and in whatever order, they hold what they should.

Three decks, each opened twice as two programs do; words are kept, dropped, edited, brought
in, undone; decks are merged; programs are killed. Each deck equals its model after every
step. The time is the test's own: it stands still, and jumps back.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from reader.deck.merge import merge
from reader.deck.store import Deck
from tests.deck.model import CONTEXTS, KEYS, MEANINGS, Model, perform, registers

NAMES = "abc"
_decks = st.sampled_from(NAMES)
_doors = st.integers(0, 1)
_keys = st.integers(0, len(KEYS) - 1)
_meanings = st.integers(0, len(MEANINGS) - 1)
_contexts = st.integers(1, len(CONTEXTS) - 1)
_statuses = st.integers(0, 5)
_acts = st.one_of(
    st.tuples(st.just("keep"), _keys, _meanings, st.integers(0, len(CONTEXTS) - 1)),
    st.tuples(st.just("drop"), _keys),
    st.tuples(st.just("status"), _keys, _statuses),
    st.tuples(st.just("edit"), _keys, _meanings, _meanings),
    st.tuples(st.just("choose"), _keys, _contexts),
    st.tuples(st.just("drop_context"), _keys, _contexts),
    st.tuples(st.just("bring"), _keys, _keys, _statuses),
    st.tuples(st.just("own"), _keys, _meanings),
    st.tuples(st.just("not_own"), _keys, _meanings),
    st.just(("undo",)),
).map(list)

# Does what it is told, line by line, and says so when it is done.
CHILD = """
import json, sys, time
from pathlib import Path
sys.path[:0] = json.loads(sys.argv[4])
now = int(sys.argv[2])
time.time_ns = lambda: now * 1000
from reader.deck.store import Deck
from tests.deck.model import perform
deck = Deck.open(Path(sys.argv[1]))
for act in json.loads(sys.argv[3]):
    perform(deck, act)
    sys.stdout.write(".")
    sys.stdout.flush()
"""


class Decks(RuleBasedStateMachine):
    """Three decks and their models."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = 1_000_000
        self.clock = mock.patch.object(time, "time_ns", lambda: self.now * 1000)
        self.clock.start()

    @initialize()
    def open_all(self) -> None:
        self.paths = {it: Path(self.folder.name) / f"{it}.sqlite3" for it in NAMES}
        self.decks = {it: [Deck.open(path), Deck.open(path)] for it, path in self.paths.items()}
        self.models = {it: Model() for it in NAMES}

    @rule(deck=_decks, door=_doors, act=_acts)
    def act(self, deck: str, door: int, act: list) -> None:
        perform(self.decks[deck][door], act)
        self.models[deck].act(act, self.now)

    @rule(deck=_decks, door=_doors, times=st.integers(1, 5))
    def undo(self, deck: str, door: int, times: int) -> None:
        for _ in range(times):
            self.act(deck, door, ["undo"])

    @rule(step=st.sampled_from((1, 1, 5, 1000, -3, -500)))
    def pass_time(self, step: int) -> None:
        self.now = max(1, self.now + step)

    @rule(deck=_decks, door=_doors, other=_decks)
    def merge(self, deck: str, door: int, other: str) -> None:
        if deck != other:
            merge(self.decks[deck][door], self.paths[other])
            self.models[deck].merge(self.models[other], self.now)

    @rule(deck=_decks, door=_doors)
    def open_again(self, deck: str, door: int) -> None:
        self.decks[deck][door].close()
        self.decks[deck][door] = Deck.open(self.paths[deck])

    @rule(deck=_decks, acts=st.lists(_acts, min_size=1, max_size=6), heard=st.integers(0, 6))
    def kill(self, deck: str, acts: list[list], heard: int) -> None:
        """A program is killed after it said that so many things are done, or all."""
        command = [sys.executable, "-E", "-c", CHILD, str(self.paths[deck]), str(self.now)]
        child = subprocess.Popen(
            [*command, json.dumps(acts), json.dumps(sys.path)], stdout=subprocess.PIPE, bufsize=0
        )
        assert child.stdout
        said = 0
        while said < min(heard, len(acts)):
            got = child.stdout.read(1)
            assert got == b"."
            said += 1
        child.kill()
        said += len(child.stdout.read())
        child.wait()
        child.stdout.close()
        # One more may be done that it had no time to tell.
        model = self.models[deck]
        for act in acts[:said]:
            model.act(act, self.now)
        if said < len(acts) and registers(self.decks[deck][0]) != model.registers:
            model.act(acts[said], self.now)

    @invariant()
    def each_is_as_its_model(self) -> None:
        for name, doors in getattr(self, "decks", {}).items():
            for deck in doors:
                assert registers(deck) == self.models[name].registers

    def teardown(self) -> None:
        for doors in getattr(self, "decks", {}).values():
            for deck in doors:
                deck.close()
        if hasattr(self, "decks"):
            self._merge_in_every_order()
        self.clock.stop()
        self.folder.cleanup()

    def _merge_in_every_order(self) -> None:
        """Whichever is merged into which, and however often, all come to the same."""
        found = []
        for order in ("abc", "cba", "bcacb"):
            into = self.paths[order[0]].with_name(f"into-{order}.sqlite3")
            deck = Deck.open(into)
            for other in order:
                merge(deck, self.paths[other])
            before = _whole(deck)
            for other in order:
                merge(deck, self.paths[other])
            assert _whole(deck) == before
            found.append(before)
            deck.close()
        assert found[0] == found[1] == found[2]


def _whole(deck: Deck) -> tuple:
    """All that a deck holds, but what belongs to the file."""
    with deck.reading() as tables:
        words = tables.execute(
            "SELECT simplified, traditional, pinyin, guid, made, changed, search FROM words"
        ).fetchall()
    return registers(deck), sorted(words), [*map(str, sorted(deck.words()))]


def machine(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Decks,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_decks_hold_what_they_should() -> None:
    machine(12, 25)


@pytest.mark.slow
def test_decks_hold_what_they_should_whatever_is_done() -> None:
    machine(300, 60)
