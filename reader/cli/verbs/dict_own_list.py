"""``duben dict own list``: your own entries."""

from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from reader.cli import options

if TYPE_CHECKING:
    from reader.deck.own_entries import OwnEntry
    from reader.deck.words import WordKey


@click.command("list")
@options.form("text", "json")
def command(form: str) -> None:
    """List your own entries, oldest first."""
    from reader.deck.own_entries import all_of
    from reader.deck.store import Deck

    with closing(Deck.open(read_only=True)) as deck:
        found = all_of(deck)
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty([_object(it) for it in found]))
        return
    from reader.cli.text_forms import columns

    for line in columns(map(_row, found)):
        print(line)


def _object(own: "OwnEntry") -> dict[str, Any]:
    return {
        **_key(own.key),
        "senses": own.senses,
        "corrects": _key(own.corrects) if own.corrects else None,
    }


def _key(key: "WordKey") -> dict[str, Any]:
    return {
        "simplified": key.simplified,
        "traditional": key.traditional,
        "pinyin": key.pinyin.split(),
    }


def _row(own: "OwnEntry") -> tuple[str, ...]:
    from reader.cli.deck_words import shown
    from reader.cli.text_forms import forms
    from reader.language.exporting import marked

    if own.corrects is None:
        instead = ""
    else:
        instead = f"instead of {shown(own.corrects)}" if own.corrects != own.key else "corrected"
    return (
        forms(own.key.traditional, own.key.simplified),
        marked(own.key.pinyin),
        instead,
        "; ".join(own.senses),
    )
