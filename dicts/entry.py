"""One entry of a dictionary."""

from typing import NamedTuple


class Entry(NamedTuple):
    """One line of CC-CEDICT.

    ``pinyin`` has CC-CEDICT's numbered syllables (``lu:4``, ``ma5``, ``r5``, ``Bei3``);
    ``senses`` are the texts between slashes, in file order, glosses inside a sense
    still joined by ``;``, references still written ``漢字|汉字[han4 zi4]``.
    """

    traditional: str
    simplified: str
    pinyin: tuple[str, ...]
    senses: tuple[str, ...]


Name = tuple[str, str, tuple[str, ...]]
"""What an entry is known by: traditional, simplified, syllables; ``entry[:3]``."""


class Levels(NamedTuple):
    """Level of a word in each standard, by its simplified form; None where it has none.

    The standards disagree, so a level is never shown without its standard:
    ``hsk2`` is HSK 2.0 (1 to 6), ``hsk3`` is HSK 3.0 of 2021 (GF0025-2021; 1 to 6,
    7 for "7–9"), ``hsk2025`` the HSK syllabus of 2025 (the same scale).
    """

    hsk2: int | None = None
    hsk3: int | None = None
    hsk2025: int | None = None
