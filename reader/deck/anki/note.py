"""A note of duben's own note type, as Anki is given it."""

import html
import re
from typing import NamedTuple

_LINE_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# They would end the field, or be refused: no text for eyes has them.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")
_SPECIAL = re.compile(f"[<>&]|{_LINE_BREAKS.pattern}|{CONTROLS.pattern}")


class Fields(NamedTuple):
    """The fields of the note type, in its order; each is HTML.

    Their number, names and order are frozen with version 1 of the note type (see
    ``notetype.py``): what comes later takes a spare one. ``sentence_meaning``, ``audio`` and
    the spare ones are left to the user; ``production`` and ``tts`` are "" or "y".
    """

    key: str
    simplified: str
    traditional: str
    pinyin: str = ""
    ruby: str = ""
    zhuyin: str = ""
    meaning: str = ""
    classifier: str = ""
    level: str = ""
    sentence: str = ""
    sentence_cloze: str = ""
    sentence_pinyin: str = ""
    sentence_meaning: str = ""
    more_sentences: str = ""
    source: str = ""
    audio: str = ""
    production: str = ""
    tts: str = ""
    spare1: str = ""
    spare2: str = ""
    notes: str = ""


class AnkiNote(NamedTuple):
    """A note: ``guid`` is how Anki knows it again; ``tags`` hold no blank.

    ``changed`` is when its content last changed, in seconds since 1970.
    """

    guid: str
    fields: Fields
    tags: tuple[str, ...]
    changed: int


def as_html(text: str) -> str:
    """Return plain text as Anki's HTML: ``< > &`` escaped, a line break as ``<br>``."""
    if not _SPECIAL.search(text):
        return text  # as nearly all are: looking once is quicker than replacing five times
    escaped = html.escape(CONTROLS.sub("", text), quote=False)
    return _LINE_BREAKS.sub("<br>", escaped)
