"""The deck as a CSV file that Anki takes without a question.

The headers tell Anki everything it would ask: which columns are the guid and the deck,
that a note it knows is to be updated, and that fields are HTML. There is no ``#columns``
header, because its names must be those of the note type, and stock note types are
translated ("Einfach", "基本"); Anki then fills the fields by position, which is right for
every translation of Basic.
"""

import csv
from collections.abc import Callable, Iterable
from typing import TextIO

from reader.deck.anki import notetype
from reader.deck.anki.note import CONTROLS, AnkiNote, as_html
from reader.deck.words import DeckWord

# In Anki's words (manual, "Importing text files", file headers).
HEADERS = (
    "#separator:Comma",
    "#html:true",
    "#notetype:Basic",
    "#if matches:update current",
    "#tags:duben",
    "#guid column:1",
    "#deck column:2",
)

# For notes of duben's own type. A file that names a type which Anki has not is taken for
# another type, with `#notetype`; with a column for it, it is refused: nothing is added
# until the package has brought the type.
FULL_HEADERS = (
    "#separator:Comma",
    "#html:true",
    "#if matches:update current",
    "#tags:duben",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
)


def write_basic(
    words: Iterable[DeckWord],
    stream: TextIO,
    deck_name: str = "duben",
    *,
    mark: Callable[[str], str],
) -> int:
    """Write the words as notes of type Basic, and return how many were written.

    Front: the word as it was met, and its sentence with the word in bold. Back: pinyin,
    the other script, meaning, the sentence's pinyin, source; what is empty is left out.
    ``mark`` turns the key's pinyin (``xue2 xi2``) into what eyes read (``xuéxí``).
    ``stream`` is opened with ``newline=""`` and takes UTF-8.
    """
    front_and_back = ((word.guid, _front(word), _back(word, mark)) for word in words)
    deck = _named(deck_name)
    rows = ((guid, deck, *sides) for guid, *sides in front_and_back)
    return _write(HEADERS, rows, stream)


def write_full(notes: Iterable[AnkiNote], stream: TextIO, deck_name: str = "duben") -> int:
    """Write notes of duben's own note type, and return how many were written.

    Anki takes them once it has the note type, which the package brings. ``stream`` is as for
    ``write_basic``.
    """
    deck = _named(deck_name)
    rows = ((it.guid, notetype.NAME, deck, *it.fields) for it in notes)
    return _write(FULL_HEADERS, rows, stream)


def _write(headers: Iterable[str], rows: Iterable[Iterable[str]], stream: TextIO) -> int:
    stream.writelines(f"{header}\n" for header in headers)
    # Every field is quoted: Anki drops a row that begins with a bare "#".
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    return count


def _named(deck: str) -> str:
    return " ".join(CONTROLS.sub("", deck).split()) or "duben"


def _front(word: DeckWord) -> str:
    headword = as_html(_written(word))
    before, written, after = word.context.around()
    if not before + written + after:
        return headword
    bold = f"<b>{as_html(written)}</b>" if written else ""
    return f"{headword}<br>{as_html(before)}{bold}{as_html(after)}"


def _back(word: DeckWord, mark: Callable[[str], str]) -> str:
    key = word.key
    written = _written(word)
    # Usually one form differs; both do where a text mixes the scripts in one word.
    others = dict.fromkeys(form for form in (key.simplified, key.traditional) if form != written)
    lines = (
        mark(key.pinyin),
        " / ".join(others),
        word.meaning,
        word.context.pinyin,
        word.context.source,
    )
    return "<br>".join(as_html(line) for line in lines if line.strip())


def _written(word: DeckWord) -> str:
    """Return the word in the script of its sentence; simplified where it has none."""
    _, written, _ = word.context.around()
    for form in (written, word.key.simplified, word.key.traditional):
        if visible := CONTROLS.sub("", form).strip():
            return visible
    # A note whose first field is empty would be skipped.
    return word.guid
