"""Where sentences end. A stroke in an example is a cut."""

import pytest
from hypothesis import given

from reader.text.sentences import sentences, spans
from tests.text.alphabet import texts

PLAIN = (
    "今天很冷。/我不想出门。",
    "你去哪儿？/我也去！/好。",
    "真的吗？！/太好了！！！/走吧。",
    "没有句号的标题",
    "他喜欢苹果，也喜欢梨；不过，今天只有橘子。",
    "有三种：红的、黄的、绿的。",
    "他走了——没有回头。",
    "　　段落前面有两个空格。　/第二句。　",
)

QUOTATIONS = (
    # The quotation is a part of the sentence around it.
    "“你去哪儿？”他问。",
    "“我不去！”她大声说。",
    "“我不去。”他说。",
    "“最近忙吗？”他问我。/我说不忙。",
    "他喊了一声“救命！”就跑了。",
    "墙上写着“请勿吸烟。”几个字。",
    "「你去哪兒？」他問。",
    "『走！』她說。",
    # After a colon all is said.
    "他说：“你好。”/然后他走了。",
    "他问：“你去哪儿？”/我没回答。",
    "他說：「我不去。」/她說：「那我去。」",
    "老师说:“明天考试。”/大家都不说话。",
    # After a comma too, if it was a full stop.
    "“可能吧。”我说，“他会来的。”/门开了。",
    "“走吧！”他说，“快走！”门开了。",
    # Another quotation is another sentence.
    "“你好！”/“再见！”",
    "“你的书呢？”/“在家里。”/“哦。”",
    "「好。」/「走吧。」",
    # A long speech is read sentence by sentence.
    "“今天很冷。/我不想去。/明天再说吧。”他说。",
    "他说：“今天很冷。/我不想去。”/然后他睡了。",
    "“谁？/是你吗？”她问。",
    # Quotations in quotations.
    "“他问我：‘你去哪儿？’/我说：‘回家。’”",
    "「他說『好。』就走了。」",
    # What follows the quotation carries it on.
    "“真的吗？”，他问。",
    "“我不去”，她说。",
    "“你来。”——母亲",
    # Straight quotes open and close in turn.
    '"你好。"他说。',
    '他说:"你好。"/然后走了。',
    '"你好!"/"再见!"',
    "'走吧。'/'好。'",
)

BROKEN_QUOTATIONS = (
    "“他走了。/我也走了。/没有人说话。",
    "他走了。”/我也走了。/没有人说话。",
    "“““他走了。/我也走了。",
    '5"的屏幕很小。/我不要。',
    "“他走了。」/我也走了。",
)

BRACKETS = (
    "《你好吗？》这本书很有名。",
    "他写了《谁？我！》和《走吧。》两本书。",
    "她（你认识她吗？）也来了。",
    "她(你认识她吗?)也来了。",
    "（门开了。）/有人来了。",
    "（门开了。）",
    "【本报消息。】/昨天下雨了。",
    "他走了（其实没走）。/我没走。",
    "他走了。/（完）",
    "他走了。[1]/后来回来了。[12]",
    "他（还没走。/我走了。/没有人说话。",
    f"他（{'很' * 120}好。/真的。）/我走了。",
)

PAUSES = (
    "我……我不知道。",
    "我不知道……",
    "他走了……第二天，雨停了。",
    "“我……”他说不出话来。",
    "“我……”/“你怎么了？”",
    "他不说话……/“你怎么了？”我问。",
    "什么？……/我不知道……！/真的。",
    "我...我不知道。",
)

HALF_WIDTH = (
    "你去吗?/我去!/好.",
    "他来了./我走了.",
    "他来了. /我走了. ",
    "圆周率是3.14吗？/是的。",
    "v1.5和Scale.ai都在U.S.很有名。",
    "我用C!写程序，不用Yahoo!的东西。",
    "他叫editor@news.cn。",
    "I see. /He left at 3.15 p.m. with Mr. Smith. /Good!",
    "Are you OK? /Yes, I am.",
    "Hello! 你好！",
    "“OK!”他说。/“OK!”/“Good.”",
    "他说OK! 然后走了。",
    "1. 苹果",
    "一.引言",
    "十二.方法很简单。",
)


def cut(text: str) -> str:
    """Return a text with a stroke before each sentence but the first."""
    starts = [start for start, _ in spans(text)][1:]
    for start in reversed(starts):
        text = f"{text[:start]}/{text[start:]}"
    return text


@pytest.mark.parametrize(
    "example", [*PLAIN, *QUOTATIONS, *BROKEN_QUOTATIONS, *BRACKETS, *PAUSES, *HALF_WIDTH]
)
def test_a_sentence_ends_where_a_reader_would_stop(example):
    assert cut(example.replace("/", "")) == example


def test_an_address_is_not_cut():
    text = "打开http://a.cn/书?q=1就行了。"
    assert [it.text for it in sentences(text)] == [text]


def test_damage_that_is_shown_raw_loses_nothing():
    text = "“真贵?!?/p>他说：“算了?!?/p>"
    assert "".join(it.text for it in sentences(text)) == text


def test_every_line_is_a_paragraph_and_begins_anew():
    text = "“他说了一半\n我也没有说完\n\n　　“走吧。”他说。\n"
    assert [it.text for it in sentences(text)] == ["“他说了一半", "我也没有说完", "“走吧。”他说。"]


def test_blank_text_has_no_sentence():
    assert list(sentences(" \n\u3000\n\n")) == []
    assert list(sentences("")) == []


def test_the_first_sentence_does_not_wait_for_the_rest():
    class Watched(str):
        """A line whose end nobody may look at."""

        __slots__ = ()

        def __getitem__(self, key):
            at = key.start if isinstance(key, slice) else key
            assert at is None or at < 1000, f"looked at {at}"
            return super().__getitem__(key)

    line = Watched("“今天很冷。”他说。" * 100_000)
    found = sentences(line)
    assert next(found).text == next(found).text == "“今天很冷。”他说。"


@pytest.mark.parametrize(
    "piece", ["（", "“", "“」", "《好", '"', "。", "…", "A. ", "一.", "。 ", "[1]", "\u3000"]
)
def test_marks_gone_wrong_are_split_in_linear_time(piece):
    # A rule that looked back to the beginning would take hours.
    text = piece * 100_000
    assert squeezed("".join(it.text for it in sentences(text))) == squeezed(text)


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


@given(texts)
def test_sentences_tile_any_text(text):
    found = list(sentences(text))
    assert squeezed("".join(it.text for it in found)) == squeezed(text)
    end = 0
    for sentence in found:
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text.strip() == sentence.text != ""
        assert "\n" not in sentence.text
        assert text[end : sentence.start].strip() == ""
        end = sentence.end


@given(texts, texts)
def test_a_line_is_cut_alike_wherever_it_stands(line, other):
    line = line.replace("\n", "")
    alone = [it.text for it in sentences(line)]
    among = f"{other}\n{line}\n{other}"
    start = len(other) + 1
    found = [it.text for it in sentences(among) if start <= it.start < start + len(line)]
    assert found == alone
