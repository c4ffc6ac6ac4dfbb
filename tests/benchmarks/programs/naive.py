"""The obvious way: jieba, pypinyin and a parsed CC-CEDICT.  naive.py CEDICT TEXT"""

import re
import sys
from pathlib import Path

import jieba
from pypinyin import lazy_pinyin
from pypinyin.constants import Style
from textual.app import App, ComposeResult
from textual.widgets import Static

LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/")


def parse(path: str) -> dict[str, list[str]]:
    entries: dict[str, list[str]] = {}
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            found = LINE.match(line)
            if found:
                traditional, simplified, _, senses = found.groups()
                for word in {traditional, simplified}:
                    entries.setdefault(word, []).append(senses)
    return entries


class Naive(App[None]):
    def __init__(self, cedict: str, text: str) -> None:
        super().__init__()
        entries = parse(cedict)
        whole = Path(text).read_text(encoding="utf-8")
        sentence = re.split(r"(?<=[。！？\n])", whole)[0].strip()
        words = list(jieba.cut(sentence))
        pinyin = ["".join(lazy_pinyin(word, style=Style.TONE)) for word in words]
        self.page = "\n".join([" ".join(pinyin), " ".join(words), *entries.get(words[0], [])])

    def compose(self) -> ComposeResult:
        yield Static(self.page, markup=False)


Naive(sys.argv[1], sys.argv[2]).run()
