"""Traditional characters, as each standard writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from reader.errors import DubenError
from reader.language.annotate import Annotator
from reader.language.script import Standard
from reader.language.words import AnnotatedSentence
from tests.language.test_annotate import must_hold
from tests.language.texts import texts


@pytest.fixture(scope="module")
def annotators(lexicon: Lexicon) -> dict[str, Annotator]:
    return {name: Annotator(lexicon, traditional=name) for name in Standard}


def traditional(sentence: AnnotatedSentence) -> str:
    return "".join(word.traditional for word in sentence.words)


SENTENCES = [
    # simplified, Taiwan, OpenCC's standard, Hong Kong
    ("他在房间里面吃面。", "他在房間裡面吃麵。", "他在房間裏面喫麪。", "他在房間裏面吃麪。"),
    ("皇后跟着他走。", "皇后跟著他走。", "皇后跟着他走。", "皇后跟着他走。"),
    ("他后来发现头发长", "他後來發現頭髮長", "他後來發現頭髮長", "他後來發現頭髮長"),
    ("因为群众很多。", "因為群眾很多。", "因爲羣衆很多。", "因為羣眾很多。"),
    ("卫生很重要。", "衛生很重要。", "衛生很重要。", "衞生很重要。"),
    ("他躺在床上说话。", "他躺在床上說話。", "他躺在牀上說話。", "他躺在牀上説話。"),
    ("秘密的线索", "秘密的線索", "祕密的線索", "秘密的線索"),
    # The dictionary corrects OpenCC, whatever the standard.
    ("中俄关系", "中俄關係", "中俄關係", "中俄關係"),
    ("这本原著很著名。", "這本原著很著名。", "這本原著很著名。", "這本原著很著名。"),
    ("他站在后台。", "他站在後台。", "他站在後台。", "他站在後台。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "taiwan", "standard", "hongkong"), SENTENCES)
def test_a_sentence_as_each_standard_writes_it(
    annotators: dict[str, Annotator], text: str, taiwan: str, standard: str, hongkong: str
) -> None:
    wanted = {"taiwan": taiwan, "taiwan-phrases": taiwan}
    wanted |= {"standard": standard, "hongkong": hongkong}
    assert {
        name: traditional(annotator.annotate(text)) for name, annotator in annotators.items()
    } == wanted


@pytest.mark.parametrize("text", ["他在裡面吃麵。", "他在裏面吃麪。", "他從牀上起來"])
def test_what_is_traditional_stays_as_its_writer_wrote_it(
    annotators: dict[str, Annotator], text: str
) -> None:
    for annotator in annotators.values():
        assert traditional(annotator.annotate(text)) == text


def test_a_standard_that_there_is_not_is_answered_with_the_names(lexicon: Lexicon) -> None:
    with pytest.raises(DubenError, match=r"'korea'.*taiwan-phrases, hongkong"):
        Annotator(lexicon, traditional="korea")


def taiwan(annotator: Annotator, text: str) -> str:
    """The Taiwan words of a sentence, with how they are read."""
    found = (word.taiwan for word in annotator.annotate(text).words)
    return " ".join(f"{it.traditional}[{''.join(it.pinyin)}]" for it in found if it)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("这个软件很好用。", "軟體[ruan3ti3]"),
        ("他用鼠标选文件夹。", "滑鼠[hua2shu3] 資料夾[zi1liao4jia1]"),
        ("我坐出租车。", "計程車[ji4cheng2che1]"),
        ("没有信息", "資訊[zi1xun4]"),
        ("万象更新", ""),  # 永珍, as OpenCC has it, is Vientiane
        ("互联网", ""),  # 網際網路 is longer
        ("他用軟件。", ""),  # traditional already
        ("他在裡面看信息。", ""),
        ("", ""),
    ],
)
def test_taiwan_has_words_of_its_own_with_their_own_reading(
    annotators: dict[str, Annotator], text: str, words: str
) -> None:
    assert taiwan(annotators["taiwan-phrases"], text) == words
    for name in ("taiwan", "standard", "hongkong"):
        assert taiwan(annotators[name], text) == ""


def test_a_word_of_its_own_is_read_and_found_as_it_is_shown(
    annotators: dict[str, Annotator],
) -> None:
    sentence = annotators["taiwan-phrases"].annotate("这个软件很好。")
    word = sentence.words[1]
    assert (word.text, word.traditional, word.pinyin) == ("软件", "軟件", ("ruan3", "jian4"))
    shown = sentence.with_taiwan_words()
    assert traditional(shown) == "這個軟體很好。"
    word = shown.words[1]
    assert (word.text, word.simplified, word.traditional) == ("軟體", "软体", "軟體")
    assert (word.start, word.pinyin) == (2, ("ruan3", "ti3"))


@given(texts, st.sampled_from(list(Standard)))
def test_words_tile_any_text_in_any_standard(
    annotators: dict[str, Annotator], text: str, name: Standard
) -> None:
    sentence = annotators[name].annotate(text)
    must_hold(sentence, text)
    shown = sentence.with_taiwan_words()
    must_hold(shown, shown.text)
    assert [word.start for word in shown.words] == [word.start for word in sentence.words]
