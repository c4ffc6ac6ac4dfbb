"""``duben deck export``: the deck in a file that Anki takes."""

import sys
from contextlib import closing

import click

from reader.cli import options


@click.command("export")
@options.form("anki-csv")
@click.option(
    "-o", "--output", "goal", default="-", metavar="FILE", help="Where to; - is standard output."
)
@click.option("--name", default="duben", metavar="DECK", help="What the deck is called in Anki.")
def command(form: str, goal: str, name: str) -> None:
    """Write your deck for Anki.

    Words marked known are left out. In Anki, choose File, then Import. Imported again
    later, the notes are updated, and keep what you have learnt of them.
    """
    from reader.cli.text_forms import counted, marked
    from reader.deck.anki.csv import export_file, write_basic
    from reader.deck.store import Deck
    from reader.paths import expanded

    with closing(Deck.open(read_only=True)) as deck:
        # Cards are for words being learnt: a word marked known was often never kept at all.
        words = (word for word in deck.words() if word.status.is_learning)
        if goal == "-":
            write_basic(words, sys.stdout, name, mark=marked)
            return
        count = export_file(words, expanded(goal), name, mark=marked)
    click.echo(f"{counted(count, 'note')} written to {goal}", err=True)
