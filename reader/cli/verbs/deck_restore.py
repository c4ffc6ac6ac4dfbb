"""``duben deck restore``: the deck as it was."""

from contextlib import closing
from pathlib import Path

import click

from reader.errors import DubenError


@click.command("restore")
@click.argument("source", metavar="FILE|DATE")
def command(source: str) -> None:
    """Go back to a copy of your deck.

    To FILE, or to the backup of a DATE (2026-11-25).

    It is a change like others: duben deck undo takes it back. A deck that is damaged is put
    aside, and never deleted.
    """
    from reader.cli.text_forms import counted
    from reader.deck.merge import restore
    from reader.deck.store import Deck
    from reader.paths import data_folder

    deck_path = data_folder() / "deck.sqlite3"
    path = _found(source, deck_path)
    # Looked at first: what cannot be read should cost nothing.
    Deck.open(path, read_only=True).close()
    aside = _put_aside(deck_path)
    with closing(Deck.open(deck_path)) as deck:
        count = restore(deck, path)
    if aside:
        print(f"the damaged deck is now {aside}")
    print(f"restored {path}: {counted(count, 'word')} changed; duben deck undo takes it back")


def _found(source: str, deck_path: Path) -> Path:
    from reader.deck import backups
    from reader.paths import expanded

    there = backups.all_of(deck_path)
    for it in there:
        if it.day == source:
            return it.path
    path = expanded(source)
    if not path.is_file():
        days = ", ".join(it.day for it in there) or "none"
        raise DubenError(f"there is no file {source}, and no backup of that day; there are: {days}")
    if path.resolve() == deck_path.resolve():
        raise DubenError("that is the deck itself; name a copy of it")
    return path


def _put_aside(deck_path: Path) -> Path | None:
    """Give a damaged deck another name; return that, None where it is not damaged."""
    from reader.deck.store import Deck
    from reader.sqlite import DamagedStoreError, aside

    try:
        Deck.open(deck_path).close()
    except DamagedStoreError:
        return aside(deck_path)
    return None
