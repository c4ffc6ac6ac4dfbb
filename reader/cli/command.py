"""The command as Click knows it: verbs, options, help, and what is wrong with its usage."""

import os
from collections.abc import Iterable, Sequence

import click

from reader import __version__
from reader.cli import output
from reader.cli.verb_group import VerbGroup
from reader.cli.verbs import VERBS
from reader.errors import DubenError

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


def obey(args: list[str]) -> int:
    """Do what the arguments ask, and return the exit status: 0, or 2 for wrong usage.

    Without Click's own handling of errors, which takes several lines. Raises DubenError and
    DictionaryError.
    """
    command = duben()
    try:
        with command.make_context("duben", args) as context:
            command.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "duben"
        output.complain(f"{error.format_message().rstrip('.')} (see: {path} --help)")
        return WRONG_USAGE
    except click.ClickException as error:
        raise DubenError(error.format_message()) from error
    return 0
