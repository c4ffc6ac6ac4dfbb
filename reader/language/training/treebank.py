"""Sentences of Universal Dependencies treebanks: where their words are, and which are names.

The files are CoNLL-U (https://universaldependencies.org/format.html).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple


class GoldSentence(NamedTuple):
    """A sentence as its treebank has it: ``(start, end)`` of its words, and those of names."""

    text: str
    words: tuple[tuple[int, int], ...]
    names: frozenset[tuple[int, int]]


def sentences(path: Path) -> Iterator[GoldSentence]:
    """Yield the sentences of a file. Raises ValueError where a word is not in its sentence."""
    text, words, covered = None, [], 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and line[0] != "#":
            number, form, _, part, *_ = line.split("\t")
            if "-" in number:  # one word of the text that is several in the analysis
                covered = int(number.partition("-")[2])
            elif "." in number or int(number) <= covered:
                continue
            words.append((form, part))
        elif not line and words:
            yield _placed(text if text is not None else _written(words), words)
            text, words, covered = None, [], 0


def _written(words: Iterable[tuple[str, str]]) -> str:
    """Return the text of words that came without it: spaces only between Latin words."""
    text = ""
    for form, _ in words:
        if text and (text[-1] + form[0]).isascii() and (text[-1] + form[0]).isalpha():
            text += " "
        text += form
    return text


def _placed(text: str, words: Iterable[tuple[str, str]]) -> GoldSentence:
    places, names, end = [], set(), 0
    for form, part in words:
        start = text.index(form, end)
        if text[end:start].strip():
            raise ValueError(f"{text[end:start]!r} is in no word of the sentence {text}")
        end = start + len(form)
        places.append((start, end))
        if part == "PROPN":
            names.add(places[-1])
    return GoldSentence(text, tuple(places), frozenset(names))
