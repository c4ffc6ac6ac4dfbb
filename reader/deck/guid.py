"""How Anki knows a note again."""

import os
import string

_LETTERS = string.ascii_letters + string.digits
_LENGTH = 12  # 62 ** 12: 71 bits


def new_guid() -> str:
    """Return twelve random letters and digits, not met before by any likelihood.

    Only letters and digits, so that no reader of a CSV file can misread them. From the
    system's randomness directly: ``secrets`` would cost 5 ms at the start for this.
    """
    number = int.from_bytes(os.urandom(16), "big")
    letters = []
    for _ in range(_LENGTH):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return "".join(letters)
