"""What is indexed of a gloss, and what is asked for."""

from dicts import english

SENSES = (
    "to learn (a skill); to study",
    "(literary) the way",
    "CL:個|个[ge4]",
    "variant of 學|学[xue2]",
    "(Taiwan pr. [xue4])",
)


def test_a_gloss_is_indexed_without_what_says_nothing() -> None:
    assert list(filter(None, english.glosses(SENSES)))[:3] == [
        "learn 终 skill",
        "study 终",
        "way 终 literary",
    ]


def test_measure_words_are_no_meanings() -> None:
    assert not any("cl" in row.split() for row in english.glosses(SENSES))


def test_what_says_nothing_is_all_that_is_left_where_there_is_nothing_else() -> None:
    assert english.words("To learn!") == ["learn"]
    assert english.words("to be") == ["to", "be"]
    assert english.words("to be able to") == ["able"]
    assert english.words("one's own") == ["ones", "own"]


def test_to_get_angry_is_angry_but_to_get_up_is_not_up() -> None:
    assert english.words("to get angry") == ["angry"]
    assert english.words("to get up") == ["get", "up"]


def test_british_spelling_is_asked_for_in_both_ways() -> None:
    for british, american in {
        "colour": "color",
        "to realise": "realize",
        "theatre": "theater",
        "grey": "gray",
        "travelling": "traveling",
        "neighbours": "neighbors",
    }.items():
        assert english.spellings(british)[1:] == [[american]], british
    for word in ("our", "is", "rise", "tall", "more", "learn", "hour"):
        assert len(english.spellings(word)) == 1, word
