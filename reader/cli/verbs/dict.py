"""``duben dict``: the dictionaries themselves."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "dict",
    {
        "info": "reader.cli.verbs.dict_info",
        "list": "reader.cli.verbs.dict_list",
        "update": "reader.cli.verbs.dict_update",
        "import": "reader.cli.verbs.dict_import",
        "order": "reader.cli.verbs.dict_order",
        "remove": "reader.cli.verbs.dict_remove",
        "own": "reader.cli.verbs.dict_own",
    },
    "The dictionaries: newer ones, further ones, your own entries.",
)
