"""``duben deck import``: words that another program, or a list, has."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

import click

from reader.errors import DubenError

if TYPE_CHECKING:
    from reader.language.importing import Plan

_SHOWN = 8
"""Words of each kind in the preview."""


@click.command("import")
@click.argument("source", metavar="FILE|LEVEL")
@click.option(
    "--status",
    type=click.Choice(("1", "2", "3", "4", "known", "ignored")),
    help="What you know of all of them, whatever the file says.",
)
@click.option("--tag", multiple=True, metavar="TAG", help="A tag for each of them.")
@click.option(
    "--field",
    multiple=True,
    metavar="ROLE=NAME",
    help="What a field or column is: word, other, pinyin, meaning, sentence, note.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def command(
    ctx: click.Context,
    source: str,
    status: str | None,
    tag: tuple[str, ...],
    field: tuple[str, ...],
    dry_run: bool,
    yes: bool,
) -> None:
    """Bring words in.

    From a list (a word a line), a table (TSV, CSV), Anki's packages (.apkg, .colpkg) and
    "Notes in Plain Text", Pleco's flashcards (XML, text), Zhongwen's words, another deck of
    duben, or a level: hsk2:1-3, hsk3:4, hsk2025:5.
    What would change is shown first. A word never falls back to a lower status.
    """
    from reader.cli.dictionary import open_shelf
    from reader.cli.progress import Progress
    from reader.cli.text_forms import counted
    from reader.deck import backups
    from reader.deck.store import Deck
    from reader.deck.words import Status
    from reader.language.import_files import plan

    fields = dict(_parted(ctx, it) for it in field)
    its = Status(f"learning {status}" if status.isdigit() else status) if status else None
    with closing(Deck.open()) as deck:
        shelf = open_shelf(deck)
        with Progress() as progress:
            found = plan(
                source,
                shelf,
                deck,
                fields=fields,
                status=its,
                tags=tag,
                told=lambda done: progress.count("reading", done),
            )
        for line in _preview(found):
            print(line)
        if dry_run or not found.words:
            return
        if not yes and not _agreed():
            raise DubenError("nothing was imported; --yes imports without asking")
        backups.daily(deck)
        with Progress() as progress:
            words = progress.over("importing", found.words)
            count = deck.bring(words, f"imported {source}")
    print(f"imported {counted(count, 'word')}; duben deck undo takes all of it back")


def _parted(ctx: click.Context, field: str) -> tuple[str, str]:
    from reader.deck.importers.columns import ROLES

    role, equals, name = field.partition("=")
    if not equals or role not in ROLES:
        raise click.UsageError(f"--field {field}: write it like word=Front", ctx)
    return role, name


def _agreed() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    return click.confirm("Import them?", default=True)


def _preview(found: "Plan") -> list[str]:
    """Return what would change, in lines, the first words of each kind among them."""
    lines = []
    if found.new:
        lines.append(f"new: {len(found.new):,}  {_some(it.simplified for it in found.new)}")
    if found.raised:
        some = (f"{key.simplified} {before} → {after}" for key, before, after in found.raised)
        lines.append(f"better known: {len(found.raised):,}  {_some(some)}")
    if found.added:
        some = (it.simplified for it in found.added)
        lines.append(f"with something new: {len(found.added):,}  {_some(some)}")
    if found.same:
        lines.append(f"as they are: {found.same:,}")
    if found.strange:
        shown: Sequence[str] = [repr(it[:20]) for it in found.strange]
        lines.append(f"no words: {len(found.strange):,}  {_some(shown)}")
    return lines


def _some(words: Iterable[str]) -> str:
    shown = list(words)
    return ", ".join(shown[:_SHOWN]) + (", …" if len(shown) > _SHOWN else "")
