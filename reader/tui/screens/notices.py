"""What several screens say when something is chosen."""

from reader.language.script import Script

SCRIPT_NAMES = {
    Script.ORIGINAL: "characters as the text has them",
    Script.SIMPLIFIED: "simplified characters",
    Script.TRADITIONAL: "traditional characters",
}
