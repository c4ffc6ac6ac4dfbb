"""What goes wrong for a user, said in one line."""


class DubenError(Exception):
    """Something the user can mend: the message says what is wrong and what to do.

    The command prints it on standard error and exits with status 1; the screen
    shows it as a notice. It is one line, without a traceback.
    """
