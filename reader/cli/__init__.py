"""The command: opens the screen, or does one thing in a pipe."""
