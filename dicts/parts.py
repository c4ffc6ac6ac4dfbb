"""Parts of speech, as the cutting of sentences looks at them: one letter a word.

They are jieba's. A word that it does not have, but that the dictionary writes with a
capital (``Bei3 jing1``), is a name. jieba's own words that are no headwords are of use
too: most are names (蒋介石), and say where a word begins and ends.
"""

from collections.abc import Iterable, Mapping

_NAMES = {"nr": "P", "nrt": "P", "nrfg": "P", "ns": "L", "nt": "G", "nz": "Z"}
NAME = "N"
UNKNOWN = "-"
NAMES = frozenset({*_NAMES.values(), NAME})
"""The letters of names."""

_LEAST_COUNT = 20
"""Of a word without an entry, in jieba's corpus; rarer ones made cutting no better."""


def letter(part: str | None, reading: str) -> str:
    """Return the letter of a word with a part of speech of jieba's, None where it has none.

    ``reading`` is the pinyin of the word's best entry. The letter is the first of jieba's,
    but for names: ``P`` a person, ``L`` a place, ``G`` an organisation, ``Z`` another name,
    ``N`` a name of the dictionary's; ``-`` where nobody knows.
    """
    if part is not None:
        return _NAMES.get(part, part[0])
    return NAME if reading[:1].isupper() else UNKNOWN


def other_words(headwords: Mapping[str, object], counts: Mapping[str, int]) -> Iterable[str]:
    """Yield the words that are no headwords, but frequent enough to be of use."""
    for word, count in counts.items():
        if len(word) > 1 and count >= _LEAST_COUNT and word not in headwords:
            yield word
