"""The program on the screen: it owns the screens and the theme, nothing else."""

import gc
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from dicts.errors import DictionaryError
from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.errors import DubenError
from reader.language import own_entries
from reader.language.annotate import Annotator
from reader.library.store import Library
from reader.paths import data_folder
from reader.settings import Settings
from reader.text.document import Document
from reader.tui.looks import Choices
from reader.tui.session import Session
from reader.tui.widgets.bars import KeyBar

_BACKUP_AFTER = 2.0
"""Seconds after the first screen: nobody waits for a copy."""

if TYPE_CHECKING:
    from reader.language.counting import Analysis


class DubenApp(App[None]):
    """Opens a text, or the library where there is none.

    With ``new_a_day``, words are reviewed instead, and at most so many begun in a day.
    ``fault`` is what stopped it, None where the reader left.
    """

    TITLE = "读本"
    CSS_PATH = "duben.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # y copies; the terminal's own selection works with Shift
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q,ctrl+c", "quit", "quit", id="app.quit", show=False, priority=True)
    ]

    def __init__(
        self, session: Session, document: Document | None, new_a_day: int | None = None
    ) -> None:
        super().__init__(ansi_color=True)  # the terminal's own colours, light or dark
        self.theme = "ansi-dark"
        self.session = session
        self.fault: Exception | None = None
        self._document = document
        self._new_a_day = new_a_day

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen, so that nothing is drawn before it."""
        if self._new_a_day is not None:
            from reader.tui.screens.review import ReviewScreen

            return ReviewScreen(self.session, self._new_a_day)
        if self._document is None:
            from reader.tui.screens.library import LibraryScreen

            return LibraryScreen(self.session)
        from reader.tui.reading import Reading
        from reader.tui.screens.reading import ReadingScreen

        return ReadingScreen(Reading(self.session, self._document))

    def on_ready(self) -> None:
        """Collect garbage again, which starting is quicker without; what is loaded stays."""
        gc.freeze()
        gc.enable()
        self.set_timer(_BACKUP_AFTER, self._back_up)

    def _back_up(self) -> None:
        """Copy the deck, once a day, while the reader reads: it takes 0.3 s for 100,000 words."""
        from threading import Thread

        Thread(target=self._copy_deck, daemon=True).start()

    def _copy_deck(self) -> None:
        from reader.deck import backups

        try:
            backups.daily(self.session.deck)
        except DubenError as error:
            self.call_from_thread(self._tell, f"no backup of the deck was made: {error}")

    def _tell(self, notice: str) -> None:
        for bar in self.screen.query(KeyBar):
            bar.say(notice)

    def _handle_exception(self, error: Exception) -> None:
        """Keep what went wrong for ``run`` to tell, where Textual would print it at length."""
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()


def run(
    document: Document | None,
    lexicon: Lexicon,
    settings: Settings,
    own_words: tuple[str, ...],
    notice: str = "",
    new_a_day: int | None = None,
) -> None:
    """Show a text, the library where ``document`` is None, until the reader leaves.

    With ``new_a_day``, words are reviewed instead: see ``DubenApp``. ``notice`` is what there
    is to be known of the dictionary, "" for nothing.

    Raises DubenError: before anything is shown where the deck cannot be opened; later where
    the deck or the dictionary cannot be read any more, or where duben itself is at fault.
    """
    deck = Deck.open()
    own_words += own_entries.whole_words(deck, lexicon)

    def analysis() -> "Analysis":
        from reader.language.counting import Analysis

        return Analysis(settings.of_analysis(), own_words)

    annotator = Annotator(lexicon, **settings.of_analysis(), own_words=own_words)
    library = Library.open()
    choices = Choices(
        library, levels=settings.levels, zhuyin=settings.zhuyin == "show", marks=settings.marks
    )
    session = Session(lexicon, deck, library, annotator, choices, notice, analysis)
    session.fill_shelf()
    try:
        app = DubenApp(session, document, new_a_day)
        app.run()
        if app.fault is not None:
            raise _in_a_line(app.fault) from app.fault
    finally:
        session.close()


def _in_a_line(fault: Exception) -> DubenError:
    """Return what to tell the user; a fault of duben's own is written down in full."""
    if isinstance(fault, (DubenError, DictionaryError)):
        return DubenError(str(fault))
    import traceback

    said = f"duben is at fault and had to stop ({type(fault).__name__}); all you kept is saved"
    try:
        file = data_folder() / "fault.txt"
        file.write_text("".join(traceback.format_exception(fault)), encoding="utf-8")
    except (OSError, DubenError):
        return DubenError(said)
    return DubenError(f"{said}; please report {file}")
