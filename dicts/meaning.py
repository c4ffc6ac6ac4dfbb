"""What an entry means, in words for people."""

from dicts import pinyin
from dicts.entry import Entry
from dicts.senses import Part, parsed


def meaning(entry: Entry) -> str:
    """Return the senses of an entry in one line, parted by ``; ``, readings marked."""
    return "; ".join(readable(sense) for sense in entry.senses)


def readable(sense: str) -> str:
    """Return a sense with its readings marked: ``CL:個|个[ge4]`` → ``CL:個|个 gè``.

    Brackets that hold no pinyin stay as they are.
    """
    return "".join(map(readable_part, parsed(sense).parts))


def readable_part(part: Part) -> str:
    """Return a part of a sense with its reading marked."""
    if part.reading:
        return pinyin.joined(part.reading)
    if part.reference and part.reference.pinyin:
        return f"{part.text.partition('[')[0].rstrip()} {pinyin.joined(part.reference.pinyin)}"
    return part.text
