"""The full entry of a word: all that the dictionary has, each word in it a step further."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from dicts.entry import Entry
from dicts.headwords import Headword, named
from dicts.senses import Reference
from reader.deck.words import Status
from reader.language.lookups import Lookup
from reader.language.script import Script
from reader.tui import keys
from reader.tui.headword_lines import HeadwordLines
from reader.tui.keeping import Alone, Keeping, alone
from reader.tui.looks import Looks
from reader.tui.reading import Reading
from reader.tui.screens.notices import SCRIPT_NAMES
from reader.tui.screens.word_keys import WordKeys
from reader.tui.session import Session
from reader.tui.spans import Build
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.sheet import Place, Sheet


class EntryScreen(WordKeys):
    """Shows one headword after another; ``reading`` is the text that it was opened from."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.ENTRY)]
    AUTO_FOCUS = None

    def __init__(self, session: Session, word: Headword, reading: Reading | None = None) -> None:
        super().__init__()
        self._session = session
        self._word = word
        self._reading = reading
        self._alone = Alone(session.deck)
        self._back: list[tuple[Headword, Place]] = []

    def compose(self) -> ComposeResult:
        """Lay out the way here, the entry, the keys."""
        self._title = TitleBar(self._word.written)
        self._sheet = Sheet(self._build())
        self._bar = KeyBar(keys.bar(keys.ENTRY, keys.ENTRY_BAR))
        yield self._title
        yield self._sheet
        yield self._bar

    def _build(self) -> Build:
        lines = HeadwordLines(self._session.shelf, self._status, self._looks)
        return partial(lines.lines, self._word)

    @property
    def _looks(self) -> Looks:
        looks = self._reading.looks if self._reading else self._session.choices.looks
        if self._back:  # the first of them is what was asked for
            looks = _beside(looks, self._back[0][0])
            looks = looks._replace(around=looks.script)
        return _beside(looks, self._word)

    def _draw(self, place: Place | None = None) -> None:
        """Draw another headword at a place, or the same one anew."""
        self._sheet.show(self._build(), place)
        way = [word.written for word, _ in self._back]
        self._title.show(" › ".join([*way[-_STEPS_SHOWN:], self._word.written]), [])

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    # --- moving -------------------------------------------------------------------------

    def action_step(self, step: int) -> None:
        """Select the next thing that can be opened, or the one before."""
        self._sheet.step(step)

    def action_move(self, step: int) -> None:
        """Go a line down or up."""
        self._sheet.move(step)

    def action_page(self, step: int) -> None:
        """Go on by a screen, or back."""
        self._sheet.page(step)

    def action_edge(self, last: bool) -> None:
        """Go to the beginning or the end."""
        self._sheet.edge(last=last)

    def action_open(self) -> None:
        """Open what is selected."""
        stop = self._sheet.selected
        if stop is None or stop.reference is None:
            self._bar.say("Tab goes to what can be opened")
        else:
            self._open(stop.reference)

    @on(Sheet.Clicked)
    def clicked(self) -> None:
        """Open what was clicked; an entry shown here is only selected."""
        self._bar.say("")
        stop = self._sheet.selected
        if stop and stop.reference:
            self._open(stop.reference)

    def _open(self, reference: Reference) -> None:
        is_traditional = self._looks.script is Script.TRADITIONAL
        self._back.append((self._word, self._sheet.place))
        self._word = named(self._session.lexicon, reference, traditional=is_traditional)
        self._draw(Place())

    def action_back(self) -> None:
        """Go back to what was open before, and from the first to where it was opened."""
        if self._back:
            self._word, place = self._back.pop()
            self._draw(place)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Close the dictionary."""
        self.app.pop_screen()

    # --- keeping ------------------------------------------------------------------------

    def _keeping(self, entry: Entry) -> tuple[Keeping, Lookup]:
        """Return who keeps an entry: the text, with its sentence, if the word is at its cursor."""
        lookup = alone(entry, self._word.written)
        for it in self._reading.lookups if self._reading else ():
            if it.key == lookup.key and self._reading:
                return self._reading, it
        return self._alone, lookup

    def _status(self, entry: Entry) -> Status | None:
        keeper, lookup = self._keeping(entry)
        return keeper.status(lookup)

    def word_at_hand(self) -> tuple[Keeping, Lookup] | None:
        """See ``WordKeys``: the entry with the mark."""
        stop = self._sheet.heading
        return self._keeping(stop.entry) if stop and stop.entry else None

    def looks_at_hand(self) -> Looks:
        """See ``WordKeys``."""
        return self._looks

    def session_at_hand(self) -> Session:
        """See ``WordKeys``."""
        return self._session

    def tell(self, told: str) -> None:
        """See ``WordKeys``."""
        self._draw()
        self._bar.say(told)

    # --- how it is shown ----------------------------------------------------------------

    def action_script(self) -> None:
        """Show the next script."""
        choices = self._session.choices
        choices.turn_script()
        self._draw()
        self._bar.say(SCRIPT_NAMES[choices.script])

    def action_copy(self) -> None:
        """Copy the headword."""
        self.app.copy_to_clipboard(self._word.written)
        self._bar.say(f"copied {self._word.written}, if your terminal lets programs copy")

    async def action_search(self) -> None:
        """Search the dictionary; go back to the search that this was found by."""
        from reader.tui.screens.search import SearchScreen

        if isinstance(self.app.screen_stack[-2], SearchScreen):
            self.app.pop_screen()
        else:
            await self.app.push_screen(SearchScreen(self._session, self._reading))

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.ENTRY, self.size.width)))


_STEPS_SHOWN = 4


def _beside(looks: Looks, word: Headword) -> Looks:
    """Return the looks of what is told of a headword."""
    for entry in word.entries:
        return looks.beside(word.written, entry.simplified, entry.traditional)
    return looks.beside(word.written, word.written, word.written)
