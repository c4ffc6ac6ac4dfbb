"""``duben dict``: the dictionary itself."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "dict",
    {
        "info": "reader.cli.verbs.dict_info",
        "update": "reader.cli.verbs.dict_update",
        "import": "reader.cli.verbs.dict_import",
        "remove": "reader.cli.verbs.dict_remove",
    },
    "The dictionary: what it is made of, and newer ones.",
)
