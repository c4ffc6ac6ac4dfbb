"""The CC-CEDICT file: its lines, and what its header says of it.

Format: https://cc-cedict.org/wiki/format:syntax — ``Traditional Simplified [pin1 yin1]
/sense/sense/``, in its second version ``[[pin1yin1]]``, syllables of a word together;
``#`` begins a comment, ``#!`` a field of the header.
"""

import re
from collections.abc import Iterable, Iterator

from dicts.entry import Entry
from dicts.errors import DictionaryError

_LINE = re.compile(
    r"(?P<traditional>\S+) (?P<simplified>\S+) "
    r"(?:\[(?P<pinyin>[^\[\]]+)\]|\[\[(?P<together>[^\[\]]+)\]\]) /(?P<senses>.+)/"
)
_TOGETHER = re.compile(r"[A-Za-z:üÜ]+?[1-5]|[^\s\w'’-]|[^\W_]+?(?=[A-Z]|\W|$)|\d", re.ASCII)
_HEADER = re.compile(r"#! (\w+)=(.*)")


def parse_line(line: str) -> Entry:
    """Return the entry that a line holds, however it ends; DictionaryError where it holds none."""
    match = _LINE.fullmatch(line.rstrip())
    if not match:
        raise DictionaryError(f"not a line of CC-CEDICT: {line.strip()[:60]!r}")
    return Entry(
        traditional=match["traditional"],
        simplified=match["simplified"],
        pinyin=tuple(match["pinyin"].split()) if match["pinyin"] else _apart(match["together"]),
        senses=tuple(match["senses"].split("/")),
    )


def _apart(together: str) -> tuple[str, ...]:
    """Return the syllables of ``Bei3jing1 da4xue2``: each ends in the figure of its tone."""
    return tuple(_TOGETHER.findall(together))


def line(entry: Entry) -> str:
    """Return the line of an entry, in the first version of the format."""
    read, senses = " ".join(entry.pinyin), "/".join(entry.senses)
    return f"{entry.traditional} {entry.simplified} [{read}] /{senses}/"


def parse_header(lines: Iterable[str]) -> dict[str, str]:
    """Return the fields of the header (``entries``, ``date``, ``license`` …)."""
    return {match[1]: match[2].strip() for line in lines if (match := _HEADER.match(line))}


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries of a file in file order; comments and blank lines are passed over."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield parse_line(line)
