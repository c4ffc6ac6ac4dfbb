"""The deck's tables, and how they came to be."""

from reader.sqlite import Kind

# A dropped word keeps its row, with the time it was dropped: kept again, it is the same
# note to Anki, with the meaning the user chose. `dropped_at` is empty while it is kept.
_WORDS = """
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('learning', 'known')),
    meaning TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    dropped_at TEXT NOT NULL DEFAULT '',
    UNIQUE (simplified, traditional, pinyin)
)
"""

# Every sentence a word was met in; the newest has the highest id.
_CONTEXTS = """
CREATE TABLE contexts (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    pinyin TEXT NOT NULL,
    source TEXT NOT NULL,
    met_at TEXT NOT NULL
)
"""

# `senses` has a sense a line; `corrects_…` name the entry that is corrected, "" for none.
_OWN_ENTRIES = """
CREATE TABLE own_entries (
    id INTEGER PRIMARY KEY,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    senses TEXT NOT NULL,
    corrects_simplified TEXT NOT NULL,
    corrects_traditional TEXT NOT NULL,
    corrects_pinyin TEXT NOT NULL,
    UNIQUE (simplified, traditional, pinyin)
)
"""

DECK = Kind(
    name="deck",
    migrations=(
        (_WORDS, _CONTEXTS, "CREATE INDEX contexts_of_word ON contexts (word)"),
        (_OWN_ENTRIES,),
    ),
    advice="move the file away and put a copy of your deck there, or start a new deck",
    synchronous="FULL",  # what is kept must outlive a power cut
)
