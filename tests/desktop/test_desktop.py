"""``duben deck push`` to a real Anki: what it then shows a learner, and what it leaves alone.

Left out unless asked for: DUBEN_ANKI names a Python that has ``aqt`` (see docs/development.md).
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop.desktop import Desktop
from tests.terminal import duben_command, environment

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif("DUBEN_ANKI" not in os.environ, reason="DUBEN_ANKI names no Anki"),
]

NOTES = """
answer = {}
for number in mw.col.find_notes(""):
    note = mw.col.get_note(number)
    answer[note["Simplified"]] = dict(note.items()) | {"tags": note.tags}
"""
# Windows that wait for a click, and that a learner would have to click away.
WAITING = """
from aqt.qt import QApplication, QDialog
answer = [it.windowTitle() for it in QApplication.topLevelWidgets()
          if isinstance(it, QDialog) and it.isVisible()]
"""
REVIEW = """
mw.col.decks.select(mw.col.decks.id("duben"))
mw.moveToState("review")
answer = mw.reviewer.card.note()["Simplified"]
"""


@pytest.fixture(scope="module")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    desktop = Desktop(os.environ["DUBEN_ANKI"], tmp_path_factory.mktemp("anki") / "base")
    yield desktop
    desktop.stop()


@pytest.fixture(autouse=True)
def emptied(anki: Desktop) -> None:
    anki.evaluate('mw.col.remove_notes(mw.col.find_notes("")); mw.moveToState("deckBrowser")')


@pytest.fixture
def duben(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        command = [*duben_command(), "deck", *args]
        env = environment(tmp_path)
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)

    run("add", "学习", "--sentence", "我在家学习。", "--source", "课文")
    run("add", "猫")
    return run


def drawn(anki: Desktop, selector: str) -> list[str]:
    """Return the text of what of the card can be seen, by a selector of CSS."""
    seen = anki.page(
        f"[...document.querySelectorAll('#qa {selector}')]"
        ".filter(it => it.getClientRects().length).map(it => it.innerText)"
    )
    assert isinstance(seen, list)
    return seen


def shown(anki: Desktop, side: str, selector: str) -> list[str]:
    """Show a side of the card at hand; return what can be seen once there is something."""
    anki.evaluate(f"mw.reviewer._show{side}()")
    end = time.monotonic() + 30
    while not (seen := drawn(anki, selector)):
        assert time.monotonic() < end, f"{selector} is not shown"
    return seen


def test_what_is_pushed_is_there_and_a_second_time_adds_nothing(anki, duben):
    for _ in range(2):
        assert duben("push", "--url", anki.url).stdout == "Anki has taken 2 notes\n"
        there = anki.evaluate(NOTES)
        assert there.keys() == {"学习", "猫"}
        assert "我在家<b>学习</b>。" in there["学习"]["Sentence"]
        assert there["学习"]["tags"] == ["duben"]
        names = "answer = [it.name for it in mw.col.decks.all_names_and_ids()]"
        assert "duben" in anki.evaluate(names)
        assert anki.evaluate(WAITING) == []


def test_what_changed_comes_anew_and_what_was_learnt_stays(anki, duben):
    duben("push", "--url", anki.url)
    first = anki.evaluate(REVIEW)
    anki.evaluate("mw.col.sched.answerCard(mw.reviewer.card, 4)")
    scheduled = """
answer = {}
for number in mw.col.find_cards(""):
    card = mw.col.get_card(number)
    answer[card.note()["Simplified"]] = [card.type, card.queue, card.ivl, card.due, card.reps]
"""
    before = anki.evaluate(scheduled)
    assert before[first][-1] == 1
    anki.evaluate("""
for number in mw.col.find_notes(""):
    note = mw.col.get_note(number)
    note.tags.append("leech"); note["Notes"] = "mine"
    mw.col.update_note(note)
""")
    other = ({"学习", "猫"} - {first}).pop()
    duben("edit", first, "--meaning", "something else")
    # Anki counts in seconds, and what changed in one second is not newer.
    anki.evaluate(f"""
(number,) = mw.col.find_notes("Simplified:{first}")
mw.col.db.execute("update notes set mod = mod - 60 where id = ?", number)
mw.moveToState("deckBrowser")
""")
    assert duben("push", "--url", anki.url).stdout == "Anki has taken 2 notes\n"
    assert anki.evaluate(scheduled) == before
    there = anki.evaluate(NOTES)
    assert there[first]["Meaning"] == "something else"
    assert there[other]["tags"] == ["duben", "leech"]
    assert there[other]["Notes"] == "mine"


def test_a_card_asks_without_telling_and_answers_in_the_colours_of_the_tones(anki, duben):
    duben("status", "known", "猫")
    duben("push", "--url", anki.url)
    assert anki.evaluate(REVIEW) == "学习"
    assert shown(anki, "Question", ".sentence b") == ["学习"]
    assert drawn(anki, "rt") == []
    assert drawn(anki, ".meaning") == []
    assert shown(anki, "Answer", "rt") == ["xué", "xí"]
    assert "study" in drawn(anki, ".meaning")[0]
    colours = (
        "[...document.querySelectorAll('#qa .word .tone2')].map(it => getComputedStyle(it).color)"
    )
    day = anki.page(colours)
    assert set(day) == {"rgb(34, 136, 34)"}
    anki.page("document.body.classList.add('nightMode', 'night_mode'), 1")
    assert set(anki.page(colours)) == {"rgb(119, 221, 119)"}
    assert anki.evaluate(WAITING) == []


def test_without_an_account_the_refusal_to_synchronise_is_a_line(anki, duben):
    done = duben("push", "--url", anki.url, "--sync")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Anki refused to synchronise" in done.stderr
    assert anki.evaluate(NOTES).keys() == {"学习", "猫"}
