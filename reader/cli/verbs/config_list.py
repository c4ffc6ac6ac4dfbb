"""``duben config list``: every setting."""

import click

from reader.cli import options


@click.command("list")
@options.form("text", "json")
def command(form: str) -> None:
    """List every setting: value, where from, what it can be."""
    from reader.settings import ALLOWED, Settings, chosen

    named = chosen()
    values = Settings(**named)._asdict()
    settings = [
        {
            "key": key,
            "value": values[key],
            "from": "settings.toml" if key in named else "default",
            "allowed": allowed,
        }
        for key, allowed in ALLOWED.items()
    ]
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(settings))
        return
    from reader.cli.text_forms import columns

    rows = ((it["key"], it["value"], it["from"], ", ".join(it["allowed"])) for it in settings)
    for line in columns(rows):
        print(line)
