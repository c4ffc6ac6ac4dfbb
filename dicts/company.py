"""Which traditional form a simplified character has in the words that it helps to make.

钟 is written 鐘 in 分鐘 and 鐘頭, and 鍾 in 鍾情: in running text the first are far more
frequent, so 鐘 is the likelier word where 钟 stands alone too. CC-CEDICT says how words are
written, and the frequencies of words how often.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dicts.entry import Entry
from dicts.ranking import points_elsewhere

Form = tuple[str, str, str]
"""A simplified character, the traditional one that it stands for, its syllable in lower case."""


def form_of(entry: Entry) -> Form | None:
    """Return the form that an entry of one character is, None for a longer one."""
    if len(entry.simplified) != 1 or len(entry.pinyin) != 1:
        return None
    return entry.simplified, entry.traditional, entry.pinyin[0].lower()


def shares_of_forms(entries: Iterable[Entry], shares: Mapping[str, float]) -> dict[Form, float]:
    """Return, for every simplified character and reading, how its forms share running text.

    ``shares`` is that of each word in running text. Counted are words of several characters
    with one syllable each whose first sense says something. The shares of the forms of a
    character with one reading make 1 together; a form that no such word has is left out,
    and has none.
    """
    weight: dict[Form, float] = defaultdict(float)
    total: dict[tuple[str, str], float] = defaultdict(float)
    for entry in entries:
        share = shares.get(entry.simplified, 0.0)
        if not share or not 1 < len(entry.simplified) == len(entry.pinyin):
            continue
        if points_elsewhere(entry.senses[0]):
            continue
        for simplified, traditional, syllable in zip(
            entry.simplified, entry.traditional, entry.pinyin, strict=True
        ):
            reading = syllable.lower()
            weight[simplified, traditional, reading] += share
            total[simplified, reading] += share
    return {
        (simplified, traditional, reading): found / total[simplified, reading]
        for (simplified, traditional, reading), found in weight.items()
    }
