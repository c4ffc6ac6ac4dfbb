"""One module a file format, each turning a decoded file into plain text.

A format is one function, ``plain_text(text) -> str``. In what it returns every line is a
paragraph. Which one it is depends on the suffix of the file; its module is imported then.
"""

from collections.abc import Callable
from importlib import import_module
from typing import cast

_MODULES = {".md": "markdown", ".markdown": "markdown"}


def plain_text(text: str, suffix: str) -> str:
    """Return the plain text of a decoded file with this suffix (``.md``, in any case)."""
    module = import_module(f"{__name__}.{_MODULES.get(suffix.lower(), 'txt')}")
    return cast(Callable[[str], str], module.plain_text)(text)
