"""Which entry comes first for a word in its sentence; each example with its reason."""

import re

import pytest

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator
from reader.language.lookup import best_entries
from reader.language.sense_cues import CUES
from reader.language.surnames import SURNAMES
from reader.language.words import AnnotatedSentence, Rendering, Word

EXAMPLES = """
他吃了一碗[面]。 麵 mian4 a bowl of it
我不想吃[面]，想吃饺子。 麵 mian4 eaten
妈妈在厨房里煮[面]。 麵 mian4 cooked
墙上挂着一[面]镜子。 面 mian4 a measure word
那[面]红旗很大。 面 mian4 a measure word
他转过[面]来。 面 mian4 a face
村子离这儿三[里]。 里 li3 counted: the mile
我们走了十几[里]路。 里 li3 counted: the mile
房间[里]没人。 裡 li3 a place
书包[里]有什么？ 裡 li3 a place
三天[后]再说。 後 hou4 a time
他走[后]，我哭了。 後 hou4 a time
山下的[谷]很深。 谷 gu3 mountains
农民在收[谷]。 穀 gu3 harvested
墙上的[钟]停了。 鐘 zhong1 a clock
他看了一眼[钟]。 鐘 zhong1 a clock
请把灯放在[台]上。 臺 tai2 a platform
我买了一[台]电脑。 臺 tai2 a measure word
衣服晒[干]了。 乾 gan1 clothes dry
他是中文[系]的学生。 系 xi4 a department
请你把这张[表]填一下。 表 biao3 a form
他戴着一块很贵的[表]。 錶 biao3 worn
我的[表]慢了五分钟。 錶 biao3 a watch
山上有一棵[松]。 松 song1 a tree
绳子太[松]了。 鬆 song1 a rope
这只小狗真[丑]。 醜 chou3 ugly
妈妈给客人[冲]咖啡。 沖 chong1 with water
他第一个[冲]出去。 衝 chong1 without water
我很[困]，想睡觉。 睏 kun4 sleep
他们被[困]在山上。 困 kun4 trapped
这双鞋是中国[制]的。 製 zhi4 made
他猜得很[准]。 準 zhun3 accurate
老师不在，谁[准]你走？ 准 zhun3 allowed
今天的菜太[咸]了。 鹹 xian2 a taste
你[须]早点来。 須 xu1 must
鱼在水里[游]。 游 you2 water
请在这里[签]。 簽 qian1 one's name
他在庙里求了一支[签]。 籤 qian1 drawn in a temple
两个人在湖上[划]船。 划 hua2 a boat
他的手被刀[划]破了。 劃 hua2 a knife
我下[周]去北京。 週 zhou1 a week
他住了两[周]。 週 zhou1 a week
他们绕湖走了一[周]。 周 zhou1 a round
地上有一[坛]酒。 罈 tan2 wine
汤里放一点[姜]。 薑 jiang1 in soup
[王]老师来了。 王 Wang2 before a title
这个国家的[王]很老。 王 wang2 no title
我姓[高]。 高 Gao1 after 姓
山很[高]。 高 gao1 a mountain
[黄]先生不在家。 黃 Huang2 before a title
这朵花是[黄]的。 黃 huang2 a colour
[白]小姐，请进。 白 Bai2 before a title
雪很[白]。 白 bai2 a colour
[马]教授在上课。 馬 Ma3 before a title
他骑着[马]。 馬 ma3 ridden
[周]同学迟到了。 周 Zhou1 before a title
[张]经理很忙。 張 Zhang1 before a title
给我一[张]纸。 張 zhang1 counted
[林]医生在吗？ 林 Lin2 before a title
[刘]还没来。 劉 Liu2 seldom anything else
老[李]走了。 李 Li3 seldom anything else
[钱]女士来了。 錢 Qian2 before a title
我没有[钱]。 錢 qian2 money
[钟]老师看着墙上的画。 鍾 Zhong1 a surname
[范]总统访问法国。 范 Fan4 before a title
[叶]大夫休息。 葉 Ye4 before a title
[和]老师一起去。 和 he2 no surname, though a title follows
[金]先生来了。 金 Jin1 before a title
[方]校长说得对。 方 Fang1 before a title
[江]主任来了。 江 Jiang1 before a title
[王]总不在。 王 Wang2 before a title
[钱]总是不够。 錢 qian2 no title, but always
[后]走後，天黑了。 后 hou4 in traditional text the queen is written so
他走了三[里]，心裡很累。 里 li3 in traditional text the mile is written so
書放在[几]上，沒有人看。 几 ji1 in traditional text the table is written so
三[只]猫在睡觉。 隻 zhi1 counted
那[只]鸟飞走了。 隻 zhi1 a measure word
我[只]有一个。 只 zhi3 only
新来的同学姓[白]。 白 Bai2 after 姓
三[万]同学来了。 萬 wan4 counted: no surname before a title
他在房间[里]面对着墙。 裡 li3 a place
鞋带没[系]好。 繫 xi4 laces
""".strip().splitlines()


def sentence_around(lexicon: Lexicon, text: str, pinyin: str) -> tuple[Word, AnnotatedSentence]:
    """Return the word in brackets and its sentence, cut and read so whatever analysis does."""
    annotator = Annotator(lexicon)
    found: list[Word] = []
    start = 0
    parts = re.split(r"[\[\]]", text)
    for at, part in enumerate(parts):
        words = annotator.annotate(part).words
        if at == 1:
            simplified = annotator.simplify("".join(parts))[start : start + len(part)]
            word = Word(part, start, simplified, (pinyin,), Rendering(lambda: "", dict))
            found.append(word)
        else:
            found += [it._replace(start=start + it.start) for it in words]
        start += len(part)
    return word, AnnotatedSentence("".join(parts), tuple(found))


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_entry_that_fits_comes_first(lexicon: Lexicon, example: str) -> None:
    text, traditional, pinyin, _reason = example.split(" ", 3)
    word, sentence = sentence_around(lexicon, text, pinyin.lower())
    first = best_entries(lexicon, word, sentence)[0]
    assert (first.traditional, first.pinyin) == (traditional, (pinyin,))


def test_before_what_is_no_word_it_is_a_surname(lexicon: Lexicon) -> None:
    surname = Word("高", 0, "高", ("gao1",), Rendering(lambda: "", dict))
    given = Word("晓琳", 1, "晓琳", ("xiao3", "lin2"), Rendering(lambda: "", dict))
    first = best_entries(lexicon, surname, AnnotatedSentence("高晓琳", (surname, given)))[0]
    assert first.pinyin == ("Gao1",)


@pytest.mark.parametrize("text", ["王老师吃面。", "三里后", "一只只", ""])
def test_the_sentence_orders_entries_and_loses_none(lexicon: Lexicon, text: str) -> None:
    sentence = Annotator(lexicon).annotate(text)
    for word in sentence.words:
        found = best_entries(lexicon, word, sentence)
        assert sorted(found) == sorted(
            lexicon.entries(word.text) or lexicon.entries(word.simplified)
        )


def test_every_cue_speaks_for_a_form_that_the_dictionary_has(lexicon: Lexicon) -> None:
    strange = [
        (word, cue.traditional)
        for word, cues in CUES.items()
        for cue in cues
        if cue.traditional not in {it.traditional for it in lexicon.entries(word)}
    ]
    assert strange == []


def test_every_surname_has_an_entry_as_one(lexicon: Lexicon) -> None:
    strange = [
        surname
        for surname in sorted(SURNAMES)
        if not any("surname" in sense for it in lexicon.entries(surname) for sense in it.senses)
    ]
    assert strange == []
