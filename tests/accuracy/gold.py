r"""Our gold sentences, read from ``sentences/*.tsv``, a topic a file.

A line is ``words<TAB>pinyin<TAB>reason``; one that begins with ``#`` is a comment:

    他/在/银行/工作/。<TAB>ta1 zai4 yin2 hang2 gong1 zuo4<TAB>行 of firms in 银行

- words: those a learner would look up, with ``/`` between; ``\/`` is a slash inside a word
  (of a URL). A word is a headword of CC-CEDICT wherever the sentence means that headword.
  Longer than that are only names, derivations (朋友们), doubled words (研究研究) and numbers
  (一千五百万). The unit after a number is a word by itself, and so are surname and title,
  了 着 过 的 地 得, and 不 before a verb, unless both together mean something of their own.
- pinyin: a syllable for each hanzi of the sentence, as CC-CEDICT numbers them (``lu:4``,
  ``ma5``, ``r5``), in lower case; none for punctuation, figures and Latin. Tones are
  citation tones: 一 is yi1, 不 is bu4. ``a|b`` where both readings are standard, the better
  one first.
- reason: what is hard about the sentence.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.text.characters import is_hanzi

SENTENCES = Path(__file__).with_name("sentences")

_BETWEEN_WORDS = re.compile(r"(?<!\\)/")
_SYLLABLE = re.compile(r"(?:[a-z]|u:)+[1-5]")


class Gold(NamedTuple):
    """A sentence with what is right for it.

    ``where`` is file and line (``cuts.tsv:12``). ``words`` tile the sentence. ``syllables``
    has, for each hanzi in order, the readings that are right, the better one first.
    """

    where: str
    words: tuple[str, ...]
    syllables: tuple[tuple[str, ...], ...]
    reason: str

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(self.words)

    def read_words(self) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
        """Yield each word with the readings of its hanzi, () for a word that has none."""
        start = 0
        for word in self.words:
            end = start + sum(map(is_hanzi, word))
            yield word, self.syllables[start:end]
            start = end


def sentences(folder: Path = SENTENCES) -> tuple[Gold, ...]:
    """Return the sentences of all files of a folder, in the order of names and lines.

    Raises ValueError where a line is malformed, with file and line.
    """
    return tuple(
        parse(line, f"{file.name}:{number}")
        for file in sorted(folder.glob("*.tsv"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#")
    )


def parse(line: str, where: str) -> Gold:
    """Return the sentence of one line, which was found at ``where``.

    Raises ValueError, with ``where``, if it has not three columns with something in each, if
    a word is empty or has blanks, if a syllable is malformed, or if there are more or fewer
    syllables than hanzi.
    """
    columns = line.split("\t")
    if len(columns) != 3 or not all(column.strip() for column in columns):
        raise ValueError(f"{where}: not three columns (words, pinyin, reason): {line!r}")
    words = tuple(word.replace(r"\/", "/") for word in _BETWEEN_WORDS.split(columns[0]))
    if not all(words) or any(character.isspace() for character in columns[0]):
        raise ValueError(f"{where}: an empty word, or blanks: {columns[0]!r}")
    syllables = tuple(tuple(readings.split("|")) for readings in columns[1].split(" "))
    for reading in (reading for readings in syllables for reading in readings):
        if not _SYLLABLE.fullmatch(reading):
            raise ValueError(f"{where}: not a numbered syllable: {reading!r}")
    hanzi = sum(map(is_hanzi, columns[0]))
    if len(syllables) != hanzi:
        raise ValueError(f"{where}: {hanzi} hanzi, but {len(syllables)} syllables: {line!r}")
    return Gold(where, words, syllables, columns[2])
