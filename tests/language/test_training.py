"""Learning from a few sentences of our own, as the real data is learnt from."""

from pathlib import Path

import pytest

from dicts.lexicon import Lexicon
from reader.language.tagger import Tagger
from reader.language.training import readings, segmenter
from reader.language.training.treebank import sentences
from reader.language.word_readings import WordReadings

WORDS = ["他/在/银行/工作/。", "我们/学习/中文/。", "王/小明/很/高兴/。", "他/会/C++/。"]
NAMES = ("王", "小明")


def conllu(lines: list[str]) -> str:
    """The sentences as a treebank has them, names marked."""
    blocks = []
    for line in lines:
        words = line.split("/")
        rows = [
            f"{at}\t{word}\t_\t{'PROPN' if word in NAMES else 'NOUN'}\t_\t_\t_\t_\t_\t_"
            for at, word in enumerate(words, 1)
        ]
        blocks.append("\n".join([f"# text = {''.join(words)}", *rows]) + "\n")
    return "\n".join(blocks) + "\n"


@pytest.fixture(scope="module")
def treebank(tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("gold") / "ours.conllu"
    file.write_text(conllu(WORDS * 3), encoding="utf-8")
    return file


def trained(lexicon: Lexicon, treebank: Path, folder: Path) -> Path:
    folder.mkdir()
    bank = segmenter.prepare(lexicon, sentences(treebank))
    segmenter.train({"gsd": bank, "hk": bank}, folder)
    return folder


def test_what_was_learnt_cuts_so(lexicon: Lexicon, treebank: Path, tmp_path: Path) -> None:
    tagger = Tagger(lexicon, folder=trained(lexicon, treebank, tmp_path / "one"))
    for line in WORDS[:2]:
        assert "/".join(tagger.cut(line.replace("/", "")).words) == line


def test_the_same_data_gives_the_same_bytes(
    lexicon: Lexicon, treebank: Path, tmp_path: Path
) -> None:
    one, two = (trained(lexicon, treebank, tmp_path / name) for name in ("one", "two"))
    files = sorted(file.name for file in one.iterdir())
    assert files == sorted(file.name for file in two.iterdir())
    for name in files:
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_a_treebank_without_its_text_is_put_together(tmp_path: Path) -> None:
    lines = [line for line in conllu(["看/West/Side/Story"]).split("\n") if "text" not in line]
    file = tmp_path / "old.conllu"
    file.write_text("\n".join(lines), encoding="utf-8")
    (only,) = sentences(file)
    assert only.text == "看West Side Story"
    assert [only.text[start:end] for start, end in only.words] == ["看", "West", "Side", "Story"]


def test_what_was_learnt_reads_so(lexicon: Lexicon, tmp_path: Path) -> None:
    lines = [
        "他▁还▁你钱。\thuan2",
        "我▁还▁你书。\thuan2",
        "他▁还▁没来。\thai2",
        "我▁还▁不去。\thai2",
    ]
    (tmp_path / "ours.sent").write_text("".join(it.split("\t")[0] + "\n" for it in lines), "utf-8")
    (tmp_path / "ours.lb").write_text("".join(it.split("\t")[1] + "\n" for it in lines), "utf-8")
    gold = list(readings.gold(tmp_path / "ours"))
    assert gold[0] == ("他还你钱。", 1, "huan2")
    tagger = Tagger(lexicon)
    readings.train(lexicon, tagger, gold * 4, [], tmp_path)
    reader = WordReadings(lexicon, folder=tmp_path)
    for text, offset, reading in gold:
        words = tagger.cut(text).words
        read = [it for them in reader.read(words, words) if them for it in them]
        assert read[offset] == reading


def test_our_own_examples_are_no_sentences_that_we_measure_by() -> None:
    from tests.accuracy.gold import sentences as measured

    texts = {bare(it.text) for it in measured()}
    assert [it.text for it in readings.own() if bare(it.text) in texts] == []


def bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))
