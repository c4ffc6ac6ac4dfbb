"""How much of each text that was read lately the reader knows. Knows no screen."""

from collections.abc import Iterator

from reader.errors import DubenError
from reader.language.coverage import Coverage
from reader.tui.session import Session


class KnownShares:
    """Asks for one text after another, in bits: 3 ms, and 25 once for each long novel."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, Coverage] = {}
        self._bits: Iterator[None] = iter(())
        self.begin()

    def begin(self) -> None:
        """Ask anew, as words may have become known meanwhile."""
        self._bits = self._ask()

    def advance(self) -> bool:
        """Ask a bit further; return whether all has been asked."""
        try:
            return next(self._bits, self) is self
        except DubenError:
            return True  # a deck that cannot be read is told of where a word is wanted of it

    def told(self, key: str) -> str:
        """Return what to say of a text: ``81% known · ``; "" as long as nothing of it is known."""
        coverage = self._found.get(key)
        return f"{coverage.percent}% known · " if coverage and coverage.known else ""

    def _ask(self) -> Iterator[None]:
        library = self._session.library
        for recent in library.recent():
            counted = library.counts(recent.key)
            yield None
            if counted is None:
                continue
            from reader.language.counts import Covering, unpacked

            try:
                covering = Covering(self._session.deck, unpacked(counted.words))
            except ValueError:
                continue  # counted anew when it is next read
            while not covering.advance():
                yield None
            self._found[recent.key] = covering.coverage or Coverage()
            yield None
