"""What is said of a dictionary that was put in the place of another."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dicts import pinyin

if TYPE_CHECKING:
    from dicts.entry import Name
    from dicts.newer import Changes

_SHOWN = 5


def changes_object(date: str, changes: "Changes") -> dict[str, object]:
    """Return all that is new, for JSON; ``date`` is that of the new dictionary."""
    told = {kind: [_object(it) for it in some] for kind, some in changes._asdict().items()}
    return {"date": date, **told}


def changes_lines(date: str, changes: "Changes") -> Iterator[str]:
    """Yield what is new, for people: counts, and a few of each."""
    yield f"CC-CEDICT of {date[:10]} is used from now on"
    for kind, some in changes._asdict().items():
        shown = ", ".join(f"{it[0]} {pinyin.joined(it[2])}" for it in some[:_SHOWN])
        more = ", …" if len(some) > _SHOWN else ""
        yield f"  {kind} {len(some):,}" + (f": {shown}{more}" if some else "")


def _object(name: "Name") -> dict[str, object]:
    traditional, simplified, syllables = name
    return {"traditional": traditional, "simplified": simplified, "pinyin": list(syllables)}
