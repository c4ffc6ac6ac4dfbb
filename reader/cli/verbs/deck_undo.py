"""``duben deck undo``: the last change taken back."""

from contextlib import closing

import click


@click.command("undo")
def command() -> None:
    """Take back the last change.

    An import is taken back as a whole. Again takes back the change before.
    """
    from reader.deck.store import Deck

    with closing(Deck.open()) as deck:
        undone = deck.undo()
    print(f"undone: {undone.said}" if undone else "there is nothing to undo")
