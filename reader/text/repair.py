"""Undoing the damage that pages on the web do to Chinese text.

Three kinds, each only where it is sure to be damage. What was there is kept, and so is
every repair, so that all of it can be shown and taken back.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable

from reader.text.characters import HANZI, CharacterFacts
from reader.text.glosses import gloss_repairs
from reader.text.pieces import Repair

# `。”<` of `。”</p>` in GBK, read from the second byte on, is `?!?`: with the rest of the tag
# that was left, it can be told from a reader's own ?!?.
_SHIFTED = re.compile(r"\?!\?/?(?:p|div|br|span|section|strong|li|td)\s*/?>")
# A tag with nothing in it, that a page left in its text.
_TAG = re.compile(r"</?(?:p|div|br|span)\s*/?>")
# Beside a hanzi, or after the quote that closes behind one.
_HALF_WIDTH = re.compile(f"(?:(?<=[{HANZI}])|(?<=[{HANZI}][”’」』）》]))[,:?;]|[,:?;](?=[{HANZI}])")
_FULL_WIDTH = {",": "，", ":": "：", "?": "？", ";": "；"}


class Repaired:
    """A text with its repairs made, and the way from the one to the other and back.

    ``original`` and ``text`` are the text before and after; offsets are in characters.
    """

    def __init__(self, original: str, repairs: Iterable[Repair]) -> None:
        self.original = original
        self.repairs = tuple(sorted(repairs, key=lambda it: it.start))
        parts: list[str] = []
        done = length = 0
        # Where each stretch that was left alone begins, in either text.
        self._original_starts = array("L", [0])
        self._text_starts = array("L", [0])
        for it in self.repairs:
            kept = original[done : it.start]
            parts += (kept, it.replacement)
            length += len(kept) + len(it.replacement)
            done = it.start + len(it.original)
            if len(it.original) != len(it.replacement):
                self._original_starts.append(done)
                self._text_starts.append(length)
        self.text = "".join((*parts, original[done:])) if self.repairs else original

    def to_original(self, offset: int) -> int:
        """Return where in ``original`` an offset of ``text`` is."""
        return _across(offset, self._text_starts, self._original_starts, len(self.original))

    def from_original(self, offset: int) -> int:
        """Return where in ``text`` an offset of ``original`` is."""
        return _across(offset, self._original_starts, self._text_starts, len(self.text))


def _across(offset: int, here: "array[int]", there: "array[int]", length: int) -> int:
    at = bisect_right(here, offset) - 1
    # What was put in or taken out lies before the next stretch.
    end = there[at + 1] if at + 1 < len(there) else length
    return min(there[at] + offset - here[at], end)


def repair(text: str, facts: CharacterFacts) -> Repaired:
    """Return a text with its damage undone.

    - gloss: the pinyin that a converter left behind characters, ``創(chuàng)``; see
      ``glosses.py``.
    - markup: ``?!?/p>`` for ``。”`` and the end of a paragraph; empty tags such as ``<br>``.
    - punctuation: half-width ``,:?;`` beside a hanzi.
    """
    repairs = gloss_repairs(text, facts)
    taken = {it.start: it.start + len(it.original) for it in repairs}
    markup = list(_markup_repairs(text))
    covered = sorted([*taken.items(), *((it.start, it.start + len(it.original)) for it in markup)])
    starts = [start for start, _ in covered]
    for match in _HALF_WIDTH.finditer(text) if _has_half_width(text) else ():
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or covered[at][1] <= match.start():
            mark = match.group()
            repairs.append(Repair("punctuation", match.start(), mark, _FULL_WIDTH[mark]))
    repairs += _after_glosses(text, repairs)
    return Repaired(text, [*repairs, *markup])


def _has_half_width(text: str) -> bool:
    return any(mark in text for mark in _FULL_WIDTH)


def _markup_repairs(text: str) -> Iterable[Repair]:
    if ">" not in text:
        return
    for match in _SHIFTED.finditer(text):
        is_line_end = text[match.end() : match.end() + 1] in ("", "\n")
        yield Repair("markup", match.start(), match.group(), "。”" if is_line_end else "。”\n")
    for match in _TAG.finditer(text):
        breaks = "span" not in match.group() and text[match.end() : match.end() + 1] not in "\n"
        yield Repair("markup", match.start(), match.group(), "\n" if breaks else "")


def _after_glosses(text: str, repairs: list[Repair]) -> list[Repair]:
    """Return the punctuation that stands beside a hanzi once the gloss between is gone."""
    glosses = [it for it in repairs if it.kind == "gloss"]
    done = {it.start for it in repairs}
    found = []
    for gloss in glosses:
        at = gloss.start + len(gloss.original)
        mark = text[at : at + 1]
        if mark in _FULL_WIDTH and at not in done:
            found.append(Repair("punctuation", at, mark, _FULL_WIDTH[mark]))
    return found
