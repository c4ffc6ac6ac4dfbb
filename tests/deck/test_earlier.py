"""Decks that earlier versions of duben wrote are opened with all that is in them.

``earlier/`` has one of each version, as SQL, written by that version itself: two words
being learnt, one with two sentences and a meaning in the user's own words, a known one, a
dropped one; from version 2 on a correction of an entry; from version 3 on a note, tags, a
review, and what undoing needs.
"""

import sqlite3
from pathlib import Path

import pytest

from reader.deck.own_entries import OwnEntry, all_of
from reader.deck.rows import iso
from reader.deck.store import Deck
from reader.deck.tables import DECK
from reader.deck.words import Context, Status, WordKey
from tests.deck.words import AT_HOME, AT_SCHOOL, AT_THE_BANK, HAO, XUEXI, YINHANG

EARLIER = Path(__file__).with_name("earlier")
MAO = WordKey("猫", "貓", "mao1")


def stored(version: int, path: Path) -> Path:
    """Make the deck that a version wrote."""
    with sqlite3.connect(path) as made:
        made.executescript((EARLIER / f"deck-{version}.sql").read_text(encoding="utf-8"))
    made.close()
    return path


def test_there_is_one_of_every_earlier_version() -> None:
    versions = {int(it.stem.split("-")[1]) for it in EARLIER.glob("deck-*.sql")}
    assert versions == set(range(1, len(DECK.migrations)))


@pytest.mark.parametrize("version", range(1, len(DECK.migrations)))
@pytest.mark.parametrize("read_only", [False, True])
def test_all_of_it_is_there(version: int, read_only: bool, path: Path) -> None:
    before = sqlite3.connect(stored(version, path))
    guids = dict(before.execute("SELECT simplified, guid FROM words"))
    kept_at = {
        simplified: iso(at) if isinstance(at, int) else at
        for simplified, at in before.execute("SELECT simplified, kept_at FROM words")
    }
    before.close()
    deck = Deck.open(path, read_only=read_only)
    words = {it.key: it for it in deck.words()}
    assert list(words) == [XUEXI, YINHANG, HAO]
    assert {it.key.simplified: it.guid for it in words.values()}.items() <= guids.items()
    assert {it.key.simplified: it.kept_at for it in words.values()}.items() <= kept_at.items()
    assert [it.status for it in words.values()] == [
        Status.LEARNING_1,
        Status.LEARNING_1,
        Status.KNOWN,
    ]
    assert [it.meaning for it in words.values()] == ["to learn by heart", "bank", "good"]
    assert (words[XUEXI].context, words[XUEXI].more) == (AT_SCHOOL, (AT_HOME,))
    assert words[YINHANG].context == AT_THE_BANK
    assert words[HAO].context == Context()
    if version > 2:
        assert (words[YINHANG].note, words[YINHANG].tags) == ("Ask there.", ("money", "town"))
        with deck.reading() as tables:
            assert tables.execute("SELECT rating, undone FROM reviews").fetchall() == [(3, 0)]
    if version > 1:
        senses = ("to learn by heart", "to study; to cram")
        assert all_of(deck) == (OwnEntry(XUEXI, senses, XUEXI),)
    deck.close()


@pytest.mark.parametrize("version", range(1, len(DECK.migrations)))
def test_a_copy_of_the_earlier_one_is_kept(version: int, path: Path) -> None:
    stored(version, path)
    Deck.open(path).close()
    copy = sqlite3.connect(path.with_name(f"deck-version-{version}.sqlite3"))
    assert copy.execute("PRAGMA user_version").fetchone() == (version,)
    assert copy.execute("SELECT count(*) FROM words").fetchone() == (4,)
    copy.close()
    Deck.open(path).close()
    assert len(list(path.parent.glob("*.sqlite3"))) == 2


@pytest.mark.parametrize("version", range(1, len(DECK.migrations)))
def test_a_word_dropped_then_comes_back_as_it_was(version: int, path: Path) -> None:
    before = sqlite3.connect(stored(version, path))
    (guid,) = before.execute("SELECT guid FROM words WHERE simplified = '猫'").fetchone()
    before.close()
    deck = Deck.open(path)
    again = deck.keep(MAO, "", Context())
    assert (again.guid, again.meaning) == (guid, "cat")
    assert deck.undo()
    assert deck.find(MAO) is None
    assert len(list(deck.words())) == 3
    # What a version before the third did cannot be undone: it kept no journal.
    assert bool(deck.undo()) == (version > 2)
    assert list(deck.words())[1].tags == ()
