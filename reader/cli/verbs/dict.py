"""``duben dict``: the dictionary itself."""

from reader.cli.verb_group import VerbGroup

command = VerbGroup(
    "dict", {"info": "reader.cli.verbs.dict_info"}, "The dictionary: what it is made of."
)
