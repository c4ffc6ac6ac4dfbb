"""Copies of the deck, one a day, in the folder ``backups`` beside it.

The newest are kept for a week, of older ones the first of each month for a year.
"""

import re
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.deck.store import Deck
from reader.errors import DubenError

_NAME = re.compile(r"deck-(\d{4}-\d\d-\d\d)\.sqlite3")
_DAYS = 7
_MONTHS = 12


class Backup(NamedTuple):
    """A copy of the deck as it was on a day (``2026-11-25``)."""

    day: str
    path: Path


def folder(deck_path: Path) -> Path:
    """Return where the copies of a deck are."""
    return deck_path.with_name("backups")


def all_of(deck_path: Path) -> list[Backup]:
    """Return the copies there are, newest first. Raises DubenError where they cannot be read."""
    try:
        names = [it.name for it in folder(deck_path).iterdir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DubenError(f"cannot read {folder(deck_path)}: {error.strerror}") from error
    days = sorted((match[1] for it in names if (match := _NAME.fullmatch(it))), reverse=True)
    return [Backup(day, folder(deck_path) / f"deck-{day}.sqlite3") for day in days]


def copy(deck_path: Path, goal: Path) -> None:
    """Copy the deck as it is now into a file, which is there whole or as it was before.

    Others may go on changing the deck meanwhile. Raises DubenError where that fails.
    """
    from reader.whole_file import made_beside

    if goal.resolve() == deck_path.resolve():
        raise DubenError("that is the deck itself; name another file for the copy")
    try:
        with made_beside(goal) as new:
            source = sqlite3.connect(f"{deck_path.absolute().as_uri()}?mode=ro", uri=True)
            try:
                # Copying the file alone would lose what is still in its log.
                source.execute("VACUUM INTO ?", (str(new),))
            finally:
                source.close()
    except OSError as error:
        raise DubenError(f"cannot write {goal}: {error.strerror}") from error
    except sqlite3.Error as error:
        raise DubenError(f"cannot copy the deck to {goal}: {error}") from error


def daily(deck: Deck) -> Path | None:
    """Copy the deck if that was not done today, and remove what is too old.

    Returns the copy, None where there was one of today or there is nothing to copy. Raises
    DubenError where it cannot be written.
    """
    today = time.strftime("%Y-%m-%d")
    there = all_of(deck.path)
    if deck.read_only or any(it.day == today for it in there) or not _has_words(deck.path):
        return None
    goal = folder(deck.path) / f"deck-{today}.sqlite3"
    try:
        goal.parent.mkdir(exist_ok=True)
        copy(deck.path, goal)
        for it in _too_old([today, *(it.day for it in there)]):
            (goal.parent / f"deck-{it}.sqlite3").unlink(missing_ok=True)
    except OSError as error:
        raise DubenError(f"cannot write a backup in {goal.parent}: {error.strerror}") from error
    return goal


def _has_words(path: Path) -> bool:
    # A connection of its own: this may be another thread than the screen's.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return connection.execute("SELECT 1 FROM words LIMIT 1").fetchone() is not None
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def _too_old(days: Sequence[str]) -> list[str]:
    """Return the days, of some that are newest first, whose copies are to be removed."""
    older = days[_DAYS:]
    months: dict[str, str] = {}
    for day in reversed(older):
        months.setdefault(day[:7], day)
    kept = set(sorted(months.values(), reverse=True)[:_MONTHS])
    return [day for day in older if day not in kept]
