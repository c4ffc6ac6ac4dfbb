"""Lists of words with tags: the levels of TOCFL, the lessons of a course.

A line is ``word TAB tag``, the word in either script; ``#`` begins a comment. A word that
has several tags has them all.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dicts.errors import DictionaryError


class WordList(NamedTuple):
    """The tag of each word, several with a comma between; and how many lines had none."""

    tags: Mapping[str, str]
    bad: int


def read(lines: Iterable[str]) -> WordList:
    """Return what the lines of a list hold; DictionaryError where most of them have no tag."""
    found: dict[str, dict[str, None]] = {}
    good = bad = 0
    for line in lines:
        text = line.partition("#")[0].strip()
        if not text:
            continue
        tagged = parse_line(line)
        if tagged is None:
            bad += 1
        else:
            good += 1
            found.setdefault(tagged[0], {})[tagged[1]] = None
    if bad >= good:
        raise DictionaryError(
            f"that is no list of words with tags: {bad:,} of its {bad + good:,} lines are not "
            "a word, a tab and a tag"
        )
    return WordList({word: ", ".join(tags) for word, tags in found.items()}, bad)


def parse_line(line: str) -> tuple[str, str] | None:
    """Return the word and the tag that a line holds; None where it does not hold just these."""
    cells = [it.strip() for it in line.partition("#")[0].split("\t")]
    if len(cells) != 2 or not all(cells):
        return None
    return cells[0], cells[1]
