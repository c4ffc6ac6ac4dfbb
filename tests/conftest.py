from collections.abc import Iterator

import pytest
from hypothesis import settings

from dicts.lexicon import Lexicon

# Data is loaded at first use, and the machine may be busy: no example is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def lexicon() -> Iterator[Lexicon]:
    """The lexicon that duben comes with."""
    lexicon = Lexicon.open()
    yield lexicon
    lexicon.close()
