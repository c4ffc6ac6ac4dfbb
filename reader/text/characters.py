"""What this room asks about single characters."""

from typing import Protocol

HANZI = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
"""Inside of a regular expression's character class: every hanzi, 〇 among them."""


class CharacterFacts(Protocol):
    """What a dictionary knows of a character; ``dicts.lexicon.Lexicon`` is one."""

    def differs(self, character: str, /) -> bool:
        """Return whether a character is written otherwise in the other script."""
        ...

    def readings(self, character: str, /) -> tuple[str, ...]:
        """Return its numbered syllables (``zhang3``, ``lu:4``), commonest first; () unknown."""
        ...
