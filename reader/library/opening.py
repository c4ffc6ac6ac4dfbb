"""From the name of a text, as one types it, to the text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.document import Document
    from reader.text.sources import CharacterFacts

_SAMPLE = "sample:"


def open_text(
    source: str, facts: "CharacterFacts", *, encoding: str | None = None, raw: bool = False
) -> "Document":
    """Open a file, standard input (``-``) or a sample (``sample:NAME``).

    ``raw`` is without repairs. Raises DubenError where there is no such text, or none that
    can be read.
    """
    if source.startswith(_SAMPLE):
        from reader.library.samples import open_sample

        return open_sample(source.removeprefix(_SAMPLE), facts).with_repairs(not raw)
    from reader.text.sources import load

    return load(source, facts=facts, encoding=encoding, raw=raw)
