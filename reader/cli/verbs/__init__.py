"""One module a verb, each loaded when its verb is asked for."""

VERBS = {
    "read": "reader.cli.verbs.read",
    "annotate": "reader.cli.verbs.annotate",
    "text": "reader.cli.verbs.text",
    "words": "reader.cli.verbs.words",
    "lookup": "reader.cli.verbs.lookup",
    "deck": "reader.cli.verbs.deck",
    "dict": "reader.cli.verbs.dict",
    "config": "reader.cli.verbs.config",
}
"""The module of each verb, in the order in which the help shows them."""
