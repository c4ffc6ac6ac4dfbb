"""``duben dict import``: a CC-CEDICT that you have as a file."""

import click

from reader.cli import options


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option("--force", is_flag=True, help="Take it even if it is older than the one in use.")
@options.form("text", "json")
def command(file: str, force: bool, form: str) -> None:
    """Use a CC-CEDICT that you have as a file.

    It is a .u8 or .txt file, such a file as .gz, or a .zip with one; both versions of its
    format are read. It is looked through first; the one in use stays if anything is wrong.
    """
    from dicts import cedict
    from dicts.files import lines_of
    from reader.cli.dictionary import open_lexicon
    from reader.cli.dictionary_changes import report
    from reader.cli.progress import Progress
    from reader.language.dictionaries import install
    from reader.paths import expanded

    lexicon = open_lexicon()
    lines = lines_of(expanded(file))
    with Progress() as progress:
        progress.stage("building the dictionary …")
        changes = install(lines, lexicon, older=force)
    report(cedict.parse_header(lines).get("date", ""), changes, form)
