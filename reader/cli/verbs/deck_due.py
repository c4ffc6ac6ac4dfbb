"""``duben deck due``: how many words are to be reviewed."""

from contextlib import closing

import click


@click.command("due")
def command() -> None:
    """Say how many words are due.

    For review inside duben (v in the library, or among your words), without those that
    Anki has.
    """
    import time

    from reader.cli.deck_words import open_there
    from reader.deck import review

    with closing(open_there()) as deck:
        found = review.queue(deck, time.time())
    print(f"{len(found.due)} due, {len(found.new)} new")
