"""``duben deck list``: what is in the deck."""

from contextlib import closing
from typing import TYPE_CHECKING

import click

from reader.cli import options
from reader.cli.deck_filters import filtered

if TYPE_CHECKING:
    from reader.deck.query import Filter
    from reader.deck.words import DeckWord


@click.command("list")
@options.form("text", "json")
@filtered
def command(form: str, wanted: "Filter") -> None:
    """List the words of your deck, oldest first."""
    from reader.deck.query import rows
    from reader.deck.store import Deck

    with closing(Deck.open(read_only=True)) as deck:
        words = list(deck.words(rows(deck, wanted)))
    if form == "json":
        from reader.cli.json_forms import pretty
        from reader.deck.plain import as_object

        print(pretty([as_object(word) for word in words]))
    else:
        from reader.cli.text_forms import columns

        for line in columns(map(_row, words)):
            print(line)


def _row(word: "DeckWord") -> tuple[str, ...]:
    from reader.cli.text_forms import forms
    from reader.language.exporting import marked

    key = word.key
    return (
        forms(key.traditional, key.simplified),
        marked(key.pinyin),
        word.status,
        " ".join(word.meaning.split()),
        word.context.sentence,
    )
