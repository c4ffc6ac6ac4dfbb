"""How 一 and 不 are said where they stand.

The rules are those that textbooks of the standard language agree on: Huang Borong and Liao
Xudong, *Xiàndài Hànyǔ* (on sound changes, 音变), and Chao Yuen Ren, *A Grammar of Spoken
Chinese* (1968, on tone sandhi). What they leave to the reader's sense of a phrase (is 一日
"the first" or "one day"?) is decided here by the characters around, from small tables.
"""

from collections.abc import Sequence

_DIGITS = "〇零一二三四五六七八九"
_ORDINAL = (*tuple("月号號楼樓级級流审審线線是"), "年级", "年級", "等奖", "等獎", "把手")
"""What 一 before it says the first of: 一月 is January ("one month" is 一个月), 一楼 the
ground floor; 一是…二是… counts points."""
_NUMBER_ITSELF = ("独一无", "獨一無", "说一不二", "說一不二", "数一数二", "數一數二", "不一而足")
_BEFORE_QUANTITY = "每某这這那哪另任同有进進"
"""With 一 they make words that go on: 每一(个), 同一(天), 进一(步)."""
_VERBS = frozenset(
    "看听说想吃买找做写学记拿走跑回进坐站睡打关放搬赶追猜分弄办干念读讲受忍认用换猜数喝"
    "聽說買寫學記進關趕辦幹讀講認換數"
)
_COMPLEMENTS = frozenset("见懂到了住起完清动出来及掉着成开上下通够見動來著開夠")

Spans = Sequence[tuple[int, int]]


def say(hanzi: str, syllables: Sequence[str], tones: list[int], words: Spans) -> None:
    """Set the spoken tones of 一 and 不 in a phrase, in ``tones``.

    ``hanzi`` has a character for each of ``syllables`` and ``tones``; ``words`` are the
    words' offsets in it, from and to. A reading that is no form of yī or bù (不 fǒu) stays.
    """
    plain = [{"一": 1, "不": 4}.get(char, tones[at]) for at, char in enumerate(hanzi)]
    for start, end in words:
        for at in range(start, end):
            letters = syllables[at][:-1].lower()
            if hanzi[at] == "一" and letters == "yi":
                tones[at] = _yi(hanzi, plain, at, start, end)
            elif hanzi[at] == "不" and letters == "bu" and tones[at] != 5:
                tones[at] = _bu(hanzi, plain, at)


def _yi(hanzi: str, tones: Sequence[int], at: int, start: int, end: int) -> int:
    """Return the tone of 一 at ``at``, in the word from ``start`` to ``end``.

    5 between a verb and itself (看一看); 1 where it is a number or an ordinal and not a
    quantity, and at the end; else 2 before a fourth tone and before 个, 4 before the rest.
    """
    if _is_number(hanzi, at, start, end):
        return 1
    if _stands_between_the_same(hanzi, at):
        return 5
    following = hanzi[at + 1]
    if following in "个個" or tones[at + 1] == 4:
        return 2
    return 4 if tones[at + 1] in (1, 2, 3) else 1


def _is_number(hanzi: str, at: int, start: int, end: int) -> bool:
    """Return whether 一 is said as the number by itself, and not as how many."""
    rest, before = hanzi[at + 1 :], hanzi[:at]
    if not rest or rest[0] in _DIGITS + "十":  # 一九八四, 一二三, 一五一十
        return True
    if before.endswith(("第", "十", "〇", "零")):  # 第一个, 十一个
        return True
    if at > start and end - at == 1:  # 统一, 星期一, 三分之一, but 每一(个)
        return end - start > 2 or before[-1] not in _BEFORE_QUANTITY
    inside = at > start or end - at == 1  # of a number: 二零二一(年), but not 二|一起
    if inside and before.endswith((*_DIGITS, "分之")) and rest[0] not in "百千万亿萬億":
        return True
    return _is_first(rest, before) or any(_lies_at(hanzi, it, at) for it in _NUMBER_ITSELF)


def _is_first(rest: str, before: str) -> bool:
    if rest.startswith("日"):  # 十月一日, but 一日三餐
        return before.endswith("月")
    return rest.startswith(_ORDINAL)


def _bu(hanzi: str, tones: Sequence[int], at: int) -> int:
    """Return the tone of 不: 5 in 好不好 and 看不见, 2 before a fourth tone, else 4."""
    if _stands_between_the_same(hanzi, at) or _parts_verb_and_complement(hanzi, at):
        return 5
    return 2 if tones[at + 1 : at + 2] == [4] else 4


def _stands_between_the_same(hanzi: str, at: int) -> bool:
    """Return whether the same verb or adjective stands on both sides (not 一天一天, 不不不)."""
    if at == 0 or hanzi[at - 1 : at] != hanzi[at + 1 : at + 2]:
        return False
    return hanzi[at - 1] not in _DIGITS + "不" and hanzi[at - 2 : at - 1] != "一"


def _parts_verb_and_complement(hanzi: str, at: int) -> bool:
    """Return whether 不 says that something cannot be done: 看不见, 买不起."""
    return (
        at > 0 and hanzi[at - 1] in _VERBS and at + 1 < len(hanzi) and hanzi[at + 1] in _COMPLEMENTS
    )


def _lies_at(hanzi: str, phrase: str, at: int) -> bool:
    """Return whether ``phrase`` stands where its 一 is at ``at``."""
    start = at - phrase.index("一")
    return start >= 0 and hanzi.startswith(phrase, start)
