"""Reviewing: a word in its sentence, the answer by a key, a grade by another."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from reader.deck.review import NEW_A_DAY, Grade
from reader.errors import DubenError
from reader.tui import keys
from reader.tui.review_lines import answer_lines, end_lines, question_lines
from reader.tui.reviewing import Reviewing
from reader.tui.session import Session
from reader.tui.spans import Line
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.grades import GradeBar
from reader.tui.widgets.sheet import Place, Sheet

_LOW = 16
"""With fewer rows, no rule is drawn under the title."""


class ReviewScreen(Screen[None]):
    """Asks for the words that are due; ``reviewing`` says which, made where it is left out."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.REVIEW)]
    AUTO_FOCUS = None

    def __init__(
        self, session: Session, new_a_day: int = NEW_A_DAY, reviewing: Reviewing | None = None
    ) -> None:
        super().__init__()
        self._session = session
        self._reviewing = reviewing or Reviewing(session.deck, new_a_day)

    def compose(self) -> ComposeResult:
        """Lay out the title, the word, the grades, the keys."""
        self._title = TitleBar("review", self._facts)
        self._sheet = Sheet(self._lines)
        self._grades = GradeBar()
        self._bar = KeyBar(keys.bar(keys.REVIEW, keys.REVIEW_BAR))
        self._bar.notice = self._session.notice
        yield self._title
        yield self._sheet
        yield self._grades
        yield self._bar

    @property
    def _facts(self) -> list[str]:
        done, count = self._reviewing.progress
        return [f"{done}/{count}"] if count else []

    def _lines(self, columns: int) -> Iterator[Line]:
        word = self._reviewing.word
        looks = self._session.choices.looks
        if word is None:
            yield from end_lines(self._reviewing, columns)
            return
        yield from question_lines(word, looks, columns)
        if self._reviewing.is_revealed:
            yield from answer_lines(word, looks, columns)

    def _draw(self, place: Place | None = None) -> None:
        self._title.show("review", self._facts)
        self._sheet.show(self._lines, place)
        self._grades.show(self._reviewing.intervals() if self._reviewing.is_revealed else ())

    def on_resize(self, event: events.Resize) -> None:
        """Leave out what there is no room for."""
        self.set_class(event.size.height < _LOW, "-low")

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    def action_reveal(self) -> None:
        """Show the answer."""
        if self._reviewing.word is None:
            self._bar.say("nothing more is due; q leaves")
        elif self._reviewing.is_revealed:
            self._bar.say("grade it: 1 again, 2 hard, 3 good, 4 easy")
        else:
            self._reviewing.is_revealed = True
            self._draw()

    def action_grade(self, grade: int) -> None:
        """Say how well the word was remembered; the answer must have been seen."""
        if not self._reviewing.is_revealed:
            self.action_reveal()
            return
        try:
            self._reviewing.grade(Grade(grade))
        except DubenError as error:
            self._bar.say(str(error))
        self._draw(Place())

    def action_undo(self) -> None:
        """Take the last grade back, and ask for that word again."""
        try:
            told = self._reviewing.undo()
        except DubenError as error:
            told = str(error)
        self._draw(Place())
        self._bar.say(told)

    def action_move(self, lines: int) -> None:
        """Scroll."""
        self._sheet.scroll_lines(lines)

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.REVIEW, self.size.width)))

    def action_leave(self) -> None:
        """Go back to the library, or quit."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()
