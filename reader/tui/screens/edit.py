"""Editing a word of the deck: its meaning, a note, tags, and which of its sentences to have."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from dicts.pinyin import joined
from reader.deck.words import Context, WordKey
from reader.errors import DubenError
from reader.tui import keys, styles
from reader.tui.editing import Draft
from reader.tui.session import Session
from reader.tui.widgets.bars import KeyBar, TitleBar
from reader.tui.widgets.field import Field
from reader.tui.widgets.listing import Listing, Row


class SentenceList(Listing, can_focus=True):
    """The sentences of a word; the keys that change them work while it has the focus."""


class EditScreen(Screen[str]):
    """A form for a word of the deck; gives back what to tell the reader, "" for nothing.

    Nothing is changed before Enter; Escape changes nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.EDIT)]
    AUTO_FOCUS = "TextArea"

    def __init__(self, session: Session, key: WordKey) -> None:
        """Take the word as it is now.

        Raises DubenError where it is not in the deck, or the deck cannot be read.
        """
        super().__init__()
        self._session = session
        word = session.deck.find(key)
        if word is None:
            raise DubenError(f"{key.simplified} is not in the deck; a keeps it")
        self._draft = Draft(word)

    def compose(self) -> ComposeResult:
        """Lay out the word, the fields, the sentences, the keys."""
        draft = self._draft
        self._meaning = Field("meaning", draft.meaning)
        self._note = Field("note", draft.note, at_end=True)
        self._tags = Field("tags", draft.tags, at_end=True)
        self._list = SentenceList(self._rows())
        self._bar = KeyBar(keys.bar(keys.EDIT, keys.EDIT_BAR))
        self.set_class(self.app.size.height < _LOW, "-low")
        yield TitleBar(f"edit {self._named}", [draft.word.status])
        yield self._meaning
        yield self._note
        yield self._tags
        yield self._list
        yield self._bar

    @property
    def _named(self) -> str:
        key = self._draft.word.key
        forms = self._session.choices.looks.ordered(key.simplified, key.traditional)
        return f"{' '.join(forms)}  {joined(key.pinyin.split())}"

    def _rows(self) -> list[Row]:
        draft = self._draft
        if not draft.sentences:
            return [Row("kept without a sentence", style=styles.DIM)]
        return [self._row(index, it) for index, it in enumerate(draft.sentences)]

    def _row(self, index: int, context: Context) -> Row:
        is_dropped = index in self._draft.dropped
        is_on_card = index == self._draft.on_card
        does = "dropped" if is_dropped else "on the card" if is_on_card else ""
        if self.app.size.width >= _NARROW:
            does = " · ".join(filter(None, (does, context.source)))
        style = styles.DROPPED if is_dropped else styles.PLAIN
        return Row(around_word(context), does, style, is_selectable=True)

    def on_key(self) -> None:
        """Take the notice away: it stands until the next key."""
        self._bar.say("")

    # --- the sentences --------------------------------------------------------------------

    def action_move(self, rows: int) -> None:
        """Select the sentence so many further."""
        self._list.move(rows)

    def action_choose(self) -> None:
        """Mark the selected sentence for the card."""
        if (at := self._selected()) is not None:
            self._draft.choose(at)
            self._list.show(self._rows())

    def action_drop(self) -> None:
        """Drop the selected sentence, or take it back."""
        if (at := self._selected()) is not None:
            self._draft.turn_dropped(at)
            self._list.show(self._rows())

    def _selected(self) -> int | None:
        return self._list.selected if self._list.has_focus else None

    # --- the end --------------------------------------------------------------------------

    def action_save(self) -> None:
        """Save all, and close the form; where that fails, say so and leave the form open."""
        draft = self._draft
        draft.meaning, draft.note = self._meaning.text, self._note.text
        draft.tags = self._tags.text
        try:
            is_changed = draft.save(self._session.deck)
        except DubenError as error:
            self._bar.say(str(error))
        else:
            self.dismiss(f"edited {draft.word.key.simplified}; u undoes" if is_changed else "")

    def action_leave(self) -> None:
        """Close the form, and change nothing."""
        self.dismiss("")

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.pager import Pager, help_rows

        self.app.push_screen(Pager("Keys", help_rows(keys.EDIT, self.size.width)))


_LOW = 16
_NARROW = 60
"""Below so many columns there is no room for the title of the text."""
_BEFORE = 8
"""So many characters before the word are shown of a long sentence."""


def around_word(context: Context) -> str:
    """Return a sentence with its word at hand at the beginning of the line, in brackets."""
    text, start, end = context.sentence, context.start, context.end
    first = max(0, start - _BEFORE)
    before = ("…" if first else "") + text[first:start]
    return f"{before}[{text[start:end]}]{text[end:]}" if end > start else text
