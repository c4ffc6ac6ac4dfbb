"""A dictionary of a few words, made up to be built in a moment."""

from pathlib import Path

from dicts import cedict
from dicts.build import Materials, build
from dicts.entry import Levels
from dicts.glyphs import Strokes

LINES = """\
# A comment
#! date=2026-01-02T03:04:05Z
#! entries=9
#! publisher=nobody
#! license=https://example.org/license
他 他 [ta1] /he/
長 长 [Chang2] /surname Chang/
長 长 [zhang3] /to grow/elder/
長 长 [chang2] /long/length/
長大 长大 [zhang3 da4] /to grow up/
銀行 银行 [yin2 hang2] /bank; CL:家[jia1]/
行 行 [xing2] /to walk; to go/
行 行 [hang2] /row; line/
工作 工作 [gong1 zuo4] /to work/job/
""".splitlines()

MATERIALS = Materials(
    header=cedict.parse_header(LINES),
    entries=tuple(cedict.parse(LINES)),
    counts={"他": 900, "长": 90, "长大": 40, "银行": 70, "行": 80, "工作": 100, "长孙": 30},
    parts={"他": "r", "长": "a", "银行": "n", "工作": "vn", "长孙": "nr"},
    shares={"他": 0.01, "长": 0.001, "银行": 0.0005, "行": 0.002, "工作": 0.003},
    levels={"他": Levels(1, 1, 1), "银行": Levels(2, None, 3), "一会儿": Levels(3)},
    characters={"长": ("zhang3", "chang2"), "行": ("xing2", "hang2"), "爽": ("shuang3",)},
    phrases={"行行": ("hang2", "hang2"), "他长": ("ta1", "chang2"), "爽爽": ("shuang3", "shuang3")},
    strokes={"长": Strokes("长", 168, 0, 4), "行": Strokes("行", 144, 0, 6)},
    character_levels={"长": Levels(None, 2, 2), "行": Levels(None, 1, None)},
)


def built(folder: Path) -> Path:
    """Build the little lexicon in a folder and return its path."""
    path = folder / "lexicon.sqlite3"
    build(path, MATERIALS)
    return path


if __name__ == "__main__":
    import sys

    built(Path(sys.argv[1]))
