"""The dictionary, opened for a verb."""

from dicts.lexicon import Lexicon
from reader.cli import output
from reader.language.dictionaries import opened


def open_lexicon() -> Lexicon:
    """Open the dictionary in use; what there is to know of it is said on standard error.

    Raises DictionaryError where there is none that can be used.
    """
    lexicon, notice = opened()
    if notice:
        output.complain(notice)
    return lexicon
