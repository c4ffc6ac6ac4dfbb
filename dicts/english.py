"""English: from the glosses of a sense to rows of a full-text index, and questions to it.

A row is one gloss, in lower case, without what says nothing (``to``, ``a``, ``sb``), then the
sign ``END``, then what stands in brackets: so ``to learn (a skill)`` is wholly *learn*. Words
are compared by their stem (Porter's: *learning*, *learned*), which SQLite's FTS5 finds.
"""

import re
from collections.abc import Iterator

from dicts.senses import Kind, Role, Sense, parsed

END = "终"
"""Ends what a gloss says; no word of English, so nobody can ask for it."""

_IGNORED = frozenset(("to", "a", "an", "the", "sb", "sth", "be", "lit", "fig"))
_BECOMING = frozenset(("get", "become", "feel", "grow"))
_PARTICLES = frozenset(
    ("up", "down", "in", "out", "on", "off", "over", "by", "along", "away", "back", "at", "rid")
)
"""Who looks for angry means 生气, to get angry; but to get up is not up."""
_WORD = re.compile("[a-z0-9]+")
_BRACKETED = re.compile(r"\(([^()]*)\)?|\)")
_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyz")
"""By themselves no words, but the beginning of something."""
_MOST_WORDS = 12
"""Of a question; a gloss that has the first twelve words is the one that is meant."""
LEAST_BEGINNING = 3
"""Letters of a word that is not finished, to be looked for; fewer begin half of all glosses."""


def words(text: str) -> list[str]:
    """Return the words of a text that are compared: all of them where none says anything.

    Lower case, without apostrophes: ``one's`` is ``ones``.
    """
    found = _WORD.findall(text.lower().replace("'", "").replace("’", ""))
    telling = [it for it in found if it not in _IGNORED] or found
    if len(telling) == 2 and telling[0] in _BECOMING and telling[1] not in _PARTICLES:
        return telling[1:]
    return telling


def glosses(senses: tuple[str, ...]) -> Iterator[str]:
    """Yield the row of each gloss of an entry, in order; measure words and readings have none."""
    for sense in map(parsed, senses):
        if sense.role in (Role.MEANING, Role.POINTER):
            yield from _rows(sense)


def _rows(sense: Sense) -> Iterator[str]:
    said: list[str] = []
    aside: list[str] = []
    for part in sense.parts:
        if part.kind is Kind.BREAK:
            yield _row(said, aside)
            said, aside = [], []
        elif part.kind is Kind.LABEL:
            aside.append(part.text)
        elif part.kind is Kind.TEXT:
            said.append(part.text)
    yield _row(said, aside)


def _row(said: list[str], aside: list[str]) -> str:
    text = " ".join(said)
    aside = [*_BRACKETED.findall(text), *aside]
    meant = words(_BRACKETED.sub(" ", text))
    return " ".join([*meant, END, *words(" ".join(aside))]) if meant else ""


def spellings(text: str) -> list[list[str]]:
    """Return the words that are asked for, and as CC-CEDICT spells them, where that differs.

    Colour is color there, to realise to realize. [] where nothing is asked.
    """
    american = text.lower()
    for british, spelt in _BRITISH:
        american = re.sub(british, spelt, american)
    found = [words(it)[:_MOST_WORDS] for it in dict.fromkeys((text.lower(), american))]
    return [it for it in found if it and not (len(it) == 1 and it[0] in _LETTERS)]


_BRITISH = (
    (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ful|ites?)?\b)", "or"),
    (r"(?<=[a-z]{3})is(?=(?:es?|ed|ing|ation)\b)", "iz"),
    (r"(?<=[a-z]t|eb)re\b", "er"),
    (r"\bgrey", "gray"),
    (r"ogue\b", "og"),
    (r"(?<=[a-z]{3})ll(?=(?:ing|ed|er)\b)", "l"),
)


def questions(asked: list[list[str]]) -> tuple[str, ...]:
    """Return what to ask FTS5 for ``spellings``, nearest first.

    Wholly the gloss; what it begins with; the words in a row; all of the words.
    """
    phrases = [" ".join(it) for it in asked]
    return (
        " OR ".join(f'^"{it} {END}"' for it in phrases),
        " OR ".join(f'^"{it}"' for it in phrases),
        " OR ".join(f'"{it}"' for it in phrases),
        " OR ".join(f"({_every(it)})" for it in asked),
    )


def beginning(asked: list[list[str]]) -> str:
    """Return what to ask FTS5 where the last word is not finished, "" for nothing."""
    if len(asked[0][-1]) < LEAST_BEGINNING:
        return ""
    return " OR ".join(f"({_every(it)}*)" for it in asked)


def _every(some: list[str]) -> str:
    return " AND ".join(f'"{it}"' for it in some)


def one_word(asked: list[list[str]]) -> tuple[str, ...]:
    """Return for each of several words what to ask FTS5 for glosses that are that word."""
    first = asked[0]
    return tuple(f'^"{it} {END}"' for it in dict.fromkeys(first)) if len(first) > 1 else ()


def says(senses: tuple[str, ...], asked: list[list[str]]) -> bool:
    """Return whether senses have the very words that are asked for, not only their stems."""
    said = " ".join(senses).lower().replace("'", "")
    return any(all(re.search(rf"\b{it}\b", said) for it in some) for some in asked)
