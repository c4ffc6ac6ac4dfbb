"""How much of the text that is read the reader knows. Knows no screen."""

import asyncio

from reader.errors import DubenError
from reader.language.counting import COMMAND, Analysis, question
from reader.language.counts import Covering, unpacked
from reader.language.coverage import Coverage
from reader.library.store import Counted
from reader.text.document import Document
from reader.tui.session import Session


class TextCoverage:
    """The coverage of a text: its words are counted once, and remembered in the library."""

    def __init__(self, session: Session, document: Document) -> None:
        self._session = session
        self._document = document
        self._covering: Covering | None = None

    @property
    def coverage(self) -> Coverage | None:
        """What is known of the text, None as long as its words are not counted."""
        return self._covering.coverage if self._covering else None

    async def begin(self, analysis: Analysis) -> bool:
        """Get the words of the text, from the library or by counting; return whether they are had.

        All that takes time is done by other programs and threads.
        """
        document, library = self._document, self._session.library
        date = self._session.lexicon.about.get("date", "")
        made_of = await asyncio.to_thread(analysis.mark, document.text, date)
        counted = library.counts(document.key)
        if counted is None or counted.made_of != made_of:
            asked = await asyncio.to_thread(question, analysis, document.text)
            counted = Counted(made_of, await _answer(asked))
            if counted.words:
                library.remember_counts(document.key, counted)
        try:
            counts = await asyncio.to_thread(unpacked, counted.words)
        except ValueError:
            return False
        self._covering = Covering(self._session.deck, counts)
        return True

    def advance(self) -> bool:
        """Keep up with the deck, a bit at a time; return whether nothing is left to do."""
        try:
            return self._covering is None or self._covering.advance()
        except DubenError:
            return True  # a deck that cannot be read is told of where a word is wanted of it


async def _answer(asked: bytes) -> bytes:
    """Return what the counting program writes, b"" where it fails: reading goes on without."""
    pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    try:
        counting = await asyncio.create_subprocess_exec(
            *COMMAND, stdin=pipe, stdout=pipe, stderr=nowhere
        )
    except OSError:
        return b""
    try:
        written, _ = await counting.communicate(asked)
    finally:
        if counting.returncode is None:  # the text was left meanwhile
            counting.kill()
    return written if counting.returncode == 0 else b""
