"""Zhuyin (bopomofo), as Taiwan teaches reading: from and to the numbered pinyin of data.

A tone is marked after its syllable, ``ㄒㄩㄝˊ``; the first has no mark, and that of the
neutral tone stands before, ``˙ㄇㄚ`` (the handbook 國語注音符號手冊 of Taiwan's Ministry of
Education). People also type the neutral mark after, and ``ˉ`` for the first tone.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from dicts import pinyin

_INITIALS = (
    "b:ㄅ p:ㄆ m:ㄇ f:ㄈ d:ㄉ t:ㄊ n:ㄋ l:ㄌ g:ㄍ k:ㄎ h:ㄏ j:ㄐ q:ㄑ x:ㄒ "
    "zh:ㄓ ch:ㄔ sh:ㄕ r:ㄖ z:ㄗ c:ㄘ s:ㄙ"
)
_FINALS = (
    "a:ㄚ o:ㄛ e:ㄜ ai:ㄞ ei:ㄟ ao:ㄠ ou:ㄡ an:ㄢ en:ㄣ ang:ㄤ eng:ㄥ "
    "i:ㄧ ia:ㄧㄚ ie:ㄧㄝ iao:ㄧㄠ iu:ㄧㄡ ian:ㄧㄢ in:ㄧㄣ iang:ㄧㄤ ing:ㄧㄥ "
    "u:ㄨ ua:ㄨㄚ uo:ㄨㄛ uai:ㄨㄞ ui:ㄨㄟ uan:ㄨㄢ un:ㄨㄣ uang:ㄨㄤ ong:ㄨㄥ iong:ㄩㄥ ue:ㄩㄝ"
)
_BY_THEMSELVES = (
    "yi:ㄧ ya:ㄧㄚ yo:ㄧㄛ ye:ㄧㄝ yao:ㄧㄠ yai:ㄧㄞ you:ㄧㄡ yan:ㄧㄢ yin:ㄧㄣ yang:ㄧㄤ "
    "ying:ㄧㄥ "
    "wu:ㄨ wa:ㄨㄚ wo:ㄨㄛ wai:ㄨㄞ wei:ㄨㄟ wan:ㄨㄢ wen:ㄨㄣ wang:ㄨㄤ weng:ㄨㄥ "
    "yu:ㄩ yue:ㄩㄝ yuan:ㄩㄢ yun:ㄩㄣ yong:ㄩㄥ er:ㄦ r:ㄦ m:ㄇ n:ㄋ ng:ㄫ hm:ㄏㄇ hng:ㄏㄫ"
)
_ROUNDED = "u:ㄩ ue:ㄩㄝ uan:ㄩㄢ un:ㄩㄣ"
"""Written with u after j, q, x; with ``u:`` after n and l."""
_MARKS = {1: "", 2: "ˊ", 3: "ˇ", 4: "ˋ"}
_NEUTRAL = "˙"
_TONES = {"ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4, _NEUTRAL: 5}
_SYLLABLE = re.compile("(˙?)(ㄦ|ㄏㄇ|[ㄅ-ㄙ]?[ㄧㄨㄩ]?[ㄚ-ㄥㄫ]?)([ˉˊˇˋ˙]?)")


def of(syllable: str) -> str:
    """Return a numbered syllable in zhuyin: ``xue2`` → ``ㄒㄩㄝˊ``, ``ma5`` → ``˙ㄇㄚ``.

    The suffix ``r5`` is ``ㄦ``, without a tone. What is no syllable comes back as it is.
    """
    tone = pinyin.tone(syllable)
    letters = syllable[:-1].lower()
    signs = _signs().get(letters)
    if not tone or signs is None:
        return syllable
    if letters == "r":
        return signs
    return _NEUTRAL + signs if tone == 5 else signs + _MARKS[tone]


def joined(syllables: Iterable[str]) -> str:
    """Return the zhuyin of a word, a space between syllables: ``ㄒㄩㄝˊ ㄒㄧˊ``."""
    return " ".join(map(of, syllables))


def syllables(text: str) -> tuple[tuple[str, int | None], ...] | None:
    """Return the syllables typed in zhuyin, as letters of pinyin and tone, None for no tone.

    The first tone has no mark, so a syllable without one may be of any tone. Spaces may
    part syllables. An initial by itself at the end is one that is being typed, and stands
    for its letters (``x``); ``ㄓ`` is ``zhi``. Where signs can be taken together they are:
    ``ㄒㄧㄢ`` is ``xian``. None where there is anything else in the text.
    """
    found: list[tuple[str, int | None]] = []
    for stretch in text.split():
        at = 0
        while at < len(stretch):
            match = _SYLLABLE.match(stretch, at)
            letters = _letters().get(match[2]) if match else None
            if match is None or letters is None:
                return None
            mark = match[1] or match[3]
            found.append((letters, _TONES[mark] if mark else None))
            at = match.end()
    return tuple(found) or None


def is_zhuyin(text: str) -> bool:
    """Return whether there is a sign of zhuyin in a text."""
    return any("ㄅ" <= char <= "ㄩ" for char in text)


def _pairs(table: str) -> dict[str, str]:
    return dict(pair.rsplit(":", 1) for pair in table.split())


@lru_cache(1)
def _signs() -> dict[str, str]:
    """Return the signs of every syllable that pinyin can write, by its letters."""
    found = _pairs(_BY_THEMSELVES)
    found |= {it: signs for it, signs in _pairs(_FINALS).items() if it[0] in "aoe"}
    rounded = _pairs(_ROUNDED)
    for initial, sign in _pairs(_INITIALS).items():
        finals = {it: sign + signs for it, signs in _pairs(_FINALS).items()}
        if initial in ("j", "q", "x"):
            finals |= {it: sign + signs for it, signs in rounded.items()}
        elif initial in ("n", "l"):
            finals |= {f"u:{it[1:]}": sign + signs for it, signs in rounded.items()}
        elif initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
            finals["i"] = sign
        found |= {initial + final: signs for final, signs in finals.items()}
    return found


@lru_cache(1)
def _letters() -> dict[str, str]:
    """Return the letters of every syllable, and of initials that begin one, by their signs."""
    found = {sign: letters for letters, sign in _pairs(_INITIALS).items()}
    found |= {signs: letters for letters, signs in reversed(_signs().items())}
    return found | {"ㄦ": "er"}
