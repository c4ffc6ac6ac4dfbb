"""The deck's tables, and how they came to be.

Since version 3 all that can change is a register: one or a few columns that change
together, and beside them when they last did (``…_at``, microseconds since 1970; 0 is
never). Of two decks the later value of a register holds, and so they can be merged in
any order. No row is ever deleted: what is dropped has ``kept`` 0.
"""

from reader.sqlite import Kind

# A dropped word keeps its row, with the time it was dropped: kept again, it is the same
# note to Anki, with the meaning the user chose. `dropped_at` is empty while it is kept.
_WORDS_1 = """
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
_CONTEXTS_1 = """
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
_OWN_ENTRIES_2 = """
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

# `made` is when the word was first met; `tags` stand between blanks (" food hsk "), so that
# one can be found with LIKE. `card` is what FSRS knows, JSON, and `due` when it is due, in
# seconds. Not registers but made from others: `changed`, when anything that is on the card
# of the word last changed; `touched`, when this file was told of a change to it, which
# for a change that came by merging is later; `search`, what the word is found by.
_WORDS = """
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    made INTEGER NOT NULL,
    kept INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'learning 1',
    status_at INTEGER NOT NULL DEFAULT 0,
    meaning TEXT NOT NULL DEFAULT '',
    meaning_at INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    note_at INTEGER NOT NULL DEFAULT 0,
    tags TEXT NOT NULL DEFAULT '',
    tags_at INTEGER NOT NULL DEFAULT 0,
    in_anki INTEGER NOT NULL DEFAULT 0,
    in_anki_at INTEGER NOT NULL DEFAULT 0,
    card TEXT NOT NULL DEFAULT '',
    due INTEGER NOT NULL DEFAULT 0,
    card_at INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL DEFAULT 0,
    search TEXT NOT NULL DEFAULT '',
    UNIQUE (simplified, traditional, pinyin)
)
"""

# `text` is the key of a document, `place` an offset in it; of the contexts with `chosen` 1
# the one that was chosen last is on the card.
_CONTEXTS = """
CREATE TABLE contexts (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source TEXT NOT NULL,
    pinyin TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    met_at INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER NOT NULL DEFAULT 0,
    chosen INTEGER NOT NULL DEFAULT 0,
    chosen_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (word, sentence, start, "end", source)
)
"""

_OWN_ENTRIES = """
CREATE TABLE own_entries (
    id INTEGER PRIMARY KEY,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    senses TEXT NOT NULL DEFAULT '',
    corrects_simplified TEXT NOT NULL DEFAULT '',
    corrects_traditional TEXT NOT NULL DEFAULT '',
    corrects_pinyin TEXT NOT NULL DEFAULT '',
    kept INTEGER NOT NULL DEFAULT 0,
    entry_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (simplified, traditional, pinyin)
)
"""

# `at` is when a word was reviewed (microseconds), `rating` 1 to 4 as FSRS has it.
_REVIEWS = """
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    undone_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (word, at)
)
"""

# What was changed, for undoing: the value of a register before (a JSON list of its columns)
# and its time then, and the time `at` that it got by the change. What somebody has changed
# since is not undone. `restored` has, for a register that undoing gave its value of before,
# the new time and that of before: by it, the change before that can be undone in its turn.
_JOURNAL = (
    "CREATE TABLE changes (id INTEGER PRIMARY KEY, said TEXT NOT NULL, "
    "undone INTEGER NOT NULL DEFAULT 0)",
    """
    CREATE TABLE journal (
        change INTEGER NOT NULL,
        "table" TEXT NOT NULL,
        row INTEGER NOT NULL,
        register TEXT NOT NULL,
        before TEXT NOT NULL,
        before_at INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (change, "table", row, register)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE restored (
        "table" TEXT NOT NULL,
        row INTEGER NOT NULL,
        register TEXT NOT NULL,
        at INTEGER NOT NULL,
        before_at INTEGER NOT NULL,
        PRIMARY KEY ("table", row, register, at)
    ) WITHOUT ROWID
    """,
)

# `clock` is the latest time given to a change; `exports` says up to which change each kind
# of export has gone, in times of `touched`. Both belong to this file, and are not merged.
_LOCAL = (
    "CREATE TABLE clock (only INTEGER PRIMARY KEY CHECK (only = 0), at INTEGER NOT NULL)",
    "CREATE TABLE exports (kind TEXT PRIMARY KEY, touched INTEGER NOT NULL) WITHOUT ROWID",
)


def _time(column: str) -> str:
    """Return SQL for a time that versions 1 and 2 wrote as ISO 8601, in microseconds."""
    return f"coalesce(CAST(strftime('%s', {column}) AS INTEGER), 0) * 1000000"


_TO_3 = (
    "ALTER TABLE contexts RENAME TO contexts_2",
    "ALTER TABLE words RENAME TO words_2",
    "ALTER TABLE own_entries RENAME TO own_entries_2",
    _WORDS,
    _CONTEXTS,
    _OWN_ENTRIES,
    _REVIEWS,
    *_JOURNAL,
    *_LOCAL,
    f"""
    INSERT INTO words (
        id, guid, simplified, traditional, pinyin, made, kept, kept_at, status, status_at,
        meaning, meaning_at, changed, touched, search
    )
    SELECT
        id, guid, simplified, traditional, pinyin, {_time("kept_at")}, dropped_at = '',
        max({_time("kept_at")}, {_time("dropped_at")}),
        CASE status WHEN 'learning' THEN 'learning 1' ELSE status END, {_time("kept_at")},
        meaning, {_time("kept_at")}, {_time("kept_at")}, {_time("kept_at")},
        lower(simplified || ' ' || traditional || ' ' || pinyin || ' ' || meaning)
    FROM words_2
    """,
    # The same sentence stood once for a word already; where it did not, the newest stays.
    # Of those met in one second, the one that came later has the higher number.
    f"""
    INSERT OR IGNORE INTO contexts (
        word, sentence, start, "end", source, pinyin, met_at, kept, kept_at
    )
    SELECT
        word, sentence, start, "end", source, pinyin, {_time("met_at")} + id, 1, {_time("met_at")}
    FROM contexts_2 ORDER BY id DESC
    """,
    """
    UPDATE words SET changed = max(changed, coalesce(
        (SELECT max(met_at) FROM contexts WHERE word = words.id), 0
    ))
    """,
    """
    INSERT INTO own_entries (
        id, simplified, traditional, pinyin, senses,
        corrects_simplified, corrects_traditional, corrects_pinyin, kept, entry_at
    )
    SELECT *, 1, 1 FROM own_entries_2
    """,
    "DROP TABLE contexts_2",
    "DROP TABLE words_2",
    "DROP TABLE own_entries_2",
    "CREATE INDEX reviews_of_word ON reviews (word)",
    "CREATE INDEX reviews_by_time ON reviews (at)",
    "CREATE INDEX words_by_due ON words (due) WHERE card <> ''",
    "CREATE INDEX words_listed ON words (kept, kept_at, status, tags, search)",
    "INSERT INTO clock VALUES (0, (SELECT coalesce(max(touched), 0) FROM words))",
)

# All that a list of words is filtered by while one types stands in one index, so that 100,000
# rows need not be read for it; and in the order of the list, so that a screenful is enough.
_TO_4 = (
    "DROP INDEX words_listed",
    "CREATE INDEX words_listed ON words (kept, kept_at, id, search, status, tags)",
)

DECK = Kind(
    name="deck",
    migrations=(
        (_WORDS_1, _CONTEXTS_1, "CREATE INDEX contexts_of_word ON contexts (word)"),
        (_OWN_ENTRIES_2,),
        _TO_3,
        _TO_4,
    ),
    advice="move the file away and put a copy of your deck there, or start a new deck",
    synchronous="FULL",  # what is kept must outlive a power cut
    is_precious=True,
)
