"""duben and a real Anki, its windows drawn to nowhere: see docs/development.md."""
