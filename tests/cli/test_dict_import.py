"""``duben dict``: further dictionaries, lists of levels, entries of one's own."""

import gzip
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dicts.entry import Entry
from dicts.volume import Said
from reader.language import dictionaries, volumes

GERMAN = """\
# HanDeDict, CC BY-SA 2.0 (Lizenz: https://creativecommons.org/licenses/by-sa/2.0/de/)
銀行 银行 [yin2 hang2] /Bank (S, Wirtsch)/
學習 学习 [xue2 xi2] /lernen (V)/
no entry at all
"""
COURSE = "银行\tlesson 2\n学习\tlesson 1\n"


@pytest.fixture
def german(tmp_path: Path) -> str:
    path = tmp_path / "handedict.u8.gz"
    path.write_bytes(gzip.compress(GERMAN.replace("\n", "\r\n").encode("utf-8-sig")))
    return str(path)


@pytest.fixture
def course(tmp_path: Path) -> str:
    path = tmp_path / "our course.tsv"
    path.write_text(COURSE, encoding="utf-8")
    return str(path)


def test_a_further_dictionary_stands_beside_the_main_one_under_its_name(duben, german):
    assert duben("dict", "import", german).lines == [
        "imported HanDeDict, a further dictionary of 2 entries; 1 line passed over"
    ]
    said = duben("lookup", "银行").lines
    assert said[0].startswith("銀行 银行  yínháng  HSK 2.0: 3")
    assert said[-2].endswith("  [HanDeDict]")
    assert said[-1] == "  1  Bank (S, Wirtsch)"
    main, other = duben("lookup", "--format", "json", "银行").json["entries"]
    assert "dictionary" not in main
    assert other["dictionary"] == "HanDeDict"


def test_the_order_can_be_changed(duben, german):
    duben("dict", "import", german, "--name", "Deutsch")
    assert duben("dict", "order", "deutsch").lines == ["Deutsch, CC-CEDICT"]
    first = duben("lookup", "--format", "json", "学习").json["entries"][0]
    assert (first["dictionary"], first["senses"]) == ("Deutsch", ["lernen (V)"])
    # So a word that is kept has that meaning.
    assert duben("deck", "add", "学习").lines == ["kept  學習 学习  xuéxí  lernen (V)"]
    assert duben("words", "--format", "json", stdin="学习").json[0]["meaning"] == "lernen (V)"


def test_a_list_of_words_with_tags_stands_among_the_levels(duben, course):
    assert duben("dict", "import", course).lines == [
        "imported our course, a list of 2 words with tags"
    ]
    assert "HSK 2025: 1 · our course: lesson 1 · rank" in duben("lookup", "学习").lines[0]
    (entry,) = duben("lookup", "--format", "json", "學習").json["entries"]
    assert entry["tags"] == {"our course": "lesson 1"}
    (word,) = duben("words", "--format", "json", stdin="学习").json
    assert word["tags"] == {"our course": "lesson 1"}


def test_what_is_there_is_listed_and_told_of(duben, german, course):
    duben("dict", "import", german)
    duben("dict", "import", course)
    listed = duben("dict", "list").lines
    assert [line.split("  ")[0] for line in listed] == ["CC-CEDICT", "HanDeDict", "our course"]
    assert duben("dict", "list", "--format", "json").json[1:] == [
        {"name": "HanDeDict", "as": "extra", "date": "", "entries": 2},
        {"name": "our course", "as": "levels", "date": "", "entries": 2},
    ]
    other = duben("dict", "info", "--format", "json").json["others"][0]
    assert (other["name"], other["entries"], other["passed_over"]) == ("HanDeDict", 2, 1)
    assert "creativecommons.org" in other["licence"]
    assert Path(other["file"]).stat().st_size == other["bytes"]
    assert "creativecommons.org/licenses/by-sa/2.0" in duben("dict", "info").out


def test_one_can_be_removed(duben, german):
    duben("dict", "import", german)
    assert duben("dict", "remove", "handedict").lines == ["removed HanDeDict"]
    assert len(duben("lookup", "--format", "json", "学习").json["entries"]) == 1
    assert "there is no dictionary handedict" in duben("dict", "remove", "handedict").complaint


def test_it_can_be_said_what_a_file_is(duben, german, course):
    told = duben("dict", "import", german, "--as", "extra", "--format", "json").json
    assert told == {"as": "extra", "name": "HanDeDict", "taken": 2, "passed_over": 1}
    assert "no list of words" in duben("dict", "import", german, "--as", "levels").complaint
    assert "no CC-CEDICT" in duben("dict", "import", german, "--as", "main").complaint
    assert (
        "no dictionary in the format" in duben("dict", "import", course, "--as", "extra").complaint
    )
    said = duben("dict", "import", german, "--as", "main", "--name", "x")
    assert "always called CC-CEDICT" in said.wrong_usage


def test_what_is_no_dictionary_is_refused_and_nothing_is_made(duben, tmp_path, home):
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html>\n<title>moved</title>\n", encoding="utf-8")
    assert "neither a dictionary" in duben("dict", "import", str(path)).complaint
    assert list(home.iterdir()) == []


def test_one_that_is_damaged_is_left_out_and_told_of(duben, german):
    duben("dict", "import", german)
    (dictionaries.further() / "HanDeDict.sqlite3").write_bytes(b"no dictionary" * 999)
    said = duben("lookup", "学习")
    assert said.status == 0
    assert "to learn" in said.out
    assert said.err.count("\n") == 1
    assert "duben dict remove HanDeDict" in said.err
    assert "damaged" in duben("dict", "list").lines[1]
    assert duben("dict", "remove", "HanDeDict").status == 0


# Imports a dictionary, and kills itself before one of the steps that touch the folder.
IMPORTER = """
import os, signal, sys
from dicts.entry import Entry
from dicts.volume import Said
from reader.language import dictionaries, volumes

left, home = int(sys.argv[1]), os.environ["DUBEN_HOME"]

def watch(event, args):
    global left
    if event.startswith(("open", "os.", "sqlite3", "shutil", "tempfile")) and home in repr(args):
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

sys.addaudithook(watch)
new = Said(Entry("傷", "伤", ("shang1",), ("new",)))
volumes.install("A", {"sort": "extra", "entries": "1", "bad": "0"}, [new])
print(left)
"""


def test_a_power_cut_at_any_step_of_an_import_leaves_the_old_or_the_new(home):
    old = Said(Entry("傷", "伤", ("shang1",), ("old",)))
    about = {"sort": "extra", "entries": "1", "bad": "0"}

    def import_it(left: int) -> subprocess.CompletedProcess[str]:
        volumes.install("A", about, [old])
        return subprocess.run(
            [sys.executable, "-c", IMPORTER, str(left)],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"DUBEN_HOME": str(home)},
            capture_output=True,
            text=True,
        )

    enough = 10_000
    steps = enough - int(import_it(enough).stdout)
    assert steps > 5
    seen = set()
    for step in range(steps):
        assert import_it(step).returncode == -signal.SIGKILL
        assert volumes.names() == ["CC-CEDICT", "A"]
        seen |= {it.entry.senses for it in volumes.volume("A").entries("伤")}
    assert seen == {("old",), ("new",)}
    # What the killed ones have left behind goes with the next.
    volumes.install("A", about, [old])
    assert [it.name for it in dictionaries.further().iterdir()] == ["A.sqlite3"]


def test_an_entry_is_corrected_and_the_card_with_it(duben):
    duben("deck", "add", "学习")
    assert duben("dict", "own", "add", "学习", "to cram", "to learn").lines == [
        "corrected  學習 学习  xuéxí  to cram; to learn",
        "the word in your deck means that now, too",
    ]
    assert duben("lookup", "学习").lines[0].endswith("rank 384  [own]")
    assert duben("lookup", "学习").lines[1:] == ["  1  to cram", "  2  to learn"]
    (entry,) = duben("lookup", "--format", "json", "学习").json["entries"]
    assert (entry["dictionary"], entry["senses"]) == ("own", ["to cram", "to learn"])
    assert "<br>to cram; to learn" in duben("deck", "export").out.splitlines()[-1]
    # A search finds it corrected, too.
    hits = duben("lookup", "--format", "json", "xuexi").json["entries"]
    assert [it["senses"] for it in hits if it["simplified"] == "学习"] == [["to cram", "to learn"]]


def test_a_word_of_ones_own_is_added_listed_kept_and_removed(duben):
    assert duben("dict", "own", "add", "银行卡族[yín háng kǎ zú]", "card people").lines == [
        "added  銀行卡族 银行卡族  yínhángkǎzú  card people"
    ]
    assert duben("deck", "add", "银行卡族").lines == [
        "kept  銀行卡族 银行卡族  yínhángkǎzú  card people"
    ]
    (own,) = duben("dict", "own", "list", "--format", "json").json
    assert own == {
        "simplified": "银行卡族",
        "traditional": "銀行卡族",
        "pinyin": ["yin2", "hang2", "ka3", "zu2"],
        "senses": ["card people"],
        "corrects": None,
    }
    assert duben("dict", "own", "remove", "銀行卡族").lines == [
        "removed  銀行卡族 银行卡族  yínhángkǎzú"
    ]
    assert duben("dict", "own", "list").out == ""
    assert "not in your own entries" in duben("dict", "own", "remove", "银行卡族").complaint


def test_a_wrong_reading_is_corrected_by_naming_the_entry(duben):
    args = ("dict", "own", "add", "学习[xiao2 xi2]", "to learn", "--instead-of", "学习[xue2 xi2]")
    assert duben(*args).lines == ["corrected  學習 学习  xiáoxí  to learn"]
    (entry,) = duben("lookup", "--format", "json", "学习").json["entries"]
    assert entry["pinyin"] == ["xiao2", "xi2"]
    assert "instead of 學習 学习  xuéxí" in duben("dict", "own", "list").lines[0]
    assert "has no 学习[a1 b1]" in duben(*args[:-1], "学习[a1 b1]").complaint


def test_looking_up_makes_no_deck(duben, home):
    assert duben("lookup", "学习").status == 0
    assert duben("dict", "list").status == 0
    assert list(home.iterdir()) == []


def test_a_deck_that_is_damaged_does_not_stop_a_look_up(duben, home):
    (home / "deck.sqlite3").write_bytes(b"no deck" * 999)
    said = duben("lookup", "学习")
    assert (said.status, said.err.count("\n")) == (0, 1)
    assert "your own entries are left out" in said.err
    assert "to learn" in said.out
