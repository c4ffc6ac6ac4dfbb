"""Styled text in lines, some of which can be selected and opened; made as far as it is seen.

A long entry has hundreds of lines and a screen shows thirty: lines are made one after the
other, when they come into view.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from dicts.entry import Entry
from dicts.senses import Reference
from reader.tui import styles
from reader.tui.cells import clipped, shown, width, wrap


class Stop:
    """Something that can be selected: an entry shown here, or the name of one elsewhere.

    Two are the same only if they are one object: a word may be named twice on a screen.
    """

    __slots__ = ("entry", "reference")

    def __init__(self, reference: Reference | None = None, entry: Entry | None = None) -> None:
        self.reference = reference
        self.entry = entry


class Span(NamedTuple):
    """A text in one style; ``stop`` is what it is the name of."""

    text: str
    style: Style
    stop: Stop | None = None


class Line(NamedTuple):
    """A line; ``stop`` is what all of it stands for, ``of`` the number of what it tells about."""

    spans: tuple[Span, ...] = ()
    stop: Stop | None = None
    of: int = -1

    def stop_at(self, x: int) -> Stop | None:
        """Return what is named at a column, else what the line stands for."""
        for span in self.spans:
            x -= width(span.text)
            if x < 0:
                return span.stop or self.stop
        return self.stop


Build = Callable[[int], Iterator[Line]]
"""Makes the lines for so many columns."""


def flow(spans: Sequence[Span], columns: int) -> Iterator[tuple[Span, ...]]:
    """Yield the lines of a styled text, none wider than ``columns``; broken as ``wrap`` does."""
    spans = [span._replace(text=shown(span.text)) for span in spans]
    text = "".join(span.text for span in spans)
    at = 0
    for line in wrap(text, columns):
        start = text.index(line, at)
        at = start + len(line)
        yield tuple(_cut(spans, start, at))


def _cut(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    offset = 0
    for span in spans:
        part = span.text[max(0, start - offset) : max(0, end - offset)]
        if part:
            yield span._replace(text=part)
        offset += len(span.text)


def hanging(
    first: Sequence[Span], spans: Sequence[Span], columns: int, of: int = -1
) -> Iterator[Line]:
    """Yield lines of a text with ``first`` before the first of them, the others indented so."""
    indent = sum(width(span.text) for span in first)
    blank = (Span(" " * indent, styles.PLAIN),)
    for at, line in enumerate(flow(spans, max(columns - indent, 8))):
        yield Line((*(blank if at else first), *line), of=of)


def fitted(spans: Iterable[Span], columns: int) -> tuple[Span, ...]:
    """Return as much of a line as fits, an ellipsis at its end where some does not."""
    spans = [span._replace(text=shown(span.text)) for span in spans]
    text = "".join(span.text for span in spans)
    if width(text) <= columns:
        return tuple(spans)
    kept = _cut(spans, 0, max(0, len(clipped(text, columns)) - 1))
    return (*kept, Span("…", styles.PLAIN)) if columns > 0 else ()


class Roll:
    """Lines, made when they are asked for, and the stops on them in order.

    ``places`` has the line and the column of each stop that has been come to.
    """

    def __init__(self, lines: Iterator[Line]) -> None:
        self._source = lines
        self._lines: list[Line] = []
        self.stops: list[Stop] = []
        self.places: list[tuple[int, int]] = []

    def __getitem__(self, at: int) -> Line:
        """Return a line; an empty one after the last."""
        return self._lines[at] if at < self.reach(at + 1) else Line()

    def reach(self, count: int) -> int:
        """Make lines until there are ``count``; return how many there are, fewer at the end."""
        while len(self._lines) < count and self._make():
            pass
        return len(self._lines)

    def reach_stop(self, at: int) -> bool:
        """Make lines until there is a stop with that number; return whether there is one."""
        while len(self.stops) <= at and self._make():
            pass
        return len(self.stops) > at

    def reach_end(self) -> int:
        """Make all lines; return how many there are."""
        while self._make():
            pass
        return len(self._lines)

    def _make(self) -> bool:
        line = next(self._source, None)
        if line is None:
            return False
        x = 0
        if line.stop:
            self._add(line.stop, x)
        for span in line.spans:
            if span.stop:
                self._add(span.stop, x)
            x += width(span.text)
        self._lines.append(line)
        return True

    def _add(self, stop: Stop, x: int) -> None:
        if stop not in self.stops[-1:]:  # else it goes on over several spans or lines
            self.stops.append(stop)
            self.places.append((len(self._lines), x))


def drawn(line: Line, selected: Stop | None = None, heading: Stop | None = None) -> Strip:
    """Return a line as it is drawn: what is selected reversed, its line and its entry marked."""
    is_marked = line.stop is not None and line.stop in (selected, heading)

    def style(span: Span) -> Segment:
        is_selected = span.stop is not None and span.stop is selected
        return Segment(span.text, span.style + styles.SELECTED if is_selected else span.style)

    segments = [style(span) for span in line.spans]
    if is_marked and segments:
        segments[0] = Segment("▸ ", styles.KEY)
    return Strip(segments)
