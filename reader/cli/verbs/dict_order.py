"""``duben dict order``: which dictionary is asked first."""

import click


@click.command("order")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
def command(names: tuple[str, ...]) -> None:
    """Have these dictionaries asked first.

    Their entries are shown in this order.
    Those that are not named follow as they were. CC-CEDICT is one of them. Your own entries
    are always before all others.
    """
    from reader.language.volumes import order

    print(", ".join(order(names)))
