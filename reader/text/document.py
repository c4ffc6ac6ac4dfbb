"""A text as it is read: its sentences, found when they are asked for, and its repairs."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator

from reader.text.characters import CharacterFacts
from reader.text.clean import clean
from reader.text.numbering import Numbering
from reader.text.pieces import Repair, Sentence
from reader.text.repair import Repaired, repair
from reader.text.sentences import line_spans
from reader.text.titles import title_of

__all__ = ["Document", "Repair", "Sentence"]

_LINES_KEPT = 256


class _Line:
    """The sentences of one line, found from its beginning as far as they are asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.end = end
        self._spans = line_spans(text, start, end)
        self._starts: list[int] = []
        self._ends: list[int] = []

    def _next(self) -> bool:
        span = next(self._spans, None)
        if span is None:
            return False
        self._starts.append(span[0])
        self._ends.append(span[1])
        return True

    def at(self, offset: int) -> tuple[int, int] | None:
        """Return the sentence that covers an offset, or the next one; None after the last."""
        while not self._ends or self._ends[-1] <= offset:
            if not self._next():
                return None
        number = bisect_right(self._ends, offset)
        return self._starts[number], self._ends[number]

    def before(self, offset: int) -> tuple[int, int] | None:
        """Return the last sentence that ends at or before an offset; None before the first."""
        while not self._ends or self._ends[-1] <= offset:
            if not self._next():
                break
        number = bisect_right(self._ends, offset) - 1
        return (self._starts[number], self._ends[number]) if number >= 0 else None


class Document:
    """A text, and where it came from.

    ``key`` is what the library knows it by (absolute path, ``sample:NAME``,
    ``stdin:DIGEST``), ``name`` what people call it, ``title`` what it calls itself.
    ``encoding`` is for people, "" where the text came decoded; ``notice`` is "" or one line
    that they should see. ``original`` is the text as it came, ``text`` what is read: the
    same where ``is_raw``, else with ``repairs`` made. ``Repair.start`` is in ``original``;
    every other offset is in ``text``, in characters.
    """

    def __init__(
        self,
        repaired: Repaired,
        *,
        name: str,
        key: str,
        encoding: str = "",
        notice: str = "",
        raw: bool = False,
    ) -> None:
        self._repaired = repaired
        self.name = name
        self.key = key
        self.encoding = encoding
        self.notice = notice
        self.is_raw = raw
        self.original = repaired.original
        self.text = repaired.original if raw else repaired.text
        self.repairs = repaired.repairs
        self._lines: OrderedDict[int, _Line] = OrderedDict()
        self.title = title_of(self.text) or name

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
        """Make a document of any text; what no screen can show is taken out of it first."""
        repaired = repair(clean(text), facts)
        return cls(repaired, name=name, key=key, encoding=encoding, notice=notice, raw=raw)

    def with_repairs(self, on: bool) -> "Document":
        """Return the same text as it is read with repairs, or as it came."""
        if on is not self.is_raw:
            return self
        return Document(
            self._repaired,
            name=self.name,
            key=self.key,
            encoding=self.encoding,
            notice=self.notice,
            raw=not on,
        )

    def to_original(self, offset: int) -> int:
        """Return where in ``original`` an offset of ``text`` is."""
        offset = max(0, min(offset, len(self.text)))
        return offset if self.is_raw else self._repaired.to_original(offset)

    def from_original(self, offset: int) -> int:
        """Return where in ``text`` an offset of ``original`` is."""
        offset = max(0, min(offset, len(self.original)))
        return offset if self.is_raw else self._repaired.from_original(offset)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that covers an offset.

        Between sentences it is the next one, after the last one the last. Raises ValueError
        where the document has none.
        """
        offset = max(0, min(offset, len(self.text)))
        found = self._from(offset) or self._back(offset)
        if found is None:
            raise ValueError("a document without a sentence")
        return found

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence after one; None after the last."""
        return self._from(sentence.end)

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before one; None before the first."""
        return self._back(sentence.start)

    def sentences(self, start: int = 0) -> Iterator[Sentence]:
        """Yield the sentences from the one at an offset on, found one by one."""
        sentence = self._from(max(0, start))
        while sentence is not None:
            yield sentence
            sentence = self._from(sentence.end)

    def starts_paragraph(self, sentence: Sentence) -> bool:
        """Return whether a sentence is the first of its line."""
        line_start = self.text.rfind("\n", 0, sentence.start) + 1
        return not self.text[line_start : sentence.start].strip()

    def numbering(self) -> Numbering:
        """Return what counts the sentences of this text, from its beginning."""
        return Numbering(self.text)

    def _from(self, offset: int) -> Sentence | None:
        """Return the sentence that covers an offset or is the next after it."""
        while offset < len(self.text):
            line = self._line(offset)
            span = line.at(offset)
            if span is not None:
                return self._sentence(span)
            offset = line.end + 1
        return None

    def _back(self, offset: int) -> Sentence | None:
        """Return the last sentence that ends at or before an offset."""
        at = min(offset, len(self.text))
        while True:
            span = self._line(at).before(offset)
            if span is not None:
                return self._sentence(span)
            at = self.text.rfind("\n", 0, at)
            if at < 0:
                return None

    def _sentence(self, span: tuple[int, int]) -> Sentence:
        start, end = span
        return Sentence(self.text[start:end], start)

    def _line(self, offset: int) -> _Line:
        """Return the line that an offset is in; a line break belongs to the line it ends."""
        start = self.text.rfind("\n", 0, offset) + 1
        line = self._lines.get(start)
        if line is None:
            end = self.text.find("\n", offset)
            line = _Line(self.text, start, len(self.text) if end < 0 else end)
            self._lines[start] = line
            if len(self._lines) > _LINES_KEPT:
                self._lines.popitem(last=False)
        return line
