"""The verbs of the command, each loaded when it is asked for."""
