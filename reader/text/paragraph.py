"""One line of a document, cut into sentences as far as somebody has looked."""

from array import array
from bisect import bisect_left, bisect_right

from reader.text.pieces import Sentence
from reader.text.sentences import line_spans


class Paragraph:
    """A line, ``text[start:end]``, of a text that may be long; it may be long itself."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.end = end
        self._text = text
        self._spans = line_spans(text, start, end)
        # Two numbers a sentence: a line of a million characters costs half a megabyte.
        self._starts = array("q")
        self._ends = array("q")

    def ending_after(self, offset: int) -> Sentence | None:
        """Return the first sentence that ends after an offset, None where none does."""
        while not self._ends or self._ends[-1] <= offset:
            if not self._cut_one():
                return None
        return self._sentence(bisect_right(self._ends, offset))

    def before(self, offset: int) -> Sentence | None:
        """Return the last sentence that starts before an offset, None where none does."""
        while not self._starts or self._starts[-1] < offset:
            if not self._cut_one():
                break
        at = bisect_left(self._starts, offset)
        return self._sentence(at - 1) if at else None

    def last(self) -> Sentence | None:
        """Return the last sentence, None in a blank line. Cuts all of the line."""
        return self.before(self.end)

    def _cut_one(self) -> bool:
        span = next(self._spans, None)
        if span is None:
            return False
        self._starts.append(span[0])
        self._ends.append(span[1])
        return True

    def _sentence(self, at: int) -> Sentence:
        start = self._starts[at]
        return Sentence(self._text[start : self._ends[at]], start)
