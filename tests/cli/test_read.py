"""``duben read``, up to the moment when the screen opens; a stand-in is the screen."""

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.test_lazy import ENGINES, OTHERS
from tests.terminal import PROJECT, Terminal, environment

# Says what it was asked to show, and what is loaded by then, and takes one key.
STAND_IN = """
import os, sys, types

def run(document, lexicon, settings, own_words, notice):
    loaded = set(sys.modules)
    if document is None:
        print("LIBRARY", len(lexicon.entries("好")) > 1)
    else:
        print("TEXT", document.title, len(document.text), document.encoding, document.is_raw)
    print("SETTINGS", *settings)
    print("OWN WORDS", *own_words)
    print(f"TOO MUCH {sorted(loaded & set(sys.argv[1].split(',')))}")
    print("KEY", os.isatty(0), os.read(0, 1).decode())

screen = types.ModuleType("reader.tui.app")
screen.run = run
sys.modules["reader.tui.app"] = screen
from reader.cli.main import main
sys.exit(main(sys.argv[2:]))
"""
HEAVY = ",".join(ENGINES | OTHERS | {"textual", "rich", "hashlib"})


@pytest.fixture
def shown(home, tmp_path):
    """Open the stand-in in a terminal, press q, and return what it wrote."""

    def run(*args, stdin=None):
        command = [sys.executable, "-c", STAND_IN, HEAVY, *args]
        with Terminal(command, home=home, stdin=stdin, columns=120, cwd=tmp_path) as terminal:
            terminal.wait_for(lambda it: "TOO MUCH" in it.text or "duben:" in it.text)
            terminal.send("q\r")
            terminal.wait_end()
            return terminal.text

    return run


def test_a_text_is_opened(shown, text_file):
    screen = shown(text_file("春天来了。\n花开了。\n"))
    assert "TEXT 春天来了。 11 UTF-8 False" in screen
    assert "SETTINGS duben duben taiwan citation" in screen
    assert "KEY True q" in screen


def test_read_and_a_text_alone_are_the_same(shown, text_file):
    path = text_file("春天来了。")
    assert "TEXT 春天来了。 5 UTF-8 False" in shown("read", path)
    assert "TEXT 春天来了。 5 UTF-8 False" in shown(path)


def test_a_sample_is_opened(shown):
    assert "TEXT 今天去买菜" in shown("sample:market")


def test_nothing_to_read_opens_the_library(shown):
    assert "LIBRARY True" in shown()
    assert "LIBRARY True" in shown("read")


@pytest.mark.parametrize("before", [True, False])
def test_options_may_stand_before_the_text_and_after_it(shown, text_file, before):
    path = text_file("他来了,很高兴。")
    options = ["--raw", "--segmenter", "jieba", "--readings", "pypinyin"]
    options += ["--traditional", "hongkong", "--tones", "spoken"]
    screen = shown(*options, path) if before else shown(path, *options)
    assert "TEXT 他来了，很高兴。 8 UTF-8 True" in screen
    assert "SETTINGS jieba pypinyin hongkong spoken" in screen


@pytest.mark.parametrize("read", [[], ["read"], ["--raw"]])
def test_the_settings_are_those_of_the_file_unless_an_option_says_otherwise(
    shown, text_file, home, read
):
    (home / "settings.toml").write_text('readings = "pypinyin"\ntones = "spoken"\n')
    path = text_file("春天来了。")
    assert "SETTINGS duben pypinyin taiwan spoken" in shown(*read, path)
    assert "SETTINGS duben duben taiwan spoken" in shown(*read, "--readings", "duben", path)


def test_own_words_are_those_of_the_data_folder_or_of_a_file(shown, text_file, home):
    (home / "own-words.txt").write_text("小明\n王阿姨\n", encoding="utf-8")
    path, words = text_file("春天来了。"), text_file("臺北車站", "words.txt")
    assert "OWN WORDS 小明 王阿姨" in shown(path)
    assert "OWN WORDS 小明 王阿姨" in shown("read", "--raw", path)
    assert "OWN WORDS 臺北車站" in shown(path, "--own-words", words)


def test_an_encoding_may_be_named(shown, text_file):
    path = text_file("春天來了。".encode("big5"))
    assert "TEXT 春天來了。 5 BIG5" in shown("--encoding", "big5", path).upper()


def test_a_text_called_like_a_verb(shown, text_file):
    text_file("春天来了。", "words")
    assert "TEXT 春天来了。" in shown("read", "words")
    assert "TEXT 春天来了。" in shown("./words")


def test_before_the_screen_little_is_loaded(shown, text_file):
    assert "TOO MUCH []" in shown(text_file("我們在銀行。\n"))
    assert "TOO MUCH []" in shown("sample:market")
    assert "TOO MUCH []" in shown()


def test_a_text_through_a_pipe_leaves_the_keyboard_to_the_reader(shown, text_file, tmp_path):
    text_file("春天来了。")
    screen = shown("-", stdin=tmp_path / "text.txt")
    assert "TEXT 春天来了。" in screen
    assert "KEY True q" in screen


def test_options_of_a_text_need_a_text(shown):
    assert "name one (see: duben read --help)" in shown("--raw")


def test_trouble_is_said_and_no_screen_opened(shown):
    assert "duben:" in shown("nothing.txt")
    assert "nothing.txt" in shown("nothing.txt")


def test_without_a_terminal_there_is_advice(duben, text_file):
    for args in ([], ["read"], [text_file("你好。")], ["sample:market"]):
        assert duben(*args).complaint.endswith("use: duben annotate")


def test_without_a_keyboard_there_is_no_screen(home, text_file):
    ours, theirs = pty.openpty()
    with os.fdopen(ours), os.fdopen(theirs, "w") as screen:
        done = subprocess.run(
            [sys.executable, "-m", "reader.cli.main", "-"],
            input="你好。".encode(),
            stdout=screen,
            stderr=subprocess.PIPE,
            env=environment(home),
            start_new_session=True,  # without a terminal of its own
            cwd=PROJECT,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"duben: the screen needs a keyboard")
    assert done.stderr.count(b"\n") == 1
