"""``duben dict own add``: an entry of your own, or a correction."""

from contextlib import closing

import click

HELP = """\
Add an entry of your own, or correct one.

It is for a WORD as you write it, read as you say:

\b
  学习                its best entry is corrected
  长[zhang3]          the entry that is read so
  躺平族[tǎng píng zú]  a word that the dictionary does not have
  後盾|后盾[hou4 dun4]  both its forms, traditional first

Each MEANING is a sense. It takes the place of an entry of the dictionary with the same forms
and reading; --instead-of names another one, if the reading is what was wrong. An entry of your
own that is there already is replaced. A word of your deck then means what you say here.
"""


@click.command("add", help=HELP)
@click.argument("word")
@click.argument("meanings", nargs=-1, required=True, metavar="MEANING…")
@click.option(
    "--instead-of", metavar="WORD[PINYIN]", help="The entry of the dictionary that is wrong."
)
def command(word: str, meanings: tuple[str, ...], instead_of: str | None) -> None:
    """Add an entry."""
    from reader.cli.deck_words import shown
    from reader.cli.dictionary import open_lexicon
    from reader.deck.store import Deck
    from reader.errors import DubenError
    from reader.language.own_entries import put
    from reader.language.own_typed import typed

    with open_lexicon() as lexicon:
        own = typed(lexicon, word, meanings)
        if instead_of is not None:
            wrong = typed(lexicon, instead_of, meanings).corrects
            if wrong is None:
                raise DubenError(
                    f"the dictionary has no {instead_of}; see: duben lookup {instead_of}"
                )
            own = own._replace(corrects=wrong)
    with closing(Deck.open()) as deck:
        follows = put(deck, own)
    done = "corrected" if own.corrects else "added"
    print(f"{done}  {shown(own.key)}  {'; '.join(own.senses)}")
    if follows:
        print("the word in your deck means that now, too")
