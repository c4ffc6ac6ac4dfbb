"""From words of the deck to notes of duben's own note type, with what dictionaries know."""

from collections.abc import Iterator
from typing import NamedTuple

from dicts import pinyin, zhuyin
from dicts.entry import Entry
from dicts.levels import named
from dicts.meaning import readable, readable_part
from dicts.senses import is_classifier, parsed
from dicts.shelf import Shelf
from reader.deck.anki.note import AnkiNote, Fields, as_html
from reader.deck.words import Context, DeckWord, WordKey
from reader.text.characters import is_hanzi

TAG = "duben"
_BLANK = "＿"


class Wishes(NamedTuple):
    """What a user wants on cards beside what is always there.

    ``production``: a card that asks for the word, too. ``speech``: have Anki say the word.
    """

    production: bool = False
    speech: bool = False


def note(word: DeckWord, shelf: Shelf, wishes: Wishes = Wishes()) -> AnkiNote:  # noqa: B008
    """Return the note of a word."""
    key, context = word.key, word.context
    syllables = tuple(key.pinyin.split())
    written = _written(word)
    entry = _entry(shelf, key)
    sentence = _sentence(context, key)
    cloze = _cloze(context, key)
    forms = dict.fromkeys((key.traditional, key.simplified))
    more = filter(None, (_sentence(it, key) for it in word.more))
    fields = Fields(
        key=as_html(f"{'|'.join(forms)} [{key.pinyin}]"),
        simplified=as_html(key.simplified),
        traditional=as_html(key.traditional),
        pinyin=_coloured(syllables),
        ruby=_in_script(_ruby(written, syllables), written, key),
        zhuyin=as_html(zhuyin.joined(syllables)),
        meaning=as_html(_meaning(word, entry)),
        classifier=as_html(", ".join(_classifiers(entry))) if entry else "",
        level=" · ".join(named(shelf.lexicon.levels(key.simplified))),
        sentence=sentence,
        sentence_cloze=cloze,
        sentence_pinyin=as_html(context.pinyin),
        more_sentences="".join(f"<div>{it}</div>" for it in more),
        source=as_html(context.source),
        # A card that asks nothing is none.
        production="y" if wishes.production and (word.meaning.strip() or cloze) else "",
        tts="y" if wishes.speech else "",
        notes=as_html(word.note),
    )
    return AnkiNote(word.guid, fields, (TAG, *word.tags), word.changed // 1_000_000)


def _entry(shelf: Shelf, key: WordKey) -> Entry | None:
    """Return the entry that a word was kept with, None where there is none any more."""
    name = key.traditional, key.simplified, tuple(key.pinyin.split())
    return next((it.entry for it in shelf.entries(key.simplified) if it.entry[:3] == name), None)


def _written(word: DeckWord) -> str:
    """Return the word as it is on its card: in the script of its sentence."""
    context = word.context
    found = context.sentence[context.start : context.end]
    return found if found in word.key[:2] else word.key.simplified


def _in_script(inner: str, written: str, key: WordKey) -> str:
    """Return HTML with the script that it is in, which a font goes by."""
    lang = "zh-Hant" if written == key.traditional != key.simplified else "zh-Hans"
    return f'<span lang="{lang}">{inner}</span>'


def _coloured(syllables: tuple[str, ...]) -> str:
    """Return marked pinyin, each syllable in the class of its tone."""
    parts = zip(pinyin.parts(syllables), syllables, strict=True)
    return "".join(_toned("span", as_html(part), syllable) for part, syllable in parts)


def _toned(tag: str, inner: str, syllable: str) -> str:
    tone = pinyin.tone(syllable)
    return f'<{tag} class="tone{tone}">{inner}</{tag}>' if tone else f"<{tag}>{inner}</{tag}>"


def _ruby(written: str, syllables: tuple[str, ...]) -> str:
    """Return a word with the reading over each character, or over the whole where they differ."""
    if len(written) != len(syllables):
        over = as_html(pinyin.joined(syllables))
        return f"<ruby>{as_html(written)}<rt>{over}</rt></ruby>" if over else as_html(written)
    read = (as_html(char) + _over(char, it) for char, it in zip(written, syllables, strict=True))
    return f"<ruby>{''.join(read)}</ruby>"


def _over(character: str, syllable: str) -> str:
    """Return what stands over a character; nothing over a letter or a mark."""
    read = pinyin.marked(syllable) if is_hanzi(character) else ""
    return _toned("rt", as_html(read), syllable if read else "")


def _meaning(word: DeckWord, entry: Entry | None) -> str:
    """Return what a word means, without the measure words: they have a field of their own."""
    senses = entry.senses if entry else ()
    measured = {readable(it) for it in senses if is_classifier(it)}
    return "; ".join(it for it in word.meaning.split("; ") if it not in measured)


def _classifiers(entry: Entry) -> Iterator[str]:
    for sense in filter(is_classifier, entry.senses):
        for part in parsed(sense).parts:
            if part.reference:
                yield readable_part(part).removeprefix("CL:")


def _sentence(context: Context, key: WordKey) -> str:
    """Return a sentence with the word in bold."""
    before, word, after = context.around()
    if not context.sentence.strip():
        return ""
    bold = f"<b>{as_html(word)}</b>" if word else ""
    return _in_script(f"{as_html(before)}{bold}{as_html(after)}", word, key)


def _cloze(context: Context, key: WordKey) -> str:
    """Return a sentence with blanks for the word, "" where it has none."""
    before, word, after = context.around()
    if not word.strip():
        return ""
    blank = f'<span class="blank">{_BLANK * len(word)}</span>'
    return _in_script(f"{as_html(before)}{blank}{as_html(after)}", word, key)
