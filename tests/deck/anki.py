"""The real Anki, for tests: profiles in several languages, imports as a user makes them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anki.collection import Collection
    from anki.notes import Note

LANGUAGES = ("en", "de", "ja", "zh-CN")


@dataclass
class Counts:
    new: int
    updated: int
    refused: int


def blank(path: Path, language: str = "en") -> Path:
    """Make a new collection, as Anki makes one for a user of that language."""
    from anki.collection import Collection
    from anki.lang import set_lang

    set_lang(language)
    Collection(str(path)).close()
    return path


def take(collection: "Collection", path: Path) -> Counts:
    """Import a text file as a person does who clicks "Import" and changes nothing."""
    from anki.import_export_pb2 import ImportCsvRequest

    metadata = collection.get_csv_metadata(str(path), None)
    log = collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    refused = (log.conflicting, log.missing_notetype, log.missing_deck, log.empty_first_field)
    return Counts(len(log.new), len(log.updated), sum(map(len, refused)))


def take_package(collection: "Collection", path: Path) -> Counts:
    """Import a package as a person does who opens it and changes nothing."""
    return _take_package(collection, path, with_scheduling=False)


def take_pushed(collection: "Collection", path: Path) -> Counts:
    """Import a package as AnkiConnect does: by Anki's old name for it, which brings all."""
    return _take_package(
        collection, path, merge_notetypes=True, with_scheduling=True, with_deck_configs=True
    )


def _take_package(collection: "Collection", path: Path, **options: bool) -> Counts:
    from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    request = ImportAnkiPackageRequest(
        package_path=str(path), options=ImportAnkiPackageOptions(**options)
    )
    log = collection.import_anki_package(request).log
    refused = (log.conflicting, log.missing_notetype, log.missing_deck, log.empty_first_field)
    return Counts(len(log.new), len(log.updated), sum(map(len, refused)))


def notes(collection: "Collection") -> dict[str, "Note"]:
    found = [collection.get_note(number) for number in collection.find_notes("")]
    return {note.guid: note for note in found}
