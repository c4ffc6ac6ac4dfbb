"""Turning text from one script into the other, never changing its length.

OpenCC does it, with phrases (头发 → 頭髮, 发现 → 發現). Loading costs 13 ms for ``t2s``
and 0.1 s for ``s2tw``, so each is loaded at first use. ``s2tw`` and not ``s2t``, because
the latter writes 爲 and 喫, which no one teaches.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache


class Script(StrEnum):
    """In which script a text is shown."""

    ORIGINAL = "original"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


_CONFIGURATIONS = {Script.SIMPLIFIED: "t2s", Script.TRADITIONAL: "s2tw"}

# OpenCC refuses half characters, and takes a NUL for the end.
_UNSAYABLE = re.compile("[\0\ud800-\udfff]")
_PLACEHOLDER = "\ufffd"


@cache
def _converter(script: Script) -> Callable[[str], str]:
    from opencc import OpenCC

    converter = OpenCC(_CONFIGURATIONS[script])
    return lambda text: str(converter.convert(text))


def convert(text: str, script: Script) -> str:
    """Return ``text`` in a script, exactly as long as it was, whatever it holds.

    Where OpenCC would change the length (it never did in 18,425 sentences of ``t2s``)
    the text is converted a character at a time, and a character that would become
    several is left alone.
    """
    if script is Script.ORIGINAL:
        return text
    converter = _converter(script)
    said = _UNSAYABLE.sub(_PLACEHOLDER, text)
    whole = converter(said)
    if said == text and len(whole) == len(text):
        return whole
    converted = whole if len(whole) == len(text) else map(converter, said)
    return "".join(
        new if len(new) == 1 and new != _PLACEHOLDER else old
        for old, new in zip(text, converted, strict=True)
    )
