"""What the top line says at the right of the title of a text."""

from reader.language.coverage import Coverage
from reader.language.script import Script
from reader.tui.reading import Reading

_SCRIPT_SIGNS = {Script.ORIGINAL: "原", Script.SIMPLIFIED: "简", Script.TRADITIONAL: "繁"}


def title_facts(
    reading: Reading, numbers: str, whole: Coverage | None, here: Coverage
) -> list[str]:
    """Return what there is to say, what matters most first.

    ``numbers`` is which sentence it is, "" as long as they are not counted; ``whole`` is the
    coverage of the text, None as long as that is not known, ``here`` of the sentence.
    """
    document = reading.document
    facts = [
        numbers,
        f"{reading.offset * 100 // max(1, len(document.text))}%",
        _SCRIPT_SIGNS[reading.script],
        *_known(whole, here),
    ]
    if document.repairs:
        facts.append("raw" if document.is_raw else f"{len(document.repairs)} repairs")
    return [it for it in (*facts, document.encoding) if it]


def _known(whole: Coverage | None, here: Coverage) -> list[str]:
    """Return nothing as long as no word is known: 0% is no news for someone who marks none."""
    if whole and whole.known:
        return [f"{whole.percent}% known", f"here {here.percent}%"]
    return [f"here {here.percent}% known"] if here.known else []
