"""The bundled texts."""

import re
import unicodedata

import pytest

from reader.errors import DubenError
from reader.library.samples import SampleText, find_sample, open_sample, samples

TEXTS = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


def hanzi(text: str) -> int:
    return len(re.findall("[\u4e00-\u9fff]", text))


def test_there_is_one_for_each_level_and_two_are_traditional() -> None:
    assert [sample.level for sample in samples()] == [1, 2, 3, 4, 5, 6]
    assert [sample.script for sample in samples()].count("traditional") == 2
    assert len({sample.key for sample in samples()}) == 6


def test_they_grow_longer_with_the_level() -> None:
    lengths = [hanzi(sample.path.read_text(encoding="utf-8")) for sample in samples()]
    assert lengths == sorted(lengths)
    assert lengths[0] > 100
    assert lengths[-1] < 750


@TEXTS
def test_the_first_line_is_the_title(sample: SampleText) -> None:
    lines = sample.path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == sample.title
    assert lines[1] == ""


def test_the_first_text_begins_with_today() -> None:
    assert find_sample("market").title.startswith("今天")


@TEXTS
def test_a_text_is_clean(sample: SampleText) -> None:
    text = sample.path.read_text(encoding="utf-8")
    assert re.search("[。！？][”」]?\n$", text)
    assert unicodedata.normalize("NFC", text) == text
    # Full-width punctuation only, no spaces, nothing half-width.
    assert re.fullmatch("[\u4e00-\u9fff，。！？：；、“”「」\n]+", text)
    assert text.count("“") == text.count("”")
    assert text.count("「") == text.count("」")


@TEXTS
def test_a_text_is_in_one_script(sample: SampleText) -> None:
    from opencc import OpenCC

    text = sample.path.read_text(encoding="utf-8")
    if sample.script == "simplified":
        assert OpenCC("t2s").convert(text) == text
        assert "「" not in text
    else:
        # Taiwan's usage, so that it stays as it is when turned into it.
        assert OpenCC("s2tw").convert(OpenCC("tw2s").convert(text)) == text
        assert "“" not in text


def test_an_unknown_sample_is_answered_with_the_names() -> None:
    with pytest.raises(DubenError, match=r"no sample 'nothing'.*market, cat, umbrella"):
        find_sample("nothing")


@TEXTS
def test_a_text_opens_as_a_document(sample: SampleText) -> None:
    class NoFacts:
        def differs(self, char: str) -> bool:
            return False

        def readings(self, char: str) -> tuple[str, ...]:
            return ()

    document = open_sample(sample.name, NoFacts())
    assert document.title == sample.title
    assert document.key == f"sample:{sample.name}"
    assert document.repairs == ()
    assert document.sentence_at(0).text == sample.title
