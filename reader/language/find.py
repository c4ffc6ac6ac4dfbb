"""Finding words in a text, whichever script it or the question is written in."""

import re

from dicts.lexicon import Lexicon
from reader.language.script import Script, convert


class Finder:
    """A question, and the way to its answers in a text."""

    def __init__(self, lexicon: Lexicon, query: str) -> None:
        self.query = query
        self._pattern = _pattern(lexicon, query)

    def find(self, text: str, offset: int, *, forward: bool) -> int | None:
        """Return where the next match after ``offset`` begins (or the last before it).

        The search goes on from the other end of the text; None where there is no match.
        """
        if forward:
            match = self._pattern.search(text, offset + 1) or self._pattern.search(text)
            return match.start() if match else None
        before = self._last(text, 0, offset)
        return self._last(text, offset, len(text)) if before is None else before

    def _last(self, text: str, start: int, end: int) -> int | None:
        last = None
        for match in self._pattern.finditer(text, start):
            if match.start() >= end:
                break
            last = match.start()
        return last


def _pattern(lexicon: Lexicon, query: str) -> re.Pattern[str]:
    """Return what finds a query in either script, capital letters or not.

    Each character may stand as it is typed or as the query is written in the other script:
    ``以后`` finds 以後, and ``關於`` finds 关于 and the 關于 of a text that mixes them.
    """
    forms = [query]
    if lexicon.traditional_in(query):
        forms.append(convert(query, Script.SIMPLIFIED))
    if lexicon.has_simplified(query):
        forms.append(convert(query, Script.TRADITIONAL))
    choices = (dict.fromkeys(chars) for chars in zip(*forms, strict=True))
    parts = ("|".join(map(re.escape, them)) for them in choices)
    return re.compile("".join(f"(?:{part})" for part in parts), re.IGNORECASE)
