"""The deck as a CSV file that Anki takes without a question.

The headers tell Anki everything it would ask: which columns are the guid and the deck,
that a note it knows is to be updated, and that fields are HTML. There is no ``#columns``
header, because its names must be those of the note type, and stock note types are
translated ("Einfach", "基本"); Anki then fills the fields by position, which is right for
every translation of Basic.
"""

import csv
import html
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from reader.deck.words import Context, DeckWord
from reader.errors import DubenError
from reader.whole_file import whole_file

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

_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# They would end the field, or be refused: no text for eyes has them.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")


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
    stream.writelines(f"{header}\n" for header in HEADERS)
    # Every field is quoted: Anki drops a row that begins with a bare "#".
    rows = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
    deck = " ".join(_CONTROLS.sub("", deck_name).split()) or "duben"
    count = 0
    for word in words:
        rows.writerow((word.guid, deck, _front(word), _back(word, mark)))
        count += 1
    return count


def export_file(
    words: Iterable[DeckWord],
    path: Path,
    deck_name: str = "duben",
    *,
    mark: Callable[[str], str],
) -> int:
    """Write the words to a file for Anki, and return how many notes are in it.

    The file is there whole or, when anything goes wrong, as it was before. Raises
    DubenError where it cannot be written.
    """
    try:
        with whole_file(path) as stream:
            return write_basic(words, stream, deck_name, mark=mark)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DubenError(
            f"cannot write {path}: {reason}; nothing was exported, choose another place"
        ) from error


def _front(word: DeckWord) -> str:
    headword = _html(_written(word))
    before, written, after = _parts(word.context)
    if not before + written + after:
        return headword
    bold = f"<b>{_html(written)}</b>" if written else ""
    return f"{headword}<br>{_html(before)}{bold}{_html(after)}"


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
    return "<br>".join(_html(line) for line in lines if line.strip())


def _written(word: DeckWord) -> str:
    """Return the word in the script of its sentence; simplified where it has none."""
    _, written, _ = _parts(word.context)
    for form in (written, word.key.simplified, word.key.traditional):
        if visible := _CONTROLS.sub("", form).strip():
            return visible
    # A note whose first field is empty would be skipped.
    return word.guid


def _parts(context: Context) -> tuple[str, str, str]:
    """Return the sentence before the word, the word, and the sentence after it."""
    start = max(context.start, 0)
    end = max(context.end, start)
    sentence = context.sentence
    return sentence[:start], sentence[start:end], sentence[end:]


def _html(text: str) -> str:
    """Return plain text as Anki's HTML: ``< > &`` escaped, a line break as ``<br>``."""
    escaped = html.escape(_CONTROLS.sub("", text), quote=False)
    return _LINE_BREAKS.sub("<br>", escaped)
