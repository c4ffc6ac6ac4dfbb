"""A text as it is read."""

from collections import OrderedDict
from collections.abc import Iterator
from functools import cached_property

from reader.text.characters import CharacterFacts
from reader.text.clean import clean
from reader.text.numbering import Numbering
from reader.text.paragraph import Paragraph
from reader.text.pieces import Repair, Sentence
from reader.text.repair import Mended
from reader.text.sentences import spans
from reader.text.titles import title_of

__all__ = ["Document", "Numbering", "Repair", "Sentence"]

_PARAGRAPHS_KEPT = 64
"""More than a screen holds, so that walking about cuts nothing twice."""


class Document:
    """A text, split into sentences only where somebody looks.

    ``key`` is what the library knows it by, ``name`` what people do; ``encoding`` and
    ``notice`` are as ``decode`` gives them. ``original`` is the text as it came (cleaned,
    see ``clean``), ``text`` what is read: repaired, or the original where ``is_raw``.
    All offsets are characters.
    """

    def __init__(
        self, mended: Mended, *, name: str, key: str, encoding: str, notice: str, raw: bool
    ) -> None:
        self._mended = mended
        self.name = name
        self.key = key
        self.encoding = encoding
        self.notice = notice
        self.is_raw = raw
        self.original = mended.original
        self.text = mended.original if raw else mended.text
        self._paragraphs: OrderedDict[int, Paragraph] = OrderedDict()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        name: str,
        key: str,
        facts: CharacterFacts,
        encoding: str = "",
        notice: str = "",
        raw: bool = False,
    ) -> "Document":
        """Make a document of a decoded text; ``facts`` tell which glosses are damage."""
        mended = Mended(clean(text), facts)
        return cls(mended, name=name, key=key, encoding=encoding, notice=notice, raw=raw)

    def with_repairs(self, on: bool) -> "Document":
        """Return the same document repaired, or raw where ``on`` is False; nothing is redone."""
        if on is not self.is_raw:
            return self
        return Document(
            self._mended,
            name=self.name,
            key=self.key,
            encoding=self.encoding,
            notice=self.notice,
            raw=not on,
        )

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """All that was undone, in order; where raw, all that would be."""
        return self._mended.repairs

    @cached_property
    def title(self) -> str:
        """What the text calls itself (see ``titles``), else its name; one line, never empty."""
        return title_of(self._mended.text) or self.name

    # --- places ----------------------------------------------------------------------

    def to_original(self, offset: int) -> int:
        """Return where an offset of ``text`` is in ``original``: in order, within its ends."""
        if self.is_raw:
            return min(max(offset, 0), len(self.original))
        return self._mended.to_original(offset)

    def from_original(self, offset: int) -> int:
        """Return where an offset of ``original`` is in ``text``; the way back."""
        if self.is_raw:
            return min(max(offset, 0), len(self.original))
        return self._mended.from_original(offset)

    # --- sentences -------------------------------------------------------------------

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that covers an offset, else the next, else the last.

        Cuts the line it is in, up to it. Raises ValueError where there is no sentence.
        """
        found = self._from(self._line_start(offset), offset) or self._last_before(len(self.text))
        if found is None:
            raise ValueError("a document without a sentence")
        return found

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that follows, None after the last."""
        return self._from(self._line_start(sentence.start), sentence.end)

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that precedes, None before the first."""
        line = self._line_start(sentence.start)
        return self._paragraph(line).before(sentence.start) or self._last_before(line)

    def sentences(self, start: int = 0) -> Iterator[Sentence]:
        """Yield the sentences from the one at ``start`` on, lazily."""
        for first, end in spans(self.text, self._line_start(start)):
            if end > start:
                yield Sentence(self.text[first:end], first)

    def numbering(self) -> Numbering:
        """Return a count of the sentences, not begun."""
        return Numbering(self.text)

    def _line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, min(max(offset, 0), len(self.text))) + 1

    def _from(self, line: int, offset: int) -> Sentence | None:
        """Return the first sentence, of those from a line on, that ends after ``offset``."""
        found = self._paragraph(line).ending_after(offset)
        if found is None:
            # Perhaps many blank lines on; what is before ``offset`` is in this line.
            for first, end in spans(self.text, self._paragraph(line).end + 1):
                found = Sentence(self.text[first:end], first)
                break
        return found

    def _last_before(self, offset: int) -> Sentence | None:
        """Return the last sentence of the lines before ``offset``, where a line starts or ends."""
        while offset > 0:
            # In steps, so as not to copy a whole book to find the end of a line.
            step = max(0, offset - 4096)
            ink = len(self.text[step:offset].rstrip())
            if ink:
                return self._paragraph(self._line_start(step + ink)).last()
            offset = step
        return None

    def _paragraph(self, line: int) -> Paragraph:
        """Return the line that starts at an offset, with what has been cut of it."""
        found = self._paragraphs.pop(line, None)
        if found is None:
            end = self.text.find("\n", line)
            found = Paragraph(self.text, line, len(self.text) if end < 0 else end)
            if len(self._paragraphs) >= _PARAGRAPHS_KEPT:
                self._paragraphs.popitem(last=False)
        self._paragraphs[line] = found
        return found
