"""How words are shown everywhere: script, pinyin, colours of tones, zhuyin, whose levels."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from reader.deck.words import Status
from reader.language.script import Script
from reader.library.store import Library
from reader.tui.page import Mark, PinyinShown
from reader.tui.styles import SCHEMES

_Choice = TypeVar("_Choice", bound=StrEnum)
_Any = TypeVar("_Any")


class Looks(NamedTuple):
    """How entries are shown; ``levels`` is one of ``dicts.levels.NAMES``, or ``all``.

    Where ``script`` is ORIGINAL, a word that is written in traditional characters is told of
    in these, any other in those of the text ``around``.
    """

    script: Script = Script.ORIGINAL
    tones: str = "off"
    levels: str = "all"
    zhuyin: bool = False
    around: Script = Script.SIMPLIFIED

    def beside(self, written: str, simplified: str, traditional: str) -> "Looks":
        """Return the looks of what is told of a word, with the script for it."""
        if self.script is not Script.ORIGINAL:
            return self
        # 板 in traditional text is no simplified 闆.
        is_simplified = written == simplified or written != traditional
        script = self.around if is_simplified else Script.TRADITIONAL
        return self._replace(script=script)

    def form(self, simplified: str, traditional: str) -> str:
        """Return the form of a word in the script that is shown."""
        return self.ordered(simplified, traditional)[0]

    def ordered(self, simplified: str, traditional: str) -> tuple[str, ...]:
        """Return the forms of a word, that of the script shown first; one where they are alike."""
        if simplified == traditional:
            return (simplified,)
        if self.script is Script.TRADITIONAL:
            return traditional, simplified
        return simplified, traditional


class Choices:
    """What a reader has chosen by keys, for every text; each change is remembered at once.

    ``levels``, ``zhuyin`` and ``marks`` come from the settings.
    """

    def __init__(
        self, library: Library, *, levels: str = "all", zhuyin: bool = False, marks: str = "all"
    ) -> None:
        self._library = library
        self.script = _either(Script, library.recall("script"), Script.ORIGINAL)
        self.pinyin = _either(PinyinShown, library.recall("pinyin"), PinyinShown.ALL)
        self.tones = library.recall("tones", "off")
        self._levels = levels
        self._zhuyin = zhuyin
        self._marks = marks

    def mark(self, status: Status | None, *, is_to_learn: bool) -> Mark:
        """Return how a word is marked that is in the deck with a status, or not (None)."""
        if self._marks == "none" or status is Status.KNOWN:
            return Mark.NONE
        if status is None:
            return Mark.NEW if is_to_learn and self._marks == "all" else Mark.NONE
        return Mark.LEARNING if status.is_learning else Mark.IGNORED

    @property
    def looks(self) -> Looks:
        """How entries are shown."""
        return Looks(self.script, self.tones, self._levels, self._zhuyin)

    def turn_script(self) -> None:
        """Show the next script: original, simplified, traditional."""
        self.script = _following(list(Script), self.script)
        self._library.remember("script", self.script.value)

    def turn_pinyin(self) -> None:
        """Show pinyin over all words, over unknown ones, over none."""
        self.pinyin = _following(list(PinyinShown), self.pinyin)
        self._library.remember("pinyin", self.pinyin.value)

    def turn_tones(self) -> None:
        """Colour tones by the next scheme."""
        self.tones = _following(list(SCHEMES), self.tones)
        self._library.remember("tones", self.tones)


def _following(choices: Sequence[_Any], choice: _Any) -> _Any:
    """Return the choice after one, the first after the last."""
    at = choices.index(choice) + 1 if choice in choices else 0
    return choices[at % len(choices)]


def _either(kind: type[_Choice], value: str, default: _Choice) -> _Choice:
    """Return a remembered value, or the default where it is none of the kind."""
    try:
        return kind(value)
    except ValueError:
        return default
