"""Words to keep, for the tests of the deck."""

from reader.deck.store import Deck
from reader.deck.words import Context, WordKey

XUEXI = WordKey("学习", "學習", "xue2 xi2")
YINHANG = WordKey("银行", "銀行", "yin2 hang2")
HAO = WordKey("好", "好", "hao3")
DEEPSEEK = WordKey("DeepSeek", "DeepSeek", "")

AT_HOME = Context("我在家学习。", 3, 5, "wǒ zài jiā xuéxí.", "作业.txt")
AT_SCHOOL = Context("他在學校學習中文。", 4, 6, "tā zài xuéxiào xuéxí Zhōngwén.", "學校.txt")
AT_THE_BANK = Context("他在银行。", 2, 4, "tā zài yínháng.", "钱.txt")


def numbered_word(number: int) -> WordKey:
    """A word that no other number gives."""
    return WordKey(f"词{number}", f"詞{number}", "ci2")


def contexts(deck: Deck, key: WordKey) -> tuple[Context, ...]:
    """Every context that a word was kept in, that of its card first; none for no such word."""
    word = deck.find(key)
    return (word.context, *word.more) if word else ()
