"""The sentence being read, with its neighbours dim around it.

Drawn by Textual's line API: a key that moves the cursor redraws two words, whatever the
length of the sentence (a ``Static`` takes 100 ms at 1,800 words). Lines are laid out when
the first one is drawn, not on ``Resize``, which would put the sentence a frame later.
"""

from itertools import islice

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from dicts import pinyin
from reader.text.characters import is_hanzi
from reader.text.document import Sentence
from reader.tui import styles
from reader.tui.cells import width, wrap
from reader.tui.layout import Layout, Piece, lay_out
from reader.tui.page import Page, PinyinShown

_NARROW = 60
"""Below so many columns words are parted by one cell instead of two."""


class _Plan:
    """Where everything is: the sentence's rows begin at line ``top`` (negative: scrolled)."""

    def __init__(self, layout: Layout, row_height: int) -> None:
        self.layout = layout
        self.row_height = row_height
        self.top = 0
        self.above: list[tuple[Sentence, str] | None] = []
        self.below: list[tuple[Sentence, str] | None] = []

    @property
    def bottom(self) -> int:
        """The line just after the sentence."""
        return self.top + len(self.layout.rows) * self.row_height

    def lines_of(self, row: int) -> range:
        """Return the lines of the view that a row of the sentence takes."""
        first = self.top + row * self.row_height
        return range(first, first + self.row_height)

    def row_at(self, y: int) -> int:
        """Return the row of the sentence that a line of the view belongs to."""
        return (y - self.top) // self.row_height

    def neighbour_at(self, y: int) -> tuple[Sentence, str] | None:
        """Return the neighbour on a line, and the text of the line."""
        some, at = (self.above, y) if y < self.top else (self.below, y - self.bottom)
        return some[at] if 0 <= at < len(some) else None


class SentenceView(Widget):
    """Draws a page; says when a word or a neighbouring sentence is clicked."""

    class WordClicked(Message):
        """A word of the sentence was clicked: its index."""

        def __init__(self, word: int) -> None:
            super().__init__()
            self.word = word

    class SentenceClicked(Message):
        """A neighbouring sentence was clicked."""

        def __init__(self, sentence: Sentence) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, page: Page, cursor: int | None) -> None:
        super().__init__()
        self._page = page
        self._cursor = cursor
        self._planned: _Plan | None = None
        self._planned_for = (0, 0)

    def show(self, page: Page, cursor: int | None) -> None:
        """Draw another page, the cursor on the word with that index (None: on none)."""
        self._page = page
        self._cursor = cursor
        self._planned = None
        self.refresh()

    def move(self, cursor: int | None) -> None:
        """Put the cursor on another word of the same page."""
        plan, before = self._plan(), self._cursor
        self._cursor = cursor
        if self._scroll(plan):
            self.refresh()
            return
        regions = [self._region(word) for word in (before, cursor) if word is not None]
        if regions:
            self.refresh(*regions)

    def word_in_row(self, rows: int) -> int | None:
        """Return the word so many rows below the cursor's (above, if negative), None for no row."""
        if self._cursor is None:
            return None
        layout = self._plan().layout
        row, piece = layout.pieces_of(self._cursor)[0]
        return layout.word_at(piece.x, row + rows)

    @property
    def rows_in_view(self) -> int:
        """How many rows of a sentence fit on the screen."""
        return max(1, self.size.height // self._plan().row_height)

    def sentence_a_screen_away(self, step: int) -> Sentence | None:
        """Return the last neighbour that a screen has room for (step 1: after, -1: before)."""
        plan, around = self._plan(), self._page.neighbours
        room = max(0, self.size.height - (plan.bottom - plan.top) - 1)
        found = None
        for sentence, text in around.after() if step > 0 else around.before():
            room -= sum(1 for _ in islice(wrap(text, self.size.width), room + 1))
            if room < 0:
                break
            found = sentence
        return found

    # --- laying out ---------------------------------------------------------------

    def _plan(self) -> _Plan:
        size = (self.size.width, self.size.height)
        if self._planned is None or self._planned_for != size:
            self._planned = self._make_plan(*size)
            self._planned_for = size
        return self._planned

    def _make_plan(self, columns: int, height: int) -> _Plan:
        page = self._page
        gap = 1 if columns < _NARROW or page.pinyin is PinyinShown.NONE else 2
        layout = lay_out(page.boxes(), columns, gap)
        # Where there is room for one line, it is the hanzi.
        is_bare = page.pinyin is PinyinShown.NONE or height < 2
        plan = _Plan(layout, 1 if is_bare else 2)
        free = height - plan.bottom
        if free < 0:
            self._scroll(plan, height)
            return plan
        plan.above = self._lines_above(columns, free // 3)
        plan.top = len(plan.above)
        plan.below = self._lines_below(columns, height - plan.bottom)
        return plan

    def _lines_above(self, columns: int, most: int) -> list[tuple[Sentence, str] | None]:
        """Return the ends of the sentences before, and a blank line; a blank one at the least."""
        lines: list[tuple[Sentence, str] | None] = [None] if most else []
        for sentence, text in self._page.neighbours.before():
            if len(lines) >= most:
                break
            wrapped = [(sentence, line) for line in wrap(text, columns)]
            lines = [*wrapped[-(most - len(lines)) :], *lines]
        return lines

    def _lines_below(self, columns: int, most: int) -> list[tuple[Sentence, str] | None]:
        lines: list[tuple[Sentence, str] | None] = [None]
        for sentence, text in self._page.neighbours.after():
            if len(lines) >= most:
                break
            lines += [(sentence, line) for line in islice(wrap(text, columns), most - len(lines))]
        return lines

    def _scroll(self, plan: _Plan, height: int | None = None) -> bool:
        """Bring the cursor into view in a sentence taller than it; return whether it moved."""
        height = self.size.height if height is None else height
        tall = len(plan.layout.rows) * plan.row_height
        if tall <= height or self._cursor is None:
            return False
        lines = plan.lines_of(plan.layout.row_of[self._cursor])
        top = plan.top
        if lines.start < 0:
            top -= lines.start
        elif lines.stop > height:
            # A third of the view ahead, so that not every row scrolls.
            top -= lines.stop - height + (height // 3 // plan.row_height) * plan.row_height
        top = min(0, max(top, height - tall))
        moved = top != plan.top
        plan.top = top
        return moved

    def _region(self, word: int) -> Region:
        """Return the part of the view that a word is drawn in."""
        plan = self._plan()
        first = last = plan.layout.row_of[word]
        for row, _ in plan.layout.pieces_of(word):
            last = row
        y = plan.lines_of(first).start
        return Region(0, y, self.outer_size.width, (last - first + 1) * plan.row_height)

    # --- drawing --------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        plan = self._plan()
        columns = self.size.width
        if not plan.top <= y < plan.bottom:
            neighbour = plan.neighbour_at(y)
            if neighbour is None:
                return Strip.blank(columns, styles.PLAIN)
            return Strip([Segment(neighbour[1], styles.DIM)]).extend_cell_length(columns)
        row = plan.layout.rows[plan.row_at(y)]
        is_pinyin = plan.row_height == 2 and (y - plan.top) % 2 == 0
        draw = self._pinyin if is_pinyin else self._hanzi
        segments: list[Segment] = []
        x = 0
        for piece in row:
            drawn = draw(piece)
            if not drawn:
                continue
            if piece.x > x:
                segments.append(Segment(" " * (piece.x - x), styles.PLAIN))
            segments += drawn
            x = piece.x + sum(width(segment.text) for segment in drawn)
        return Strip(segments, x).adjust_cell_length(columns, styles.PLAIN)

    def _pinyin(self, piece: Piece) -> list[Segment]:
        word = self._page.sentence.words[piece.word]
        cursor = styles.BOLD if piece.word == self._cursor else styles.PLAIN
        syllables = (word.pinyin or ())[piece.first_part :]
        return [
            Segment(part, styles.tone(self._page.tones, pinyin.tone(syllable)) + cursor)
            for part, syllable in zip(piece.parts, syllables, strict=False)
        ]

    def _hanzi(self, piece: Piece) -> list[Segment]:
        page = self._page
        word = page.sentence.words[piece.word]
        mark = page.marks[piece.word]
        is_cursor = piece.word == self._cursor
        if page.tones == "off" or word.pinyin is None:
            style = styles.hanzi("off", 0, mark, is_cursor=is_cursor)
            return [Segment(piece.text, style)]
        tones = iter([pinyin.tone(it) for it in word.pinyin[piece.first_part :]])
        return [
            Segment(
                char,
                styles.hanzi(
                    page.tones,
                    next(tones, 0) if is_hanzi(char) else 0,
                    mark,
                    is_cursor=is_cursor,
                ),
            )
            for char in piece.text
        ]

    # --- the mouse ----------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Say what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        plan = self._plan()
        if plan.top <= offset.y < plan.bottom:
            word = plan.layout.word_at(offset.x, plan.row_at(offset.y))
            if word is not None:
                self.post_message(self.WordClicked(word))
        elif (neighbour := plan.neighbour_at(offset.y)) is not None:
            self.post_message(self.SentenceClicked(neighbour[0]))
