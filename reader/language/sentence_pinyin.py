"""The pinyin of a sentence, as one would write it by hand."""

from collections.abc import Iterable
from itertools import groupby

from dicts import pinyin
from reader.language.words import AnnotatedSentence, Word
from reader.text.characters import is_hanzi

# Chinese punctuation and its Latin counterpart; full-width forms of ASCII lie 0xFEE0 above it.
_LATIN = {0xFEE0 + code: code for code in range(0x21, 0x7F)} | str.maketrans(
    "。、「」『』《》〈〉【】〔〕", ".,“”‘’«»‹›[][]"
)
# No space comes before the first, none after the second; none around a dot between names.
_CLOSING = frozenset(",.!?;:)]}”’»›…%·")
_OPENING = frozenset("([{“‘«‹·")


def sentence_pinyin(sentence: AnnotatedSentence) -> str:
    """Return the marked pinyin of a sentence, like ``tā zài yínháng gōngzuò.`` for eyes.

    Words are parted by spaces; what is not hanzi stays, punctuation in its Latin form. The
    first letter is left as it is.
    """
    opened = False
    parts = []
    for word in sentence.words:
        text = word_pinyin(word) or _latin(word.text)
        if text == '"':  # straight quotes: the first opens, the next closes
            opened = not opened
            text = "“" if opened else "”"
        parts.append(text)
    return _spaced(parts)


def word_pinyin(word: Word) -> str:
    """Return the marked pinyin of a word: ``yínháng``; what is not hanzi stays: ``T xù``.

    Empty where the word has no reading.
    """
    if word.pinyin is None:
        return ""
    if len(word.pinyin) == len(word.text):
        return pinyin.joined(word.pinyin)
    parts, offset = [], 0
    for hanzi, run in groupby(word.text, is_hanzi):
        text = "".join(run)
        if hanzi:
            parts.append(pinyin.joined(word.pinyin[offset : offset + len(text)]))
            offset += len(text)
        else:
            parts.append(_latin(text))
    return _spaced(parts)


def _spaced(parts: Iterable[str]) -> str:
    """Return parts joined by spaces, but for those that punctuation does without."""
    joined = ""
    for part in filter(None, parts):
        if joined and part[0] not in _CLOSING and joined[-1] not in _OPENING:
            joined += " "
        joined += part
    return joined


def _latin(text: str) -> str:
    text = text.translate(_LATIN).strip()
    for mark in "—…":  # written twice in Chinese, once in Latin
        if text and not text.strip(mark):
            return mark
    return text
