"""What is known of a character as a sign: how it is written, its levels, words that have it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dicts.entry import Entry, Levels

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon

_WORDS_KEPT = 24


class Strokes(NamedTuple):
    """How a character is written: its radical (a character, and its number of 214), strokes.

    ``rest`` are the strokes beside the radical (below 0 in a few variants of radicals),
    ``total`` all of them.
    """

    radical: str
    number: int
    rest: int
    total: int


class Glyph(NamedTuple):
    """What is known of a character.

    ``strokes`` is None where Unihan has nothing; ``words`` are headwords of several
    characters that have it, in its own script, most frequent first.
    """

    strokes: Strokes | None
    levels: Levels
    words: tuple[str, ...]


def rows(
    entries: Sequence[Entry],
    strokes: Mapping[str, Strokes],
    character_levels: Mapping[str, Levels],
) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the table ``glyph``, for every character of a headword.

    ``entries`` have the most frequent words first.
    """
    words: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for char in entry.simplified:
            _add(words[char], entry.simplified)
        for char in set(entry.traditional).difference(entry.simplified):
            _add(words[char], entry.traditional)
    for char in sorted(words):
        level = character_levels.get(char, Levels())
        written = strokes.get(char) or ("", None, None, None)
        yield char, *written, level.hsk3, level.hsk2025, "\n".join(words[char])


def _add(words: dict[str, None], word: str) -> None:
    if len(word) > 1 and len(words) < _WORDS_KEPT:
        words[word] = None


def glyph(lexicon: "Lexicon", character: str) -> Glyph | None:
    """Return what is known of a character of either script; None where it is in no headword."""
    found = lexicon.select(
        "SELECT radical, number, rest, strokes, hsk3, hsk2025, words FROM glyph "
        "WHERE character = ?",
        character,
    )
    for radical, number, rest, total, hsk3, hsk2025, words in found:
        strokes = Strokes(radical, number, rest, total) if radical else None
        return Glyph(
            strokes, Levels(None, hsk3, hsk2025), tuple(words.split("\n")) if words else ()
        )
    return None
