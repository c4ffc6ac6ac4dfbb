"""The command ``duben``: what was asked for is found, done, and any trouble said in a line."""

import os
import sys
from collections.abc import Iterable, Sequence

import click

from dicts.errors import DictionaryError
from reader import __version__
from reader.cli import output
from reader.cli.verb_group import VerbGroup
from reader.errors import DubenError

VERBS = {
    "read": "reader.cli.verbs.read",
    "annotate": "reader.cli.verbs.annotate",
    "text": "reader.cli.verbs.text",
    "words": "reader.cli.verbs.words",
    "lookup": "reader.cli.verbs.lookup",
    "deck": "reader.cli.verbs.deck",
    "dict": "reader.cli.verbs.dict",
}
HELP = """\
读本 duben: read Chinese on your terminal.

\b
  duben                 open the library: your texts, and samples to begin with
  duben article.txt     read a text; the same as: duben read article.txt
  … | duben -           read what comes through a pipe

Every other verb works without a screen, in a pipe. Where a SOURCE is asked for, give a
file (text or Markdown, in whatever encoding), - for standard input, or a sample such as
sample:market.
"""

WRONG_USAGE = 2
INTERRUPTED = 128 + 2  # as a shell reports a program ended by SIGINT
NOBODY_READS = 128 + 13  # and by SIGPIPE


class Duben(VerbGroup):
    """The whole command; what begins with no verb is a text to read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, with ``read`` put before a text or its options."""
        if not args or args[0] not in (*self.modules, *ctx.help_option_names, "--version"):
            _refuse_misspelt(args, self.modules)
            args = ["read", *args]
        return super().parse_args(ctx, args)


def _refuse_misspelt(args: Sequence[str], verbs: Iterable[str]) -> None:
    """Raise DubenError for ``duben anotate``: a text that is not there, and nearly a verb."""
    if not args or args[0].startswith(("-", "sample:")) or os.path.exists(args[0]):  # noqa: PTH110
        return
    from difflib import get_close_matches

    for verb in get_close_matches(args[0], verbs, n=1):
        raise DubenError(f"there is no file {args[0]}; did you mean: duben {verb}?")


def duben() -> click.Command:
    """Return the command, with its verbs still to be loaded."""
    command = Duben("duben", VERBS, HELP)
    return click.version_option(__version__, message="duben %(version)s")(command)


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
    except (click.ClickException, DubenError, DictionaryError, OSError) as error:
        return _explain(error)


def _obey(args: list[str]) -> int:
    """Run the command without Click's own handling of errors, which takes several lines."""
    command = duben()
    try:
        with command.make_context("duben", args) as context:
            command.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return 0


def _explain(error: Exception) -> int:
    """Say in a line what went wrong, and return the exit status."""
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "duben"
        output.complain(f"{error.format_message().rstrip('.')} (see: {path} --help)")
        return WRONG_USAGE
    if isinstance(error, OSError):
        # The rooms explain what becomes of their own files: this is our output, a full disk.
        output.abandon()
        what = error.filename or "the output"
        output.complain(f"cannot write {what}: {error.strerror or type(error).__name__}")
    else:
        output.complain(str(error))
    return 1


if __name__ == "__main__":
    sys.exit(main())
