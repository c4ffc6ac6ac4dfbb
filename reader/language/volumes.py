"""A user's further dictionaries and lists of levels: which there are, and in which order.

Each is a file in the folder ``further`` beside the user's CC-CEDICT, called by its name. The
order is in a text file there, a name a line, that of the main dictionary among them.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dicts.shelf import MAIN, OWN, OwnSource, Shelf
from dicts.volume import SUFFIX, Volume
from reader.errors import DubenError
from reader.language import dictionaries
from reader.language.dictionaries import further
from reader.paths import made

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dicts.lexicon import Lexicon
    from dicts.volume import Said

_ORDER = "order.txt"
_LONGEST_NAME = 60
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


def names() -> list[str]:
    """Return the names of all dictionaries and lists in the user's order.

    That of the main one is among them: at the beginning, where the user has not said otherwise.
    One that the user's order does not have is at the end. Raises DubenError where they cannot
    be read.
    """
    try:
        there = {it.name for it in further().iterdir()}
    except (FileNotFoundError, NotADirectoryError):  # nothing is installed, as with most users
        return [MAIN]
    except OSError as error:
        raise DubenError(f"cannot read {further()}: {error.strerror}") from error
    found = sorted(it.removesuffix(SUFFIX) for it in there if it.endswith(SUFFIX))
    chosen = _chosen_order() if _ORDER in there else []
    if MAIN not in chosen:
        chosen = [MAIN, *chosen]
    known = {MAIN, *found}
    return list(dict.fromkeys((*(it for it in chosen if it in known), *found)))


def _chosen_order() -> list[str]:
    try:
        text = (further() / _ORDER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DubenError(
            f"cannot read {further() / _ORDER}, the order of your dictionaries; remove that file"
        ) from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def volume(name: str) -> Volume:
    """Return a further dictionary, not opened yet; DubenError where there is none of that name."""
    found = _found(name)
    return Volume(further() / f"{found}{SUFFIX}")


def _found(name: str) -> str:
    """Return a name as it is written, capitals being all one; DubenError where there is none."""
    there = names()
    for it in there:
        if it.casefold() == name.casefold():
            return it
    raise DubenError(f"there is no dictionary {name}; there are: {', '.join(there)}")


def shelf(
    lexicon: "Lexicon",
    own: OwnSource | None = None,
    told: "Callable[[str], None]" = lambda _: None,
) -> Shelf:
    """Return the user's dictionaries side by side; further ones are opened when they are asked.

    ``own`` are the user's own entries (see ``own_entries.OwnEntries``); ``told`` is called
    with a line for each further dictionary that turns out to be damaged, or where it cannot
    be found out which there are.
    """
    try:
        order = names()
    except DubenError as error:
        told(f"your further dictionaries are left out: {error}")
        order = [MAIN]
    before = order.index(MAIN)
    there = [volume(name) for name in order if name != MAIN] if len(order) > 1 else []
    return Shelf(lexicon, there, before=before, own=own, told=told)


def install(
    name: str,
    about: "Mapping[str, str]",
    said: "Sequence[Said]" = (),
    tags: "Mapping[str, str] | None" = None,
    shares: "Mapping[str, float] | None" = None,
) -> Volume:
    """Make a further dictionary of entries, or a list of tags, in place of one of that name.

    ``shares`` say how often simplified words are met: the order of what a search finds.
    Raises DubenError where the name cannot be one, or it cannot be written; then nothing
    has changed.
    """
    import sqlite3

    from dicts import volume as volumes
    from reader.whole_file import made_beside

    name = _usable(name)
    path = made(further()) / f"{name}{SUFFIX}"
    try:
        with made_beside(path) as new:
            volumes.write(new, about, said, tags, shares)
    except sqlite3.Error as error:
        raise DubenError(f"cannot make a dictionary in {path.parent}: {error}") from error
    except OSError as error:
        raise DubenError(f"cannot write a dictionary in {path.parent}: {error.strerror}") from error
    return Volume(path)


def _usable(name: str) -> str:
    """Return a name that a dictionary may have; that of one that is there as it is written."""
    name = name.strip()
    if name.casefold() in (MAIN.casefold(), OWN):
        raise DubenError(f"a further dictionary cannot be called {name}; give it another --name")
    if (
        not 0 < len(name) <= _LONGEST_NAME
        or name.startswith(".")
        or _NOT_IN_NAMES.intersection(name)
        or not name.isprintable()
    ):
        raise DubenError(
            f"a dictionary cannot be called {name!r}; give it a --name of up to "
            f"{_LONGEST_NAME} letters, without / and the like"
        )
    return next((it for it in names() if it.casefold() == name.casefold()), name)


def remove(name: str) -> str:
    """Remove a dictionary, and return its name as it was written.

    The user's CC-CEDICT is removed by the name of the main one. Raises DubenError where there
    is none of that name, or it cannot be removed.
    """
    name = _found(name)
    if name == MAIN:
        if not dictionaries.remove():
            raise DubenError(
                f"there is no {MAIN} of your own; the one that duben comes with is used"
            )
        return name
    path = further() / f"{name}{SUFFIX}"
    try:
        path.unlink()
    except OSError as error:
        raise DubenError(f"cannot remove {path}: {error.strerror}") from error
    return name


def order(wanted: Sequence[str]) -> list[str]:
    """Put dictionaries into an order, those that are not named behind the others; return it.

    Raises DubenError where there is none of a name, one is named twice, or the order cannot be
    written down.
    """
    first = [_found(it) for it in wanted]
    if len(set(first)) < len(first):
        raise DubenError("a dictionary can stand in one place only; name each once")
    whole = list(dict.fromkeys((*first, *names())))
    from reader.whole_file import whole_file

    try:
        with whole_file(made(further()) / _ORDER) as stream:
            stream.writelines(f"{it}\n" for it in whole)
    except OSError as error:
        raise DubenError(f"cannot write {further() / _ORDER}: {error.strerror}") from error
    return whole
