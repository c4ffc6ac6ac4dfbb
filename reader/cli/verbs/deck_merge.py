"""``duben deck merge``: two decks made one."""

from contextlib import closing

import click


@click.command("merge")
@click.argument("other", metavar="FILE")
def command(other: str) -> None:
    """Take in another deck.

    Of each word in FILE and in yours, whatever was changed last holds; nothing is lost,
    and FILE is only read. Merge in both directions, and two machines have the same deck.
    """
    from reader.cli.progress import Progress
    from reader.cli.text_forms import counted
    from reader.deck import backups
    from reader.deck.merge import merge
    from reader.deck.store import Deck
    from reader.errors import DubenError
    from reader.paths import expanded

    path = expanded(other)
    if not path.is_file():
        raise DubenError(f"there is no deck {other}")
    with closing(Deck.open()) as deck:
        backups.daily(deck)
        with Progress() as progress:
            done = merge(deck, path, lambda rows: progress.count("merging", rows))
    print(f"merged {other}: {counted(done.added, 'new word')}, {done.changed:,} changed")
