"""``duben dict import``: a dictionary, or a list of levels, that you have as a file."""

from typing import TYPE_CHECKING, Any

import click

from reader.cli import options

if TYPE_CHECKING:
    from reader.language.bringing import Brought

HELP = """\
Use a dictionary or a list of levels in a file.

What it is, is seen from what it holds, and said:

\b
  main    CC-CEDICT: takes the place of the one in use
  extra   any other in its format (CC-Canto, HanDeDict, CFDICT): stands beside it
  levels  a list of words with tags: a word, a tab and a tag on each line

The file is a .u8, .txt or .tsv, such a file as .gz, or a .zip with one. It is looked through
first; if anything is wrong, all stays as it is. Lines of a further dictionary or a list that
cannot be read are counted and passed over.
"""


@click.command("import", help=HELP)
@click.argument("file", metavar="FILE")
@click.option("--name", default="", metavar="NAME", help="What it is to be called.")
@click.option(
    "--as", "sort", type=click.Choice(("main", "extra", "levels")), help="What it is to be used as."
)
@click.option("--force", is_flag=True, help="Take a CC-CEDICT older than the one in use, too.")
@options.form("text", "json")
@click.pass_context
def command(
    ctx: click.Context, file: str, name: str, sort: str | None, force: bool, form: str
) -> None:
    """Import a file."""
    from dicts.recognise import Sort
    from reader.cli.dictionary import open_lexicon
    from reader.cli.progress import Progress
    from reader.language.bringing import bring
    from reader.paths import expanded

    if name and sort == Sort.MAIN:
        raise click.UsageError("the main dictionary is always called CC-CEDICT", ctx)
    with open_lexicon() as lexicon, Progress() as progress:
        brought = bring(
            expanded(file),
            lexicon,
            sort=Sort(sort) if sort else None,
            name=name,
            older=force,
            told=lambda _: progress.stage("building the dictionary …"),
        )
    _report(brought, form)


def _report(brought: "Brought", form: str) -> None:
    from reader.cli.dictionary_changes import changes_lines, changes_object

    if form == "json":
        from reader.cli.json_forms import pretty

        told: dict[str, Any] = {"as": brought.sort, "name": brought.name}
        if brought.changes:
            told |= changes_object(brought.date, brought.changes)
        print(pretty(told | {"taken": brought.taken, "passed_over": brought.bad}))
    elif brought.changes:
        print("\n".join(changes_lines(brought.date, brought.changes)))
    else:
        print(_said(brought))


def _said(brought: "Brought") -> str:
    from dicts.recognise import Sort
    from reader.cli.text_forms import counted

    if brought.sort is Sort.LEVELS:
        what = f"{brought.name}, a list of {counted(brought.taken, 'word')} with tags"
    else:
        what = f"{brought.name}, a further dictionary of {brought.taken:,} entries"
    passed = f"; {counted(brought.bad, 'line')} passed over" if brought.bad else ""
    return f"imported {what}{passed}"
