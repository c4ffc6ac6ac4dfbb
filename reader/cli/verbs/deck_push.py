"""``duben deck push``: the deck handed to an Anki that is running."""

import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.deck_filters import filtered, of_anki

if TYPE_CHECKING:
    from reader.deck.query import Filter

_KIND = "push"


@click.command("push")
@click.option("--name", default="duben", metavar="DECK", help="What the deck is called in Anki.")
@click.option("--production", is_flag=True, help="Cards that ask for the word, too.")
@click.option("--speech", is_flag=True, help="Have Anki say the word, if it has a voice.")
@click.option("--new", "only_new", is_flag=True, help="Only what changed since the last push.")
@click.option("--sync", is_flag=True, help="Have Anki synchronise afterwards.")
@click.option("--url", default="", help="Where AnkiConnect listens.")
@click.option("--key", default="", help="The API key, where AnkiConnect asks for one.")
@filtered
def command(
    name: str,
    production: bool,
    speech: bool,
    only_new: bool,
    sync: bool,
    url: str,
    key: str,
    wanted: "Filter",
) -> None:
    """Hand your deck to a running Anki.

    Anki has to have the add-on AnkiConnect (2055492159). Words being learnt are handed over,
    if no --status is named; what you have learnt of them in Anki stays.
    """
    from reader.cli.deck_words import open_there
    from reader.cli.dictionary import open_shelf
    from reader.cli.progress import Progress
    from reader.cli.text_forms import counted
    from reader.deck import exports, query
    from reader.deck.anki.connect import URL, push
    from reader.language.exporting import Export
    from reader.language.notes import Wishes

    with closing(open_there()) as deck:
        upto = exports.now(deck)
        wanted = of_anki(wanted)
        if only_new:
            wanted = wanted._replace(touched=exports.last(deck, _KIND))
        rows = query.rows(deck, wanted)
        if not rows:
            print("there is nothing to hand over")
            return
        with tempfile.TemporaryDirectory(prefix="duben-") as folder:
            path = Path(folder) / "duben.apkg"
            with Progress() as progress:
                count = Export(
                    deck,
                    rows,
                    "apkg",
                    lambda: open_shelf(deck),
                    name=name,
                    wishes=Wishes(production, speech),
                    told=lambda done: progress.count("writing", done, len(rows)),
                ).to_file(path)
            push(path, url=url or URL, key=key, sync=sync)
        if not deck.read_only:
            exports.remember(deck, _KIND, upto, rows)
    print(f"Anki has taken {counted(count, 'note')}{', and synchronised' if sync else ''}")
