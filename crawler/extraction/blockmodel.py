# ruff: noqa
# fmt: off
"""A model of which text blocks are body: 60 boosted trees, written by `benchmarks/train_blocks.py`.

Not to be edited: it is trained again when `crawler/extraction/features.py` measures something else.
"""

from __future__ import annotations

VERSION = 1
"""Version of the features that it was trained on."""


def score(row: list[float]) -> float:
    """Return how much speaks for the block of which *row* was measured being body, above zero if more than against."""
    (
        kept, votes, named, cluster, run, strength, own_strength, tag, size, links, is_prose, ends, starts_low,
        copies, place, from_title, from_first, from_last, done, run_length, kept_before, kept_after, next_size,
        next_tag, next_links, last_size, last_tag, alike, alike_share, alike_kept, alike_size, levels, depth,
        parent_share, parent_kept, parent_blocks, parent_chosen, parent_size, parent_links, around_share, around_kept,
        around_blocks, outer_share, outer_blocks, list_links, list_blocks, page_prose, page_kept, page_ratio,
        agreement, of_newsletter, of_card, of_product, of_box, of_content, of_lead, of_widget, of_author, of_caption,
        is_quote,
    ) = row
    total = 0.0
    total += (
        ((0.445 if alike_share <= 1e-35 else ((0.5879 if outer_blocks <= 81.5 else 0.7737) if around_share <= 0.890974
        else 0.8328)) if kept <= 1e-35 else ((((((0.956 if outer_blocks <= 1.5 else 0.8034) if named <= 1e-35 else
        0.938) if cluster <= 1e-35 else ((0.7631 if run <= 1e-35 else 0.9653) if around_blocks <= 876.5 else 0.6471))
        if strength <= 1e-35 else 0.6872) if copies <= 1.5 else ((0.7547 if around_share <= 0.880344 else 0.4874) if
        page_ratio <= 0.922434 else 0.8833)) if page_prose <= 41570.5 else (0.4963 if parent_links <= 0.0364892 else
        0.9428)))
    )
    total += (
        ((-0.2844 if alike_kept <= 0.00126514 else (-0.05509 if from_last <= 2.5 else -0.2478)) if kept <= 1e-35 else
        (((-0.1613 if around_share <= 0.696671 else ((((0.08454 if parent_size <= 7153 else -0.0531) if own_strength
        <= 1e-35 else -0.1812) if alike <= 173.5 else -0.1356) if done <= 0.888369 else (-0.1953 if from_title <=
        115.5 else 0.008477))) if around_kept <= 0.971469 else ((0.1445 if kept_after <= 16.5 else -0.05189) if tag <=
        9.5 else -0.2205)) if alike_kept <= 0.591557 else ((0.1594 if copies <= 1.5 else -0.2252) if parent_size <=
        42276.5 else -0.1678)))
    )
    total += (
        ((-0.2384 if alike_share <= 1e-35 else -0.07851) if run_length <= 1e-35 else (((-0.156 if alike_share <=
        0.531421 else (((0.02401 if done <= 0.905356 else -0.1684) if alike <= 18.5 else (-0.1795 if alike_size <=
        12.0417 else 0.1452)) if cluster <= 1e-35 else 0.1461)) if depth <= 1e-35 else (((-0.1708 if around_blocks <=
        15.5 else 0.05659) if alike_size <= 190.358 else 0.06817) if alike <= 6.5 else ((0.1121 if alike <= 201 else
        -0.1629) if parent_chosen <= 13.5 else (0.06475 if alike_size <= 157.442 else -0.3274)))) if parent_size <=
        42276.5 else -0.1711))
    )
    total += (
        ((-0.2087 if alike_kept <= 0.00227843 else ((-0.1692 if alike <= 8.5 else 0.03232) if links <= 0.834577 else
        -0.1454)) if kept <= 1e-35 else ((((-0.0454 if parent_share <= 0.699875 else 0.1133) if kept_after <= 5.5 else
        -0.123) if levels <= 3.5 else ((((-0.007626 if levels <= 6.5 else -0.1878) if from_last <= -11.5 else -0.249)
        if around_kept <= 0.356831 else 0.07874) if page_kept <= 14711 else 0.03829)) if alike_kept <= 0.279096 else
        (0.1387 if page_kept <= 27794 else (-0.2115 if parent_share <= 0.777509 else (0.1228 if page_kept <= 46406.5
        else -0.1396)))))
    )
    total += (
        ((-0.188 if alike_share <= 1e-35 else (-0.1408 if votes <= 4.5 else 0.06853)) if alike_share <= 0.531421 else
        ((((0.07609 if tag <= 2.5 else -0.1837) if parent_links <= 0.0224024 else -0.1423) if around_share <= 0.696671
        else ((0.02931 if alike_size <= 110.233 else 0.1123) if of_box <= 1e-35 else (-0.2516 if page_ratio <= 1.0192
        else 0.03451))) if around_kept <= 0.971469 else (((-0.1479 if cluster <= 1e-35 else 0.09996) if links <=
        0.834577 else -0.1346) if run_length <= 1.5 else (0.1383 if tag <= 9.5 else (-0.2325 if named <= 1e-35 else
        0.06965)))))
    )
    total += (
        ((-0.1709 if parent_kept <= 1e-35 else (-0.1454 if alike <= 2.5 else (0.03413 if parent_links <= 0.0571303
        else -0.1114))) if run_length <= 1e-35 else ((((0.1017 if page_kept <= 9163.5 else -0.1515) if page_ratio <=
        0.736176 else ((0.1348 if tag <= 9.5 else (-0.2114 if named <= 1e-35 else 0.07309)) if done <= 0.95716 else
        -0.007596)) if of_box <= 1e-35 else -0.1957) if levels <= 3.5 else ((-0.1226 if alike <= 3.5 else (0.02533 if
        list_blocks <= 2.5 else -0.1315)) if alike <= 20.5 else (0.1157 if alike <= 173.5 else -0.07766))))
    )
    total += (
        ((-0.1578 if alike_share <= 1e-35 else -0.0477) if kept <= 1e-35 else ((((((0.1285 if starts_low <= 1e-35 else
        -0.04494) if copies <= 1.5 else (-0.208 if agreement <= 0.675687 else 0.07082)) if done <= 0.95716 else
        -0.02356) if of_box <= 1e-35 else -0.1754) if parent_size <= 42276.5 else -0.1108) if levels <= 3.5 else
        ((-0.1838 if alike_size <= 12.0417 else ((((0.05013 if done <= 0.922779 else -0.07945) if parent_kept <=
        0.161311 else -0.1525) if parent_size <= 659.5 else 0.1079) if around_blocks <= 397.5 else -0.1299)) if
        parent_links <= 0.201979 else -0.146)))
    )
    total += (
        ((-0.1501 if alike_kept <= 0.00227843 else (-0.006601 if done <= 0.999748 else -0.1352)) if kept <= 1e-35 else
        ((((0.02471 if from_title <= 69.5 else -0.1024) if outer_share <= 0.708281 else (((0.115 if done <= 0.93987
        else -0.01562) if tag <= 9.5 else -0.1244) if of_box <= 1e-35 else -0.1446)) if levels <= 3.5 else ((-0.009451
        if done <= 0.679493 else -0.1178) if alike_kept <= 0.279096 else ((0.1043 if around_blocks <= 77.5 else
        -0.1162) if list_links <= 0.191974 else -0.1639))) if alike_kept <= 0.751554 else (0.1306 if done <= 0.93987
        else 0.02916)))
    )
    total += (
        (((-0.1163 if around_share <= 0.696671 else -0.002147) if strength <= 1e-35 else -0.1515) if parent_kept <=
        0.00329148 else (((-0.06908 if parent_kept <= 0.100739 else 0.05071) if kept_after <= 1.5 else (-0.1614 if
        size <= 130.5 else -0.02278)) if alike <= 2.5 else (((((0.1093 if levels <= 5.5 else (-0.07048 if alike <=
        16.5 else 0.09267)) if copies <= 1.5 else -0.06727) if of_box <= 1e-35 else -0.1136) if outer_blocks <= 268.5
        else -0.09375) if around_kept <= 0.971469 else ((0.1225 if kept_after <= 10.5 else 0.03579) if tag <= 9.5 else
        -0.03788))))
    )
    total += (
        ((-0.06516 if kept_before <= 1.5 else -0.1333) if kept <= 1e-35 else ((-0.0736 if outer_share <= 0.721201 else
        ((0.09886 if levels <= 3.5 else ((0.08542 if place <= 0.502 else ((0.07965 if done <= 0.801994 else -0.04038)
        if run_length <= 49.5 else (-0.3129 if run_length <= 52.5 else -0.00265))) if list_blocks <= 8.5 else
        -0.1017)) if of_box <= 1e-35 else (-0.1267 if agreement <= 0.845475 else 0.1113))) if around_kept <= 0.971469
        else ((0.1173 if done <= 0.93987 else 0.007421) if tag <= 9.5 else (-0.188 if named <= 1e-35 else 0.05929))))
    )
    total += (
        (((-0.1268 if is_quote <= 1e-35 else 0.1711) if alike_kept <= 1e-35 else (0.001693 if kept_after <= 55.5 else
        (0.06513 if from_first <= 12.5 else -0.1485))) if run_length <= 1.5 else (((((-0.1079 if from_title <= 4.5
        else 0.04363) if from_first <= 28.5 else -0.09401) if page_ratio <= 1.0174 else (0.08729 if from_last <= -13.5
        else -0.05468)) if around_kept <= 0.97744 else (((-0.242 if parent_chosen <= 19.5 else 0.09007) if page_ratio
        <= 0.578132 else (-0.1971 if run <= 1e-35 else 0.1051)) if tag <= 9.5 else -0.1215)) if alike_kept <= 0.76622
        else 0.1213))
    )
    total += (
        ((((-0.09714 if page_ratio <= 1.05622 else 0.1139) if kept_before <= 1.5 else -0.1286) if alike_share <= 1e-35
        else -0.02495) if alike_share <= 0.531421 else ((-0.05684 if outer_share <= 0.721201 else ((((0.09135 if
        from_last <= -1.5 else -0.0398) if page_prose <= 39344.5 else (0.1436 if from_first <= 97.5 else -0.1596)) if
        of_box <= 1e-35 else -0.07369) if levels <= 5.5 else (-0.1165 if agreement <= 0.531233 else (-0.06564 if named
        <= 1e-35 else 0.07391)))) if around_kept <= 0.971469 else ((0.05004 if ends <= 1e-35 else 0.1147) if from_last
        <= -1e-35 else -0.01272)))
    )
    total += (
        ((-0.1204 if around_kept <= 0.00271609 else (-0.085 if from_title <= 53.5 else (-0.1347 if from_last <= -150.5
        else 0.0581))) if alike_share <= 0.531421 else ((-0.08519 if parent_kept <= 0.364207 else (-0.1508 if depth <=
        -2.5 else 0.06221)) if alike <= 2.5 else (((((0.1107 if links <= 0.114652 else 0.04113) if of_box <= 1e-35
        else -0.1009) if levels <= 4.5 else (-0.04623 if alike <= 16.5 else (0.11 if list_blocks <= 1.5 else (-0.1876
        if agreement <= 0.531233 else 0.02819)))) if parent_size <= 42276.5 else -0.09993) if links <= 0.801316 else
        -0.116)))
    )
    total += (
        ((-0.1191 if outer_share <= 0.708281 else (-0.08984 if page_kept <= 7538.5 else 0.01008)) if alike_kept <=
        0.0168558 else (((-0.05309 if from_first <= 305.5 else 0.1332) if votes <= 3.5 else (((0.07408 if
        parent_chosen <= 39.5 else -0.1031) if list_blocks <= 1.5 else (-0.2556 if page_ratio <= 1.02432 else
        0.08175)) if agreement <= 0.654174 else (((0.09247 if page_kept <= 46406.5 else -0.06885) if of_box <= 1e-35
        else -0.0441) if done <= 0.905356 else -0.02149))) if alike_kept <= 0.76622 else (-0.03408 if kept <= 1e-35
        else (0.1167 if done <= 0.95716 else -0.01528))))
    )
    total += (
        ((((-0.1206 if from_title <= 309.5 else 0.06695) if named <= 1e-35 else ((-0.07178 if from_title <= 30.5 else
        0.01492) if kept_after <= 55.5 else -0.1157)) if size <= 164.5 else (0.04191 if from_last <= 4.5 else
        -0.1122)) if run_length <= 1.5 else (((((0.1073 if links <= 0.21467 else -0.00757) if copies <= 1.5 else
        -0.057) if tag <= 8.5 else -0.05362) if parent_size <= 42276.5 else -0.08557) if levels <= 2.5 else ((-0.1543
        if from_title <= 1e-35 else 0.0617) if depth <= 1e-35 else (0.02139 if from_last <= -31.5 else -0.09316))))
    )
    total += (
        (((-0.07613 if tag <= 4.5 else (0.08028 if tag <= 6.5 else -0.07913)) if kept_after <= 2.5 else -0.111) if
        alike_kept <= 0.0168558 else ((-0.03177 if votes <= 3.5 else (((-0.04894 if around_kept <= 0.983311 else
        0.0671) if alike_kept <= 0.0915068 else (((0.08207 if tag <= 9.5 else -0.09888) if links <= 0.801316 else
        -0.07235) if of_box <= 1e-35 else -0.09164)) if page_prose <= 39344.5 else (0.06605 if from_first <= 97.5 else
        -0.1474))) if alike_kept <= 0.76622 else ((0.1123 if kept_after <= 9.5 else 0.007627) if links <= 0.834577
        else -0.09721)))
    )
    total += (
        (((-0.05714 if parent_blocks <= 25.5 else 0.04624) if kept_before <= 2.5 else -0.1048) if alike_kept <=
        0.0168558 else ((((0.05884 if levels <= 3.5 else (((-0.1081 if page_prose <= 3503 else ((0.07238 if page_kept
        <= 7417.5 else (-0.1981 if page_prose <= 13064.5 else 0.02427)) if cluster <= 1e-35 else 0.07125)) if
        alike_kept <= 0.339294 else 0.1258) if links <= 0.134655 else -0.1131)) if page_prose <= 38760 else -0.06608)
        if from_last <= -1e-35 else -0.07703) if alike_kept <= 0.76622 else ((0.1104 if from_last <= -1e-35 else
        0.02345) if links <= 0.834577 else -0.08114)))
    )
    total += (
        ((-0.1267 if votes <= 1.5 else ((-0.09264 if size <= 174.5 else 0.02517) if page_ratio <= 1.01131 else
        (-0.06221 if votes <= 3.5 else (0.2564 if page_kept <= 2941.5 else 0.02834)))) if parent_kept <= 0.00461721
        else ((-0.06811 if size <= 184.5 else 0.04764) if alike <= 2.5 else ((((((0.0707 if list_links <= -1e-35 else
        -0.09346) if page_kept <= 10909.5 else -0.1886) if page_ratio <= 0.907869 else 0.07036) if parent_kept <=
        0.865397 else 0.09906) if links <= 0.114652 else (-0.06353 if outer_blocks <= 44.5 else 0.04461)) if
        page_prose <= 38760 else -0.05709)))
    )
    total += (
        (((((((-0.06961 if tag <= 4.5 else 0.05304) if alike <= 6.5 else 0.0582) if size <= 114.5 else (0.001005 if
        outer_blocks <= 6.5 else ((0.1085 if parent_links <= 0.234138 else -0.04824) if tag <= 4.5 else -0.02104))) if
        parent_size <= 42276.5 else -0.07415) if copies <= 1.5 else -0.04652) if done <= 0.922779 else (-0.1164 if
        alike <= 3.5 else (0.02224 if parent_links <= 0.0571303 else -0.06824))) if strength <= 1e-35 else ((-0.08176
        if parent_size <= 229.5 else (0.168 if done <= 0.392506 else -0.05182)) if tag <= 1.5 else -0.1109))
    )
    total += (
        (((((-0.1069 if from_title <= 1e-35 else ((-0.07282 if alike_size <= 12.0417 else 0.07789) if depth <= 3.5
        else -0.1065)) if page_prose <= 11615.5 else (-0.1595 if page_prose <= 12537 else (0.03897 if around_kept <=
        0.527215 else -0.06913))) if around_kept <= 0.97744 else ((0.09702 if links <= 0.114652 else (-0.09734 if
        from_title <= 12.5 else 0.06215)) if tag <= 9.5 else -0.07875)) if done <= 0.922779 else ((-0.0108 if levels
        <= 2.5 else -0.1043) if page_prose <= 13596.5 else 0.03696)) if strength <= 1e-35 else (-0.03443 if tag <= 1.5
        else -0.1071))
    )
    if not -2.0 < total < 2.0:
        return total
    total += (
        ((((-0.05376 if alike_kept <= 0.339294 else 0.04501) if cluster <= 1e-35 else (((-0.06013 if alike <= 5.5 else
        0.2533) if parent_blocks <= 1.5 else ((-0.04369 if outer_share <= 0.656406 else -0.1984) if parent_kept <=
        0.984224 else 0.06198)) if outer_share <= 0.708281 else (0.05091 if tag <= 9.5 else -0.1029))) if alike_kept
        <= 0.76622 else (((0.06614 if last_size <= 55.5 else -0.1299) if alike <= 22.5 else 0.06733) if is_prose <=
        1e-35 else 0.09812)) if strength <= 1e-35 else ((-0.05631 if parent_size <= 659.5 else 0.1404) if tag <= 1.5
        else -0.103))
    )
    total += (
        ((((-0.1232 if from_title <= 1e-35 else ((0.06336 if next_links <= 0.86159 else -0.06869) if of_card <= 1e-35
        else -0.0652)) if from_last <= -3.5 else -0.0929) if cluster <= 1e-35 else (((-0.07422 if alike <= 1.5 else
        (0.1085 if parent_blocks <= 1.5 else (((-0.2413 if page_kept <= 6028.5 else 0.005622) if parent_kept <=
        0.161311 else 0.06862) if agreement <= 0.654174 else (0.0497 if tag <= 8.5 else -0.1241)))) if parent_kept <=
        0.72851 else (0.08188 if links <= 0.801316 else -0.06348)) if page_prose <= 38760 else -0.06339)) if strength
        <= 1e-35 else -0.08481)
    )
    total += (
        ((((-0.1075 if from_title <= 1e-35 else (((((0.0148 if tag <= 4.5 else 0.188) if parent_kept <= 0.000806623
        else -0.02221) if agreement <= 0.800366 else 0.04514) if tag <= 8.5 else -0.09203) if parent_kept <= 0.984224
        else (0.08113 if parent_links <= 0.308957 else -0.2158))) if from_last <= -1e-35 else -0.07455) if alike_kept
        <= 0.76622 else (-0.04068 if ends <= 1e-35 else (0.09474 if copies <= 1.5 else -0.1382))) if strength <= 1e-35
        else (-0.0952 if size <= 107.5 else ((0.138 if from_last <= -1.5 else -0.05225) if tag <= 1.5 else -0.07047)))
    )
    total += (
        (((-0.09804 if page_ratio <= 1.24419 else 0.07708) if page_kept <= 6935 else -0.02718) if around_kept <=
        0.00463509 else ((((-0.05109 if parent_share <= 0.906865 else -0.304) if page_ratio <= 0.578132 else (-0.06478
        if around_blocks <= 44.5 else (0.05535 if from_last <= -1e-35 else -0.1109))) if outer_share <= 0.848942 else
        0.01795) if size <= 114.5 else ((((0.06694 if outer_share <= 0.885968 else -0.05519) if page_kept <= 9948.5
        else -0.1059) if page_ratio <= 0.907869 else (0.07782 if depth <= 1e-35 else (0.04343 if parent_blocks <= 3.5
        else -0.1187))) if around_kept <= 0.971469 else 0.08205)))
    )
    total += (
        (((((0.09224 if page_prose <= 28328 else -0.1064) if place <= 0.594627 else (-0.08976 if outer_blocks <= 37.5
        else 0.09471)) if next_tag <= 1.5 else -0.04775) if votes <= 3.5 else ((((0.02539 if ends <= 1e-35 else
        0.09333) if from_title <= 186.5 else (0.02491 if page_prose <= 39344.5 else -0.132)) if links <= 0.08793 else
        -0.004467) if depth <= 1e-35 else (0.05742 if from_last <= -33.5 else (-0.1012 if list_links <= -1e-35 else
        0.02561)))) if strength <= 1e-35 else ((-0.1117 if votes <= 2.5 else -0.04456) if is_quote <= 1e-35 else
        0.2616))
    )
    total += (
        (((-0.0859 if page_ratio <= 1.18108 else (-0.1097 if named <= 1e-35 else (0.2081 if agreement <= 0.790197 else
        -0.04843))) if outer_share <= 0.848942 else (0.01866 if kept_before <= 40.5 else -0.1075)) if ends <= 1e-35
        else ((((0.03174 if parent_share <= 0.976282 else -0.188) if page_ratio <= 0.578132 else (((0.06883 if
        page_prose <= 11872.5 else (-0.1029 if page_prose <= 13596.5 else (0.07599 if around_kept <= 0.865397 else
        -0.05751))) if from_last <= -11.5 else -0.05637) if around_kept <= 0.997011 else 0.07406)) if alike_kept <=
        0.76622 else 0.09127) if from_last <= -1e-35 else -0.0562))
    )
    total += (
        (((((((0.02272 if alike <= 7.5 else (-0.1478 if parent_blocks <= 16.5 else 0.06301)) if page_kept <= 3745 else
        (0.05815 if of_box <= 1e-35 else -0.06372)) if page_prose <= 38760 else -0.06308) if tag <= 8.5 else -0.0674)
        if levels <= 5.5 else -0.03854) if alike_kept <= 0.76622 else (-0.04406 if kept <= 1e-35 else 0.08974)) if
        kept_after <= 2.5 else (((-0.08646 if alike <= 1.5 else ((-0.01974 if of_widget <= 1e-35 else 0.095) if
        parent_links <= 0.669048 else -0.07594)) if of_lead <= 1e-35 else 0.1286) if from_last <= 4.5 else -0.1032))
    )
    total += (
        ((((0.05569 if depth <= -1e-35 else -0.1159) if from_title <= 309.5 else 0.1576) if page_ratio <= 0.578132
        else ((((-0.03051 if ends <= 1e-35 else 0.0872) if place <= 0.512616 else (-0.09125 if page_ratio <= 0.96908
        else 0.01368)) if links <= 0.258876 else -0.09811) if named <= 1e-35 else ((0.05477 if depth <= 2.5 else
        (0.01174 if parent_kept <= 0.032281 else -0.1761)) if from_first <= 188.5 else (-0.09446 if page_ratio <=
        1.04374 else 0.04737)))) if strength <= 1e-35 else ((-0.04132 if parent_links <= 0.104009 else 0.04958) if
        parent_links <= 0.308957 else -0.1045))
    )
    total += (
        (((-0.009934 if page_ratio <= 1.18108 else 0.09982) if kept_after <= 1.5 else (-0.07604 if page_kept <= 9163.5
        else (0.03533 if of_content <= 1e-35 else -0.07469))) if size <= 107.5 else (((((-0.003553 if page_ratio <=
        0.797958 else 0.07282) if run_length <= 36.5 else (-0.1504 if page_ratio <= 0.907869 else (0.07478 if
        from_title <= 59.5 else -0.05215))) if parent_kept <= 0.975193 else 0.094) if links <= 0.708818 else -0.1811)
        if done <= 0.731623 else ((-0.02384 if last_size <= 128.5 else (0.08236 if around_share <= 0.986443 else
        -0.03794)) if page_prose <= 39344.5 else -0.1441)))
    )
    total += (
        (-0.101 if votes <= 1.5 else (((((-0.05424 if from_title <= 4.5 else (0.1014 if page_prose <= 3096.5 else
        (0.1362 if votes <= 2.5 else 0.003042))) if of_lead <= 1e-35 else 0.1368) if done <= 0.905356 else ((-0.07085
        if agreement <= 0.883919 else 0.0307) if from_first <= 305.5 else 0.08735)) if own_strength <= 1e-35 else
        -0.06375) if alike_kept <= 0.76622 else ((0.09723 if done <= 0.93987 else -0.02868) if links <= 0.08793 else
        (0.03327 if votes <= 4.5 else ((-0.05147 if alike_kept <= 0.959653 else -0.3168) if page_prose <= 4770.5 else
        0.01917)))))
    )
    total += (
        (-0.1061 if votes <= 1.5 else ((((0.02637 if next_tag <= 1.5 else (-0.07247 if page_kept <= 3745 else
        0.0004262)) if size <= 146.5 else (((0.2635 if outer_share <= 1e-35 else (((0.06403 if agreement <= 0.704307
        else (-0.003202 if from_last <= -1.5 else -0.2125)) if parent_blocks <= 4.5 else 0.08508) if parent_size <=
        42276.5 else (0.06148 if from_last <= -75.5 else -0.1608))) if tag <= 1.5 else (0.0207 if page_kept <= 16348
        else -0.1101)) if links <= 0.708818 else -0.1749)) if of_box <= 1e-35 else -0.07229) if from_last <= 4.5 else
        -0.08549))
    )
    total += (
        (((-0.1047 if alike_size <= 13.0417 else (((((0.1291 if tag <= 1.5 else -0.03445) if from_title <= 10.5 else
        (-0.04515 if parent_blocks <= 6.5 else 0.04032)) if own_strength <= 1e-35 else -0.08363) if parent_chosen <=
        32.5 else (0.06586 if from_last <= -348.5 else -0.1366)) if parent_kept <= 0.984224 else 0.03359)) if
        page_ratio <= 1.0174 else (-0.05125 if page_prose <= 4183.5 else ((((-0.04971 if done <= 0.0319185 else
        0.08564) if from_last <= -3.5 else -0.03962) if levels <= 7.5 else -0.05153) if tag <= 9.5 else -0.073))) if
        alike_kept <= 0.76622 else 0.04995)
    )
    total += (
        ((((0.05966 if depth <= 4.5 else -0.1091) if page_prose <= 11615.5 else ((0.0997 if outer_share <= 0.824849
        else -0.1018) if page_kept <= 13782 else 0.02695)) if next_tag <= 1.5 else (-0.0427 if page_kept <= 3745 else
        ((-0.04083 if from_title <= 309.5 else 0.09681) if named <= 1e-35 else (-0.05924 if agreement <= 0.611627 else
        0.0426)))) if strength <= 1e-35 else (((-0.04856 if parent_size <= 321.5 else (0.2073 if agreement <= 0.727661
        else -0.03964)) if tag <= 1.5 else (-0.001036 if from_last <= -54.5 else -0.09161)) if is_quote <= 1e-35 else
        0.2542))
    )
    total += (
        (((((-0.04676 if of_product <= 1e-35 else 0.1831) if from_title <= 36.5 else (0.001421 if list_blocks <= 1e-35
        else 0.07801)) if is_prose <= 1e-35 else ((((0.06989 if alike <= 10.5 else (-0.3083 if page_prose <= 5737.5
        else 0.07335)) if page_ratio <= 0.578132 else 0.07093) if from_title <= 77.5 else (-0.03728 if page_ratio <=
        1.09005 else 0.07796)) if levels <= 5.5 else (-0.1 if named <= 1e-35 else 0.009257))) if copies <= 1.5 else
        (-0.09636 if from_title <= 53.5 else (-0.07997 if from_last <= -139.5 else 0.0582))) if from_last <= -1e-35
        else -0.05689)
    )
    total += (
        (((((((-0.02585 if size <= 15.5 else 0.2333) if levels <= 7.5 else -0.0159) if agreement <= 0.749253 else
        -0.06081) if outer_share <= 0.343839 else (((0.05228 if alike_share <= 0.994965 else (0.02448 if page_prose <=
        11615.5 else -0.03804)) if parent_kept <= 0.975193 else 0.07799) if links <= 0.114652 else ((-0.01961 if alike
        <= 7.5 else -0.2333) if page_kept <= 2715.5 else 0.01552))) if own_strength <= 1e-35 else -0.05106) if copies
        <= 1.5 else ((-0.06764 if outer_share <= 0.810054 else 0.03162) if is_prose <= 1e-35 else -0.1261)) if done <=
        0.93987 else -0.04427)
    )
    total += (
        (-0.09457 if votes <= 1.5 else (-0.02992 if alike <= 1.5 else ((((((0.08167 if page_prose <= 2496 else
        (-0.03668 if outer_blocks <= 73.5 else 0.05756)) if alike <= 16.5 else ((((0.1048 if page_prose <= 4183.5 else
        -0.139) if outer_share <= 0.627626 else 0.06468) if starts_low <= 1e-35 else -0.1191) if own_strength <= 1e-35
        else 0.2698)) if alike_size <= 197.704 else 0.07414) if links <= 0.08793 else ((0.1178 if page_prose <= 3852.5
        else -0.003644) if alike_size <= 98.0132 else -0.06655)) if page_prose <= 24734 else -0.02745) if of_box <=
        1e-35 else -0.0634)))
    )
    total += (
        (((0.003703 if next_tag <= 1.5 else (-0.1027 if votes <= 1.5 else (-0.06382 if alike <= 2.5 else (-0.1119 if
        last_size <= 8.5 else (((0.1724 if agreement <= 0.416088 else -0.02937) if depth <= 1e-35 else (0.002601 if
        page_ratio <= 0.985211 else (0.168 if page_ratio <= 1.04374 else 0.0004063))) if depth <= 2.5 else
        -0.06414))))) if page_ratio <= 1.18108 else (-0.0779 if votes <= 3.5 else 0.08923)) if size <= 174.5 else
        ((-0.01497 if outer_blocks <= 5.5 else (0.08932 if from_title <= 77.5 else 0.01249)) if done <= 0.766053 else
        -0.01697))
    )
    total += (
        (-0.07743 if alike_size <= 12.0417 else ((-0.07433 if from_title <= 1e-35 else ((((-0.1175 if from_last <=
        -121.5 else (-0.07283 if alike <= 11.5 else 0.08813)) if page_ratio <= 0.731648 else ((0.09317 if outer_share
        <= 0.862235 else (-0.04601 if outer_blocks <= 7.5 else (0.01406 if outer_share <= 0.946987 else 0.07959))) if
        from_title <= 210.5 else -0.01947)) if from_last <= -21.5 else (-0.003822 if alike_size <= 305.075 else
        (0.1033 if from_title <= 40.5 else -0.03265))) if tag <= 7.5 else (0.0374 if around_blocks <= 3.5 else
        -0.0866))) if from_last <= 4.5 else -0.07256))
    )
    total += (
        (((((0.04886 if alike_size <= 105.059 else -0.1095) if ends <= 1e-35 else 0.08599) if copies <= 1.5 else
        -0.04407) if place <= 0.491354 else (((-0.02579 if alike_kept <= 0.849317 else 0.05982) if page_ratio <=
        1.09005 else 0.09348) if size <= 447.5 else (0.01496 if outer_share <= 0.926342 else -0.2068))) if next_tag <=
        1.5 else ((-0.08098 if alike_size <= 71.5418 else ((-0.073 if place <= 0.297179 else ((0.04685 if size <=
        100.5 else -0.08008) if size <= 146.5 else 0.09061)) if from_first <= 26.5 else -0.06815)) if page_kept <=
        6316.5 else 0.002434))
    )
    total += (
        ((((((-0.0533 if parent_size <= 229.5 else 0.05913) if alike <= 7.5 else (0.1503 if alike <= 49.5 else
        -0.09531)) if strength <= 1.5 else -0.0885) if agreement <= 0.62181 else -0.05072) if from_title <= 309.5 else
        0.103) if named <= 1e-35 else ((((0.1137 if levels <= 4.5 else 0.3134) if depth <= 4.5 else -0.06027) if
        parent_share <= 0.777509 else 0.03789) if page_prose <= 3096.5 else (-0.09037 if page_kept <= 2715.5 else
        ((-0.01752 if alike <= 4.5 else 0.03771) if from_first <= 157.5 else (-0.07631 if page_ratio <= 1.05622 else
        0.02034)))))
    )
    total += (
        ((((-0.07377 if size <= 14.5 else ((0.04471 if parent_blocks <= 1.5 else -0.007832) if of_caption <= 1e-35
        else -0.08979)) if of_widget <= 1e-35 else (-0.02382 if named <= 1e-35 else (0.1875 if page_prose <= 3096.5
        else 0.03563))) if kept_after <= 55.5 else (0.04493 if from_first <= 12.5 else -0.07913)) if size <= 184.5
        else ((0.1101 if copies <= 1.5 else -0.09023) if from_first <= 6.5 else (((-0.1878 if from_first <= 8.5 else
        -0.003612) if named <= 1e-35 else (0.06663 if from_first <= 120.5 else -0.0251)) if depth <= 3.5 else
        -0.09713)))
    )
    total += (
        ((-0.08166 if from_title <= 1e-35 else ((((((((-0.06972 if ends <= 1e-35 else (0.0544 if alike_share <=
        0.994965 else -0.02235)) if tag <= 3.5 else 0.05153) if page_ratio <= 1.0174 else ((-0.07224 if page_prose <=
        6110 else 0.1295) if page_ratio <= 1.04374 else 0.02211)) if tag <= 8.5 else -0.05161) if alike_kept <=
        0.849317 else 0.06667) if done <= 0.766053 else -0.01396) if of_box <= 1e-35 else (-0.109 if page_ratio <=
        1.07208 else 0.07741)) if of_lead <= 1e-35 else 0.08567)) if depth <= 3.5 else (-0.04008 if around_kept <=
        0.0910452 else -0.1846))
    )
    total += (
        (-0.07787 if votes <= 1.5 else ((((0.0075 if is_prose <= 1e-35 else (0.1014 if parent_share <= 0.891576 else
        (0.04289 if next_links <= 0.834577 else -0.1398))) if done <= 0.93987 else -0.05461) if place <= 0.502 else
        (((-0.01701 if list_links <= 0.855922 else 0.06981) if alike_kept <= 0.76622 else 0.04707) if parent_size <=
        42276.5 else -0.1186)) if copies <= 1.5 else ((((-0.05496 if done <= 0.984117 else 0.1196) if of_widget <=
        1e-35 else 0.1388) if links <= 0.834577 else -0.09029) if kept <= 1e-35 else (-0.03452 if alike_size <=
        116.404 else -0.2118))))
    )
    total += (
        (-0.09883 if votes <= 1e-35 else (((((0.1712 if agreement <= 0.454966 else 0.0157) if page_kept <= 1702 else
        ((-0.03213 if agreement <= 0.760336 else (-0.2612 if alike_size <= 133.609 else 0.02882)) if page_kept <=
        2396.5 else (-0.01859 if alike_kept <= 0.979156 else 0.06273))) if page_ratio <= 1.09005 else (-0.1085 if
        from_first <= 1e-35 else 0.05324)) if of_widget <= 1e-35 else (((-0.04548 if from_first <= 1e-35 else 0.1277)
        if parent_share <= 0.844771 else (0.04457 if parent_links <= 0.0537731 else -0.05858)) if parent_links <=
        0.819347 else -0.0815)) if levels <= 9.5 else -0.06848))
    )
    total += (
        (-0.1046 if votes <= 1e-35 else ((((0.1334 if agreement <= 0.416088 else (-0.059 if agreement <= 0.531233 else
        (-0.02698 if from_title <= 22.5 else 0.03746))) if size <= 107.5 else (0.1887 if from_first <= -1e-35 else
        (-0.04083 if agreement <= 0.531233 else 0.06028))) if alike_share <= 0.994965 else ((0.01886 if place <=
        0.41301 else (-0.1462 if alike_share <= 0.999583 else -0.03065)) if alike_kept <= 0.76622 else ((-0.1684 if
        from_title <= 8.5 else (0.05426 if kept_after <= 12.5 else -0.104)) if size <= 174.5 else 0.06936))) if depth
        <= 4.5 else -0.07549))
    )
    total += (
        (-0.05978 if alike_size <= 13.0417 else ((((0.04585 if from_last <= 13.5 else -0.09695) if alike_share <=
        0.994965 else ((0.04325 if agreement <= 0.62181 else ((-0.1633 if from_first <= 53.5 else -0.02286) if
        agreement <= 0.911818 else 0.08962)) if outer_blocks <= 7.5 else (0.02358 if page_prose <= 28328 else
        -0.05609))) if of_caption <= 1e-35 else -0.07975) if links <= 0.0613621 else ((0.06849 if links <= 0.917793
        else (-0.04925 if outer_blocks <= 57.5 else 0.0665)) if alike_size <= 83.3095 else ((-0.01087 if parent_blocks
        <= 14.5 else -0.2476) if page_kept <= 2715.5 else -0.02419))))
    )
    total += (
        (-0.09897 if votes <= 1e-35 else (((0.03796 if tag <= 6.5 else -0.04017) if from_last <= -33.5 else ((0.06587
        if of_widget <= 1e-35 else -0.05886) if page_kept <= 1702 else (((0.04938 if links <= 0.120629 else -0.05921)
        if done <= 0.272027 else (-0.08414 if named <= 1e-35 else ((0.1227 if votes <= 3.5 else -0.001036) if
        around_blocks <= 27.5 else -0.04842))) if run_length <= 22.5 else 0.0274))) if copies <= 1.5 else (((-0.04098
        if size <= 54.5 else -0.1671) if done <= 0.984117 else 0.05753) if of_widget <= 1e-35 else 0.03792)))
    )
    total += (
        (((((-0.05128 if from_title <= 6.5 else (0.05166 if next_tag <= 1.5 else 0.005137)) if alike_size <= 54.9854
        else -0.0155) if strength <= 1.5 else (-0.06656 if size <= 130.5 else 0.09751)) if alike_size <= 249.216 else
        -0.1391) if size <= 174.5 else ((-0.0514 if ends <= 1e-35 else (0.1118 if from_title <= 42.5 else 0.02063)) if
        around_share <= 0.904085 else ((((-0.1235 if page_prose <= 8667 else 0.06426) if run_length <= 6.5 else
        (-0.04886 if ends <= 1e-35 else 0.07859)) if place <= 0.626069 else -0.03066) if copies <= 1.5 else -0.1526)))
    )
    total += (
        (((((-0.04178 if from_title <= 22.5 else 0.05377) if size <= 130.5 else 0.0654) if place <= 0.636829 else
        -0.06035) if done <= 0.869106 else -0.06941) if alike <= 2.5 else ((((0.05653 if run_length <= 36.5 else
        ((-0.07213 if page_ratio <= 1.02432 else (-0.0735 if levels <= 1.5 else 0.07599)) if parent_chosen <= 41.5
        else 0.09026)) if parent_links <= 0.00962023 else ((-0.0006678 if size <= 218.5 else 0.05382) if from_title <=
        127.5 else -0.0393)) if of_caption <= 1e-35 else -0.08756) if levels <= 9.5 else (-0.105 if run_length <= 44.5
        else 0.08895)))
    )
    total += (
        (((((-0.07656 if from_first <= 276.5 else 0.09359) if page_ratio <= 0.922434 else 0.04454) if next_links <=
        0.750887 else -0.06058) if from_last <= -29.5 else ((-0.01651 if list_links <= -1e-35 else 0.2215) if
        page_ratio <= 0.469168 else (0.02157 if place <= 0.351383 else -0.0633))) if named <= 1e-35 else ((0.05569 if
        last_size <= 26.5 else -0.09099) if page_ratio <= 0.578132 else (((((-0.01944 if parent_share <= 1e-35 else
        0.06676) if place <= 0.680313 else 0.1397) if parent_share <= 0.844771 else 0.005431) if alike <= 75.5 else
        0.08263) if from_first <= 167.5 else -0.03181)))
    )
    total += (
        (-0.04957 if alike_size <= 12.0417 else ((((((-0.02849 if alike_kept <= 0.138324 else 0.1194) if from_title <=
        20.5 else 0.04966) if of_newsletter <= 1e-35 else -0.1268) if alike_share <= 0.875132 else ((-0.007158 if done
        <= 0.713975 else (0.03579 if page_prose <= 2496 else (-0.1275 if from_title <= 40.5 else -0.04442))) if
        run_length <= 22.5 else 0.02753)) if size <= 184.5 else (0.0534 if place <= 0.626069 else ((0.09523 if
        from_first <= 28.5 else -0.002657) if size <= 447.5 else -0.1115))) if of_box <= 1e-35 else (0.08668 if done
        <= 0.0319185 else -0.07637)))
    )
    total += (
        (((0.1264 if kept_before <= 2.5 else -0.005051) if page_prose <= 1377 else ((-0.07213 if from_first <= 305.5
        else 0.1082) if page_ratio <= 0.578132 else ((((0.009175 if place <= 0.680313 else (0.04244 if alike_share <=
        0.611802 else (0.04122 if done <= 0.577478 else (-0.1288 if alike_share <= 0.949925 else -0.0392)))) if
        page_ratio <= 1.18108 else (0.06916 if kept_before <= 3.5 else -0.07888)) if of_caption <= 1e-35 else (-0.1072
        if links <= 0.258876 else 0.0912)) if of_lead <= 1e-35 else 0.07082))) if strength <= 1.5 else (-0.07001 if
        alike_size <= 150.431 else 0.0961))
    )
    total += (
        ((((-0.01159 if alike <= 4.5 else 0.1744) if next_size <= 41.5 else -0.02596) if agreement <= 0.416088 else
        ((((-0.0547 if from_title <= 38.5 else 0.01174) if last_size <= 24.5 else (-0.04954 if alike_size <= 18.6833
        else ((((-0.01517 if last_size <= 38.5 else 0.2323) if last_size <= 164.5 else -0.01803) if tag <= 1.5 else
        0.01688) if alike <= 3.5 else ((0.09113 if page_prose <= 2110 else -0.06163) if page_prose <= 5255.5 else
        0.03506)))) if alike_share <= 0.994965 else -0.02035) if next_size <= 267.5 else 0.03682)) if depth <= 4.5
        else -0.06242)
    )
    total += (
        (((-0.06333 if last_size <= 7.5 else (0.001914 if alike_size <= 263.027 else -0.09524)) if size <= 146.5 else
        (((0.08125 if from_first <= 92.5 else 0.007885) if parent_share <= 0.982054 else (((0.002216 if from_last <=
        -58.5 else (-0.2265 if alike_kept <= 0.969166 else 0.0463)) if alike_size <= 263.027 else 0.05414) if
        parent_share <= 0.995731 else ((0.02308 if alike_kept <= 0.669613 else 0.09922) if levels <= 5.5 else (0.05488
        if around_kept <= 0.0450704 else -0.09017)))) if of_caption <= 1e-35 else -0.09891)) if of_box <= 1e-35 else
        (-0.09129 if agreement <= 0.845475 else 0.07652))
    )
    total += (
        ((((((((0.05306 if tag <= 1.5 else -0.03086) if alike <= 2.5 else 0.07782) if parent_links <= 0.669048 else
        (-0.07528 if page_ratio <= 0.985211 else (-0.07958 if depth <= -1e-35 else 0.06173))) if of_caption <= 1e-35
        else -0.07187) if parent_chosen <= 1.5 else (-0.04543 if parent_chosen <= 3.5 else 0.003291)) if from_last <=
        7.5 else -0.06664) if depth <= 4.5 else (-0.09428 if list_blocks <= 4.5 else 0.07319)) if alike_kept <=
        0.979156 else (-0.1175 if next_size <= 6.5 else ((-0.04612 if page_ratio <= 0.578132 else 0.1237) if
        parent_chosen <= 25.5 else -0.02922)))
    )
    total += (
        (((-0.01762 if next_size <= 191.5 else 0.06293) if agreement <= 0.851813 else (-0.04069 if alike_kept <=
        0.751554 else (-0.2353 if run_length <= 18.5 else 0.02088))) if named <= 1e-35 else ((0.06599 if run_length <=
        15.5 else ((-0.2708 if run_length <= 20.5 else 0.04428) if next_size <= 51.5 else 0.05508)) if page_prose <=
        3096.5 else ((-0.1211 if alike_kept <= 0.0915068 else ((0.07868 if alike <= 15.5 else -0.1341) if alike_share
        <= 0.969236 else 0.0503)) if page_prose <= 4455.5 else (0.02799 if page_prose <= 11615.5 else (-0.0529 if
        page_prose <= 13596.5 else 0.004379)))))
    )
    total += (
        (-0.09799 if votes <= 1e-35 else ((0.0947 if from_first <= -1.5 else ((((0.002715 if links <= 0.0829785 else
        -0.09436) if parent_links <= 0.183744 else 0.05025) if outer_share <= 0.848942 else (0.03806 if run_length <=
        124.5 else -0.04862)) if of_content <= 1e-35 else (((0.09748 if from_last <= 4.5 else -0.08119) if page_ratio
        <= 0.731648 else -0.05526) if of_widget <= 1e-35 else (-0.04715 if named <= 1e-35 else 0.05727)))) if copies
        <= 1.5 else ((0.02907 if links <= 0.834577 else -0.08773) if kept <= 1e-35 else (-0.1847 if tag <= 2.5 else
        -0.02296))))
    )
    total += (
        ((-0.0456 if size <= 15.5 else (((((0.02056 if size <= 50.5 else (-0.078 if page_kept <= 7112 else 0.02891))
        if ends <= 1e-35 else ((0.09895 if next_size <= 10.5 else -0.0236) if parent_size <= 205.5 else 0.05831)) if
        from_last <= 13.5 else -0.08861) if alike_share <= 0.994965 else (((0.02957 if around_share <= 0.751932 else
        -0.07284) if named <= 1e-35 else -0.009043) if next_size <= 239.5 else (0.08507 if from_first <= 20.5 else
        -0.01367))) if agreement <= 0.976489 else 0.0657)) if of_product <= 1e-35 else (0.1028 if alike_size <=
        391.083 else -0.1013))
    )
    total += (
        ((((0.0006185 if page_prose <= 2835.5 else (0.1702 if own_strength <= 1e-35 else -0.0428)) if tag <= 5.5 else
        -0.05511) if from_title <= 157.5 else -0.0585) if agreement <= 0.416088 else (((((-0.06974 if around_kept <=
        0.011639 else 0.04431) if page_prose <= 3096.5 else ((0.01339 if parent_kept <= 1e-35 else (-0.04957 if
        next_size <= 180.5 else 0.003047)) if from_first <= 276.5 else 0.05915)) if agreement <= 0.961744 else
        (0.06826 if alike_kept <= 0.969166 else (0.04243 if next_tag <= 1.5 else -0.2109))) if of_widget <= 1e-35 else
        0.02882) if next_links <= 0.801316 else -0.03128))
    )
    total += (
        ((((0.09137 if outer_blocks <= 3.5 else (-0.03195 if alike_size <= 133.609 else 0.04381)) if agreement <=
        0.69296 else ((-0.0006127 if page_kept <= 3745 else (0.03873 if done <= 0.104186 else -0.1483)) if agreement
        <= 0.749253 else (-0.04818 if next_size <= 24.5 else (-0.02256 if parent_chosen <= 5.5 else 0.05509)))) if
        outer_blocks <= 57.5 else ((0.06141 if list_blocks <= 14.5 else -0.13) if page_kept <= 11995.5 else
        -0.009984)) if copies <= 1.5 else ((-0.03987 if alike_size <= 166.005 else -0.158) if from_title <= 53.5 else
        (-0.06057 if from_last <= -139.5 else 0.03856)))
    )
    return total
