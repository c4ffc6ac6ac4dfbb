"""``duben config path``: where your files are."""

import click

from reader.cli import options


@click.command("path")
@options.form("text", "json")
def command(form: str) -> None:
    """Say where your files are, or would be."""
    from reader.language.own_words import FILE_NAME
    from reader.paths import data_path
    from reader.settings import settings_file

    paths = {"settings": str(settings_file()), "own_words": str(data_path() / FILE_NAME)}
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(paths))
        return
    from reader.cli.text_forms import columns

    for line in columns((name.replace("_", " "), path) for name, path in paths.items()):
        print(line)
