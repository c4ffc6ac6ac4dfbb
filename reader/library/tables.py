"""The library's tables."""

from reader.sqlite import Kind

# Offsets and lengths are in characters of the text as it was decoded, before repairs.
_PLACES = """
CREATE TABLE places (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    turn INTEGER NOT NULL
) WITHOUT ROWID
"""

# What the screen remembers of a person: the script, which pinyin is shown, tone colours.
_SETTINGS = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
"""

# The words of a text and how often each comes (see ``reader.language.coverage``): with them a
# change of the deck changes what is known of the text without cutting it again. ``made_of``
# tells whether the text, or what cuts it, has changed since.
_COUNTS = """
CREATE TABLE counts (key TEXT PRIMARY KEY, made_of TEXT NOT NULL, words BLOB NOT NULL)
"""

LIBRARY = Kind(
    name="library",
    migrations=(
        (_PLACES, "CREATE INDEX places_by_turn ON places (turn)", _SETTINGS),
        (_COUNTS,),
    ),
    advice="move the file away, and places are remembered anew",
    # Saved on every move, so without waiting for the disk: a killed program loses nothing,
    # a power cut the last few places at most.
    synchronous="NORMAL",
    # It is in the way of a key being pressed: rather forget one place than hold that up.
    wait=0.5,
)
