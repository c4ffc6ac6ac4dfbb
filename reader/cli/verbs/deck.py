"""``duben deck``: the words you keep, and their way to Anki."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "deck",
    {
        "add": "reader.cli.verbs.deck_add",
        "list": "reader.cli.verbs.deck_list",
        "meaning": "reader.cli.verbs.deck_meaning",
        "drop": "reader.cli.verbs.deck_drop",
        "due": "reader.cli.verbs.deck_due",
        "review": "reader.cli.verbs.deck_review",
        "export": "reader.cli.verbs.deck_export",
    },
    "The words you keep, and their way to Anki.",
)
