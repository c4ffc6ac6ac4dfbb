"""Reviewing words: one after the other in its sentence, the answer on a key."""

import time
from collections import deque
from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from dicts import pinyin
from reader.deck import review
from reader.deck.words import DeckWord
from reader.errors import DubenError
from reader.tui import keeping, keys, styles
from reader.tui.entry_lines import read
from reader.tui.session import Session
from reader.tui.spans import Line, Span, flow
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.sheet import Place, Sheet

_SOON = 20 * 60.0
"""Seconds: a word that is due again within them comes again in the same session."""


class ReviewScreen(Screen[None]):
    """Asks for the words that are due."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.REVIEW)]
    AUTO_FOCUS = None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        found = review.queue(session.deck, time.time())
        self._waiting = deque([*found.due, *found.new])
        self._done: list[int] = []
        self._is_open = False

    def compose(self) -> ComposeResult:
        """Lay out how far it is, the word, the keys."""
        self._title = TitleBar("review", self._facts())
        self._sheet = Sheet(self._lines)
        self._bar = KeyBar(keys.bar(keys.REVIEW, keys.REVIEW_BAR))
        yield self._title
        yield self._sheet
        yield self._bar

    def _facts(self) -> list[str]:
        return [f"{len(self._done)} done · {len(self._waiting)} to go"]

    @property
    def _word(self) -> DeckWord | None:
        """The word that is asked for; one that was dropped meanwhile is passed over."""
        while self._waiting:
            for word in self._session.deck.words([self._waiting[0]]):
                return word
            self._waiting.popleft()
        return None

    def _draw(self) -> None:
        self._title.show("review", self._facts())
        self._sheet.show(self._lines, Place())

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    # --- what is shown ------------------------------------------------------------------

    def _lines(self, columns: int) -> Iterator[Line]:
        word = self._word
        if word is None:
            yield Line()
            said = "that was all for now" if self._done else "there is nothing to review now"
            yield Line((Span(f"  {said}", styles.BOLD),))
            return
        before, met, after = word.context.around()
        yield Line()
        looks = self._session.choices.looks
        key = word.key
        forms = looks.beside(met or key.simplified, *key[:2]).ordered(*key[:2])
        asked = [Span(f"  {forms[0]}", styles.BOLD)]
        if self._is_open:
            asked += [Span(f" {it}", styles.DIM) for it in forms[1:]]
            asked += [Span("  ", styles.PLAIN), *read(tuple(key.pinyin.split()), looks)]
        yield from (Line(it) for it in flow(asked, columns))
        yield Line()
        if met:
            parts = (Span(before, styles.PLAIN), Span(met, styles.MET), Span(after, styles.PLAIN))
            yield from _indented([it for it in parts if it.text], columns)
            if self._is_open and word.context.pinyin:
                yield from _indented([Span(word.context.pinyin, styles.DIM)], columns)
            yield Line()
        if self._is_open:
            for text, style in ((word.meaning, styles.PLAIN), (word.note, styles.REMARK)):
                if text:
                    yield from _indented([Span(" ".join(text.split()), style)], columns)
            yield Line()
            yield from _indented([Span(self._choices(), styles.DIM)], columns)
        else:
            yield Line((Span("  Space shows the answer", styles.DIM),))

    def _choices(self) -> str:
        times = review.intervals(self._session.deck, self._waiting[0], time.time())
        return "   ".join(
            f"{number} {name}: {review.in_words(it)}"
            for number, (name, it) in enumerate(zip(review.RATINGS, times, strict=True), 1)
        )

    # --- what is done -------------------------------------------------------------------

    def action_reveal(self) -> None:
        """Show the answer."""
        if self._word:
            self._is_open = True
            self._draw()

    def action_grade(self, rating: int) -> None:
        """Say how well the word was known, and go on to the next."""
        word = self._word
        if word is None:
            return
        if not self._is_open:
            self._bar.say("Space shows the answer first")
            return
        row, now = self._waiting[0], time.time()
        try:
            due = review.grade(self._session.deck, row, rating, now)
        except DubenError as error:
            self._bar.say(str(error))
            return
        self._waiting.popleft()
        self._done.append(row)
        if due - now <= _SOON:
            self._waiting.append(row)
        self._is_open = False
        self._draw()
        said = f"{word.key.simplified} {pinyin.joined(word.key.pinyin.split())}"
        self._bar.say(f"{said}: again in {review.in_words(due - now)}; u undoes")

    def action_undo(self) -> None:
        """Take the last answer back, and ask again."""
        if not self._done:
            self._bar.say("nothing was answered yet")
            return
        told = keeping.undo(self._session.deck)
        row = self._done.pop()
        if row in self._waiting:
            self._waiting.remove(row)
        self._waiting.appendleft(row)
        self._is_open = False
        self._draw()
        self._bar.say(told)

    def action_move(self, lines: int) -> None:
        """Scroll."""
        self._sheet.scroll_lines(lines)

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.REVIEW, self.size.width)))

    def action_leave(self) -> None:
        """Stop reviewing; all is saved."""
        self.app.pop_screen()


def _indented(spans: list[Span], columns: int) -> Iterator[Line]:
    for part in flow(spans, max(columns - 4, 8)):
        yield Line((Span("  ", styles.PLAIN), *part))
