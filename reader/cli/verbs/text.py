"""``duben text``: a text as it is read, and what was repaired in it."""

from typing import TYPE_CHECKING, Any

import click

from reader.cli import options, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dicts.lexicon import Lexicon
    from reader.text.document import Document, Repair


@click.command("text")
@options.source
@click.option("--about", "only_about", is_flag=True, help="Say what the text is.")
@click.option("--repairs", is_flag=True, help="List what is repaired in the text, and where.")
@options.form("text", "json")
@options.decoding
@click.pass_context
def command(
    ctx: click.Context,
    *,
    source: str | None,
    only_about: bool,
    repairs: bool,
    form: str,
    encoding: str | None,
    raw: bool,
) -> None:
    """Write a text as it is read: decoded, and repaired.

    With --about, it is said in its stead what the text is: title, encoding, script (mixed
    where characters of both scripts are in it), how long it is, and how many repairs were
    made.

    With --repairs, each repair is listed in its stead: its offset in the text as it came, in
    characters, its kind, and what stood there. With --raw nothing is repaired, and --repairs
    lists what would be.
    """
    if only_about and repairs:
        raise click.UsageError("--about and --repairs are two questions: ask one", ctx)
    source = sources.given_or_piped(source)
    from reader.cli.dictionary import open_lexicon

    lexicon = open_lexicon()
    document = sources.open_announced(source, lexicon, encoding=encoding, raw=raw)
    if only_about:
        about = _about(document, lexicon)
        if form == "json":
            from reader.cli.json_forms import pretty

            print(pretty(about))
        else:
            for line in _told(about):
                print(line)
    elif form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(_object(document, repairs)))
    elif repairs:
        for line in _list(document):
            print(line)
    else:
        print(document.text.removesuffix("\n"))


def _about(document: "Document", lexicon: "Lexicon") -> dict[str, Any]:
    from reader.cli.json_forms import about
    from reader.language.written_in import script_of

    script = script_of(document.text, lexicon)
    return about(document) | {"script": script, "characters": len(document.text)}


def _told(about: dict[str, Any]) -> "Iterator[str]":
    """Return lines for people: a name and a value each."""
    from reader.cli.text_forms import columns

    repairs = ", ".join(f"{count} {kind}" for kind, count in about["repairs"].items())
    told = about | {"repairs": repairs or "none", "characters": f"{about['characters']:,}"}
    return columns((name, str(value)) for name, value in told.items() if value)


def _object(document: "Document", repairs: bool) -> dict[str, Any]:
    from reader.cli.json_forms import about, repair_counts

    if not repairs:
        return about(document) | {"text": document.text}
    listed = [
        {
            "start": repair.start,
            "kind": repair.kind,
            "original": repair.original,
            "replacement": repair.replacement,
        }
        for repair in document.repairs
    ]
    return about(document) | {"repairs": listed, "counts": repair_counts(document.repairs)}


def _list(document: "Document") -> list[str]:
    """Return a line for each repair, then how many there are of each kind."""
    from reader.cli.json_forms import repair_counts
    from reader.cli.text_forms import columns, counted

    repairs = document.repairs
    if not repairs:
        return ["no repairs"]
    rows = ((str(it.start), it.kind, _change(document, it)) for it in repairs)
    kinds = ", ".join(f"{count} {kind}" for kind, count in repair_counts(repairs).items())
    return [*columns(rows), f"{counted(len(repairs), 'repair')}: {kinds}"]


def _change(document: "Document", repair: "Repair") -> str:
    """Return what a repair does; what is taken out is shown with the character before it."""
    before = "" if repair.replacement else document.original[: repair.start][-1:]
    change = f"{before}{repair.original} → {before}{repair.replacement}"
    return change.replace("\n", "⏎")
