"""Exports and the push to Anki from the command line."""

import csv
import io
import json
import sqlite3
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


@pytest.fixture
def words(duben):
    duben("deck", "add", "学习", "--sentence", "我在家学习。", "--source", "课文")
    duben("deck", "add", "猫", "银行")
    duben("deck", "edit", "猫", "--tags", "animal", "--note", "=1+1", "--meaning", "a,\tcat")
    duben("deck", "status", "known", "银行")


def guids(package: Path) -> set[str]:
    with zipfile.ZipFile(package) as archive:
        data = archive.read("collection.anki2")
    file = package.with_suffix(".anki2")
    file.write_bytes(data)
    with sqlite3.connect(file) as collection:
        found = {row[0] for row in collection.execute("SELECT guid FROM notes")}
    collection.close()
    return found


@pytest.mark.usefixtures("words")
def test_words_being_learnt_go_into_a_package(duben, tmp_path):
    file = tmp_path / "duben.apkg"
    said = duben("deck", "export", "--format", "apkg", "-o", str(file))
    assert said.err == f"2 notes written to {file}\n"
    there = duben("deck", "list", "--format", "json").json
    assert guids(file) == {it["guid"] for it in there if it["status"] != "known"}
    assert "say where to write it" in duben("deck", "export", "--format", "apkg").complaint


@pytest.mark.usefixtures("words")
def test_only_what_is_new_is_written(duben, tmp_path):
    file = tmp_path / "duben.apkg"

    def written() -> int:
        duben("deck", "export", "--format", "apkg", "--new", "-o", str(file))
        return len(guids(file))

    assert written() == 2
    assert written() == 0
    duben("deck", "edit", "学习", "--meaning", "to cram")
    assert written() == 1
    # Another kind of export has not been made yet.
    said = duben("deck", "export", "--new").out
    assert said.count("\n") == 7 + 2


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), ["学习", "猫", "银行"]),
        (("--status", "known"), ["银行"]),
        (("--status", "learning"), ["学习", "猫"]),
        (("--status", "1", "--status", "known"), ["学习", "猫", "银行"]),
        (("--tag", "animal"), ["猫"]),
        (("--source", "课"), ["学习"]),
        (("--since", "2026-01-01"), ["学习", "猫", "银行"]),
        (("--since", "2999-01-01"), []),
    ],
)
def test_words_are_chosen_among(duben, options, found):
    listed = duben("deck", "list", "--format", "json", *options).json
    assert [it["simplified"] for it in listed] == found
    exported = duben("deck", "export", "--format", "json", *options).json
    assert exported == listed


@pytest.mark.usefixtures("words")
def test_tables_have_the_words_as_they_are(duben):
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        text = duben("deck", "export", "--format", form).out
        rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
        assert [it["simplified"] for it in rows] == ["学习", "猫", "银行"]
        cat = rows[1]
        assert (cat["note"], cat["meaning"], cat["tags"]) == ("=1+1", "a,\tcat", "animal")
        assert rows[0]["sentence"] == "我在家学习。"


@pytest.mark.usefixtures("words")
def test_markdown_is_for_people(duben):
    assert duben("deck", "export", "--format", "markdown", "--tag", "animal").lines == [
        "- **猫 貓** māo: a, cat",
        "  =1+1",
    ]
    assert duben("deck", "export", "--format", "markdown", "--source", "课文").lines == [
        "- **学习 學習** xuéxí: to learn; to study",
        "  > 我在家**学习**。",
    ]


class Standin(BaseHTTPRequestHandler):
    """Speaks AnkiConnect's protocol, version 6."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        answer = self.server.answers.get(asked["action"])
        if isinstance(answer, bytes):
            body = answer
        else:
            if asked["action"] == "importPackage":
                self.server.guids = guids(Path(asked["params"]["path"]))
            body = json.dumps(answer).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def anki():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Standin)
    server.asked, server.guids = [], set()
    server.answers = {
        "version": {"result": 6, "error": None},
        "importPackage": {"result": True, "error": None},
        "sync": {"result": None, "error": None},
    }
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.usefixtures("words")
def test_a_running_anki_is_handed_the_words(duben, anki):
    said = duben("deck", "push", "--url", anki.url, "--sync", "--key", "secret")
    assert said.lines == ["Anki has taken 2 notes, and synchronised"]
    assert [it["action"] for it in anki.asked] == ["version", "importPackage", "sync"]
    assert all(it["version"] == 6 and it["key"] == "secret" for it in anki.asked)
    assert len(anki.guids) == 2
    anki.asked.clear()
    assert duben("deck", "push", "--url", anki.url, "--new").lines == [
        "there is nothing to hand over"
    ]
    assert anki.asked == []


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize(
    ("action", "answer", "line"),
    [
        ("version", {"result": 5, "error": None}, "too old"),
        ("version", {"result": None, "error": "valid api key must be provided"}, "valid api key"),
        ("version", b"<html>", "not AnkiConnect"),
        ("version", [1], "not AnkiConnect"),
        ("importPackage", {"result": False, "error": None}, "did not import"),
        ("importPackage", {"result": None, "error": "no\nsuch file"}, "no such file"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line_and_nothing_counts_as_handed_over(
    duben, anki, action, answer, line
):
    anki.answers[action] = answer
    assert line in duben("deck", "push", "--url", anki.url).complaint
    anki.answers |= {
        "version": {"result": 6, "error": None},
        "importPackage": {"result": True, "error": None},
    }
    assert duben("deck", "push", "--url", anki.url, "--new").lines == ["Anki has taken 2 notes"]


@pytest.mark.usefixtures("words")
def test_an_anki_that_is_not_there_is_said_so(duben, anki):
    anki.shutdown()
    anki.server_close()
    assert "no Anki answers" in duben("deck", "push", "--url", anki.url).complaint
    assert "not AnkiConnect" in duben("deck", "push", "--url", "nonsense").complaint
