"""``duben deck export``: the deck as a file, for Anki, for other programs, for people."""

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from reader.cli import options
from reader.cli.deck_filters import filtered, of_anki
from reader.errors import DubenError

if TYPE_CHECKING:
    from reader.deck.query import Filter


@click.command("export")
@options.form("anki-csv", "apkg", "anki-csv-full", "csv", "tsv", "json", "markdown")
@click.option(
    "-o", "--output", "goal", default="-", metavar="FILE", help="Where to; - is standard output."
)
@click.option("--name", default="duben", metavar="DECK", help="What the deck is called in Anki.")
@click.option("--production", is_flag=True, help="Cards that ask for the word, too (apkg).")
@click.option("--speech", is_flag=True, help="Have Anki say the word, if it has a voice (apkg).")
@click.option(
    "--new", "only_new", is_flag=True, help="Only what changed since the last such export."
)
@filtered
def command(
    form: str,
    goal: str,
    name: str,
    production: bool,
    speech: bool,
    only_new: bool,
    wanted: "Filter",
) -> None:
    """Write your deck for Anki.

    For Anki only words being learnt are written, if no --status is named. In Anki, choose
    File, then Import. Imported again later, the notes are updated, and keep what you have
    learnt of them. apkg brings cards of duben's own; anki-csv makes notes of type Basic;
    anki-csv-full is for those who have imported an apkg before.
    csv, tsv, json and markdown are for other programs, and for people.
    """
    from reader.cli.deck_words import open_there
    from reader.cli.dictionary import open_shelf
    from reader.cli.progress import Progress
    from reader.cli.text_forms import counted
    from reader.deck import exports, query
    from reader.language.exporting import FOR_ANKI, Export
    from reader.language.notes import Wishes
    from reader.paths import expanded

    if form == "apkg" and goal == "-":
        raise DubenError("a package is a file; say where to write it: -o duben.apkg")
    with closing(open_there()) as deck, Progress() as progress:
        upto = exports.now(deck)
        if form in FOR_ANKI:
            wanted = of_anki(wanted)
        if only_new:
            wanted = wanted._replace(touched=exports.last(deck, form))
        rows = query.rows(deck, wanted)
        export = Export(
            deck,
            rows,
            form,
            lambda: open_shelf(deck),
            name=name,
            wishes=Wishes(production, speech),
            told=lambda done: progress.count("writing", done, len(rows)),
        )
        count = export.to_stream(sys.stdout) if goal == "-" else export.to_file(expanded(goal))
        if not deck.read_only:
            exports.remember(deck, form, upto, rows if form in FOR_ANKI else ())
    if goal != "-":
        click.echo(f"{counted(count, 'note')} written to {goal}", err=True)
