"""``duben config``: what you have chosen."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "config",
    {
        "list": "reader.cli.verbs.config_list",
        "set": "reader.cli.verbs.config_set",
        "path": "reader.cli.verbs.config_path",
    },
    "Settings: what there is to choose.",
)
