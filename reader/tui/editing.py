"""A word of the deck while it is edited: nothing is changed before it is saved. Knows no screen."""

from reader.deck.store import Deck
from reader.deck.words import Context, DeckWord


class Draft:
    """What a reader wants a word to be like.

    ``meaning``, ``note`` and ``tags`` (with spaces between) are for the form to change.
    ``sentences`` are those that the word was met in, that on its card first, then newest
    first; ``on_card`` is the index of the one that will be on the card, None for none, and
    ``dropped`` has those that will be forgotten.
    """

    def __init__(self, word: DeckWord) -> None:
        self.word = word
        self.meaning = word.meaning
        self.note = word.note
        self.tags = " ".join(word.tags)
        met = (word.context, *word.more)
        self.sentences: tuple[Context, ...] = tuple(it for it in met if it.sentence)
        self.dropped: frozenset[int] = frozenset()
        self._chosen: int | None = None

    @property
    def on_card(self) -> int | None:
        """The one that was marked, else the first that is not dropped."""
        if self._chosen is not None:
            return self._chosen
        return next((it for it in range(len(self.sentences)) if it not in self.dropped), None)

    def choose(self, index: int) -> None:
        """Mark a sentence for the card; one that was dropped comes back."""
        self._chosen = index
        self.dropped -= {index}

    def turn_dropped(self, index: int) -> None:
        """Drop a sentence, or take it back."""
        self.dropped ^= {index}
        if self._chosen in self.dropped:
            self._chosen = None

    def save(self, deck: Deck) -> bool:
        """Change the deck where the word is to be otherwise; return whether it was.

        Raises DubenError where the deck cannot be written, or the word is gone from it.
        """
        before, key = self.word, self.word.key
        meaning = _changed(self.meaning, before.meaning)
        note = _changed(self.note, before.note)
        tags = _changed(self.tags, " ".join(before.tags))
        chosen = None if self._chosen is None else self.sentences[self._chosen]
        dropped = [self.sentences[index] for index in sorted(self.dropped)]
        is_changed = any(it is not None for it in (meaning, note, tags, chosen)) or bool(dropped)
        if is_changed:
            deck.edit(
                key,
                meaning=meaning,
                note=note,
                tags=None if tags is None else tags.split(),
                chosen=chosen,
                dropped=dropped,
            )
        return is_changed


def _changed(text: str, before: str) -> str | None:
    """Return a text in one line, as a card has it; None where it was not touched."""
    return None if text == before else " ".join(text.splitlines()).strip()
