"""``duben deck edit``: a meaning in your own words, a note, tags."""

from contextlib import closing

import click


@click.command("edit")
@click.argument("word")
@click.option("--meaning", metavar="TEXT", help="What it means, in your own words.")
@click.option("--note", metavar="TEXT", help="A remark of yours.")
@click.option("--tags", metavar="TAGS", help="Its tags, parted by blanks; '' for none.")
@click.pass_context
def command(
    ctx: click.Context, word: str, meaning: str | None, note: str | None, tags: str | None
) -> None:
    """Change meaning, note or tags.

    Its note in Anki follows when the deck is exported and imported again.
    Where the deck has WORD with several readings, write which: 好[hao4].
    """
    from reader.cli.deck_words import find_one, shown
    from reader.deck.store import Deck

    if meaning is None and note is None and tags is None:
        raise click.UsageError("say what to change: --meaning, --note or --tags", ctx)
    with closing(Deck.open()) as deck:
        key = find_one(deck, word).key
        deck.edit(key, meaning=meaning, note=note, tags=None if tags is None else tags.split())
        there = deck.find(key)
    if there:
        said = (" ".join(there.meaning.split()), there.note, " ".join(there.tags))
        print("changed", shown(key), *filter(None, said), sep="  ")
