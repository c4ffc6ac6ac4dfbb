"""The CC-CEDICT file: its lines, and what its header says of it.

Format: https://cc-cedict.org/wiki/format:syntax — ``Traditional Simplified [pin1 yin1]
/sense/sense/``; ``#`` begins a comment, ``#!`` a field of the header.
"""

import re
from collections.abc import Iterable, Iterator

from dicts.entry import Entry
from dicts.errors import DictionaryError

_LINE = re.compile(
    r"(?P<traditional>\S+) (?P<simplified>\S+) \[(?P<pinyin>[^\]]+)\] /(?P<senses>.+)/"
)
_HEADER = re.compile(r"#! (\w+)=(.*)")


def parse_line(line: str) -> Entry:
    """Return the entry that a line holds, however it ends; DictionaryError where it holds none."""
    match = _LINE.fullmatch(line.rstrip())
    if not match:
        raise DictionaryError(f"not a line of CC-CEDICT: {line.strip()[:60]!r}")
    return Entry(
        traditional=match["traditional"],
        simplified=match["simplified"],
        pinyin=tuple(match["pinyin"].split()),
        senses=tuple(match["senses"].split("/")),
    )


def parse_header(lines: Iterable[str]) -> dict[str, str]:
    """Return the fields of the header (``entries``, ``date``, ``license`` …)."""
    return {match[1]: match[2].strip() for line in lines if (match := _HEADER.match(line))}


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries of a file in file order; comments and blank lines are passed over."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield parse_line(line)
