"""What the tests know of characters: a handful, so that they need no dictionary."""

# Traditional characters that the tests gloss, with their readings, commonest first.
_READINGS = {
    "創": ("chuang4", "chuang1"),
    "業": ("ye4",),
    "轉": ("zhuan3", "zhuan4"),
    "認": ("ren4",),
    "調": ("diao4", "tiao2"),
    "綠": ("lu:4", "lu4"),
    "們": ("men5",),
    "長": ("chang2", "zhang3"),
    "覺": ("jue2", "jiao4"),
    "樂": ("le4", "yue4"),
    "還": ("hai2", "huan2"),
    "張": ("Zhang1", "zhang1"),
}
_SAME_IN_BOTH = {"行": ("xing2", "hang2"), "我": ("wo3",), "中": ("zhong1", "zhong4")}


class Facts:
    """Knows the characters above, and nothing of any other."""

    def differs(self, character: str) -> bool:
        return character in _READINGS

    def readings(self, character: str) -> tuple[str, ...]:
        return _READINGS.get(character) or _SAME_IN_BOTH.get(character, ())


FACTS = Facts()
