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
        ((0.2722 if alike_share <= 1e-35 else (0.3557 if run <= 1e-35 else 0.5317)) if kept <= 1e-35 else (((((0.741
        if outer_blocks <= 1.5 else (0.4799 if size <= 100.5 else (0.5 if page_ratio <= 0.966541 else 0.6622))) if
        named <= 1e-35 else 0.7118) if cluster <= 1e-35 else ((0.6104 if outer_blocks <= 6.5 else (0.7562 if
        starts_low <= 1e-35 else 0.5964)) if around_blocks <= 876.5 else 0.4272)) if page_prose <= 41570.5 else
        (0.3117 if parent_links <= 0.0364892 else 0.727)) if copies <= 1.5 else (0.3078 if page_ratio <= 0.77423 else
        0.6446)))
    )
    total += (
        ((-0.2572 if alike_kept <= 0.00228228 else (-0.04762 if from_last <= 4.5 else -0.2359)) if kept <= 1e-35 else
        (((-0.1693 if around_share <= 0.697731 else (((0.08846 if around_blocks <= 397.5 else -0.1594) if copies <=
        1.5 else (-0.1895 if agreement <= 0.67471 else 0.06701)) if done <= 0.802919 else (-0.2104 if alike <= 2.5
        else -0.02547))) if around_kept <= 0.969774 else ((0.1527 if kept_after <= 3.5 else -0.01499) if tag <= 9.5
        else -0.185)) if alike_kept <= 0.567983 else ((0.1686 if copies <= 1.5 else -0.1972) if parent_size <= 42276.5
        else -0.1601)))
    )
    total += (
        ((-0.2221 if alike_share <= 1e-35 else (-0.02107 if links <= 0.834577 else -0.1456)) if run_length <= 1e-35
        else (((((-0.2062 if page_ratio <= 0.591108 else (0.03083 if done <= 0.924262 else -0.1718)) if alike <= 20.5
        else (-0.2067 if page_ratio <= 0.525426 else 0.1502)) if cluster <= 1e-35 else (((0.121 if parent_chosen <=
        9.5 else -0.1825) if alike_share <= 0.530755 else 0.154) if page_kept <= 41025.5 else -0.1567)) if parent_size
        <= 42276.5 else -0.168) if depth <= 1.5 else (-0.1814 if outer_share <= 0.933446 else (-0.06255 if alike <=
        16.5 else 0.1108))))
    )
    total += (
        ((-0.1969 if alike_kept <= 0.00228228 else (-0.00666 if links <= 0.834577 else -0.1277)) if kept <= 1e-35 else
        (((((-0.1111 if parent_kept <= 0.981433 else 0.1304) if outer_share <= 0.696136 else 0.1323) if tag <= 9.5
        else -0.1237) if levels <= 2.5 else (-0.1509 if outer_share <= 0.752996 else (((0.07136 if levels <= 3.5 else
        -0.06542) if alike <= 16.5 else (0.1167 if alike <= 173.5 else -0.1073)) if alike_kept <= 0.54438 else
        -0.1997))) if alike_kept <= 0.567983 else (0.1506 if from_first <= 177.5 else (-0.1552 if outer_share <=
        0.696136 else 0.11))))
    )
    total += (
        ((-0.1795 if alike_share <= 1e-35 else (-0.1283 if votes <= 4.5 else 0.06806)) if alike_share <= 0.595794 else
        (((-0.142 if outer_share <= 0.854781 else 0.006629) if size <= 100.5 else 0.04441) if run_length <= 1.5 else
        ((((-0.1249 if alike_size <= 13.0417 else ((0.0982 if from_last <= -7.5 else -0.02823) if around_kept <=
        0.345112 else 0.1423)) if of_box <= 1e-35 else (-0.1963 if page_ratio <= 1.05042 else 0.07145)) if
        around_blocks <= 223.5 else -0.1186) if around_kept <= 0.969774 else (0.1407 if tag <= 9.5 else (-0.189 if
        named <= 1e-35 else 0.09655)))))
    )
    total += (
        ((-0.1633 if parent_kept <= 1e-35 else (-0.1217 if alike <= 8.5 else -0.01517)) if run_length <= 1e-35 else
        ((((0.05651 if place <= 0.424792 else -0.09549) if alike <= 8.5 else (-0.1274 if page_ratio <= 0.591108 else
        0.1144)) if votes <= 3.5 else (((0.1354 if done <= 0.95715 else -0.002819) if levels <= 9.5 else -0.1122) if
        page_kept <= 27794 else (-0.1652 if around_share <= 0.751932 else (0.1264 if agreement <= 0.971761 else
        -0.09324)))) if depth <= 1.5 else ((-0.1402 if page_kept <= 16806 else 0.07609) if agreement <= 0.837085 else
        0.05615)))
    )
    total += (
        ((-0.1544 if alike_share <= 1e-35 else (-0.1081 if page_kept <= 5400.5 else -0.001199)) if kept <= 1e-35 else
        ((((((0.1319 if starts_low <= 1e-35 else -0.03701) if copies <= 1.5 else (-0.1864 if agreement <= 0.683551
        else 0.05709)) if done <= 0.941166 else -0.001991) if of_box <= 1e-35 else -0.181) if parent_size <= 42276.5
        else -0.1104) if levels <= 3.5 else ((-0.009684 if list_blocks <= 1e-35 else -0.2096) if page_kept <= 4522.5
        else (((-0.03555 if parent_kept <= 0.00479129 else 0.08213) if around_blocks <= 397.5 else -0.1064) if
        parent_links <= 0.184284 else -0.114))))
    )
    total += (
        ((-0.1455 if alike_kept <= 1e-35 else -0.03846) if kept <= 1e-35 else (((((0.1035 if levels <= 1.5 else
        -0.1019) if parent_blocks <= 145.5 else -0.1091) if outer_share <= 0.696136 else (((0.1191 if done <= 0.906413
        else 0.02099) if tag <= 9.5 else -0.1014) if of_box <= 1e-35 else -0.1508)) if levels <= 3.5 else ((-0.01142
        if done <= 0.645321 else -0.1077) if alike_kept <= 0.284728 else ((0.09521 if list_links <= 0.191974 else
        -0.1455) if around_blocks <= 77.5 else -0.114))) if alike_kept <= 0.750645 else (0.1347 if done <= 0.95715
        else 0.01867)))
    )
    total += (
        ((((-0.0951 if alike <= 8.5 else 0.04684) if from_last <= 2.5 else -0.1458) if strength <= 1e-35 else -0.1487)
        if parent_kept <= 0.000807866 else ((0.01762 if next_tag <= 1.5 else -0.1077) if alike <= 2.5 else (((0.1097
        if page_kept <= 3402.5 else -0.08683) if page_ratio <= 0.736176 else ((0.1073 if levels <= 4.5 else (-0.06867
        if alike <= 16.5 else 0.08062)) if of_box <= 1e-35 else -0.07995)) if around_kept <= 0.969774 else ((0.1246 if
        kept_after <= 3.5 else 0.04441) if tag <= 9.5 else (-0.1774 if votes <= 4.5 else 0.08202)))))
    )
    total += (
        ((((-0.04839 if kept_after <= 57.5 else -0.1266) if tag <= 1.5 else -0.1374) if around_share <= 0.886534 else
        -0.03719) if kept <= 1e-35 else ((-0.083 if outer_share <= 0.696136 else ((((0.1145 if run_length <= 49.5 else
        (-0.2134 if run_length <= 52.5 else 0.07025)) if of_box <= 1e-35 else -0.08982) if tag <= 1.5 else (-0.08491
        if agreement <= 0.61043 else 0.04832)) if done <= 0.924262 else -0.05519)) if around_kept <= 0.969774 else
        ((0.1179 if tag <= 9.5 else (-0.1676 if named <= 1e-35 else 0.07734)) if done <= 0.95715 else -0.04312)))
    )
    total += (
        (((-0.1231 if is_quote <= 1e-35 else 0.1571) if run_length <= 8.5 else 0.03495) if alike_kept <= 0.017517 else
        ((((-0.1627 if from_last <= -129.5 else (0.1567 if kept <= 1e-35 else (0.008629 if alike <= 10.5 else
        -0.1461))) if page_ratio <= 0.736176 else (0.06464 if depth <= 1e-35 else ((-0.03251 if around_blocks <= 22.5
        else -0.21) if around_blocks <= 63.5 else 0.09702))) if agreement <= 0.804044 else ((0.1079 if tag <= 9.5 else
        -0.08874) if levels <= 3.5 else 0.00063)) if alike_kept <= 0.750645 else (-0.04091 if kept <= 1e-35 else
        0.12)))
    )
    total += (
        (((-0.08537 if page_ratio <= 1.05622 else 0.08666) if kept_before <= 1.5 else -0.1257) if alike_share <= 1e-35
        else ((-0.05169 if outer_share <= 0.717062 else (((((0.09313 if levels <= 5.5 else 0.01578) if page_prose <=
        48689 else (0.1402 if from_first <= 97.5 else -0.1665)) if from_last <= -1.5 else (-0.1301 if around_kept <=
        0.245945 else 0.07258)) if of_box <= 1e-35 else -0.09192) if copies <= 1.5 else -0.08759)) if around_kept <=
        0.969774 else (((-0.1998 if page_ratio <= 0.525426 else 0.05986) if ends <= 1e-35 else 0.1156) if from_last <=
        -1e-35 else -0.001592)))
    )
    total += (
        ((-0.1139 if alike_share <= 1e-35 else ((-0.07062 if alike <= 8.5 else 0.06014) if links <= 0.834577 else
        (0.03885 if alike_share <= 0.530755 else -0.1308))) if run_length <= 1.5 else (((((-0.103 if around_kept <=
        0.08696 else (0.08198 if depth <= 1e-35 else -0.06045)) if alike <= 4.5 else (0.1108 if links <= 0.114652 else
        0.03207)) if copies <= 1.5 else (-0.1215 if agreement <= 0.67471 else 0.04334)) if parent_size <= 42276.5 else
        -0.09811) if depth <= 1.5 else (0.06718 if from_last <= -47.5 else (-0.1069 if agreement <= 0.922525 else
        0.09691))))
    )
    total += (
        (((-0.1276 if votes <= 2.5 else (-0.0988 if page_ratio <= 1.00808 else -0.02591)) if parent_chosen <= 25.5
        else 0.0514) if alike_kept <= 0.017517 else ((((-0.09164 if parent_kept <= 0.986733 else 0.1142) if page_ratio
        <= 0.736176 else ((-0.1128 if page_ratio <= 0.91416 else 0.0417) if outer_blocks <= 7.5 else (0.08594 if links
        <= 0.708818 else (0.02139 if alike_kept <= 0.632515 else -0.298)))) if done <= 0.802919 else -0.02882) if
        alike_kept <= 0.765114 else ((0.1207 if done <= 0.941166 else 0.01019) if links <= 0.108634 else (-0.05287 if
        size <= 122.5 else 0.07528))))
    )
    total += (
        (((-0.1012 if parent_size <= 152.5 else ((0.08192 if parent_size <= 42276.5 else -0.09331) if from_last <= 4.5
        else -0.1177)) if tag <= 1.5 else (-0.125 if named <= 1e-35 else -0.07648)) if parent_share <= 0.717111 else
        ((-0.06716 if votes <= 3.5 else ((-0.08016 if alike_size <= 12.0417 else 0.05584) if kept_after <= 3.5 else
        -0.06438)) if size <= 114.5 else (((-0.1207 if votes <= 2.5 else (0.1133 if tag <= 8.5 else -0.04015)) if
        depth <= 1e-35 else (0.06455 if place <= 0.658391 else -0.07227)) if copies <= 1.5 else -0.1711)))
    )
    total += (
        (((-0.1097 if from_first <= 305.5 else 0.06901) if votes <= 3.5 else (0.159 if page_prose <= 1377 else
        (-0.06033 if around_share <= 0.912521 else 0.04164))) if run_length <= 1.5 else ((((-0.103 if tag <= 2.5 else
        0.01003) if alike_kept <= 0.081174 else ((-0.1185 if outer_share <= 0.696136 else ((0.08182 if of_box <= 1e-35
        else -0.08317) if last_tag <= 9.5 else -0.1279)) if page_prose <= 28328 else -0.08447)) if parent_kept <=
        0.968327 else 0.07474) if alike_kept <= 0.567983 else ((0.112 if links <= 0.114652 else 0.0231) if page_prose
        <= 39344.5 else -0.05377)))
    )
    total += (
        ((((-0.04626 if parent_share <= 0.717111 else 0.03635) if from_last <= -3.5 else -0.1071) if kept_before <=
        3.5 else -0.1063) if alike_kept <= 0.017517 else ((((((-0.006778 if of_card <= 1e-35 else -0.1107) if
        alike_kept <= 0.351796 else (-0.1044 if from_title <= 4.5 else 0.113)) if cluster <= 1e-35 else 0.0629) if
        page_prose <= 38760 else -0.07045) if from_last <= -1e-35 else -0.08059) if alike_kept <= 0.765114 else
        ((0.114 if levels <= 5.5 else (-0.1678 if run_length <= 1.5 else 0.08097)) if links <= 0.108634 else (-0.05875
        if page_kept <= 4456.5 else 0.07391))))
    )
    total += (
        ((-0.1273 if votes <= 1.5 else (((-0.08994 if size <= 174.5 else 0.02196) if page_ratio <= 1.24292 else
        0.1096) if page_kept <= 7273.5 else (0.02222 if depth <= 2.5 else -0.1027))) if kept <= 1e-35 else (((-0.0409
        if parent_chosen <= 9.5 else 0.07522) if kept_after <= 8.5 else -0.13) if alike <= 2.5 else ((((0.09297 if
        alike <= 20.5 else -0.1599) if list_links <= -1e-35 else -0.2207) if page_ratio <= 0.591108 else ((-0.01215 if
        alike <= 16.5 else 0.07661) if around_kept <= 0.622313 else 0.09542)) if page_prose <= 38760 else -0.06653)))
    )
    total += (
        (((((-0.02466 if alike <= 3.5 else ((0.09209 if page_kept <= 9311 else 0.02571) if list_blocks <= 4.5 else
        (0.07469 if levels <= 3.5 else -0.07708))) if parent_size <= 24421 else -0.09044) if around_kept <= 0.98311
        else (((-0.03845 if page_kept <= 5212 else 0.07147) if ends <= 1e-35 else 0.1066) if tag <= 9.5 else -0.1066))
        if done <= 0.924262 else (-0.06815 if from_title <= 309.5 else 0.08614)) if strength <= 1e-35 else ((-0.09102
        if parent_size <= 152.5 else (0.09076 if done <= 0.984704 else -0.08646)) if tag <= 1.5 else -0.109))
    )
    total += (
        (((((-0.1039 if from_title <= 1e-35 else 0.03357) if page_prose <= 41570.5 else (0.07962 if place <= 0.364381
        else -0.1473)) if around_kept <= 0.969774 else (((-0.06736 if from_title <= 1e-35 else (-0.05272 if size <=
        12.5 else 0.09796)) if links <= 0.114652 else (-0.2359 if from_title <= 4.5 else 0.0329)) if tag <= 9.5 else
        -0.08266)) if done <= 0.95715 else ((-0.08585 if last_size <= 194.5 else 0.02272) if from_first <= 305.5 else
        0.09889)) if strength <= 1e-35 else (-0.1021 if parent_kept <= 0.0113798 else (-0.09864 if last_size <= 41.5
        else 0.04183)))
    )
    if not -2.0 < total < 2.0:
        return total
    total += (
        ((((-0.1113 if from_title <= 1e-35 else (((-0.06443 if alike_size <= 12.0417 else (0.01035 if named <= 1e-35
        else (0.239 if outer_share <= 1e-35 else (0.0625 if of_box <= 1e-35 else -0.08881)))) if parent_size <=
        42276.5 else -0.08345) if tag <= 9.5 else -0.1168)) if done <= 0.906413 else ((-0.1091 if cluster <= 1e-35
        else -0.01808) if from_title <= 242.5 else 0.046)) if alike_kept <= 0.765114 else (-0.004612 if run_length <=
        1.5 else 0.09451)) if strength <= 1e-35 else ((-0.04039 if tag <= 1.5 else -0.1069) if is_quote <= 1e-35 else
        0.1899))
    )
    total += (
        ((((-0.01266 if agreement <= 0.700499 else -0.1129) if cluster <= 1e-35 else ((0.06519 if tag <= 9.5 else
        -0.1278) if parent_links <= 0.201979 else -0.1132)) if named <= 1e-35 else ((((-0.0451 if parent_kept <=
        0.104715 else 0.06267) if alike <= 4.5 else ((0.2491 if around_kept <= 0.00109303 else 0.07861) if links <=
        0.08793 else (-0.0002946 if tag <= 4.5 else 0.2222))) if kept_after <= 98.5 else -0.02886) if page_prose <=
        39344.5 else (0.08673 if place <= 0.364381 else -0.1153))) if strength <= 1e-35 else (-0.05811 if parent_links
        <= 0.309934 else -0.1152))
    )
    total += (
        ((((-0.1014 if from_title <= 1e-35 else ((((0.009963 if tag <= 4.5 else 0.21) if size <= 67.5 else 0.2693) if
        copies <= 1.5 else -0.03514) if parent_kept <= 1e-35 else (-0.001071 if parent_kept <= 0.984392 else (0.06514
        if parent_links <= 0.309934 else -0.1833)))) if from_last <= -1e-35 else -0.07244) if alike_kept <= 0.765114
        else ((0.08802 if parent_links <= 0.0537731 else -0.08916) if ends <= 1e-35 else (0.09276 if of_box <= 1e-35
        else -0.1457))) if strength <= 1e-35 else ((-0.09247 if parent_kept <= 0.0124063 else -0.006275) if is_quote
        <= 1e-35 else 0.1993))
    )
    total += (
        ((((0.01641 if own_strength <= 1e-35 else -0.1003) if next_tag <= 1.5 else -0.09808) if outer_share <=
        0.717062 else ((-0.03828 if alike_size <= 110.95 else (0.05762 if from_last <= -3.5 else -0.08743)) if
        page_ratio <= 1.18453 else 0.09584)) if parent_size <= 405.5 else (((((0.02391 if named <= 1e-35 else 0.08324)
        if depth <= 1.5 else (0.03479 if around_kept <= 0.245945 else -0.1728)) if parent_size <= 42276.5 else
        (0.07858 if from_title <= 121.5 else -0.1282)) if links <= 0.21467 else (-0.01026 if outer_share <= 0.994467
        else -0.1883)) if from_last <= -1e-35 else -0.05088))
    )
    total += (
        (((((0.01786 if ends <= 1e-35 else 0.08484) if links <= 0.637147 else ((0.01805 if around_blocks <= 15.5 else
        -0.2175) if around_blocks <= 31.5 else 0.07311)) if depth <= 1e-35 else (0.1123 if page_prose <= 3096.5 else
        ((0.04956 if place <= 0.522952 else -0.1207) if page_prose <= 13977 else 0.05432))) if next_tag <= 1.5 else
        (-0.05868 if outer_share <= 0.696136 else ((-0.002852 if next_links <= 0.157999 else -0.1197) if votes <= 3.5
        else 0.03411))) if strength <= 1e-35 else (-0.1079 if votes <= 2.5 else (-0.02129 if depth <= 4.5 else
        -0.1204)))
    )
    total += (
        ((-0.09508 if run <= 1e-35 else (((((-0.07404 if of_lead <= 1e-35 else (-0.04826 if last_tag <= 3.5 else
        0.1976)) if of_widget <= 1e-35 else (((-0.01406 if alike <= 4.5 else 0.1188) if depth <= 3.5 else -0.08088) if
        from_last <= -1.5 else -0.1143)) if outer_blocks <= 61.5 else (-0.06016 if page_ratio <= 0.736176 else
        0.02945)) if size <= 184.5 else (0.07109 if page_prose <= 11514 else (-0.08184 if page_ratio <= 0.91416 else
        0.02569))) if page_ratio <= 1.18453 else 0.08201)) if alike_kept <= 0.765114 else (0.0139 if size <= 122.5
        else 0.09565))
    )
    total += (
        (((((-0.01758 if alike <= 16.5 else ((((-0.04443 if page_kept <= 5212 else 0.08476) if page_prose <= 38760
        else -0.06737) if tag <= 9.5 else -0.09374) if of_newsletter <= 1e-35 else -0.2281)) if parent_chosen <= 32.5
        else -0.07002) if parent_kept <= 0.984392 else (0.06613 if parent_links <= 0.309934 else -0.2539)) if
        alike_kept <= 0.765114 else ((0.05821 if done <= 0.578708 else -0.114) if alike_share <= 0.951454 else
        0.08976)) if kept_after <= 2.5 else (((-0.007647 if of_content <= 1e-35 else 0.112) if kept_after <= 55.5 else
        -0.04136) if tag <= 1.5 else -0.0728))
    )
    total += (
        ((-0.07585 if outer_share <= 0.814894 else (-0.07638 if from_first <= 2.5 else 0.01555)) if ends <= 1e-35 else
        ((((((0.07093 if of_caption <= 1e-35 else -0.1218) if of_box <= 1e-35 else -0.04762) if copies <= 1.5 else
        -0.06924) if place <= 0.647631 else (0.01006 if outer_share <= 0.901247 else (-0.2296 if page_prose <= 3831.5
        else ((0.03228 if page_prose <= 11768 else -0.1123) if page_ratio <= 1.03885 else 0.04456)))) if parent_kept
        <= 0.975193 else 0.08576) if links <= 0.114652 else ((-0.02769 if from_last <= -19.5 else -0.2272) if
        from_title <= 12.5 else -0.0165)))
    )
    total += (
        (((-0.104 if from_title <= 1e-35 else ((((0.001997 if page_prose <= 3096.5 else (-0.09429 if run_length <=
        17.5 else 0.05085)) if page_kept <= 4939 else 0.002581) if of_lead <= 1e-35 else (0.2021 if parent_chosen <=
        1.5 else -0.01633)) if page_ratio <= 1.18453 else 0.07722)) if kept_after <= 54.5 else -0.08652) if size <=
        146.5 else (((0.09505 if page_prose <= 12115.5 else 0.02704) if levels <= 5.5 else (0.07926 if around_kept <=
        0.0586754 else (-0.2249 if around_kept <= 0.104289 else 0.003645))) if done <= 0.732582 else (0.004891 if
        page_kept <= 41025.5 else -0.2184)))
    )
    total += (
        ((-0.1105 if votes <= 1.5 else (-0.07393 if alike_size <= 12.0417 else (((0.03042 if alike_size <= 51.9015
        else ((0.05907 if from_first <= 12.5 else (((0.04876 if place <= 0.364381 else -0.09467) if agreement <=
        0.900677 else 0.05329) if page_prose <= 13596.5 else 0.03363)) if tag <= 3.5 else -0.06078)) if of_newsletter
        <= 1e-35 else -0.1817) if own_strength <= 1e-35 else -0.05147))) if alike_kept <= 0.567983 else (((0.08567 if
        done <= 0.924262 else 0.005282) if parent_size <= 42276.5 else -0.09085) if links <= 0.21467 else (0.139 if
        page_prose <= 2110 else -0.08066)))
    )
    total += (
        (((0.0574 if page_prose <= 11514 else ((0.04871 if parent_share <= 0.982352 else (-0.1633 if agreement <=
        0.963034 else 0.05854)) if page_kept <= 14147 else 0.0261)) if next_tag <= 1.5 else ((0.01661 if agreement <=
        0.580153 else (-0.01312 if from_first <= 14.5 else ((-0.1634 if parent_chosen <= 5.5 else (0.05034 if
        from_last <= -3.5 else -0.1108)) if page_kept <= 6813 else 0.0889))) if page_prose <= 6725.5 else ((0.1094 if
        around_blocks <= 2.5 else -0.08206) if agreement <= 0.580153 else 0.02967))) if strength <= 1e-35 else
        (-0.02991 if parent_links <= 0.309934 else -0.1021))
    )
    total += (
        ((-0.09133 if done <= 0.0726138 else ((((-0.04078 if parent_kept <= 0.0455154 else 0.05651) if page_ratio <=
        1.00808 else 0.05585) if alike_size <= 105.141 else -0.06603) if from_last <= 2.5 else -0.08842)) if ends <=
        1e-35 else (((((0.08144 if parent_chosen <= 32.5 else -0.04095) if tag <= 1.5 else (-0.1188 if page_ratio <=
        0.731648 else (-0.09997 if page_prose <= 2835.5 else 0.05711))) if run_length <= 49.5 else (-0.1561 if
        page_ratio <= 0.970267 else 0.03611)) if parent_kept <= 0.975193 else 0.08157) if done <= 0.767261 else
        (0.01991 if place <= 0.647631 else -0.04529)))
    )
    total += (
        (((((-0.08263 if from_title <= 1e-35 else (0.05201 if parent_share <= 0.335366 else 0.006559)) if tag <= 8.5
        else -0.06167) if from_last <= -11.5 else ((-0.06002 if from_first <= 2.5 else 0.07291) if page_prose <= 2110
        else (-0.06972 if run_length <= 22.5 else 0.02324))) if strength <= 1.5 else (-0.08785 if outer_share <=
        0.953928 else 0.1323)) if size <= 184.5 else ((-0.09319 if is_prose <= 1e-35 else (0.07031 if place <=
        0.658391 else (0.04422 if depth <= 1e-35 else (0.03356 if of_content <= 1e-35 else -0.1222)))) if page_prose
        <= 39344.5 else -0.09365))
    )
    total += (
        ((-0.1004 if run <= 1e-35 else (((-0.02725 if is_prose <= 1e-35 else (0.0652 if from_last <= -1.5 else
        -0.07647)) if copies <= 1.5 else (-0.1114 if from_title <= 309.5 else 0.1396)) if levels <= 5.5 else (-0.1044
        if page_kept <= 16806 else 0.05954))) if named <= 1e-35 else (((0.05212 if done <= 0.871457 else (0.167 if
        from_last <= -17.5 else -0.02462)) if from_title <= 176.5 else ((-0.08723 if agreement <= 0.61043 else
        0.03884) if page_kept <= 41025.5 else -0.1698)) if copies <= 1.5 else (-0.1018 if page_kept <= 6813 else
        0.00236)))
    )
    total += (
        (((-0.04372 if alike <= 2.5 else (0.09606 if page_kept <= 2129 else -0.0007457)) if strength <= 1.5 else
        (0.04754 if kept_after <= 1.5 else -0.0937)) if size <= 130.5 else ((((((0.09961 if run_length <= 49.5 else
        (-0.1538 if run_length <= 52.5 else 0.05173)) if links <= 0.114652 else ((-0.3607 if alike <= 29.5 else
        0.04366) if parent_links <= 0.0423593 else 0.03478)) if done <= 0.732582 else 0.01479) if copies <= 1.5 else
        (-0.1397 if done <= 0.889013 else 0.07778)) if page_prose <= 39344.5 else -0.08044) if of_box <= 1e-35 else
        -0.08189))
    )
    total += (
        ((-0.1008 if votes <= 1.5 else -0.01935) if alike <= 8.5 else ((((0.1745 if around_share <= 0.133527 else
        ((0.06015 if copies <= 1.5 else (0.01384 if alike_size <= 166.005 else -0.1892)) if of_box <= 1e-35 else
        -0.05664)) if done <= 0.984704 else -0.07589) if links <= 0.0696744 else (-0.03575 if outer_blocks <= 69.5
        else (0.08885 if alike_size <= 126.118 else -0.03821))) if page_prose <= 24734 else (((-0.1408 if around_kept
        <= 0.965346 else 0.08423) if alike_share <= 0.845282 else (0.03671 if from_title <= 186.5 else -0.07504)) if
        done <= 0.984704 else 0.1003)))
    )
    total += (
        (((-0.04635 if alike <= 2.5 else ((0.1598 if agreement <= 0.668628 else -0.024) if outer_blocks <= 3.5 else
        (-0.07571 if last_size <= 8.5 else 0.005194))) if strength <= 1.5 else (-0.09003 if parent_share <= 0.89952
        else 0.1179)) if size <= 130.5 else ((0.05431 if from_title <= 10.5 else -0.08866) if ends <= 1e-35 else
        (((0.1621 if run_length <= 1e-35 else (((0.08093 if from_title <= 109.5 else -0.004389) if done <= 0.95715
        else -0.0616) if levels <= 5.5 else -0.05344)) if depth <= 1e-35 else -0.007509) if page_ratio <= 1.48209 else
        -0.1693)))
    )
    total += (
        ((-0.06535 if alike_size <= 12.0417 else (-0.07808 if from_title <= 1e-35 else ((((-0.0561 if alike_size <=
        105.141 else ((0.07354 if from_first <= 20.5 else (-0.09689 if alike_size <= 202.071 else 0.02742)) if
        outer_share <= 0.933446 else (-0.1249 if run_length <= 14.5 else 0.03229))) if tag <= 3.5 else 0.05347) if
        alike <= 11.5 else ((-0.0674 if page_ratio <= 0.525426 else 0.0458) if from_first <= 167.5 else ((-0.08796 if
        from_last <= -139.5 else 0.09009) if parent_links <= 0.0164205 else -0.07456))) if tag <= 9.5 else -0.05764)))
        if from_last <= 4.5 else -0.08327)
    )
    total += (
        (((((((-0.04518 if size <= 184.5 else 0.087) if around_blocks <= 31.5 else -0.1229) if page_kept <= 5212 else
        0.01084) if of_content <= 1e-35 else (-0.009882 if page_ratio <= 0.896086 else -0.09032)) if of_widget <=
        1e-35 else 0.01167) if page_ratio <= 1.18453 else (-0.06937 if cluster <= 1e-35 else 0.08772)) if alike_kept
        <= 0.567983 else (((0.08922 if copies <= 1.5 else -0.1142) if done <= 0.732582 else (0.03297 if parent_size <=
        24421 else -0.1351)) if links <= 0.08793 else (0.04365 if parent_size <= 2039 else (-0.3218 if page_kept <=
        2396.5 else -0.03365))))
    )
    total += (
        ((0.1358 if page_prose <= 1377 else (0.03451 if page_prose <= 11514 else ((-0.01055 if run_length <= 38.5 else
        (0.02303 if place <= 0.502155 else -0.1943)) if page_kept <= 14147 else 0.02202))) if next_tag <= 1.5 else
        (((((0.05933 if place <= 0.458786 else -0.05774) if agreement <= 0.580153 else -0.093) if parent_size <=
        1213.5 else -0.001658) if last_size <= 217.5 else 0.03165) if page_kept <= 6418.5 else (-0.02707 if page_ratio
        <= 0.984436 else ((-0.03649 if depth <= -1e-35 else (-0.07006 if agreement <= 0.474483 else 0.1357)) if
        agreement <= 0.771165 else 0.004095))))
    )
    total += (
        ((((((0.000464 if from_first <= 24.5 else (-0.03481 if depth <= -1e-35 else 0.1532)) if parent_share <=
        0.0985314 else (((0.0316 if tag <= 8.5 else -0.08011) if of_content <= 1e-35 else -0.02922) if links <=
        0.0745222 else -0.0465)) if of_caption <= 1e-35 else -0.08755) if kept_after <= 57.5 else (-0.06245 if
        next_size <= 125.5 else 0.09832)) if size <= 195.5 else ((-0.08425 if is_prose <= 1e-35 else 0.07378) if
        from_first <= 41.5 else -0.007595)) if copies <= 1.5 else ((-0.05085 if alike_size <= 166.005 else -0.1791) if
        from_first <= 59.5 else 0.005445))
    )
    total += (
        ((-0.03272 if ends <= 1e-35 else (0.0734 if done <= 0.2733 else (((0.01985 if outer_share <= 0.926925 else
        (-0.1274 if page_prose <= 13596.5 else 0.08908)) if alike <= 11.5 else (0.0544 if page_prose <= 33833 else
        -0.05435)) if of_box <= 1e-35 else -0.1125))) if tag <= 1.5 else (((-0.1006 if tag <= 2.5 else (0.1019 if
        page_prose <= 3096.5 else -0.0143)) if next_tag <= 1.5 else (-0.09311 if outer_share <= 0.901247 else
        -0.001936)) if page_prose <= 6725.5 else ((-0.07336 if depth <= -1.5 else 0.02989) if page_prose <= 24734 else
        -0.0526)))
    )
    total += (
        (-0.08971 if votes <= 1.5 else ((0.02536 if parent_share <= 0.860511 else (((((0.04157 if agreement <=
        0.507004 else -0.069) if of_widget <= 1e-35 else (-0.01878 if alike_kept <= 0.192535 else 0.1109)) if
        agreement <= 0.896776 else (0.04294 if page_kept <= 28478 else -0.06263)) if alike_kept <= 0.567983 else
        (((-0.1339 if votes <= 2.5 else 0.07012) if copies <= 1.5 else -0.1355) if links <= 0.08793 else (0.04609 if
        parent_chosen <= 13.5 else (-0.3258 if page_kept <= 2677.5 else -0.02771)))) if next_links <= 0.86159 else
        -0.07933)) if of_caption <= 1e-35 else -0.07742))
    )
    total += (
        (((-0.09385 if votes <= 1e-35 else ((0.1381 if place <= 0.782662 else -0.0505) if agreement <= 0.407464 else
        ((((-0.06782 if alike_kept <= 0.54438 else 0.1046) if from_first <= 305.5 else 0.1175) if parent_share <=
        0.87828 else -0.1172) if page_ratio <= 0.591108 else ((0.05529 if next_links <= 0.801316 else -0.03648) if
        place <= 0.413074 else (((0.02437 if agreement <= 0.686263 else -0.09117) if outer_blocks <= 7.5 else 0.0189)
        if page_kept <= 41025.5 else -0.126))))) if tag <= 8.5 else -0.06087) if depth <= 3.5 else (0.0658 if
        page_ratio <= 0.591108 else -0.08202))
    )
    total += (
        ((((((-0.0547 if alike_share <= 0.925543 else 0.01166) if list_links <= -1e-35 else (-0.1807 if from_title <=
        44.5 else 0.05485)) if agreement <= 0.654174 else ((-0.07651 if size <= 11.5 else (0.007361 if list_links <=
        1e-35 else 0.07035)) if size <= 539.5 else -0.1176)) if alike_kept <= 0.886001 else (((0.09335 if size <= 41.5
        else -0.1141) if ends <= 1e-35 else 0.06897) if from_title <= 210.5 else -0.1299)) if of_card <= 1e-35 else
        0.08368) if levels <= 5.5 else (-0.07374 if named <= 1e-35 else (-0.01777 if parent_kept <= 0.0684099 else
        0.07868)))
    )
    total += (
        (-0.05553 if alike_size <= 13.0417 else (((((((-0.002473 if ends <= 1e-35 else ((0.1174 if place <= 0.636849
        else 0.009195) if copies <= 1.5 else -0.02196)) if of_widget <= 1e-35 else 0.09732) if of_newsletter <= 1e-35
        else -0.1292) if of_caption <= 1e-35 else (-0.1075 if parent_chosen <= 1e-35 else 0.1029)) if links <=
        0.834577 else ((-0.03569 if outer_blocks <= 57.5 else 0.06435) if copies <= 1.5 else -0.1087)) if alike_share
        <= 0.994965 else (-0.01734 if next_size <= 239.5 else (0.08376 if page_prose <= 11768 else -0.01303))) if
        from_last <= 13.5 else -0.08683))
    )
    total += (
        ((((((-0.04644 if alike <= 20.5 else (0.08479 if links <= 0.750887 else -0.08434)) if tag <= 4.5 else 0.05711)
        if next_tag <= 1.5 else (-0.05477 if run_length <= 30.5 else 0.02979)) if outer_blocks <= 57.5 else (((0.0564
        if parent_chosen <= 7.5 else (-0.05558 if tag <= 3.5 else 0.04923)) if around_blocks <= 123.5 else 0.1167) if
        page_kept <= 13099 else -0.01383)) if of_product <= 1e-35 else 0.1008) if size <= 184.5 else ((0.03197 if
        from_last <= -27.5 else 0.1213) if done <= 0.360621 else (-0.00668 if of_widget <= 1e-35 else 0.07612)))
    )
    total += (
        ((((((0.07862 if place <= 0.564134 else -0.01421) if depth <= 2.5 else -0.07794) if agreement <= 0.62181 else
        -0.05345) if from_title <= 309.5 else 0.1072) if named <= 1e-35 else ((0.02945 if parent_links <= 0.184284
        else (0.1897 if from_last <= 2.5 else -0.04158)) if page_prose <= 3096.5 else ((0.02326 if around_blocks <=
        20.5 else (-0.1882 if around_blocks <= 51.5 else 0.0191)) if page_kept <= 2677.5 else ((0.0006056 if
        alike_kept <= 0.765114 else 0.05496) if depth <= 3.5 else (-0.1583 if page_kept <= 6946 else -0.01102))))) if
        is_quote <= 1e-35 else 0.2256)
    )
    total += (
        ((((-0.05501 if from_title <= 4.5 else ((((0.05659 if from_last <= -47.5 else -0.06227) if alike <= 1.5 else
        (((0.1439 if levels <= 6.5 else -0.03309) if outer_blocks <= 3.5 else -0.01452) if size <= 174.5 else
        0.03787)) if page_ratio <= 1.18453 else (0.07545 if size <= 539.5 else -0.1497)) if next_size <= 191.5 else
        0.03925)) if of_lead <= 1e-35 else ((0.1746 if next_size <= 88.5 else -0.04653) if alike_kept <= 0.081174 else
        -0.02114)) if from_last <= 7.5 else -0.0752) if of_box <= 1e-35 else (0.03529 if done <= 0.0319625 else
        -0.08821))
    )
    total += (
        (((0.02707 if alike <= 51.5 else -0.05316) if from_last <= -27.5 else (0.07567 if page_ratio <= 0.525426 else
        -0.05314)) if named <= 1e-35 else (((-0.02503 if around_kept <= 0.0668505 else 0.1293) if around_kept <=
        0.453549 else -0.07241) if page_ratio <= 0.731648 else (0.03452 if parent_share <= 0.982352 else (((-0.06784
        if around_share <= 0.941312 else 0.04706) if place <= 0.502155 else ((-0.08858 if outer_blocks <= 7.5 else
        (0.06239 if page_ratio <= 0.945207 else -0.02465)) if parent_chosen <= 135.5 else (-0.1922 if parent_share <=
        0.990366 else 0.04781))) if page_ratio <= 1.16052 else 0.08244))))
    )
    total += (
        (-0.05296 if alike_size <= 12.0417 else (((-0.03769 if ends <= 1e-35 else (0.06992 if done <= 0.545382 else
        -0.07962)) if from_title <= 20.5 else (0.1335 if alike_size <= 14.2917 else 0.02604)) if alike_share <=
        0.994965 else (0.03552 if parent_blocks <= 1.5 else ((-0.07807 if outer_blocks <= 7.5 else ((0.07964 if
        page_kept <= 2129 else (0.03861 if alike_size <= 54.9854 else ((0.04039 if around_blocks <= 10.5 else -0.0772)
        if of_widget <= 1e-35 else 0.02577))) if alike_kept <= 0.826951 else 0.06681)) if done <= 0.821841 else
        (-0.07265 if run_length <= 34.5 else 0.03499)))))
    )
    total += (
        (((((-0.05482 if alike_size <= 23.9167 else ((0.03984 if around_kept <= 0.08696 else (-0.1352 if around_kept
        <= 0.345112 else -0.007233)) if around_kept <= 0.98311 else (-0.04913 if page_ratio <= 0.525426 else 0.1024)))
        if of_widget <= 1e-35 else (0.1144 if kept_before <= 19.5 else -0.03398)) if alike_share <= 0.986526 else
        ((0.03953 if from_first <= 16.5 else -0.01056) if links <= 0.08793 else (-0.1673 if from_first <= 2.5 else
        (-0.06286 if page_ratio <= 1.05919 else 0.07764)))) if of_caption <= 1e-35 else -0.08063) if links <= 0.801316
        else (-0.06014 if outer_blocks <= 57.5 else 0.01758))
    )
    total += (
        (-0.04824 if depth <= -1.5 else ((((-0.05609 if alike_size <= 22.125 else (-0.03838 if place <= 0.297341 else
        0.07443)) if page_prose <= 3096.5 else ((((0.05094 if copies <= 1.5 else -0.0424) if place <= 0.364381 else
        (0.01585 if alike_size <= 54.9854 else (0.05801 if from_title <= 8.5 else ((-0.01421 if last_size <= 47.5 else
        -0.1031) if alike <= 11.5 else (0.006526 if agreement <= 0.919211 else -0.08514))))) if agreement <= 0.977498
        else 0.08293) if tag <= 9.5 else -0.07587)) if depth <= 4.5 else -0.07301) if is_quote <= 1e-35 else 0.183))
    )
    total += (
        (((((((((0.1135 if next_tag <= 2.5 else 0.02368) if agreement <= 0.820977 else -0.02903) if from_last <= 2.5
        else -0.05156) if parent_share <= 0.0985314 else (-0.04146 if around_kept <= 0.0333363 else 0.01291)) if
        strength <= 1.5 else (-0.06155 if around_share <= 0.953845 else 0.1202)) if alike_size <= 180.276 else
        -0.0632) if size <= 146.5 else ((0.0686 if done <= 0.906413 else -0.01759) if page_prose <= 11514 else
        ((-0.0678 if agreement <= 0.723212 else 0.01923) if of_widget <= 1e-35 else 0.06296))) if of_caption <= 1e-35
        else -0.08304) if of_box <= 1e-35 else -0.05427)
    )
    total += (
        (((-0.0461 if alike_size <= 12.0417 else ((0.01348 if from_last <= 13.5 else (0.1037 if alike_size <= 14.2917
        else -0.1015)) if outer_share <= 0.994467 else (((0.05438 if page_ratio <= 0.823021 else ((0.04781 if
        from_last <= -58.5 else -0.1436) if list_blocks <= 1.5 else (0.09066 if alike <= 14.5 else -0.1059))) if
        page_prose <= 13596.5 else 0.05692) if alike <= 16.5 else ((0.08136 if list_links <= 0.150258 else -0.07438)
        if page_prose <= 18009 else -0.06869)))) if next_size <= 252.5 else (0.05569 if parent_links <= 0.155904 else
        -0.07258)) if page_prose <= 39344.5 else -0.05747)
    )
    total += (
        ((-0.08974 if votes <= 1e-35 else (((((0.04111 if strength <= 1.5 else (-0.07322 if next_size <= 34.5 else
        0.02691)) if alike_size <= 150.583 else ((-0.0176 if outer_blocks <= 4.5 else 0.2071) if alike <= 6.5 else
        0.01783)) if parent_share <= 0.985556 else -0.03195) if alike_share <= 0.875132 else (((-0.01398 if alike_kept
        <= 0.907536 else 0.05859) if alike_size <= 180.276 else (-0.1503 if page_prose <= 4952 else -0.03299)) if size
        <= 146.5 else 0.01495)) if of_caption <= 1e-35 else (-0.1032 if parent_share <= 0.717111 else 0.0685))) if
        of_author <= 1e-35 else -0.1139)
    )
    total += (
        ((((((-0.02793 if tag <= 4.5 else 0.04332) if alike_kept <= 0.097414 else (0.06637 if parent_links <=
        0.00962023 else 0.00811)) if of_card <= 1e-35 else 0.09161) if levels <= 5.5 else (-0.05609 if named <= 1e-35
        else (0.07589 if alike <= 14.5 else (-0.1225 if page_ratio <= 0.926437 else (-0.07268 if alike_size <= 51.9015
        else 0.07982))))) if tag <= 8.5 else (0.02121 if around_blocks <= 8.5 else -0.0899)) if copies <= 1.5 else
        (-0.099 if from_title <= 18.5 else (-0.0357 if of_widget <= 1e-35 else (0.09848 if links <= 0.834577 else
        -0.07726))))
    )
    total += (
        (((((-0.04827 if from_first <= 16.5 else (-0.01971 if next_size <= 51.5 else 0.1001)) if size <= 107.5 else
        (-0.06139 if page_kept <= 2396.5 else (0.1168 if page_kept <= 6946 else -0.012))) if size <= 539.5 else
        -0.1245) if from_last <= -11.5 else ((-0.08141 if page_ratio <= 1.08427 else 0.06179) if size <= 184.5 else
        0.01483)) if alike <= 2.5 else ((0.04043 if around_blocks <= 3.5 else ((-0.0263 if page_ratio <= 0.731648 else
        0.02395) if levels <= 4.5 else -0.02307)) if of_box <= 1e-35 else (-0.07705 if page_ratio <= 1.05919 else
        0.05131)))
    )
    total += (
        (((-0.03309 if parent_blocks <= 258 else 0.07343) if from_last <= -139.5 else 0.02879) if from_last <= -33.5
        else ((-0.07333 if from_title <= 4.5 else 0.08348) if page_prose <= 1377 else (((-0.01203 if alike_size <=
        110.95 else (0.08318 if from_last <= 13.5 else -0.07683)) if alike_share <= 0.88426 else (0.002126 if
        parent_chosen <= 1.5 else ((0.02215 if page_prose <= 3096.5 else (-0.147 if agreement <= 0.919211 else
        0.03704)) if parent_chosen <= 3.5 else (-0.009893 if links <= 0.08793 else (-0.1153 if agreement <= 0.955804
        else 0.03146))))) if next_size <= 214.5 else 0.01808)))
    )
    total += (
        (-0.0924 if votes <= 1e-35 else ((((((-0.006405 if alike_size <= 180.276 else 0.1116) if done <= 0.645321 else
        (-0.0186 if votes <= 2.5 else 0.09953)) if from_last <= 8.5 else -0.06502) if alike_share <= 0.875132 else
        (0.0004024 if links <= 0.0696744 else -0.05192)) if copies <= 1.5 else ((-0.08626 if done <= 0.984704 else
        0.08037) if of_widget <= 1e-35 else (((0.1437 if depth <= 2.5 else -0.06254) if parent_kept <= 0.104715 else
        -0.07131) if next_links <= 0.86159 else -0.07517))) if of_product <= 1e-35 else (0.0883 if alike_size <=
        391.083 else -0.1012)))
    )
    return total
