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
    head = text[:4000]
    for sentence in islice(sentences(head), _LINES):
        line = " ".join(sentence.text.split())
        first = first or line
        before = head[head.rfind("\n", 0, sentence.start) + 1 : sentence.start]
        after = head[sentence.end :].partition("\n")[0]
        if (
            not before.strip()
            and not after.strip()
            and len(line) <= _LONGEST
            and _NOT_IN_HEADINGS.isdisjoint(line)
            and not line.endswith(("，", ",", "、", "…", "."))
            and any(map(is_hanzi, line))
        ):
            return line
    return first
