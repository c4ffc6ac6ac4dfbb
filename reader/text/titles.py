"""What a text calls itself."""

from itertools import islice

from reader.text.characters import is_hanzi
from reader.text.sentences import sentences

_LINES = 8
"""Lines among which a heading is looked for: credits may stand above it."""
_LONGEST = 40
# Marks of a sentence, of a credit (图源丨某人, 作者：某人) or of an address.
_NOT_IN_HEADINGS = frozenset("。！!；;丨|｜:：@")


def title_of(text: str) -> str:
    """Return the heading that a text begins with, else its first sentence; "" for none.

    The heading is the first line, of the first few, that is short, Chinese, and neither a
    sentence nor a credit.
    """
    first = ""
    for sentence in islice(sentences(text[:4000]), _LINES):
        line = " ".join(sentence.text.split())
        first = first or line
        starts_line = text[max(sentence.start - 1, 0) : sentence.start] in ("", "\n")
        ends_line = text[sentence.end : sentence.end + 1] in ("", "\n")
        if (
            starts_line
            and ends_line
            and len(line) <= _LONGEST
            and _NOT_IN_HEADINGS.isdisjoint(line)
            and not line.endswith(("，", ",", "、", "…"))
            and any(map(is_hanzi, line))
        ):
            return line
    return first
