"""The words that are kept: filtered, sorted, changed, opened, exported."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import Input

from dicts.headwords import headword
from reader.deck.words import DeckWord, Status
from reader.errors import DubenError
from reader.tui import keeping, keys
from reader.tui.deck_list import DeckList
from reader.tui.deck_rows import row, told
from reader.tui.session import Session
from reader.tui.widgets.asking import AskingScreen, answer, ask
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.paged import Paged
from reader.tui.widgets.query_box import QueryBox

_IDLE = 0.2
"""Seconds without a key, after which what takes longer is done."""


class DeckScreen(AskingScreen):
    """Lists the words of the deck."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.DECK)]
    AUTO_FOCUS = None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = DeckList(session)
        self._completing: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the title, the filter, the words, the selected one's sentence, the keys."""
        self._title = TitleBar("your words", self._facts())
        self._box = QueryBox(self._filter, "status:known  hsk3:4  #tag  source:…  or what it says")
        self._box.display = self._box.can_focus = False
        self._paged = Paged(self._row, len(self._list.rows))
        self._lines = Lines(2)
        self._bar = KeyBar(keys.bar(keys.DECK, keys.DECK_BAR))
        self._bar.notice = self._session.deck.notice
        yield self._title
        yield self._box
        yield self._paged
        yield self._lines
        yield self._bar

    def _facts(self) -> list[str]:
        count = f"{len(self._list.rows):,}{'' if self._list.is_whole else '+'} words"
        marked = f"{len(self._list.marked):,} marked" if self._list.marked else ""
        return [*filter(None, (count, marked)), self._list.sort.value]

    def _row(self, at: int, columns: int, is_selected: bool) -> Strip:
        word = self._list.word(at)
        if word is None:
            return Strip([])
        is_marked = self._list.rows[at] in self._list.marked
        return row(word, columns, is_selected=is_selected, is_marked=is_marked)

    def _draw(self, *, at: int | None = None) -> None:
        self._paged.show(len(self._list.rows), at=at)
        self._title.show("your words", self._facts())
        self._complete_later()

    def on_mount(self) -> None:
        """List the rest once the first are on the screen."""
        self._complete_later()

    def _complete_later(self) -> None:
        """List the rest when no key has been pressed for a while."""
        if self._completing:
            self._completing.stop()
        if not self._list.is_whole:
            self._completing = self.set_timer(_IDLE, self._complete)

    def _complete(self) -> None:
        self._list.complete()
        self._paged.show(len(self._list.rows))
        self._title.show("your words", self._facts())

    @on(Paged.Moved)
    def moved(self) -> None:
        """Tell more of the selected word."""
        word = self._selected
        self._lines.show(told(word) if word else ["", ""])

    @property
    def _selected(self) -> DeckWord | None:
        at = self._paged.selected
        return None if at is None else self._list.word(at)

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    def on_screen_resume(self) -> None:
        """List what was changed meanwhile on another screen."""
        if self.is_mounted:
            self._list.refresh()
            self._draw()

    # --- moving -------------------------------------------------------------------------

    def action_move(self, rows: int) -> None:
        """Go so many words on."""
        self._paged.move(rows)

    def action_page(self, step: int) -> None:
        """Go a screen on, or back."""
        self._paged.page(step)

    def action_edge(self, last: bool) -> None:
        """Go to the first or the last word."""
        if last:
            self._complete()
        self._paged.edge(last=last)

    # --- choosing -----------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave letters to the filter while it is typed in."""
        if self.focused is self._box:
            return action in ("open", "leave")
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Type what the words are to be."""
        self._list.prepare()
        self._box.display = True
        self._box.can_focus = True
        self.set_focus(self._box)  # at once: the next key is for it

    def _leave_box(self) -> None:
        """Take the keys away from the filter; another box that goes would give it them back."""
        self.set_focus(None)
        self._box.can_focus = False

    def _filter(self, typed: str) -> None:
        try:
            self._list.filter(typed)
        except DubenError as error:
            self._bar.say(str(error))
        else:
            self._bar.say("")
            self._draw(at=0)

    def action_sort(self) -> None:
        """List in another order."""
        self._list.turn_sort()
        self._draw(at=0)

    def action_mark(self) -> None:
        """Mark the selected word, or take its mark away, and go on."""
        at = self._paged.selected
        if at is not None:
            self._list.turn_mark(at)
            self._draw()
            self._paged.move(1)

    def action_mark_all(self) -> None:
        """Mark all that is listed, or nothing."""
        self._list.turn_all()
        self._draw()

    # --- changing -----------------------------------------------------------------------

    def action_status(self, status: str) -> None:
        """Say what the reader knows of the words that are meant; "" drops them."""
        meant = [word.key for word in self._list.meant(self._paged.selected)]
        if not meant:
            return
        deck = self._session.deck
        try:
            if status:
                deck.set_statuses(meant, Status(status))
            else:
                deck.drop_all(meant)
        except DubenError as error:
            self._bar.say(str(error))
            return
        if not status:
            self._list.marked = set()
        named = meant[0].simplified if len(meant) == 1 else f"{len(meant):,} words"
        self._changed(f"{named}: {status or 'dropped'}; u undoes")

    def action_edit(self) -> None:
        """Edit the selected word: meaning, note, tags, sentences."""
        word = self._selected
        if word is None:
            return
        from reader.tui.screens.edit import EditScreen

        try:
            form = EditScreen(self._session, word.key)
        except DubenError as error:
            self._changed(str(error))
        else:
            self.app.push_screen(form, self._edited)

    def _edited(self, told: str | None) -> None:
        if told:
            self._changed(told)

    async def action_review(self) -> None:
        """Review the words that are due."""
        from reader.tui.screens.review import ReviewScreen

        try:
            await self.app.push_screen(ReviewScreen(self._session))
        except DubenError as error:
            self._bar.say(str(error))

    def action_undo(self) -> None:
        """Take the newest change of the deck back."""
        self._changed(keeping.undo(self._session.deck))

    def _changed(self, notice: str) -> None:
        self._list.refresh()
        self._draw()
        self._bar.say(notice)

    # --- leaving ------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the full entry of the selected word; from the filter, go to the list."""
        if self.focused is self._box:
            self._leave_box()
            return
        if word := self._selected:
            from reader.language.own_entries import in_dictionary
            from reader.tui.screens.entry import EntryScreen

            lexicon = self._session.lexicon
            entry = in_dictionary(lexicon, word.key)
            found = headword(lexicon, word.key.simplified, (entry,) if entry else ())
            self.app.push_screen(EntryScreen(self._session, found))

    def action_text(self) -> None:
        """Go to the sentence of the selected word in its text."""
        word = self._selected
        if word is None:
            return
        if not word.context.text or word.context.text.startswith("stdin:"):
            self._bar.say("that word was kept without a text to go back to")
            return
        from reader.library.opening import open_text
        from reader.tui.reading import Reading
        from reader.tui.screens.reading import ReadingScreen

        try:
            document = open_text(word.context.text, self._session.lexicon)
        except DubenError as error:
            self._bar.say(str(error))
            return
        reading = Reading(self._session, document)
        reading.go_to(document.from_original(word.context.place))
        self.app.push_screen(ReadingScreen(reading))

    async def action_export(self) -> None:
        """Ask for a file to write the words to that are marked, or else all that are listed."""
        await ask(self, "file to write them to: .apkg, .csv (for Anki), .tsv, .json, .md")

    @on(Input.Submitted, "Prompt")
    def asked(self, message: Input.Submitted) -> None:
        """Write the file that was named."""
        if name := answer(self, message):
            self._bar.say(f"writing {name} …")  # 100,000 words take twelve seconds
            self.call_after_refresh(lambda: self._bar.say(self._exported(name)))

    def _exported(self, name: str) -> str:
        from reader.deck import exports
        from reader.language.exporting import FOR_ANKI, Export
        from reader.paths import expanded

        self._list.complete()
        rows = sorted(self._list.marked) or list(self._list.rows)
        form = _FORMS.get(name[name.rfind(".") :].lower())
        if form is None:
            return "the name says the form: end it with .apkg, .csv, .tsv, .json or .md"
        deck = self._session.deck
        try:
            path = expanded(name)
            count = Export(deck, rows, form, lambda: self._session.shelf).to_file(path)
            if not deck.read_only:
                # Some words only: an export of all that is new is still to have the others.
                exports.remember(deck, form, 0, rows if form in FOR_ANKI else ())
        except DubenError as error:
            return str(error)
        return f"wrote {count:,} words to {path}"

    def action_help(self) -> None:
        """Show every key, and what may be typed to filter."""
        from reader.language.deck_filter import HELP
        from reader.tui.screens.pager import Pager, help_rows
        from reader.tui.widgets.listing import Row

        rows = help_rows(keys.DECK, self.size.width)
        rows += [Row(""), Row("In the filter")]
        rows += [Row(f"  {typed:<20}{meant}") for typed, meant in HELP]
        self.app.push_screen(Pager("Keys", rows))

    def action_leave(self) -> None:
        """Leave the filter, take it away, or close."""
        if self._box.display:
            self._box.display = False
            self._leave_box()
            self._box.value = ""
        else:
            self.app.pop_screen()


_FORMS = {
    ".apkg": "apkg",
    ".csv": "anki-csv",
    ".tsv": "tsv",
    ".json": "json",
    ".md": "markdown",
}
