"""Texts for properties: any at all, and ones made of the pieces that rules look at."""

from hypothesis import strategies as st

_PIECES = (
    *"我你他说好走了的一二。，！？：；、…｡",
    *"“”‘’「」『』《》（）【】\"'()[]!?.,;:",
    *" \n\r\t\u3000\u2028\x85\x00\ufeff\ud800A1=/<>",
    "……",
    "?!?/p>",
    "?俊?/p>",
    "?!?br>",
    "<p>",
    "</p>",
    "<br/>",
    "<br />",
    "<span>",
    "</span>",
    "<sp",
    "創(chuàng)",
    "創",
    "(chuàng)",
    "業(yè)",
    "認(rèn)",
    "行(xíng)",
    "3.14",
    "Mr. Smith",
    "I see. ",
    "[1]",
    "?q=1",
)

any_text = st.text(st.characters(codec=None))
chinese_text = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)
texts = st.one_of(chinese_text, any_text)
