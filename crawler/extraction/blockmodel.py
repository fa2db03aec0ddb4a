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
        (0.5296 if alike_share <= 1e-35 else ((0.6666 if run <= 1e-35 else (0.7906 if outer_blocks <= 64.5 else
        0.9288)) if kept <= 1e-35 else (((((0.7829 if page_ratio <= 0.964683 else (1.07 if outer_blocks <= 1.5 else
        (0.8551 if size <= 107.5 else 0.9947))) if named <= 1e-35 else 1.038) if cluster <= 1e-35 else ((0.9522 if
        outer_blocks <= 6.5 else 1.075) if around_blocks <= 876.5 else 0.7508)) if copies <= 1.5 else (0.6314 if
        page_ratio <= 0.851478 else 0.9766)) if page_prose <= 41570.5 else (0.5914 if parent_links <= 0.0364892 else
        1.054))))
    )
    total += (
        (-0.2975 if alike_kept <= 1e-35 else (((-0.1656 if around_share <= 0.696671 else ((((0.04736 if alike_kept <=
        0.279096 else 0.1279) if around_blocks <= 397.5 else -0.1791) if done <= 0.90557 else (-0.2767 if alike <= 3.5
        else -0.01818)) if copies <= 1.5 else (-0.2372 if agreement <= 0.675687 else 0.06115))) if alike_kept <=
        0.751554 else (-0.125 if kept <= 1e-35 else 0.1521)) if around_kept <= 0.971469 else (-0.02365 if kept <=
        1e-35 else ((0.1515 if done <= 0.957328 else 0.04173) if tag <= 9.5 else (-0.2143 if alike_kept <= 0.837823
        else 0.1343)))))
    )
    total += (
        ((-0.2472 if alike_share <= 1e-35 else -0.07861) if run_length <= 1e-35 else ((((((-0.1978 if page_ratio <=
        0.578132 else ((-0.07823 if run_length <= 1.5 else 0.07898) if run_length <= 49.5 else -0.1981)) if done <=
        0.90557 else -0.173) if alike <= 20.5 else (-0.1736 if alike_size <= 12.0417 else 0.1355)) if cluster <= 1e-35
        else (0.1423 if page_kept <= 46406.5 else -0.1598)) if depth <= 1.5 else ((-0.2412 if page_ratio <= 1.09005
        else 0.0665) if outer_share <= 0.936342 else (-0.05001 if alike <= 16.5 else 0.1055))) if parent_size <=
        42276.5 else -0.192))
    )
    total += (
        ((-0.2131 if alike_kept <= 0.00227667 else (-0.009023 if links <= 0.834577 else -0.1539)) if kept <= 1e-35
        else ((((0.1192 if kept_after <= 3.5 else -0.02823) if tag <= 9.5 else -0.1455) if levels <= 2.5 else (-0.1389
        if outer_share <= 0.766118 else ((((-0.04311 if around_kept <= 0.0922745 else 0.07779) if depth <= 3.5 else
        -0.201) if alike <= 16.5 else 0.08961) if parent_kept <= 0.547148 else (0.1052 if from_first <= 66.5 else
        -0.2762)))) if alike_kept <= 0.567698 else (0.1411 if from_first <= 188.5 else (-0.1787 if parent_share <=
        0.699875 else 0.1053))))
    )
    total += (
        ((-0.1913 if alike_share <= 1e-35 else (-0.1407 if votes <= 4.5 else 0.05251)) if alike_share <= 0.531421 else
        (((-0.1434 if outer_share <= 0.90275 else 0.02304) if size <= 100.5 else 0.05231) if run_length <= 1.5 else
        ((((-0.1237 if alike_size <= 13.0417 else ((0.09396 if from_last <= -7.5 else -0.03402) if around_kept <=
        0.310747 else 0.1342)) if around_blocks <= 223.5 else -0.1394) if around_kept <= 0.971469 else (0.1337 if tag
        <= 9.5 else (-0.2375 if named <= 1e-35 else 0.09371))) if of_box <= 1e-35 else (-0.2416 if page_ratio <=
        1.03926 else 0.07045))))
    )
    total += (
        ((-0.1724 if parent_kept <= 1e-35 else (-0.1275 if alike <= 10.5 else -0.01299)) if run_length <= 1e-35 else
        (((-0.05342 if alike <= 3.5 else (-0.103 if page_ratio <= 0.578132 else 0.09211)) if votes <= 3.5 else
        (((0.1293 if done <= 0.957328 else 0.01512) if levels <= 9.5 else -0.09415) if page_kept <= 27794 else
        (-0.1903 if around_share <= 0.751932 else (0.1196 if agreement <= 0.972941 else -0.09558)))) if depth <= 1.5
        else (((0.03062 if place <= 0.43613 else -0.187) if page_kept <= 16806 else 0.0706) if agreement <= 0.840037
        else 0.0627)))
    )
    total += (
        (((-0.1625 if is_quote <= 1e-35 else 0.122) if alike_share <= 1e-35 else (0.02613 if copies <= 1.5 else
        (-0.1668 if done <= 0.984224 else 0.07567))) if alike_share <= 0.531421 else (((-0.08602 if parent_size <=
        972.5 else 0.101) if parent_size <= 42276.5 else -0.1699) if parent_share <= 0.699875 else (((((-0.01528 if
        kept <= 1e-35 else 0.1266) if starts_low <= 1e-35 else -0.05427) if done <= 0.939986 else 0.005915) if levels
        <= 3.5 else ((0.02514 if done <= 0.714206 else -0.09533) if alike_size <= 110.233 else 0.08012)) if of_box <=
        1e-35 else -0.1257)))
    )
    total += (
        ((-0.15 if alike_kept <= 0.00227667 else (-0.06804 if outer_share <= 0.867677 else 0.04462)) if kept <= 1e-35
        else (((((0.08882 if levels <= 1.5 else (0.0425 if tag <= 1.5 else -0.2343)) if from_title <= 99.5 else
        -0.1116) if outer_share <= 0.708281 else (((0.1143 if done <= 0.939986 else 0.007529) if tag <= 9.5 else
        -0.1148) if of_box <= 1e-35 else -0.1477)) if levels <= 3.5 else (((-0.08248 if alike_kept <= 0.0246514 else
        0.04493) if copies <= 1.5 else -0.1127) if done <= 0.802159 else -0.1044)) if alike_kept <= 0.751554 else
        0.129))
    )
    total += (
        (((-0.05231 if from_last <= 2.5 else -0.1519) if strength <= 1e-35 else -0.1505) if parent_kept <= 0.00269627
        else (((-0.03822 if alike_size <= 105.059 else 0.0992) if next_tag <= 1.5 else -0.1096) if alike <= 2.5 else
        ((((((0.08691 if kept_after <= 3.5 else -0.04943) if size <= 86.5 else 0.1237) if levels <= 5.5 else (-0.1239
        if alike <= 8.5 else 0.06238)) if page_kept <= 27794 else (-0.1393 if around_share <= 0.696671 else (0.09698
        if page_kept <= 46406.5 else -0.09588))) if of_box <= 1e-35 else -0.09828) if copies <= 1.5 else -0.04256)))
    )
    total += (
        ((-0.07703 if kept_before <= 2.5 else (-0.1416 if size <= 174.5 else (0.08083 if kept_after <= 98.5 else
        -0.1202))) if kept <= 1e-35 else ((-0.07862 if outer_share <= 0.708281 else (((((0.1008 if levels <= 5.5 else
        0.02418) if run_length <= 142.5 else -0.1044) if of_box <= 1e-35 else -0.05421) if list_blocks <= 9.5 else
        (-0.1873 if agreement <= 0.611627 else 0.04077)) if done <= 0.922865 else -0.05231)) if around_kept <=
        0.971469 else ((0.1151 if tag <= 9.5 else (-0.1872 if named <= 1e-35 else 0.07232)) if done <= 0.972582 else
        -0.08143)))
    )
    total += (
        ((-0.1283 if is_quote <= 1e-35 else 0.1425) if alike_kept <= 1e-35 else (((((-0.002346 if kept <= 1e-35 else
        (-0.006713 if agreement <= 0.502359 else -0.1452)) if page_ratio <= 0.907869 else (0.05083 if done <= 0.748564
        else (-0.1316 if from_title <= 115.5 else 0.03336))) if parent_kept <= 0.968327 else (0.1044 if from_last <=
        -1e-35 else -0.1542)) if agreement <= 0.805161 else (((0.1089 if kept_after <= 5.5 else -0.05011) if tag <=
        9.5 else -0.1103) if levels <= 3.5 else -0.01025)) if alike_kept <= 0.751554 else (-0.02837 if kept <= 1e-35
        else 0.1179)))
    )
    total += (
        ((((-0.09111 if page_ratio <= 1.07208 else 0.1125) if kept_before <= 1.5 else -0.1274) if alike_share <= 1e-35
        else ((-0.1212 if from_title <= 309.5 else 0.1135) if votes <= 4.5 else 0.09502)) if alike_share <= 0.531421
        else (((((0.05087 if ends <= 1e-35 else 0.1122) if of_box <= 1e-35 else -0.1037) if page_prose <= 39344.5 else
        -0.07215) if from_last <= -1e-35 else -0.01539) if levels <= 3.5 else (-0.07974 if page_ratio <= 0.907869 else
        (((0.08674 if page_kept <= 32452.5 else -0.05829) if from_last <= -11.5 else -0.04936) if next_links <=
        0.86159 else -0.1061))))
    )
    total += (
        ((-0.1156 if alike_share <= 1e-35 else -0.02622) if alike_share <= 0.531421 else (((-0.05468 if from_last <=
        -3.5 else -0.2162) if parent_kept <= 0.100739 else (-0.1441 if depth <= -1.5 else 0.0633)) if alike <= 2.5
        else ((((((0.1077 if links <= 0.114652 else 0.04307) if run_length <= 300 else -0.1062) if of_box <= 1e-35
        else (0.09514 if depth <= 1.5 else -0.1611)) if levels <= 5.5 else ((0.05449 if outer_blocks <= 6.5 else
        -0.2009) if agreement <= 0.531233 else 0.03962)) if parent_size <= 42276.5 else -0.1008) if links <= 0.834577
        else -0.1176)))
    )
    total += (
        (((-0.1217 if outer_share <= 0.721201 else (-0.09276 if from_title <= 53.5 else 0.02638)) if parent_chosen <=
        45.5 else 0.0628) if alike_kept <= 0.0168558 else ((((0.05282 if agreement <= 0.654174 else -0.0526) if
        list_blocks <= 7.5 else -0.1532) if votes <= 3.5 else (((0.1021 if from_title <= 50.5 else -0.0955) if
        list_blocks <= 1e-35 else -0.2177) if agreement <= 0.611627 else ((0.08048 if of_box <= 1e-35 else -0.04965)
        if done <= 0.90557 else -0.02219))) if alike_kept <= 0.76622 else ((0.1163 if done <= 0.939986 else 0.01391)
        if links <= 0.801316 else -0.07089)))
    )
    total += (
        ((-0.1369 if votes <= 1.5 else (((-0.07731 if parent_size <= 152.5 else (0.09925 if parent_size <= 42276.5
        else -0.1054)) if tag <= 1.5 else -0.07534) if from_last <= 4.5 else -0.1282)) if parent_share <= 0.699875
        else (((-0.03915 if votes <= 3.5 else (0.06614 if levels <= 3.5 else -0.005074)) if kept_after <= 3.5 else
        -0.0896) if size <= 114.5 else ((((-0.1144 if votes <= 2.5 else 0.1123) if tag <= 8.5 else -0.05648) if depth
        <= 1e-35 else (0.05751 if place <= 0.658555 else -0.08603)) if copies <= 1.5 else -0.1936)))
    )
    total += (
        ((-0.1324 if votes <= 1.5 else ((0.013 if links <= 0.834577 else -0.1038) if tag <= 1.5 else ((-0.09529 if
        outer_share <= 0.849927 else -0.02375) if is_quote <= 1e-35 else 0.1781))) if run_length <= 1.5 else
        ((((-0.1056 if tag <= 3.5 else 0.02018) if alike_kept <= 0.0769138 else (0.03766 if page_prose <= 38760 else
        -0.1111)) if around_kept <= 0.97744 else (0.07307 if tag <= 9.5 else -0.1397)) if alike_kept <= 0.567698 else
        ((0.1123 if page_prose <= 33842 else -0.03314) if links <= 0.114652 else (-0.07566 if alike <= 20.5 else
        0.07344))))
    )
    total += (
        (((-0.1056 if is_quote <= 1e-35 else 0.1452) if outer_share <= 0.708281 else (-0.07263 if from_title <= 38.5
        else (0.05709 if from_last <= -1e-35 else -0.101))) if alike_kept <= 0.0168558 else ((((((-0.1827 if
        alike_share <= 0.815503 else 0.03838) if from_last <= -139.5 else 0.04967) if from_last <= -13.5 else (0.0484
        if levels <= 3.5 else (-0.1238 if run_length <= 19.5 else 0.05753))) if page_prose <= 39344.5 else -0.1095) if
        around_kept <= 0.971469 else 0.06407) if alike_kept <= 0.751554 else (0.1078 if links <= 0.108634 else
        (-0.05702 if page_kept <= 4449 else 0.06491))))
    )
    total += (
        (((-0.09791 if page_ratio <= 1.24419 else (-0.09149 if votes <= 3.5 else 0.2682)) if page_kept <= 8338.5 else
        (0.01178 if kept_after <= 54.5 else -0.1131)) if kept <= 1e-35 else ((((-0.1631 if votes <= 2.5 else 0.06213)
        if page_kept <= 7417.5 else -0.1283) if page_ratio <= 0.907869 else (-0.0291 if alike <= 6.5 else (0.08977 if
        depth <= 1e-35 else 0.01317))) if around_kept <= 0.971469 else (((-0.2126 if parent_kept <= 0.955454 else
        0.05085) if page_ratio <= 0.578132 else 0.09513) if kept_after <= 8.5 else (-0.1892 if alike <= 1.5 else
        0.01097))))
    )
    total += (
        ((((((((-0.03822 if size <= 174.5 else 0.07667) if alike <= 6.5 else (0.09287 if levels <= 4.5 else 0.02235))
        if parent_size <= 24421 else -0.08127) if around_kept <= 0.97744 else ((-0.04357 if page_kept <= 4449 else
        0.07409) if ends <= 1e-35 else 0.1088)) if tag <= 8.5 else -0.08724) if copies <= 1.5 else (-0.00939 if
        alike_size <= 166.005 else -0.167)) if done <= 0.922865 else (-0.05538 if from_title <= 309.5 else 0.08724))
        if strength <= 1e-35 else ((-0.06614 if parent_size <= 357.5 else 0.08584) if tag <= 1.5 else -0.11))
    )
    total += (
        (((-0.0983 if from_title <= 1e-35 else ((((0.08367 if depth <= 3.5 else -0.1096) if levels <= 7.5 else -0.042)
        if page_prose <= 11615.5 else (-0.1631 if page_prose <= 12537 else (0.05057 if around_kept <= 0.109003 else
        -0.05529))) if around_kept <= 0.971469 else ((0.09762 if links <= 0.08793 else (-0.243 if from_title <= 4.5
        else 0.04152)) if tag <= 9.5 else -0.09186))) if done <= 0.90557 else ((-0.09829 if page_prose <= 13977 else
        0.04743) if parent_chosen <= 2.5 else 0.00838)) if strength <= 1e-35 else (-0.1061 if size <= 107.5 else
        -0.01694))
    )
    if not -2.0 < total < 2.0:
        return total
    total += (
        ((((-0.05305 if alike_kept <= 0.339294 else 0.03966) if cluster <= 1e-35 else (((((0.06729 if of_box <= 1e-35
        else -0.06384) if copies <= 1.5 else -0.0206) if depth <= 3.5 else -0.08872) if parent_size <= 42276.5 else
        (0.09767 if place <= 0.364357 else -0.1246)) if tag <= 9.5 else -0.1079)) if alike_kept <= 0.76622 else
        (-0.009611 if is_prose <= 1e-35 else (0.09932 if of_box <= 1e-35 else -0.1296))) if strength <= 1e-35 else
        ((-0.08546 if parent_size <= 152.5 else 0.02552) if tag <= 1.5 else (-0.1066 if is_quote <= 1e-35 else
        0.1384)))
    )
    total += (
        ((((-0.009834 if agreement <= 0.704307 else (-0.1244 if page_prose <= 13977 else 0.06736)) if alike <= 16.5
        else ((-0.04147 if from_last <= -139.5 else 0.1055) if next_links <= 0.187868 else -0.09)) if cluster <= 1e-35
        else (((((0.03286 if around_kept <= 0.690956 else 0.0915) if links <= 0.21467 else (0.1575 if parent_blocks <=
        1.5 else -0.02188)) if tag <= 8.5 else -0.03868) if kept_after <= 3.5 else -0.007281) if page_prose <= 38760
        else -0.07495)) if strength <= 1e-35 else ((-0.04163 if parent_blocks <= 6.5 else 0.1174) if tag <= 1.5 else
        -0.09457))
    )
    total += (
        ((((-0.1116 if from_title <= 1e-35 else ((0.0157 if size <= 38.5 else 0.1825) if alike_kept <= 1e-35 else
        ((0.002517 if of_box <= 1e-35 else -0.1074) if agreement <= 0.845475 else ((0.06018 if around_blocks <= 397.5
        else -0.06781) if tag <= 9.5 else -0.07553)))) if from_last <= -1e-35 else -0.07186) if alike_kept <= 0.76622
        else ((0.07424 if parent_links <= 0.0571303 else -0.04048) if size <= 93.5 else ((0.09409 if agreement <=
        0.704307 else -0.1955) if outer_blocks <= 5.5 else 0.09967))) if strength <= 1e-35 else (-0.04702 if
        parent_links <= 0.309307 else -0.1132))
    )
    total += (
        ((-0.1174 if votes <= 1.5 else ((-0.01091 if named <= 1e-35 else 0.1099) if from_last <= -21.5 else (-0.07762
        if next_size <= 267.5 else 0.07641))) if votes <= 3.5 else ((((0.08427 if copies <= 1.5 else (-0.1123 if
        page_ratio <= 0.992004 else 0.05746)) if parent_size <= 42276.5 else -0.07573) if links <= 0.10301 else
        ((0.03371 if parent_share <= 0.865691 else -0.2465) if page_kept <= 2715.5 else 0.003674)) if depth <= 1e-35
        else ((-0.08352 if outer_share <= 0.917301 else (-0.03914 if around_kept <= 0.980225 else 0.1066)) if
        page_ratio <= 1.09005 else 0.09947)))
    )
    total += (
        (((((0.0923 if page_prose <= 11615.5 else 0.02958) if links <= 0.63841 else -0.05251) if depth <= 1e-35 else
        (-0.05478 if list_links <= -1e-35 else 0.06097)) if next_tag <= 1.5 else (-0.05517 if outer_share <= 0.708281
        else (-0.0368 if votes <= 3.5 else 0.03801))) if strength <= 1e-35 else (-0.1026 if votes <= 2.5 else ((-0.064
        if levels <= 3.5 else (((-0.03959 if votes <= 3.5 else 0.2268) if page_prose <= 3096.5 else -0.04815) if
        page_prose <= 8776.5 else (0.2069 if depth <= 2.5 else -0.04979))) if depth <= 4.5 else -0.1214)))
    )
    total += (
        ((-0.08931 if run <= 1e-35 else ((((-0.07886 if alike <= 1.5 else 0.1378) if page_prose <= 2496 else
        ((-0.05648 if size <= 539.5 else 0.1165) if around_kept <= 0.965785 else -0.1317)) if parent_kept <= 0.984392
        else (-0.1167 if depth <= -1.5 else 0.09516)) if page_ratio <= 0.907869 else (0.04734 if from_last <= -33.5
        else (((-0.1427 if page_prose <= 3852.5 else -0.03372) if around_kept <= 0.983311 else (0.04982 if alike <=
        40.5 else -0.08997)) if page_ratio <= 1.10938 else 0.06734)))) if alike_kept <= 0.76622 else (0.02597 if size
        <= 130.5 else 0.09663))
    )
    total += (
        (((((-0.05703 if last_size <= 32.5 else (0.03729 if depth <= 1e-35 else -0.03982)) if alike <= 8.5 else
        ((0.1663 if agreement <= 0.547623 else (-0.09845 if page_prose <= 3852.5 else 0.04618)) if of_newsletter <=
        1e-35 else -0.202)) if levels <= 7.5 else -0.08702) if kept_after <= 55.5 else -0.09226) if alike_kept <=
        0.279096 else ((((0.0745 if parent_links <= 0.0641555 else (-0.08431 if outer_blocks <= 16.5 else (0.07793 if
        done <= 0.627541 else -0.01903))) if tag <= 9.5 else -0.09199) if of_box <= 1e-35 else -0.09771) if page_prose
        <= 38760 else -0.05492))
    )
    total += (
        ((((((-0.1089 if parent_blocks <= 30.5 else 0.007725) if parent_links <= 0.309307 else 0.03454) if outer_share
        <= 0.873498 else 0.03057) if ends <= 1e-35 else (((0.1236 if alike_share <= 0.994965 else (0.06803 if links <=
        0.114652 else (-0.2819 if page_prose <= 2496 else 0.005662))) if copies <= 1.5 else -0.07357) if place <=
        0.626222 else (0.04901 if around_share <= 0.98175 else (-0.16 if page_prose <= 3852.5 else (-0.00564 if
        page_prose <= 39344.5 else -0.2062))))) if from_last <= -1e-35 else -0.04573) if strength <= 1e-35 else
        (-0.03008 if parent_links <= 0.309307 else -0.1031))
    )
    total += (
        (((-0.08037 if parent_kept <= 0.0592195 else (0.02864 if alike_size <= 105.059 else (-0.1614 if around_share
        <= 0.865605 else 0.03963))) if page_ratio <= 1.0078 else (-0.1105 if done <= 0.0441172 else (0.04488 if done
        <= 0.939986 else -0.04225))) if ends <= 1e-35 else ((((((0.08267 if around_kept <= 0.527215 else -0.07604) if
        page_ratio <= 0.797958 else 0.07089) if run_length <= 39.5 else (-0.1593 if page_ratio <= 0.907869 else
        (0.06677 if from_title <= 77.5 else -0.07158))) if parent_kept <= 0.975193 else 0.09427) if links <= 0.708818
        else -0.1121) if done <= 0.766424 else -0.01896))
    )
    total += (
        ((((-0.09109 if of_lead <= 1e-35 else 0.1587) if from_title <= 4.5 else (((0.03626 if from_first <= 24.5 else
        0.201) if page_prose <= 3096.5 else (-0.1289 if page_prose <= 3503 else 0.01154)) if done <= 0.869242 else
        ((-0.0773 if last_size <= 174.5 else 0.02589) if page_prose <= 13596.5 else 0.04136))) if strength <= 1.5 else
        -0.09361) if size <= 130.5 else ((0.03848 if place <= 0.658555 else (0.06222 if done <= 0.528099 else
        -0.05737)) if around_kept <= 0.971469 else ((0.09785 if tag <= 4.5 else -0.02684) if done <= 0.90557 else
        -0.01749)))
    )
    total += (
        ((0.1535 if page_prose <= 1377 else (((0.00562 if ends <= 1e-35 else 0.08864) if place <= 0.491369 else
        (0.01607 if of_box <= 1e-35 else -0.116)) if parent_links <= 0.155418 else (-0.02694 if agreement <= 0.944207
        else -0.2281))) if next_tag <= 1.5 else ((-0.08006 if size <= 130.5 else (0.05985 if levels <= 1.5 else
        (0.07243 if around_blocks <= 2.5 else -0.07368))) if page_kept <= 6316.5 else (-0.06899 if agreement <=
        0.531233 else ((0.129 if agreement <= 0.62181 else (-0.03094 if votes <= 3.5 else 0.03632)) if page_prose <=
        39344.5 else -0.07838))))
    )
    total += (
        ((((-0.002683 if page_ratio <= 1.18108 else 0.08028) if alike_size <= 105.059 else (0.1137 if page_prose <=
        2110 else -0.08484)) if kept_before <= 4.5 else -0.07177) if ends <= 1e-35 else (((0.09449 if tag <= 2.5 else
        -0.0133) if done <= 0.188034 else (((((-0.1223 if tag <= 2.5 else -0.01989) if agreement <= 0.927192 else
        0.05871) if alike_kept <= 0.389392 else -0.193) if alike_size <= 110.233 else (0.03941 if agreement <=
        0.704307 else -0.03773)) if page_ratio <= 1.18108 else 0.07678)) if alike_kept <= 0.567698 else (0.06104 if
        from_first <= 177.5 else -0.05693)))
    )
    total += (
        ((-0.09087 if run <= 1e-35 else (((-0.01312 if size <= 130.5 else 0.07173) if place <= 0.605253 else (-0.07001
        if page_prose <= 16584.5 else 0.0913)) if tag <= 9.5 else -0.1305)) if named <= 1e-35 else ((((((0.2485 if
        parent_share <= 0.335366 else 0.03815) if next_tag <= 1.5 else -0.01038) if page_prose <= 3096.5 else
        ((-0.06723 if parent_share <= 0.875854 else -0.2915) if page_kept <= 2715.5 else (0.01353 if from_last <= -9.5
        else -0.06675))) if agreement <= 0.883919 else 0.05472) if size <= 195.5 else 0.0626) if from_first <= 167.5
        else -0.04373))
    )
    total += (
        ((-0.0936 if run <= 1e-35 else ((0.02336 if copies <= 1.5 else (-0.1063 if from_title <= 309.5 else 0.1315))
        if levels <= 5.5 else -0.07873)) if named <= 1e-35 else (-0.08513 if page_ratio <= 0.578132 else (((((0.1093
        if agreement <= 0.704307 else (-0.07759 if around_kept <= 0.0131974 else 0.05584)) if page_prose <= 11615.5
        else ((-0.0319 if agreement <= 0.725601 else 0.06022) if of_box <= 1e-35 else -0.1299)) if done <= 0.939986
        else -0.01589) if depth <= 4.5 else -0.07723) if from_title <= 186.5 else (-0.07744 if page_ratio <= 1.05716
        else 0.04036))))
    )
    total += (
        ((((((0.0172 if size <= 93.5 else (-0.08108 if outer_blocks <= 2.5 else 0.08552)) if page_prose <= 11615.5
        else ((-0.1978 if alike <= 16.5 else 0.03356) if page_prose <= 12217 else 0.02115)) if links <= 0.08793 else
        ((-0.02942 if from_first <= 12.5 else (0.1308 if levels <= 6.5 else -0.06514)) if alike_share <= 0.875132 else
        (-0.1131 if alike <= 24.5 else 0.01293))) if copies <= 1.5 else -0.0415) if kept_after <= 55.5 else (0.05269
        if from_first <= 12.5 else -0.05906)) if own_strength <= 1e-35 else (-0.07507 if alike <= 59.5 else 0.1757))
    )
    total += (
        (-0.09317 if votes <= 1.5 else (((-0.04385 if alike_size <= 83.3095 else (0.08191 if around_share <= 0.910603
        else -0.0603)) if done <= 0.821065 else -0.093) if alike <= 1.5 else (((((-0.0186 if alike <= 6.5 else (0.1101
        if outer_blocks <= 3.5 else ((0.003943 if parent_share <= 0.999965 else -0.1471) if outer_share <= 0.692672
        else 0.03459))) if of_newsletter <= 1e-35 else -0.1689) if alike_size <= 197.704 else (0.07134 if copies <=
        1.5 else -0.06579)) if of_box <= 1e-35 else -0.05564) if page_prose <= 39344.5 else (0.0571 if from_title <=
        99.5 else -0.114))))
    )
    total += (
        ((((0.04818 if depth <= 1e-35 else -0.004125) if page_ratio <= 1.48209 else (0.04903 if size <= 447.5 else
        -0.2723)) if next_tag <= 1.5 else ((-0.03164 if page_ratio <= 1.18108 else 0.06157) if size <= 138.5 else
        0.02789)) if strength <= 1e-35 else ((((-0.08509 if size <= 184.5 else (0.1413 if done <= 0.238676 else
        -0.08153)) if page_ratio <= 1.0078 else ((-0.02442 if alike <= 7.5 else 0.206) if agreement <= 0.647748 else
        -0.04176)) if of_lead <= 1e-35 else (-0.05283 if outer_blocks <= 5.5 else 0.1476)) if is_quote <= 1e-35 else
        0.2065))
    )
    total += (
        (-0.0767 if alike_size <= 12.0417 else ((-0.08156 if from_title <= 1e-35 else (((-0.06941 if from_last <=
        -139.5 else (((-0.03749 if outer_blocks <= 1.5 else 0.1661) if next_tag <= 11.5 else -0.07311) if parent_links
        <= 0.669048 else -0.02065)) if outer_share <= 0.343839 else ((((0.02086 if alike_size <= 190.358 else -0.1397)
        if is_prose <= 1e-35 else 0.04958) if tag <= 8.5 else -0.04831) if done <= 0.731867 else (-0.07941 if alike <=
        2.5 else -0.004456))) if own_strength <= 1e-35 else (-0.06314 if alike <= 32.5 else 0.152))) if from_last <=
        4.5 else -0.07343))
    )
    total += (
        ((((((-0.01019 if of_content <= 1e-35 else -0.06441) if of_lead <= 1e-35 else 0.06823) if copies <= 1.5 else
        (-0.101 if done <= 0.984224 else 0.04657)) if of_widget <= 1e-35 else (((0.1262 if links <= 0.834577 else
        -0.02857) if kept <= 1e-35 else 0.001424) if kept_after <= 98.5 else -0.0644)) if page_ratio <= 1.18108 else
        0.05577) if alike_kept <= 0.751554 else ((0.07503 if done <= 0.957328 else -0.0437) if links <= 0.0695749 else
        (0.1065 if run <= 1e-35 else ((0.02045 if parent_blocks <= 14.5 else -0.1683) if page_kept <= 4449 else
        0.02601))))
    )
    total += (
        ((((((0.1537 if page_prose <= 3096.5 else 0.04883) if parent_share <= 0.734716 else ((0.02974 if agreement <=
        0.917159 else (-0.2008 if from_last <= -11.5 else 0.02995)) if run_length <= 17.5 else 0.08296)) if
        own_strength <= 1e-35 else (-0.09536 if parent_share <= 0.780588 else 0.08381)) if depth <= 4.5 else -0.1033)
        if page_prose <= 11615.5 else ((0.008876 if parent_share <= 0.978515 else -0.1175) if page_kept <= 14295 else
        0.02387)) if next_tag <= 1.5 else ((-0.05705 if last_size <= 217.5 else 0.03762) if page_kept <= 6316.5 else
        (-0.05152 if page_ratio <= 0.777145 else 0.01967)))
    )
    total += (
        (-0.07126 if alike_size <= 12.0417 else ((((((0.01861 if size <= 195.5 else (0.1001 if from_first <= 22.5 else
        0.02648)) if of_box <= 1e-35 else -0.0512) if page_prose <= 39344.5 else (0.08247 if place <= 0.364357 else
        -0.1212)) if tag <= 7.5 else (-0.1121 if depth <= 1e-35 else 0.02312)) if links <= 0.114652 else ((0.04674 if
        page_prose <= 13064.5 else -0.05104) if size <= 44.5 else ((0.1091 if links <= 0.357584 else -0.03907) if
        parent_share <= 0.844771 else (-0.126 if last_tag <= 2.5 else -0.01454)))) if of_caption <= 1e-35 else
        -0.0816))
    )
    total += (
        (((0.08408 if alike_share <= 0.241891 else -0.01265) if tag <= 1.5 else (-0.09101 if tag <= 4.5 else (-0.06674
        if next_size <= 59.5 else 0.02954))) if alike <= 2.5 else ((((0.2145 if next_size <= 41.5 else 0.01188) if
        depth <= 2.5 else -0.07852) if agreement <= 0.416088 else (((0.00733 if alike <= 9.5 else -0.1267) if
        from_title <= 309.5 else 0.1163) if page_ratio <= 0.578132 else (((0.03099 if from_last <= -27.5 else
        -0.005841) if parent_size <= 42276.5 else -0.09103) if alike_kept <= 0.979156 else 0.08264))) if levels <= 9.5
        else -0.07375))
    )
    total += (
        (-0.08232 if votes <= 1.5 else ((-0.05517 if alike_size <= 12.0417 else (((((-0.04731 if parent_blocks <= 8.5
        else 0.06543) if named <= 1e-35 else 0.05604) if alike_size <= 150.431 else 0.1028) if parent_size <= 24421
        else -0.06424) if parent_share <= 0.844771 else ((-0.0323 if agreement <= 0.901447 else 0.02923) if alike_kept
        <= 0.751554 else ((((0.07422 if next_links <= 0.995238 else -0.153) if agreement <= 0.851813 else (-0.2607 if
        run_length <= 18.5 else 0.03324)) if named <= 1e-35 else 0.07557) if links <= 0.08793 else -0.03491)))) if
        of_caption <= 1e-35 else -0.07106))
    )
    total += (
        (-0.09739 if votes <= 1e-35 else (((((((-0.005797 if next_size <= 191.5 else (-0.01546 if around_kept <=
        0.971469 else 0.07898)) if page_ratio <= 1.0358 else (0.003471 if place <= 0.636931 else (-0.2267 if
        parent_share <= 0.984684 else -0.04315))) if page_ratio <= 1.07208 else (-0.1199 if from_first <= 1e-35 else
        0.06206)) if levels <= 7.5 else -0.08256) if tag <= 8.5 else -0.075) if of_widget <= 1e-35 else (((-0.03529 if
        from_first <= 1e-35 else 0.127) if parent_share <= 0.780588 else 0.01955) if parent_links <= 0.820971 else
        -0.06717)) if depth <= 3.5 else -0.05764))
    )
    total += (
        (-0.07563 if votes <= 1.5 else (((((0.163 if agreement <= 0.416088 else 0.0006383) if ends <= 1e-35 else
        ((0.04617 if place <= 0.626222 else -0.1152) if agreement <= 0.531233 else (0.1147 if around_share <= 0.856245
        else 0.04627))) if of_caption <= 1e-35 else -0.08519) if alike_share <= 0.994965 else ((0.02472 if place <=
        0.364357 else ((-0.06147 if tag <= 3.5 else 0.003643) if agreement <= 0.976489 else 0.06737)) if alike_kept <=
        0.829736 else ((0.07962 if from_first <= 202.5 else -0.1317) if kept_after <= 2.5 else -0.0704))) if depth <=
        3.5 else -0.04648))
    )
    total += (
        (-0.06022 if alike_size <= 12.0417 else ((((((-0.04554 if links <= 0.291987 else 0.04229) if list_blocks <=
        1.5 else -0.1137) if page_kept <= 4769.5 else 0.01239) if alike_size <= 141.056 else (0.1138 if alike_share <=
        0.241891 else (((0.04438 if around_blocks <= 20.5 else -0.1033) if ends <= 1e-35 else (0.05543 if place <=
        0.626222 else -0.008052)) if copies <= 1.5 else (-0.1854 if outer_blocks <= 81.5 else 0.01514)))) if of_lead
        <= 1e-35 else (0.1049 if from_last <= -8.5 else -0.03631)) if from_last <= 13.5 else (0.1573 if alike_size <=
        14.2917 else -0.1104)))
    )
    total += (
        (-0.07556 if votes <= 1.5 else (((((-0.09107 if size <= 10.5 else (0.03658 if alike_share <= 0.88426 else
        (0.01522 if done <= 0.714206 else (-0.139 if alike_share <= 0.948969 else -0.0181)))) if copies <= 1.5 else
        ((-0.0388 if size <= 54.5 else -0.1598) if done <= 0.984224 else 0.07061)) if of_widget <= 1e-35 else
        (((0.09445 if alike_share <= 0.986526 else 0.02452) if kept_before <= 33.5 else -0.0623) if links <= 0.834577
        else -0.0467)) if of_product <= 1e-35 else 0.08575) if levels <= 9.5 else (-0.102 if run_length <= 22.5 else
        0.05846)))
    )
    total += (
        ((0.008045 if from_last <= -31.5 else (0.07375 if agreement <= 0.416088 else (-0.05619 if is_quote <= 1e-35
        else 0.1409))) if named <= 1e-35 else (0.05379 if page_prose <= 3096.5 else (-0.1256 if page_kept <= 2715.5
        else ((((0.03013 if parent_chosen <= 32.5 else ((-0.1012 if run_length <= 42.5 else 0.02758) if parent_chosen
        <= 163 else 0.09203)) if alike_kept <= 0.781177 else 0.06864) if depth <= 2.5 else (((0.08827 if page_prose <=
        5255.5 else -0.1158) if around_blocks <= 3.5 else -0.21) if page_kept <= 6935 else 0.02827)) if from_title <=
        176.5 else -0.03226))))
    )
    total += (
        (((((-0.0124 if alike <= 1.5 else (0.1237 if levels <= 6.5 else 0.001325)) if outer_blocks <= 3.5 else
        (((-0.004936 if of_lead <= 1e-35 else 0.08088) if alike_kept <= 0.567698 else ((-0.01963 if size <= 58.5 else
        0.0963) if parent_chosen <= 39.5 else (-0.07294 if run_length <= 24.5 else (0.07885 if run_length <= 137.5
        else -0.1186)))) if links <= 0.0695749 else (-0.07872 if from_title <= 12.5 else -0.01034))) if of_box <=
        1e-35 else (-0.1 if page_ratio <= 1.07208 else 0.06548)) if of_caption <= 1e-35 else -0.0728) if from_last <=
        4.5 else -0.06397)
    )
    total += (
        (((((-0.06599 if around_kept <= 0.0260586 else 0.02669) if alike <= 4.5 else (0.04306 if of_caption <= 1e-35
        else -0.09223)) if parent_size <= 152.5 else ((0.0973 if last_size <= 9.5 else -0.0322) if last_size <= 38.5
        else 0.07715)) if parent_chosen <= 1.5 else (((0.03345 if from_first <= 4.5 else -0.09442) if outer_blocks <=
        69.5 else 0.02741) if parent_chosen <= 3.5 else ((-0.02465 if named <= 1e-35 else 0.03128) if links <= 0.08793
        else ((-0.1266 if next_links <= 0.311439 else 0.06452) if outer_blocks <= 44.5 else 0.003261)))) if from_last
        <= 4.5 else -0.0686)
    )
    total += (
        (((((-0.02178 if next_links <= 0.258418 else (0.1357 if outer_blocks <= 37.5 else -0.07082)) if page_kept <=
        4769.5 else (0.04018 if page_prose <= 15272.5 else -0.007913)) if of_content <= 1e-35 else ((-0.09817 if size
        <= 20.5 else 0.02415) if page_prose <= 10954.5 else ((0.03344 if from_first <= 8.5 else -0.1182) if run_length
        <= 71.5 else 0.07226))) if of_widget <= 1e-35 else ((-0.05094 if from_title <= 4.5 else (0.1017 if of_card <=
        1e-35 else -0.01136)) if alike_share <= 0.985544 else 0.005934)) if next_links <= 0.801316 else (-0.02269 if
        of_box <= 1e-35 else -0.1443))
    )
    total += (
        (-0.05801 if alike_size <= 12.0417 else ((((((-0.06908 if page_prose <= 3852.5 else (0.1351 if page_kept <=
        4079 else ((-0.1178 if from_first <= 305.5 else 0.1052) if page_ratio <= 0.731648 else 0.03858))) if of_widget
        <= 1e-35 else 0.07144) if links <= 0.437758 else -0.03541) if around_kept <= 0.983311 else ((0.07655 if named
        <= 1e-35 else -0.1165) if page_ratio <= 0.578132 else (-0.09876 if alike_size <= 16.6566 else 0.07217))) if
        alike_share <= 0.994965 else (-0.01332 if next_size <= 267.5 else (0.09175 if page_prose <= 11872.5 else
        -0.02518))) if of_caption <= 1e-35 else -0.07367))
    )
    total += (
        (-0.07069 if from_title <= 1e-35 else ((((-0.0264 if alike <= 2.5 else 0.1552) if next_size <= 51.5 else
        -0.01767) if agreement <= 0.416088 else (-0.0164 if next_size <= 24.5 else (0.05011 if page_prose <= 3096.5
        else ((-0.1259 if alike_share <= 0.949925 else (-0.08365 if alike_kept <= 0.0915068 else 0.0604)) if
        page_prose <= 4455.5 else ((0.002906 if around_share <= 0.98047 else 0.07915) if page_prose <= 11615.5 else
        (0.03036 if around_share <= 0.976214 else (-0.1108 if page_prose <= 14399 else -0.01429))))))) if depth <= 4.5
        else (-0.0857 if alike_size <= 210.82 else 0.07211)))
    )
    total += (
        (((-0.06623 if from_title <= 1e-35 else (0.05572 if page_kept <= 1702 else (((0.09632 if strength <= 1.5 else
        -0.02791) if agreement <= 0.668628 else 0.007706) if parent_blocks <= 1.5 else ((-0.01872 if kept_before <=
        19.5 else ((-0.04908 if alike_size <= 37.8167 else 0.1027) if agreement <= 0.851813 else -0.08042)) if
        of_widget <= 1e-35 else (-0.02686 if named <= 1e-35 else (0.06894 if agreement <= 0.961744 else (0.09491 if
        done <= 0.205045 else -0.1256))))))) if of_caption <= 1e-35 else (-0.1005 if parent_kept <= 0.00141887 else
        0.0706)) if from_last <= 7.5 else -0.08346)
    )
    total += (
        ((((((-0.03512 if page_ratio <= 1.0078 else ((-0.01287 if from_title <= 20.5 else 0.1171) if page_ratio <=
        1.09546 else -0.02871)) if parent_chosen <= 1.5 else -0.06966) if alike_size <= 180.276 else (0.07843 if
        page_prose <= 11222 else -0.0609)) if alike_kept <= 0.0915068 else ((0.03562 if page_prose <= 38760 else
        -0.05378) if links <= 0.114652 else ((0.1192 if alike_size <= 105.059 else -0.005565) if page_ratio <=
        0.964683 else -0.07217))) if tag <= 4.5 else 0.03658) if tag <= 7.5 else (-0.09662 if depth <= 1e-35 else
        (-0.0602 if outer_share <= 0.91101 else 0.1055)))
    )
    total += (
        ((-0.08368 if votes <= 1e-35 else (((((0.06008 if levels <= 7.5 else -0.04889) if parent_size <= 70.5 else
        (((0.03615 if next_links <= 0.412232 else -0.05712) if around_blocks <= 15.5 else (-0.09713 if around_blocks
        <= 40.5 else 0.01058)) if outer_blocks <= 73.5 else 0.03845)) if size <= 93.5 else (0.06496 if place <=
        0.715298 else (0.01977 if size <= 447.5 else -0.1385))) if alike_share <= 0.994965 else (-0.01939 if
        alike_kept <= 0.76622 else (0.05326 if done <= 0.869242 else -0.03645))) if of_caption <= 1e-35 else
        -0.07415)) if of_author <= 1e-35 else -0.1038)
    )
    total += (
        ((((((-0.07746 if from_last <= -163.5 else 0.01937) if parent_links <= 0.121908 else (-0.08309 if alike <=
        10.5 else (0.1565 if outer_share <= 0.567033 else -0.0527))) if starts_low <= 1e-35 else -0.1274) if levels <=
        5.5 else (-0.07423 if is_quote <= 1e-35 else 0.1225)) if of_product <= 1e-35 else 0.1183) if named <= 1e-35
        else (-0.04689 if page_ratio <= 0.705647 else ((((-0.05922 if tag <= 2.5 else 0.03221) if alike_kept <=
        0.0915068 else 0.04704) if place <= 0.740915 else (0.2141 if alike_kept <= 1e-35 else 0.02108)) if from_title
        <= 109.5 else -0.01451)))
    )
    total += (
        (((((-0.04983 if from_first <= 305.5 else 0.09087) if page_ratio <= 0.731648 else (((-0.01012 if alike <= 18.5
        else 0.106) if parent_blocks <= 1.5 else (-0.09779 if around_blocks <= 4.5 else -0.02426)) if named <= 1e-35
        else (0.04072 if parent_share <= 0.844771 else ((0.01456 if page_ratio <= 0.95933 else (-0.1227 if agreement
        <= 0.869037 else 0.001205)) if alike_kept <= 0.138324 else (0.06424 if alike <= 14.5 else -0.0007358))))) if
        of_product <= 1e-35 else 0.08233) if next_size <= 252.5 else 0.03232) if page_ratio <= 1.18108 else (-0.06984
        if votes <= 3.5 else 0.07242))
    )
    total += (
        (((-0.02947 if from_last <= -139.5 else ((0.05318 if alike_share <= 0.986526 else -0.001639) if strength <=
        1.5 else -0.05078)) if from_last <= -21.5 else ((((0.09643 if levels <= 1.5 else -0.03274) if parent_kept <=
        0.938135 else ((-0.09215 if size <= 47.5 else 0.03185) if links <= 0.0147276 else (-0.2446 if links <=
        0.412232 else -0.03475))) if around_share <= 0.897958 else (0.02991 if of_content <= 1e-35 else -0.05051)) if
        alike_size <= 249.216 else (0.03994 if around_blocks <= 10.5 else -0.1937))) if size <= 174.5 else (0.09458 if
        from_first <= 4.5 else 0.002863))
    )
    total += (
        (-0.09319 if votes <= 1e-35 else (((0.08261 if from_first <= -1.5 else (((-0.04731 if depth <= -1e-35 else
        (-0.03171 if alike <= 1.5 else (0.0878 if page_kept <= 3360.5 else 0.01858))) if alike_size <= 88.4773 else
        -0.03269) if size <= 184.5 else (((-0.08797 if outer_blocks <= 2.5 else 0.07293) if links <= 0.708818 else
        -0.138) if page_kept <= 10909.5 else -0.01314))) if copies <= 1.5 else ((0.0571 if agreement <= 0.454966 else
        -0.08673) if from_first <= 59.5 else (-0.06763 if from_last <= -139.5 else 0.05134))) if of_product <= 1e-35
        else 0.06909))
    )
    return total
