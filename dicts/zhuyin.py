"""Zhuyin (bopomofo), as Taiwan teaches reading: from and to the numbered pinyin of data.

A tone is marked after its syllable, ``ㄒㄩㄝˊ``; the first has no mark, and that of the
neutral tone stands before, ``˙ㄇㄚ`` (the handbook 國語注音符號手冊 of Taiwan's Ministry of
Education). People also type the neutral mark after, and ``ˉ`` for the first tone.
"""

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
    "u:ㄨ ua:ㄨㄚ uo:ㄨㄛ uai:ㄨㄞ ui:ㄨㄟ uan:ㄨㄢ un:ㄨㄣ uang:ㄨㄤ ong:ㄨㄥ iong:ㄩㄥ"
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
_LONGEST = 3
"""Signs in a syllable."""
_MOST_SIGNS = 120
_MOST_WAYS = 8

Way = tuple[tuple[str, int | None], ...]
"""Syllables: letters and tone."""


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


def ways(text: str) -> tuple[Way, ...]:
    """Return what a text typed in zhuyin may be, the way with the longest syllables first.

    Each way has syllables as letters of pinyin and tone, None for no tone: the first tone
    has no mark, so a syllable without one may be of any. Spaces may part syllables. Where
    they do not, ``ㄓㄨㄞˋ`` is *zhuài*, but also *zhīwài*; eight ways at most are tried. An
    initial by itself at the end is one that is being typed, and stands for its letters
    (``x``); ``ㄓ`` is ``zhi``; ``ㄦ`` may be the suffix. () where there is anything else in the
    text, or where it is longer than any headword.
    """
    if len(text) > _MOST_SIGNS:
        return ()
    found: list[Way] = [()]
    for stretch in text.split():
        found = [(*one, *other) for one in found for other in _ways(stretch)][:_MOST_WAYS]
    return tuple(it for it in found if it)


def _ways(stretch: str) -> list[Way]:
    """Return what signs without a space may be; built up from their end."""
    from_here: list[list[Way]] = [[] for _ in stretch] + [[()]]
    for start in reversed(range(len(stretch))):
        is_neutral = stretch[start] == _NEUTRAL
        signs = start + is_neutral
        for end in range(min(len(stretch), signs + _LONGEST), signs, -1):
            letters = _letters().get(stretch[signs:end])
            if letters is None:
                continue
            mark = stretch[end : end + 1]
            # The neutral mark between two syllables is that of the second.
            is_marked = mark in _TONES and (mark != _NEUTRAL or end + 1 == len(stretch))
            if letters in _initials() and end < len(stretch) and not is_marked:
                continue
            tone = 5 if is_neutral else _TONES[mark] if is_marked else None
            after = from_here[end + (is_marked and not is_neutral)]
            may_be = ("er", "r") if letters == "er" and tone is None else (letters,)
            from_here[start] += [((one, tone), *it) for one in may_be for it in after]
        from_here[start] = from_here[start][:_MOST_WAYS]
    return from_here[0]


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


@lru_cache(1)
def _initials() -> frozenset[str]:
    """Return the letters of initials; they hardly ever are syllables by themselves."""
    return frozenset(_pairs(_INITIALS))
