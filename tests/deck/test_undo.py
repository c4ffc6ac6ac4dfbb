"""Every change can be taken back, one after the other."""

from reader.deck.registers import MOST_CHANGES
from reader.deck.store import Brought, Deck
from reader.deck.words import Context, Status, WordKey
from tests.deck.words import AT_HOME, AT_SCHOOL, HAO, XUEXI, YINHANG, contexts, numbered_word


def test_changes_are_taken_back_newest_first(deck: Deck) -> None:
    states = [list(deck.words())]
    steps = (
        lambda: deck.keep(XUEXI, "to learn", AT_HOME),
        lambda: deck.keep(XUEXI, "", AT_SCHOOL),
        lambda: deck.set_status(XUEXI, Status.LEARNING_3),
        lambda: deck.edit(XUEXI, meaning="to cram", note="书面", tags=["school", "hsk"]),
        lambda: deck.edit(XUEXI, chosen=AT_HOME),
        lambda: deck.edit(XUEXI, dropped=[AT_SCHOOL]),
        lambda: deck.drop(XUEXI),
        lambda: deck.keep(XUEXI, "", Context()),
    )
    for step in steps:
        step()
        states.append(list(deck.words()))
    for state in reversed(states[:-1]):
        assert deck.undo()
        assert [_shown(it) for it in deck.words()] == [_shown(it) for it in state]
    assert deck.undo() is None


def _shown(word):  # all but its times
    return word._replace(kept_at="", changed=0)


def test_a_whole_import_is_taken_back_at_once(deck: Deck) -> None:
    deck.keep(XUEXI, "to learn", AT_HOME)
    words = [Brought(numbered_word(number), Status.KNOWN, tags=("old",)) for number in range(100)]
    brought = [*words, Brought(XUEXI, Status.KNOWN)]
    assert deck.bring(brought, "brought 101 words in") == 101
    assert len(list(deck.words())) == 101
    undone = deck.undo()
    assert undone
    assert undone.said == "brought 101 words in"
    (word,) = deck.words()
    assert (word.key, word.status) == (XUEXI, Status.LEARNING_1)


def test_bringing_a_word_in_adds_to_what_is_there(deck: Deck) -> None:
    deck.keep(XUEXI, "my words", AT_HOME)
    deck.edit(XUEXI, tags=["b"])
    item = Brought(XUEXI, None, "to learn", ("a",), "a note", (AT_HOME, AT_SCHOOL))
    assert deck.bring([item], "brought") == 1
    assert deck.bring([item], "brought") == 0
    (word,) = deck.words()
    assert (word.status, word.meaning, word.note) == (Status.LEARNING_1, "my words", "a note")
    assert word.tags == ("a", "b")
    assert set(contexts(deck, XUEXI)) == {AT_HOME, AT_SCHOOL}


def test_what_somebody_changed_since_stays(deck: Deck) -> None:
    other = Deck.open(deck.path)
    deck.keep(XUEXI, "to learn", AT_HOME)
    with deck.changing("two things") as change:
        change.set("words", 1, "meaning", "to cram")
        change.set("words", 1, "note", "remark")
    # As a merge does it: a change without one of its own that could be undone.
    other._store.connection.execute(
        "UPDATE words SET meaning = 'by heart', meaning_at = meaning_at + 1 WHERE id = 1"
    )
    assert deck.undo()
    (word,) = deck.words()
    assert (word.meaning, word.note) == ("by heart", "")
    other.close()


def test_nothing_done_is_nothing_to_undo(deck: Deck) -> None:
    deck.keep(HAO, "good", Context())
    deck.set_status(HAO, Status.LEARNING_1)
    deck.drop(YINHANG)
    undone = deck.undo()
    assert undone
    assert undone.said == "kept 好"
    assert deck.undo() is None


def test_only_so_many_changes_are_remembered(deck: Deck) -> None:
    key = WordKey("好", "好", "hao3")
    for number in range(MOST_CHANGES + 10):
        with deck.changing("noted") as change:
            change.set("words", 1, "note", str(number)) if number else None
        if not number:
            deck.keep(key, "good", Context())
    count = 0
    while deck.undo():
        count += 1
    assert count == MOST_CHANGES
