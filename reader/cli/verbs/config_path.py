"""``duben config path``: where your files are."""

import click

from reader.cli import options


@click.command("path")
@options.form("text", "json")
def command(form: str) -> None:
    """Say where your files are, or would be."""
    from reader.settings import settings_file

    paths = {"settings": str(settings_file())}
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(paths))
        return
    from reader.cli.text_forms import columns

    for line in columns(paths.items()):
        print(line)
