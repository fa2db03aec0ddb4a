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
        (0.4681 if alike_share <= 1e-35 else ((0.6117 if run <= 1e-35 else 0.7903) if kept <= 1e-35 else (((((0.7075
        if page_ratio <= 0.959126 else (0.8216 if size <= 107.5 else 0.9509)) if named <= 1e-35 else 0.9656) if
        cluster <= 1e-35 else ((0.8733 if outer_blocks <= 6.5 else (0.764 if run <= 1e-35 else 0.999)) if
        around_blocks <= 876.5 else 0.6763)) if copies <= 1.5 else ((0.5508 if parent_links <= 0.0335365 else 0.8456)
        if page_ratio <= 0.972337 else 0.9319)) if page_prose <= 41570.5 else (0.5233 if parent_links <= 0.0364892
        else 0.9794))))
    )
    total += (
        ((-0.2902 if alike_kept <= 0.00225975 else (-0.04277 if from_last <= -9.5 else -0.2026)) if kept <= 1e-35 else
        (((((-0.06146 if done <= 0.695732 else -0.242) if agreement <= 0.921025 else 0.122) if page_kept <= 11107 else
        0.0416) if around_kept <= 0.356831 else ((0.1297 if parent_size <= 35141 else -0.1081) if kept_after <= 8.5
        else -0.1595)) if alike_kept <= 0.280212 else ((((0.1534 if tag <= 9.5 else -0.01558) if page_kept <= 39678.5
        else -0.105) if copies <= 1.5 else -0.06441) if parent_size <= 35141 else (-0.2325 if parent_kept <= 0.983755
        else 0.1113))))
    )
    total += (
        ((-0.2412 if alike_share <= 1e-35 else -0.07948) if run_length <= 1e-35 else (((((0.02432 if done <= 0.939886
        else -0.192) if alike <= 16.5 else (-0.1946 if alike_size <= 10.0321 else 0.1446)) if cluster <= 1e-35 else
        (-0.1052 if alike_share <= 0.531421 else 0.1455)) if parent_size <= 35141 else (-0.1973 if parent_links <=
        0.0313753 else 0.1107)) if depth <= 1e-35 else (((-0.1373 if alike <= 7.5 else 0.0686) if parent_chosen <=
        13.5 else -0.3396) if outer_share <= 0.882279 else (0.01499 if outer_blocks <= 34.5 else (0.1358 if
        around_blocks <= 397.5 else -0.1561)))))
    )
    total += (
        ((-0.2098 if alike_kept <= 0.00225975 else (0.001587 if links <= 0.834577 else -0.1459)) if kept <= 1e-35 else
        (((((-0.1204 if parent_kept <= 0.983755 else 0.1223) if outer_share <= 0.708281 else 0.1293) if tag <= 9.5
        else -0.2051) if levels <= 2.5 else (-0.1039 if outer_share <= 0.882279 else ((0.07811 if levels <= 3.5 else
        (-0.009766 if from_last <= -13.5 else -0.1702)) if alike <= 16.5 else (0.1125 if page_kept <= 46406.5 else
        -0.1349)))) if alike_kept <= 0.591557 else (0.1427 if from_first <= 202.5 else (0.1195 if page_kept <= 27794
        else -0.1609))))
    )
    total += (
        ((-0.1884 if alike_share <= 1e-35 else (-0.04295 if from_last <= 4.5 else -0.2205)) if run_length <= 1e-35
        else ((((0.05715 if around_blocks <= 77.5 else -0.1646) if tag <= 1.5 else -0.1864) if outer_share <= 0.721201
        else (((((-0.09906 if alike_size <= 13.0417 else 0.08679) if from_last <= -13.5 else -0.04074) if run_length
        <= 142.5 else -0.1492) if alike_size <= 115.088 else 0.112) if of_box <= 1e-35 else (-0.2515 if outer_share <=
        0.88643 else -0.01687))) if around_kept <= 0.971469 else (0.1331 if tag <= 9.5 else (0.104 if around_share <=
        0.965413 else -0.2112))))
    )
    total += (
        ((-0.171 if parent_kept <= 1e-35 else (-0.1519 if alike <= 2.5 else -0.03925)) if run_length <= 1e-35 else
        (((((0.1113 if page_kept <= 8935.5 else -0.15) if page_ratio <= 0.736176 else (0.134 if tag <= 9.5 else
        (-0.2196 if named <= 1e-35 else 0.08716))) if done <= 0.95716 else (-0.1937 if alike <= 2.5 else 0.02635)) if
        of_box <= 1e-35 else -0.1819) if levels <= 3.5 else ((-0.0404 if depth <= 2.5 else -0.2002) if alike <= 6.5
        else ((0.1047 if page_kept <= 7273.5 else -0.086) if page_ratio <= 0.949 else 0.09929))))
    )
    total += (
        ((-0.16 if alike_share <= 1e-35 else -0.04605) if kept <= 1e-35 else ((((-0.1545 if parent_kept <= 0.0884927
        else 0.09851) if page_kept <= 27794 else -0.1495) if parent_share <= 0.699875 else ((0.1259 if done <= 0.95716
        else 0.003971) if copies <= 1.5 else (0.05198 if alike_size <= 147.162 else -0.2197))) if levels <= 2.5 else
        (((((0.1067 if levels <= 5.5 else 0.02203) if around_blocks <= 397.5 else -0.1124) if done <= 0.922816 else
        -0.07432) if copies <= 1.5 else -0.1182) if of_box <= 1e-35 else (-0.1934 if agreement <= 0.8424 else
        0.08962))))
    )
    total += (
        ((-0.1509 if alike_kept <= 0.00225975 else (-0.07235 if outer_share <= 0.867677 else 0.06101)) if kept <=
        1e-35 else (((((-0.09772 if parent_blocks <= 5.5 else 0.05832) if outer_share <= 0.810054 else 0.1091) if tag
        <= 9.5 else -0.1481) if levels <= 2.5 else (((-0.1293 if size <= 164.5 else 0.09683) if outer_share <=
        0.810054 else (0.05126 if parent_blocks <= 33.5 else -0.1166)) if done <= 0.801052 else -0.08709)) if
        alike_kept <= 0.591557 else (0.1282 if parent_blocks <= 231.5 else (-0.1693 if around_blocks <= 255 else
        (0.1286 if place <= 0.690811 else -0.1063)))))
    )
    total += (
        (((-0.1059 if votes <= 4.5 else 0.02243) if strength <= 1e-35 else -0.1522) if parent_kept <= 0.00397621 else
        (((-0.09084 if around_kept <= 0.222379 else 0.06341) if next_tag <= 1.5 else -0.1081) if alike <= 2.5 else
        ((((0.1032 if levels <= 5.5 else (-0.05655 if alike <= 16.5 else (0.11 if list_blocks <= 7.5 else -0.1385)))
        if of_box <= 1e-35 else -0.08862) if outer_blocks <= 268.5 else -0.09828) if around_kept <= 0.971469 else
        ((0.08678 if alike_size <= 182.539 else (0.0362 if parent_links <= 0.0853983 else -0.2429)) if is_prose <=
        1e-35 else 0.1219))))
    )
    total += (
        (((-0.1469 if run <= 1e-35 else -0.1064) if parent_size <= 5401.5 else -0.0004347) if kept <= 1e-35 else
        ((((-0.1222 if parent_size <= 230.5 else 0.111) if page_kept <= 5400.5 else -0.1235) if outer_share <=
        0.721201 else ((((0.09913 if done <= 0.922816 else -0.02532) if run_length <= 142.5 else -0.1179) if levels <=
        5.5 else -0.006607) if of_box <= 1e-35 else -0.08695)) if around_kept <= 0.971469 else ((0.1188 if tag <= 9.5
        else (0.08724 if outer_share <= 0.954392 else -0.158)) if kept_after <= 3.5 else (0.05146 if tag <= 1.5 else
        -0.149))))
    )
    total += (
        (((-0.1255 if is_quote <= 1e-35 else 0.1815) if run_length <= 7.5 else 0.03412) if alike_kept <= 0.016954 else
        ((((((((-0.1696 if tag <= 4.5 else 0.03474) if agreement <= 0.667618 else 0.03837) if alike_size <= 109.582
        else (0.0005349 if alike <= 8.5 else 0.1176)) if run_length <= 49.5 else -0.1928) if parent_chosen <= 21.5
        else -0.1389) if parent_kept <= 0.966266 else 0.08361) if agreement <= 0.791263 else ((0.1025 if levels <= 3.5
        else 0.01809) if tag <= 9.5 else -0.105)) if alike_kept <= 0.76622 else (-0.03186 if kept <= 1e-35 else
        0.118)))
    )
    total += (
        ((-0.1259 if page_ratio <= 1.01789 else (-0.1001 if votes <= 4.5 else (0.2167 if agreement <= 0.759511 else
        -0.05178))) if alike_share <= 0.334101 else (((((((-0.09431 if outer_share <= 0.867677 else 0.04575) if ends
        <= 1e-35 else (0.1098 if place <= 0.65752 else 0.02516)) if of_box <= 1e-35 else -0.06828) if copies <= 1.5
        else -0.05999) if from_last <= -1.5 else -0.08165) if page_prose <= 39344.5 else (0.08786 if place <= 0.363709
        else -0.1696)) if around_kept <= 0.971469 else ((0.05518 if ends <= 1e-35 else 0.1154) if from_last <= -1e-35
        else -0.01782)))
    )
    total += (
        ((-0.05392 if kept_before <= 1.5 else -0.1227) if alike_share <= 1e-35 else (((-0.09557 if parent_kept <=
        0.0527323 else (-0.05605 if alike <= 1.5 else 0.07014)) if alike <= 6.5 else (-0.03256 if outer_share <=
        0.721201 else ((0.09421 if depth <= 1e-35 else (0.0456 if parent_blocks <= 19.5 else -0.1657)) if alike <=
        173.5 else -0.07698))) if around_kept <= 0.971469 else ((((0.06634 if outer_blocks <= 19.5 else -0.1449) if
        around_blocks <= 32.5 else 0.07519) if ends <= 1e-35 else 0.1136) if kept_after <= 3.5 else (-0.1279 if
        parent_kept <= 0.126204 else 0.03359))))
    )
    total += (
        ((-0.1384 if votes <= 1.5 else (((-0.1129 if page_ratio <= 1.00811 else -0.03315) if size <= 174.5 else
        (0.2071 if votes <= 2.5 else -0.03636)) if alike_kept <= 0.00126348 else -0.01808)) if kept <= 1e-35 else
        ((((((-0.05713 if page_kept <= 8935.5 else -0.2119) if parent_links <= 0.0853983 else 0.07945) if page_ratio
        <= 0.907869 else 0.02406) if done <= 0.922816 else -0.1476) if agreement <= 0.791263 else (-0.04781 if votes
        <= 3.5 else 0.06738)) if alike_kept <= 0.591557 else ((0.1132 if done <= 0.939886 else -0.007539) if
        from_first <= 177.5 else -0.04099)))
    )
    total += (
        (((((-0.06598 if parent_size <= 152.5 else 0.05591) if links <= 0.834577 else -0.1101) if from_last <= 4.5
        else -0.1233) if tag <= 1.5 else (-0.122 if named <= 1e-35 else -0.06807)) if run_length <= 1.5 else
        ((((((0.1063 if links <= 0.708818 else (0.08172 if ends <= 1e-35 else -0.2825)) if done <= 0.939886 else
        -0.01202) if parent_size <= 35141 else -0.05784) if copies <= 1.5 else -0.06191) if tag <= 8.5 else -0.0962)
        if depth <= 1e-35 else (-0.111 if run_length <= 4.5 else (0.03825 if parent_chosen <= 13.5 else -0.1544))))
    )
    total += (
        ((((-0.1318 if votes <= 1.5 else -0.08342) if is_quote <= 1e-35 else 0.1759) if alike_kept <= 0.00126348 else
        ((-0.09968 if page_prose <= 5227 else 0.007082) if alike_kept <= 0.977907 else 0.09579)) if run_length <= 1.5
        else ((((-0.07581 if alike_kept <= 0.200203 else 0.1125) if alike <= 6.5 else ((0.09917 if page_prose <= 8667
        else (-0.03957 if page_prose <= 13596.5 else 0.05282)) if page_prose <= 38760 else -0.09469)) if around_kept
        <= 0.983311 else ((0.08447 if links <= 0.446291 else -0.1352) if tag <= 9.5 else -0.1306)) if alike_kept <=
        0.76622 else 0.1085))
    )
    total += (
        ((-0.1089 if outer_share <= 0.708281 else (-0.07132 if page_kept <= 9603 else (0.005663 if alike <= 34.5 else
        0.2144))) if alike_kept <= 0.016954 else ((((((0.03873 if parent_share <= 0.960795 else -0.1495) if page_kept
        <= 2753 else 0.07107) if levels <= 9.5 else -0.08544) if page_prose <= 26092.5 else (0.02919 if around_kept <=
        0.0627028 else -0.08921)) if from_last <= -13.5 else (0.01818 if levels <= 3.5 else (0.04528 if place <=
        0.542717 else -0.1276))) if alike_kept <= 0.76622 else ((0.1063 if from_last <= -1e-35 else 0.01031) if links
        <= 0.834577 else -0.07592)))
    )
    total += (
        ((-0.1265 if votes <= 1.5 else ((-0.1017 if size <= 107.5 else (0.1174 if depth <= 1e-35 else -0.05274)) if
        page_ratio <= 1.00811 else (-0.0576 if votes <= 3.5 else (0.2671 if page_kept <= 2753 else 0.01455)))) if
        parent_kept <= 0.00459952 else (((-0.03666 if size <= 184.5 else 0.07989) if kept_after <= 6.5 else -0.1309)
        if alike <= 2.5 else ((((0.02052 if outer_blocks <= 7.5 else (0.09287 if depth <= 2.5 else -0.09387)) if
        of_box <= 1e-35 else -0.06145) if links <= 0.115533 else -0.00583) if page_prose <= 38760 else -0.06944)))
    )
    total += (
        (((((-0.09445 if from_title <= 1e-35 else (((((-0.04321 if tag <= 4.5 else 0.08928) if around_kept <= 0.291871
        else 0.08834) if alike <= 16.5 else 0.07961) if parent_size <= 35141 else -0.06673) if around_kept <= 0.97744
        else 0.09645)) if tag <= 8.5 else -0.05863) if copies <= 1.5 else (-0.008348 if alike_size <= 160.8 else
        -0.146)) if done <= 0.905433 else (-0.1045 if alike <= 3.5 else (0.01007 if levels <= 5.5 else -0.0882))) if
        strength <= 1e-35 else (-0.1093 if alike_size <= 167.615 else (0.08182 if done <= 0.939886 else -0.07718)))
    )
    total += (
        (((((0.05385 if tag <= 1.5 else -0.09624) if done <= 0.0442244 else (0.03906 if levels <= 9.5 else -0.08381))
        if size <= 122.5 else (((0.1006 if depth <= 1e-35 else 0.01066) if links <= 0.708818 else -0.19) if page_prose
        <= 28328 else -0.02569)) if done <= 0.922816 else ((-0.1001 if last_size <= 76.5 else -0.009723) if page_prose
        <= 13596.5 else (-0.1696 if from_last <= -140.5 else 0.07087))) if strength <= 1e-35 else (((-0.02944 if
        alike_size <= 154.685 else 0.1757) if kept_after <= 5.5 else -0.09102) if tag <= 1.5 else -0.1079))
    )
    if not -2.0 < total < 2.0:
        return total
    total += (
        ((((-0.1003 if from_title <= 1e-35 else ((0.07973 if place <= 0.412342 else ((-0.04603 if named <= 1e-35 else
        0.2796) if outer_share <= 1e-35 else (-0.07883 if outer_share <= 0.708281 else 0.03109))) if copies <= 1.5
        else -0.03351)) if done <= 0.868282 else (-0.05596 if from_title <= 309.5 else 0.07946)) if alike_kept <=
        0.76622 else (0.002906 if is_prose <= 1e-35 else (0.1113 if done <= 0.868282 else 0.01664))) if strength <=
        1e-35 else ((-0.04227 if parent_size <= 664.5 else 0.1556) if tag <= 1.5 else (-0.1084 if is_quote <= 1e-35
        else 0.2031)))
    )
    total += (
        (((0.02076 if agreement <= 0.704307 else ((-0.08609 if run_length <= 49.5 else -0.2603) if alike <= 16.5 else
        0.06108)) if cluster <= 1e-35 else ((((((-0.04193 if alike <= 2.5 else 0.07487) if parent_chosen <= 32.5 else
        (-0.1483 if parent_blocks <= 57.5 else 0.09176)) if parent_kept <= 0.849974 else 0.09451) if tag <= 9.5 else
        -0.08009) if links <= 0.103871 else ((0.07051 if parent_blocks <= 2.5 else -0.08867) if outer_blocks <= 57.5
        else 0.05223)) if page_prose <= 38760 else -0.07328)) if strength <= 1e-35 else (-0.02302 if tag <= 1.5 else
        -0.1001))
    )
    total += (
        ((((((0.04662 if parent_blocks <= 1.5 else (-0.005447 if around_blocks <= 15.5 else -0.0796)) if agreement <=
        0.791263 else (0.04177 if tag <= 9.5 else -0.07912)) if parent_kept <= 0.972914 else 0.07505) if from_last <=
        -1e-35 else (-0.1052 if last_size <= 194.5 else 0.0747)) if alike_kept <= 0.751554 else ((0.05588 if
        parent_links <= 0.0545048 else (-0.1349 if parent_links <= 0.389326 else 0.08984)) if is_prose <= 1e-35 else
        0.09344)) if strength <= 1e-35 else (-0.09692 if ends <= 1e-35 else (-0.0563 if size <= 174.5 else (0.1037 if
        agreement <= 0.725601 else -0.07855))))
    )
    total += (
        ((-0.1156 if votes <= 1.5 else (-0.06025 if alike_size <= 154.685 else 0.0426)) if around_kept <= 0.00271609
        else ((((0.002713 if next_tag <= 1.5 else -0.0913) if outer_share <= 0.848874 else (-0.04551 if named <= 1e-35
        else 0.03016)) if page_ratio <= 1.18108 else (-0.07999 if votes <= 3.5 else 0.1062)) if size <= 114.5 else
        (((0.01274 if votes <= 3.5 else (0.08929 if copies <= 1.5 else -0.1192)) if parent_size <= 35141 else
        -0.05718) if depth <= 1e-35 else (0.05823 if from_last <= -33.5 else (-0.09084 if agreement <= 0.89484 else
        0.04589)))))
    )
    total += (
        (((-0.1078 if from_title <= 1e-35 else -0.003726) if votes <= 3.5 else ((((0.02071 if ends <= 1e-35 else
        (0.08424 if of_box <= 1e-35 else -0.07048)) if links <= 0.0887941 else (-0.02073 if depth <= 1e-35 else
        0.09405)) if page_prose <= 39344.5 else (0.1044 if place <= 0.363709 else (0.06689 if alike_share <= 0.995134
        else -0.1455))) if depth <= 2.5 else (0.1799 if page_prose <= 1377 else (-0.175 if page_prose <= 6737 else
        -0.0004964)))) if strength <= 1e-35 else (-0.08804 if ends <= 1e-35 else (0.02021 if from_last <= -1e-35 else
        -0.08051)))
    )
    total += (
        ((-0.09096 if run <= 1e-35 else (((((-0.0565 if alike_kept <= 0.0785467 else 0.1016) if page_prose <= 4691
        else -0.07949) if of_widget <= 1e-35 else ((0.04781 if kept_before <= 31.5 else -0.08545) if depth <= 3.5 else
        -0.1121)) if parent_kept <= 0.983755 else 0.0573) if page_ratio <= 1.01789 else (((-0.08625 if page_prose <=
        4146 else (0.0699 if last_tag <= 7.5 else -0.1163)) if levels <= 7.5 else -0.135) if named <= 1e-35 else
        0.05909))) if alike_kept <= 0.76622 else (0.004615 if size <= 86.5 else (0.08929 if of_box <= 1e-35 else
        -0.1199)))
    )
    total += (
        (((((((-0.04046 if parent_size <= 409.5 else 0.08572) if page_prose <= 11872.5 else -0.08209) if of_widget <=
        1e-35 else (-0.09351 if alike <= 1.5 else 0.06698)) if agreement <= 0.8424 else 0.02667) if parent_kept <=
        0.983755 else 0.05534) if alike_kept <= 0.76622 else (0.07986 if alike <= 152.5 else -0.09886)) if kept_after
        <= 2.5 else (((-0.03856 if alike_kept <= 0.024685 else (-0.0996 if from_last <= -151.5 else (0.1604 if
        around_share <= 0.556366 else 0.01157))) if agreement <= 0.704307 else (-0.1056 if last_size <= 64.5 else
        -0.006797)) if parent_links <= 0.643346 else -0.09371))
    )
    total += (
        (((((((-0.04261 if ends <= 1e-35 else 0.1457) if page_prose <= 8667 else -0.05809) if parent_blocks <= 1.5
        else -0.07628) if from_title <= 309.5 else 0.1174) if named <= 1e-35 else (0.09539 if from_last <= 1e-35 else
        -0.09652)) if votes <= 3.5 else (((0.1259 if named <= 1e-35 else -0.04789) if page_ratio <= 0.736176 else
        (0.06428 if levels <= 2.5 else (-0.002203 if page_ratio <= 1.18108 else 0.1053))) if depth <= 3.5 else
        (-0.2095 if page_prose <= 6464.5 else -0.006076))) if strength <= 1e-35 else (-0.03502 if parent_links <=
        0.328621 else -0.1069))
    )
    total += (
        ((-0.07603 if page_prose <= 8776.5 else ((0.1793 if page_prose <= 9834.5 else 0.007624) if kept_after <= 51.5
        else -0.08751)) if around_kept <= 0.00271609 else ((((-0.0477 if page_kept <= 7366.5 else 0.002868) if
        next_size <= 191.5 else 0.03396) if page_ratio <= 1.18108 else 0.07055) if size <= 114.5 else (((((-0.1918 if
        page_ratio <= 0.709833 else 0.03937) if alike_size <= 109.582 else 0.1018) if links <= 0.708818 else -0.1893)
        if page_prose <= 11615.5 else ((0.05093 if around_share <= 0.977151 else -0.2207) if page_kept <= 11416 else
        0.038)) if done <= 0.801052 else -0.01151)))
    )
    total += (
        ((((-0.08104 if alike_size <= 12.0417 else (0.135 if agreement <= 0.414546 else (-0.03511 if votes <= 3.5 else
        0.02709))) if alike_size <= 176.754 else -0.06088) if size <= 146.5 else ((0.04508 if place <= 0.679568 else
        (0.08359 if done <= 0.577197 else -0.06982)) if around_kept <= 0.997011 else 0.08451)) if strength <= 1e-35
        else (((-0.06274 if alike_size <= 214.991 else 0.0641) if of_widget <= 1e-35 else ((-0.03734 if from_first <=
        6.5 else (0.2284 if agreement <= 0.704307 else 0.005293)) if done <= 0.939886 else -0.08114)) if parent_links
        <= 0.55051 else -0.09929))
    )
    total += (
        (-0.09847 if votes <= 1.5 else ((0.1376 if page_prose <= 1377 else ((((-0.02718 if outer_share <= 0.967346
        else 0.07924) if parent_size <= 360.5 else 0.07989) if page_prose <= 11615.5 else ((0.03749 if parent_share <=
        0.977685 else -0.1192) if page_kept <= 14487.5 else 0.03695)) if links <= 0.63841 else (-0.1751 if page_kept
        <= 2753 else -0.01095))) if next_tag <= 1.5 else ((-0.07077 if size <= 146.5 else (0.1039 if from_first <=
        26.5 else -0.052)) if outer_share <= 0.708281 else ((0.04145 if levels <= 4.5 else -0.02942) if from_last <=
        -8.5 else -0.03408))))
    )
    total += (
        ((-0.05485 if page_ratio <= 1.00811 else (-0.09281 if done <= 0.059359 else 0.03093)) if ends <= 1e-35 else
        ((((0.232 if from_first <= -1e-35 else 0.06468) if levels <= 5.5 else (0.06849 if agreement <= 0.704307 else
        (-0.1873 if agreement <= 0.791263 else 0.05515))) if tag <= 2.5 else (-0.1171 if page_ratio <= 0.777145 else
        0.01741)) if done <= 0.679116 else ((-0.07099 if page_prose <= 13596.5 else 0.02539) if alike_kept <= 0.591557
        else ((0.04509 if parent_blocks <= 1.5 else -0.188) if parent_chosen <= 2.5 else (0.06456 if parent_blocks <=
        142.5 else -0.07958)))))
    )
    total += (
        (((-0.09754 if is_prose <= 1e-35 else (0.0854 if tag <= 1.5 else -0.04897)) if from_title <= 4.5 else
        ((((0.1306 if page_prose <= 1377 else (((-0.067 if run_length <= 1e-35 else (0.0766 if agreement <= 0.943861
        else (0.06338 if parent_chosen <= 11.5 else -0.2222))) if page_prose <= 4146 else -0.2351) if page_kept <=
        2753 else 0.03775)) if tag <= 9.5 else (-0.1484 if named <= 1e-35 else 0.003065)) if page_prose <= 39344.5
        else (0.07102 if from_title <= 99.5 else -0.1157)) if depth <= 3.5 else -0.0569)) if from_last <= -1e-35 else
        -0.06324)
    )
    total += (
        (((-0.07838 if page_ratio <= 0.907869 else ((0.1318 if agreement <= 0.634732 else 0.005685) if from_last <=
        -29.5 else -0.03897)) if parent_size <= 205.5 else ((((0.06686 if done <= 0.679116 else (-0.0812 if alike <=
        2.5 else 0.03928)) if of_box <= 1e-35 else -0.07489) if copies <= 1.5 else (-0.1101 if from_title <= 85.5 else
        (-0.09425 if from_last <= -140.5 else 0.1234))) if page_prose <= 39344.5 else (0.09815 if from_title <= 99.5
        else -0.1231))) if links <= 0.109656 else (-0.09523 if from_title <= 18.5 else (-0.06215 if named <= 1e-35
        else 0.01368)))
    )
    total += (
        ((((-0.05393 if size <= 15.5 else (0.0748 if alike_share <= 0.875132 else ((((0.03142 if from_first <= 12.5
        else (((-0.002158 if parent_blocks <= 1.5 else -0.1588) if parent_kept <= 0.244144 else 0.04217) if page_prose
        <= 13596.5 else 0.03421)) if alike <= 16.5 else (-0.07469 if levels <= 1.5 else 0.06829)) if parent_kept <=
        0.972914 else 0.07579) if links <= 0.115533 else (-0.1571 if page_kept <= 2753 else -0.01243)))) if copies <=
        1.5 else -0.03585) if kept_after <= 55.5 else -0.04451) if own_strength <= 1e-35 else (-0.1107 if page_kept <=
        8563.5 else 0.03889))
    )
    total += (
        (-0.09292 if votes <= 1.5 else (-0.06974 if alike_size <= 12.0417 else ((((-0.06693 if from_title <= 1e-35
        else ((0.03306 if copies <= 1.5 else -0.00834) if of_author <= 1e-35 else -0.1013)) if starts_low <= 1e-35
        else (0.05596 if alike_share <= 0.977507 else -0.1386)) if page_prose <= 39344.5 else ((0.04768 if from_title
        <= 99.5 else -0.1448) if parent_links <= 0.0350118 else 0.07337)) if next_links <= 0.801316 else ((((-0.01989
        if outer_blocks <= 14.5 else 0.1278) if strength <= 1.5 else -0.0553) if alike_share <= 0.440429 else -0.0453)
        if of_box <= 1e-35 else -0.1658))))
    )
    total += (
        (-0.08722 if votes <= 1.5 else (((((0.02314 if alike <= 4.5 else 0.2351) if agreement <= 0.686263 else
        -0.004956) if outer_blocks <= 3.5 else ((((-0.06716 if next_size <= 191.5 else (-0.06665 if parent_share <=
        0.891444 else 0.06279)) if of_widget <= 1e-35 else ((-0.04307 if alike <= 2.5 else 0.09446) if page_ratio <=
        1.05919 else -0.0769)) if outer_blocks <= 69.5 else 0.01121) if page_ratio <= 1.18108 else 0.06137)) if size
        <= 114.5 else ((0.05164 if of_caption <= 1e-35 else -0.1024) if done <= 0.765194 else -0.009481)) if depth <=
        3.5 else -0.0601))
    )
    total += (
        (-0.0735 if alike_size <= 12.0417 else (((-0.08567 if from_title <= 1e-35 else ((0.05331 if outer_blocks <=
        52.5 else (-0.2546 if around_blocks <= 49.5 else -0.03293)) if page_ratio <= 0.578132 else ((((0.004912 if
        parent_links <= 0.810669 else -0.08083) if kept_after <= 14.5 else 0.1137) if page_ratio <= 1.18108 else
        0.08919) if around_kept <= 0.97744 else ((0.03759 if alike_size <= 182.539 else -0.1185) if is_prose <= 1e-35
        else 0.0751)))) if done <= 0.905433 else (-0.03623 if from_first <= 305.5 else 0.07516)) if tag <= 7.5 else
        (0.03682 if around_blocks <= 3.5 else -0.102)))
    )
    total += (
        ((((-0.1309 if outer_share <= 0.862235 else 0.04851) if from_first <= 276.5 else 0.1201) if page_ratio <=
        0.578132 else (((((-0.03155 if ends <= 1e-35 else (((-0.02629 if alike_size <= 67.337 else 0.08422) if
        page_kept <= 10615.5 else (0.03321 if of_content <= 1e-35 else (-0.145 if page_ratio <= 1.03937 else
        0.03777))) if links <= 0.0790217 else -0.05149)) if copies <= 1.5 else -0.09046) if of_widget <= 1e-35 else
        0.03101) if of_product <= 1e-35 else 0.0994) if alike_kept <= 0.977907 else 0.08143)) if kept_after <= 55.5
        else (0.03845 if page_kept <= 1724.5 else -0.07295))
    )
    total += (
        (((((0.05278 if place <= 0.468792 else -0.07661) if alike <= 7.5 else ((0.1688 if strength <= 1.5 else
        -0.08292) if alike <= 49.5 else -0.06905)) if agreement <= 0.634732 else -0.05239) if from_title <= 309.5 else
        0.09448) if named <= 1e-35 else (((0.004788 if alike <= 9.5 else (-0.3026 if page_prose <= 6054.5 else
        0.00779)) if page_ratio <= 0.578132 else (((0.004033 if of_widget <= 1e-35 else 0.07045) if size <= 174.5 else
        0.06442) if depth <= 4.5 else (-0.1474 if page_prose <= 8776.5 else 0.0459))) if from_first <= 167.5 else
        -0.0432))
    )
    total += (
        (((((((-0.02246 if from_first <= 50.5 else 0.04035) if size <= 79.5 else (0.1879 if from_first <= -1e-35 else
        ((0.005158 if named <= 1e-35 else 0.06024) if of_box <= 1e-35 else -0.06841))) if page_prose <= 39344.5 else
        (0.06515 if place <= 0.363709 else -0.1051)) if tag <= 8.5 else -0.0662) if links <= 0.109656 else (-0.08932
        if from_first <= 8.5 else ((0.06805 if strength <= 1e-35 else -0.04335) if alike_size <= 67.337 else
        -0.03426))) if of_caption <= 1e-35 else -0.09004) if depth <= 3.5 else (-0.07799 if is_quote <= 1e-35 else
        0.1753))
    )
    total += (
        (((((-0.04086 if page_ratio <= 0.836934 else 0.23) if parent_share <= 0.335366 else 0.05669) if own_strength
        <= 1e-35 else -0.06207) if page_prose <= 3077 else (-0.0641 if page_prose <= 4411.5 else (0.06018 if
        page_prose <= 11615.5 else (((0.07981 if from_last <= -75.5 else -0.1324) if parent_kept <= 0.972914 else
        0.04599) if page_prose <= 14399 else 0.0174)))) if next_tag <= 1.5 else (((-0.05468 if of_lead <= 1e-35 else
        ((0.217 if agreement <= 0.617675 else -0.02342) if alike <= 14.5 else -0.08231)) if outer_share <= 0.708281
        else 1.351e-05) if is_quote <= 1e-35 else 0.1765))
    )
    total += (
        (-0.1066 if votes <= 1e-35 else ((((-0.02663 if list_links <= 0.370818 else 0.06616) if agreement <= 0.963803
        else 0.05701) if of_widget <= 1e-35 else ((0.07481 if place <= 0.479826 else -0.07749) if named <= 1e-35 else
        (0.05722 if agreement <= 0.959306 else (0.1176 if place <= 0.363709 else -0.1382)))) if alike_kept <= 0.76622
        else ((0.07089 if next_links <= 0.187868 else ((0.04656 if agreement <= 0.704307 else (0.02566 if alike_size
        <= 182.539 else -0.2641)) if parent_kept <= 0.983755 else 0.05761)) if links <= 0.0887941 else (0.0365 if
        votes <= 4.5 else -0.08792))))
    )
    total += (
        ((((-0.03929 if agreement <= 0.882438 else 0.01373) if of_widget <= 1e-35 else 0.01327) if alike_kept <=
        0.751554 else (((0.07176 if agreement <= 0.704307 else -0.1917) if outer_blocks <= 5.5 else 0.09805) if
        parent_links <= 0.0164205 else ((-0.2178 if last_size <= 6.5 else ((0.05168 if votes <= 4.5 else (-0.1271 if
        page_kept <= 6946 else 0.06519)) if run_length <= 2.5 else 0.07184)) if agreement <= 0.911818 else ((0.0161 if
        run_length <= 6.5 else -0.2732) if run_length <= 27.5 else 0.06859)))) if page_ratio <= 1.09005 else (-0.02727
        if last_size <= 20.5 else 0.05955))
    )
    total += (
        (((-0.07957 if votes <= 1.5 else ((-0.08194 if size <= 8.5 else ((0.0332 if depth <= 3.5 else -0.06068) if
        of_caption <= 1e-35 else (-0.1112 if parent_kept <= 0.00139179 else 0.1102))) if alike_share <= 0.994854 else
        (((-0.07201 if alike_kept <= 0.0785467 else 0.04123) if place <= 0.542717 else -0.07888) if tag <= 2.5 else
        ((0.0263 if kept_before <= 6.5 else -0.0804) if alike_kept <= 0.340503 else -0.08192)))) if of_product <=
        1e-35 else 0.08474) if alike_kept <= 0.76622 else (-0.004428 if size <= 138.5 else (0.07606 if levels <= 5.5
        else -0.05856)))
    )
    total += (
        ((((0.01449 if alike_share <= 0.995134 else ((-0.1621 if from_first <= 24.5 else -0.04338) if last_size <=
        30.5 else -0.008315)) if strength <= 1.5 else -0.08488) if next_size <= 22.5 else ((-0.04381 if alike_size <=
        32.4674 else 0.1411) if page_prose <= 1377 else (((-0.003572 if links <= 0.0887941 else -0.05019) if last_tag
        <= 2.5 else ((0.1072 if outer_blocks <= 3.5 else (-0.101 if parent_blocks <= 7.5 else 0.03106)) if page_kept
        <= 3791.5 else 0.03347)) if next_size <= 252.5 else 0.036))) if of_lead <= 1e-35 else (0.1513 if from_last <=
        -21.5 else -0.007416))
    )
    total += (
        ((0.07918 if page_kept <= 1724.5 else 0.01093) if next_tag <= 1.5 else ((((-0.06679 if outer_blocks <= 16.5
        else 0.03719) if around_blocks <= 18.5 else (-0.1164 if parent_chosen <= 23.5 else 0.02426)) if size <= 207.5
        else (-0.06823 if from_last <= -19.5 else 0.06626)) if page_kept <= 5198 else ((-0.02915 if levels <= 1.5 else
        (((-0.04629 if size <= 107.5 else 0.1592) if done <= 1e-35 else -0.04876) if alike <= 4.5 else ((-0.0133 if
        from_last <= -140.5 else 0.06022) if from_last <= 15.5 else -0.08535))) if levels <= 9.5 else -0.08003)))
    )
    total += (
        (-0.06352 if alike_size <= 12.0417 else ((((0.07472 if from_last <= -47.5 else (((((-0.04033 if from_title <=
        8.5 else (0.115 if page_prose <= 3077 else 0.007221)) if next_tag <= 1.5 else -0.01575) if alike_size <=
        264.531 else -0.1479) if size <= 184.5 else ((0.0698 if copies <= 1.5 else -0.07219) if links <= 0.708818 else
        -0.1277)) if depth <= 4.5 else -0.1242)) if page_prose <= 11615.5 else (-0.09128 if page_prose <= 12217 else
        -0.00194)) if from_last <= 4.5 else (0.1208 if alike_size <= 14.2917 else -0.08428)) if is_quote <= 1e-35 else
        0.1522))
    )
    total += (
        ((((((0.1301 if of_box <= 1e-35 else -0.05652) if parent_links <= 0.810669 else -0.07371) if place <= 0.65752
        else (-0.07804 if page_ratio <= 0.967857 else 0.0669)) if of_caption <= 1e-35 else -0.08943) if outer_blocks
        <= 3.5 else (((-0.01001 if page_ratio <= 1.18108 else 0.056) if alike_kept <= 0.751554 else (-0.02888 if size
        <= 73.5 else (0.07873 if from_title <= 186.5 else -0.07196))) if links <= 0.0613621 else (-0.1173 if
        from_title <= 4.5 else ((0.04092 if levels <= 3.5 else -0.05248) if alike_kept <= 0.567698 else -0.05604))))
        if levels <= 9.5 else -0.06386)
    )
    total += (
        (((0.03945 if alike <= 87.5 else -0.1066) if place <= 0.310935 else (-0.0373 if from_first <= 305.5 else
        0.08689)) if named <= 1e-35 else ((((0.002024 if place <= 0.573124 else 0.06355) if parent_share <= 0.984241
        else ((0.0229 if outer_blocks <= 77.5 else (-0.257 if parent_chosen <= 163 else 0.03393)) if parent_share <=
        0.990233 else (-0.06338 if around_share <= 0.947833 else (0.05052 if place <= 0.62505 else (0.03682 if
        from_last <= -11.5 else (0.05961 if page_ratio <= 0.922434 else -0.1164)))))) if alike <= 75.5 else 0.07285)
        if from_first <= 167.5 else -0.04375))
    )
    total += (
        (-0.0739 if from_title <= 1e-35 else ((-0.04784 if alike_size <= 38.1972 else 0.2003) if from_first <= -4.5
        else (0.01998 if place <= 0.400141 else ((0.0637 if page_kept <= 1724.5 else 0.0006624) if alike_share <=
        0.995134 else (((((0.009911 if alike_size <= 52.6114 else (-0.08823 if next_tag <= 1.5 else -0.02128)) if
        alike_kept <= 0.82716 else ((-0.1494 if around_share <= 0.971434 else 0.07801) if outer_blocks <= 19.5 else
        0.0825)) if done <= 0.95716 else (-0.1396 if run_length <= 22.5 else 0.02165)) if from_first <= 202.5 else
        0.05322) if page_prose <= 39344.5 else -0.1165)))))
    )
    total += (
        ((((((0.01329 if alike_size <= 109.582 else (0.1408 if alike_share <= 0.988831 else 0.03956)) if copies <= 1.5
        else (-0.09 if page_ratio <= 1.01286 else 0.06598)) if of_caption <= 1e-35 else -0.07916) if done <= 0.713241
        else ((-0.02332 if named <= 1e-35 else 0.06379) if around_kept <= 0.122671 else (-0.1404 if around_kept <=
        0.291871 else -0.01162))) if links <= 0.0887941 else (-0.06643 if from_first <= 8.5 else (0.01262 if
        from_first <= 102.5 else -0.06351))) if tag <= 7.5 else ((-0.03066 if page_kept <= 17029 else -0.1496) if
        is_quote <= 1e-35 else 0.1021))
    )
    total += (
        (((((-0.01895 if alike <= 1.5 else (((-0.03233 if depth <= -1e-35 else (0.0761 if parent_share <= 0.854333
        else (-0.02829 if around_share <= 0.864908 else 0.03807))) if from_title <= 109.5 else (0.03476 if
        parent_links <= 0.0150409 else -0.04785)) if tag <= 9.5 else -0.06377)) if of_lead <= 1e-35 else 0.09091) if
        copies <= 1.5 else (((0.09316 if agreement <= 0.454966 else -0.05254) if alike_size <= 139.066 else -0.1556)
        if from_title <= 62.5 else (-0.05939 if from_last <= -140.5 else 0.06976))) if of_box <= 1e-35 else -0.05092)
        if from_last <= 4.5 else -0.06294)
    )
    total += (
        ((((((((-0.01531 if agreement <= 0.749253 else -0.099) if around_share <= 0.922912 else 0.01679) if last_tag
        <= 3.5 else 0.03831) if from_title <= 22.5 else ((-0.04132 if named <= 1e-35 else (0.2249 if alike_kept <=
        0.00779066 else 0.06011)) if page_prose <= 3077 else (-0.1595 if page_prose <= 3486.5 else 0.02174))) if
        levels <= 7.5 else (-0.07091 if alike_kept <= 0.232003 else 0.07007)) if alike_size <= 182.539 else -0.05592)
        if size <= 184.5 else (0.05671 if page_prose <= 11615.5 else (-0.03011 if alike_kept <= 0.751554 else
        0.06522))) if next_links <= 0.801316 else -0.03435)
    )
    total += (
        (((((-0.05009 if ends <= 1e-35 else (0.1631 if from_first <= -1.5 else -0.00934)) if alike <= 1.5 else
        (-0.06841 if from_title <= 4.5 else ((0.1899 if list_blocks <= 1.5 else -0.05027) if page_prose <= 3077 else
        (0.01063 if page_ratio <= 1.00811 else 0.07312)))) if of_caption <= 1e-35 else (-0.1039 if parent_chosen <=
        1e-35 else 0.1427)) if parent_chosen <= 1.5 else ((0.05276 if from_first <= 6.5 else -0.05969) if
        parent_chosen <= 3.5 else 0.003843)) if from_last <= 5.5 else (-0.08794 if list_blocks <= 7.5 else (0.1864 if
        list_blocks <= 9.5 else -0.06339)))
    )
    total += (
        ((-0.08021 if votes <= 1e-35 else ((-0.02904 if votes <= 3.5 else 0.1141) if page_prose <= 1377 else ((0.01941
        if of_caption <= 1e-35 else -0.0712) if parent_share <= 0.842726 else (((-0.1336 if votes <= 2.5 else ((0.0204
        if agreement <= 0.634732 else -0.09087) if outer_blocks <= 7.5 else 0.009652)) if agreement <= 0.911818 else
        ((-0.1158 if agreement <= 0.921025 else 0.024) if alike_kept <= 0.733547 else (0.02572 if around_blocks <=
        15.5 else -0.2338))) if run_length <= 22.5 else (0.04477 if page_prose <= 11872.5 else -0.01655))))) if
        of_author <= 1e-35 else -0.1054)
    )
    total += (
        ((-0.07752 if alike_size <= 9.21111 else (((0.03548 if parent_blocks <= 1.5 else (((-0.06703 if alike_size <=
        93.8534 else 0.02175) if alike_kept <= 0.893538 else -0.1508) if parent_blocks <= 8.5 else (0.05403 if
        alike_size <= 154.685 else (0.03359 if outer_share <= 0.867677 else ((-0.2203 if run_length <= 17.5 else
        -0.02342) if alike_size <= 306.559 else 0.05686))))) if levels <= 7.5 else -0.09052) if named <= 1e-35 else
        (((0.04229 if parent_share <= 0.842726 else -0.002402) if alike <= 75.5 else 0.07789) if from_title <= 176.5
        else -0.03612))) if of_product <= 1e-35 else 0.07968)
    )
    total += (
        (((-0.0647 if alike_size <= 10.0321 else (((-0.09516 if from_last <= -140.5 else (0.08953 if page_ratio <=
        0.487334 else (-0.04669 if around_share <= 0.864908 else 0.05594))) if page_ratio <= 0.736176 else (((0.2082
        if agreement <= 0.704307 else 0.04159) if alike_share <= 0.776257 else 0.03598) if from_last <= -57.5 else
        -0.0005383)) if page_ratio <= 1.04653 else (0.05691 if parent_size <= 63.5 else (-0.06797 if agreement <=
        0.963803 else 0.0533)))) if of_box <= 1e-35 else (0.05288 if from_first <= 4.5 else -0.09522)) if page_ratio
        <= 1.09005 else (0.0345 if levels <= 9.5 else -0.09455))
    )
    total += (
        ((((((((((-0.01731 if size <= 86.5 else 0.05052) if agreement <= 0.911818 else -0.1301) if around_share <=
        0.925294 else 0.06266) if page_prose <= 11615.5 else (0.01344 if around_share <= 0.974266 else -0.06164)) if
        agreement <= 0.959306 else 0.07946) if from_last <= -5.5 else (-0.04493 if size <= 195.5 else (0.08747 if
        agreement <= 0.865082 else -0.04602))) if tag <= 8.5 else -0.05664) if of_widget <= 1e-35 else ((-0.02879 if
        from_first <= 12.5 else 0.1105) if agreement <= 0.686263 else 0.002484)) if next_links <= 0.801316 else
        -0.02641) if levels <= 9.5 else -0.063)
    )
    total += (
        ((((((-0.02846 if size <= 86.5 else 0.0307) if from_last <= -4.5 else (-0.03886 if alike_size <= 176.754 else
        -0.1663)) if next_size <= 24.5 else (-0.02108 if alike <= 4.5 else (0.0374 if alike_size <= 93.8534 else
        (-0.05746 if alike_size <= 131.714 else 0.01148)))) if of_product <= 1e-35 else 0.07645) if size <= 184.5 else
        ((((0.07124 if from_title <= 10.5 else -0.1018) if outer_blocks <= 5.5 else 0.09003) if copies <= 1.5 else
        -0.1105) if from_first <= 26.5 else (-0.02152 if of_widget <= 1e-35 else 0.07254))) if from_last <= 8.5 else
        -0.08166)
    )
    return total
