"""``duben deck drop``: take a word out of the deck."""

from contextlib import closing

import click


@click.command("drop")
@click.argument("word")
def command(word: str) -> None:
    """Take WORD out of your deck.

    Kept again one day, it is the same note to Anki.
    Where the deck has WORD with several readings, write which: 好[hao4].
    """
    from reader.cli.deck_words import find_one, shown
    from reader.deck.store import Deck

    with closing(Deck.open()) as deck:
        key = find_one(deck, word).key
        deck.drop(key)
    print(f"dropped  {shown(key)}")
