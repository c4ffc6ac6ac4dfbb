"""Options and arguments that several verbs have, the same everywhere."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from reader.settings import ALLOWED

Function = TypeVar("Function", bound=Callable[..., Any])

_SETTINGS = {
    "segmenter": "What cuts sentences into words.",
    "readings": "What finds the pinyin of words.",
    "traditional": "Whose traditional characters (and words) are shown.",
    "tones": "Tones of words by themselves, or as they are spoken together.",
}


def source(function: Function) -> Function:
    """Take the text to work on: a file, ``-`` or ``sample:NAME``; it may be left out."""
    return click.argument("source", required=False)(function)


def decoding(function: Function) -> Function:
    """Take ``--encoding`` and ``--raw``: how a text is turned into sentences."""
    raw = click.option("--raw", is_flag=True, help="Leave damage in the text as it is.")
    encoding = click.option(
        "--encoding", metavar="NAME", help="Encoding of the text, where the one found is wrong."
    )
    return encoding(raw(function))


def settings(function: Callable[..., None]) -> Callable[..., None]:
    """Take an option for each setting and one for own words, which for this once hold.

    The function is called with ``settings``, those of the user's file with the options
    laid over them, and ``own_words``, those of the file named, else of the user's own.
    """

    @wraps(function)
    def with_settings(*args: object, own_words: str | None, **options: Any) -> None:  # noqa: ANN401
        from reader.language import own_words as words
        from reader.settings import load

        named = {key: options.pop(key) for key in _SETTINGS}
        chosen = load()._replace(**{key: it for key, it in named.items() if it is not None})
        function(*args, settings=chosen, own_words=words.chosen(own_words), **options)

    decorated = click.option(
        "--own-words", metavar="FILE", help="Words to be kept whole, one a line."
    )(with_settings)
    for key, help in reversed(_SETTINGS.items()):
        decorated = click.option(f"--{key}", type=click.Choice(ALLOWED[key]), help=help)(decorated)
    return decorated


def form(*names: str) -> Callable[[Function], Function]:
    """Take ``--format``, one of ``names``, the first where it is left out."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="What to write.",
    )


def new_a_day(function: Function) -> Function:
    """Take ``--new``: how many words to begin in a day."""
    from reader.deck.review import NEW_A_DAY

    return click.option(
        "--new",
        "new_a_day",
        type=click.IntRange(min=0),
        default=NEW_A_DAY,
        show_default=True,
        metavar="COUNT",
        help="How many words to begin in a day.",
    )(function)
