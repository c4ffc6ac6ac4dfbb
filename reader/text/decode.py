"""Bytes to text: the encoding told, or found out, and never guessed past a fault."""

import codecs
import re
from typing import NamedTuple

from reader.errors import DubenError

# Longest first: UTF-32's little-endian mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABELS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "utf-32": "UTF-32",
    "utf-32-le": "UTF-32 LE",
    "utf-32-be": "UTF-32 BE",
    "gb18030": "GB18030",
    "big5": "Big5",
    "big5hkscs": "Big5-HKSCS",
}
# GB18030 contains the two before it; files said to be in them often have more.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030"}
# Bytes of UTF-8 that text holds seldom, and that UTF-16 and binary files are full of.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 32_768
_TEXT_FOR_A_CONTROL = 20
"""So many characters at least, and one control character among them is a slip."""


class Decoded(NamedTuple):
    """A text with the name of its encoding for people, and what they should know, or ""."""

    text: str
    encoding: str
    notice: str


def decode(data: bytes, encoding: str | None = None, *, name: str = "the text") -> Decoded:
    """Return the text of a file; ``name`` is what messages call it.

    Where ``encoding`` (any name Python knows) is told, what cannot be read in it becomes
    U+FFFD, and the notice counts it. Else a byte order mark decides, then strict UTF-8,
    then how well the text reads in GB18030, Big5-HKSCS and UTF-16; and all of it must be
    in that encoding. Raises DubenError where it is not, or where the bytes are no text.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, codec, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is not None and _is_text(text):
        return Decoded(text, _LABELS["utf-8"], "")
    from reader.text.guess import guess

    found = guess(data)
    if found is None:
        raise DubenError(
            f"{name} is not a text that duben can read; if it is, name its encoding with --encoding"
        )
    return _strictly(data, found, name)


def _is_text(text: str) -> bool:
    """Return whether there are hardly any control characters at the beginning and the end.

    That is enough to tell a text from what is none, and a novel is not read through for it.
    """
    if len(text) > 2 * _LOOKED_AT:
        text = text[:_LOOKED_AT] + text[-_LOOKED_AT:]
    return len(_CONTROLS.findall(text)) * _TEXT_FOR_A_CONTROL <= len(text)


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding).name
        codec = _WIDER.get(codec, codec)
        label = _LABELS.get(codec, codec.upper())
        text = data.decode(codec, "replace")
    except (LookupError, ValueError) as error:  # ValueError: a NUL in it, or "undefined"
        raise DubenError(
            f"there is no text encoding {encoding!r}; try utf-8, gb18030, big5, big5hkscs or utf-16"
        ) from error
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return Decoded(text, label, _lost(text.count("\ufffd"), label))
    return Decoded(text.removeprefix("\ufeff"), label, "")


def _lost(count: int, label: str) -> str:
    if count == 1:
        return f"1 character could not be read as {label} and is shown as \ufffd"
    return f"{count:,} characters could not be read as {label} and are shown as \ufffd"


def _strictly(data: bytes, codec: str, name: str) -> Decoded:
    """Decode all of a file. Raises DubenError at the first byte that is wrong."""
    label = _LABELS[codec]
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        advice = f"--encoding {codec}"
        if _is_cut_short(data[error.start :], codec):
            message = (
                f"{name} ends in the middle of a character: it has been cut short; "
                f"{advice} reads what is there"
            )
        else:
            message = (
                f"{name} is in {label}, but what stands at byte {error.start:,} is not; "
                f"{advice} shows \ufffd there and reads the rest"
            )
        raise DubenError(message) from None
    return Decoded(text.removeprefix("\ufeff"), label, "")


def _is_cut_short(rest: bytes, codec: str) -> bool:
    """Return whether ``rest`` is the beginning of a character and nothing else."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(rest, final=False) == ""
    except UnicodeDecodeError:
        return False
