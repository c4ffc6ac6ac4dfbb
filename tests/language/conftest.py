import pytest

from dicts.lexicon import Lexicon
from reader.language.annotate import Annotator


@pytest.fixture(scope="session")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon)
