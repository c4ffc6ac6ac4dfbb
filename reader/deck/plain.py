"""The deck as a file for people and for other programs: CSV, TSV, JSON, Markdown.

All have the same columns. In CSV and TSV a text is written as it is: what a spreadsheet
makes of one that begins with ``=`` is up to it, and a file that is read by other programs
must have the word that is in the deck.
"""

import csv
import json
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from reader.deck.words import DeckWord

COLUMNS = (
    "simplified",
    "traditional",
    "pinyin",
    "status",
    "meaning",
    "note",
    "tags",
    "sentence",
    "sentence_pinyin",
    "source",
    "kept_at",
    "guid",
)

Mark = Callable[[str], str]
"""Turns numbered pinyin (``xue2 xi2``) into what eyes read (``xuéxí``)."""


def write_table(words: Iterable[DeckWord], stream: TextIO, mark: Mark, delimiter: str) -> int:
    """Write the words as rows under a row of names; return how many were written.

    ``delimiter`` is a comma or a tab. ``stream`` is opened with ``newline=""``.
    """
    rows = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    rows.writerow(COLUMNS)
    count = 0
    for word in words:
        rows.writerow(_row(word, mark))
        count += 1
    return count


def write_json(words: Iterable[DeckWord], stream: TextIO) -> int:
    """Write the words as an array of objects, all that the deck has of each; return how many."""
    count = 0
    stream.write("[")
    for word in words:
        stream.write(",\n" if count else "\n")
        stream.write(json.dumps(as_object(word), ensure_ascii=False))
        count += 1
    stream.write("\n]\n" if count else "]\n")
    return count


def write_markdown(words: Iterable[DeckWord], stream: TextIO, mark: Mark) -> int:
    """Write the words as a list, each with its sentence; return how many were written."""
    count = 0
    for word in words:
        key = word.key
        forms = " ".join(dict.fromkeys((key.simplified, key.traditional)))
        line = f"- **{_plain(forms)}** {_plain(mark(key.pinyin))}".rstrip()
        stream.write(f"{line}: {_plain(word.meaning)}\n" if word.meaning else f"{line}\n")
        before, met, after = map(_plain, word.context.around())
        if before + met + after:
            bold = f"**{met}**" if met else ""
            stream.write(f"  > {before}{bold}{after}\n")
        if word.note:
            stream.write(f"  {_plain(word.note)}\n")
        count += 1
    return count


def as_object(word: DeckWord) -> dict[str, Any]:
    """Return all that the deck has of a word, as JSON has it."""
    return {
        "guid": word.guid,
        "simplified": word.key.simplified,
        "traditional": word.key.traditional,
        "pinyin": word.key.pinyin.split(),
        "status": word.status,
        "meaning": word.meaning,
        "note": word.note,
        "tags": list(word.tags),
        "sentence": word.context.sentence,
        "start": word.context.start,
        "end": word.context.end,
        "sentence_pinyin": word.context.pinyin,
        "source": word.context.source,
        "more": [
            {"sentence": it.sentence, "start": it.start, "end": it.end, "source": it.source}
            for it in word.more
        ],
        "kept_at": word.kept_at,
    }


def _row(word: DeckWord, mark: Mark) -> tuple[str, ...]:
    key, context = word.key, word.context
    return (
        key.simplified,
        key.traditional,
        mark(key.pinyin),
        word.status,
        word.meaning,
        word.note,
        " ".join(word.tags),
        context.sentence,
        context.pinyin,
        context.source,
        word.kept_at,
        word.guid,
    )


def _plain(text: str) -> str:
    """Return a text on one line, with nothing that Markdown would take for its own."""
    line = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in line)
