"""``duben lookup``: what the dictionary says of a word."""

from typing import TYPE_CHECKING, Any

import click

from reader.cli import options, sources
from reader.errors import DubenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dicts.shelf import Shelf


LIMIT = 10
"""Entries for a query that is no headword; more would scroll away."""

HELP = """\
Look up hanzi, pinyin, zhuyin or English.

\b
  学习  學習         a word, in either script
  学*  ?学?          with any characters (*), with one (?)
  xuexi  xue2xi2     pinyin, with or without tones
  xx  zgr            the letters that syllables begin with
  ㄒㄩㄝˊㄒㄧˊ       zhuyin
  "to learn"         English

The best comes first. A word of the dictionary is answered by its entries, all else by the
entries that fit best, or by the words inside it, longest first. With - (or words piped in)
each line is a query, and is answered at once. As jsonl, an object a line:

\b
  {"query": "学习", "kind": "hanzi", "entries": [{"simplified": "学习",
   "traditional": "學習", "pinyin": ["xue2", "xi2"], "senses": ["to learn", …],
   "level": {…}, "rank": 384}, …]}

Where "entries" is empty, "inside" lists the headwords. As json, several queries make one
array. An entry that is not from CC-CEDICT says its "dictionary" ("own": yours); "jyutping" and
"tags" (in lists of yours) are there where there are any.
"""


class Answer:
    """What there is for a query: entries that fit, or else the headwords inside it.

    ``is_word`` says that the entries are those of the very word.
    """

    def __init__(self, shelf: "Shelf", query: str, limit: int) -> None:
        from dicts.query import understood
        from dicts.shelf import Found

        self.shelf = shelf
        self.query = query
        self.kind = understood(query).kind.value
        self.entries: Sequence[Found] = shelf.entries(query.strip())
        self.is_word = bool(self.entries)
        if not self.entries:
            from dicts.nearness import Why
            from dicts.search_shelf import search_shelf

            hits = search_shelf(shelf, query, limit)
            self.entries = [
                Found(it.entry, it.dictionary) for it in hits if it.why is not Why.INSIDE
            ]
            self.is_word = bool(hits) and all(it.why is Why.HEADWORD for it in hits)
        inside = () if self.entries else shelf.lexicon.inside(query)
        self.inside = [word for word in inside if _is_whole(word, query)]

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to show."""
        return not self.entries and not self.inside


def _is_whole(word: str, query: str) -> bool:
    """Return whether a word is somewhere in a query without a letter being cut off.

    ``P`` is a headword, but nobody looks for it in ``DROP``.
    """
    import re

    before = "(?<![A-Za-z0-9])" if word[0].isascii() else ""
    after = "(?![A-Za-z0-9])" if word[-1].isascii() else ""
    return re.search(before + re.escape(word) + after, query) is not None


@click.command("lookup", help=HELP)
@click.argument("queries", nargs=-1, metavar="[QUERY]…")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    metavar="N",
    help="Most entries for a query that is no word of the dictionary.",
)
@options.form("text", "json", "jsonl")
@click.pass_context
def command(ctx: click.Context, queries: tuple[str, ...], limit: int, form: str) -> None:
    """Write the entries of every query."""
    queries = queries or (sources.given_or_piped(None, "name a word, or - for standard input"),)
    from reader.cli.dictionary import open_shelf

    shelf = open_shelf()
    if queries == (sources.STANDARD_INPUT,):
        if form == "json":
            raise click.UsageError("queries from standard input are answered as text or jsonl", ctx)
        from reader.cli.lines import answer_lines

        written = _line if form == "jsonl" else _paragraph
        answer_lines(
            sources.open_bytes(sources.STANDARD_INPUT),
            lambda query: written(Answer(shelf, query, limit)),
        )
        return
    found = [Answer(shelf, query, limit) for query in queries]
    print(_answer(found, form), end="")
    missing = [it.query for it in found if it.is_nothing]
    if missing:
        raise DubenError(f"no entry for {', '.join(missing)}")


def _answer(found: "Sequence[Answer]", form: str) -> str:
    """Return the answer to the queries that were given as arguments."""
    if form == "jsonl":
        return "".join(_line(it) + "\n" for it in found)
    if form == "json":
        from reader.cli.json_forms import pretty

        objects = [_object(it) for it in found]
        return pretty(objects[0] if len(objects) == 1 else objects) + "\n"
    return "\n".join(_text(it) + "\n" for it in found if not it.is_nothing)


def _object(found: Answer) -> dict[str, Any]:
    from reader.cli.json_forms import entry

    answer: dict[str, Any] = {
        "query": found.query,
        "kind": found.kind,
        "entries": [entry(found.shelf, it) for it in found.entries],
    }
    return answer if found.entries else answer | {"inside": found.inside}


def _line(found: Answer) -> str:
    from reader.cli.json_forms import line

    return line(_object(found))


def _paragraph(found: Answer) -> str:
    """Return an answer among many: a blank line follows, whatever it is."""
    return f"{_text(found)}\n" if not found.is_nothing else f"no entry for {found.query}\n"


def _text(found: Answer) -> str:
    from dicts import pinyin
    from dicts.meaning import meaning
    from reader.cli.text_forms import GAP, columns, entry, forms

    if found.is_word:
        return "\n".join(entry(found.shelf, it) for it in found.entries)
    best = found.entries or [found.shelf.entries(word)[0] for word in found.inside]
    indent = "" if found.entries else GAP
    rows = (
        (indent + forms(it.traditional, it.simplified), pinyin.joined(it.pinyin), meaning(it))
        for it in (some.entry for some in best)
    )
    head = () if found.entries else (f"no entry for {found.query}; inside it:",)
    return "\n".join((*head, *columns(rows)))
