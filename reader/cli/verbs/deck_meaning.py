"""``duben deck meaning``: a meaning in your own words."""

from contextlib import closing

import click


@click.command("meaning")
@click.argument("word")
@click.argument("text")
def command(word: str, text: str) -> None:
    """Replace what WORD means by TEXT.

    Its note in Anki follows when the deck is exported and imported again.
    Where the deck has WORD with several readings, write which: 好[hao4].
    """
    from reader.cli.deck_words import find_one, shown
    from reader.deck.store import Deck

    with closing(Deck.open()) as deck:
        key = find_one(deck, word).key
        deck.edit(key, meaning=text)
    print(f"changed  {shown(key)}  {' '.join(text.split())}")
