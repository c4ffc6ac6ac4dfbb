"""Text of every kind, for what must always hold."""

from hypothesis import strategies as st

# Characters whose cutting, reading or writing depends on others; marks, joiners, halves.
_TRICKY = (
    "他在银銀行长長大了里裡面麵条著着乾干后後発龍〇𰻝㐂豈T恤卡拉OK3.5%儿兒一不"
    "，。“”—…·（\n\t\u3000\x00\ud83d\udc4d\u200d\ufe0f\u0301👍🏽🇨🇳한ก"
)

anything = st.text(st.characters(exclude_categories=()), max_size=40)
chinese = st.text(st.sampled_from(_TRICKY), max_size=40)
texts = st.one_of(chinese, anything)
