"""Markdown to plain text: a line for each heading, paragraph, item and cell."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.text.characters import HANZI

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_WIDE = re.compile(f"[{HANZI}\u3000-\u303f\uff00-\uffef“”‘’…—]")
_BREAK = "\0"
"""Stands for a line break inside a paragraph; the parser leaves no NUL in a text."""
_BREAKS = re.compile(f"(.?) *{_BREAK} *(?=(.?))", re.DOTALL)


def plain(text: str) -> str:
    """Return the text that a Markdown file shows, without its marks; front matter is left out."""
    tokens = MarkdownIt("commonmark").enable("table").parse(_FRONT_MATTER.sub("", text))
    return "\n\n".join(filter(None, _blocks(tokens)))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            inline = "".join(_inline(token.children or []))
            yield _BREAKS.sub(lambda it: it[1] + _between(it[1], it[2]), inline).strip()
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield _BREAK
        elif token.type == "hardbreak":
            yield "\n"
        elif token.type == "image":
            yield "".join(_inline(token.children or []))


def _between(before: str, after: str) -> str:
    """Return what joins two lines of a paragraph: nothing in Chinese, a space in Latin."""
    return "" if _WIDE.match(before) or _WIDE.match(after) else " "
