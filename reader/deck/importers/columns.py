"""Which column of a table is the word, which its pinyin, and so on: by name, else by content."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.deck.importers.record import Record
from reader.deck.words import Status
from reader.errors import DubenError

ROLES = ("word", "other", "pinyin", "meaning", "sentence", "note")
"""What a column may be; ``other`` is the word in the other script."""

LOOKED_AT = 300
"""Rows whose content is looked at."""

# Of any plane; and the circle that stands for zero.
_HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# A word: hanzi, perhaps with letters among them (T恤, 卡拉OK), perhaps with the other form.
_WORD = re.compile(rf"[A-Za-z0-9·，]{{0,4}}[{_HANZI}][{_HANZI}A-Za-z0-9·，]{{0,15}}")
_BOTH = re.compile(rf"(?P<one>[^\[\]|]+)(?:\[(?P<other>[{_HANZI}·，A-Za-z0-9]+)\]|\|(?P<more>.+))")
_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
_PINYIN = re.compile(rf"[A-Za-z{_MARKED}{_MARKED.upper()}1-5:'’·,，\s-]+")
_READ = 0.75
"""The share of the words of a text that have tones, if it is pinyin: not "xuéxí to learn"."""
_NAMES = {
    "word": ("simplified", "hanzi", "word", "front", "chinese", "expression", "character", "汉字"),
    "other": ("traditional",),
    "pinyin": ("pinyin", "reading", "pronunciation", "拼音"),
    "meaning": ("meaning", "english", "definition", "translation", "back", "gloss"),
    "sentence": ("sentence", "example"),
    "note": ("notes", "note", "remark"),
}
_LEAST = 0.6
"""The share of its cells that have to look like something."""


class Roles(NamedTuple):
    """The number of the column for each of ``ROLES``, None for none."""

    word: int
    other: int | None = None
    pinyin: int | None = None
    meaning: int | None = None
    sentence: int | None = None
    note: int | None = None


def roles(
    rows: Sequence[Sequence[str]],
    names: Sequence[str] = (),
    chosen: Mapping[str, str] | None = None,
) -> Roles:
    """Return what each column is: as ``chosen`` says (by name or number), else by content.

    Raises DubenError where no column has words, or a chosen one is not there.
    """
    width = max(map(len, rows), default=0)
    found: dict[str, int] = {}
    for role, name in (chosen or {}).items():
        found[role] = _column(name, names, width)
    content = [_looks([row[at] for row in rows if at < len(row)]) for at in range(width)]
    for role in ROLES:
        fitting = _best(role, content, names, set(found.values()))
        if role not in found and fitting is not None:
            found[role] = fitting
    if "word" not in found:
        raise DubenError("no column of it has Chinese words; say which has: --field word=NAME")
    if "pinyin" not in found and "other" in found and found["other"] < found["word"]:
        found["word"], found["other"] = found["other"], found["word"]
    return Roles(**found)


def record(
    cells: Sequence[str],
    which: Roles,
    status: Status | None = None,
    tags: Sequence[str] = (),
    *,
    in_anki: bool = False,
) -> Record | None:
    """Return the word of a row, None where it has none."""

    def cell(at: int | None) -> str:
        return cells[at].strip() if at is not None and at < len(cells) else ""

    written, other = _forms(cell(which.word))
    if not written:
        return None
    return Record(
        written,
        other or cell(which.other),
        cell(which.pinyin),
        cell(which.meaning),
        status,
        tuple(dict.fromkeys(part for tag in tags for part in tag.split())),
        cell(which.sentence),
        cell(which.note),
        in_anki,
    )


def has_hanzi(text: str) -> bool:
    """Return whether there is a hanzi in a text."""
    return re.search(f"[{_HANZI}]", text) is not None


def _forms(cell: str) -> tuple[str, str]:
    """Return the form, and the other where both are there: ``学习[學習]``, ``學習|学习``."""
    match = _BOTH.fullmatch(cell)
    if match:
        return match["one"].strip(), (match["other"] or match["more"]).strip()
    return cell, ""


def _looks(cells: Sequence[str]) -> dict[str, float]:
    """Return which share of the cells that are not empty looks like what."""
    some = [it.strip() for it in cells if it.strip()]
    count = len(some) or 1

    def share(of: int) -> float:
        return of / count if some else 0.0

    words = sum(_WORD.fullmatch(_forms(it)[0]) is not None for it in some)
    hanzi = sum(has_hanzi(it) for it in some)
    pinyin = sum(_PINYIN.fullmatch(it) is not None and _is_read(it) for it in some)
    return {
        "word": share(words),
        "pinyin": share(pinyin),
        "sentence": share(hanzi - words),
        "meaning": share(sum(it.isascii() or not has_hanzi(it) for it in some) - pinyin),
    }


def _is_read(text: str) -> bool:
    """Return whether most of the words in letters that may be pinyin have tones."""
    some = text.lower().split()
    read = sum(any(it in _MARKED or it in "12345" for it in word) for word in some)
    return read >= _READ * len(some)


def _best(
    role: str, content: Sequence[Mapping[str, float]], names: Sequence[str], taken: set[int]
) -> int | None:
    looks_like = "word" if role == "other" else role
    free = [at for at in range(len(content)) if at not in taken]
    named = [
        at for name in _NAMES[role] for at in free if at < len(names) and name in names[at].lower()
    ]
    if looks_like in ("note",):
        return named[0] if named else None
    fitting = [at for at in free if content[at][looks_like] >= _LEAST]
    for at in named:
        if at in fitting:
            return at
    if role == "other":
        return fitting[0] if fitting and not names else None
    return fitting[0] if fitting else None


def _column(name: str, names: Sequence[str], width: int) -> int:
    if name.isdecimal() and 1 <= int(name) <= width:
        return int(name) - 1
    for at, it in enumerate(names):
        if it.casefold() == name.casefold():
            return at
    there = ", ".join(names) if names else f"1 to {width}"
    raise DubenError(f"there is no field {name}; there are: {there}")
