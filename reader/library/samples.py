"""Six short texts to begin with, of our own writing, one for each level of HSK.

Each is a text file under ``samples/``, its title on the first line. They are graded by
their words: nine in ten are at or below the level in HSK 3.0 (GF0025-2021), where a word
not listed counts by its parts. (In HSK 2.0 it is eight to nine: that list leaves out
plain words such as 说 and 下面.)
"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.errors import DubenError

if TYPE_CHECKING:
    from reader.text.document import Document
    from reader.text.sources import CharacterFacts

_FOLDER = Path(__file__).with_name("samples")


class SampleText(NamedTuple):
    """A bundled text: ``level`` is its HSK level, 1 to 6."""

    name: str
    title: str
    level: int
    script: Literal["simplified", "traditional"]

    @property
    def path(self) -> Path:
        """The file it is in, UTF-8."""
        return _FOLDER / f"{self.name}.txt"

    @property
    def key(self) -> str:
        """What the library knows it by."""
        return f"sample:{self.name}"


# Written down rather than read from the files: the library screen lists them at once.
_SAMPLES = (
    SampleText("market", "今天去买菜", 1, "simplified"),
    SampleText("cat", "小猫不见了", 2, "simplified"),
    SampleText("umbrella", "一把雨傘", 3, "traditional"),
    SampleText("barber", "楼下的理发店", 4, "simplified"),
    SampleText("bookshop", "轉角的舊書店", 5, "traditional"),
    SampleText("clock", "慢下来的钟", 6, "simplified"),
)


def samples() -> tuple[SampleText, ...]:
    """Return the bundled texts, easiest first."""
    return _SAMPLES


def find_sample(name: str) -> SampleText:
    """Return a bundled text by its name. Raises DubenError, naming them all, for no such one."""
    for sample in _SAMPLES:
        if sample.name == name:
            return sample
    names = ", ".join(sample.name for sample in _SAMPLES)
    raise DubenError(f"there is no sample {name!r}; the samples are {names}")


def open_sample(name: str, facts: "CharacterFacts") -> "Document":
    """Open a bundled text, called by its title. Raises DubenError as ``find_sample`` does."""
    from reader.text.document import Document

    sample = find_sample(name)
    text = sample.path.read_text(encoding="utf-8")
    return Document.from_text(text, name=sample.title, key=sample.key, facts=facts)
