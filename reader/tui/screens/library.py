"""The screen that ``duben`` opens without a text: what was read lately, and the samples."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.errors import DubenError
from reader.library.opening import open_text
from reader.library.samples import samples
from reader.library.store import Recent
from reader.text.document import Document
from reader.tui import keys, styles
from reader.tui.known_shares import KnownShares
from reader.tui.reading import Reading
from reader.tui.screens.listed import ListScreen
from reader.tui.session import Session
from reader.tui.widgets.asking import AskingScreen, answer, ask
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.listing import Listing, Row


class LibraryScreen(ListScreen, AskingScreen):
    """Lists texts to read."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.LIBRARY)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sources: list[str | None] = []
        self._known = KnownShares(session)

    def compose(self) -> ComposeResult:
        """Lay out the title, the texts, the keys."""
        self.listing = Listing(self._rows())
        self._bar = KeyBar(keys.bar(keys.LIBRARY, keys.LIBRARY_BAR))
        self._bar.notice = self._session.notice
        yield TitleBar("texts to read")
        yield self.listing
        yield self._bar

    def _rows(self) -> list[Row]:
        """Return the rows, and remember the text that each stands for (None: a heading)."""
        # A text that came through a pipe is gone: its place is kept, should it come again.
        recent = [it for it in self._session.library.recent() if not it.key.startswith("stdin:")]
        rows: list[Row] = []
        self._sources = []

        def add(row: Row, source: str | None = None) -> None:
            rows.append(row)
            self._sources.append(source)

        if recent:
            add(Row("Read lately", style=styles.BOLD))
            for it in recent:
                told = _told(it, self._known.told(it.key))
                add(Row(it.title, told, is_selectable=True), it.key)
            add(Row(""))
        add(Row("Samples to begin with", style=styles.BOLD))
        for sample in samples():
            right = f"HSK {sample.level} · {sample.script}"
            add(Row(sample.title, right, is_selectable=True), sample.key)
        return rows

    def on_mount(self) -> None:
        """Say how much of each text is known, once all else is on the screen."""
        self._asking = self.set_interval(_EVERY, self._ask_what_is_known)

    def _ask_what_is_known(self) -> None:
        if not self.is_current:
            return  # resumed when the reader comes back
        if self._known.advance():
            self._asking.pause()
            self.listing.show(self._rows())

    def on_screen_resume(self) -> None:
        """Put what was read meanwhile first; the reader may know more now."""
        if self.is_mounted:
            self.listing.show(self._rows())
            self._known.begin()
            self._asking.resume()

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    def action_read(self) -> None:
        """Read the selected text."""
        if self._selected:
            self._read(self._selected)

    @on(Listing.Chosen)
    def chosen(self) -> None:
        """Read the text that was clicked."""
        self.action_read()

    @property
    def _selected(self) -> str | None:
        at = self.listing.selected
        return None if at is None else self._sources[at]

    def _read(self, source: str) -> None:
        if source == "-":
            self._bar.say("standard input is your keyboard here; use a pipe: … | duben -")
            return
        try:
            document = open_text(source, self._session.lexicon)
        except DubenError as error:
            self._bar.say(str(error))
        else:
            self.show(document)

    def show(self, document: Document) -> None:
        """Read a text; leaving it leads back here."""
        from reader.tui.screens.reading import ReadingScreen

        self.app.push_screen(ReadingScreen(Reading(self._session, document)))

    async def action_open(self) -> None:
        """Ask for a file."""
        await ask(self, "file to read")

    @on(Input.Submitted)
    def asked(self, message: Input.Submitted) -> None:
        """Read the file that was named."""
        if file := answer(self, message):
            self._read(file)

    async def action_search(self) -> None:
        """Search the dictionary."""
        from reader.tui.screens.search import SearchScreen

        await self.app.push_screen(SearchScreen(self._session))

    async def action_deck(self) -> None:
        """Show the words that are kept."""
        from reader.tui.screens.deck import DeckScreen

        await self.app.push_screen(DeckScreen(self._session))

    async def action_review(self) -> None:
        """Review the words that are due."""
        from reader.tui.screens.review import ReviewScreen

        try:
            await self.app.push_screen(ReviewScreen(self._session))
        except DubenError as error:
            self._bar.say(str(error))

    def action_forget(self) -> None:
        """Take a text off the list; the file itself is not touched."""
        source = self._selected
        if source is None or self._session.library.place(source) is None:
            self._bar.say("only what was read lately can be taken off the list")
            return
        self._session.library.forget(source)
        self.listing.show(self._rows())
        self._bar.say("taken off the list; the text itself is not touched")

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.LIBRARY, self.size.width)))

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit()


_EVERY = 0.02
"""Seconds between two bits of asking what is known of the texts."""


def _told(recent: Recent, known: str) -> str:
    percent = recent.offset * 100 // max(1, recent.length)
    name = "" if recent.name == recent.title else f" · {recent.name}"
    return f"{percent}% · {known}{recent.opened_at[:10]}{name}"
