"""Repairs with what the dictionary really knows of characters."""

from collections import Counter
from collections.abc import Iterator

import pytest

from dicts.lexicon import Lexicon
from reader.library.samples import SampleText, samples
from reader.text.repair import Mended

# A page as a mirror site would leave it: each character of its table is glossed, in either
# script, with one reading whatever the word, and what is not in the table stays simplified.
DAMAGED = """\
關(guān)于種(zhǒng)樹(shù)的人
來源:山里人,作者:老張
去年開(kāi)始,他一個人在山上種(zhǒng)樹(shù),種(zhǒng)了三千多棵。
“你為什么種(zhǒng)樹(shù)?”“樹(shù)會(huì)替我活著。你會(huì)懂的?!?/p>
那年他調(diào)查過(guò)水土,強(qiáng)調(diào)樹(shù)比墻(qiáng)更有用。后來女(nǚ)兒也綠(lǜ)了一面山。
"""
MENDED = """\
關于種樹的人
來源：山里人，作者：老張
去年開始，他一個人在山上種樹，種了三千多棵。
“你為什么種樹？”“樹會替我活著。你會懂的。”
那年他調查過水土，強調樹比墻更有用。后來女(nǚ)兒也綠了一面山。
"""
TEXTBOOK = """\
第三课　长(zhǎng)大以后
小明长(zhǎng)得很高，头发很长(cháng)。他还(hái)没有还(huán)书，觉(jué)得不好意思。
生词：银行(háng)、快乐(lè)、音乐(yuè)、重(chóng)新、重(zhòng)要、为(wèi)了、认为(wéi)
"""


@pytest.fixture(scope="module")
def lexicon() -> Iterator[Lexicon]:
    lexicon = Lexicon.open()
    yield lexicon
    lexicon.close()


def test_a_damaged_page_is_mended(lexicon):
    mended = Mended(DAMAGED, lexicon)
    assert mended.text == MENDED
    counts = Counter(repair.kind for repair in mended.repairs)
    assert counts == {"gloss": 19, "markup": 1, "punctuation": 7}


def test_a_textbook_keeps_its_glosses(lexicon):
    assert Mended(TEXTBOOK, lexicon).repairs == ()


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_bundled_text_needs_no_repair(sample: SampleText, lexicon):
    text = sample.path.read_text(encoding="utf-8")
    assert Mended(text, lexicon).repairs == ()
