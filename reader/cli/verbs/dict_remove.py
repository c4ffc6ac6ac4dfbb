"""``duben dict remove``: back to the dictionary that duben comes with."""

import click


@click.command("remove")
def command() -> None:
    """Remove your own CC-CEDICT; the one that duben comes with is used again."""
    from reader.errors import DubenError
    from reader.language.dictionaries import remove

    if not remove():
        raise DubenError(
            "there is no dictionary of your own; the one that duben comes with is used"
        )
    print("removed; the dictionary that duben comes with is used again")
