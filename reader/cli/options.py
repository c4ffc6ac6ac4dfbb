"""Options and arguments that several verbs have, the same everywhere."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])

# Written down rather than asked of the room, which takes time to import; a test compares.
SEGMENTERS = ("duben", "jieba")
READINGS = ("duben", "pypinyin")


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


def engines(function: Function) -> Function:
    """Take ``--segmenter`` and ``--readings``: who cuts into words, and who reads them."""
    segmenter = click.option(
        "--segmenter",
        type=click.Choice(SEGMENTERS),
        default=SEGMENTERS[0],
        help="What cuts sentences into words.",
    )
    readings = click.option(
        "--readings",
        type=click.Choice(READINGS),
        default=READINGS[0],
        help="What finds the pinyin of words.",
    )
    return segmenter(readings(function))


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
