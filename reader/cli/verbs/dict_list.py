"""``duben dict list``: your dictionaries and lists, in order."""

from typing import Any

import click

from reader.cli import options

_SAID = {"main": "dictionary", "extra": "dictionary", "levels": "levels"}


@click.command("list")
@options.form("text", "json")
def command(form: str) -> None:
    """List your dictionaries and lists of levels.

    They are in the order in which they are asked.
    """
    from dicts.shelf import MAIN
    from reader.cli.dictionary import open_lexicon
    from reader.cli.dictionary_facts import of_lexicon, of_volume
    from reader.language.volumes import names, volume

    with open_lexicon() as lexicon:
        told = [of_lexicon(lexicon) if it == MAIN else of_volume(volume(it)) for it in names()]
    if form == "json":
        from reader.cli.json_forms import pretty

        shown = ("name", "as", "date", "entries", "trouble")
        print(pretty([{key: it[key] for key in shown if key in it} for it in told]))
        return
    from reader.cli.text_forms import columns

    for line in columns(map(_row, told)):
        print(line)


def _row(about: dict[str, Any]) -> tuple[str, ...]:
    if "trouble" in about:
        return about["name"], "damaged", "", about["trouble"]
    count = f"{about['entries']:,} {'words' if about['as'] == 'levels' else 'entries'}"
    return about["name"], _SAID[about["as"]], count, about["date"][:10]
