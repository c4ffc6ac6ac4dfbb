"""Options that choose among the words of the deck, the same for every verb."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from reader.deck.query import Filter
    from reader.deck.words import Status

Function = TypeVar("Function", bound=Callable[..., Any])

_STATUS = click.Choice(("learning", "1", "2", "3", "4", "known", "ignored"))
_DAY = click.DateTime(["%Y-%m-%d"])


def filtered(function: Callable[..., None]) -> Callable[..., None]:
    """Take options for a filter; the function is called with it as ``wanted``."""

    @wraps(function)
    def with_filter(
        *args: object,
        status: tuple[str, ...],
        tag: tuple[str, ...],
        source: str,
        since: Any,  # noqa: ANN401
        **options: object,
    ) -> None:
        from reader.deck.query import Filter

        moment = int(since.astimezone().timestamp()) * 1_000_000 if since else 0
        wanted = Filter(statuses=_statuses(status), tags=tag, source=source, since=moment)
        function(*args, wanted=wanted, **options)

    for option in (
        click.option("--since", type=_DAY, metavar="DAY", help="Kept on that day or later."),
        click.option("--source", default="", metavar="TEXT", help="Met in a text of that name."),
        click.option("--tag", multiple=True, metavar="TAG", help="With that tag."),
        click.option("--status", type=_STATUS, multiple=True, help="Of that status."),
    ):
        with_filter = option(with_filter)
    return with_filter


def _statuses(names: tuple[str, ...]) -> "tuple[Status, ...]":
    from reader.deck.words import LEARNING, Status

    found: list[Status] = []
    for name in names:
        if name == "learning":
            found += LEARNING
        else:
            found.append(Status(f"learning {name}" if name.isdigit() else name))
    return tuple(dict.fromkeys(found))


def of_anki(wanted: "Filter") -> "Filter":
    """Return a filter for what cards are made of: words being learnt, if no status is asked for."""
    from reader.deck.words import LEARNING

    return wanted if wanted.statuses else wanted._replace(statuses=LEARNING)
