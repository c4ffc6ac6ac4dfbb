"""One line out for one line in, as fast as they come."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.errors import DubenError

# Linux holds this much in a pipe: more is never there at once.
_CHUNK = 65536


@contextmanager
def uncollected() -> Iterator[None]:
    """Do without the search for garbage in cycles, which takes a tenth of the time of annotating.

    An annotated sentence is in none: of 1,500 none was left. What is remembered by then is set
    apart, or the next search would go through all of it (50 ms after 100,000 characters).
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def answer_lines(read: Callable[[int], bytes], answer: Callable[[str], str]) -> None:
    r"""Write an answer for every line, in order.

    ``read(size)`` returns what there is, waiting only for the first byte, and b"" at the
    end. Lines end at ``\n`` only; the last need not. Answers are sent on before more is
    waited for, so that whoever writes a line and waits gets the answer to it.

    Raises DubenError, naming the line, for one that is not UTF-8; the answers before it
    have been written.
    """
    number = 0
    for batch in _batches(read):
        for line in batch:
            number += 1
            print(answer(_text(line, number)))
        sys.stdout.flush()


def _batches(read: Callable[[int], bytes]) -> Iterator[list[bytes]]:
    """Yield the lines that are whole after each reading, without their ends."""
    begun: list[bytes] = []
    while chunk := read(_CHUNK):
        first, *others = chunk.split(b"\n")
        begun.append(first)
        if others:
            whole = [b"".join(begun), *others[:-1]]
            begun = others[-1:]
            yield whole
    if any(begun):
        yield [b"".join(begun)]


def _text(line: bytes, number: int) -> str:
    try:
        return line.removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError as error:
        raise DubenError(
            f"line {number} is not UTF-8 (byte {error.start + 1} of it); convert it first, "
            "or read it as a text, without --per-line"
        ) from error
