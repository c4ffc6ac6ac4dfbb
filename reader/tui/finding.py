"""Going from match to match of what is looked for in a text. Knows no screen."""

from reader.language.find import Finder
from reader.tui.reading import Reading


class Finding:
    """What is looked for in a text that is being read, in either script; where it was found."""

    def __init__(self, reading: Reading, query: str) -> None:
        self._reading = reading
        self._finder = Finder(reading.session.lexicon, query)
        # The last match, and where the cursor came to stand for it: on the word it lies in.
        self._match = (-1, -1)

    def go(self, step: int) -> str:
        """Go to the next match (step 1), or the one before (-1); return what to tell the reader."""
        reading = self._reading
        match, cursor = self._match
        start = match if cursor == reading.offset else reading.offset
        offset = self._finder.find(reading.document.text, start, forward=step > 0)
        if offset is None:
            return f"{self._finder.query} is not in this text"
        went_round = offset <= start if step > 0 else offset >= start
        reading.go_to(offset)
        self._match = (offset, reading.offset)
        end = "; gone round the end of the text" if went_round else ""
        return f"{self._finder.query}: n next, N before, Esc ends{end}"
