"""Where a reader is in a text, without a screen."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.deck.words import Status
from reader.language.annotate import Annotator
from reader.language.script import Script
from reader.text.document import Document
from reader.tui.looks import Choices
from reader.tui.page import PinyinShown, form
from reader.tui.reading import Reading
from reader.tui.session import Session

TEXT = "第一课\n他在银行工作。我们都喜欢他！\n\n……\n长大以后，我想当老师。\n"
Begin = Callable[[str], Reading]


def word(reading: Reading) -> str:
    assert reading.word is not None
    return reading.annotated.words[reading.word].text


def test_words_are_walked_across_sentences_and_punctuation_is_passed_over(reading: Begin) -> None:
    it = reading(TEXT)
    walked = [word(it)]
    while it.step_word(1):
        if it.word is not None:
            walked.append(word(it))
    assert "/".join(walked).startswith(
        "第一/课/他/在/银行/工作/我们/都/喜欢/他/长大/以后/我/想/当/老师"
    )
    back = [word(it)]
    while it.step_word(-1):
        if it.word is not None:
            back.append(word(it))
    assert back == walked[::-1]


def test_a_sentence_of_punctuation_has_no_word(reading: Begin) -> None:
    it = reading("好。\n……\n对。")
    it.step_sentence(1)
    assert it.word is None
    assert it.lookups == ()
    assert it.lookup is None
    assert it.step_word(1)
    assert word(it) == "对"


def test_the_ends_of_the_text_are_ends(reading: Begin) -> None:
    it = reading("好。\n对。")
    assert not it.step_sentence(-1)
    assert not it.step_word(-1)
    it.go_to_end()
    assert it.sentence.text == "对。"
    assert not it.step_sentence(1)
    assert not it.step_word(1)


def test_the_place_is_saved_on_every_move(
    session: Session, document: Callable[..., Document]
) -> None:
    it = Reading(session, document(TEXT))
    it.step_sentence(1)
    it.step_word(1)
    it.step_word(1)
    assert word(it) == "银行"
    again = Reading(session, document(TEXT))
    assert (again.sentence.text, word(again)) == ("他在银行工作。", "银行")


def test_how_it_is_shown_is_remembered(session: Session, document: Callable[..., Document]) -> None:
    it = Reading(session, document(TEXT))
    it.turn_script()
    it.session.choices.turn_pinyin()
    it.session.choices.turn_tones()
    again = Choices(session.library)
    assert (again.script, again.pinyin, again.tones) == (
        Script.SIMPLIFIED,
        PinyinShown.UNKNOWN,
        "pleco",
    )


def test_a_change_of_script_keeps_the_word(reading: Begin) -> None:
    it = reading("頭髮很長，后来发现了。")
    it.step_word(1)
    it.step_word(1)
    forms = []
    for _ in range(3):
        page = it.page()
        forms.append("".join(form(word, page.script) for word in page.sentence.words))
        assert it.word == 2
        it.turn_script()
    assert forms == ["頭髮很長，后来发现了。", "头发很长，后来发现了。", "頭髮很長，後來發現了。"]


def test_a_word_is_kept_with_its_sentence_as_it_is_shown(reading: Begin) -> None:
    it = reading("他在银行工作。")
    it.turn_script()
    it.turn_script()
    it.step_word(1)
    it.step_word(1)
    lookup = it.lookup
    assert lookup is not None
    kept = it.keep(lookup)
    assert (kept.key.simplified, kept.key.traditional, kept.key.pinyin) == (
        "银行",
        "銀行",
        "yin2 hang2",
    )
    assert kept.meaning.startswith("bank")
    context = kept.context
    assert context.sentence == "他在銀行工作。"
    assert context.sentence[context.start : context.end] == "銀行"
    assert context.pinyin == "tā zài yínháng gōngzuò."
    assert context.source == "他在银行工作。"
    assert it.status(lookup) is Status.LEARNING_1
    it.drop(lookup)
    assert it.status(lookup) is None


def test_a_word_that_taiwan_has_its_own_for_is_read_and_kept_as_it_is_shown(
    session: Session, document: Callable[..., Document]
) -> None:
    annotator = Annotator(session.lexicon, traditional="taiwan-phrases")
    it = Reading(
        Session(session.lexicon, session.deck, session.library, annotator),
        document("这个软件很好。那个软件不好。"),
    )
    it.step_word(1)
    assert it.lookup is not None
    assert (it.lookup.written, it.lookup.pinyin) == ("软件", ("ruan3", "jian4"))
    it.turn_script()
    it.turn_script()
    assert it.script is Script.TRADITIONAL
    assert "".join(box.text for box in it.page().boxes()) == "這個軟體很好。"
    assert "".join(it.page().boxes()[1].parts) == "ruǎntǐ"
    assert next(it.after())[1] == "那個軟體不好。"
    assert (it.lookup.written, it.lookup.pinyin) == ("軟體", ("ruan3", "ti3"))
    context = it.keep(it.lookup).context
    assert context.sentence[context.start : context.end] == "軟體"
    assert context.pinyin == "zhège ruǎntǐ hěn hǎo."
    assert it.page().statuses[1] is Status.LEARNING_1
    it.turn_script()
    assert it.lookup.written == "软件"
    assert it.page().statuses[1] is None


def test_a_kept_reading_is_not_another(reading: Begin) -> None:
    it = reading("路很长。")
    it.edge_word(last=True)
    assert it.lookup is not None
    assert it.lookup.pinyin == ("chang2",)
    it.select(1)
    assert it.lookup.pinyin == ("zhang3",)
    it.keep(it.lookup)
    assert set(it.page().statuses) == {None}
    it.select(-1)
    assert it.status(it.lookup) is None
    it.keep(it.lookup)
    assert it.page().statuses == (None, None, Status.LEARNING_1, None)


def test_pinyin_can_stand_over_unknown_words_only(reading: Begin) -> None:
    it = reading("我学习汉语。")
    it.step_word(1)
    assert it.lookup is not None
    it.set_status(it.lookup, Status.KNOWN)
    it.session.choices.turn_pinyin()
    shown = {box.text: "".join(box.parts) for box in it.page().boxes()}
    assert shown == {"我": "wǒ", "学习": "", "汉语": "Hànyǔ", "。": ""}
    it.session.choices.turn_pinyin()
    assert not any(box.parts for box in it.page().boxes())


def test_what_was_repaired_can_be_seen_as_it_came(reading: Begin) -> None:
    it = reading("你好,世界。\n他說:“我們學習漢語?”")
    assert it.document.text.startswith("你好，世界。")
    it.step_sentence(1)
    sentence = it.sentence.text
    it.set_repairs(on=False)
    assert it.sentence.text == "他說:“我們學習漢語?”"
    it.set_repairs(on=True)
    assert it.sentence.text == sentence


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(st.sampled_from("他在银行工作學習。！？\n ，“”aB1…好"), min_size=1, max_size=60),
    st.lists(st.sampled_from("hljkgGtr0$"), max_size=25),
)
def test_wherever_one_goes_there_is_a_word_of_the_text(
    session: Session, document: Callable[..., Document], text: str, keys: list[str]
) -> None:
    if not text.strip():
        return
    it = Reading(session, document(text))
    moves = {
        "h": lambda: it.step_word(-1),
        "l": lambda: it.step_word(1),
        "j": lambda: it.step_sentence(1),
        "k": lambda: it.step_sentence(-1),
        "g": lambda: it.go_to(0),
        "G": it.go_to_end,
        "t": it.turn_script,
        "r": lambda: it.set_repairs(on=it.document.is_raw),
        "0": lambda: it.edge_word(last=False),
        "$": lambda: it.edge_word(last=True),
    }
    for key in keys:
        moves[key]()
        sentence = it.sentence
        assert it.document.text[sentence.start : sentence.end] == sentence.text
        assert sentence.start <= it.offset <= sentence.end
        assert len(it.page().statuses) == len(it.annotated.words)
        if it.word is not None:
            assert it.lookups
