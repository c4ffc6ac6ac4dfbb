"""How much an entry is looked for: the order of whatever a search finds equally fitting.

Figures are bits: minus the binary logarithm of how often the entry is met in running text,
and demerits for what few look for, so that less is more. An entry that is met as often as
another and has a demerit of 4 stands with those met sixteen times less. They order the
hits of a search; entries of one headword are in the order of ``dicts/ranking.py``.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log2

from dicts import english
from dicts.entry import Entry, Levels
from dicts.senses import Kind, is_only_pointer, parsed

_LEAST_SHARE = 2e-9
"""Of a word that no corpus has: below the rarest that one has (1e-8)."""

_OTHER_CORPUS = 1 / 8
"""Of what only jieba's corpus has, newspapers of the nineties: fewer look for it today."""

_PEOPLE = 64
"""Both corpora cut 中国人 into two: it is taken to be this much rarer than the place."""

_TAUGHT = 0.5
"""For each step of its level: the earlier a word is taught, the more learners look for it."""
_ANOTHER_ENTRY = 4.0
"""The frequency is that of the headword, and nearly all of it belongs to its first entry."""
_SURNAME = 9.0
_POINTER = 10.0
_POINTER_OF_ITS_OWN = 2.0
"""The only entry of a word that people do write: 西安 sends the reader to 西安市."""
_BOUND = 1.0
"""A character that is no word by itself, but is met in words: 律 after 绿."""
_RARE_LABEL = 5.0
_RARE_LABELS = frozenset(
    ("old", "archaic", "literary", "classical", "historical", "dialect", "cantonese", "vulgar")
)
_GLOSS = 0.5
"""For each gloss before one of an entry: the first says what a word is, the last what it may be."""

_AMONG = 0.5
"""For each doubling of the glosses of an entry; 1 would hold if all were meant equally often."""


def bits(
    entries: Sequence[Entry],
    shares: Mapping[str, float],
    counts: Mapping[str, int],
    levels: Mapping[str, Levels],
) -> list[float]:
    """Return the figure of every entry.

    ``entries`` are those of a headword best first; ``shares`` those of simplified words in
    running text, ``counts`` what jieba's corpus has of them; ``levels`` their levels.
    """
    total = sum(counts.values())
    counted = {it: count / total * _OTHER_CORPUS for it, count in counts.items()}
    shares = {**counted, **shares}
    compounds = _compounds(entries, shares)
    seen: set[str] = set()
    found = []
    for entry in entries:
        word = entry.simplified
        figure = -log2(_share(entry, shares, compounds if word in seen else None))
        is_first = word not in seen
        if not is_first:
            figure += _ANOTHER_ENTRY
        elif word in levels:
            figure -= _TAUGHT * _steps(levels[word])
        seen.add(word)
        found.append(figure + _demerit(entry, is_first=is_first))
    return found


def of_gloss(row: str, at: int, among: int) -> float:
    """Return the demerit of a gloss that has ``at`` others before it in its entry.

    The more glosses (``among``), the less often each of them is meant: 老师 always is a
    teacher, 先生 seldom. ``row`` is what is indexed of the gloss (``dicts/english.py``),
    which ends with its labels.
    """
    aside = row.partition(english.END)[2].split()
    rare = _RARE_LABEL if _RARE_LABELS.intersection(aside) else 0.0
    return _AMONG * log2(among) + _GLOSS * min(at, 16) + rare


def _share(
    entry: Entry, shares: Mapping[str, float], compounds: Mapping[tuple[str, str], float] | None
) -> float:
    """Return how often an entry is met; by its compounds where it is a character's second reading.

    长 *zhǎng* is known from 校长 and 成长; of 的 that is read *dí* hardly anything is left.
    """
    word = entry.simplified
    share = shares.get(word, _LEAST_SHARE)
    if len(word) > 2 and word.endswith("人") and entry.pinyin[0].istitle():
        share = max(share, shares.get(word[:-1], 0.0) / _PEOPLE)
    if compounds is not None and len(word) == 1:
        share = min(share, compounds.get(_reading(entry, 0), 0.0))
    return max(share, _LEAST_SHARE)


def _compounds(
    entries: Sequence[Entry], shares: Mapping[str, float]
) -> Mapping[tuple[str, str], float]:
    """Return how often each character is met in longer words, by its reading there."""
    found: dict[tuple[str, str], float] = defaultdict(float)
    for entry in entries:
        word = entry.simplified
        if len(word) > 1 and word in shares and len(word) == len(entry.pinyin):
            for at in range(len(word)):
                found[_reading(entry, at)] += shares[word]
    return found


def _reading(entry: Entry, at: int) -> tuple[str, str]:
    return entry.traditional[at], entry.pinyin[at].lower()


def _steps(levels: Levels) -> int:
    """Return 7 for the first level of any standard, 1 for the last, 7–9."""
    return 8 - min((it for it in levels if it is not None), default=8)


def _demerit(entry: Entry, *, is_first: bool) -> float:
    if is_only_pointer(entry.senses):
        return _POINTER_OF_ITS_OWN if is_first else _POINTER
    if all(sense.startswith("surname ") for sense in entry.senses):
        return _SURNAME
    first = parsed(entry.senses[0]).parts[0]
    labels = english.words(first.text) if first.kind is Kind.LABEL else []
    if _RARE_LABELS.intersection(labels):
        return _RARE_LABEL
    return _BOUND if "bound" in labels else 0.0
