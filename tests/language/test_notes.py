"""What is on a card: a word of the deck with what the dictionaries know of it."""

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from dicts.shelf import Shelf
from reader.deck.words import Context, DeckWord, Status, WordKey
from reader.language.notes import Wishes, note

BOOK = DeckWord(
    "Guid00000001",
    WordKey("书", "書", "shu1"),
    Status.LEARNING_1,
    "book; letter",
    Context("我買了一本書。", 5, 6, "wǒ mǎile yī běn shū.", "書店"),
    "2026-11-25T08:00:00Z",
    note="a <remark>",
    tags=("school",),
    more=(Context("这是谁的书？", 4, 5, "zhè shì shéi de shū?", "课文"), Context()),
    changed=1_795_000_000_999_999,
)
NEVER = WordKey("犇骉", "犇驫", "ben1 biao1")


@pytest.fixture(scope="module")
def shelf() -> Iterator[Shelf]:
    with Lexicon.open() as lexicon:
        yield Shelf(lexicon)


def test_a_card_says_all_that_is_known_of_a_word(shelf: Shelf) -> None:
    made = note(BOOK, shelf)
    it = made.fields
    assert (made.guid, made.tags, made.changed) == (BOOK.guid, ("duben", "school"), 1_795_000_000)
    assert it.key == "書|书 [shu1]"
    assert (it.simplified, it.traditional, it.zhuyin) == ("书", "書", "ㄕㄨ")
    assert it.pinyin == '<span class="tone1">shū</span>'
    assert it.meaning == "book; letter"
    assert it.classifier == "本 běn, 冊|册 cè, 部 bù"
    assert it.level.startswith("HSK 2.0: 1 · HSK 3.0: 1")
    assert it.sentence_pinyin == "wǒ mǎile yī běn shū."
    assert it.source == "書店"
    assert it.notes == "a &lt;remark&gt;"
    assert it.production == it.tts == it.audio == it.spare1 == ""


def test_measure_words_are_not_said_twice(shelf: Shelf) -> None:
    said = BOOK._replace(meaning="book; CL:本 běn,冊|册 cè,部 bù; letter; mine")
    assert note(said, shelf).fields.meaning == "book; letter; mine"


def test_the_word_stands_in_the_script_it_was_met_in(shelf: Shelf) -> None:
    it = note(BOOK, shelf).fields
    ruby = '<ruby>書<rt class="tone1">shū</rt></ruby>'
    assert it.ruby == f'<span lang="zh-Hant">{ruby}</span>'
    assert it.sentence == '<span lang="zh-Hant">我買了一本<b>書</b>。</span>'
    assert it.sentence_cloze == (
        '<span lang="zh-Hant">我買了一本<span class="blank">＿</span>。</span>'
    )
    assert it.more_sentences == '<div><span lang="zh-Hans">这是谁的<b>书</b>？</span></div>'
    alone = note(BOOK._replace(context=Context()), shelf).fields
    assert alone.ruby == '<span lang="zh-Hans"><ruby>书<rt class="tone1">shū</rt></ruby></span>'
    assert alone.sentence == alone.sentence_cloze == ""


def test_letters_have_nothing_over_them(shelf: Shelf) -> None:
    key = WordKey("T恤", "T恤", "T xu4")
    it = note(BOOK._replace(key=key, context=Context()), shelf).fields
    assert "<ruby>T<rt></rt>恤<rt" in it.ruby
    nar = WordKey("哪儿", "哪兒", "na3 r5")
    it = note(BOOK._replace(key=nar, context=Context()), shelf).fields
    assert re.sub("<[^>]*>", "", it.pinyin) == "nǎr"


def test_what_is_wished_for_is_there_and_a_card_that_asks_nothing_is_not(shelf: Shelf) -> None:
    it = note(BOOK, shelf, Wishes(production=True, speech=True)).fields
    assert (it.production, it.tts) == ("y", "y")
    empty = BOOK._replace(meaning=" ", context=Context())
    assert note(empty, shelf, Wishes(production=True)).fields.production == ""


def test_a_word_that_no_dictionary_has_is_a_card_too(shelf: Shelf) -> None:
    it = note(BOOK._replace(key=NEVER), shelf).fields
    assert (it.classifier, it.level) == ("", "")
    assert "bēn" in it.ruby


_text = st.text(max_size=20)
_contexts = st.builds(Context, _text, st.integers(-3, 30), st.integers(-3, 30), _text, _text, _text)


@given(
    key=st.builds(WordKey, _text, _text, _text),
    meaning=_text,
    context=_contexts,
    more=st.lists(_contexts, max_size=2),
)
def test_any_word_is_a_note_with_what_it_is(
    shelf: Shelf, key: WordKey, meaning: str, context: Context, more: list[Context]
) -> None:
    word = BOOK._replace(key=key, meaning=meaning, context=context, more=tuple(more))
    made = note(word, shelf, Wishes(production=True))
    assert made.fields.key.strip()
    assert not any("\x1f" in it or "\n" in it for it in made.fields)
    bare = html.unescape(re.sub("<[^<>]*>", "", made.fields.sentence))
    if context.sentence.strip() and context.sentence.isprintable():
        before, word, after = context.around()
        assert bare == before + word + after
