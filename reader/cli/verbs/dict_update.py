"""``duben dict update``: the newest CC-CEDICT."""

import click

from reader.cli import options


@click.command("update")
@click.option("--url", help="Fetch it from here instead of from MDBG, which publishes it.")
@click.option("--force", is_flag=True, help="Take it even if it is older than the one in use.")
@options.form("text", "json")
def command(url: str | None, force: bool, form: str) -> None:
    """Fetch the newest CC-CEDICT and use it.

    It is looked through before it takes the place of the one in use, which stays if anything
    is wrong. CC-CEDICT is under CC BY-SA 4.0.
    """
    import tempfile
    from pathlib import Path

    from dicts import cedict
    from dicts.download import NEWEST, fetch
    from dicts.files import lines_of
    from dicts.newer import Changes
    from reader import __version__
    from reader.cli.dictionary import open_lexicon
    from reader.cli.dictionary_changes import changes_lines, changes_object
    from reader.cli.progress import Progress
    from reader.language.dictionaries import install, is_passed_over

    lexicon = open_lexicon()
    with tempfile.TemporaryDirectory() as folder, Progress() as progress:
        file = Path(folder) / "cc-cedict.txt.gz"
        fetch(url or NEWEST, file, agent=f"duben/{__version__}", told=progress.bytes)
        lines = lines_of(file)
        date = cedict.parse_header(lines).get("date", "")
        changes = Changes((), (), ())
        is_wanted = force or is_passed_over(lexicon)
        is_same = bool(date) and date == lexicon.about["date"] and not is_wanted
        if not is_same:
            progress.stage("building the dictionary …")
            changes = install(lines, lexicon, older=force)
    if form == "json":
        from reader.cli.json_forms import pretty

        print(pretty(changes_object(date, changes)))
    elif is_same:
        print(f"the dictionary in use, of {date[:10]}, is the newest")
    else:
        print("\n".join(changes_lines(date, changes)))
