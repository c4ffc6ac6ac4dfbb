"""Flashcards of Pleco, exported as XML."""

import io
from collections.abc import Iterator
from xml.etree import ElementTree

from reader.deck.importers.record import Record
from reader.errors import DubenError


def read(data: bytes) -> Iterator[Record]:
    """Yield the words. Raises DubenError where it is no such file, or damaged."""
    try:
        for _, element in ElementTree.iterparse(io.BytesIO(data)):
            if element.tag == "card":
                if found := _record(element):
                    yield found
                element.clear()
    except ElementTree.ParseError as error:
        raise DubenError(f"it is not whole, or no XML ({error}); export it again") from error


def _record(card: ElementTree.Element) -> Record | None:
    forms = {it.get("charset", "sc"): (it.text or "").strip() for it in card.iter("headword")}
    # A card of one's own may have @ between the forms.
    written = (forms.get("sc") or next(iter(forms.values()), "")).replace("@", "")
    if not written:
        return None
    return Record(
        written,
        forms.get("tc", "").replace("@", ""),
        " ".join((card.findtext(".//pron") or "").split()),
        " ".join((card.findtext(".//defn") or "").split()),
        tags=tuple(
            "-".join(name.split())
            for it in card.iter("catassign")
            for name in (it.get("category") or "").split("/")
            if name.strip()
        ),
    )
