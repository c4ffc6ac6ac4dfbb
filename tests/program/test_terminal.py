"""The whole program in a real pseudo-terminal, as a person has it."""

import random
import re
from pathlib import Path

import pytest

from dicts.pinyin import joined
from reader.deck.store import Deck
from reader.deck.words import Status
from tests.terminal import (
    CTRL_C,
    CTRL_Q,
    DOWN,
    ESCAPE,
    PAGE_DOWN,
    PAGE_UP,
    RIGHT,
    UP,
    Terminal,
    duben_command,
    environment,
)

TEXT = "第一课\n他在银行工作。我们都喜欢他！\n长大以后，我想当老师。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "课文.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def open_text(file: Path | str, home: Path, **more: object) -> Terminal:
    return Terminal([*duben_command(), str(file)], home=home, **more)


def test_a_sample_is_read_from_start_to_end(tmp_path: Path) -> None:
    with open_text("sample:market", tmp_path) as terminal:
        terminal.wait_for("jīntiān")
        terminal.wait_for("today")
        assert "今天去买菜" in terminal.lines[0]
        for _ in range(30):
            terminal.send("j")
        terminal.wait_for("this is the last sentence")
        terminal.send("q")
        assert terminal.wait_end() == 0


def test_a_word_is_kept_and_the_place_is_remembered(file: Path, tmp_path: Path) -> None:
    with open_text(file, tmp_path) as terminal:
        terminal.wait_for("第一课")
        terminal.send("jl" + RIGHT)
        terminal.wait_for("▸ 银行 銀行")
        terminal.send("a")
        terminal.wait_for("kept 银行 yínháng")
        terminal.kill()
    with open_text(file, tmp_path) as terminal:
        terminal.wait_for("▸ 银行 銀行  yínháng  learning")


def test_a_search_typed_at_once_is_opened_and_left_again(file: Path, tmp_path: Path) -> None:
    with open_text(file, tmp_path) as terminal:
        terminal.wait_for("第一课")
        terminal.send("dxuexi\r")
        terminal.wait_for("▸ 学习 學習  xuéxí  new")
        terminal.send("\t\r")
        terminal.wait_for("学习 › ")
        terminal.send("h")
        terminal.wait_for(lambda it: "›" not in it.text)
        terminal.send("h")
        terminal.wait_for("▸ 学习 學習  xuéxí  to learn")
        terminal.send("\x7f" * len("xuexi"))
        terminal.wait_for("characters, in either script")
        terminal.send("知识")
        terminal.wait_for("▸ 知识 知識  zhīshi")
        terminal.send(ESCAPE)
        terminal.wait_for("▸ 第一")


def test_it_leaves_the_terminal_as_it_was(file: Path, tmp_path: Path) -> None:
    for key in ("q", CTRL_Q, CTRL_C):
        with open_text(file, tmp_path) as terminal:
            terminal.wait_for("课")
            terminal.send(key)
            assert terminal.wait_end() == 0
            assert b"\x1b[?1049l" in terminal.output
            assert b"\x1b[?25h" in terminal.output


def test_a_click_a_resize_and_the_arrows(file: Path, tmp_path: Path) -> None:
    with open_text(file, tmp_path, columns=80, rows=24) as terminal:
        terminal.wait_for("课")
        terminal.send("j")
        terminal.wait_for("yínháng")
        terminal.click("工作。")
        terminal.wait_for("▸ 工作")
        terminal.resize(40, 12)
        terminal.wait_for(lambda it: len(it.lines) == 12 and "▸ 工作" in it.text)
        terminal.send(DOWN + PAGE_DOWN + PAGE_UP + UP + ESCAPE)
        terminal.wait_for("第一")


def test_a_piped_text_is_read_with_keys_from_the_terminal(file: Path, tmp_path: Path) -> None:
    with Terminal([*duben_command(), "-"], home=tmp_path, stdin=file) as terminal:
        terminal.wait_for("第一课")
        terminal.send("j")
        terminal.wait_for("yínháng")
        terminal.send("q")
        assert terminal.wait_end() == 0


@pytest.mark.parametrize(
    "more",
    [
        {"NO_COLOR": "1"},
        {"TERM": "xterm", "COLORTERM": None},
        {"TERM": "linux", "COLORTERM": None},
        {"TERM": "dumb", "COLORTERM": None},
        {"LC_ALL": "C", "LANG": None},
    ],
    ids=["no colour", "16 colours", "console", "dumb", "C locale"],
)
def test_any_terminal_shows_the_word_at_the_cursor(
    file: Path, tmp_path: Path, more: dict[str, str | None]
) -> None:
    env = environment(tmp_path, **more)
    with open_text(file, tmp_path, env=env) as terminal:
        terminal.wait_for("第一课")
        terminal.send("jc")
        terminal.wait_for("yínháng")
        terminal.settle()
        column, row = terminal.find("他 ")
        assert terminal.cell(column, row).reverse
        assert not terminal.cell(column + 4, row).reverse
        if "NO_COLOR" in more:
            colours = {terminal.cell(x, y).fg for y in range(30) for x in range(100)}
            assert colours == {"default"}


def test_sixteen_colours_are_all_that_is_asked_for(file: Path, tmp_path: Path) -> None:
    with open_text(file, tmp_path) as terminal:
        terminal.wait_for("第一课")
        terminal.send("jcccc")
        terminal.wait_for("colours of tones: off")
        assert b"[38;2" not in terminal.output
        assert b"[48;2" not in terminal.output


def notice(terminal: Terminal) -> tuple[str, str] | None:
    """What the reader is told of a word, and the word with its pinyin; None before that."""
    told = re.search(r"(kept|dropped) (\S+ [^\s;]+)", terminal.text)
    return (told[1], told[2]) if told else None


def kill_between_keys(file: Path, home: Path, times: int) -> None:
    """Keep or drop word after word; kill between two keys; the deck is as was said."""
    chance = random.Random(11)
    told: dict[str, str] = {}
    for _ in range(times):
        with open_text(file, home) as terminal:
            terminal.wait_for("▸")
            for _ in range(chance.randrange(1, 4)):
                terminal.send("l")
                terminal.wait_for(lambda it: notice(it) is None)
                for key, done in (("a", "kept"), ("0", "dropped"))[: chance.randrange(1, 3)]:
                    terminal.send(key)
                    terminal.wait_for(lambda it, done=done: (notice(it) or "")[:1] == (done,))
                    _, last = notice(terminal) or ("", "")
                    told[last] = done
            # Another key is on its way: the program is killed while it is at work. What that
            # does to the word that it stands on nobody was told.
            key = chance.choice("a0jlp")
            if key in "a0":
                del told[last]
            terminal.send(key)
            terminal.kill()
        keys = [word.key for word in Deck.open(home / "deck.sqlite3").words()]
        there = {f"{key.simplified} {joined(key.pinyin.split())}" for key in keys}
        assert {word for word, done in told.items() if done == "kept"} <= there
        assert not {word for word, done in told.items() if done == "dropped"} & there
    assert told


def test_killed_between_keys_it_loses_nothing(tmp_path: Path) -> None:
    kill_between_keys(Path("sample:clock"), tmp_path, 6)


@pytest.mark.slow
def test_killed_a_hundred_times_it_loses_nothing(tmp_path: Path) -> None:
    kill_between_keys(Path("sample:clock"), tmp_path, 100)


def test_keys_pressed_faster_than_the_screen_is_drawn_go_where_they_belong(
    file: Path, tmp_path: Path
) -> None:
    with open_text(file, tmp_path) as terminal:
        terminal.wait_for("第一课")
        # `a` is the question here, and not the key that keeps a word.
        terminal.send("/a老师\r")
        terminal.wait_for("a老师 is not in this text")
        terminal.send("/老师\r")
        terminal.wait_for("▸ 老师")
    assert list(Deck.open(tmp_path / "deck.sqlite3").words()) == []


def test_what_is_typed_at_once_into_the_filter_of_the_words_goes_there(tmp_path: Path) -> None:
    with open_text("sample:market", tmp_path) as terminal:
        terminal.wait_for("▸")
        terminal.send("lalala")
        terminal.wait_for(lambda it: notice(it) is not None)
        terminal.send("w/jintian")
        terminal.wait_for(lambda it: "1 words" in it.text and "今天" in it.text)
        terminal.send("\rq")
        terminal.wait_for("3 words")
        terminal.send("q")
        terminal.wait_for("▸")
    statuses = {word.status for word in Deck.open(tmp_path / "deck.sqlite3").words()}
    assert statuses == {Status.LEARNING_1}
