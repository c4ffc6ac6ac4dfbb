"""``duben deck list``: what is in the deck."""

from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from reader.cli import options

if TYPE_CHECKING:
    from reader.deck.words import DeckWord


@click.command("list")
@options.form("text", "json")
def command(form: str) -> None:
    """List the words of your deck, oldest first."""
    from reader.deck.store import Deck

    with closing(Deck.open(read_only=True)) as deck:
        words = list(deck.words())
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty([_object(word) for word in words]))
    else:
        from reader.cli.text_forms import columns

        for line in columns(map(_row, words)):
            print(line)


def _object(word: "DeckWord") -> dict[str, Any]:
    return {
        "guid": word.guid,
        "simplified": word.key.simplified,
        "traditional": word.key.traditional,
        "pinyin": word.key.pinyin.split(),
        "status": word.status,
        "meaning": word.meaning,
        "sentence": word.context.sentence,
        "start": word.context.start,
        "end": word.context.end,
        "sentence_pinyin": word.context.pinyin,
        "source": word.context.source,
        "kept_at": word.kept_at,
    }


def _row(word: "DeckWord") -> tuple[str, ...]:
    from reader.cli.text_forms import forms, marked

    key = word.key
    return (
        forms(key.traditional, key.simplified),
        marked(key.pinyin),
        word.status,
        " ".join(word.meaning.split()),
        word.context.sentence,
    )
