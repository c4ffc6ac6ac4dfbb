"""``duben deck due``: how many words are to be reviewed now."""

import time
from contextlib import closing

import click

from reader.cli import options


@click.command("due")
@options.new_a_day
@options.form("text", "json")
def command(new_a_day: int, form: str) -> None:
    """Say how many words are due, in one line, for a status line.

    Those that you reviewed before, and new ones that are to be begun today.
    """
    from reader.deck.review import due
    from reader.deck.store import Deck

    with closing(Deck.open(read_only=True)) as deck:
        found = due(deck, time.time_ns() // 1000, new_a_day)
    seen, new = len(found.seen), len(found.new)
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty({"due": seen, "new": new}))
    else:
        print(f"{seen} due, {new} new")
