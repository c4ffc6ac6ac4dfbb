"""``duben deck review``: review words on the screen."""

import click

from reader.cli import options


@click.command("review")
@options.new_a_day
def command(new_a_day: int) -> None:
    """Review the words that you are learning, each in its sentence.

    Words that you have exported to Anki as a package are left to Anki.
    """
    from reader.cli.screen import review

    review(new_a_day)
