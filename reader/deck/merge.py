"""Two decks made one: whatever either has, and of each value the one that changed last.

Both hold the same afterwards, whichever was merged into the other, and however often:
every register takes the later of two values (``Change.merge``), rows are united by what
makes them one, and nothing is ever deleted (see ``tables.py``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.deck.registers import Change
from reader.deck.store import Deck
from reader.deck.whole import State, beside, kept, state_of


class Merged(NamedTuple):
    """What a merge did: words that were not in the deck, and others that it changed."""

    added: int
    changed: int


def merge(deck: Deck, other: Path, told: Callable[[int], None] = lambda _: None) -> Merged:
    """Take all that another deck's file has, in one change that can be undone.

    ``told`` is called with how many words and sentences were looked at. The other file is
    only read. Raises DubenError where it cannot be, or is no deck.
    """
    theirs = Deck.open(other, read_only=True)
    try:
        with theirs.reading() as source, deck.changing(f"merged {other.name}") as change:
            before = kept(change.deck, "words")
            for done, (table, row, state) in enumerate(beside(change.deck, source), 1):
                told(done)
                _take_later(change, table, row, state)
            change.see(int(source.execute("SELECT at FROM clock").fetchone()[0]))
            added = kept(change.deck, "words") - before
            return Merged(len(added), len(change.words - added))
    finally:
        theirs.close()


def restore(deck: Deck, earlier: Path) -> int:
    """Make all of a deck be what it was in an earlier file, and return how many words changed.

    That is a change like any other: it can be undone, and wins over what other machines
    have from before it. Words that have come since are dropped. The other file is only
    read. Raises DubenError where it cannot be, or is no deck.
    """
    before = Deck.open(earlier, read_only=True)
    try:
        with before.reading() as source, deck.changing(f"restored {earlier.name}") as change:
            there: dict[str, set[int]] = {}
            for table, row, state in beside(change.deck, source):
                there.setdefault(table, set()).add(row)
                for register, (_, values) in state.items():
                    change.set(table, row, register, *values)
            for table in ("words", "contexts"):
                for row in kept(change.deck, table) - there.get(table, set()):
                    change.set(table, row, "kept", 0)
            for row in kept(change.deck, "own_entries") - there.get("own_entries", set()):
                *said, _ = state_of(change.deck, "own_entries", row)["entry"][1]
                change.set("own_entries", row, "entry", *said, 0)
            return len(change.words)
    finally:
        before.close()


def _take_later(change: Change, table: str, row: int, theirs: State) -> None:
    ours = state_of(change.deck, table, row)
    for register, (at, values) in theirs.items():
        if (at, values) > ours[register]:
            change.merge(table, row, register, values, at)
