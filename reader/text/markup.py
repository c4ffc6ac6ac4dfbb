"""Remains of HTML: tags that were never taken away, and tags broken with the text before.

``?!?/p>`` is ``。”</p>`` in GBK read from its second byte on: A1 | A3A1 | B13C | /p>, where
A3A1 is ！ and the other two are nothing. In the same way 俊 comes of ？”, and an
ideographic space of ！”.
"""

import re
from collections.abc import Iterator

from reader.text.pieces import Repair

KIND = "markup"
_SHIFTED = {"!": "。”", "！": "。”", "俊": "？”", "\u3000": "！”"}
_TAG = r"(?:</?(?:p|div|span)>|<br ?/?>)"
_REMAINS = re.compile(
    rf"(?:\?(?P<shifted>[{''.join(_SHIFTED)}])\?(?:/(?:p|div|span)|br ?/?)>)?"
    rf"(?:(?:[ \u3000]*{_TAG})+)?",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"[<?]")
_SPACES = " \u3000"
_SENTENCE_ENDS = frozenset("。！？!?….”’」』")


def find_markup(text: str) -> list[Repair]:
    """Return the remains of p, div, span and br to undo, in order.

    Where one ended a paragraph inside a line, a line break takes its place. A whole tag is
    taken for a remain only at the edge of a line or after a sentence's end: a text about
    HTML has them in its sentences, and keeps them.
    """
    return list(_remains(text))


def _remains(text: str) -> Iterator[Repair]:
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        at = candidate.start()
        if at < done:
            continue
        match = _REMAINS.match(text, at)
        if match is None or match.end() == at:
            continue
        start, end = match.span()
        done = end
        before, after = _neighbours(text, start, end)
        shifted = _SHIFTED[match["shifted"]] if match["shifted"] else ""
        if not (shifted or before in _SENTENCE_ENDS or before == "" or after == ""):
            continue
        inside_line = after != "" and (shifted or before != "")
        is_break = re.search("p>|v>|r ?/?>", match[0], re.IGNORECASE) is not None
        yield Repair(
            KIND, start, text[start:end], shifted + ("\n" if is_break and inside_line else "")
        )


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters beside a piece of a line, spaces left out, "" for its edges."""
    while start and text[start - 1] in _SPACES:
        start -= 1
    while end < len(text) and text[end] in _SPACES:
        end += 1
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.strip("\n"), after.strip("\n")
