"""The dictionary under the text: what can be looked up at the cursor, best first.

Drawn line by line as far as it can be seen, in the same frame as the cursor's move.
"""

from collections.abc import Callable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from dicts import pinyin
from dicts.meaning import readable
from reader.deck.words import Status
from reader.language.lookups import Lookup, Reach
from reader.language.script import Script
from reader.tui import styles
from reader.tui.cells import clipped, width, wrap
from reader.tui.page import pinyin_parts

Line = list[Segment]

_HEADINGS = {
    Reach.LONGER: "longer, from here",
    Reach.INSIDE: "inside",
    Reach.CHARACTER: "characters",
}


class WordPanel(Widget):
    """Shows look-ups, one of them selected.

    ``facts`` tells in a few words what is known of a word (level, rank); ``status`` what
    the reader knows of it.
    """

    def __init__(
        self, facts: Callable[[Lookup], str], status: Callable[[Lookup], Status | None]
    ) -> None:
        super().__init__()
        self._facts = facts
        self._status = status
        self._found: Sequence[Lookup] = ()
        self._selected = 0
        self._script = Script.ORIGINAL
        self._tones = "off"
        self._scroll = 0
        self._lines: list[Line] | None = None
        self._first_line: list[int] = []
        self._drawn_for = 0

    def show(self, found: Sequence[Lookup], selected: int, script: Script, tones: str) -> None:
        """Show these, one selected; called in the handler of the key, so drawn with it."""
        self._found = found
        self._selected = selected
        self._script = script
        self._tones = tones
        self._lines = None
        self._scroll = 0
        self.refresh()

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines, as far as there are any."""
        self._scroll = self._scroll + lines
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self.scroll_lines(2)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_lines(-2)

    # --- drawing --------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line: a rule, then the look-ups."""
        columns = self.size.width
        if y == 0:
            return self._rule(columns)
        lines = self._all_lines(columns)
        at = self._scroll + y - 1
        line = lines[at] if at < len(lines) else []
        return Strip(line).adjust_cell_length(columns, styles.PLAIN)

    def _all_lines(self, columns: int) -> list[Line]:
        if self._lines is None or self._drawn_for != columns:
            self._lines, self._first_line = [], []
            self._drawn_for = columns
            heading = Reach.WORD
            for at, lookup in enumerate(self._found):
                if lookup.reach is not heading:
                    heading = lookup.reach
                    self._lines.append([Segment(_HEADINGS[heading], styles.DIM)])
                self._first_line.append(len(self._lines))
                self._lines += self._lookup(lookup, columns, is_selected=at == self._selected)
            self._scroll = self._first_line[self._selected] if self._selected else 0
        room = self.size.height - 1
        self._scroll = max(0, min(self._scroll, len(self._lines) - room))
        return self._lines

    def _rule(self, columns: int) -> Strip:
        lines = self._all_lines(columns)
        count = len(self._found)
        label = f" {self._selected + 1}/{count} " if count else ""
        if len(lines) - self._scroll > self.size.height - 1:
            label += "↓ "
        fill = "─" * max(0, columns - len(label) - 1)
        return Strip([Segment(fill + label + "─", styles.RULE)]).adjust_cell_length(columns)

    def _lookup(self, lookup: Lookup, columns: int, *, is_selected: bool) -> Iterator[Line]:
        yield self._head(lookup, columns, is_selected=is_selected)
        if lookup.entry is None:
            text = "not in the dictionary" if lookup.pinyin else "no Chinese word"
            yield [Segment(f"     {text}", styles.DIM)]
            return
        for number, sense in enumerate(lookup.entry.senses, 1):
            mark = f"{number:>4} "
            for at, line in enumerate(wrap(readable(sense), columns - len(mark))):
                yield [
                    Segment(mark if at == 0 else " " * len(mark), styles.DIM),
                    Segment(line, styles.PLAIN),
                ]

    def _head(self, lookup: Lookup, columns: int, *, is_selected: bool) -> Line:
        """Return the line of a word: both scripts, pinyin, then as much else as there is room."""
        first, second = lookup.simplified, lookup.traditional
        if self._script is Script.TRADITIONAL or (
            self._script is Script.ORIGINAL and lookup.written == second
        ):
            first, second = second, first
        status = self._status(lookup)
        line = [
            Segment("▸ " if is_selected else "  ", styles.KEY),
            Segment(first, styles.BOLD),
        ]
        if second != first:
            line.append(Segment(f" {second}", styles.DIM))
        line.append(Segment("  ", styles.PLAIN))
        for part, syllable in zip(pinyin_parts(lookup.pinyin), lookup.pinyin, strict=True):
            line.append(Segment(part, styles.tone(self._tones, pinyin.tone(syllable))))
        known = status.value if status else "new"
        sign: Style = styles.LABEL if status else styles.DIM
        line += [Segment("  ", styles.PLAIN), Segment(known, sign)]
        room = columns - sum(width(segment.text) for segment in line) - 3
        facts = clipped(self._facts(lookup), room)
        if facts:
            line += [Segment(" · ", styles.DIM), Segment(facts, styles.DIM)]
        return line
