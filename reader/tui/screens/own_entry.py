"""An entry of the reader's own, or the correction of one: how it is read, what it means."""

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from dicts.entry import Entry
from reader.errors import DubenError
from reader.language.own_typed import revise
from reader.tui import keys
from reader.tui.session import Session
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.field import Field


class OwnEntryScreen(Screen[str]):
    """A form for an entry; gives back what to tell the reader, "" where nothing was saved.

    ``entry`` is as it is now; it has no senses where there is none yet.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.FORM)]
    AUTO_FOCUS = "#senses TextArea"

    def __init__(self, session: Session, entry: Entry) -> None:
        super().__init__()
        self._session = session
        self._entry = entry

    def compose(self) -> ComposeResult:
        """Lay out the word, the fields, the keys."""
        entry = self._entry
        forms = dict.fromkeys((entry.simplified, entry.traditional))
        self._pinyin = Field("pinyin", " ".join(entry.pinyin), at_end=True)
        self._senses = Field("meaning", "/".join(entry.senses), at_end=True)
        self._senses.id = "senses"
        self._bar = KeyBar(keys.bar(keys.FORM, keys.FORM_BAR))
        yield TitleBar(f"your entry of {' '.join(forms)}", ["meanings are parted by /"])
        yield self._pinyin
        yield self._senses
        yield self._bar

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    def action_save(self) -> None:
        """Save the entry, or say what is wrong with it."""
        deck, lexicon = self._session.deck, self._session.lexicon
        senses = re.split("[/\n]", self._senses.text)
        try:
            own = revise(deck, lexicon, self._entry, self._pinyin.text, senses)
        except DubenError as error:
            self._bar.say(str(error))
        else:
            self.dismiss(f"your entry of {own.key.simplified} is saved; E removes it, u undoes")

    def action_leave(self) -> None:
        """Close the form, and change nothing."""
        self.dismiss("")
