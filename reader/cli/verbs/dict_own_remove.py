"""``duben dict own remove``: one entry of your own less."""

from contextlib import closing

import click


@click.command("remove")
@click.argument("word")
def command(word: str) -> None:
    """Remove your own entry of WORD.

    What the dictionary says of it is shown again, and a word of your deck means that.
    Where you have several of WORD, write which: 好[hao4].
    """
    from reader.cli.deck_words import one_of, shown
    from reader.cli.dictionary import open_lexicon
    from reader.deck.own_entries import all_of
    from reader.deck.store import Deck
    from reader.language.own_entries import remove

    with open_lexicon() as lexicon, closing(Deck.open()) as deck:
        own = {it.key: it for it in all_of(deck)}
        key = one_of(own, word, "your own entries")
        remove(deck, lexicon, own[key])
    print(f"removed  {shown(key)}")
