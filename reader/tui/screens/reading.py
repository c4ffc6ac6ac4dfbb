"""The screen that a text is read on: keys go to ``Reading``, and what changed is drawn."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.language.lookups import Lookup
from reader.language.script import Script
from reader.tui import keys
from reader.tui.finding import Finding
from reader.tui.keeping import Keeping
from reader.tui.looks import Looks
from reader.tui.lookup_lines import lookup_lines
from reader.tui.reading import Reading
from reader.tui.screens.notices import PINYIN_NAMES, SCRIPT_NAMES
from reader.tui.screens.word_keys import WordKeys
from reader.tui.session import Session
from reader.tui.title_facts import title_facts
from reader.tui.widgets.asking import AskingScreen, answer, ask
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.sentence_view import SentenceView
from reader.tui.widgets.word_panel import WordPanel

if TYPE_CHECKING:
    from dicts.headwords import Headword
    from reader.tui.screens.covered import Covered
    from reader.tui.screens.hunting import Hunting

_COVER_AFTER = 0.5
"""Seconds that a text is shown before its words are counted: nobody waits for that."""
_COUNT_EVERY = 0.02
"""Seconds between two bits of counting the sentences of a long text."""


class ReadingScreen(AskingScreen, WordKeys):
    """Shows one text."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.READING)]
    AUTO_FOCUS = None

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self.reading = reading
        self._numbering = reading.document.numbering()
        self._finding: Finding | None = None
        self._hunting: Hunting | None = None
        self._covered: Covered | None = None
        self._page = reading.page()

    def compose(self) -> ComposeResult:
        """Lay out the title, the text, the dictionary, the keys."""
        reading = self.reading
        self._fit(self.app.size.height)
        self._title = TitleBar(reading.document.title, self._title_facts())
        self._view = SentenceView(self._page, reading.word)
        self._panel = WordPanel()
        self._show_lookups()
        # Under a text that was opened from the library is the library.
        hints = keys.READING_BAR if len(self.app.screen_stack) > 1 else keys.ONLY_TEXT_BAR
        self._bar = KeyBar(keys.bar(keys.READING, hints))
        self._bar.notice = self._opening_notice()
        yield self._title
        yield self._view
        yield self._panel
        yield self._bar

    def on_mount(self) -> None:
        """Once the first sentence is on the screen, remember that it is read, and count them."""
        self.call_after_refresh(self.reading.save_place)
        self._counting = self.set_interval(_COUNT_EVERY, self._count)
        self.set_timer(_COVER_AFTER, self._begin_covering)

    def _begin_covering(self) -> None:
        """Have the words of the text counted, where the session says how."""
        reading = self.reading
        if reading.session.analysis:
            from reader.tui.screens.covered import Covered

            self._covered = Covered(self, reading, reading.session.analysis(), self.show_facts)

    def _opening_notice(self) -> str:
        document = self.reading.document
        if self.reading.session.notice:
            return self.reading.session.notice
        if document.notice:
            return document.notice
        if document.repairs and not document.is_raw:
            keys_said = "R lists them, r shows the text as it came"
            return f"{len(document.repairs)} repairs of a damaged text; {keys_said}"
        return ""

    # --- drawing what changed -----------------------------------------------------------

    def _draw_word(self) -> None:
        """Draw the cursor on another word, or another of its look-ups selected."""
        self._view.move(self.reading.word)
        self._draw_around()

    def _draw_page(self) -> None:
        """Draw another sentence, or the same one shown otherwise."""
        if self._covered:
            self._covered.keep_up()
        self._page = self.reading.page()
        self._view.show(self._page, self.reading.word)
        self._draw_around()

    def _draw_around(self) -> None:
        self._show_lookups()
        self.show_facts()

    def _show_lookups(self) -> None:
        reading = self.reading
        found, selected = reading.lookups, reading.selected
        shelf = reading.session.shelf
        build = partial(lookup_lines, shelf, found, selected, reading.status, reading.looks)
        self._panel.show(build, selected, len(found))

    def _title_facts(self) -> list[str]:
        reading, page = self.reading, self._page
        number = self._numbering.number(reading.sentence) if self._numbering.done else None
        numbers = f"{number}/{self._numbering.total}" if number else ""
        whole = self._covered.coverage if self._covered else None
        return title_facts(reading, numbers, whole, page.coverage)

    def _count(self) -> None:
        if self._numbering.advance():
            self._counting.stop()
            self.show_facts()

    def show_facts(self) -> None:
        """Show what stands at the right of the title."""
        self._title.show(self.reading.document.title, self._title_facts())

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        if self._hunting:
            self._hunting.stop()
        self._bar.say("")

    def say(self, notice: str) -> None:
        """Say something until the next key."""
        self._bar.say(notice)

    # --- moving -------------------------------------------------------------------------

    def _moved(self, before: object) -> None:
        if self.reading.sentence is before:
            self._draw_word()
        else:
            self._draw_page()

    def action_word(self, step: int) -> None:
        """Go to the word beside."""
        before = self.reading.sentence
        if self.reading.step_word(step):
            self._moved(before)

    def action_sentence(self, step: int) -> None:
        """Go to the sentence beside."""
        if self.reading.step_sentence(step):
            self._draw_page()
        else:
            self._bar.say("this is the last sentence" if step > 0 else "this is the first sentence")

    def action_row(self, step: int) -> None:
        """Go to the line beside, and from the last line to the next sentence."""
        word = self._view.word_in_row(step)
        if word is None:
            self.action_sentence(step)
        else:
            self.reading.go_to_word(word)
            self._draw_word()

    def action_page(self, step: int) -> None:
        """Go on by a screen, of sentences or of the lines of a long one."""
        word = self._view.word_in_row(step * max(1, self._view.rows_in_view - 1))
        if word is not None:
            self.reading.go_to_word(word)
            self._draw_word()
        elif (sentence := self._view.sentence_a_screen_away(step)) is not None:
            self.go_to(sentence.start)
        else:
            self.action_sentence(step)

    def action_edge(self, last: bool) -> None:
        """Go to the first or last word of the sentence."""
        self.reading.edge_word(last=last)
        self._draw_word()

    def action_first(self) -> None:
        """Go to the beginning."""
        self.go_to(0)

    def action_last(self) -> None:
        """Go to the end."""
        self.reading.go_to_end()
        self._draw_page()

    def go_to(self, offset: int) -> None:
        """Go to the word at an offset."""
        self.reading.go_to(offset)
        self._draw_page()

    @on(SentenceView.WordClicked)
    def word_clicked(self, message: SentenceView.WordClicked) -> None:
        """Go to a word."""
        self._bar.say("")
        self.reading.go_to_word(message.word)
        self._draw_word()

    @on(SentenceView.SentenceClicked)
    def sentence_clicked(self, message: SentenceView.SentenceClicked) -> None:
        """Go to a sentence."""
        self._bar.say("")
        self.go_to(message.sentence.start)

    # --- looking up and keeping ---------------------------------------------------------

    def action_entry(self, step: int) -> None:
        """Select another look-up."""
        self.reading.select(step)
        self._draw_word()

    def action_scroll(self, lines: int) -> None:
        """Scroll the dictionary."""
        self._panel.scroll_lines(lines)

    def action_open(self) -> None:
        """Open the full entry of the selected look-up."""
        lookup = self.reading.lookup
        if lookup is None:
            return
        from dicts.headwords import headword

        meant = (lookup.entry,) if lookup.entry and not lookup.dictionary else ()
        self._open(headword(self.reading.session.lexicon, lookup.written, meant))

    @on(WordPanel.ReferenceClicked)
    def reference_clicked(self, message: WordPanel.ReferenceClicked) -> None:
        """Open the entry whose name was clicked."""
        from dicts.headwords import named

        self._bar.say("")
        looks = self.reading.looks
        is_traditional = Script.TRADITIONAL in (looks.script, looks.around)
        lexicon = self.reading.session.lexicon
        self._open(named(lexicon, message.reference, traditional=is_traditional))

    def _open(self, word: "Headword") -> None:
        from reader.tui.screens.entry import EntryScreen

        self.app.push_screen(EntryScreen(self.reading.session, word, self.reading))

    @on(WordPanel.LookupClicked)
    def lookup_clicked(self, message: WordPanel.LookupClicked) -> None:
        """Select a look-up."""
        self._bar.say("")
        self.reading.choose(message.index)
        self._draw_word()

    async def action_search(self) -> None:
        """Search the dictionary."""
        from reader.tui.screens.search import SearchScreen

        await self.app.push_screen(SearchScreen(self.reading.session, self.reading))

    async def action_deck(self) -> None:
        """Show the words that are kept."""
        from reader.tui.screens.deck import DeckScreen

        await self.app.push_screen(DeckScreen(self.reading.session))

    def on_screen_resume(self) -> None:
        """Show what was kept and chosen meanwhile on another screen."""
        if self.is_mounted:
            self.reading.catch_up()
            self._draw_page()

    def word_at_hand(self) -> tuple[Keeping, Lookup] | None:
        """See ``WordKeys``: the selected look-up, kept with this sentence."""
        lookup = self.reading.lookup
        return (self.reading, lookup) if lookup else None

    def looks_at_hand(self) -> Looks:
        """See ``WordKeys``."""
        return self.reading.looks

    def session_at_hand(self) -> Session:
        """See ``WordKeys``."""
        return self.reading.session

    def tell(self, told: str) -> None:
        """See ``WordKeys``."""
        self._draw_page()
        self._bar.say(told)

    # --- how the text is shown ------------------------------------------------------------

    def action_script(self) -> None:
        """Show the next script."""
        self.reading.turn_script()
        self.tell(SCRIPT_NAMES[self.reading.script])

    def action_pinyin(self) -> None:
        """Show more or less pinyin."""
        choices = self.reading.session.choices
        choices.turn_pinyin()
        self.tell(PINYIN_NAMES[choices.pinyin])

    def action_raw(self) -> None:
        """Show the text repaired, or as it came."""
        document = self.reading.document
        if not document.repairs:
            self._bar.say("nothing was repaired in this text")
            return
        self.reading.set_repairs(on=document.is_raw)
        self._numbering = self.reading.document.numbering()
        self._counting.stop()
        self._counting = self.set_interval(_COUNT_EVERY, self._count)
        self._draw_page()
        count = len(document.repairs)
        self._bar.say(f"{count} repairs" if document.is_raw else "the text as it came")

    def action_repairs(self) -> None:
        """List what was repaired."""
        from reader.tui.screens.pager import Pager, repair_rows

        repairs = self.reading.document.repairs
        if repairs:
            self.app.push_screen(Pager(f"{len(repairs)} repairs", repair_rows(repairs)))
        else:
            self._bar.say("nothing was repaired in this text")

    def action_copy(self) -> None:
        """Copy the sentence, as it is shown, by the terminal's own clipboard (OSC 52)."""
        self.app.copy_to_clipboard(self.reading.written(self.reading.sentence))
        self._bar.say("copied the sentence, if your terminal lets programs copy")

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.READING, self.size.width)))

    def action_leave(self) -> None:
        """Go back to the library, or quit."""
        if len(self.app.screen_stack) > 1:  # the library is below
            self.app.pop_screen()
        else:
            self.app.exit()

    # --- finding --------------------------------------------------------------------------

    async def action_find(self) -> None:
        """Ask what to find."""
        await ask(self, "find, in either script")

    @on(Input.Submitted)
    def asked(self, message: Input.Submitted) -> None:
        """Find what was typed."""
        if query := answer(self, message):
            self._finding = Finding(self.reading, query)
            self.action_next(1)

    def action_next(self, step: int) -> None:
        """Go to the next match, or the one before; while nothing is looked for, unknown word."""
        if self._finding:
            self.tell(self._finding.go(step))
        else:
            from reader.tui.screens.hunting import Hunting

            self._hunting = Hunting(self, step)

    def action_stop_finding(self) -> None:
        """Forget what was looked for."""
        self._finding = None

    # --- the size of the terminal -----------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Give up the rule on a low terminal, which has no line to spare."""
        self._fit(event.size.height)

    def _fit(self, rows: int) -> None:
        self.set_class(rows < _LOW, "-low")
        self.set_class(rows < _TINY, "-tiny")


_LOW = 16
_TINY = 9
