"""Is a word a surname here: what it says of the entry that is meant, and of how it is read."""

from collections.abc import Sequence

from dicts.lexicon import Lexicon
from reader.text.characters import is_hanzi

NUMERALS = tuple("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几数半")

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜"
    "叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶"
    "贺毛郝顾龚邵万覃武钱戴严莫孔常单解仇区查盖宁柏翟朴纪尉"
)
"""Simplified surnames common enough that a title after them makes them one.

About the commonest hundred; without those that are prepositions too, since 和老师 and 向老师
are not Mr He and Mr Xiang.
"""

SELDOM_ELSE = frozenset(
    "李刘陈赵吴徐郑宋韩邓冯曹彭潘袁蔡蒋魏吕卢姚沈崔谭邹邱薛闫郝顾龚邵覃肖贾汪廖孟"
)
"""Surnames that, alone, are seldom anything else: 李 is hardly ever one plum."""

_TITLES = """
先生 女士 老师 小姐 太太 夫人 教授 医生 大夫 护士 博士 总统 主席 经理 总理 部长 校长 院长 局长 市长
省长 县长 镇长 村长 队长 班长 厂长 处长 科长 董事长 书记 同学 同志 师傅 老板 警官 律师 法官 将军
司令 主任 秘书 委员 议员 记者 编辑 导演 教练 船长 阿姨 叔叔 伯伯 大爷 大妈 大哥 大姐 奶奶 爷爷
"""
TITLES = tuple(_TITLES.split())
"""What follows a surname, simplified."""

SHORT_TITLES = frozenset("家氏某总")
"""The same, but only as words of their own: 钱总是不够 is about money."""


_IN_NO_NAME = frozenset("是的得了着过地不没有在和就都也很要还把被给")
"""Characters that hardly any given name has: 都是 is none, nor 磨得."""

_MEASURES = frozenset("张段任")
"""Surnames that are measure words too: 那张 is a piece of paper, not Mr Zhang."""

CALLED = frozenset(["叫", "名叫", "叫做", "叫作"])
"""What is said before a name: 我叫曾小红."""


def is_surname(lexicon: Lexicon, words: Sequence[str], index: int) -> bool:
    """Return whether a word of a sentence is a surname, if it can be one at all.

    ``words`` are simplified. It is after 姓 or 叫, before a title, and before what looks like a
    given name: a name, or one or two hanzi that are no word. Counted, it is none: 一张, 万
    in 三万.
    """
    surname = words[index]
    before = words[index - 1] if index else ""
    if before.endswith("姓"):
        return not "".join(words[index + 1 : index + 2]).startswith("名")
    if surname not in SURNAMES or is_counted(surname, before):
        return False
    after = "".join(words[index + 1 : index + 4])
    following = words[index + 1] if index + 1 < len(words) else ""
    return (
        surname in SELDOM_ELSE
        or before in CALLED
        or after.startswith(TITLES)
        or following in SHORT_TITLES
        or _is_given_name(lexicon, following)
    )


def is_counted(word: str, before: str) -> bool:
    """Return whether a word, after another, counts something and so is no surname."""
    return before.endswith(NUMERALS) or (
        word in _MEASURES and before.endswith(("那", "这", "哪", "每"))
    )


def _is_given_name(lexicon: Lexicon, word: str) -> bool:
    if not 1 <= len(word) <= 2 or not all(map(is_hanzi, word)) or _IN_NO_NAME.intersection(word):
        return False
    # One that has several readings is no name just because its first entry is one.
    return all(entry.pinyin[0][:1].isupper() for entry in lexicon.entries(word))
