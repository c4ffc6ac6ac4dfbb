"""``duben annotate``: the words of a text, with their pinyin."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from reader.cli import options, sources

if TYPE_CHECKING:
    from dicts.lexicon import Lexicon
    from reader.language.annotate import Annotator
    from reader.language.explain import Why
    from reader.language.words import AnnotatedSentence
    from reader.settings import Settings
    from reader.text.document import Document

# An annotated sentence and its offset in the text (None: a line by itself), as a line.
Form = Callable[["AnnotatedSentence", int | None], str]


HELP = """\
Cut a text into words and say how they are read.

\b
As text, a sentence a line:
  他[tā] 在[zài] 银行[yínháng] 。
As jsonl, an object a line:
  {"text": "他在。", "words": [{"text": "他", "simplified": "他", "traditional": "他",
   "pinyin": ["ta1"], "level": {"hsk2": 1, …}, "rank": 13}, …]}

The words of a sentence, put together, are its text. Pinyin has one numbered syllable for
each hanzi, and is null for a word that has none. In a text, "start" is the offset of the
sentence, in characters. As json, one object holds the whole text.
"""


@click.command("annotate", help=HELP)
@options.source
@click.option(
    "--per-line",
    is_flag=True,
    help="A sentence a line, UTF-8, taken as it is; a line out for each.",
)
@click.option("--explain", is_flag=True, help="Say of each word why it is cut and read so.")
@options.form("text", "json", "jsonl")
@options.decoding
@options.settings
@click.pass_context
def command(
    ctx: click.Context,
    *,
    source: str | None,
    per_line: bool,
    explain: bool,
    form: str,
    encoding: str | None,
    raw: bool,
    settings: "Settings",
    own_words: tuple[str, ...],
) -> None:
    """Write the words of a text, or of every line."""
    if per_line and form == "json":
        raise click.UsageError("--per-line writes --format text or jsonl", ctx)
    if per_line and encoding:
        raise click.UsageError("--per-line reads UTF-8 only; --encoding is for texts", ctx)
    source = sources.given_or_piped(source)
    from reader.cli.dictionary import open_lexicon

    lexicon = open_lexicon()
    # Opened before the engines: nobody should wait for one to hear that there is no such file.
    if per_line:
        read = sources.open_bytes(source)
    else:
        document = sources.open_announced(source, lexicon, encoding=encoding, raw=raw)
    from reader.cli.lines import answer_lines, uncollected
    from reader.language.annotate import Annotator

    annotator = Annotator(lexicon, **settings.of_analysis(), own_words=own_words)
    written = _form(form, lexicon, annotator if explain else None)
    with uncollected():
        if per_line:
            answer_lines(read, lambda line: written(annotator.annotate(line), None))
        else:
            _write(document, form, annotator, written)


def _form(form: str, lexicon: "Lexicon", explaining: "Annotator | None") -> Form:
    """Return what writes a sentence; with ``explaining``, also why its words are as they are."""
    if form == "text":
        if explaining:
            return lambda sentence, _: explained(sentence, explaining.explain(sentence.text))
        return lambda sentence, _: bracketed(sentence)
    from reader.cli.json_forms import SentenceForms

    written = SentenceForms(lexicon).sentence
    if explaining:
        return lambda sentence, start: written(sentence, start, explaining.explain(sentence.text))
    return written


def bracketed(sentence: "AnnotatedSentence") -> str:
    """Return a sentence for people: ``他[tā] 在[zài] 银行[yínháng] 。``."""
    from reader.language.sentence_pinyin import word_pinyin

    return " ".join(
        f"{word.text}[{word_pinyin(word)}]" if word.pinyin else word.text
        for word in sentence.words
        if not word.text.isspace()
    )


def explained(sentence: "AnnotatedSentence", reasons: "Iterable[Why]") -> str:
    """Return a sentence, and below it a line for each word that says why it is as it is."""
    from reader.language.sentence_pinyin import word_pinyin

    lines = [sentence.text]
    for word, why in zip(sentence.words, reasons, strict=True):
        if not word.text.isspace():
            told = "; read: ".join(filter(None, why))
            lines.append(f"  {word.text} {word_pinyin(word)}".rstrip() + f"  cut: {told}")
    return "\n".join(lines)


def _write(document: "Document", form: str, annotator: "Annotator", written: Form) -> None:
    """Write a text sentence by sentence, each sent on at once."""
    lines: Iterator[str] = (
        written(annotator.annotate(sentence.text), sentence.start)
        for sentence in document.sentences()
    )
    if form == "json":
        lines = _object(document, lines)
    for line in lines:
        print(line, flush=True)


def _object(document: "Document", sentences: Iterator[str]) -> Iterator[str]:
    """Yield the lines of one JSON object that holds a text and its sentences."""
    from reader.cli.json_forms import about, line

    # All but the closing brace; the sentences follow, however many they are.
    yield line(about(document))[:-1] + ', "sentences": ['
    before = ""
    for sentence in sentences:
        if before:
            yield before + ","
        before = sentence
    yield before
    yield "]}"
