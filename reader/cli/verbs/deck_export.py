"""``duben deck export``: the deck as a file, for Anki, for other programs, for people."""

import sys
from contextlib import closing
from typing import TYPE_CHECKING, TextIO

import click

from reader.cli import options
from reader.cli.deck_filters import filtered, of_anki
from reader.errors import DubenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.deck.query import Filter
    from reader.deck.store import Deck

_FOR_ANKI = ("anki-csv", "apkg", "anki-csv-full")


@click.command("export")
@options.form(*_FOR_ANKI, "csv", "tsv", "json", "markdown")
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
    from reader.cli.text_forms import counted
    from reader.deck import exports, query

    if form == "apkg" and goal == "-":
        raise DubenError("a package is a file; say where to write it: -o duben.apkg")
    wishes = (production, speech)
    with closing(open_there()) as deck:
        upto = exports.now(deck)
        if form in _FOR_ANKI:
            wanted = of_anki(wanted)
        if only_new:
            wanted = wanted._replace(touched=exports.last(deck, form))
        rows = query.rows(deck, wanted)
        count = _export(deck, rows, form, goal, name, wishes)
        if not deck.read_only:
            exports.remember(deck, form, upto, rows if form in _FOR_ANKI else ())
    if goal != "-":
        click.echo(f"{counted(count, 'note')} written to {goal}", err=True)


def _export(
    deck: "Deck", rows: "Sequence[int]", form: str, goal: str, name: str, wishes: tuple[bool, bool]
) -> int:
    from reader.paths import expanded

    if form == "apkg":
        from reader.cli.packages import write_package

        return write_package(deck, rows, expanded(goal), name, wishes)
    if goal == "-":
        return _write(deck, rows, form, sys.stdout, name, wishes)
    from reader.deck.files import write_file

    return write_file(expanded(goal), lambda stream: _write(deck, rows, form, stream, name, wishes))


def _write(
    deck: "Deck",
    rows: "Sequence[int]",
    form: str,
    stream: TextIO,
    name: str,
    wishes: tuple[bool, bool],
) -> int:
    from reader.cli.text_forms import marked
    from reader.deck import plain
    from reader.deck.anki.csv import write_basic, write_full

    words = deck.words(rows)
    if form == "anki-csv":
        return write_basic(words, stream, name, mark=marked)
    if form == "anki-csv-full":
        from reader.cli.packages import notes

        return write_full(notes(deck, words, wishes), stream, name)
    if form == "json":
        return plain.write_json(words, stream)
    if form == "markdown":
        return plain.write_markdown(words, stream, marked)
    return plain.write_table(words, stream, marked, "," if form == "csv" else "\t")
