"""The command ``duben``: what was asked for is found, done, and any trouble said in a line.

Opening a text is what most people do most, and its time is that of what is imported. So it
is done from here; everything else is for Click (8 ms to import), in ``command.py``.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from dicts.errors import DictionaryError
from reader.cli import output
from reader.cli.verbs import VERBS
from reader.errors import DubenError

INTERRUPTED = 128 + 2  # as a shell reports a program ended by SIGINT
NOBODY_READS = 128 + 13  # and by SIGPIPE


def main(args: Sequence[str] | None = None) -> int:
    """Do what the arguments (else those of the program) ask, and return the exit status.

    0 where all is well; 1 for an error, said in one line on standard error; 2 for wrong
    usage; 130 after Ctrl-C; 141 where the program that we write to has ended.
    """
    if sys.stdout is None:
        output.complain("standard output is closed")
        return 1
    output.speak_utf8()
    try:
        try:
            return _obey(list(sys.argv[1:] if args is None else args))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        output.abandon()
        return NOBODY_READS
    except KeyboardInterrupt:
        output.abandon()
        return INTERRUPTED
    except (DubenError, DictionaryError) as error:
        output.complain(str(error))
    except OSError as error:
        # The rooms explain what becomes of their own files: this is our output, a full disk.
        output.abandon()
        what = error.filename or "the output"
        output.complain(f"cannot write {what}: {error.strerror or type(error).__name__}")
    return 1


def run() -> NoReturn:
    """Do what the command line asks, and end the program at once.

    Python would first free all that was looked up, piece by piece: 0.3 s after a text of
    100,000 characters. By now all is written and closed, and the terminal is as it was.
    """
    status = main()
    with suppress(OSError, AttributeError):  # standard error may be closed
        sys.stderr.flush()
    os._exit(status)


def _obey(args: list[str]) -> int:
    if _is_just_a_text(args):
        from reader.cli.screen import read

        read(args[-1])
        return 0
    from reader.cli.command import obey

    return obey(args)


def _is_just_a_text(args: list[str]) -> bool:
    """Return whether the arguments are ``[read] SOURCE``, no option among them."""
    names = args[1:] if args[:1] == ["read"] else args
    return len(names) == 1 and (
        names[0].startswith("sample:")
        or (names[0] not in VERBS and not names[0].startswith("-") and os.path.exists(names[0]))  # noqa: PTH110
    )


if __name__ == "__main__":
    run()
