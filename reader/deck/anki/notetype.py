"""duben's note type for Anki, version 1.

It is frozen: Anki would make a second one of it ("duben+") if a field came or went, and
notes of the first could not be updated any more. So there are spare fields, and the time
of its last change never changes: what the user makes of its cards and CSS stays.
"""

from reader.deck.anki.note import Fields

NAME = "duben"
MODEL_ID = 1_796_118_001_000
"""Which note type it is, to Anki; any number that no other has, for good."""
CHANGED = 1_767_225_600
"""Seconds since 1970: the first of January 2026, before anybody had it."""

FIELDS = (
    "Key",
    "Simplified",
    "Traditional",
    "Pinyin",
    "Ruby",
    "Zhuyin",
    "Meaning",
    "Classifier",
    "Level",
    "Sentence",
    "Sentence Cloze",
    "Sentence Pinyin",
    "Sentence Meaning",
    "More Sentences",
    "Source",
    "Audio",
    "Production",
    "TTS",
    "Spare1",
    "Spare2",
    "Notes",
)
assert len(FIELDS) == len(Fields._fields)

# On the front the reading in the ruby is hidden by the CSS. Speech is asked for only where
# the TTS field says so: without a voice, Anki for Linux shows an error instead.
_ANSWER = """
<div class="word">{{Ruby}}</div>
<div class="pinyin">{{Pinyin}} <span class="zhuyin">{{Zhuyin}}</span></div>
<div class="forms"><span lang="zh-Hans">{{Simplified}}</span>
<span lang="zh-Hant">{{Traditional}}</span></div>
<div class="meaning">{{Meaning}}</div>
{{#Classifier}}<div class="aside">measure word {{Classifier}}</div>{{/Classifier}}
{{#Sentence}}<div class="sentence">{{Sentence}}</div>{{/Sentence}}
{{#Sentence Pinyin}}<div class="aside">{{Sentence Pinyin}}</div>{{/Sentence Pinyin}}
{{#Sentence Meaning}}<div class="aside">{{Sentence Meaning}}</div>{{/Sentence Meaning}}
{{#More Sentences}}<div class="more">{{More Sentences}}</div>{{/More Sentences}}
{{#Notes}}<div class="notes">{{Notes}}</div>{{/Notes}}
<div class="aside">{{Level}} <i>{{Source}}</i></div>
{{Audio}}{{#TTS}}{{tts zh_CN:Simplified}}{{/TTS}}
""".strip()

TEMPLATES = (
    {
        "name": "Recognition",
        "qfmt": '<div class="front"><div class="word">{{Ruby}}</div>\n'
        '{{#Sentence}}<div class="sentence">{{Sentence}}</div>{{/Sentence}}</div>',
        "afmt": _ANSWER,
    },
    {
        "name": "Production",
        "qfmt": '{{#Production}}<div class="front"><div class="meaning">{{Meaning}}</div>\n'
        '{{#Sentence Cloze}}<div class="sentence">{{Sentence Cloze}}</div>{{/Sentence Cloze}}\n'
        "</div>{{/Production}}",
        "afmt": _ANSWER,
    },
)

# Colours of tones after Pleco's dictionary; lighter ones at night.
CSS = """
.card { font-family: sans-serif; font-size: 20px; text-align: center; color: #1a1a1a;
  background-color: #fff; }
.card.nightMode, .nightMode .card { color: #e6e6e6; background-color: #2b2b2b; }
.word { font-size: 48px; line-height: 1.6; }
.front ruby rt { display: none; }
rt { font-size: 18px; }
.pinyin { font-size: 24px; }
.zhuyin, .forms, .aside, .more { color: #777; }
.nightMode .zhuyin, .nightMode .forms, .nightMode .aside, .nightMode .more { color: #aaa; }
.meaning, .sentence { margin: 0.6em 0; }
.sentence { font-size: 26px; }
.sentence b { text-decoration: underline; text-underline-offset: 0.2em; }
.more { font-size: 18px; margin: 0.6em 0; }
.notes { border-top: 1px solid #999; margin-top: 0.8em; padding-top: 0.4em; }
.aside { font-size: 16px; }
.blank { letter-spacing: 0.1em; }
.tone1 { color: #d22; } .tone2 { color: #282; } .tone3 { color: #36c; }
.tone4 { color: #a3a; } .tone5 { color: #888; }
.nightMode .tone1 { color: #f77; } .nightMode .tone2 { color: #7d7; }
.nightMode .tone3 { color: #8bf; } .nightMode .tone4 { color: #e8e; }
.nightMode .tone5 { color: #aaa; }
[lang="zh-Hans"] { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
  "Microsoft YaHei", sans-serif; }
[lang="zh-Hant"] { font-family: "Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC",
  "Microsoft JhengHei", sans-serif; }
""".strip()
