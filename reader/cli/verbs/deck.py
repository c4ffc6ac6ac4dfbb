"""``duben deck``: the words you keep, and their way to Anki."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "deck",
    {
        "add": "reader.cli.verbs.deck_add",
        "list": "reader.cli.verbs.deck_list",
        "edit": "reader.cli.verbs.deck_edit",
        "status": "reader.cli.verbs.deck_status",
        "drop": "reader.cli.verbs.deck_drop",
        "due": "reader.cli.verbs.deck_due",
        "review": "reader.cli.verbs.deck_review",
        "undo": "reader.cli.verbs.deck_undo",
        "export": "reader.cli.verbs.deck_export",
        "push": "reader.cli.verbs.deck_push",
        "import": "reader.cli.verbs.deck_import",
        "merge": "reader.cli.verbs.deck_merge",
        "backup": "reader.cli.verbs.deck_backup",
        "restore": "reader.cli.verbs.deck_restore",
    },
    "The words you keep, and their way to Anki.",
)
