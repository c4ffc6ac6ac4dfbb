"""The line above the text and the line below it."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.tui import styles
from reader.tui.cells import clipped, shown, width


class TitleBar(Widget):
    """The title to the left; to the right what there is room for, the last said given up first."""

    def __init__(self, title: str = "", facts: Sequence[str] = ()) -> None:
        super().__init__()
        self._title = shown(title)
        self._facts = list(facts)

    def show(self, title: str, facts: Sequence[str]) -> None:
        """Show another title and other facts; nothing is drawn where they are the same."""
        if (shown(title), list(facts)) != (self._title, self._facts):
            self._title, self._facts = shown(title), list(facts)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the title, or the rule under it."""
        columns = self.size.width
        if y:
            return Strip([Segment("─" * columns, styles.RULE)])
        facts = list(self._facts)
        while facts and width(" · ".join(facts)) > columns * 2 // 3:
            facts.pop()
        right = " · ".join(facts)
        title = clipped(f"读本  {self._title}", columns - width(right) - 2)
        gap = " " * (columns - width(title) - width(right))
        line = [
            Segment(title, styles.TITLE),
            Segment(gap, styles.PLAIN),
            Segment(right, styles.DIM),
        ]
        return Strip(line).adjust_cell_length(columns, styles.PLAIN)


class KeyBar(Widget):
    """The keys to press, as many as there is room for; or a notice, until the next key."""

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = keys
        self.notice = ""

    def say(self, notice: str) -> None:
        """Show one line instead of the keys; "" for the keys again."""
        if notice != self.notice:
            self.notice = notice
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        columns = self.size.width
        if self.notice:
            text = clipped(f" {shown(self.notice)}", columns)
            return Strip([Segment(text, styles.NOTICE)]).adjust_cell_length(columns, styles.PLAIN)
        line: list[Segment] = []
        used = 0
        # The way to help and the way out are always there.
        last = self._keys[-2:]
        reserved = sum(_size(it) for it in last)
        for key in [*self._keys[:-2], *last]:
            is_last = key in last
            if not is_last and used + _size(key) + reserved > columns:
                continue
            line += [Segment(key[0], styles.KEY), Segment(f" {key[1]}  ", styles.DIM)]
            used += _size(key)
        return Strip(line).adjust_cell_length(columns, styles.PLAIN)


def _size(key: tuple[str, str]) -> int:
    return width(key[0]) + width(key[1]) + 3
