"""What duben writes for Anki."""
