"""Which dictionary is in use: the one that duben comes with, or a newer one of the user's.

The user's lies in the data folder, in a file of its own that is replaced as a whole: until
the new one is whole, built and looked through, the old one stays.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.paths import data_path, made
from reader.whole_file import made_beside

if TYPE_CHECKING:
    from dicts.newer import Changes

_NAME = "cc-cedict.sqlite3"


class Opened(NamedTuple):
    """A lexicon, and what its user should know of it, in a line; "" for nothing."""

    lexicon: Lexicon
    notice: str = ""


def folder() -> Path:
    """Return the folder of the user's dictionaries, whether it is there or not."""
    return data_path() / "dictionaries"


def further() -> Path:
    """Return the folder of the user's further dictionaries, whether it is there or not."""
    return folder() / "further"


def installed() -> Path:
    """Return the file of the user's own CC-CEDICT, whether it is there or not."""
    return folder() / _NAME


def opened() -> Opened:
    """Open the user's own dictionary where there is one, else the one that duben comes with.

    One of the user's that cannot be used is passed over, and that is said. Raises
    DictionaryError where not even the other can be used.
    """
    own = installed()
    if not own.is_file():
        return Opened(Lexicon.open())
    try:
        return Opened(Lexicon.open(own))
    except DictionaryError:
        return Opened(
            Lexicon.open(),
            "your own dictionary is damaged, or of another version of duben, so the one that duben "
            "comes with is used; duben dict update makes it new",
        )


def is_passed_over(lexicon: Lexicon) -> bool:
    """Return whether there is a dictionary of the user's own, but another one was opened."""
    return lexicon.path != installed() and installed().exists()


def install(lines: list[str], lexicon: Lexicon, *, older: bool = False) -> "Changes":
    """Make a lexicon from the lines of a CC-CEDICT, and use it from the next start on.

    ``lexicon`` is the one in use, which the new one is compared with. Raises
    DictionaryError where the lines are not a whole dictionary (see ``newer.materials``),
    DubenError where it cannot be written; then nothing has changed.
    """
    import sqlite3

    from dicts.build import build
    from dicts.newer import changes, materials

    wanted = materials(lines, lexicon, older=older)
    place = made(folder())
    try:
        with made_beside(installed()) as new:
            build(new, wanted)
            with Lexicon.open(new) as made_lexicon:
                found = changes(lexicon, made_lexicon)
    except sqlite3.Error as error:
        raise DubenError(f"cannot make a dictionary in {place}: {error}") from error
    except OSError as error:
        raise DubenError(f"cannot write a dictionary in {place}: {error.strerror}") from error
    return found


def remove() -> bool:
    """Go back to the dictionary that duben comes with; return whether there was another.

    Raises DubenError where it cannot be removed.
    """
    try:
        installed().unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DubenError(f"cannot remove {installed()}: {error.strerror}") from error
    return True
