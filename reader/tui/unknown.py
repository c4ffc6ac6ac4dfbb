"""Looking for the next word that the reader does not know. Knows no screen."""

from collections.abc import Iterator

from reader.text.document import Sentence
from reader.tui.reading import Reading

_BIT = 20
"""So many sentences are looked through at a time: about 10 ms, so that no key waits."""


class Hunt:
    """Looks from the cursor on (step 1) or back (-1), bit by bit, to the end of the text.

    ``found`` is the offset of the word, None where there is none, or none yet.
    """

    def __init__(self, reading: Reading, step: int) -> None:
        self._reading = reading
        self._step = step
        self._start = reading.offset
        self._bits = self._look()
        self.found: int | None = None

    @property
    def is_off(self) -> bool:
        """Whether the reader has gone elsewhere meanwhile."""
        return self._reading.offset != self._start

    def advance(self) -> bool:
        """Look a bit further; return whether that was the last: see ``found``.

        Raises DubenError where the deck cannot be read.
        """
        return next(self._bits, True)

    @property
    def told(self) -> str:
        """What to tell the reader where there is no such word."""
        edge = "to the end" if self._step > 0 else "back to the beginning"
        return f"no unknown word from here {edge} of the text"

    def _look(self) -> Iterator[bool]:
        """Yield False after each bit; end where one is found, or the text ends."""
        for number, sentence in enumerate(self._sentences(), 1):
            offsets = self._reading.unknown_in(sentence)[:: self._step]
            for offset in offsets:
                if (offset - self._start) * self._step > 0:
                    self.found = offset
                    return
            if number % _BIT == 0:
                yield False

    def _sentences(self) -> Iterator[Sentence]:
        document = self._reading.document
        beside = document.after if self._step > 0 else document.before
        sentence: Sentence | None = self._reading.sentence
        while sentence:
            yield sentence
            sentence = beside(sentence)
