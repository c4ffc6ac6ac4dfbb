"""The pieces a document is made of."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence of a document: ``document.text[start:end] == text``, never blank."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset in the document just after the sentence."""
        return self.start + len(self.text)


class Repair(NamedTuple):
    """One damage undone: ``original`` stood at ``start`` of the original text.

    ``kind`` is "gloss", "markup" or "punctuation"; ``replacement`` what is read instead.
    """

    kind: str
    start: int
    original: str
    replacement: str
