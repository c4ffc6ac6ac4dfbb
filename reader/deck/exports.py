"""How far each kind of export has gone, so that the next can hold only what is new."""

from collections.abc import Sequence

from reader.deck.store import Deck


def last(deck: Deck, kind: str) -> int:
    """Return up to which change an export of that kind has gone; 0 where there was none.

    It is a time of ``touched``: a change that came by merging counts from when it came, so
    that the next export has it, however old it is.
    """
    with deck.reading() as tables:
        row = tables.execute("SELECT touched FROM exports WHERE kind = ?", (kind,)).fetchone()
    return int(row[0]) if row else 0


def now(deck: Deck) -> int:
    """Return the time of the newest change: to be asked before an export begins."""
    with deck.reading() as tables:
        return int(tables.execute("SELECT at FROM clock").fetchone()[0])


def remember(deck: Deck, kind: str, upto: int, in_anki: Sequence[int] = ()) -> None:
    """Remember that an export of that kind was written, of all up to the time ``upto``.

    ``in_anki`` are the rows of words that Anki has from now on: duben leaves reviewing them
    to it. Nothing of that is for the user to undo.
    """
    with deck.changing("") as change:
        change.deck.execute(
            "INSERT INTO exports VALUES (?, ?) "
            "ON CONFLICT DO UPDATE SET touched = max(touched, excluded.touched)",
            (kind, upto),
        )
        for row in in_anki:
            change.set("words", row, "in_anki", 1)
