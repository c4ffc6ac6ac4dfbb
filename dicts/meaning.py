"""What an entry means, in words for people."""

import re

from dicts import pinyin
from dicts.entry import Entry

# The reading of a reference, 個|个[ge4], or of a remark, Taiwan pr. [xi1 yi1].
_BRACKETED = re.compile(r" ?\[([^\[\]]+)\]")


def meaning(entry: Entry) -> str:
    """Return the senses of an entry in one line, parted by ``; ``, readings marked."""
    return "; ".join(readable(sense) for sense in entry.senses)


def readable(sense: str) -> str:
    """Return a sense with its readings marked: ``CL:個|个[ge4]`` → ``CL:個|个 gè``.

    Brackets that hold no pinyin stay as they are.
    """
    return _BRACKETED.sub(_marked, sense)


def _marked(match: re.Match[str]) -> str:
    syllables = match[1].split()
    if not any(pinyin.tone(syllable) for syllable in syllables):
        return match[0]
    return f" {pinyin.joined(syllables)}"
