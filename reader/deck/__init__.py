"""The words a reader keeps, and their way to Anki."""
