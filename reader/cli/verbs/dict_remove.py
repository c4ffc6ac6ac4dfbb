"""``duben dict remove``: one dictionary less."""

import click


@click.command("remove")
@click.argument("name")
def command(name: str) -> None:
    """Remove one of your dictionaries or lists.

    With CC-CEDICT, yours is removed, and the one that duben comes with is used again.
    """
    from dicts.shelf import MAIN
    from reader.language.volumes import remove

    removed = remove(name)
    again = "; the one that duben comes with is used again" if removed == MAIN else ""
    print(f"removed {removed}{again}")
