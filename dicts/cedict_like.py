"""Dictionaries in the format of CC-CEDICT that are others: CC-Canto, HanDeDict, CFDICT, your own.

They keep to the format less strictly, so a line that cannot be read is counted and passed over.
CC-Canto has Cantonese in jyutping after the pinyin, and notes after the last slash:
``一下 一下 [yi1 xia4] {jat1 haa5} /once/ # adapted from cc-cedict``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from dicts import cedict
from dicts.errors import DictionaryError
from dicts.volume import Said

KNOWN = ("CC-Canto", "HanDeDict", "CFDICT")
"""Names that are given to a dictionary whose comments say that it is one of these."""

_JYUTPING = re.compile(r"(?<=\]) \{(?P<jyutping>[^{}]*)\}(?= /)")
_NOTE = re.compile(r"(?<=/)\s+#[^/]*$")
_COMMENTS_READ = 200
_LICENCE = re.compile(r"licen[cs]e|lizenz|creative commons", re.IGNORECASE)
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


class Contents(NamedTuple):
    """What was read of a dictionary: its entries in file order, and how many lines were none.

    ``about`` has what its comments say of it: ``name``, ``date``, ``license``, ``publisher``,
    each "" where they do not say it.
    """

    said: tuple[Said, ...]
    bad: int
    about: Mapping[str, str]


def read(lines: Iterable[str]) -> Contents:
    """Return what the lines of a dictionary hold.

    Raises DictionaryError where most of them are no entries.
    """
    comments: list[str] = []
    said: list[Said] = []
    bad = 0
    for line in lines:
        if line.startswith("#"):
            comments.append(line)
        elif line.strip():
            try:
                said.append(parse_line(line))
            except DictionaryError:
                bad += 1
    if bad >= len(said):
        raise DictionaryError(
            f"that is no dictionary in the format of CC-CEDICT: {bad:,} of its "
            f"{bad + len(said):,} lines are no entries"
        )
    return Contents(tuple(said), bad, _about(comments))


def parse_line(line: str) -> Said:
    """Return what a line holds, however it ends; DictionaryError where it holds no entry."""
    jyutping = _JYUTPING.search(line)
    entry = cedict.parse_line(_NOTE.sub("", _JYUTPING.sub("", line, count=1).rstrip()))
    senses = tuple(it.strip() for it in entry.senses if it.strip())
    if not senses:
        raise DictionaryError(f"an entry without a meaning: {line.strip()[:60]!r}")
    return Said(
        entry._replace(senses=senses), tuple(jyutping["jyutping"].split()) if jyutping else ()
    )


def _about(comments: list[str]) -> dict[str, str]:
    told = cedict.parse_header(comments)
    texts = [it.strip("#! \r\n") for it in islice(comments, _COMMENTS_READ)]
    return {
        "name": next(_known(texts), ""),
        "date": told.get("date", "") or _first(_DATE, texts),
        "license": told.get("license", "")
        or next((it for it in texts if _LICENCE.search(it)), "")[:200],
        "publisher": told.get("publisher", ""),
    }


def _known(texts: list[str]) -> Iterator[str]:
    for text in texts:
        yield from (name for name in KNOWN if name.lower() in text.lower())


def _first(pattern: re.Pattern[str], texts: list[str]) -> str:
    return next((found[0] for it in texts if (found := pattern.search(it))), "")
