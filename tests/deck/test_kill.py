"""``kill -9`` between any two keys: everything kept before it is there afterwards."""

import random
import subprocess
import sys
from pathlib import Path

from reader.deck.store import Deck

# Keeps words without end, and says of each that it is kept.
KEEPER = """
import sys
from pathlib import Path
from reader.deck.store import Deck
from reader.deck.words import Context, WordKey
deck = Deck.open(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), 1_000_000):
    deck.keep(WordKey(f"word{number}", "", ""), "meaning", Context(f"sentence {number}", 0, 8))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def test_a_hundred_kills_lose_no_word(path: Path) -> None:
    chance = random.Random(7)
    acknowledged: set[int] = set()
    begin = 0
    for _ in range(100):
        keeper = subprocess.Popen(
            # -S and -E: only Python and the deck, started quickly.
            [sys.executable, "-S", "-E", "-c", KEEPER, str(path), str(begin)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert keeper.stdout
        # Some are killed before the first word, some in the middle of any later one.
        for _ in range(chance.randrange(30)):
            acknowledged.add(int(keeper.stdout.readline()))
        keeper.kill()
        # What it said before it died, but not half a line.
        acknowledged |= {int(line) for line in keeper.stdout if line.endswith("\n")}
        keeper.stdout.close()
        keeper.wait()
        begin = max(acknowledged, default=-1) + 1

    deck = Deck.open(path)
    there = {word.key.simplified: word for word in deck.words()}
    assert len(acknowledged) > 1000
    assert {f"word{number}" for number in acknowledged} <= set(there)
    assert all(there[f"word{n}"].context.sentence == f"sentence {n}" for n in acknowledged)
    assert deck._store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
