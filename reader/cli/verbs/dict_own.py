"""``duben dict own``: entries of your own."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "own",
    {
        "add": "reader.cli.verbs.dict_own_add",
        "list": "reader.cli.verbs.dict_own_list",
        "remove": "reader.cli.verbs.dict_own_remove",
    },
    "Entries of your own, and corrections of others.",
)
