"""Markdown: CommonMark with tables, and data in front."""

import html
import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.text.clean import clean

# Hanzi, kana and their punctuation: no space joins lines that meet in one of these.
_WIDE = "\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_SOFT_BREAK = re.compile(f"(?<=[{_WIDE}])\n|\n(?=[{_WIDE}])")
# What CommonMark leaves of **“好。”**他: before a hanzi, ** after a mark closes nothing.
_LEFT_OVER = re.compile(r"\*\*([^*\n]+)\*\*")
_NOT_SHOWN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAKING_TAG = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr|/?h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# Data about the text at its very beginning, between --- and ---: title: …, tags: …
_FRONT_MATTER = re.compile(r"\A---\n(?:(?:[\w-]+:.*|[ \t#-].*)?\n){1,100}?---(?:\n|\Z)")

_HARD_BREAK = "\0"  # clean text has no NUL


def plain_text(text: str) -> str:
    """Return what a reader of the rendered page would read, a block a line.

    Headings, paragraphs, list items and table cells are each a line; of links and images
    the text stays; code stays as it is; tags and rules go. Lines of a paragraph are joined
    as its author would: without a space where a hanzi is on either side.
    """
    body = _FRONT_MATTER.sub("", clean(text), count=1)
    return "\n".join(_lines(MarkdownIt("commonmark").enable("table").parse(body)))


def _lines(blocks: Iterable[Token]) -> Iterator[str]:
    for block in blocks:
        if block.type == "inline":
            paragraph = "".join(_pieces(block.children or ()))
            yield from _SOFT_BREAK.sub("", paragraph).replace("\n", " ").split(_HARD_BREAK)
        elif block.type in ("fence", "code_block"):
            yield from block.content.rstrip("\n").split("\n")
        elif block.type == "html_block":
            yield from _html_lines(block.content)


def _pieces(children: Iterable[Token]) -> Iterator[str]:
    """Yield the text of a paragraph; a line feed in it is a soft break."""
    for child in children:
        if child.type == "text":
            yield _LEFT_OVER.sub(r"\1", child.content)
        elif child.type == "code_inline":
            yield child.content
        elif child.type == "softbreak":
            yield "\n"
        elif child.type == "hardbreak":
            yield _HARD_BREAK
        elif child.type == "image":
            yield from _pieces(child.children or ())
        elif child.type == "html_inline" and _BREAKING_TAG.match(child.content):
            yield _HARD_BREAK


def _html_lines(block: str) -> Iterator[str]:
    broken = _BREAKING_TAG.sub("\n", _NOT_SHOWN.sub("", block))
    for line in html.unescape(_TAG.sub("", broken)).split("\n"):
        if line.strip():
            yield line.strip()
