"""The place of a unit in its word, and the likeliest places for the units of a sentence.

A tag says where in its word a unit stands: it begins one, is in its middle, ends it, or is
one by itself (B, M, E, S, as is usual for Chinese); and whether that word is a name.
"""

from collections.abc import Sequence

BEGIN, MIDDLE, END, SINGLE = range(4)
NAME = 4
"""Added to the tag of a unit of a name."""
TAGS = 8
LANES = 5
"""Numbers for each unit: those of B, M, E and S, and one added to each in a name."""

_NEVER = -(10**9)


def best_tags(lanes: Sequence[int], passing: Sequence[Sequence[int]]) -> list[int]:
    """Return the tags that score most together, one a unit (Viterbi).

    ``lanes`` has ``LANES`` numbers for each unit; ``passing[a][b]`` is what going from tag
    ``a`` to tag ``b`` adds. Words are whole: the tags begin and end one.
    """
    if not lanes:
        return []
    (b_m, b_e), (m_m, m_e) = passing[0][1:3], passing[1][1:3]
    (nb_m, nb_e), (nm_m, nm_e) = passing[4][5:7], passing[5][5:7]
    e_b, _, _, e_s, e_nb, _, _, e_ns = passing[2]
    s_b, _, _, s_s, s_nb, _, _, s_ns = passing[3]
    ne_b, _, _, ne_s, ne_nb, _, _, ne_ns = passing[6]
    ns_b, _, _, ns_s, ns_nb, _, _, ns_ns = passing[7]
    units = zip(*[iter(lanes)] * LANES, strict=True)
    begin, _, _, single, name = next(units)
    name_begin, name_single = begin + name, single + name
    middle = end = name_middle = name_end = _NEVER
    came = []
    for to_b, to_m, to_e, to_s, name in units:
        # Each the best way to a tag, and the tag it comes from.
        b = max((end + e_b, 2), (single + s_b, 3), (name_end + ne_b, 6), (name_single + ns_b, 7))
        s = max((end + e_s, 2), (single + s_s, 3), (name_end + ne_s, 6), (name_single + ns_s, 7))
        nb = max(
            (end + e_nb, 2), (single + s_nb, 3), (name_end + ne_nb, 6), (name_single + ns_nb, 7)
        )
        ns = max(
            (end + e_ns, 2), (single + s_ns, 3), (name_end + ne_ns, 6), (name_single + ns_ns, 7)
        )
        m, e = max((begin + b_m, 0), (middle + m_m, 1)), max((begin + b_e, 0), (middle + m_e, 1))
        nm = max((name_begin + nb_m, 4), (name_middle + nm_m, 5))
        ne = max((name_begin + nb_e, 4), (name_middle + nm_e, 5))
        came.append((b[1], m[1], e[1], s[1], nb[1], nm[1], ne[1], ns[1]))
        begin, middle, end, single = b[0] + to_b, m[0] + to_m, e[0] + to_e, s[0] + to_s
        name_begin, name_middle = nb[0] + to_b + name, nm[0] + to_m + name
        name_end, name_single = ne[0] + to_e + name, ns[0] + to_s + name
    tag = max((end, 2), (single, 3), (name_end, 6), (name_single, 7))[1]
    tags = [tag]
    for sources in reversed(came):
        tag = sources[tag]
        tags.append(tag)
    tags.reverse()
    return tags
