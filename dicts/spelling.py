"""Pinyin as people type it: what it may spell.

Tones as numbers, as marks, or none; syllables apart or together; ``v``, ``u:`` or ``ü``, or
a mere ``u``; 儿 glued on (``nar3``) or by itself; the last syllable not finished. What is not
said leaves open what it may be: ``xian`` is *xiān* as well as *Xī'ān*.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from itertools import product
from typing import NamedTuple

_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
"""The breve is no tone mark, but many type it for the third."""
_DIAERESIS = "\u0308"
_APART = frozenset(" '’‘`-·\t")
_ANY = "*"
_ONE = "?"

MOST_LETTERS = 80
"""Twice the longest headword; longer texts are none."""


class Sign(NamedTuple):
    """A letter that was typed, or a wildcard.

    ``mark`` is the tone of the mark on it, ``tone`` that of the figure after it; 0 for
    none. ``is_last`` says that the syllable ends with it, because a figure, a space, or
    the like follows.
    """

    letter: str
    mark: int = 0
    tone: int = 0
    is_last: bool = False


class Spelling:
    """What was typed, ready to be compared with readings.

    A reading is compared in the form ``xue2 xi2 ``: lower case, ``v`` for ü, a space after
    each syllable, the figure 0 for what has no tone (``k0 ``).
    """

    def __init__(self, signs: Iterable[Sign]) -> None:
        self.signs = tuple(signs)

    @property
    def letters(self) -> str:
        """The letters alone, with wildcards."""
        return "".join(sign.letter for sign in self.signs)

    @property
    def has_tones(self) -> bool:
        """Whether a tone was typed."""
        return any(sign.mark or sign.tone for sign in self.signs)

    @property
    def is_open(self) -> bool:
        """Whether the letters alone say everything: no tones, no syllables set apart."""
        return not any(sign[1:] != (0, 0, False) for sign in self.signs[:-1]) and not (
            self.signs[-1].mark or self.signs[-1].tone
        )

    @cached_property
    def all_letters(self) -> tuple[str, ...]:
        """The letters as typed, then as they may be meant: ``nuer`` for ``nver``, ``er`` for ``r``.

        Nobody who types ``lu`` can be blamed for 绿; but 路 is nearer to it.
        """
        typed = self.letters
        choices = [
            ("u", "v") if letter == "u" and before in ("n", "l") else (letter,)
            for before, letter in zip(" " + typed, typed, strict=False)
        ]
        if sum(len(it) > 1 for it in choices) > 4:
            return (typed,)
        spelt = list(dict.fromkeys("".join(it) for it in product(*choices)))
        if len(typed) > 2 and typed.endswith("er"):
            spelt += [it[:-2] + "r" for it in spelt]
        return tuple(spelt)

    def exactly(self, reading: str) -> bool:
        """Return whether a reading that begins with these letters has these tones and syllables."""
        return self._strict.match(reading) is not None

    def nearly(self, reading: str) -> bool:
        """Return whether it is so if neutral tones, and those of 一 and 不, are taken lightly.

        Schools of Taiwan teach péngyǒu where the dictionary has péngyou, and who has heard
        bú shì may well type it.
        """
        return self._lenient.match(reading) is not None

    def toneless(self) -> "Spelling":
        """Return the same without tones."""
        return Spelling(sign._replace(mark=0, tone=0) for sign in self.signs)

    @cached_property
    def _strict(self) -> re.Pattern[str]:
        return re.compile(self.pattern())

    @cached_property
    def _lenient(self) -> re.Pattern[str]:
        return re.compile(self.pattern(is_strict=False))

    def pattern(self, start: str = "", *, is_strict: bool = True) -> str:
        """Return the regular expression of a reading that begins so.

        ``start`` is that of what stands before each syllable.
        """
        gap = f"(?:[0-5] {start})?"
        found: list[str] = []
        before = start
        typed = ""
        for at, sign in enumerate(self.signs):
            typed += sign.letter
            if sign.letter in (_ANY, _ONE):
                before = _after_wildcard(found, before, sign.letter)
                continue
            letter = sign.letter
            if letter == "u" and typed[-2:-1] in ("n", "l"):
                letter = "[uv]"
            if letter == "e" and at and at == len(self.signs) - 2 and self.signs[-1].letter == "r":
                letter = "e?"
            if sign.mark:
                letter += f"(?=[a-z]*{_tone(sign.mark, typed, is_strict)})"
            if sign.tone:
                tone = _tone(sign.tone, typed, is_strict)
                if letter == "r" and before == gap:  # nar3 is na3 r5
                    found.append(f"(?:{tone} {start}r5 |{before}r{tone} )")
                else:
                    found.append(f"{before}{letter}{tone} ")
            else:
                found.append(before + letter + ("[0-5] " if sign.is_last else ""))
            before = start if sign.tone or sign.is_last else gap
        return "".join(found)

    def wildcards(self) -> re.Pattern[str]:
        """Return the regular expression of a whole reading, where wildcards were typed."""
        ends = "" if self.signs[-1].letter == _ANY else "(?:[0-5] )?$"
        return re.compile(self.pattern() + ends)


def _after_wildcard(found: list[str], before: str, wildcard: str) -> str:
    """Add a wildcard to a regular expression, and return what must stand before the next letter.

    A syllable begins after each wildcard; ``?`` stands for a whole one.
    """
    if wildcard == _ANY:
        found.append(".*")
    else:
        found.append(f"{before}(?<![a-z0-5])[a-z]+[0-5] ")
    return r"(?<!\S)"


def _tone(tone: int, typed: str, is_strict: bool) -> str:
    if is_strict:
        return str(tone)
    return "[1245]" if typed[-2:] in ("yi", "bu") else f"[{tone}5]"


def parsed(text: str) -> Spelling | None:
    """Return what was typed as a spelling, None where it can be no pinyin."""
    if len(text) > 3 * MOST_LETTERS:
        return None
    signs: list[Sign] = []
    lower = unicodedata.normalize("NFD", text.lower()).replace("u:", "u" + _DIAERESIS)
    for char in lower:
        sign = signs[-1] if signs else Sign("")
        if "a" <= char <= "z":
            if char == "v" and sign.letter and sign.letter in "jqxy":
                char = "u"  # noqa: PLW2901 — lǜ and jù: after j, q, x, y ü is written u
            signs.append(Sign(char))
        elif char in (_ANY, _ONE):
            signs.append(Sign(char))
        elif char in _APART:
            if signs:
                signs[-1] = sign._replace(is_last=True)
        elif not sign.letter.isalpha():
            return None
        elif char in _MARKS:
            signs[-1] = sign._replace(mark=_MARKS[char])
        elif char == _DIAERESIS and sign.letter == "u":
            may_be_v = len(signs) < 2 or signs[-2].letter not in "jqxy"
            signs[-1] = sign._replace(letter="v" if may_be_v else "u")
        elif char in "012345" and not sign.tone:
            signs[-1] = sign._replace(tone=int(char) or 5, is_last=True)
        else:
            return None
    return Spelling(signs) if any(it.letter.isalpha() for it in signs) else None


def of_syllables(syllables: Iterable[tuple[str, int | None]]) -> Spelling:
    """Return the spelling of syllables, as ``zhuyin.syllables`` gives them."""
    signs: list[Sign] = []
    for letters, tone in syllables:
        signs += map(Sign, letters.replace("u:", "v"))
        if tone:
            signs[-1] = signs[-1]._replace(tone=tone, is_last=True)
    return Spelling(signs)


def abbreviated(letters: str) -> str:
    """Return the regular expression of readings that letters abbreviate, with capitals.

    Each letter goes on with the syllable or begins the next: ``zhg`` and ``zgren`` are
    ZhongGuo and ZhongGuoRen. So initials do, and anything between them and the whole.
    """
    rest = "".join(f"(?:{it}|[a-z]*{it.upper()})" for it in letters[1:])
    return letters[0].upper() + rest
