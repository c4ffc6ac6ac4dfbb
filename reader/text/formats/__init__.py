"""One module a file format, each turning a decoded file into plain text."""

_MARKDOWN = frozenset({".md", ".markdown"})


def plain_text(text: str, suffix: str) -> str:
    """Return the text of a decoded file as it is read; ``suffix`` is ``.md``, ``.txt``, ``""``."""
    if suffix in _MARKDOWN:
        from reader.text.formats.markdown import plain

        return plain(text)
    return text
