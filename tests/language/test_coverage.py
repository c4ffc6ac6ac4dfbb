"""How much of a text is known."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dicts.lexicon import Lexicon
from reader.deck.store import Deck
from reader.deck.words import Context, Status, WordKey
from reader.language.annotate import Annotator
from reader.language.counting import COMMAND, Analysis, question
from reader.language.counts import Counts, Covering, counted, coverage_of, packed, unpacked
from reader.language.coverage import Count, Coverage
from reader.language.standing import Form, status_of
from reader.settings import Settings

STORY = "我的猫在银行。猫很高兴，我也很高兴！"


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    return Deck.open(tmp_path / "deck.sqlite3")


@pytest.fixture
def counts(lexicon: Lexicon) -> Counts:
    return counted([STORY], Annotator(lexicon), lexicon)


def put(deck: Deck, status: Status, *words: tuple[str, str]) -> None:
    for word, pinyin in words:
        deck.set_status(WordKey(word, word, pinyin), status, "", Context())


def test_each_word_is_counted_as_often_as_it_comes(counts: Counts) -> None:
    assert counts[Form("猫", "mao1")] == Count(2, True)
    assert counts[Form("高兴", "gao1 xing4")] == Count(2, True)
    assert not any("。" in form.simplified for form in counts)


def test_known_words_are_a_share_of_running_words(deck: Deck, counts: Counts) -> None:
    assert coverage_of(deck, counts) == Coverage(words=12, new=12)
    put(deck, Status.KNOWN, ("猫", "mao1"), ("高兴", "gao1 xing4"))
    put(deck, Status.LEARNING_3, ("银行", "yin2 hang2"))
    assert coverage_of(deck, counts) == Coverage(12, known=4, learning=1, new=7)
    assert coverage_of(deck, counts).percent == 33


def test_ignored_words_count_neither_way(deck: Deck, counts: Counts) -> None:
    put(deck, Status.IGNORED, ("猫", "mao1"))
    assert coverage_of(deck, counts) == Coverage(words=10, new=10, ignored=2)


def test_a_hundred_percent_is_all_words() -> None:
    assert Coverage(1000, known=999).percent == 99
    assert Coverage(1000, known=1000).percent == 100
    assert Coverage().percent == 0


def test_a_word_without_an_entry_counts_once_it_is_in_the_deck(
    deck: Deck, lexicon: Lexicon
) -> None:
    annotator = Annotator(lexicon, own_words=("阿芳",))
    counts = counted(["阿芳在DeepSeek。"], annotator, lexicon)
    assert coverage_of(deck, counts).words == 1
    put(deck, Status.KNOWN, ("阿芳", "a1 fang1"))
    assert coverage_of(deck, counts) == Coverage(2, known=1, new=1)


def test_a_word_read_otherwise_is_another_word(deck: Deck, lexicon: Lexicon) -> None:
    counts = counted(["头发很长。", "他长大了。"], Annotator(lexicon), lexicon)
    put(deck, Status.KNOWN, ("长", "zhang3"))
    assert coverage_of(deck, counts).known == 0
    put(deck, Status.KNOWN, ("长", "chang2"))
    assert coverage_of(deck, counts).known == 1


def test_an_entry_with_a_letter_or_a_capital_is_the_word_as_it_is_read() -> None:
    known = {WordKey("T恤", "T恤", "T xu4"): Status.KNOWN}
    assert status_of(Form("T恤", "xu4"), known) is Status.KNOWN
    assert status_of(Form("T恤", "xu1"), known) is None
    known = {WordKey("北京", "北京", "Bei3 jing1"): Status.IGNORED}
    assert status_of(Form("北京", "bei3 jing1"), known) is Status.IGNORED


def test_coverage_follows_the_deck(deck: Deck, counts: Counts) -> None:
    covering = Covering(deck, counts)
    assert covering.coverage is None
    assert covering.advance()
    put(deck, Status.KNOWN, ("猫", "mao1"))
    assert covering.coverage == Coverage(words=12, new=12)
    assert covering.advance()
    assert covering.coverage == Coverage(12, known=2, new=10)
    deck.undo()
    covering.advance()
    assert covering.coverage == Coverage(words=12, new=12)


def test_a_long_text_is_covered_bit_by_bit_and_a_change_begins_anew(deck: Deck) -> None:
    counts = {Form(chr(0x4E00 + it), "yi1"): Count(1, True) for it in range(1700)}
    covering = Covering(deck, counts)
    assert [covering.advance() for _ in range(2)] == [False, False]
    put(deck, Status.KNOWN, (chr(0x4E00), "yi1"))
    assert [covering.advance() for _ in range(4)] == [False, False, False, True]
    assert covering.coverage == Coverage(1700, known=1, new=1699)


NAMES = st.sampled_from(["猫", "狗", "高兴", "银行", "长"])
FORMS = st.builds(Form, NAMES, st.sampled_from(["", "yi1", "er4 san1"]))
COUNTS = st.dictionaries(FORMS, st.builds(Count, st.integers(1, 9), st.booleans()))


@given(COUNTS)
def test_what_was_packed_is_unpacked(counts: Counts) -> None:
    assert unpacked(packed(counts)) == counts


@pytest.mark.parametrize("content", [b"", b"no counts", packed({})[:-3]])
def test_what_was_never_packed_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no counts"):
        unpacked(content)


@given(COUNTS, st.lists(st.tuples(FORMS, st.sampled_from([None, *Status])), max_size=12))
def test_every_running_word_is_known_or_learning_or_new(
    counts: Counts, changes: list[tuple[Form, Status | None]]
) -> None:
    coverage = Coverage()
    statuses = dict(changes)
    for form, count in counts.items():
        coverage = coverage.with_words(statuses.get(form), count)
    assert coverage.words == coverage.known + coverage.learning + coverage.new
    ignored = sum(it.times for form, it in counts.items() if statuses.get(form) == "ignored")
    assert coverage.ignored == ignored
    assert 0 <= coverage.percent <= 100


def test_the_counting_program_counts_as_we_do(lexicon: Lexicon, counts: Counts) -> None:
    asked = question(Analysis(Settings().of_analysis()), STORY)
    done = subprocess.run(COMMAND, input=asked, stdout=subprocess.PIPE, check=True)
    assert unpacked(done.stdout) == counts


def test_another_text_or_another_way_to_cut_it_is_counted_anew() -> None:
    analysis = Analysis(Settings().of_analysis())
    mark = analysis.mark(STORY, "2026-05-20")
    assert mark == analysis.mark(STORY, "2026-05-20")
    others = {
        analysis.mark(STORY + "。", "2026-05-20"),
        analysis.mark(STORY, "2026-06-20"),
        analysis._replace(own_words=("银行",)).mark(STORY, "2026-05-20"),
        Analysis(Settings(segmenter="jieba").of_analysis()).mark(STORY, "2026-05-20"),
    }
    assert len(others | {mark}) == 5
