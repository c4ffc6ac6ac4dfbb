"""``duben deck backup``: a copy of the deck."""

from contextlib import closing

import click


@click.command("backup")
@click.argument("goal", required=False, metavar="[FILE]")
def command(goal: str | None) -> None:
    """Copy your deck, or list copies.

    Without FILE, the copies that duben has made are listed.

    duben makes a copy each day that you read, keeps them for a week, and one a month for a
    year.
    """
    from reader.deck import backups
    from reader.deck.store import Deck
    from reader.errors import DubenError
    from reader.paths import data_path, expanded

    if goal is None:
        for it in backups.all_of(data_path() / "deck.sqlite3"):
            print(f"{it.day}  {it.path}")
        return
    with closing(Deck.open()) as deck:
        if deck.read_only:
            raise DubenError(deck.notice)
        path = expanded(goal)
        if not path.parent.is_dir():
            raise DubenError(f"there is no folder {path.parent}; make it, or name another")
        backups.copy(deck.path, path)
    print(f"copied the deck to {goal}")
