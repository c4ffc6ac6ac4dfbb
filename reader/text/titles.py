"""What a text calls itself."""

import re
from itertools import islice

from reader.text.characters import is_hanzi
from reader.text.sentences import sentences

_LINES = 8
"""Lines among which a heading is looked for: credits may stand above it."""
_LONGEST = 40
# A sentence, a credit (图源丨某人, 作者：某人) or an address is no heading.
_NO_HEADING = re.compile(r"[。！!；;丨|｜:：@]|https?|[，,、…]$")


def title_of(text: str) -> str:
    """Return the heading that a text begins with, else its first sentence; "" for none.

    The heading is the first line, of the first few, that is short, Chinese, and neither a
    sentence nor a credit.
    """
    first = ""
    for sentence in islice(sentences(text[:4000]), _LINES):
        line = " ".join(sentence.text.split())
        first = first or line
        ends_line = text[sentence.start + len(sentence.text) :][:1] in ("", "\n")
        starts_line = text[: sentence.start][-1:] in ("", "\n")
        if (
            starts_line
            and ends_line
            and len(line) <= _LONGEST
            and not _NO_HEADING.search(line)
            and any(map(is_hanzi, line))
        ):
            return line
    return first
