"""Texts to measure with. All of our own writing; sizes are in characters."""

from itertools import cycle, islice, product

from reader.language.training.readings import own

FIRST_SENTENCE = "今天早上我在图书馆学习汉语。"
# What a screen with that sentence must show: its words, their pinyin, and the meaning
# of the word the cursor stands on.
FIRST_SHOWN = ("图书馆", "túshūguǎn", "today")

# Ten words that are cut in one way only, and a piece of each one's definition.
TEN_WORDS = {
    "老师": "teacher",
    "学生": "student",
    "医院": "hospital",
    "苹果": "apple",
    "飞机": "airplane",
    "电话": "telephone",
    "朋友": "friend",
    "银行": "bank",
    "火车": "train",
    "桌子": "table",
}

_WHO = ("小明", "我妹妹", "那位老师", "楼下的邻居", "他的同学", "一个年轻人")
_WHEN = ("昨天晚上", "下雨的时候", "吃完饭以后", "每个星期六", "回家的路上")
_WHAT = (
    "在公园里看见了一只白色的猫",
    "给远方的朋友写了一封很长的信",
    "想起了小时候住过的房子",
    "买了三斤苹果和一本旧书",
    "跟卖花的老人聊了半个小时",
    "忘了把雨伞带回来",
    "听见有人在窗外轻轻地唱歌",
)
_END = ("。", "，心里很高兴。", "，可是谁也没有说话。", "！", "，后来就睡着了。")


def sentences() -> list[str]:
    """Return a thousand ordinary sentences."""
    return [
        f"{when}，{who}{what}{end}" for what, end, when, who in product(_WHAT, _END, _WHEN, _WHO)
    ]


def novel(characters: int, line_breaks: bool = True) -> str:
    """Return a text of exactly ``characters`` characters, in paragraphs of four sentences."""
    pieces = [FIRST_SENTENCE]
    size = len(FIRST_SENTENCE)
    for count, sentence in enumerate(cycle(sentences()), start=1):
        if size >= characters:
            break
        piece = "\n" + sentence if line_breaks and count % 4 == 0 else sentence
        pieces.append(piece)
        size += len(piece)
    return "".join(pieces)[:characters]


def long_sentence(words: int) -> str:
    """Return one sentence of ``words`` words (and its full stop)."""
    return "".join(islice(cycle(TEN_WORDS), words)) + "。"


def varied_sentences() -> list[str]:
    """Return the sentences that the readings are learnt from, each once: they share few words."""
    return list(dict.fromkeys(it.text for it in own()))
