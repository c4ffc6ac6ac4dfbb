"""From a SOURCE of the command line to a document, or to its bytes."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cli import output
from reader.errors import DubenError

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon
    from reader.text.document import Document

STANDARD_INPUT = "-"


def given_or_piped(
    source: str | None,
    advice: str = "name a text: a file, - for standard input, or sample:NAME",
) -> str:
    """Return the SOURCE, standard input where none is given and something is piped in.

    Raises UsageError where there is neither, with ``advice``.
    """
    if source is not None:
        return source
    if sys.stdin is None or sys.stdin.isatty():
        import click

        raise click.UsageError(advice, click.get_current_context(silent=True))
    return STANDARD_INPUT


def open_document(
    source: str, lexicon: "Lexicon", *, encoding: str | None = None, raw: bool = False
) -> "Document":
    """Open a file, standard input (``-``) or a sample (``sample:NAME``). Raises DubenError."""
    from reader.library.opening import open_text

    if source == STANDARD_INPUT:
        _refuse_closed_input()
    return open_text(source, lexicon, encoding=encoding, raw=raw)


def open_announced(
    source: str, lexicon: "Lexicon", *, encoding: str | None = None, raw: bool = False
) -> "Document":
    """Open a document as ``open_document`` does, and say on standard error what is odd about it."""
    document = open_document(source, lexicon, encoding=encoding, raw=raw)
    if document.notice:
        output.complain(f"{document.name}: {document.notice}")
    return document


def open_bytes(source: str) -> Callable[[int], bytes]:
    """Return a function that reads on in a file or in standard input (``-``).

    It returns as many bytes as there are at the moment, at most as many as asked for; it
    waits only where there is none, and returns b"" at the end. Raises DubenError, as the
    function does, where they cannot be read.
    """
    if source == STANDARD_INPUT:
        _refuse_closed_input()
        import os

        number, name = sys.stdin.fileno(), "standard input"
        return _explained(lambda size: os.read(number, size), name)
    from reader.paths import expanded

    if source.startswith("sample:"):
        raise DubenError(f"{source} is a text, not lines to be taken one by one; give a file, or -")
    try:
        stream = expanded(source).open("rb", buffering=0)
    except OSError as error:
        raise DubenError(f"cannot read {source}: {error.strerror}") from error
    return _explained(stream.read, source)


def _explained(read: Callable[[int], bytes], name: str) -> Callable[[int], bytes]:
    def explained(size: int) -> bytes:
        try:
            return read(size)
        except OSError as error:
            raise DubenError(f"cannot read {name}: {error.strerror}") from error

    return explained


def _refuse_closed_input() -> None:
    if sys.stdin is None:
        raise DubenError("there is nothing to read: standard input is closed")
