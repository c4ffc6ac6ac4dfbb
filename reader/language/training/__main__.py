"""Makes all weights from gold data, and measures what they are worth.

    python -m reader.language.training --gold DIR
    python -m reader.language.training --gold DIR --measure

``DIR`` holds ``segmentation/`` and ``pinyin/`` with the files that ``models/README.md`` names,
and says where they come from. The first takes some six minutes on one core and writes the
same bytes each time, for the same lexicon; the second, half an hour.
"""

import argparse
import sys
import time
from pathlib import Path

from dicts.lexicon import Lexicon
from reader.language.tagger import Tagger
from reader.language.training import measure, readings, segmenter
from reader.language.weights import FOLDER


def main() -> int:
    """Do what the arguments ask, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m reader.language.training")
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the gold data")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="DIR", help="where to write")
    parser.add_argument("--measure", action="store_true", help="measure, and write nothing")
    options = parser.parse_args()
    if not (options.gold / "segmentation").is_dir() or not (options.gold / "pinyin").is_dir():
        parser.error(f"there is no segmentation/ and pinyin/ in {options.gold}")
    lexicon = Lexicon.open()
    begun = time.monotonic()
    if options.measure:
        for line in measure.lines(lexicon, options.gold, options.to):
            print(line, flush=True)
    else:
        options.to.mkdir(parents=True, exist_ok=True)
        banks = segmenter.treebanks(lexicon, options.gold / "segmentation")
        segmenter.train(banks, options.to)
        print(f"cutting: {time.monotonic() - begun:.0f} s", flush=True)
        tagger = Tagger(lexicon, folder=options.to)
        cpp, others = readings.data(options.gold / "pinyin")
        readings.train(lexicon, tagger, cpp, others, options.to)
        print(f"readings: {time.monotonic() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
