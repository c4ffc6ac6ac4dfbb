"""Where sentences end.

A line of the text is a paragraph, and no sentence runs over its end; every rule below is
about the inside of one line, and nothing is remembered from one line to the next. The
marks of a sentence's end are 。！？ and their kin; in the examples a stroke shows a cut.

- Marks and closing quotes after the end belong to the sentence they close, and so does
  the number of a footnote: ``他走了！！/真的。[1]/“好。”``
- Inside a quotation a sentence ends as elsewhere, so that a long speech is read sentence
  by sentence: ``“今天很冷。/我不想去。”``
- Where a quotation ends with its sentence and the line goes on, it depends on what came
  before the quotation. After a colon, the whole is said:
  ``他问：“你去哪儿？”/我没回答。``; after a comma the same, if it ends with 。:
  ``她说，“走。”/门开了。`` Otherwise the quotation is a part of the sentence around it, as
  before ``他问``: ``“你去哪儿？”他问。``, ``“太冷了。/我不去。”她说。``,
  ``他喊了一声“救命！”就跑了。`` Another quotation begins another sentence:
  ``“你好！”/“再见！”``
- Brackets and title marks that close within 100 characters hold together what is in them:
  ``《你好吗？》这本书很有名。``; but a bracket that begins a sentence and holds all of it,
  up to its 。, is a sentence: ``（门开了。）/有人来了。``
- A pause ``……`` ends a sentence at the end of the line and before an opening quote only:
  ``我……我不知道。``, ``他走了……第二天，雨停了。``
- Half-width ``?`` and ``!`` end a sentence after Chinese: ``你去吗?/我去!`` but not in
  ``C!`` or ``?x=1``. A half-width ``.`` does after a hanzi that a hanzi, a space or a
  closing quote follows: ``他来了./我走了.`` Between Latin and Latin all three do where a
  space and a capital follow: ``I see./ He left.``
- A comma or a semicolon never ends a sentence, and one after ``？`` or ``”`` carries it on.

The rules themselves are in ``cuts.py``.
"""

import re
from collections.abc import Iterator

from reader.text.cuts import Line
from reader.text.pieces import Sentence

_INK = re.compile(r"\S")


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text, lazily, in order: never blank, with no space around.

    Joined, they are the text but for white space. Any text will do.
    """
    for start, end in spans(text):
        yield Sentence(text[start:end], start)


def spans(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each sentence starts and ends, from the line that begins at ``start`` on."""
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        yield from line_spans(text, start, end)
        start = end + 1


def line_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of one line starts and ends; ``text[start:end]`` is the line.

    Time is linear, and the first sentence of a line of a million characters comes at once.
    """
    first = _INK.search(text, start, end)
    if first is None:
        return
    start = first.start()
    for cut, following in Line(text, start, end).cuts():
        yield start, cut
        start = following
    yield start, start + len(text[start:end].rstrip())
