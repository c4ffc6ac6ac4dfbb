"""What is typed to choose among the words of a deck: ``status:known hsk3:4 #food xuexi``."""

import time

from dicts.lexicon import Lexicon
from reader.deck.query import Filter
from reader.deck.words import LEARNING, Status
from reader.errors import DubenError

_LEVELS = ("hsk2", "hsk3", "hsk2025")
_STATUSES = {
    "learning": LEARNING,
    **{str(number): (status,) for number, status in enumerate(LEARNING, 1)},
    "known": (Status.KNOWN,),
    "ignored": (Status.IGNORED,),
}
HELP = (
    ("status:known", "learning, 1 to 4, known, ignored"),
    ("hsk3:4", "of a level: hsk2, hsk3, hsk2025; hsk3:1-4 too"),
    ("#food", "with a tag"),
    ("source:text", "met in a text of that name"),
    ("after:2026-11-01", "kept on that day or later; before: too"),
    ("anything else", "in the word, its pinyin, meaning, note"),
)


def understood(lexicon: Lexicon, typed: str) -> Filter:
    """Return what was typed as a filter.

    What is not finished, or not understood, is taken for text. Raises DubenError where a
    name is right but what follows it is not.
    """
    wanted, text = Filter(), []
    for part in typed.split():
        name, colon, value = part.partition(":")
        if part.startswith("#") and len(part) > 1:
            wanted = wanted._replace(tags=(*wanted.tags, part[1:]))
        elif colon and not value and name.lower() in _NAMES:
            continue  # still being typed
        elif colon and name.lower() in _NAMES:
            wanted = _with(lexicon, wanted, name.lower(), value)
        else:
            text.append(part)
    return wanted._replace(text=" ".join(text))


_NAMES = frozenset(("status", "source", "after", "before", "tag", *_LEVELS))


def _with(lexicon: Lexicon, wanted: Filter, name: str, value: str) -> Filter:
    if name == "status":
        some = [it for key, it in _STATUSES.items() if key.startswith(value.lower())]
        if not some:
            raise DubenError(f"there is no status {value}; there are: {', '.join(_STATUSES)}")
        return wanted._replace(statuses=(*wanted.statuses, *some[0]))
    if name == "source":
        return wanted._replace(source=value)
    if name == "tag":
        return wanted._replace(tags=(*wanted.tags, value))
    if name == "after":
        return wanted._replace(since=_day(value))
    if name == "before":
        return wanted._replace(until=_day(value))
    found = words_of_level(lexicon, name, value)
    here = found if wanted.simplified is None else found & set(wanted.simplified)
    return wanted._replace(simplified=here)


def words_of_level(lexicon: Lexicon, standard: str, levels: str) -> set[str]:
    """Return the simplified words of levels of a standard: ``"hsk3", "4"`` or ``"1-4"``.

    Raises DubenError where these are no levels.
    """
    first, _, last = levels.partition("-")
    if standard not in _LEVELS or not first.isdecimal() or not (last or first).isdecimal():
        raise DubenError(f"{standard}:{levels} is no level; write it like hsk3:4 or hsk2:1-3")
    return {
        word
        for (word,) in lexicon.select(
            f"SELECT simplified FROM word WHERE {standard} BETWEEN ? AND ?",
            int(first),
            int(last or first),
        )
    }


def _day(text: str) -> int:
    """Return when a day begins here, in microseconds since 1970; 0 for one not finished."""
    try:
        return int(time.mktime(time.strptime(text, "%Y-%m-%d"))) * 1_000_000
    except (ValueError, OverflowError):
        return 0
