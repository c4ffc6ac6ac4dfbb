"""``duben config set``: change a setting."""

import click


@click.command("set")
@click.argument("key")
@click.argument("value")
def command(key: str, value: str) -> None:
    """Set KEY to VALUE, from now on.

    Everything else in your file of settings stays, comments too. See: duben config list.
    """
    from reader.settings import change

    change(key, value)
    print(f"set  {key} = {value}")
