"""Every entry of the dictionary that duben comes with."""

from collections.abc import Iterator

from dicts.entry import Entry
from dicts.lexicon import Lexicon


def entries(lexicon: Lexicon) -> Iterator[Entry]:
    """Yield the entries in the order of the lexicon."""
    for traditional, simplified, pinyin, senses in lexicon.select(
        "SELECT traditional, simplified, pinyin, senses FROM entry ORDER BY id"
    ):
        yield Entry(traditional, simplified, tuple(pinyin.split(" ")), tuple(senses.split("/")))
