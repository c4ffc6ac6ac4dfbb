"""Turning text from one script into the other, never changing its length.

OpenCC does it, with phrases (头发 → 頭髮, 发现 → 發現). Loading costs 13 ms for ``t2s``
and 0.1 s for each way into traditional, so each is loaded at first use.
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


class Standard(StrEnum):
    """Whose traditional characters.

    Taiwan's are those of courses and of CC-CEDICT. OpenCC's own standard writes 爲, 喫, 裏
    and 羣, which no one teaches; Hong Kong's 裏, 説, 衞 and 羣. Taiwan with phrases has
    Taiwan's words too, as far as they are as long: 软件 is 軟體.
    """

    STANDARD = "standard"
    TAIWAN = "taiwan"
    TAIWAN_PHRASES = "taiwan-phrases"
    HONG_KONG = "hongkong"


_CONFIGURATIONS = {
    Standard.STANDARD: "s2t",
    Standard.TAIWAN: "s2tw",
    Standard.TAIWAN_PHRASES: "s2twp",
    Standard.HONG_KONG: "s2hk",
}

# OpenCC refuses half characters, and takes a NUL for the end.
_UNSAYABLE = re.compile("([\0\ud800-\udfff]+)")


@cache
def _converter(configuration: str) -> Callable[[str], str]:
    from opencc import OpenCC

    converter = OpenCC(configuration)
    return lambda text: str(converter.convert(text))


def opencc(text: str, configuration: str) -> str:
    """Return what OpenCC makes of ``text``, whatever it holds; it may be longer or shorter.

    ``configuration`` is one of OpenCC's: ``t2s``, ``s2twp``, ``hk2s``, ``jp2t``…
    """
    converter = _converter(configuration)
    # What OpenCC cannot take stays in its place: every second part.
    parts = _UNSAYABLE.split(text)
    parts[::2] = map(converter, parts[::2])
    return "".join(parts)


def convert(text: str, script: Script, standard: Standard = Standard.TAIWAN) -> str:
    """Return ``text`` in a script, exactly as long as it was, whatever it holds.

    ``standard`` says whose traditional characters. Where OpenCC would change the length
    (``t2s`` never did in 18,425 sentences, ``s2twp`` in 47 of 4,289) the text is
    converted a character at a time, and a character that would become several is left
    alone.
    """
    if script is Script.ORIGINAL:
        return text
    configuration = "t2s" if script is Script.SIMPLIFIED else _CONFIGURATIONS[standard]
    whole = opencc(text, configuration)
    if len(whole) == len(text):
        return whole
    converted = (opencc(old, configuration) for old in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, converted, strict=True))
