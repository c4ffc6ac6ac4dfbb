"""duben (读本): a terminal reader for people learning Chinese."""

__version__ = "0.1.0"
