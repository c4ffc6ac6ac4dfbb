"""Searching the dictionary: one box, and what it finds while one types."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from dicts.entry import Entry
from dicts.errors import DictionaryError
from dicts.headwords import named
from dicts.search import Hit
from dicts.search_shelf import search_shelf
from reader.language.script import Script
from reader.tui import keys, styles
from reader.tui.cells import width
from reader.tui.entry_lines import in_a_line
from reader.tui.looks import Looks
from reader.tui.reading import Reading
from reader.tui.session import Session
from reader.tui.spans import Line, Span, fitted
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.query_box import QueryBox
from reader.tui.widgets.sheet import Place, Sheet

_EXAMPLES = (
    ("学习", "characters, in either script"),
    ("xuexi", "how it is read: xue2xi2 and xuéxí too, xx, or zhuyin"),
    ("to learn", "what it means, in English"),
    ("*学?", "characters with others: * for any, ? for one"),
    ("学xi", "what you know of it"),
)


class SearchScreen(Screen[None]):
    """Searches as one types; ``reading`` is the text that it was opened from."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.SEARCH)]
    AUTO_FOCUS = "QueryBox"

    def __init__(self, session: Session, reading: Reading | None = None) -> None:
        super().__init__()
        self._session = session
        self._reading = reading
        self._hits: tuple[Hit, ...] = ()
        self._query = ""

    def compose(self) -> ComposeResult:
        """Lay out the box, what is found, the keys."""
        self._title = TitleBar("dictionary")
        self._sheet = Sheet(self._lines)
        self._bar = KeyBar(keys.bar(keys.SEARCH, keys.SEARCH_BAR))
        yield self._title
        yield QueryBox(self._search, "characters, pinyin, English")
        yield self._sheet
        yield self._bar

    def on_screen_resume(self) -> None:
        """Show scripts and tones as they were chosen meanwhile."""
        if self.is_mounted:
            self._sheet.show(self._lines)

    def _search(self, query: str) -> None:
        if query.strip() == self._query:
            return
        self._query = query.strip()
        said = ""
        try:
            self._hits = search_shelf(self._session.shelf, self._query) if self._query else ()
        except DictionaryError as error:
            self._hits, said = (), str(error)
        self._bar.say(said)
        self._sheet.show(self._lines, Place())

    def _lines(self, columns: int) -> Iterator[Line]:
        if not self._query:
            yield Line()
            for typed, meant in _EXAMPLES:
                gap = " " * max(1, 12 - width(typed))
                spans = Span(f"  {typed}{gap}", styles.BOLD), Span(meant, styles.DIM)
                yield Line(fitted(spans, columns))
        elif not self._hits:
            yield Line((Span(f"  nothing is found for {self._query}", styles.DIM),))
        for hit in self._hits:
            looks = self._looks(hit.entry)
            lexicon, name = self._session.lexicon, hit.dictionary
            yield in_a_line(lexicon, hit.entry, looks, columns, dictionary=name)

    def _looks(self, entry: Entry) -> Looks:
        """Return the looks of a hit: in the script that was typed, if only one has it."""
        looks = self._reading.looks if self._reading else self._session.choices.looks
        for char in self._query:
            if (char in entry.simplified) != (char in entry.traditional):
                form = entry.simplified if char in entry.simplified else entry.traditional
                return looks.beside(form, entry.simplified, entry.traditional)
        return looks._replace(script=looks.around) if looks.script is Script.ORIGINAL else looks

    # --- moving -------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """Select the next hit, or the one before."""
        self._sheet.step(step)

    def action_page(self, step: int) -> None:
        """Go on by a screen, or back."""
        self._sheet.page(step)

    def action_open(self) -> None:
        """Open the selected hit."""
        stop = self._sheet.selected
        if stop and stop.reference:
            from reader.tui.screens.entry import EntryScreen

            looks = self._looks(self._hits[self._sheet.place.selected].entry)
            is_traditional = looks.script is Script.TRADITIONAL
            word = named(self._session.lexicon, stop.reference, traditional=is_traditional)
            self.app.push_screen(EntryScreen(self._session, word, self._reading))

    @on(Sheet.Clicked)
    def clicked(self) -> None:
        """Open the hit that was clicked."""
        self.action_open()

    def action_leave(self) -> None:
        """Close the dictionary."""
        self.app.pop_screen()
