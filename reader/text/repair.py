"""Known damage undone, each repair counted, shown and reversible."""

from array import array
from bisect import bisect_right
from functools import cached_property

from reader.text.characters import CharacterFacts
from reader.text.pieces import Repair
from reader.text.punctuation import FULL_WIDTH, KIND, find_punctuation


class Mended:
    """A text before and after its repairs, and the way from one to the other.

    ``original`` is the text before, ``text`` the one after; offsets are characters.
    """

    def __init__(self, original: str, facts: CharacterFacts) -> None:
        self.original = original
        # Neither of these two can uncover the other: no tag stands in a gloss, and the
        # hanzi before a gloss stays. A comma may stand beside a hanzi only after them.
        self._pieces = sorted(_damage(original, facts), key=lambda repair: repair.start)
        self._note_offsets()
        text = self._without_pieces()
        self._punctuation = find_punctuation(text)
        self.text = _punctuated(text, self._punctuation)

    def _note_offsets(self) -> None:
        """Note where each piece begins and ends; between pieces the texts run in step."""
        before, after = _Stretches(), _Stretches()
        shift = 0
        for repair in self._pieces:
            start, size = repair.start, len(repair.original)
            before.add(start, start + size)
            after.add(start + shift, start + shift + len(repair.replacement))
            shift += len(repair.replacement) - size
        self._before, self._after = before, after

    def _without_pieces(self) -> str:
        if not self._pieces:
            return self.original
        parts: list[str] = []
        done = 0
        for repair in self._pieces:
            parts += (self.original[done : repair.start], repair.replacement)
            done = repair.start + len(repair.original)
        return "".join([*parts, self.original[done:]])

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """Every repair, in order of its start in the original.

        Made when first asked for: punctuation alone may be some hundred thousand.
        """
        marks = [
            Repair(KIND, start, mark, FULL_WIDTH[mark])
            for start in map(self.to_original, self._punctuation)
            for mark in self.original[start]
        ]
        return tuple(sorted([*self._pieces, *marks], key=lambda repair: repair.start))

    def to_original(self, offset: int) -> int:
        """Return where an offset of ``text`` is in ``original``; beyond the ends, the ends.

        Inside a replacement it is as far inside what was replaced, or at its end.
        """
        offset = min(max(offset, 0), len(self.text))
        return _across(offset, self._after, self._before)

    def from_original(self, offset: int) -> int:
        """Return where an offset of ``original`` is in ``text``; the way back."""
        offset = min(max(offset, 0), len(self.original))
        return _across(offset, self._before, self._after)


def _damage(text: str, facts: CharacterFacts) -> list[Repair]:
    """Return the remains of markup and the glosses to undo; loads no more than that takes."""
    found: list[Repair] = []
    if ">" in text:
        from reader.text.markup import find_markup

        found += find_markup(text)
    if "(" in text or "（" in text:
        from reader.text.glosses import find_glosses

        found += find_glosses(text, facts)
    return found


class _Stretches:
    """Where the repaired pieces of a text begin and end, in order."""

    def __init__(self) -> None:
        self.starts = array("q")
        self.ends = array("q")

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)


def _across(offset: int, here: _Stretches, there: _Stretches) -> int:
    """Return the offset on the other side of the repairs."""
    at = bisect_right(here.ends, offset)
    if at < len(here.starts) and here.starts[at] <= offset:
        return min(there.starts[at] + offset - here.starts[at], there.ends[at])
    if at == 0:
        return offset
    return there.ends[at - 1] + offset - here.ends[at - 1]


def _punctuated(text: str, offsets: "array[int]") -> str:
    """Return a text with the half-width marks at ``offsets`` made full-width."""
    if not offsets:
        return text
    parts: list[str] = []
    done = 0
    for at in offsets:
        parts += (text[done:at], FULL_WIDTH[text[at]])
        done = at + 1
    return "".join([*parts, text[done:]])
