"""What is said of a dictionary that was put in the place of another."""

from typing import TYPE_CHECKING

from dicts import pinyin

if TYPE_CHECKING:
    from dicts.entry import Name
    from dicts.newer import Changes

_SHOWN = 5


def report(date: str, changes: "Changes", form: str) -> None:
    """Write what is new, in one of the forms ``text`` and ``json``: there, all of it."""
    if form == "json":
        from reader.cli.json_forms import pretty

        told = {kind: [_object(it) for it in some] for kind, some in changes._asdict().items()}
        print(pretty({"date": date, **told}))
        return
    print(f"CC-CEDICT of {date[:10]} is used from now on")
    for kind, some in changes._asdict().items():
        shown = ", ".join(f"{it[0]} {pinyin.joined(it[2])}" for it in some[:_SHOWN])
        more = ", …" if len(some) > _SHOWN else ""
        print(f"  {kind} {len(some):,}" + (f": {shown}{more}" if some else ""))


def report_none(date: str, form: str) -> None:
    """Write that the dictionary in use is the newest."""
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty({"date": date, "added": [], "removed": [], "altered": []}))
    else:
        print(f"the dictionary in use, of {date[:10]}, is the newest")


def _object(name: "Name") -> dict[str, object]:
    traditional, simplified, syllables = name
    return {"traditional": traditional, "simplified": simplified, "pinyin": list(syllables)}
