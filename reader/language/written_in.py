"""Which script a text is written in, by the characters that only one script has."""

from collections import Counter
from enum import StrEnum

from dicts.lexicon import Lexicon
from reader.language.script import Script, Standard, convert


class WrittenIn(StrEnum):
    """What a text is written in; neither where it has no character that would tell."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    MIXED = "mixed"
    NEITHER = "neither"


_SHARE = 0.03
"""The share of the rarer script from which a text is mixed.

Of the characters that tell, clean texts have at most 0.1 % of the other script (rare names
that were never simplified, 赵孟頫), but treebanks of traditional text have up to 0.9 % that
OpenCC would write otherwise (布, 周); a page from a mirror site has 5 %.
"""

_FEWEST = 3
"""Characters that make a text mixed; fewer may be a slip, or a name."""

_LOOKED_AT = 100_000
"""Characters of a text that are looked at: the first."""


def script_of(text: str, lexicon: Lexicon) -> WrittenIn:
    """Return which script a text is written in.

    Characters that both scripts have (里, 后) tell nothing by themselves; but where most of
    a text is traditional, those that traditional text would write otherwise there are
    counted as simplified: 他在銀行里, and not 皇后. (Converted pages are mixed so: only what
    is one character in each script was converted.) OpenCC is asked, at 0.2 s, only then.
    """
    text = text[:_LOOKED_AT]
    counts = Counter(text)
    simplified = sum(n for it, n in counts.items() if is_only_simplified(lexicon, it))
    traditional = sum(n for it, n in counts.items() if is_only_traditional(lexicon, it))
    if not simplified and not traditional:
        return WrittenIn.NEITHER
    if traditional > simplified:
        return _unless_mixed(WrittenIn.TRADITIONAL, _left_simplified(text), traditional)
    return _unless_mixed(WrittenIn.SIMPLIFIED, traditional, simplified)


def _unless_mixed(script: WrittenIn, rarer: int, commoner: int) -> WrittenIn:
    is_mixed = rarer >= _FEWEST and rarer > _SHARE * (rarer + commoner)
    return WrittenIn.MIXED if is_mixed else script


def _left_simplified(text: str) -> int:
    """Count the characters that Taiwan and Hong Kong both would write otherwise.

    Both, because one of them writes 台, 着, 裏 or 為 as it stands.
    """
    taiwan = convert(text, Script.TRADITIONAL)
    hongkong = convert(text, Script.TRADITIONAL, Standard.HONG_KONG)
    return sum(it not in forms for it, *forms in zip(text, taiwan, hongkong, strict=True))


def is_only_simplified(lexicon: Lexicon, char: str) -> bool:
    """Return whether no traditional text has a character: 书 (書), and not 了 or 后."""
    entries = lexicon.entries(char)
    return bool(entries) and all(entry.traditional != char for entry in entries)


def is_only_traditional(lexicon: Lexicon, char: str) -> bool:
    """Return whether no simplified text has a character: 書 (书), and not 了 or 著."""
    entries = lexicon.entries(char)
    return bool(entries) and all(entry.simplified != char for entry in entries)
