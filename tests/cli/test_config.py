"""``duben config``, and the settings it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import settings
from tests.cli.test_lazy import loaded

MINE = """\
# what I like
segmenter = "jieba"  # it knows names
"tones"='spoken'
# the end
"""


@pytest.fixture
def file(home):
    return home / "settings.toml"


def values(duben):
    return {it["key"]: it["value"] for it in duben("config", "list", "--format", "json").json}


def test_without_a_file_all_is_as_it_comes(duben, file):
    assert settings.load() == settings.Settings()
    assert duben("config", "list").lines == [
        "segmenter    duben     default  duben, jieba, longest",
        "readings     duben     default  duben, pypinyin",
        "traditional  taiwan    default  taiwan, taiwan-phrases, hongkong, standard",
        "tones        citation  default  citation, spoken",
        "levels       all       default  all, hsk2, hsk3, hsk2025",
        "zhuyin       hide      default  hide, show",
        "marks        all       default  all, learning, none",
    ]
    assert not file.exists()


def test_the_default_of_each_key_comes_first():
    assert settings.Settings() == tuple(allowed[0] for allowed in settings.ALLOWED.values())
    assert list(settings.ALLOWED) == list(settings.Settings._fields)


def test_what_the_file_says_is_what_holds(duben, file):
    file.write_text(MINE, encoding="utf-8")
    assert settings.load() == settings.Settings(segmenter="jieba", tones="spoken")
    listed = duben("config", "list", "--format", "json").json
    assert listed[0] == {
        "key": "segmenter",
        "value": "jieba",
        "from": "settings.toml",
        "allowed": ["duben", "jieba", "longest"],
    }
    assert listed[1]["from"] == "default"


def test_it_says_where_the_file_is(duben, file):
    own_words = file.with_name("own-words.txt")
    assert duben("config", "path").lines == [f"settings   {file}", f"own words  {own_words}"]
    assert duben("config", "path", "--format", "json").json == {
        "settings": str(file),
        "own_words": str(own_words),
    }


def test_setting_one_keeps_all_else(duben, file):
    file.write_text(MINE, encoding="utf-8")
    file.chmod(0o600)
    assert duben("config", "set", "segmenter", "duben").lines == ["set  segmenter = duben"]
    assert duben("config", "set", "tones", "citation").lines
    assert duben("config", "set", "traditional", "hongkong").lines
    assert file.read_text(encoding="utf-8") == (
        '# what I like\nsegmenter = "duben"  # it knows names\n"tones"="citation"\n# the end\n'
        'traditional = "hongkong"\n'
    )
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_setting_makes_the_file_and_the_folder(duben, home, monkeypatch):
    monkeypatch.setenv("DUBEN_HOME", str(home / "new"))
    assert duben("config", "set", "tones", "spoken").status == 0
    assert (home / "new" / "settings.toml").read_text() == 'tones = "spoken"\n'
    assert values(duben)["tones"] == "spoken"


@pytest.mark.parametrize("before", ["\ufefftones = 'spoken'\r\n# mine", "# mine", "", "\n\n"])
def test_a_file_of_another_editor(duben, file, before):
    file.write_bytes(before.encode())
    assert duben("config", "set", "readings", "pypinyin").status == 0
    assert values(duben)["readings"] == "pypinyin"
    assert values(duben)["tones"] == ("spoken" if "spoken" in before else "citation")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"segmentor = 'jieba'\n", ["there is no setting 'segmentor'", "segmenter, readings"]),
        (b"segmenter = 'knife'\n", ["segmenter cannot be 'knife'", "duben, jieba, longest"]),
        (b"tones = 3\n", ["tones cannot be 3", "citation, spoken"]),
        (b"tones = ['spoken']\n", ["tones cannot be ['spoken']"]),
        (b"[tones]\nspoken = true\n", ["tones cannot be"]),
        (b"tones = spoken\n", ["line 1"]),
        (b"tones = 'spoken'\ntones = 'spoken'\n", ["line 2"]),
        (b"tones = '\xff'\n", ["not UTF-8"]),
    ],
)
def test_a_bad_file_is_said_in_a_line(duben, file, content, said):
    file.write_bytes(content)
    for verb in (["config", "list"], ["annotate", "--per-line", "-"], ["deck", "add", "好"]):
        line = duben(*verb).complaint
        assert str(file) in line
        assert all(part in line for part in said)


def test_a_bad_value_is_mended_by_setting_it(duben, file):
    file.write_text('tones = "loud" # ?\n')
    assert duben("config", "set", "tones", "spoken").status == 0
    assert file.read_text() == 'tones = "spoken" # ?\n'


def test_what_is_no_toml_is_left_alone(duben, file):
    file.write_text("tones = spoken\n")
    assert "line 1" in duben("config", "set", "tones", "spoken").complaint
    file.write_text("tones = '''\nspoken'''\n")
    assert 'write there tones = "citation"' in duben("config", "set", "tones", "citation").complaint
    assert file.read_text() == "tones = '''\nspoken'''\n"


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("tone", "spoken", "there is no setting 'tone'; there are: segmenter"),
        ("tones", "loud", "tones cannot be 'loud'; it can be: citation, spoken"),
    ],
)
def test_what_there_is_not_cannot_be_set(duben, file, key, value, said):
    assert said in duben("config", "set", key, value).complaint
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_said_in_a_line(duben, file):
    file.mkdir()
    assert str(file) in duben("config", "set", "tones", "spoken").complaint
    assert str(file) in duben("config", "list").complaint


def test_an_option_has_the_last_word(duben, file):
    file.write_text('traditional = "hongkong"\n')
    args = ["annotate", "--format", "jsonl"]

    def traditional(*more):
        (line,) = duben(*args, *more, stdin="里面\n").objects
        return line["words"][0]["traditional"]

    assert traditional() == "裏面"
    assert traditional("--traditional", "taiwan") == "裡面"


def test_taiwans_own_word_is_told_with_its_reading(duben):
    args = ["annotate", "--format", "jsonl", "--traditional"]
    (line,) = duben(*args, "taiwan-phrases", stdin="软件\n").objects
    (word,) = line["words"]
    assert (word["traditional"], word["pinyin"]) == ("軟件", ["ruan3", "jian4"])
    assert word["taiwan"] == {
        "traditional": "軟體",
        "simplified": "软体",
        "pinyin": ["ruan3", "ti3"],
    }
    (line,) = duben(*args, "taiwan", stdin="软件\n").objects
    assert "taiwan" not in line["words"][0]


def test_own_words_that_cannot_be_read_are_said_in_a_line(duben, home, text_file):
    bad = text_file("小明\n".encode("gb18030"), "bad.txt")
    for verb in (["annotate"], ["words"]):
        assert "is not UTF-8" in duben(*verb, "--own-words", bad, "sample:market").complaint
        assert "No such file" in duben(*verb, "--own-words", bad + "x", "sample:market").complaint
    (home / "own-words.txt").write_bytes(b"\xff")
    assert "line 1 of your own words" in duben("annotate", "sample:market").complaint
    good = text_file("小明 # a friend\n", "good.txt")
    assert duben("annotate", "--own-words", good, "sample:market").status == 0


def test_toml_is_read_only_where_there_is_a_file(home):
    assert "tomllib" not in loaded(home, "annotate", "--per-line", stdin="他\n")


line = st.sampled_from(["", "# a note", "tones = 'spoken'", 'readings="duben" # why', "  # ="])


@given(st.lists(line, unique=True), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_whatever_stands_around_a_setting_stays(lines, end, whole):
    """Through the text alone: a file each time would be slow."""
    text = end.join(lines) + (end if whole else "")
    changed = settings._with_line(text, "tones", "citation")
    others = [it for it in text.splitlines() if not it.startswith("tones")]
    assert [it for it in changed.splitlines() if not it.startswith("tones")] == others
    assert 'tones = "citation"' in changed.splitlines()
