"""Lists and tables of words: plain lists, TSV, CSV, Pleco's and Zhongwen's text, Anki's notes.

A plain list has a word a line. Of a table the columns are told apart by what they hold.
What Anki writes as "Notes in Plain Text" says in headers how it is to be read.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from reader.deck.importers.columns import LOOKED_AT, record, roles
from reader.deck.importers.record import Record, plain
from reader.errors import DubenError

_SEPARATORS = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "space": " ",
}
_OF_ANKI = ("guid column", "notetype column", "deck column", "tags column")


def read(text: str, chosen: Mapping[str, str] | None = None) -> Iterator[Record]:
    """Yield the words of a text. Raises DubenError where there are none.

    ``chosen`` says what columns are (see ``columns.roles``).
    """
    headers, body = _headers(text)
    if headers:
        return _notes(headers, body, chosen)
    return _table(body, chosen)


def _headers(text: str) -> tuple[dict[str, str], str]:
    """Return the headers of Anki (``#separator:tab``), and what comes after them."""
    found: dict[str, str] = {}
    at = 0
    while text.startswith("#", at):
        end = text.find("\n", at)
        line = text[at + 1 : end if end >= 0 else len(text)]
        name, colon, value = line.partition(":")
        if not colon or name.strip().lower() not in (*_OF_ANKI, "separator", "html", *_OTHERS):
            break
        found[name.strip().lower()] = value.strip()
        at = end + 1 if end >= 0 else len(text)
    return found, text[at:]


_OTHERS = ("tags", "columns", "notetype", "deck", "if matches", "match scope")


def _notes(
    headers: Mapping[str, str], body: str, chosen: Mapping[str, str] | None
) -> Iterator[Record]:
    separator = headers.get("separator", "tab")
    delimiter = _SEPARATORS.get(separator.lower(), separator)
    if len(delimiter) != 1:
        raise DubenError(f"the header #separator:{separator} names no separator")
    table = [row for row in _rows(body, delimiter) if any(row)]
    is_html = headers.get("html", "false").lower() == "true"
    special = {
        name: int(headers[name]) - 1 for name in _OF_ANKI if headers.get(name, "").isdecimal()
    }
    shown = [[cell for at, cell in enumerate(row) if at not in special.values()] for row in table]
    fields = [list(map(plain, row)) for row in shown] if is_html else shown
    names = headers["columns"].split(delimiter) if "columns" in headers else ()
    which = roles(fields[:LOOKED_AT], names, chosen)
    tags = special.get("tags column")
    for row, cells in zip(table, fields, strict=True):
        its = row[tags].split() if tags is not None and tags < len(row) else ()
        if found := record(cells, which, None, its, in_anki=True):
            yield found


def _table(body: str, chosen: Mapping[str, str] | None) -> Iterator[Record]:
    # A heading of Pleco's categories, a remark.
    lines = [it for it in body.splitlines() if it.strip() and not it.startswith(("#", "//"))]
    delimiter = _delimiter(lines)
    if delimiter:
        table = list(_rows("\n".join(lines), delimiter))
    else:
        table = [[line.strip()] for line in lines]
    names = _names(table)
    which = roles(table[1 if names else 0 : LOOKED_AT], names, chosen)
    for row in table[1 if names else 0 :]:
        if found := record(row, which):
            yield found


def _delimiter(lines: Sequence[str]) -> str:
    """Return what parts the columns: a tab, else a comma or semicolon; "" where there is one."""
    some = list(islice(lines, LOOKED_AT))
    for delimiter in "\t,;":
        if some and sum(delimiter in it for it in some) > len(some) / 2:
            return delimiter
    return ""


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise DubenError(f"it cannot be read as a table: {error}") from error


def _names(table: Sequence[Sequence[str]]) -> Sequence[str]:
    """Return the names of the columns where the first row has them: words of Latin letters."""
    if len(table) < 2 or len(table[0]) < 2:
        return ()
    first = [it.strip() for it in table[0]]
    return first if all(it.replace("_", " ").replace(" ", "").isascii() for it in first) else ()
