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
        (0.4678 if alike_share <= 1e-35 else ((0.6117 if run <= 1e-35 else 0.7903) if kept <= 1e-35 else (((((0.7075
        if page_ratio <= 0.958678 else (0.8216 if size <= 107.5 else 0.9509)) if named <= 1e-35 else 0.9656) if
        cluster <= 1e-35 else ((0.8733 if outer_blocks <= 6.5 else (0.764 if run <= 1e-35 else 0.999)) if
        around_blocks <= 876.5 else 0.6763)) if copies <= 1.5 else ((0.5629 if next_size <= 191.5 else 0.8488) if
        page_ratio <= 0.972337 else 0.9319)) if page_prose <= 41570.5 else (0.5233 if parent_links <= 0.0364892 else
        0.9794))))
    )
    total += (
        ((-0.2903 if alike_kept <= 0.00225975 else (-0.04277 if from_last <= -9.5 else -0.2026)) if kept <= 1e-35 else
        ((((-0.1615 if agreement <= 0.509055 else 0.05494) if from_last <= -27.5 else (-0.1571 if agreement <=
        0.921025 else 0.1036)) if around_kept <= 0.301536 else ((0.1295 if parent_size <= 35141 else -0.1091) if
        kept_after <= 8.5 else -0.1576)) if alike_kept <= 0.281396 else ((((0.1534 if tag <= 9.5 else -0.01558) if
        page_kept <= 39678.5 else -0.105) if copies <= 1.5 else -0.06612) if parent_size <= 35141 else (-0.2325 if
        parent_kept <= 0.984224 else 0.1113))))
    )
    total += (
        ((-0.2414 if alike_share <= 1e-35 else -0.07948) if run_length <= 1e-35 else ((((0.0003804 if alike <= 16.5
        else (-0.1841 if alike_size <= 10.0321 else 0.1447)) if cluster <= 1e-35 else (-0.07643 if alike_share <=
        0.676403 else 0.1458)) if parent_size <= 35141 else (-0.1975 if parent_links <= 0.0313753 else 0.1107)) if
        depth <= 1e-35 else (((-0.1417 if alike <= 7.5 else 0.06864) if parent_chosen <= 13.5 else -0.3396) if
        outer_share <= 0.882279 else ((-0.04732 if alike <= 16.5 else 0.09145) if outer_blocks <= 34.5 else (0.1357 if
        around_blocks <= 397.5 else -0.1561)))))
    )
    total += (
        ((-0.2099 if alike_kept <= 0.00225975 else (0.001587 if links <= 0.834577 else -0.1459)) if kept <= 1e-35 else
        (((((-0.1212 if parent_kept <= 0.984224 else 0.1222) if outer_share <= 0.708281 else 0.1294) if tag <= 9.5
        else -0.2047) if levels <= 2.5 else ((-0.1562 if size <= 155.5 else (0.09775 if outer_share <= 0.873918 else
        -0.224)) if outer_share <= 0.882279 else (-0.09941 if alike <= 2.5 else (0.06495 if outer_blocks <= 458 else
        -0.139)))) if alike_kept <= 0.591557 else (0.1426 if from_first <= 202.5 else (0.1195 if page_kept <= 27794
        else -0.1609))))
    )
    total += (
        ((-0.1883 if alike_share <= 1e-35 else (-0.04295 if from_last <= 4.5 else -0.2205)) if run_length <= 1e-35
        else (((((-0.1735 if alike_size <= 189.151 else 0.09428) if around_kept <= 0.356831 else 0.1331) if
        around_blocks <= 144.5 else -0.1828) if outer_share <= 0.721201 else (((-0.05924 if page_ratio <= 0.949 else
        (0.09222 if from_last <= -13.5 else -0.07187)) if alike_size <= 115.088 else 0.112) if of_box <= 1e-35 else
        (-0.242 if outer_share <= 0.88643 else -0.01478))) if around_kept <= 0.971469 else (0.1331 if tag <= 9.5 else
        (-0.203 if parent_links <= 0.0649787 else 0.1105))))
    )
    total += (
        ((-0.1712 if parent_kept <= 1e-35 else (-0.1514 if alike <= 2.5 else -0.03923)) if run_length <= 1e-35 else
        (((((0.1095 if page_kept <= 8935.5 else -0.1508) if page_ratio <= 0.736176 else (0.1342 if tag <= 9.5 else
        (-0.2178 if named <= 1e-35 else 0.08826))) if done <= 0.956554 else (-0.148 if alike <= 11.5 else 0.04495)) if
        of_box <= 1e-35 else -0.1717) if levels <= 3.5 else (((-0.06046 if parent_kept <= 0.0782529 else 0.06033) if
        depth <= 2.5 else -0.1757) if alike <= 16.5 else (0.111 if alike <= 173.5 else -0.07691))))
    )
    total += (
        ((-0.1602 if alike_share <= 1e-35 else -0.04604) if kept <= 1e-35 else ((((0.01649 if agreement <= 0.537735
        else -0.1948) if parent_links <= 0.0706451 else 0.107) if parent_share <= 0.699875 else ((0.1261 if done <=
        0.956554 else -0.001736) if copies <= 1.5 else (0.05315 if alike_size <= 147.162 else -0.226))) if levels <=
        2.5 else (((((0.1086 if levels <= 5.5 else 0.02518) if around_blocks <= 397.5 else -0.1162) if copies <= 1.5
        else -0.1044) if of_box <= 1e-35 else (-0.1838 if agreement <= 0.805161 else 0.08771)) if done <= 0.904992
        else -0.08836)))
    )
    total += (
        ((-0.1509 if alike_kept <= 0.00225975 else (-0.07234 if outer_share <= 0.867677 else 0.06102)) if kept <=
        1e-35 else (((((-0.09585 if parent_blocks <= 5.5 else 0.05833) if outer_share <= 0.809206 else 0.1092) if tag
        <= 9.5 else -0.1453) if levels <= 2.5 else ((-0.08039 if outer_share <= 0.809206 else (0.05232 if
        parent_blocks <= 33.5 else -0.1154)) if done <= 0.801047 else (-0.1482 if from_title <= 115.5 else
        -0.0002408))) if alike_kept <= 0.591557 else ((0.1315 if done <= 0.939639 else 0.0436) if parent_blocks <=
        231.5 else (0.08332 if place <= 0.635974 else -0.1426))))
    )
    total += (
        (((-0.1054 if votes <= 4.5 else 0.02289) if strength <= 1e-35 else -0.1524) if parent_kept <= 0.0039744 else
        (((-0.05705 if around_kept <= 0.983311 else 0.07634) if next_tag <= 1.5 else -0.105) if alike <= 2.5 else
        ((((0.1033 if levels <= 5.5 else (-0.05416 if alike <= 16.5 else 0.07492)) if of_box <= 1e-35 else -0.0902) if
        outer_blocks <= 268.5 else (0.02354 if around_kept <= 0.906965 else -0.1547)) if around_kept <= 0.971469 else
        ((0.08698 if alike_size <= 182.539 else (0.03655 if parent_links <= 0.0853983 else -0.2426)) if is_prose <=
        1e-35 else 0.1219))))
    )
    total += (
        ((-0.1382 if around_share <= 1e-35 else (-0.1122 if page_kept <= 5198 else -0.03472)) if kept <= 1e-35 else
        ((((-0.1019 if parent_size <= 230.5 else 0.1097) if page_kept <= 5400.5 else -0.1232) if outer_share <=
        0.721201 else ((0.1006 if levels <= 3.5 else (0.07501 if place <= 0.511823 else (-0.1262 if page_kept <= 4194
        else (0.03992 if run_length <= 49.5 else -0.09248)))) if of_box <= 1e-35 else -0.08796)) if around_kept <=
        0.971469 else ((0.1188 if tag <= 9.5 else -0.03528) if kept_after <= 3.5 else (0.05265 if tag <= 1.5 else
        -0.1449))))
    )
    total += (
        ((((-0.1301 if page_ratio <= 1.18108 else ((-0.1041 if cluster <= 1e-35 else 0.251) if agreement <= 0.673029
        else -0.09524)) if is_quote <= 1e-35 else 0.1787) if run_length <= 7.5 else 0.03401) if alike_kept <= 0.016954
        else (((((-0.05613 if run_length <= 49.5 else -0.2645) if page_ratio <= 0.907869 else (0.06621 if done <=
        0.801047 else -0.07351)) if parent_kept <= 0.968327 else 0.08423) if agreement <= 0.791263 else ((0.1026 if
        levels <= 3.5 else 0.01672) if tag <= 9.5 else -0.1142)) if alike_kept <= 0.76622 else (-0.03213 if kept <=
        1e-35 else 0.1181)))
    )
    total += (
        ((-0.1258 if page_ratio <= 1.01789 else (-0.1006 if votes <= 4.5 else (0.1932 if agreement <= 0.760082 else
        -0.0531))) if alike_share <= 0.334101 else (((((((-0.09597 if outer_share <= 0.867677 else 0.0473) if ends <=
        1e-35 else (0.1101 if place <= 0.65752 else 0.02794)) if of_box <= 1e-35 else -0.07414) if copies <= 1.5 else
        -0.06106) if from_last <= -1.5 else (-0.1343 if parent_kept <= 0.246042 else 0.08069)) if page_prose <=
        39344.5 else (0.08185 if place <= 0.363709 else -0.1726)) if around_kept <= 0.971469 else (0.1067 if from_last
        <= -1e-35 else -0.01546)))
    )
    total += (
        ((-0.05525 if kept_before <= 1.5 else -0.1225) if alike_share <= 1e-35 else (((-0.09276 if parent_kept <=
        0.0527323 else 0.0222) if alike <= 6.5 else ((((0.08875 if of_box <= 1e-35 else -0.03833) if levels <= 9.5
        else (-0.1747 if around_kept <= 0.0257821 else 0.08018)) if outer_blocks <= 268.5 else -0.06737) if links <=
        0.834577 else -0.09349)) if around_kept <= 0.971469 else ((((0.06186 if outer_blocks <= 19.5 else -0.1501) if
        around_blocks <= 32.5 else 0.0718) if ends <= 1e-35 else 0.1138) if kept_after <= 3.5 else (-0.1309 if
        parent_kept <= 0.128132 else 0.03443))))
    )
    total += (
        ((((-0.08973 if parent_kept <= 0.968327 else 0.03159) if page_ratio <= 1.09005 else 0.0471) if kept_after <=
        2.5 else -0.1177) if alike_kept <= 0.016954 else (((-0.01257 if from_last <= -8.5 else -0.1245) if votes <=
        3.5 else (((0.06263 if parent_chosen <= 39.5 else -0.1094) if list_blocks <= 1.5 else (-0.2609 if page_ratio
        <= 1.02308 else 0.07506)) if agreement <= 0.651807 else ((0.08127 if done <= 0.904992 else -0.01463) if of_box
        <= 1e-35 else -0.07255))) if alike_kept <= 0.76622 else ((0.1157 if done <= 0.939639 else -0.009712) if links
        <= 0.834577 else -0.09737)))
    )
    total += (
        ((((-0.05519 if size <= 86.5 else (0.06234 if of_caption <= 1e-35 else -0.127)) if from_last <= 4.5 else
        -0.121) if tag <= 1.5 else (-0.1221 if named <= 1e-35 else -0.0683)) if run_length <= 1.5 else ((((((0.1066 if
        links <= 0.708818 else (0.08219 if alike_size <= 52.6114 else -0.2735)) if done <= 0.939639 else -0.009674) if
        parent_size <= 35141 else -0.0587) if copies <= 1.5 else -0.06162) if tag <= 8.5 else -0.1009) if depth <=
        1e-35 else (-0.1119 if run_length <= 4.5 else (0.03738 if parent_chosen <= 13.5 else -0.1692))))
    )
    total += (
        ((((-0.1327 if votes <= 1.5 else -0.08315) if is_quote <= 1e-35 else 0.1836) if alike_kept <= 1e-35 else
        ((-0.09238 if page_prose <= 5227 else 0.003974) if alike_kept <= 0.977907 else 0.09476)) if run_length <= 1.5
        else ((((-0.0698 if alike_kept <= 0.200203 else 0.1133) if alike <= 6.5 else (0.099 if page_prose <= 8667 else
        -0.008989)) if around_kept <= 0.997011 else (0.07334 if tag <= 9.5 else -0.09328)) if alike_kept <= 0.591557
        else ((0.1078 if links <= 0.63841 else -0.1644) if page_prose <= 33842 else (-0.1121 if parent_links <=
        0.0350118 else 0.093))))
    )
    total += (
        ((-0.1082 if outer_share <= 0.708281 else (-0.07268 if page_kept <= 9603 else (0.008082 if alike <= 34.5 else
        0.2106))) if alike_kept <= 0.016954 else (((((0.0677 if of_box <= 1e-35 else -0.08388) if from_last <= -1e-35
        else -0.06735) if page_prose <= 28328 else -0.06736) if levels <= 3.5 else (((0.05704 if levels <= 9.5 else
        -0.1091) if run_length <= 49.5 else -0.06849) if from_last <= -13.5 else (0.04723 if place <= 0.542717 else
        -0.1261))) if alike_kept <= 0.76622 else ((0.1063 if from_last <= -1e-35 else 0.01301) if links <= 0.834577
        else -0.07274)))
    )
    total += (
        ((-0.1271 if votes <= 1.5 else ((-0.1009 if size <= 107.5 else (0.1264 if depth <= 1e-35 else -0.04695)) if
        page_ratio <= 1.00811 else 0.001325)) if parent_kept <= 0.00459952 else ((((-0.08975 if votes <= 3.5 else
        0.01332) if size <= 184.5 else 0.07812) if kept_after <= 6.5 else -0.1273) if alike <= 2.5 else (((((0.01778
        if page_ratio <= 0.907869 else 0.07913) if parent_kept <= 0.975193 else 0.105) if of_box <= 1e-35 else
        (-0.1081 if page_ratio <= 1.09005 else 0.1154)) if links <= 0.115533 else -0.005145) if page_prose <= 38760
        else -0.06949)))
    )
    total += (
        (((((-0.06746 if from_title <= 4.5 else ((((-0.05749 if alike <= 20.5 else 0.06934) if tag <= 3.5 else
        0.09808) if outer_blocks <= 61.5 else 0.08258) if tag <= 8.5 else -0.1026)) if size <= 122.5 else ((-0.004616
        if outer_blocks <= 6.5 else (0.1062 if tag <= 8.5 else -0.03794)) if parent_size <= 35141 else -0.05142)) if
        copies <= 1.5 else -0.04097) if done <= 0.92254 else (-0.109 if alike <= 3.5 else -0.01244)) if strength <=
        1e-35 else (-0.1084 if alike_size <= 167.615 else (0.08686 if done <= 0.956554 else -0.08517)))
    )
    total += (
        ((((-0.06401 if from_title <= 4.5 else (0.1541 if page_prose <= 1377 else (0.03215 if depth <= 2.5 else
        -0.06883))) if size <= 122.5 else (((0.1001 if links <= 0.708818 else -0.2211) if depth <= 1e-35 else (0.04901
        if place <= 0.646715 else -0.07114)) if page_prose <= 28328 else -0.02494)) if done <= 0.92254 else ((-0.09806
        if last_size <= 76.5 else -0.006528) if page_prose <= 13596.5 else (-0.1582 if from_last <= -140.5 else
        0.0742))) if strength <= 1e-35 else ((-0.06307 if parent_kept <= 0.012932 else 0.09751) if tag <= 1.5 else
        -0.1071))
    )
    if not -2.0 < total < 2.0:
        return total
    total += (
        ((((-0.04236 if from_title <= 309.5 else 0.1414) if named <= 1e-35 else (((0.2408 if outer_share <= 1e-35 else
        ((0.002047 if list_links <= -1e-35 else (0.01038 if alike_kept <= 0.425542 else -0.4093)) if outer_share <=
        0.708281 else (0.06786 if of_box <= 1e-35 else -0.08896))) if copies <= 1.5 else -0.03585) if done <= 0.92254
        else -0.04301)) if alike_kept <= 0.76622 else 0.08676) if strength <= 1e-35 else ((-0.08069 if parent_size <=
        152.5 else (0.1261 if done <= 0.939639 else -0.06882)) if tag <= 1.5 else (-0.1076 if is_quote <= 1e-35 else
        0.2077)))
    )
    total += (
        ((((-0.1158 if from_title <= 1e-35 else 0.03489) if agreement <= 0.705322 else ((-0.08282 if run_length <=
        49.5 else -0.2552) if alike <= 16.5 else 0.05773)) if cluster <= 1e-35 else (((((0.0584 if parent_blocks <=
        33.5 else -0.06685) if parent_kept <= 0.865397 else 0.09427) if tag <= 9.5 else -0.08817) if links <= 0.103871
        else (0.08799 if parent_blocks <= 2.5 else (-0.106 if outer_blocks <= 44.5 else 0.02518))) if page_prose <=
        38760 else (-0.1131 if parent_links <= 0.0335365 else 0.0937))) if strength <= 1e-35 else (-0.02257 if tag <=
        1.5 else -0.09932))
    )
    total += (
        ((((((0.0236 if parent_kept <= 0.00993368 else (0.02659 if from_first <= 10.5 else -0.0666)) if agreement <=
        0.791263 else (((-0.05889 if around_blocks <= 13.5 else 0.06157) if alike_kept <= 0.0559099 else (0.08022 if
        around_blocks <= 397.5 else -0.06698)) if tag <= 9.5 else -0.09369)) if parent_kept <= 0.984224 else 0.07479)
        if from_last <= -1e-35 else (-0.1025 if last_size <= 194.5 else 0.08148)) if alike_kept <= 0.751554 else
        ((0.05094 if parent_links <= 0.0545048 else -0.1013) if is_prose <= 1e-35 else 0.09417)) if strength <= 1e-35
        else (-0.08418 if alike_kept <= 0.308444 else 0.06995))
    )
    total += (
        ((-0.1126 if votes <= 1.5 else ((-0.08414 if parent_size <= 168.5 else (0.09462 if around_blocks <= 3.5 else
        -0.03686)) if page_ratio <= 1.00811 else 0.01705)) if parent_share <= 1e-35 else (((((-0.03019 if kept <=
        1e-35 else 0.05755) if depth <= 1e-35 else -0.02803) if next_tag <= 1.5 else (-0.08131 if outer_share <=
        0.848874 else (-0.0698 if named <= 1e-35 else 0.0171))) if page_ratio <= 1.18108 else 0.09248) if size <=
        184.5 else ((0.09766 if depth <= 3.5 else -0.1479) if page_kept <= 10615.5 else (-0.07773 if page_ratio <=
        0.907869 else 0.04261))))
    )
    total += (
        (((-0.1113 if from_title <= 1e-35 else -0.003005) if votes <= 3.5 else ((((0.01914 if ends <= 1e-35 else
        (0.08455 if of_box <= 1e-35 else -0.05765)) if links <= 0.0887941 else ((0.005199 if around_kept <= 0.983311
        else 0.1667) if alike_share <= 0.740664 else (-0.05935 if last_tag <= 2.5 else 0.04706))) if page_prose <=
        39344.5 else (0.09635 if place <= 0.363709 else -0.1142)) if depth <= 2.5 else (0.05867 if outer_blocks <= 3.5
        else (-0.1604 if page_prose <= 12537 else 0.0236)))) if strength <= 1e-35 else (-0.08826 if ends <= 1e-35 else
        -0.01251))
    )
    total += (
        ((-0.09181 if run <= 1e-35 else ((((((-0.04649 if alike_kept <= 0.0921082 else (((-0.1574 if from_last <=
        -140.5 else 0.1444) if around_kept <= 0.999723 else -0.3099) if page_ratio <= 0.578132 else 0.1102)) if levels
        <= 5.5 else -0.1105) if parent_chosen <= 32.5 else -0.1404) if of_widget <= 1e-35 else (0.02814 if depth <=
        3.5 else -0.1186)) if parent_kept <= 0.984224 else 0.05485) if page_ratio <= 1.01789 else ((0.05129 if size <=
        540.5 else -0.1363) if levels <= 7.5 else -0.06979))) if alike_kept <= 0.76622 else (0.002832 if size <= 86.5
        else 0.08493))
    )
    total += (
        ((((((((-0.03782 if agreement <= 0.823744 else -0.1924) if parent_size <= 664.5 else 0.05273) if parent_chosen
        <= 21.5 else -0.1262) if agreement <= 0.8424 else (0.0523 if tag <= 8.5 else -0.09107)) if of_widget <= 1e-35
        else (-0.08994 if alike <= 1.5 else (0.06743 if outer_blocks <= 458 else -0.06593))) if parent_kept <=
        0.984224 else 0.05442) if alike_kept <= 0.76622 else (0.08068 if alike <= 152.5 else -0.08787)) if kept_after
        <= 2.5 else ((0.0004029 if agreement <= 0.705322 else (-0.1059 if last_size <= 64.5 else -0.005769)) if
        parent_links <= 0.643346 else -0.09433))
    )
    total += (
        (((((((-0.04236 if ends <= 1e-35 else 0.1547) if page_prose <= 8667 else -0.05813) if parent_blocks <= 1.5
        else -0.07919) if from_title <= 309.5 else 0.1127) if named <= 1e-35 else (0.09079 if from_last <= 1e-35 else
        -0.09593)) if votes <= 3.5 else (((0.1239 if named <= 1e-35 else (-0.01885 if copies <= 1.5 else -0.1703)) if
        page_ratio <= 0.731648 else (0.06236 if levels <= 2.5 else (-0.001642 if page_ratio <= 1.18108 else 0.1035)))
        if depth <= 3.5 else -0.08903)) if strength <= 1e-35 else (-0.03181 if parent_links <= 0.328621 else -0.1072))
    )
    total += (
        (((-0.07247 if around_share <= 0.944812 else -0.00123) if page_ratio <= 1.01789 else (-0.08472 if done <=
        0.0441668 else ((0.06809 if alike_size <= 56.6061 else -0.0202) if done <= 0.939639 else -0.07237))) if ends
        <= 1e-35 else ((((-0.0883 if from_title <= 1e-35 else ((0.1146 if from_title <= 10.5 else (-0.05089 if
        page_ratio <= 0.907869 else 0.05589)) if parent_kept <= 0.865397 else 0.09357)) if page_prose <= 38760 else
        -0.0408) if links <= 0.708818 else -0.1328) if done <= 0.801047 else (-0.06323 if parent_chosen <= 2.5 else
        (0.02903 if links <= 0.0887941 else -0.08561))))
    )
    total += (
        (-0.1017 if votes <= 1.5 else ((((-0.06508 if alike_size <= 12.0417 else ((-0.05341 if from_title <= 6.5 else
        (0.1763 if page_prose <= 1377 else 0.0387)) if alike_size <= 56.6061 else ((-0.06293 if agreement <= 0.760082
        else 0.007819) if alike_kept <= 0.483167 else (0.08139 if links <= 0.0887941 else (0.09481 if page_prose <=
        1377 else -0.1081))))) if alike_size <= 176.754 else (-0.1465 if page_prose <= 4952 else -0.02547)) if
        strength <= 1.5 else -0.07665) if size <= 146.5 else (0.0673 if place <= 0.65752 else (0.05324 if done <=
        0.730733 else -0.04312))))
    )
    total += (
        (-0.09808 if votes <= 1.5 else (((((-0.03019 if agreement <= 0.897434 else -0.1838) if agreement <= 0.930303
        else 0.06781) if page_prose <= 6464.5 else 0.02011) if size <= 107.5 else (((0.2086 if from_first <= -1e-35
        else 0.06421) if tag <= 8.5 else -0.04119) if place <= 0.62505 else (0.01588 if page_prose <= 39344.5 else
        -0.1318))) if levels <= 5.5 else (((0.1612 if from_last <= -6.5 else -0.08095) if agreement <= 0.414546 else
        -0.07294) if page_prose <= 13204.5 else (-0.09335 if agreement <= 0.495772 else (-0.1143 if votes <= 2.5 else
        0.08185)))))
    )
    total += (
        (((-0.1014 if from_title <= 1e-35 else ((0.02282 if tag <= 7.5 else -0.05412) if levels <= 6.5 else -0.05674))
        if from_last <= -3.5 else -0.06651) if alike_kept <= 0.281396 else ((-0.1897 if page_prose <= 5378 else
        0.04672) if page_ratio <= 0.578132 else (((((0.06635 if alike_size <= 122.356 else -0.06269) if is_prose <=
        1e-35 else (0.08382 if levels <= 5.5 else (-0.134 if levels <= 6.5 else 0.07738))) if from_first <= 177.5 else
        -0.03566) if done <= 0.904992 else -0.01645) if tag <= 9.5 else (-0.2053 if named <= 1e-35 else 0.07389))))
    )
    total += (
        ((-0.05277 if size <= 15.5 else (((((0.08037 if from_first <= 22.5 else -0.1038) if tag <= 1.5 else -0.09937)
        if size <= 447.5 else -0.2495) if page_prose <= 3831.5 else (0.02268 if tag <= 9.5 else -0.1213)) if named <=
        1e-35 else (((0.02557 if size <= 114.5 else 0.07918) if depth <= 1e-35 else (-0.04326 if from_title <= 32.5
        else (0.1312 if alike_share <= 0.776257 else (-0.05947 if agreement <= 0.858044 else 0.08172)))) if from_first
        <= 167.5 else (0.005153 if page_prose <= 39344.5 else -0.1218)))) if from_last <= -1e-35 else -0.0614)
    )
    total += (
        ((((-0.04874 if is_prose <= 1e-35 else (0.05629 if copies <= 1.5 else -0.1083)) if done <= 0.836699 else
        (-0.1011 if links <= 0.250551 else 0.09734)) if alike <= 2.5 else ((0.1234 if alike <= 4.5 else -0.04774) if
        page_ratio <= 0.736176 else ((((0.05181 if page_kept <= 39678.5 else -0.05278) if levels <= 7.5 else (-0.1391
        if named <= 1e-35 else (-0.06631 if parent_size <= 185.5 else 0.133))) if of_box <= 1e-35 else -0.06443) if
        depth <= 3.5 else (-0.206 if page_kept <= 6813 else 0.02697)))) if links <= 0.801316 else -0.056)
    )
    total += (
        ((((-0.05296 if size <= 12.5 else (0.05835 if links <= 0.115533 else (-0.04148 if from_first <= 28.5 else
        0.1162))) if page_prose <= 11615.5 else ((-0.1929 if agreement <= 0.728406 else 0.06715) if page_kept <= 11760
        else 0.007165)) if done <= 0.868099 else (((-0.06935 if run_length <= 30.5 else 0.03133) if links <= 0.50894
        else 0.04483) if from_first <= 305.5 else 0.08234)) if strength <= 1e-35 else (((-0.073 if page_prose <=
        6464.5 else 0.0119) if parent_links <= 0.205433 else (0.2275 if page_kept <= 3436.5 else -0.03554)) if
        parent_links <= 0.328621 else -0.08967))
    )
    total += (
        (-0.09228 if votes <= 1.5 else (-0.06412 if alike_size <= 12.0417 else (((((-0.06884 if from_title <= 8.5 else
        ((0.311 if page_prose <= 3077 else 0.01719) if outer_blocks <= 3.5 else 0.02899)) if alike_size <= 102.111
        else -0.06075) if ends <= 1e-35 else ((0.006012 if alike_size <= 115.088 else (0.1839 if alike_share <=
        0.389595 else (-0.01959 if outer_blocks <= 7.5 else 0.07248))) if of_box <= 1e-35 else (0.1023 if done <=
        0.104039 else -0.124))) if done <= 0.868099 else -0.0193) if copies <= 1.5 else (-0.09362 if from_title <=
        38.5 else 0.01888))))
    )
    total += (
        (-0.08669 if votes <= 1.5 else (((0.02083 if page_ratio <= 1.09005 else (-0.0547 if from_title <= 12.5 else
        0.1002)) if depth <= 4.5 else -0.08474) if next_tag <= 1.5 else (((-0.07294 if from_title <= 309.5 else
        0.1097) if page_ratio <= 0.731648 else ((((-0.05269 if of_widget <= 1e-35 else (-0.09185 if depth <= -1e-35
        else (-0.04764 if alike <= 4.5 else 0.1234))) if outer_blocks <= 116.5 else 0.03599) if size <= 114.5 else
        (0.0655 if done <= 0.801047 else -0.01024)) if depth <= 3.5 else -0.0814)) if is_quote <= 1e-35 else 0.2139)))
    )
    total += (
        (((-0.04235 if around_kept <= 0.0499778 else 0.02153) if alike <= 8.5 else 0.03615) if next_tag <= 1.5 else
        ((-0.09157 if alike_size <= 12.0417 else ((-0.098 if from_title <= 1e-35 else ((-0.06893 if page_ratio <=
        0.731648 else 0.04234) if from_last <= -35.5 else ((-0.04159 if from_title <= 16.5 else 0.2105) if page_ratio
        <= 0.487334 else (((-0.08656 if alike_size <= 56.6061 else 0.0928) if from_first <= 4.5 else (-0.05423 if
        run_length <= 39.5 else 0.03311)) if alike_size <= 339.379 else 0.06194)))) if tag <= 6.5 else -0.07452)) if
        of_product <= 1e-35 else 0.1028))
    )
    total += (
        ((((((((-0.05559 if alike_kept <= 0.0287635 else 0.07481) if alike_size <= 109.582 else 0.105) if copies <=
        1.5 else -0.123) if from_first <= 10.5 else -0.04482) if of_widget <= 1e-35 else (0.0717 if place <= 0.490601
        else -0.00744)) if page_ratio <= 1.18108 else 0.07069) if alike_kept <= 0.751554 else (0.08555 if kept_after
        <= 1.5 else (0.03748 if outer_share <= 0.909097 else -0.09284))) if links <= 0.0790217 else ((0.0235 if
        strength <= 1.5 else -0.0659) if parent_share <= 0.842726 else ((-0.02138 if parent_blocks <= 14.5 else
        -0.2824) if page_kept <= 2753 else -0.03304)))
    )
    total += (
        ((((-0.0278 if alike <= 7.5 else ((0.16 if strength <= 1.5 else -0.07981) if alike <= 49.5 else -0.07657)) if
        agreement <= 0.634732 else -0.05197) if from_title <= 309.5 else 0.09361) if named <= 1e-35 else (((0.07926 if
        page_prose <= 3486.5 else (-0.1507 if page_prose <= 6737 else 0.06203)) if page_ratio <= 0.578132 else
        (((0.004491 if size <= 195.5 else (0.108 if page_prose <= 10440 else (-0.08899 if parent_size <= 8719 else
        0.05003))) if of_widget <= 1e-35 else 0.07642) if depth <= 4.5 else -0.076)) if from_first <= 167.5 else
        -0.03817))
    )
    total += (
        (((((((((-0.04907 if of_product <= 1e-35 else 0.1015) if tag <= 4.5 else 0.03279) if of_widget <= 1e-35 else
        0.0583) if size <= 79.5 else (0.1917 if from_first <= -1e-35 else ((0.006174 if named <= 1e-35 else 0.05912)
        if of_box <= 1e-35 else -0.05822))) if page_prose <= 39344.5 else (0.07578 if place <= 0.363709 else -0.116))
        if tag <= 8.5 else -0.05712) if links <= 0.109656 else (-0.08982 if from_first <= 8.5 else -0.001653)) if
        of_caption <= 1e-35 else -0.09206) if depth <= 3.5 else (-0.07395 if is_quote <= 1e-35 else 0.165))
    )
    total += (
        ((((0.1555 if parent_share <= 0.734716 else (-0.08584 if run_length <= 1.5 else 0.07308)) if own_strength <=
        1e-35 else -0.06318) if page_prose <= 3077 else ((-0.1043 if next_size <= 180.5 else 0.02064) if page_prose <=
        4411.5 else ((0.07069 if levels <= 6.5 else -0.03708) if page_prose <= 11615.5 else ((0.07711 if from_last <=
        -75.5 else ((-0.1771 if page_ratio <= 1.02456 else 0.02422) if alike_kept <= 0.719293 else 0.04539)) if
        page_prose <= 14399 else 0.01677)))) if next_tag <= 1.5 else ((-0.03754 if is_quote <= 1e-35 else 0.1564) if
        outer_share <= 0.824135 else 0.006462))
    )
    total += (
        (-0.107 if votes <= 1e-35 else (((0.03747 if done <= 0.956554 else -0.0555) if place <= 0.500794 else
        (-0.04175 if named <= 1e-35 else ((0.09315 if votes <= 4.5 else ((0.07413 if parent_size <= 56.5 else
        -0.09653) if alike_kept <= 0.0785467 else (0.07731 if done <= 0.886928 else -0.05067))) if page_kept <=
        10615.5 else -0.02967))) if copies <= 1.5 else (((-0.04422 if is_prose <= 1e-35 else -0.1787) if done <=
        0.969635 else 0.03988) if of_widget <= 1e-35 else (-0.09693 if done <= 0.0588733 else (0.1186 if next_links <=
        0.86159 else -0.04746)))))
    )
    total += (
        (-0.09493 if votes <= 1e-35 else ((((-0.03945 if agreement <= 0.882438 else 0.01976) if of_widget <= 1e-35
        else (((0.1325 if depth <= 4.5 else -0.07393) if parent_links <= 0.810669 else -0.0654) if kept <= 1e-35 else
        -0.0123)) if alike_kept <= 0.751554 else (((0.06771 if agreement <= 0.705322 else -0.2897) if outer_blocks <=
        3.5 else 0.09377) if parent_links <= 0.0164205 else ((-0.1988 if last_size <= 6.5 else 0.03589) if agreement
        <= 0.911818 else (-0.2285 if run_length <= 27.5 else 0.06697)))) if page_ratio <= 1.09005 else (-0.02142 if
        last_size <= 22.5 else 0.06138)))
    )
    total += (
        (((-0.08365 if size <= 8.5 else ((-0.07143 if votes <= 1.5 else (((0.02605 if of_lead <= 1e-35 else 0.132) if
        depth <= 3.5 else -0.05833) if of_caption <= 1e-35 else (-0.1114 if parent_kept <= 0.00139504 else 0.1002)))
        if alike_share <= 0.994854 else (-0.09525 if depth <= -1.5 else (0.03046 if place <= 0.363709 else (-0.1606 if
        alike_share <= 0.999583 else -0.02502))))) if of_product <= 1e-35 else 0.08137) if alike_kept <= 0.76622 else
        (-0.004813 if size <= 138.5 else (0.07557 if levels <= 5.5 else (0.05903 if kept_after <= 2.5 else -0.1755))))
    )
    total += (
        ((((-0.04328 if next_size <= 11.5 else 0.132) if page_prose <= 1377 else ((((-0.078 if page_kept <= 16450 else
        0.01149) if from_last <= -140.5 else (0.06312 if alike_share <= 0.995134 else (0.04499 if page_prose <=
        11615.5 else -0.0305))) if from_last <= -33.5 else ((-0.09012 if page_prose <= 12537 else 0.05863) if
        outer_blocks <= 7.5 else -0.008746)) if next_size <= 252.5 else 0.04118)) if strength <= 1e-35 else ((-0.04385
        if next_size <= 28.5 else 0.05345) if outer_blocks <= 14.5 else -0.07308)) if of_lead <= 1e-35 else (0.1479 if
        from_last <= -21.5 else -0.006493))
    )
    total += (
        ((0.07981 if page_kept <= 1724.5 else 0.009381) if next_tag <= 1.5 else (((((-0.07852 if outer_blocks <= 16.5
        else 0.0293) if around_blocks <= 18.5 else (-0.1185 if parent_chosen <= 23.5 else 0.02968)) if next_tag <= 8.5
        else (-0.04683 if alike_share <= 0.850694 else 0.1007)) if size <= 207.5 else (-0.07534 if from_last <= -19.5
        else (0.09223 if from_title <= 40.5 else -0.05621))) if page_kept <= 5198 else (((-0.03789 if from_last <=
        -140.5 else (0.002133 if alike <= 68.5 else 0.07266)) if of_product <= 1e-35 else 0.0812) if levels <= 9.5
        else -0.06977)))
    )
    total += (
        (-0.0592 if alike_size <= 12.0417 else (((((0.03846 if from_last <= -47.5 else 0.0003138) if page_prose <=
        39344.5 else (0.06277 if place <= 0.363709 else -0.1184)) if last_tag <= 7.5 else -0.05887) if alike_kept <=
        0.751554 else (0.05922 if copies <= 1.5 else -0.1166)) if links <= 0.0613621 else ((-0.02512 if agreement <=
        0.739146 else -0.1612) if from_title <= 8.5 else ((0.08474 if levels <= 6.5 else (-0.09448 if alike_size <=
        154.685 else 0.1195)) if around_blocks <= 3.5 else ((0.05492 if alike_size <= 102.111 else -0.03225) if levels
        <= 3.5 else -0.08089)))))
    )
    total += (
        (((0.05779 if of_caption <= 1e-35 else -0.091) if outer_blocks <= 3.5 else (((((-0.0258 if parent_kept <=
        0.994267 else 0.02979) if page_ratio <= 1.18108 else 0.058) if of_lead <= 1e-35 else 0.07726) if alike_kept <=
        0.751554 else (-0.03431 if size <= 73.5 else 0.06581)) if links <= 0.0887941 else ((((-0.04828 if size <=
        107.5 else 0.08001) if alike <= 11.5 else 0.08615) if levels <= 3.5 else -0.05345) if alike_kept <= 0.567698
        else (0.003161 if parent_chosen <= 13.5 else (-0.1936 if from_title <= 26.5 else -0.02538))))) if from_last <=
        4.5 else -0.06246)
    )
    total += (
        ((((((0.01524 if links <= 0.708818 else -0.07635) if outer_blocks <= 52.5 else -0.187) if place <= 0.690811
        else (-0.1083 if cluster <= 1e-35 else 0.02193)) if outer_blocks <= 57.5 else ((-0.128 if page_ratio <=
        0.945207 else 0.05145) if from_last <= -151.5 else 0.04185)) if starts_low <= 1e-35 else -0.1329) if named <=
        1e-35 else (((0.005877 if alike <= 9.5 else -0.1235) if page_ratio <= 0.578132 else (((0.08257 if alike_share
        <= 0.440429 else 0.02367) if of_caption <= 1e-35 else -0.05107) if parent_share <= 0.983373 else 0.002753)) if
        from_first <= 167.5 else -0.03552))
    )
    total += (
        (-0.07516 if from_title <= 1e-35 else ((-0.007542 if ends <= 1e-35 else ((0.2209 if from_first <= -2.5 else
        (-0.0161 if alike_share <= 0.815503 else 0.07283)) if next_links <= 0.669154 else -0.04922)) if place <=
        0.400141 else (0.01029 if alike_share <= 0.995134 else (((((-0.001726 if alike_size <= 93.8534 else -0.0598)
        if alike_kept <= 0.82716 else ((-0.1494 if around_share <= 0.971434 else 0.07991) if outer_blocks <= 19.5 else
        0.08327)) if done <= 0.956554 else (-0.1377 if run_length <= 22.5 else 0.0196)) if from_first <= 202.5 else
        0.05821) if page_prose <= 39344.5 else -0.1288))))
    )
    total += (
        ((((((0.1025 if page_ratio <= 0.487334 else ((-0.106 if around_kept <= 0.00161413 else -0.02019) if page_prose
        <= 6464.5 else (-0.06017 if page_ratio <= 0.932764 else 0.03814))) if page_prose <= 28328 else -0.1157) if
        place <= 0.714394 else (-0.1158 if cluster <= 1e-35 else 0.01147)) if from_first <= 305.5 else 0.07565) if
        next_size <= 252.5 else 0.05669) if named <= 1e-35 else (0.1038 if page_prose <= 1377 else ((-0.1002 if
        page_prose <= 6737 else 0.0561) if page_ratio <= 0.578132 else (0.01866 if from_first <= 167.5 else (-0.05869
        if page_ratio <= 1.05716 else 0.02547)))))
    )
    total += (
        ((((((0.03017 if of_lead <= 1e-35 else (-0.01936 if place <= 0.282398 else 0.1887)) if own_strength <= 1e-35
        else -0.03349) if alike_share <= 0.995134 else ((0.02488 if kept_after <= 8.5 else -0.05345) if page_prose <=
        11222 else ((-0.1709 if alike <= 16.5 else 0.0002451) if page_prose <= 12217 else -0.01587))) if copies <= 1.5
        else (((0.08968 if agreement <= 0.454966 else -0.05773) if alike_size <= 139.066 else -0.16) if from_title <=
        62.5 else (-0.05684 if from_last <= -140.5 else 0.05936))) if from_last <= 4.5 else -0.07005) if is_quote <=
        1e-35 else 0.1391)
    )
    total += (
        ((((((-0.03834 if alike_kept <= 0.0559099 else (0.08348 if page_kept <= 1724.5 else (0.0962 if around_kept <=
        0.108836 else (-0.08389 if parent_blocks <= 25.5 else 0.04962)))) if of_widget <= 1e-35 else 0.04943) if
        from_title <= 53.5 else ((-0.03459 if run <= 1e-35 else 0.1028) if page_prose <= 9834.5 else 0.003849)) if
        levels <= 7.5 else -0.0523) if alike_size <= 182.539 else -0.06182) if size <= 184.5 else (0.04965 if
        page_prose <= 11615.5 else (((-0.08997 if from_title <= 261.5 else 0.06536) if alike_kept <= 0.591557 else
        0.02307) if of_widget <= 1e-35 else 0.05643)))
    )
    total += (
        ((((-0.04097 if tag <= 4.5 else (0.08697 if tag <= 7.5 else -0.03344)) if ends <= 1e-35 else (0.1699 if
        from_first <= -1.5 else ((0.08068 if page_prose <= 11615.5 else (-0.1069 if page_kept <= 13819 else 0.05713))
        if tag <= 1.5 else -0.008271))) if done <= 0.679023 else (-0.07174 if alike <= 1.5 else ((0.1148 if from_last
        <= 5.5 else (0.1304 if page_ratio <= 0.487334 else -0.08286)) if parent_chosen <= 1e-35 else -0.01181))) if
        copies <= 1.5 else (-0.06715 if from_first <= 59.5 else (-0.05547 if from_last <= -140.5 else 0.05872)))
    )
    total += (
        ((((((0.07142 if next_size <= 226.5 else -0.05747) if alike_share <= 0.531421 else -0.003405) if strength <=
        1.5 else (-0.05682 if alike_size <= 139.066 else 0.08301)) if parent_share <= 0.842726 else ((((-0.1362 if
        votes <= 2.5 else -0.01927) if next_size <= 108.5 else 0.02487) if agreement <= 0.911818 else ((-0.1176 if
        agreement <= 0.921025 else 0.02401) if alike_kept <= 0.733547 else (0.0295 if around_blocks <= 15.5 else
        -0.2367))) if run_length <= 22.5 else (-0.1122 if alike_share <= 0.531421 else 0.02129))) if of_caption <=
        1e-35 else -0.07282) if of_author <= 1e-35 else -0.1074)
    )
    total += (
        (-0.0886 if votes <= 1e-35 else ((-0.06813 if alike_size <= 9.21111 else (((0.1286 if from_title <= 14.5 else
        0.007396) if tag <= 1.5 else (0.08937 if alike_size <= 14.2917 else -0.01421)) if parent_share <= 0.842726
        else (((0.03545 if parent_blocks <= 1.5 else (((-0.01357 if outer_share <= 0.911738 else -0.2038) if alike <=
        14.5 else 0.03707) if tag <= 2.5 else 0.005884)) if votes <= 3.5 else 0.01468) if links <= 0.0695749 else
        (-0.1394 if outer_share <= 0.692672 else (0.02872 if page_ratio <= 0.962843 else -0.06762))))) if of_product
        <= 1e-35 else 0.06762))
    )
    total += (
        ((((-0.05705 if alike_size <= 13.0417 else (((0.09448 if from_last <= -53.5 else (-0.0451 if next_size <=
        170.5 else 0.04129)) if alike <= 6.5 else (0.0731 if of_newsletter <= 1e-35 else -0.1006)) if alike_size <=
        93.8534 else ((-0.1825 if page_ratio <= 0.64668 else -0.04452) if alike_size <= 109.582 else ((-0.1051 if
        parent_share <= 0.923539 else 0.005568) if ends <= 1e-35 else 0.01694)))) if page_ratio <= 1.04653 else
        (-0.0004067 if levels <= 3.5 else (-0.007569 if agreement <= 0.634732 else -0.1281))) if of_box <= 1e-35 else
        -0.06521) if page_ratio <= 1.09005 else 0.02576)
    )
    total += (
        ((((0.0133 if from_last <= -8.5 else (((-0.03245 if size <= 122.5 else 0.1263) if last_size <= 145.5 else
        0.08526) if alike_size <= 93.8534 else ((-0.2078 if from_first <= 8.5 else -0.06399) if next_size <= 80.5 else
        (-0.08485 if alike_kept <= 0.539128 else 0.04581)))) if size <= 184.5 else ((0.0702 if place <= 0.781665 else
        (-0.1256 if around_kept <= 0.356831 else 0.04555)) if page_prose <= 11615.5 else (0.04567 if next_size <= 63.5
        else -0.02843))) if page_prose <= 39344.5 else (0.03568 if from_title <= 99.5 else -0.09162)) if next_links <=
        0.801316 else -0.03044)
    )
    total += (
        (((((0.05896 if next_size <= 6.5 else (-0.03032 if of_product <= 1e-35 else 0.1032)) if alike <= 6.5 else
        ((((0.1384 if page_kept <= 21174 else -0.01916) if agreement <= 0.686263 else (-0.02674 if agreement <=
        0.887893 else 0.09904)) if next_links <= 0.86159 else -0.0373) if outer_blocks <= 12.5 else -0.004221)) if
        alike_size <= 264.531 else -0.08452) if size <= 184.5 else (0.1074 if votes <= 2.5 else (((-0.003268 if
        from_last <= -25.5 else 0.1064) if from_first <= 16.5 else 0.002795) if copies <= 1.5 else -0.1019))) if
        from_last <= 8.5 else -0.0824)
    )
    return total
