"""What several screens say when something is chosen."""

from reader.language.script import Script
from reader.tui.page import PinyinShown

SCRIPT_NAMES = {
    Script.ORIGINAL: "characters as the text has them",
    Script.SIMPLIFIED: "simplified characters",
    Script.TRADITIONAL: "traditional characters",
}
PINYIN_NAMES = {
    PinyinShown.ALL: "pinyin over every word",
    PinyinShown.UNKNOWN: "pinyin over words neither known nor ignored",
    PinyinShown.NONE: "no pinyin",
}
