"""What is known of single characters: their readings, and whether they differ between scripts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from dicts import pinyin
from dicts.entry import Entry


def readings(
    entries: Sequence[Entry], listed: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the numbered readings of every character of either script, commonest first.

    Those of CC-CEDICT come before those ``listed``, ``entries`` being best first. A name
    is read as any other word (``Bei3`` is ``bei3``).
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        if len(entry.simplified) == 1 and pinyin.tone(entry.pinyin[0]):
            for char in (entry.traditional, entry.simplified):
                found[char][entry.pinyin[0].lower()] = None
    for char, some in listed.items():
        found[char].update(dict.fromkeys(some))
    return {char: tuple(some) for char, some in found.items()}


def traditional_and_simplified(
    entries: Sequence[Entry], characters: Iterable[str]
) -> tuple[set[str], set[str]]:
    """Return the characters that change in simplified text, and those that do in traditional.

    A character is in the first if OpenCC, simplifying, changes it by itself; or in some
    headword (乾淨 is 干净, but 乾隆 stays); or if it is another in most headwords once
    simplified (看著 is 看着, which OpenCC leaves). The last two do not count for one
    that OpenCC takes for simplified: 么 can be traditional yāo, but hardly ever is. The
    second is the same the other way round.
    """
    from opencc import OpenCC

    characters = list(characters)
    traditional = [entry.traditional for entry in entries]
    simplified = [entry.simplified for entry in entries]
    simplify, traditionalise = OpenCC("t2s").convert, OpenCC("s2tw").convert
    simplifies = _changed(characters, simplify)
    traditionalises = _changed(characters, traditionalise)
    in_simplified = _changed(traditional, simplify) | _rewritten(traditional, simplified)
    in_traditional = _changed(simplified, traditionalise) | _rewritten(simplified, traditional)
    return (
        simplifies | (in_simplified - traditionalises),
        traditionalises | (in_traditional - simplifies),
    )


def _changed(texts: Iterable[str], convert: Callable[[str], str]) -> set[str]:
    found: set[str] = set()
    for text in texts:
        converted = convert(text)
        if len(converted) == len(text):
            found.update(old for old, new in zip(text, converted, strict=True) if old != new)
    return found


def _rewritten(words: Iterable[str], others: Iterable[str]) -> set[str]:
    """Return the characters that are another in most of the words that have them."""
    kept: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    for word, other in zip(words, others, strict=True):
        for old, new in zip(word, other, strict=True):
            (kept if old == new else changed)[old] += 1
    return {char for char, count in changed.items() if count > kept[char]}
