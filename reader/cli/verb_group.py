"""A command of several verbs, each in a module that is loaded when it is asked for.

The time that the reader takes to start is the time of what it imports, so ``duben FILE``
must not load what ``duben deck export`` needs.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import NoReturn

import click


class VerbGroup(click.Group):
    """A group of verbs. Each module holds its ``click.Command`` under the name ``command``."""

    def __init__(self, name: str, modules: Mapping[str, str], help: str) -> None:
        # Without a verb it says so in a line, as any other mistake does.
        super().__init__(
            name,
            help=help,
            no_args_is_help=False,
            subcommand_metavar="VERB …",
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        )
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs, in the order in which the help shows them."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a verb, None where there is no such verb."""
        if cmd_name not in self.modules:
            return None
        command = import_module(self.modules[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that the arguments begin with, and the rest of them."""
        if args and args[0] not in self.modules:
            self._refuse(ctx, args[0])
        return super().resolve_command(ctx, args)

    def _refuse(self, ctx: click.Context, name: str) -> NoReturn:
        verbs = ", ".join(self.modules)
        raise click.UsageError(f"there is no {ctx.command_path} {name}; there are: {verbs}", ctx)
