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


def best_tags(lanes: Sequence[int], passing: Sequence[Sequence[int]]) -> list[int]:  # noqa: PLR0912, PLR0915
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
    after_name = ne_b, ne_s, ne_nb, ne_ns, ns_b, ns_s, ns_nb, ns_ns
    after_other = e_b, e_s, e_nb, e_ns, s_b, s_s, s_nb, s_ns
    to_make_up = max(after_name) - min(after_other)
    units = zip(*[iter(lanes)] * LANES, strict=True)
    begin, _, _, single, name = next(units)
    name_begin, name_single = begin + name, single + name
    middle = end = name_middle = name_end = _NEVER
    came = []
    for to_b, to_m, to_e, to_s, name in units:
        # The best way to each tag, and the tag it comes from. Comparisons one by one: this
        # is done for every character, and max() of pairs takes twice as long. Of equals the
        # later tag wins, as max() has it.
        b, b_from = end + e_b, 2
        s, s_from = end + e_s, 2
        nb, nb_from = end + e_nb, 2
        ns, ns_from = end + e_ns, 2
        if single + s_b >= b:
            b, b_from = single + s_b, 3
        if single + s_s >= s:
            s, s_from = single + s_s, 3
        if single + s_nb >= nb:
            nb, nb_from = single + s_nb, 3
        if single + s_ns >= ns:
            ns, ns_from = single + s_ns, 3
        # Where names are so far behind that nothing makes up for it, they need no comparing.
        least = (end if end > single else single) - to_make_up
        if name_end >= least or name_single >= least:
            if name_end + ne_b >= b:
                b, b_from = name_end + ne_b, 6
            if name_end + ne_s >= s:
                s, s_from = name_end + ne_s, 6
            if name_end + ne_nb >= nb:
                nb, nb_from = name_end + ne_nb, 6
            if name_end + ne_ns >= ns:
                ns, ns_from = name_end + ne_ns, 6
            if name_single + ns_b >= b:
                b, b_from = name_single + ns_b, 7
            if name_single + ns_s >= s:
                s, s_from = name_single + ns_s, 7
            if name_single + ns_nb >= nb:
                nb, nb_from = name_single + ns_nb, 7
            if name_single + ns_ns >= ns:
                ns, ns_from = name_single + ns_ns, 7
        m, m_from = (begin + b_m, 0) if begin + b_m > middle + m_m else (middle + m_m, 1)
        e, e_from = (begin + b_e, 0) if begin + b_e > middle + m_e else (middle + m_e, 1)
        nm, nm_from = name_begin + nb_m, 4
        if name_middle + nm_m >= nm:
            nm, nm_from = name_middle + nm_m, 5
        ne, ne_from = name_begin + nb_e, 4
        if name_middle + nm_e >= ne:
            ne, ne_from = name_middle + nm_e, 5
        came.append((b_from, m_from, e_from, s_from, nb_from, nm_from, ne_from, ns_from))
        begin, middle, end, single = b + to_b, m + to_m, e + to_e, s + to_s
        name_begin, name_middle = nb + to_b + name, nm + to_m + name
        name_end, name_single = ne + to_e + name, ns + to_s + name
    tag = max((end, 2), (single, 3), (name_end, 6), (name_single, 7))[1]
    tags = [tag]
    for sources in reversed(came):
        tag = sources[tag]
        tags.append(tag)
    tags.reverse()
    return tags
