"""Makes a folder for Anki with one profile, so that it asks nothing when it starts.

Run by the Python that has ``aqt``, with the folder and the language.
"""

import sys
from pathlib import Path

import aqt  # before any of its modules: they import one another in a circle
from anki.lang import set_lang
from aqt.profiles import ProfileManager

assert aqt
base, language = Path(sys.argv[1]), sys.argv[2]
set_lang(language)
profiles = ProfileManager(base)
profiles.setupMeta()
profiles.meta.update(defaultLang=language, firstRun=False)
profiles.create("learner")
profiles.load("learner")
profiles.save()
