"""``duben deck status``: what you know of words."""

from contextlib import closing

import click

_NAMES = ("1", "2", "3", "4", "known", "ignored")


@click.command("status")
@click.argument("status", type=click.Choice(_NAMES))
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
def command(status: str, words: tuple[str, ...]) -> None:
    """Say what you know of words.

    1 to 4 is learning, from the first step to the last.

    Where the deck has a word with several readings, write which: 好[hao4].
    """
    from reader.cli.deck_words import one_of, shown
    from reader.deck.store import Deck
    from reader.deck.words import Status

    its = Status(f"learning {status}" if status.isdigit() else status)
    with closing(Deck.open()) as deck:
        there = [word.key for word in deck.words()]
        keys = [one_of(there, word, "the deck") for word in words]
        deck.set_statuses(keys, its)
    for key in keys:
        print(f"{its}  {shown(key)}")
