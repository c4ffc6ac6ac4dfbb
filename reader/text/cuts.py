"""The rules of ``sentences.py``, at work on one line."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from reader.text.characters import is_hanzi

_STOPS = "。｡"
_CRIES = "！？‼⁇⁈⁉"
_HALF_CRIES = "!?"
_PAUSES = "…⋯"
_END_MARKS = _STOPS + _CRIES + _HALF_CRIES + _PAUSES + "."
_CLOSES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_CLOSING_QUOTES = "".join(_CLOSES.values())
_STRAIGHT_QUOTES = "\"'"
_BRACKETS = tuple(map(tuple, ("《》", "〈〉", "（）", "()", "【】", "〔〕", "［］", "[]")))
_ASIDES = frozenset("（(【〔［[")
_LONGEST_BRACKET = 100
"""Characters in a bracket that holds together; one that is longer is no obstacle."""
_DEEPEST = 8
"""Quotations open in one another; more are marks gone wrong, and the oldest is forgotten."""
_CLAUSE = 40
"""Characters before a half-width mark that show whether the sentence is Latin."""


def _mark_pattern() -> str:
    # One character class in front, so that the search leaps from mark to mark; then what
    # else the mark takes: other end marks, or the rest of a bracket that closes.
    openings = "".join(opening for opening, _ in _BRACKETS)
    first = re.escape(_END_MARKS + "".join(_CLOSES) + _CLOSING_QUOTES + _STRAIGHT_QUOTES + openings)
    ends = re.escape(_END_MARKS)
    rest = [f"(?<=[{ends}])[{ends}]*"]
    for opening, closing in (map(re.escape, pair) for pair in _BRACKETS):
        inside = f"[^{opening}{closing}]{{0,{_LONGEST_BRACKET}}}"
        rest.append(f"(?<={opening}){inside}{closing}")
    return f"[{first}](?:{'|'.join(rest)})?"


_MARK = re.compile(_mark_pattern())
_IS_END_MARK = frozenset(_END_MARKS).__contains__
# What may stand between the end mark and the end of its sentence.
_CLOSING = frozenset("”’」』）)》〉】〕］]\"'")
_ANY_QUOTE = frozenset(_CLOSING_QUOTES + _STRAIGHT_QUOTES).union(_CLOSES)
_FOOTNOTES = re.compile(r"(?:\[\d{1,3}\])+")
# What carries a sentence on: 。” never stands before a comma by chance.
_CARRIES_ON = frozenset("，、；：,;:" + _STOPS + _CRIES + _HALF_CRIES + _PAUSES)
_OPENS = frozenset(_CLOSES)
_SPACE = re.compile(r"\s+")
_LATIN_WORD = re.compile(r"[^\W\d_]{2}")
_SHORTENED = re.compile(r"(?:^|\W)(?:\w|Mr|Mrs|Ms|Dr|Prof|St|No|vs)$")
_NUMERALS = frozenset("一二三四五六七八九十百")
_LONGEST_NUMBER = 5
"""Characters: 一百二十三."""
_QUERY = re.compile(r"[A-Za-z0-9_]{1,40}=")  # the rest of an address: ?q=1


def _is_chinese(character: str) -> bool:
    """Return whether a character is a hanzi or one of the marks that stand between hanzi."""
    is_mark = "、" <= character <= "〟" or "！" <= character <= "～" or character in set("…⋯—")
    return is_mark or is_hanzi(character)


class _Kind(Enum):
    """What an end mark is, where it is one."""

    STOP = auto()
    CRY = auto()
    PAUSE = auto()


# Most end marks stand alone, and are what they are wherever they stand.
_KINDS = (
    dict.fromkeys(_STOPS, _Kind.STOP)
    | dict.fromkeys(_CRIES, _Kind.CRY)
    | dict.fromkeys(_PAUSES, _Kind.PAUSE)
)


class Line:
    """One line, cut from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._sentence = start  # where the sentence at hand begins
        self._taken = start  # up to where closing quotes were taken with an end mark
        # Quotations that are open: the mark that closes each, and what stands before it.
        self._open: list[str] = []
        self._before: list[str] = []

    def cuts(self) -> Iterator[tuple[int, int]]:
        """Yield where a sentence ends and the next begins, for each but the line's last."""
        for mark in _MARK.finditer(self._text, self._sentence, self._end):
            at, after = mark.span()
            if at < self._taken:
                continue
            cut = self._look(at, after)
            if cut is not None:
                following = self._skip_space(cut)
                if following == self._end:
                    return
                yield cut, following
                self._sentence = following

    def _look(self, at: int, after: int) -> int | None:
        """Return where the sentence ends if it does with the mark at ``at``."""
        mark = self._text[at]
        if _IS_END_MARK(mark):
            kind = self._kind(at, after)
            return None if kind is None else self._ending(kind, after)
        if after - at > 1:
            return after if self._is_whole_aside(at, after) else None
        self._quote(mark, at)
        return None

    # --- quotations and brackets ---------------------------------------------------

    def _quote(self, mark: str, at: int) -> None:
        """Take note of a quotation that begins or ends."""
        if mark in "'’" and self._is_apostrophe(at):
            return
        closing = _CLOSES.get(mark)
        if mark in _STRAIGHT_QUOTES and mark not in self._open:
            closing = mark
        if closing is None:
            self._close(mark)
            return
        self._open.append(closing)
        self._before.append(self._text[max(self._sentence, at - 2) : at].rstrip()[-1:])
        if len(self._open) > _DEEPEST:
            del self._open[0], self._before[0]

    def _is_apostrophe(self, at: int) -> bool:
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()

    def _close(self, mark: str) -> str | None:
        """Close a quotation, with what was left open in it; return what stood before it.

        None where none is open that this mark closes.
        """
        if mark not in self._open:
            return None
        while self._open.pop() != mark:
            self._before.pop()
        return self._before.pop()

    def _is_whole_aside(self, at: int, after: int) -> bool:
        """Return whether a bracket begins a sentence and holds all of it."""
        if at > self._sentence or self._text[at] not in _ASIDES:
            return False
        inside = self._text[at + 1 : after - 1].rstrip(_CLOSING_QUOTES + _STRAIGHT_QUOTES + " ")
        return inside[-1:] in tuple(_STOPS) and self._following(after) not in _CARRIES_ON

    # --- end marks -----------------------------------------------------------------

    def _kind(self, at: int, after: int) -> _Kind | None:
        """Return what the run of end marks is, None where it is no end mark at all."""
        run = self._text[at:after]
        kind = _KINDS.get(run)
        if kind is not None:
            return kind
        marks = set(run)
        if not marks.isdisjoint(_STOPS):
            return _Kind.STOP
        if not marks.isdisjoint(_CRIES):
            return _Kind.CRY
        if not marks.isdisjoint(_HALF_CRIES):
            return _Kind.CRY if self._is_half_cry(at, after) else None
        if run == ".":
            return _Kind.STOP if self._is_half_stop(at, after) else None
        return _Kind.PAUSE

    def _ending(self, kind: _Kind, after: int) -> int | None:
        """Return where a sentence ends whose last end mark stands before ``after``.

        None where it goes on; closing quotes are taken in either case.
        """
        closed, before = self._take_closing(after)
        ending = self._past(_FOOTNOTES, closed)
        following = self._following(ending)
        if not following:
            return ending
        if closed == after:
            ends = self._ends_bare(kind, following)
        elif following in _CARRIES_ON:
            ends = False
        elif self._opens(following):
            ends = True
        elif before is None:
            ends = kind is _Kind.STOP
        else:
            ends = before in ("：", ":") or (before in ("，", ",") and kind is _Kind.STOP)
        return ending if ends else None

    def _ends_bare(self, kind: _Kind, following: str) -> bool:
        """Return whether an end mark that nothing closes ends its sentence."""
        if kind is _Kind.PAUSE:
            return self._opens(following)
        return kind is _Kind.STOP or following not in _CARRIES_ON

    def _take_closing(self, at: int) -> tuple[int, str | None]:
        """Take the closing quotes and brackets at ``at``.

        Return where they end, and what stands before the outermost quotation they close,
        None where they close none.
        """
        before = None
        while at < self._end:
            mark = self._text[at]
            # A straight quote that closes nothing opens the next quotation.
            if mark not in _CLOSING or self._opens(mark):
                break
            found = self._close(mark)
            before = before if found is None else found
            at += 1
        self._taken = at
        return at, before

    def _opens(self, mark: str) -> bool:
        return mark in _OPENS or (mark in _STRAIGHT_QUOTES and mark not in self._open)

    # --- half-width end marks --------------------------------------------------------

    def _is_half_cry(self, at: int, after: int) -> bool:
        if _is_chinese(self._character_before(at)) or self._text[at] in _PAUSES:
            return _QUERY.match(self._text, after, self._end) is None
        return self._is_quoted(after) or self._is_latin_end(at, after)

    def _is_half_stop(self, at: int, after: int) -> bool:
        if not is_hanzi(self._character_before(at)):
            return self._is_quoted(after) or (
                self._is_latin_end(at, after)
                and not _SHORTENED.search(self._text[max(self._sentence, at - 8) : at])
            )
        if self._is_number(at):
            return False
        following = self._text[after : min(after + 1, self._end)]
        return (
            not following or following.isspace() or following in _ANY_QUOTE or is_hanzi(following)
        )

    def _is_number(self, at: int) -> bool:
        """Return whether the sentence is only a Chinese number up to ``at``: 二.方法."""
        if at - self._sentence > _LONGEST_NUMBER:
            return False
        return _NUMERALS.issuperset(self._text[self._sentence : at])

    def _character_before(self, at: int) -> str:
        """Return the character before ``at``, quotes and brackets not counted; "" for none."""
        piece = self._text[max(self._sentence, at - 3) : at]
        return piece.rstrip(_CLOSING_QUOTES + _STRAIGHT_QUOTES + ")")[-1:]

    def _is_quoted(self, after: int) -> bool:
        """Return whether a quotation ends at ``after``."""
        mark = self._text[after : min(after + 1, self._end)]
        return mark != "" and mark in _CLOSING_QUOTES + _STRAIGHT_QUOTES and mark in self._open

    def _is_latin_end(self, at: int, after: int) -> bool:
        """Return whether a Latin sentence ends at ``after`` and another begins."""
        text = self._text
        following = self._skip_space(after)
        if following == self._end:
            return True
        if following == after:
            return False
        clause = text[max(self._sentence, at - _CLAUSE) : at]
        if any(map(is_hanzi, clause)) or not _LATIN_WORD.search(clause):
            return False
        mark = text[following]
        return mark.isupper() or mark.isdigit() or self._opens(mark)

    # --- looking ahead -----------------------------------------------------------------

    def _past(self, pattern: re.Pattern[str], at: int) -> int:
        """Return where a match of ``pattern`` at ``at`` ends, ``at`` where there is none."""
        match = pattern.match(self._text, at, self._end)
        return match.end() if match else at

    def _skip_space(self, at: int) -> int:
        return self._past(_SPACE, at)

    def _following(self, at: int) -> str:
        """Return the first character from ``at`` on that is no space, "" at the line's end."""
        at = self._skip_space(at)
        return self._text[at : min(at + 1, self._end)]
