"""``duben dict info``: which dictionaries these are."""

from typing import Any

import click

from reader.cli import options


@click.command("info")
@options.form("text", "json")
def command(form: str) -> None:
    """Say which dictionaries these are, and whose.

    For each: date, size, licence, sources.
    """
    from dicts.shelf import MAIN
    from reader.cli.dictionary import open_lexicon
    from reader.cli.dictionary_facts import of_lexicon, of_volume
    from reader.language.volumes import names, volume

    with open_lexicon() as lexicon:
        main = of_lexicon(lexicon)
    others = [of_volume(volume(it)) for it in names() if it != MAIN]
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(main | {"others": others}))
        return
    from reader.cli.text_forms import columns

    for about in (main, *others):
        if about is not main:
            print()
        for line in columns(_rows(about)):
            print(line)


def _rows(about: dict[str, Any]) -> list[tuple[str, str]]:
    rows = [
        (name.replace("_", " "), str(value))
        for name, value in about.items()
        if name != "sources" and value != ""
    ]
    sources = about.get("sources", ())
    return rows + [(f"{it['of']} from", f"{it['from']} ({it['licence']})") for it in sources]
