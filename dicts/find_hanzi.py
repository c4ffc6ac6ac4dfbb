"""Finding entries by their headword: what begins with a text, has it in it, fits a pattern.

Headwords are scanned in simplified characters. A traditional character in a query stands
for any simplified one that it may be written with there; whether the entry is written so
is then seen from the entry, one character after the other, so that scripts may be mixed.
"""

import re
from collections.abc import Iterable, Iterator

from dicts import spelling
from dicts.entry import Entry
from dicts.nearness import Finder, Found, Why
from dicts.scan import Line, Scan
from dicts.search_tables import syllables, without_punctuation

_MOST_CHARACTERS = 40
"""Of a query: twice the longest headword, for a wildcard beside each character."""
_RUN = re.compile(r"[A-Za-zÀ-ɏ\u0300-\u036f:0-9'’ -]+|.", re.DOTALL)


def having(scan: Scan, text: str) -> Finder:
    """Yield the entries whose headword is a text, begins with it, or has it in it."""
    plain = without_punctuation(text)
    if not 0 < len(plain) <= _MOST_CHARACTERS:
        return
    forms = [scan.forms(char) for char in plain]
    by_why: dict[Why, list[Line]] = {Why.HEADWORD: [], Why.BEGINS: [], Why.CONTAINS: []}
    pattern = f"*{plain}*"
    for line in _candidates(scan, pattern):
        begins = all(char in some for char, some in zip(line.text, forms, strict=False))
        whole = Why.HEADWORD if len(line.text) == len(plain) else Why.BEGINS
        by_why[whole if begins else Why.CONTAINS].append(line)
    for why, lines in by_why.items():
        yield from (Found(number, why) for number in _written(scan, pattern, lines))


def fitting(scan: Scan, pattern: str) -> Finder:
    """Yield the entries whose headword fits a pattern: ``学*``, ``?学?``, ``一?一?``."""
    plain = without_punctuation(pattern)
    for number in _written(scan, plain, _candidates(scan, plain)):
        yield Found(number, Why.PATTERN)


def mixed(scan: Scan, text: str) -> Finder:
    """Yield the entries that hanzi and pinyin spell together, ``学xi``; the whole ones first."""
    if len(text) > 3 * _MOST_CHARACTERS:
        return
    signs = ""
    regular = ""
    for run in _RUN.findall(without_punctuation(text)):
        typed = spelling.parsed(run)
        if typed is None:
            signs += run
            regular += f"(?:{re.escape(run)}.|.{re.escape(run)}):[a-z]+[0-5] "
        else:
            signs += "?*"
            # Its last syllable need not be finished: 打dianh话.
            regular += typed.pattern("..:") + "(?:[a-z]*[0-5] )?(?<= )"
    pattern = re.compile(regular.removesuffix("(?:[a-z]*[0-5] )?(?<= )"))
    beginnings = []
    for number in _written(scan, signs + "*", _candidates(scan, signs + "*")):
        written = _with_readings(scan.entry(number))
        match = pattern.match(written)
        if match and len(written) - match.end() <= len("0 "):
            yield Found(number, Why.PATTERN)
        elif match:
            beginnings.append(number)
    for number in beginnings:
        yield Found(number, Why.BEGINS)


def _candidates(scan: Scan, pattern: str) -> Iterator[Line]:
    """Yield the headwords that fit a pattern if their traditional forms do."""
    if len(pattern) > _MOST_CHARACTERS:
        return iter(())
    forms = [scan.forms(char) for char in pattern]
    simplified = "".join(forms)
    inner = simplified.strip("*")
    if len(simplified) == len(pattern) and inner and not {"*", "?"}.intersection(inner):
        start = "" if pattern.startswith("*") else "\n"
        return scan.headwords(start + inner + ("" if pattern.endswith("*") else "\n"))
    return scan.headwords_like(re.compile(_regular(forms)))


def _written(scan: Scan, pattern: str, lines: Iterable[Line]) -> Iterator[int]:
    """Yield the numbers of the entries that are written so, in either script or in both."""
    if all(scan.forms(char) == char for char in pattern):
        yield from map(scan.number, lines)
        return
    in_both = re.compile("".join(map(_of_both, pattern)))
    for number in map(scan.number, lines):
        if in_both.fullmatch(_both(scan.entry(number))):
            yield number


def _regular(forms: list[str]) -> str:
    """Return the regular expression of a pattern in the lines of simplified headwords."""
    is_open = len(forms) > 1 and forms[0] == "*"  # then it may begin anywhere
    return ("" if is_open else "\n") + "".join(map(_of_simplified, forms[is_open:])) + "\n"


_WILDCARDS = {"*": "[^\n]*", "?": "[^\n]"}
"""In a line; any other sign of a pattern is one of several characters."""


def _of_simplified(forms: str) -> str:
    """Return the regular expression of a sign of a pattern in simplified text."""
    if len(forms) > 1:
        return f"[{forms}]"
    return _WILDCARDS.get(forms) or re.escape(forms)


def _of_both(char: str) -> str:
    """Return the regular expression of a sign of a pattern in characters of both scripts."""
    if char == "*":
        return "(?:..)*"
    return ".." if char == "?" else f"(?:{re.escape(char)}.|.{re.escape(char)})"


def _both(entry: Entry) -> str:
    """Return the characters of a headword in both scripts, in turns: ``學学習习``."""
    scripts = map(without_punctuation, (entry.traditional, entry.simplified))
    return "".join(f"{one}{other}" for one, other in zip(*scripts, strict=False))


def _with_readings(entry: Entry) -> str:
    """Return characters and syllables: ``學学:xue2 習习:xi2 ``; "" where they are not as many."""
    both = _both(entry)
    read = syllables(entry)
    if len(both) != 2 * len(read):
        return ""
    return "".join(
        f"{both[2 * at : 2 * at + 2]}:{letters}{tone} " for at, (letters, tone) in enumerate(read)
    )
