"""``duben dict remove``: back to the dictionary that duben comes with."""

import click


@click.command("remove")
def command() -> None:
    """Go back to the dictionary that duben comes with.

    Your own CC-CEDICT is removed.
    """
    from reader.errors import DubenError
    from reader.language.dictionaries import remove

    if not remove():
        raise DubenError(
            "there is no dictionary of your own; the one that duben comes with is used"
        )
    print("removed; the dictionary that duben comes with is used again")
