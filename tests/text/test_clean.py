"""What no screen can show is taken out of a text once, before anything counts its characters."""

import pytest
from hypothesis import given

from reader.text.clean import clean
from tests.text.alphabet import texts

EXAMPLES = {
    "Windows's line ends": ("一\r\n二\r\n", "一\n二\n"),
    "old Macintosh's line ends": ("一\r二\r", "一\n二\n"),
    "Unicode's line ends": ("一\u2028二\u2029三\x85四", "一\n二\n三\n四"),
    "page breaks": ("一\x0c二\x0b三", "一\n二\n三"),
    "tabs": ("一\t二", "一 二"),
    "controls": ("一\x00\x07二\x1b[31m三\x7f\x9b", "一二[31m三"),
    "marks of byte order": ("\ufeff一\ufeff二", "一二"),
    "what has no width": ("一\u200b二\u200c三\u2060四\xad五", "一二三四五"),
    "writing directions": ("一\u202e二\u2066三\u200f四", "一二三四"),
    "halves of characters": ("一\ud83d二", "一\ufffd二"),
}
KEPT = (
    "　　“你好，”他说……「是嗎？」——《书》（一）",
    "full-width ＡＢＣ１２３ and half-width ABC123, not made alike",
    "𠮷野家，㐂，豈",
    "👨‍👩‍👧，❤️，👍🏽",
    "lǜ, lu\u0308\u0300",
)


@pytest.mark.parametrize(("text", "cleaned"), EXAMPLES.values(), ids=list(EXAMPLES))
def test_what_no_screen_can_show_goes(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize("text", KEPT)
def test_everything_else_stays_as_it_is(text):
    assert clean(text) == text


@given(texts)
def test_clean_text_stays_as_it_is(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned  # no lone half is left
    assert "\r" not in cleaned
