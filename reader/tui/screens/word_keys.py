"""The keys that are for words on every screen that shows one: to keep it, to colour tones."""

from abc import abstractmethod

from textual.screen import Screen

from reader.deck.words import Status
from reader.language.lookups import Lookup, entry_of
from reader.tui import keeping
from reader.tui.keeping import Keeping
from reader.tui.looks import Looks
from reader.tui.session import Session


class WordKeys(Screen[None]):
    """A screen with a word at hand."""

    @abstractmethod
    def word_at_hand(self) -> tuple[Keeping, Lookup] | None:
        """Return the word that the keys are for, and who keeps it; None where there is none."""

    @abstractmethod
    def looks_at_hand(self) -> Looks:
        """Return how words are told of here."""

    @abstractmethod
    def session_at_hand(self) -> Session:
        """Return what is open."""

    @abstractmethod
    def tell(self, told: str) -> None:
        """Show the words anew, as the deck or their looks have changed, and say what was done."""

    def action_keep(self) -> None:
        """Keep the word."""
        if it := self.word_at_hand():
            self.tell(keeping.keep(*it, self.looks_at_hand()))

    def action_status(self, status: str) -> None:
        """Say what the reader knows of the word; "" makes it new."""
        if it := self.word_at_hand():
            its = Status(status) if status else None
            self.tell(keeping.set_status(*it, self.looks_at_hand(), its))

    def action_undo(self) -> None:
        """Take the newest change of the deck back."""
        self.tell(keeping.undo(self.session_at_hand().deck))

    def action_edit(self) -> None:
        """Edit the word; a new one is kept first."""
        it = self.word_at_hand()
        if it is None:
            return
        from reader.errors import DubenError
        from reader.tui.screens.edit import EditScreen

        keeper, lookup = it
        try:
            if keeper.status(lookup) is None:
                self.tell(keeping.keep(*it, self.looks_at_hand()))
            form = EditScreen(self.session_at_hand(), lookup.key)
        except DubenError as error:
            self.tell(str(error))
        else:
            self.app.push_screen(form, self._edited)

    async def action_own(self) -> None:
        """Write an entry of one's own for the word, or correct what is there."""
        if it := self.word_at_hand():
            from reader.tui.screens.own_entry import OwnEntryScreen

            form = OwnEntryScreen(self.session_at_hand(), entry_of(it[1]))
            await self.app.push_screen(form, self._edited)

    def action_remove_own(self) -> None:
        """Remove the entry of the word, if it is one of the reader's own."""
        if it := self.word_at_hand():
            self.tell(keeping.remove_own(self.session_at_hand(), entry_of(it[1])))

    def action_tones(self) -> None:
        """Colour tones by the next scheme."""
        choices = self.session_at_hand().choices
        choices.turn_tones()
        self.tell(f"colours of tones: {choices.tones}")

    def _edited(self, told: str | None) -> None:
        if told:
            self.tell(told)
