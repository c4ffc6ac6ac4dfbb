"""How far something has come: a line on a terminal, nothing in a pipe."""

import sys
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TypeVar

_Thing = TypeVar("_Thing")
_CELLS = 30


class Progress:
    """A bar on standard error; taken away at the end."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()
        self._drawn = ""

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._draw("")

    def bytes(self, there: int, whole: int | None) -> None:
        """Say how many bytes have come, of how many."""
        if whole:
            full = min(_CELLS, there * _CELLS // whole)
            bar = "━" * full + " " * (_CELLS - full)
            self._draw(f"fetching {bar} {there / 1e6:.1f} of {whole / 1e6:.1f} MB")
        else:
            self._draw(f"fetching, {there / 1e6:.1f} MB")

    def count(self, doing: str, done: int, whole: int | None = None) -> None:
        """Say how many things are done, of how many, where that is known."""
        if not self._is_shown or (done % 100 and done != whole):
            return
        if whole:
            bar = "━" * (done * _CELLS // whole)
            self._draw(f"{doing} {bar:<{_CELLS}} {done:,} of {whole:,}")
        else:
            self._draw(f"{doing} {done:,} …")

    def over(self, doing: str, things: Sequence[_Thing]) -> Iterator[_Thing]:
        """Yield things, and say how many of them are done."""
        for done, thing in enumerate(things, 1):
            yield thing
            self.count(doing, done, len(things))

    def stage(self, doing: str) -> None:
        """Say what is being done, where nobody can say how far it is."""
        self._draw(doing)

    def _draw(self, line: str) -> None:
        if self._is_shown and line != self._drawn:
            self._drawn = line
            sys.stderr.write(f"\r\033[K{line}")
            sys.stderr.flush()
