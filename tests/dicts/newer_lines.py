"""A release of the little dictionary of ``materials`` that is newer than that."""

from tests.dicts.materials import LINES

NEWER = [
    "#! date=2026-02-03T04:05:06Z" if line.startswith("#! date") else line
    for line in LINES
    if not line.startswith("長大")
]
NEWER = [line.replace("/long/length/", "/long/length/forever/") for line in NEWER]
NEWER.append("學習 学习 [[xue2xi2]] /to learn/to study/")
"""長大 is gone, 長 has one sense more, 學習 is new (and of the second version of the format)."""
