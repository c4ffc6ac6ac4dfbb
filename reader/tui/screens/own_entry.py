"""An entry of the reader's own, or the correction of one: how it is read, what it means."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from dicts.entry import Entry
from reader.errors import DubenError
from reader.language.own_typed import revise
from reader.tui import keys
from reader.tui.session import Session
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.form import Field, Form


class OwnEntryScreen(Screen[str]):
    """Asks for what an entry is to say, and saves it.

    ``entry`` is as it is now; it has no senses where there is none yet. The screen is left
    with what to tell the reader, "" where nothing was saved.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.FORM)]
    AUTO_FOCUS = "#senses"

    def __init__(self, session: Session, entry: Entry) -> None:
        super().__init__()
        self._session = session
        self._entry = entry

    def compose(self) -> ComposeResult:
        """Lay out the word, the lines to type in, the keys."""
        entry = self._entry
        forms = dict.fromkeys((entry.simplified, entry.traditional))
        yield TitleBar(f"your entry of {' '.join(forms)}")
        yield Form(
            (
                Field("pinyin", "pinyin, a syllable for each character", " ".join(entry.pinyin)),
                Field("senses", "what it means; meanings are parted by /", "/".join(entry.senses)),
            )
        )
        self._bar = KeyBar(keys.bar(keys.FORM, keys.FORM_BAR))
        yield self._bar

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    @on(Form.Filled)
    def filled(self, message: Form.Filled) -> None:
        """Save the entry, or say what is wrong with it."""
        senses = message.values["senses"].split("/")
        try:
            own = revise(
                self._session.deck,
                self._session.lexicon,
                self._entry,
                message.values["pinyin"],
                senses,
            )
        except DubenError as error:
            self._bar.say(str(error))
        else:
            self.dismiss(f"your entry of {own.key.simplified} is saved; E removes it, u undoes")

    def action_save(self) -> None:
        """Save what stands there."""
        self.query_one(Form).hand_in()

    def action_leave(self) -> None:
        """Leave without saving."""
        self.dismiss("")
