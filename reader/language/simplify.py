"""Turning a sentence simplified for analysis: what OpenCC does, and what it leaves undone.

OpenCC leaves 著 as it is, for it may be zhù, to write (名著); but in traditional text it
is nearly always 着 (看著, 睡著). It also leaves characters that Taiwan writes every day
and others count as variants (姪, 砲). The dictionary knows both, so it has the last word.
"""

from dicts.lexicon import Lexicon
from reader.language.lattice import lattice
from reader.language.script import Script, convert
from reader.language.written_in import is_only_simplified

_AROUND = 8
"""Characters to each side that decide between two forms of one; headwords are rarely longer."""

_DOUBT = 1.0
"""In nats: OpenCC is only overruled by words that are e times as likely (沈 stays beside 沉)."""


class Simplifier:
    """Turns text simplified, with the help of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def simplify(self, text: str) -> str:
        """Return ``text`` in simplified characters, as long as it was.

        Text that has no character to change does not load OpenCC. Text that is surely
        simplified stays as it is, even where a character of it could be traditional.
        """
        doubtful = self._lexicon.traditional_in(text)
        if not doubtful:
            return text
        simplified = convert(text, Script.SIMPLIFIED)
        if simplified == text and any(is_only_simplified(self._lexicon, it) for it in text):
            return text
        chars = list(simplified)
        for at, char in enumerate(text):
            if char in doubtful and chars[at] == char:
                chars[at] = self._form_at(chars, at)
        return "".join(chars)

    def _form_at(self, chars: list[str], at: int) -> str:
        """Return the form of the character at ``at`` that the dictionary prefers.

        A character that is no simplified word is replaced; between two that are, the one
        that makes the likelier words is taken.
        """
        char = chars[at]
        entries = self._lexicon.entries(char)
        other = next((it.simplified for it in entries if it.simplified != char), char)
        if other == char or self._lexicon.rows[char].cost is None:
            return other
        before = "".join(chars[max(0, at - _AROUND) : at])
        after = "".join(chars[at + 1 : at + 1 + _AROUND])
        gain = self._cost(before + char + after) - self._cost(before + other + after)
        return other if gain > _DOUBT else char

    def _cost(self, text: str) -> float:
        return lattice(self._lexicon, text).total
