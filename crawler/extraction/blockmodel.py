# ruff: noqa
# fmt: off
"""A model of which text blocks are body: 90 boosted trees, written by `benchmarks/train_blocks.py`.

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
        ((0.375 if alike_share <= 1e-35 else (0.4392 if run <= 1e-35 else (0.5002 if outer_blocks <= 64.5 else
        0.5947))) if kept <= 1e-35 else (((((0.6844 if outer_blocks <= 1.5 else (0.6543 if alike_share <= 0.99933 else
        ((0.5496 if page_ratio <= 1.06689 else 0.4451) if outer_blocks <= 110.5 else 0.6352))) if named <= 1e-35 else
        (0.4632 if page_ratio <= 0.545626 else 0.6728)) if cluster <= 1e-35 else (((0.5298 if page_prose <= 6609 else
        0.6471) if outer_blocks <= 6.5 else 0.6968) if around_blocks <= 876.5 else 0.4918)) if page_prose <= 41570.5
        else (0.4041 if parent_links <= 0.0364892 else 0.6798)) if copies <= 1.5 else (0.3993 if page_ratio <= 0.77423
        else (0.6436 if size <= 122.5 else 0.4663))))
    )
    total += (
        ((-0.1818 if alike_kept <= 0.0022764 else ((-0.1311 if page_kept <= 5400.5 else -0.02568) if alike_kept <=
        0.979156 else 0.05717)) if kept <= 1e-35 else (((((-0.08544 if around_share <= 0.676416 else ((((-0.08937 if
        size <= 155.5 else 0.0624) if page_kept <= 4522.5 else 0.04661) if alike_kept <= 0.346018 else 0.1093) if
        parent_size <= 7153 else -0.1711)) if done <= 0.914634 else (-0.147 if page_kept <= 14147 else 0.01331)) if
        around_kept <= 0.622313 else (((0.09986 if kept_after <= 3.5 else -0.005832) if page_kept <= 41025.5 else
        -0.1161) if tag <= 9.5 else -0.1218)) if alike_kept <= 0.564104 else (0.1145 if copies <= 1.5 else -0.1286))
        if parent_size <= 42276.5 else (0.03038 if place <= 0.364138 else -0.1575)))
    )
    total += (
        ((-0.1637 if alike_share <= 1e-35 else (-0.02344 if links <= 0.834577 else -0.1023)) if run_length <= 1e-35
        else (((((-0.1332 if page_ratio <= 0.598148 else ((((-0.1303 if last_size <= 34.5 else 0.02414) if run_length
        <= 1.5 else 0.05501) if run_length <= 49.5 else -0.1139) if done <= 0.914634 else -0.1132)) if alike <= 20.5
        else (-0.1397 if page_ratio <= 0.545626 else 0.1023)) if cluster <= 1e-35 else ((-0.0718 if alike_share <=
        0.336996 else (0.1076 if done <= 0.950597 else 0.04837)) if page_kept <= 41025.5 else -0.1156)) if depth <=
        1.5 else (-0.1077 if outer_share <= 0.93485 else (-0.03669 if alike <= 16.5 else 0.07658))) if parent_size <=
        42276.5 else (-0.1453 if parent_links <= 0.0313753 else 0.02103)))
    )
    total += (
        ((-0.1486 if alike_kept <= 0.0022764 else (-0.07707 if outer_share <= 0.867345 else 0.0128)) if kept <= 1e-35
        else ((((((0.01938 if alike <= 5.5 else -0.1355) if parent_kept <= 0.983138 else 0.08922) if outer_share <=
        0.706532 else (0.09955 if kept_after <= 2.5 else -0.0001725)) if tag <= 9.5 else -0.09642) if levels <= 2.5
        else (-0.1099 if outer_share <= 0.763651 else ((((-0.01799 if alike_kept <= 0.067755 else 0.1031) if levels <=
        3.5 else -0.04174) if alike <= 16.5 else (-0.08791 if alike_size <= 12.0417 else 0.08599)) if around_blocks <=
        34.5 else (-0.1095 if parent_links <= 0.0247028 else 0.06918)))) if alike_kept <= 0.564104 else (0.1047 if
        from_first <= 201.5 else (0.09312 if alike_size <= 249.216 else -0.08968))))
    )
    total += (
        ((-0.1375 if alike_share <= 1e-35 else (-0.09542 if votes <= 4.5 else (0.06258 if alike_size <= 116.476 else
        -0.1299))) if alike_share <= 0.531421 else (((-0.08936 if outer_share <= 0.899128 else 0.001461) if size <=
        100.5 else (0.056 if tag <= 1.5 else -0.0599)) if run_length <= 1.5 else ((((-0.08712 if alike_size <= 13.0417
        else ((0.07244 if from_last <= -7.5 else (-0.07122 if size <= 195.5 else 0.04449)) if around_kept <= 0.345112
        else 0.1001)) if of_box <= 1e-35 else (-0.1324 if page_ratio <= 1.03885 else 0.04578)) if around_blocks <=
        223.5 else (-0.1142 if parent_links <= 0.0313753 else 0.07366)) if around_kept <= 0.966905 else (0.09977 if
        tag <= 9.5 else (-0.1323 if named <= 1e-35 else 0.05861)))))
    )
    total += (
        ((-0.1272 if parent_kept <= 1e-35 else (-0.1107 if alike <= 2.5 else -0.02573)) if run_length <= 1e-35 else
        ((((0.02602 if place <= 0.412771 else -0.09354) if alike <= 3.5 else (((0.09154 if levels <= 5.5 else
        -0.01077) if around_blocks <= 144.5 else -0.07199) if list_links <= 0.0342787 else -0.08651)) if votes <= 3.5
        else ((((-0.01548 if parent_kept <= 0.00336181 else 0.09728) if done <= 0.950597 else 0.02094) if levels <=
        9.5 else -0.06984) if page_kept <= 27794 else (-0.1226 if around_share <= 0.831762 else (0.09072 if agreement
        <= 0.971761 else -0.063)))) if depth <= 1.5 else (((0.00778 if place <= 0.435932 else -0.1188) if page_kept <=
        16806 else 0.05559) if agreement <= 0.837085 else 0.04905)))
    )
    total += (
        ((-0.121 if alike_share <= 1e-35 else ((0.0504 if done <= 0.914634 else -0.06294) if copies <= 1.5 else
        -0.09285)) if alike_share <= 0.531421 else ((((((-0.08412 if page_kept <= 4522.5 else 0.03547) if kept <=
        1e-35 else ((0.09457 if copies <= 1.5 else (-0.1047 if agreement <= 0.656952 else 0.04849)) if starts_low <=
        1e-35 else -0.0444)) if of_box <= 1e-35 else -0.107) if levels <= 4.5 else ((-0.1171 if alike_size <= 12.0417
        else (0.04335 if alike_size <= 47.175 else -0.04119)) if alike_size <= 116.476 else (0.06444 if copies <= 1.5
        else -0.08321))) if done <= 0.933665 else ((-0.1355 if page_kept <= 6418.5 else -0.02463) if parent_kept <=
        0.0405215 else 0.01812)) if parent_size <= 42276.5 else -0.08984))
    )
    total += (
        ((-0.1144 if alike_kept <= 0.0022764 else -0.0371) if kept <= 1e-35 else (((((0.08483 if levels <= 1.5 else
        (0.03271 if tag <= 1.5 else -0.123)) if parent_blocks <= 145.5 else (-0.1347 if parent_blocks <= 301 else
        0.01245)) if outer_share <= 0.706532 else ((((0.09011 if copies <= 1.5 else (0.05099 if size <= 86.5 else
        -0.1127)) if done <= 0.950597 else -0.002454) if tag <= 9.5 else -0.07036) if of_box <= 1e-35 else -0.09838))
        if levels <= 3.5 else (-0.08018 if outer_share <= 0.763651 else (((-0.05589 if named <= 1e-35 else 0.01406) if
        alike_kept <= 0.26309 else (0.07608 if around_blocks <= 397.5 else -0.08553)) if list_links <= 0.191974 else
        -0.1172))) if alike_kept <= 0.752601 else 0.09513))
    )
    total += (
        ((((-0.05951 if from_last <= 2.5 else -0.1152) if from_title <= 309.5 else 0.05712) if strength <= 1e-35 else
        -0.1147) if parent_kept <= 0.000803815 else (((-0.1107 if size <= 130.5 else -0.0006275) if votes <= 3.5 else
        (-0.08323 if around_kept <= 0.0741891 else 0.03164)) if alike <= 2.5 else (((((0.06679 if parent_links <=
        0.0571303 else (-0.04772 if outer_blocks <= 48.5 else 0.04523)) if is_prose <= 1e-35 else (0.09103 if levels
        <= 5.5 else (-0.04562 if alike <= 16.5 else 0.07135))) if page_kept <= 27794 else (-0.105 if around_share <=
        0.795785 else (0.08168 if page_kept <= 41025.5 else -0.04043))) if of_box <= 1e-35 else -0.06555) if copies <=
        1.5 else (-0.1051 if page_ratio <= 0.736176 else 0.02238))))
    )
    total += (
        (((-0.109 if named <= 1e-35 else ((-0.04752 if kept_after <= 55.5 else -0.1019) if own_strength <= 1e-35 else
        -0.1075)) if parent_size <= 5366 else -0.006613) if kept <= 1e-35 else ((((-0.09999 if parent_size <= 229.5
        else 0.08331) if page_kept <= 2677.5 else -0.08155) if outer_share <= 0.706532 else ((0.07481 if levels <= 3.5
        else ((0.00065 if list_blocks <= 3.5 else -0.1307) if page_kept <= 4522.5 else ((0.02142 if parent_blocks <=
        4.5 else 0.07563) if around_kept <= 0.92595 else -0.07201))) if of_box <= 1e-35 else (-0.09628 if agreement <=
        0.8424 else 0.06478))) if around_kept <= 0.966905 else ((0.08682 if done <= 0.964885 else -0.01515) if tag <=
        9.5 else (-0.1225 if named <= 1e-35 else 0.03556))))
    )
    total += (
        (((-0.1023 if alike_size <= 180.276 else (0.04972 if kept_after <= 2.5 else -0.07585)) if alike_kept <=
        0.0022764 else (-0.08345 if run <= 1e-35 else -0.006177)) if kept <= 1e-35 else (((((((0.0414 if from_title <=
        12.5 else -0.1174) if parent_kept <= 0.985261 else 0.08343) if page_ratio <= 0.736176 else 0.06986) if tag <=
        9.5 else -0.0739) if kept_after <= 15.5 else -0.07371) if levels <= 3.5 else (((-0.08031 if last_size <= 152.5
        else 0.007028) if alike <= 16.5 else (0.03964 if alike <= 173.5 else -0.08725)) if page_ratio <= 1.16052 else
        0.07666)) if alike_kept <= 0.564104 else ((-0.04783 if from_title <= 1e-35 else 0.08887) if from_first <=
        177.5 else (-0.1014 if page_ratio <= 0.736176 else 0.06214))))
    )
    total += (
        ((-0.09671 if alike_share <= 1e-35 else (0.02255 if copies <= 1.5 else (-0.09661 if from_title <= 309.5 else
        0.07852))) if alike_share <= 0.531421 else ((((-0.04824 if around_kept <= 0.345112 else 0.07644) if from_first
        <= 38.5 else -0.08278) if outer_share <= 0.718773 else ((((0.02483 if is_prose <= 1e-35 else 0.07588) if
        page_prose <= 39344.5 else (0.09713 if place <= 0.364138 else -0.1058)) if of_box <= 1e-35 else -0.07263) if
        levels <= 5.5 else ((-0.1512 if around_kept <= 0.0806925 else -0.00426) if page_ratio <= 0.914879 else
        (-0.08142 if agreement <= 0.531233 else (0.06903 if from_last <= -27.5 else -0.01098))))) if around_kept <=
        0.966905 else (0.03779 if ends <= 1e-35 else (0.08538 if from_last <= -1e-35 else 0.02767))))
    )
    total += (
        ((-0.09263 if alike_share <= 1e-35 else (0.02202 if copies <= 1.5 else (-0.09127 if from_title <= 309.5 else
        0.0781))) if alike_share <= 0.531421 else ((((-0.03157 if alike <= 8.5 else 0.05228) if links <= 0.834577 else
        -0.09138) if run_length <= 1.5 else (((((0.01413 if from_title <= 22.5 else -0.07634) if run_length <= 11.5
        else 0.04263) if alike <= 11.5 else (-0.06175 if levels <= 1.5 else ((0.08044 if around_blocks <= 397.5 else
        -0.06713) if levels <= 9.5 else -0.07192))) if parent_kept <= 0.167916 else 0.08272) if parent_size <= 42276.5
        else -0.06788)) if depth <= 1.5 else (((-0.07209 if agreement <= 0.896776 else 0.04239) if alike <= 16.5 else
        0.05224) if parent_kept <= 0.167916 else -0.1194)))
    )
    total += (
        ((-0.08988 if alike_kept <= 0.0022764 else (-0.05465 if votes <= 4.5 else (-0.04513 if parent_links <=
        0.0224024 else 0.09439))) if alike_share <= 0.531421 else ((((-0.07764 if page_ratio <= 0.914879 else
        0.007788) if outer_blocks <= 7.5 else ((0.04144 if from_first <= 26.5 else -0.08735) if agreement <= 0.609349
        else (0.0002514 if votes <= 3.5 else ((0.07487 if of_box <= 1e-35 else -0.04093) if page_kept <= 41025.5 else
        (0.09016 if from_first <= 97.5 else -0.09376))))) if done <= 0.914634 else (-0.08614 if from_title <= 121.5
        else 0.003929)) if alike_kept <= 0.564104 else (((0.08435 if done <= 0.964885 else -0.001844) if from_first <=
        177.5 else (-0.09343 if page_ratio <= 0.736176 else 0.05644)) if links <= 0.637147 else -0.06293)))
    )
    total += (
        ((((-0.07972 if parent_size <= 152.5 else ((0.06153 if votes <= 4.5 else -0.03671) if done <= 0.981444 else
        -0.06903)) if tag <= 1.5 else -0.08934) if parent_share <= 0.704188 else (-0.07577 if votes <= 3.5 else
        (0.04156 if links <= 0.834577 else -0.05467))) if run_length <= 1.5 else (((((((-0.03682 if votes <= 2.5 else
        0.08045) if levels <= 5.5 else (-0.02523 if parent_kept <= 0.0836776 else 0.06304)) if tag <= 7.5 else
        -0.02142) if done <= 0.964885 else -0.02978) if parent_size <= 42276.5 else (0.05695 if from_title <= 99.5
        else -0.08742)) if depth <= 1.5 else (0.06885 if from_last <= -47.5 else -0.03836)) if copies <= 1.5 else
        (-0.01675 if alike_size <= 166.005 else -0.1299)))
    )
    total += (
        ((-0.08308 if alike_kept <= 1e-35 else ((-0.06928 if alike <= 8.5 else 0.03402) if links <= 0.834577 else
        (-0.07457 if last_tag <= 4.5 else 0.05024))) if run_length <= 1e-35 else ((-0.02916 if votes <= 3.5 else
        (((-0.05044 if run_length <= 22.5 else 0.03583) if alike_kept <= 0.0808084 else ((((0.03636 if alike <= 14.5
        else -0.09936) if alike <= 16.5 else 0.07501) if alike <= 173.5 else -0.0554) if parent_blocks <= 33.5 else
        -0.06377)) if around_kept <= 0.966905 else ((0.06994 if kept_after <= 2.5 else -0.01638) if tag <= 9.5 else
        -0.07084))) if alike_kept <= 0.564104 else ((0.08319 if links <= 0.114652 else 0.0256) if page_prose <= 33833
        else (-0.07823 if around_share <= 0.883387 else 0.05029))))
    )
    total += (
        (((-0.05217 if kept_before <= 1.5 else -0.08608) if alike_kept <= 0.0022764 else -0.01703) if alike_share <=
        0.531421 else ((((((0.05861 if from_last <= -1e-35 else -0.08534) if levels <= 1.5 else -0.05396) if alike <=
        1.5 else ((0.03773 if alike <= 10.5 else -0.1099) if outer_share <= 0.706532 else (0.06719 if starts_low <=
        1e-35 else -0.05274))) if of_box <= 1e-35 else -0.07528) if levels <= 3.5 else (((0.02991 if run_length <=
        49.5 else -0.05918) if levels <= 9.5 else -0.08191) if from_last <= -13.5 else -0.07554)) if alike_kept <=
        0.564104 else (((0.08161 if from_last <= -1e-35 else 0.02279) if page_prose <= 33833 else (0.03735 if
        from_title <= 197.5 else -0.0865)) if links <= 0.708818 else -0.06584)))
    )
    total += (
        (((-0.08645 if from_title <= 309.5 else 0.04614) if named <= 1e-35 else ((-0.06785 if parent_kept <=
        0.00660785 else -0.01074) if page_ratio <= 1.03219 else (-0.05083 if votes <= 4.5 else (0.1441 if agreement <=
        0.771165 else -0.01352)))) if kept <= 1e-35 else ((((-0.04749 if around_kept <= 0.345112 else 0.04175) if
        alike <= 3.5 else (-0.07043 if page_ratio <= 0.598148 else (0.06499 if depth <= 1e-35 else (0.04878 if
        of_content <= 1e-35 else ((-0.04247 if page_kept <= 14147 else 0.06478) if around_blocks <= 11.5 else
        -0.1118))))) if page_prose <= 38760 else -0.07002) if around_kept <= 0.966905 else ((-0.1206 if depth <= -2.5
        else (-0.08857 if around_kept <= 0.999709 else 0.03372)) if votes <= 3.5 else 0.07153)))
    )
    total += (
        ((((-0.05885 if from_title <= 309.5 else 0.0733) if votes <= 3.5 else (((-0.01654 if tag <= 4.5 else 0.1023)
        if done <= 0.914634 else -0.05218) if around_share <= 0.914967 else 0.04823)) if strength <= 1e-35 else
        -0.08191) if run_length <= 1.5 else (((((0.006513 if alike <= 5.5 else 0.05895) if parent_size <= 42276.5 else
        -0.05949) if done <= 0.792804 else (-0.1034 if alike <= 2.5 else (0.0122 if parent_links <= 0.155904 else
        -0.09548))) if copies <= 1.5 else -0.05939) if around_kept <= 0.966905 else (((0.07495 if copies <= 1.5 else
        (-0.09594 if named <= 1e-35 else 0.0416)) if done <= 0.950597 else -0.007875) if tag <= 9.5 else (-0.112 if
        named <= 1e-35 else 0.02788))))
    )
    total += (
        ((((-0.0875 if from_title <= 1e-35 else (0.132 if page_prose <= 1377 else (-0.004014 if kept_after <= 17.5
        else 0.1274))) if from_last <= -1e-35 else (-0.07915 if from_title <= 309.5 else 0.0815)) if strength <= 1e-35
        else (-0.08469 if parent_kept <= 0.00924379 else -0.02365)) if alike_share <= 0.531421 else ((((((-0.04393 if
        depth <= -2.5 else 0.07196) if links <= 0.637147 else (0.05487 if alike_size <= 105.141 else -0.07983)) if tag
        <= 9.5 else -0.03328) if page_prose <= 33833 else (-0.08401 if around_share <= 0.763651 else 0.05073)) if
        levels <= 3.5 else ((-0.006028 if parent_links <= 0.201979 else -0.09562) if alike_size <= 110.95 else
        0.04209)) if done <= 0.933665 else (-0.07785 if parent_chosen <= 2.5 else 0.003622)))
    )
    total += (
        (((-0.05749 if named <= 1e-35 else ((-0.02174 if alike <= 2.5 else (0.02287 if alike_size <= 40.05 else
        0.1621)) if done <= 0.999748 else -0.06851)) if strength <= 1e-35 else -0.08045) if alike_kept <= 0.017517
        else (((((-0.04456 if alike_size <= 98.1132 else 0.04808) if around_kept <= 0.105573 else -0.06861) if
        outer_share <= 0.763651 else ((0.04312 if place <= 0.658281 else (0.01703 if of_content <= 1e-35 else
        ((0.0002923 if depth <= 1e-35 else -0.1042) if alike <= 56.5 else 0.0522))) if copies <= 1.5 else (-0.001195
        if alike_size <= 110.95 else -0.1073))) if parent_kept <= 0.983138 else (0.06181 if tag <= 9.5 else -0.07554))
        if alike_kept <= 0.752601 else (-0.01518 if run_length <= 1e-35 else 0.07471)))
    )
    total += (
        (((((0.04901 if tag <= 1.5 else -0.06777) if alike <= 2.5 else (0.1131 if page_prose <= 2110 else (-0.03151 if
        from_title <= 34.5 else 0.03439))) if from_last <= 2.5 else (-0.07969 if from_title <= 309.5 else 0.07642)) if
        strength <= 1e-35 else (-0.07806 if parent_kept <= 0.00924379 else (-0.05228 if of_widget <= 1e-35 else
        0.1452))) if run_length <= 1e-35 else ((((-0.03558 if around_kept <= 0.345112 else 0.06032) if alike <= 8.5
        else ((0.05463 if parent_chosen <= 32.5 else -0.00314) if links <= 0.21467 else -0.04214)) if page_prose <=
        38760 else -0.0655) if around_kept <= 0.966905 else ((0.06884 if tag <= 9.5 else -0.02859) if kept_after <=
        3.5 else (0.02146 if tag <= 1.5 else -0.07244))))
    )
    total += (
        (((((-0.05843 if size <= 174.5 else 0.1287) if from_first <= 24.5 else 0.046) if from_last <= -5.5 else
        -0.06437) if strength <= 1e-35 else -0.0746) if alike_kept <= 0.00793351 else (((((((-0.0209 if alike_kept <=
        0.355036 else (-0.06853 if from_title <= 4.5 else 0.07375)) if around_blocks <= 31.5 else -0.08894) if
        around_blocks <= 63.5 else 0.03079) if parent_kept <= 0.965785 else -0.07962) if parent_kept <= 0.983138 else
        0.05007) if agreement <= 0.8424 else (((0.05906 if from_last <= -1e-35 else -0.02759) if around_blocks <=
        397.5 else (0.08657 if from_first <= 97.5 else -0.0841)) if tag <= 8.5 else -0.04723)) if alike_kept <=
        0.752601 else ((-0.02786 if around_blocks <= 37.5 else 0.05277) if is_prose <= 1e-35 else 0.07459)))
    )
    total += (
        (((-0.07716 if named <= 1e-35 else (-0.05325 if page_ratio <= 1.03219 else (0.1285 if agreement <= 0.673991
        else -0.01887))) if alike_size <= 157.442 else -0.002764) if parent_share <= 0.704188 else (((-0.05693 if
        depth <= -1e-35 else (-0.03495 if page_ratio <= 0.914879 else 0.03208)) if links <= 0.21467 else -0.07762) if
        votes <= 3.5 else ((((-0.1396 if alike_size <= 110.95 else 0.05609) if page_ratio <= 0.598148 else (0.0701 if
        parent_size <= 42276.5 else -0.03309)) if links <= 0.108634 else ((0.02309 if from_last <= -19.5 else (0.04868
        if alike_size <= 98.1132 else (-0.1913 if page_kept <= 2677.5 else -0.05047))) if size <= 174.5 else 0.04914))
        if depth <= 1e-35 else (-0.03393 if agreement <= 0.8424 else 0.04152))))
    )
    total += (
        (((((-0.06924 if from_title <= 2.5 else ((0.1509 if next_tag <= 1.5 else 0.007241) if page_prose <= 3096.5
        else 0.002869)) if from_last <= -5.5 else -0.06479) if from_title <= 309.5 else 0.08017) if strength <= 1e-35
        else -0.07049) if alike_share <= 0.531421 else (((-0.08709 if around_blocks <= 31.5 else 0.009076) if
        outer_share <= 0.848874 else 0.01905) if ends <= 1e-35 else (((((0.06057 if page_prose <= 41570.5 else
        -0.03938) if next_links <= 0.886058 else -0.06371) if place <= 0.658281 else ((-0.06275 if outer_share <=
        0.763651 else 0.04591) if depth <= 1e-35 else -0.04952)) if around_kept <= 0.966905 else (0.06722 if links <=
        0.708818 else -0.1544)) if from_last <= -1e-35 else (-0.0914 if last_size <= 64.5 else 0.007008))))
    )
    total += (
        ((-0.07771 if run <= 1e-35 else (-0.05225 if outer_share <= 0.718773 else (0.02564 if from_last <= -31.5 else
        (-0.04914 if parent_kept <= 0.99291 else 0.05512)))) if alike_kept <= 0.017517 else ((((0.02381 if page_ratio
        <= 0.720396 else -0.07298) if parent_share <= 0.986721 else (0.004193 if alike <= 10.5 else -0.1227)) if
        page_ratio <= 0.736176 else ((-0.1017 if run <= 1e-35 else (0.04706 if of_box <= 1e-35 else -0.0675)) if
        levels <= 3.5 else (((-0.07043 if page_ratio <= 0.914879 else 0.01376) if from_last <= -13.5 else -0.059) if
        page_ratio <= 1.16052 else 0.06726))) if alike_kept <= 0.767632 else (-0.003246 if kept <= 1e-35 else
        ((0.07413 if of_box <= 1e-35 else -0.06969) if from_last <= -1e-35 else 0.01354))))
    )
    total += (
        (((((-0.02946 if next_links <= 0.311439 else 0.116) if tag <= 1.5 else -0.05725) if tag <= 4.5 else (0.05082
        if tag <= 6.5 else -0.04471)) if kept_after <= 2.5 else (-0.07488 if named <= 1e-35 else (((0.09404 if
        page_kept <= 1301 else -0.0454) if done <= 0.847044 else (-0.02321 if alike <= 9.5 else 0.1299)) if kept_after
        <= 55.5 else -0.06995))) if alike_kept <= 0.0330576 else (((0.003144 if of_box <= 1e-35 else -0.07053) if
        agreement <= 0.804044 else (((0.06436 if levels <= 3.5 else 0.000779) if tag <= 9.5 else -0.06497) if
        parent_links <= 0.138114 else -0.05603)) if alike_kept <= 0.767632 else ((-0.007998 if kept <= 1e-35 else
        0.0707) if done <= 0.933665 else -0.01849)))
    )
    total += (
        ((-0.08472 if votes <= 1.5 else ((((-0.06142 if from_title <= 20.5 else 0.0305) if ends <= 1e-35 else 0.08272)
        if from_last <= 6.5 else -0.06736) if strength <= 1e-35 else -0.05595)) if alike_share <= 1e-35 else
        ((((((((0.01954 if outer_share <= 0.656406 else -0.09556) if outer_share <= 0.692335 else 0.04683) if of_box
        <= 1e-35 else -0.03804) if levels <= 5.5 else (-0.04713 if named <= 1e-35 else 0.02424)) if page_prose <=
        39344.5 else (0.06444 if place <= 0.364138 else -0.08881)) if parent_kept <= 0.97129 else (0.0699 if links <=
        0.114652 else (-0.1189 if parent_blocks <= 22.5 else 0.0131))) if from_last <= -1e-35 else -0.03036) if copies
        <= 1.5 else (-0.06278 if from_title <= 81.5 else 0.007327)))
    )
    total += (
        (((-0.06918 if of_lead <= 1e-35 else ((0.129 if next_size <= 55.5 else -0.05539) if done <= 0.981444 else
        -0.06221)) if page_kept <= 6135 else -0.02766) if parent_kept <= 0.00476461 else (((-0.05692 if done <=
        0.0713677 else (0.03585 if alike_size <= 105.141 else -0.03449)) if ends <= 1e-35 else (((-0.06092 if
        page_ratio <= 0.598148 else (((-0.0004663 if alike_size <= 66.2667 else 0.06174) if parent_size <= 7153 else
        -0.03009) if levels <= 5.5 else (-0.03251 if page_kept <= 11066 else 0.04653))) if parent_kept <= 0.865397
        else (0.06872 if links <= 0.708818 else -0.09938)) if page_prose <= 33833 else (0.04749 if done <= 0.187597
        else -0.06272))) if done <= 0.933665 else (-0.04161 if page_prose <= 13596.5 else 0.024)))
    )
    total += (
        ((-0.08205 if votes <= 1.5 else (-0.05092 if parent_size <= 152.5 else ((0.186 if page_prose <= 2835.5 else
        (-0.03148 if alike_size <= 180.276 else 0.08686)) if tag <= 1.5 else (-0.05248 if tag <= 4.5 else 0.009654))))
        if alike_kept <= 0.017517 else ((((((0.01498 if list_blocks <= 1.5 else -0.0968) if agreement <= 0.656952 else
        0.04188) if run_length <= 38.5 else -0.04587) if done <= 0.811911 else ((0.02411 if place <= 0.502 else
        -0.08333) if page_prose <= 13596.5 else 0.01129)) if agreement <= 0.882566 else (0.04448 if tag <= 9.5 else
        -0.06438)) if alike_kept <= 0.752601 else ((0.07246 if done <= 0.933665 else 0.001595) if links <= 0.102966
        else (-0.03858 if size <= 138.5 else 0.0521))))
    )
    if not -3.0 < total < 3.0:
        return total
    total += (
        ((((-0.06929 if from_title <= 1e-35 else (-0.02395 if size <= 14.5 else ((0.01276 if around_blocks <= 51.5
        else 0.04528) if tag <= 8.5 else -0.06272))) if from_last <= -4.5 else (-0.008279 if next_tag <= 1.5 else
        -0.06431)) if size <= 122.5 else ((((0.05888 if agreement <= 0.700499 else ((0.05906 if levels <= 5.5 else
        -0.09996) if from_last <= -1.5 else -0.1436)) if around_blocks <= 5.5 else (-0.04347 if from_title <= -1e-35
        else 0.06862)) if links <= 0.708818 else -0.1184) if from_first <= 41.5 else (0.04936 if place <= 0.647598
        else -0.01595))) if strength <= 1e-35 else ((-0.04503 if parent_size <= 321.5 else (0.1169 if agreement <=
        0.798439 else -0.05681)) if tag <= 1.5 else -0.06806))
    )
    total += (
        (((-0.05899 if alike_size <= 157.442 else (0.06359 if place <= 0.626033 else -0.04444)) if around_share <=
        0.655371 else (((0.02942 if tag <= 1.5 else -0.06993) if from_title <= 4.5 else (0.03082 if depth <= 1e-35
        else (0.009299 if of_content <= 1e-35 else -0.06377))) if from_last <= -1.5 else -0.067)) if alike_kept <=
        0.11781 else (((0.01817 if parent_blocks <= 16.5 else (-0.124 if parent_blocks <= 27.5 else -0.01451)) if ends
        <= 1e-35 else (((0.06908 if place <= 0.502 else (0.001721 if named <= 1e-35 else 0.05027)) if list_links <=
        0.064684 else (0.05774 if alike_size <= 98.1132 else -0.076)) if depth <= 3.5 else (-0.1185 if page_prose <=
        6949.5 else 0.03112))) if page_prose <= 38760 else -0.04618))
    )
    total += (
        (((((0.0102 if next_tag <= 1.5 else -0.0435) if named <= 1e-35 else 0.02022) if from_last <= -1e-35 else
        -0.04821) if size <= 130.5 else ((((0.06713 if tag <= 8.5 else (-0.09315 if parent_chosen <= 32.5 else
        0.05355)) if outer_share <= 0.994751 else ((-0.006145 if agreement <= 0.866479 else -0.1394) if run_length <=
        12.5 else ((0.04407 if run_length <= 49.5 else -0.09221) if parent_size <= 972.5 else 0.0623))) if parent_size
        <= 42276.5 else -0.05617) if depth <= 1e-35 else (0.02937 if of_content <= 1e-35 else (-0.005865 if
        around_blocks <= 3.5 else -0.08879)))) if strength <= 1e-35 else ((-0.06897 if size <= 184.5 else (0.06616 if
        agreement <= 0.761434 else -0.06599)) if outer_share <= 0.848874 else -0.01726))
    )
    total += (
        ((-0.06671 if run <= 1e-35 else ((-0.05433 if parent_size <= 168.5 else ((-0.03962 if is_prose <= 1e-35 else
        0.1343) if from_title <= 10.5 else -0.0255)) if page_ratio <= 1.01732 else ((-0.02444 if from_title <= 28.5
        else 0.08294) if agreement <= 0.761434 else -0.02029))) if parent_kept <= 0.00476461 else (((0.001871 if done
        <= 0.828979 else -0.06899) if alike <= 2.5 else ((((0.0585 if levels <= 5.5 else 0.006798) if copies <= 1.5
        else ((-0.09575 if page_ratio <= 0.991779 else 0.0498) if around_blocks <= 77.5 else 0.04815)) if of_box <=
        1e-35 else -0.0434) if page_prose <= 28328 else -0.02857)) if links <= 0.0973904 else (-0.08901 if from_title
        <= 8.5 else (0.01297 if done <= 0.811911 else -0.0456))))
    )
    total += (
        ((((-0.00704 if alike <= 2.5 else ((((0.06082 if links <= 0.120629 else ((-0.123 if last_size <= 14.5 else
        -0.001572) if outer_blocks <= 57.5 else 0.06479)) if of_box <= 1e-35 else -0.0504) if levels <= 4.5 else
        (0.08959 if page_kept <= 3402.5 else (-0.1062 if page_prose <= 4146 else 0.01099))) if page_prose <= 39344.5
        else (0.05021 if from_first <= 92.5 else -0.06357))) if copies <= 1.5 else -0.02992) if done <= 0.914634 else
        (((0.06644 if from_first <= 14.5 else -0.01692) if levels <= 2.5 else -0.05245) if from_first <= 303.5 else
        0.05651)) if strength <= 1e-35 else ((-0.03909 if parent_links <= 0.201979 else (0.1416 if page_kept <= 2677.5
        else -0.05269)) if parent_links <= 0.309934 else -0.07561))
    )
    total += (
        (((((-0.05652 if done <= 0.0437495 else (0.03185 if alike_size <= 105.141 else (-0.1389 if outer_share <=
        0.656406 else -0.00973))) if ends <= 1e-35 else (((((-0.03703 if around_kept <= 0.983311 else 0.06014) if
        list_blocks <= 1.5 else -0.09165) if alike <= 16.5 else (0.06259 if page_prose <= 24734 else -0.03736)) if
        alike_size <= 110.95 else ((0.0656 if links <= 0.228995 else -0.02161) if around_blocks <= 144.5 else
        0.001781)) if of_box <= 1e-35 else -0.06381)) if copies <= 1.5 else (-0.007904 if alike_size <= 166.005 else
        -0.09656)) if done <= 0.914634 else (-0.03607 if page_prose <= 13596.5 else 0.02074)) if strength <= 1e-35
        else ((-0.04716 if ends <= 1e-35 else -0.00343) if parent_links <= 0.309934 else -0.07643))
    )
    total += (
        ((((0.01505 if next_tag <= 1.5 else ((-0.09379 if page_ratio <= 0.675159 else (-0.06192 if alike <= 2.5 else
        (0.05695 if page_ratio <= 0.797958 else -0.02245))) if outer_blocks <= 57.5 else -0.001298)) if page_ratio <=
        1.18453 else (0.07233 if done <= 0.964885 else -0.05746)) if size <= 130.5 else ((((0.07002 if from_title <=
        18.5 else (-0.06696 if page_ratio <= 0.970093 else 0.04129)) if size <= 447.5 else (0.01198 if agreement <=
        0.866479 else -0.1226)) if named <= 1e-35 else (0.06175 if parent_blocks <= 231.5 else -0.01302)) if depth <=
        1e-35 else (0.02471 if done <= 0.739042 else -0.03174))) if strength <= 1e-35 else (-0.06472 if ends <= 1e-35
        else (-0.03462 if parent_blocks <= 6.5 else 0.05046)))
    )
    total += (
        (((((((-0.0859 if outer_blocks <= 2.5 else (0.04952 if run_length <= 32.5 else -0.06554)) if from_first <=
        22.5 else (0.00407 if alike_size <= 54.9854 else -0.07889)) if page_ratio <= 1.16052 else 0.08708) if alike <=
        16.5 else 0.03638) if around_kept <= 0.985759 else ((0.03506 if alike_size <= 190.358 else -0.07698) if
        is_prose <= 1e-35 else 0.06086)) if next_tag <= 1.5 else (-0.04839 if page_ratio <= 0.731648 else (-0.03596 if
        alike <= 3.5 else (((0.0117 if alike_size <= 166.005 else -0.0693) if is_prose <= 1e-35 else 0.03953) if tag
        <= 9.5 else -0.06286)))) if strength <= 1e-35 else (((-0.01145 if parent_links <= 0.121908 else 0.09136) if
        tag <= 1.5 else -0.04075) if parent_links <= 0.309934 else -0.07245))
    )
    total += (
        (((-0.01042 if next_tag <= 1.5 else ((-0.06947 if of_product <= 1e-35 else 0.03081) if alike_size <= 110.95
        else ((0.1204 if page_ratio <= 0.598148 else -0.01545) if place <= 0.626033 else -0.04697))) if outer_share <=
        0.706532 else (((-0.04117 if page_kept <= 11066 else 0.009462) if around_blocks <= 6.5 else (-0.05221 if
        alike_size <= 12.0417 else 0.01132)) if page_ratio <= 1.18453 else 0.05871)) if alike_kept <= 0.449673 else
        ((((0.06101 if done <= 0.950597 else -0.003106) if copies <= 1.5 else (-0.08457 if place <= 0.594627 else
        0.06069)) if parent_size <= 42276.5 else -0.06245) if links <= 0.08793 else ((0.0148 if parent_size <= 2039
        else (-0.2216 if page_kept <= 2396.5 else -0.0298)) if size <= 272.5 else 0.05694)))
    )
    total += (
        (((((0.01403 if agreement <= 0.474483 else -0.08245) if parent_kept <= 0.985261 else 0.02478) if page_ratio <=
        0.736176 else (0.009756 if ends <= 1e-35 else ((0.05856 if kept_after <= 16.5 else 0.005518) if links <=
        0.708818 else -0.0663))) if levels <= 2.5 else ((((-0.04567 if from_title <= 1e-35 else 0.05085) if next_links
        <= 0.929803 else (0.04095 if agreement <= 0.686263 else -0.1084)) if page_prose <= 11514 else (-0.1025 if
        page_prose <= 12497 else 0.001753)) if from_last <= -8.5 else ((-0.05298 if run_length <= 19.5 else 0.04158)
        if from_title <= 309.5 else 0.06693))) if strength <= 1e-35 else ((-0.03353 if parent_kept <= 0.00924379 else
        (0.109 if parent_share <= 0.976573 else -0.029)) if next_tag <= 1.5 else -0.05866))
    )
    total += (
        (((-0.05577 if alike_size <= 12.0417 else ((-0.02828 if next_size <= 191.5 else 0.0393) if named <= 1e-35 else
        (0.06886 if page_prose <= 2110 else (0.0137 if kept_after <= 98.5 else -0.04871)))) if size <= 146.5 else
        ((((0.05659 if links <= 0.801316 else -0.08159) if from_first <= 47.5 else (0.04791 if place <= 0.636829 else
        -0.02461)) if copies <= 1.5 else (0.06424 if around_share <= 0.234999 else -0.104)) if of_box <= 1e-35 else
        -0.06321)) if strength <= 1e-35 else ((((-6.992e-05 if size <= 107.5 else 0.1348) if of_caption <= 1e-35 else
        -0.05859) if kept_after <= 98.5 else -0.0542) if tag <= 1.5 else (-0.06507 if page_prose <= 9286.5 else
        (-0.04319 if of_widget <= 1e-35 else 0.05507))))
    )
    total += (
        (((-0.0509 if ends <= 1e-35 else ((0.06529 if page_prose <= 38760 else -0.04764) if from_last <= -47.5 else
        (-0.03134 if from_first <= 275.5 else 0.04876))) if outer_share <= 0.706532 else ((-0.03145 if tag <= 4.5 else
        0.009537) if alike <= 8.5 else ((-0.06349 if page_ratio <= 0.598148 else ((0.04385 if levels <= 4.5 else
        (0.05092 if outer_share <= 0.986912 else -0.02656)) if of_box <= 1e-35 else -0.0521)) if tag <= 8.5 else
        -0.06076))) if alike_kept <= 0.767632 else (((-0.03178 if is_prose <= 1e-35 else 0.06217) if alike_share <=
        0.936349 else (0.05337 if parent_size <= 659.5 else -0.1672)) if alike_share <= 0.951454 else ((0.06583 if
        done <= 0.86227 else 0.01341) if of_box <= 1e-35 else -0.09142)))
    )
    total += (
        ((-0.0757 if votes <= 1.5 else (((((((((-0.03251 if list_links <= 0.0935195 else (-0.04747 if named <= 1e-35
        else 0.08058)) if alike_size <= 105.141 else (0.06213 if page_kept <= 7603.5 else -0.01337)) if run_length <=
        36.5 else -0.07253) if agreement <= 0.907516 else 0.03314) if copies <= 1.5 else -0.05714) if of_widget <=
        1e-35 else (-0.01823 if named <= 1e-35 else 0.03336)) if kept_after <= 58.5 else -0.03891) if parent_kept <=
        0.938135 else -0.06756) if parent_kept <= 0.983138 else (0.042 if done <= 0.847044 else -0.02018))) if
        alike_kept <= 0.752601 else ((0.06528 if kept_after <= 2.5 else -0.007913) if links <= 0.08793 else (0.02369
        if parent_chosen <= 15.5 else (-0.2007 if parent_blocks <= 25.5 else -0.008757))))
    )
    total += (
        (-0.07297 if votes <= 1.5 else ((((((((((-0.06094 if outer_blocks <= 57.5 else (-0.0447 if list_blocks <=
        1e-35 else 0.09122)) if tag <= 4.5 else 0.02083) if alike_size <= 110.95 else (0.05231 if from_first <= 22.5
        else -0.01988)) if run_length <= 38.5 else -0.08247) if agreement <= 0.874536 else 0.03409) if tag <= 7.5 else
        -0.07112) if of_widget <= 1e-35 else (-0.03271 if depth <= -1e-35 else (((0.1153 if run_length <= 1e-35 else
        0.03725) if next_links <= 0.200313 else -0.00777) if agreement <= 0.963034 else (0.07646 if place <= 0.364138
        else -0.08849)))) if depth <= 2.5 else -0.04095) if page_ratio <= 1.18453 else (-0.07232 if votes <= 3.5 else
        0.06654)) if alike_kept <= 0.767632 else 0.03421))
    )
    total += (
        ((((-0.05309 if size <= 93.5 else (0.07166 if from_first <= 22.5 else -0.03794)) if place <= 0.727724 else
        -0.08798) if from_title <= 309.5 else 0.06145) if votes <= 2.5 else ((((((-0.05268 if size <= 8.5 else
        0.001233) if of_caption <= 1e-35 else -0.06636) if of_product <= 1e-35 else 0.06776) if agreement <= 0.977498
        else 0.06769) if tag <= 7.5 else ((-0.07516 if is_quote <= 1e-35 else 0.08993) if around_share <= 0.999965
        else 0.02877)) if alike_kept <= 0.767632 else ((0.04618 if size <= 34.5 else -0.05517) if ends <= 1e-35 else
        ((((-0.06003 if from_title <= 8.5 else 0.04061) if size <= 174.5 else 0.0713) if from_title <= 186.5 else
        -0.04885) if levels <= 5.5 else -0.04984))))
    )
    total += (
        (((((0.07378 if outer_blocks <= 3.5 else 0.009291) if from_last <= 4.5 else (-0.07041 if from_first <= 275.5
        else 0.07146)) if agreement <= 0.700499 else (-0.0634 if page_prose <= 13977 else 0.03827)) if cluster <=
        1e-35 else ((((0.006995 if ends <= 1e-35 else ((-0.03469 if page_kept <= 6418.5 else 0.04885) if alike_size <=
        105.141 else (0.06439 if from_first <= 66.5 else 0.01382))) if copies <= 1.5 else (-0.07947 if agreement <=
        0.656952 else 0.02344)) if links <= 0.08793 else (0.05057 if parent_blocks <= 2.5 else (-0.04121 if
        outer_blocks <= 110.5 else 0.0261))) if page_prose <= 39344.5 else -0.04968)) if strength <= 1e-35 else
        (-0.04883 if page_prose <= 8792 else (0.03234 if kept_after <= 17.5 else -0.05894)))
    )
    total += (
        (-0.06676 if votes <= 1.5 else ((((0.05072 if page_kept <= 10527 else (0.05585 if alike_share <= 0.994965 else
        (-0.04594 if page_kept <= 14147 else 0.02665))) if copies <= 1.5 else -0.0187) if done <= 0.739042 else
        (-0.1209 if from_title <= 10.5 else 0.005168)) if next_tag <= 1.5 else ((-0.01726 if done <= 0.828979 else
        -0.0667) if alike <= 3.5 else (((0.067 if around_blocks <= 3.5 else ((-0.0517 if parent_chosen <= 7.5 else
        0.02292) if page_kept <= 5212 else (0.02901 if page_kept <= 30327 else -0.03235))) if tag <= 9.5 else
        -0.05733) if levels <= 5.5 else (0.0236 if alike <= 11.5 else ((0.03293 if outer_blocks <= 12.5 else -0.05598)
        if kept_after <= 2.5 else -0.07656))))))
    )
    total += (
        (((((0.01939 if next_tag <= 1.5 else -0.02248) if from_last <= -1.5 else -0.06076) if from_title <= 309.5 else
        0.08571) if parent_links <= 0.138114 else (-0.06053 if alike_kept <= 0.942559 else 0.07424)) if named <= 1e-35
        else (((-0.04857 if alike_size <= 18.6833 else (0.01933 if parent_links <= 0.0224024 else 0.1037)) if
        page_prose <= 3096.5 else (-0.05711 if page_prose <= 4146 else ((((-0.05385 if alike_size <= 105.141 else
        (0.07309 if around_share <= 0.811317 else -0.05)) if page_kept <= 6418.5 else 0.1376) if page_prose <= 11514
        else -0.06289) if agreement <= 0.609349 else 0.01184))) if alike_kept <= 0.752601 else (0.05747 if links <=
        0.08793 else ((-0.1217 if page_kept <= 2677.5 else -0.01044) if last_tag <= 1.5 else 0.063))))
    )
    total += (
        (((-0.06171 if from_title <= 1e-35 else (((((-0.06634 if levels <= 4.5 else (-0.06655 if from_last <= -91.5
        else (-0.04229 if done <= 0.152404 else 0.07206))) if page_ratio <= 0.736176 else (((0.03405 if run_length <=
        49.5 else (0.03452 if place <= 0.502 else -0.07274)) if page_ratio <= 1.11187 else -0.03572) if from_last <=
        -35.5 else -0.02074)) if parent_kept <= 0.985261 else 0.03077) if page_ratio <= 1.18453 else (0.06025 if size
        <= 447.5 else -0.1422)) if of_lead <= 1e-35 else (0.08483 if next_size <= 151.5 else -0.04797))) if alike_kept
        <= 0.767632 else (0.05131 if links <= 0.08793 else -0.01368)) if from_last <= -1e-35 else ((-0.0576 if
        outer_blocks <= 73.5 else 0.004414) if size <= 195.5 else 0.01111))
    )
    total += (
        (((-0.0452 if alike <= 2.5 else ((0.01306 if next_tag <= 1.5 else -0.04428) if of_widget <= 1e-35 else
        0.05028)) if parent_size <= 138.5 else ((((-0.02119 if named <= 1e-35 else ((0.1077 if own_strength <= 1e-35
        else -0.03034) if alike_share <= 0.445361 else (0.02452 if links <= 0.114652 else (-0.1146 if links <= 0.27514
        else 0.00993)))) if outer_blocks <= 19.5 else (-0.000909 if ends <= 1e-35 else (0.004776 if page_ratio <=
        0.736176 else (0.06819 if alike_share <= 0.994965 else (0.04435 if from_first <= 70.5 else -0.01534))))) if
        parent_size <= 42276.5 else (0.05847 if from_last <= -342.5 else -0.07463)) if starts_low <= 1e-35 else
        -0.0748)) if links <= 0.801316 else (-0.02256 if strength <= 1.5 else -0.07049))
    )
    total += (
        ((((-0.02894 if around_share <= 0.234999 else 0.03424) if place <= 0.491369 else (((-0.01168 if done <=
        0.39432 else 0.1276) if page_prose <= 2835.5 else (-0.04055 if from_first <= 44.5 else (0.06251 if next_links
        <= 0.106211 else -0.03716))) if alike_share <= 0.994965 else (0.004364 if alike_size <= 54.9854 else
        -0.05557))) if alike_kept <= 0.849317 else 0.05106) if next_tag <= 1.5 else ((-0.05323 if alike_size <=
        71.5418 else (((0.0298 if alike_kept <= 0.067755 else -0.06889) if outer_blocks <= 12.5 else ((-0.04742 if
        parent_blocks <= 6.5 else 0.05664) if around_share <= 0.763651 else 0.06676)) if done <= 0.828979 else
        -0.03964)) if page_kept <= 6135 else ((0.02042 if next_links <= 0.750887 else -0.0214) if page_prose <= 24734
        else -0.02779)))
    )
    total += (
        (((-0.05154 if done <= 0.0713677 else ((-0.02936 if alike_size <= 12.0417 else 0.02371) if alike_size <=
        105.141 else -0.0379)) if ends <= 1e-35 else (((((0.09824 if alike_share <= 0.994965 else 0.04281) if copies
        <= 1.5 else -0.03875) if tag <= 8.5 else -0.05342) if done <= 0.319242 else ((((0.04662 if page_ratio <=
        0.797958 else -0.115) if page_ratio <= 0.914879 else 0.01095) if named <= 1e-35 else 0.03105) if page_prose <=
        38760 else -0.06519)) if links <= 0.120629 else (-0.0758 if outer_blocks <= 19.5 else 0.007021))) if done <=
        0.964885 else (((-0.06476 if cluster <= 1e-35 else -0.01577) if from_first <= 303.5 else 0.04172) if
        list_blocks <= 7.5 else (0.1873 if page_ratio <= 0.598148 else 0.007221)))
    )
    total += (
        ((-0.04734 if alike_size <= 13.0417 else ((0.05982 if page_prose <= 12115.5 else -0.0005011) if from_last <=
        -54.5 else ((-0.05016 if depth <= -1.5 else ((((0.06358 if from_last <= -6.5 else -0.04692) if last_size <=
        38.5 else 0.09667) if tag <= 1.5 else (-0.03697 if from_title <= 32.5 else 0.08024)) if page_prose <= 3096.5
        else (-0.02991 if list_links <= -1e-35 else (-0.06375 if agreement <= 0.609349 else (0.04599 if of_content <=
        1e-35 else (0.0693 if depth <= 1.5 else -0.049)))))) if last_size <= 254.5 else 0.02208))) if alike_kept <=
        0.752601 else ((-0.004104 if is_prose <= 1e-35 else 0.05365) if kept_after <= 1.5 else ((0.01707 if run_length
        <= 8.5 else -0.05223) if of_box <= 1e-35 else -0.1465)))
    )
    total += (
        ((((-0.05341 if from_title <= 1e-35 else ((((((-0.04978 if size <= 38.5 else 0.04015) if done <= 0.0863658
        else (0.07078 if agreement <= 0.673991 else 0.009586)) if size <= 67.5 else 0.07465) if parent_blocks <= 155.5
        else -0.03876) if of_caption <= 1e-35 else -0.05801) if parent_share <= 0.867565 else (-0.005491 if agreement
        <= 0.980002 else 0.04721))) if alike_kept <= 0.767632 else ((-0.001272 if size <= 86.5 else 0.05432) if
        from_first <= 177.5 else -0.06224)) if from_last <= -1.5 else ((0.0154 if page_kept <= 2156.5 else -0.03726)
        if from_first <= 303.5 else 0.06142)) if strength <= 1.5 else ((-0.06064 if around_share <= 0.954392 else
        0.0967) if size <= 130.5 else (0.09528 if done <= 0.981444 else -0.03116)))
    )
    total += (
        (((-0.04761 if last_size <= 44.5 else ((-0.0328 if alike_size <= 184.788 else (0.08372 if done <= 0.34485 else
        -0.01898)) if page_ratio <= 1.08427 else 0.07249)) if parent_chosen <= 45.5 else 0.05273) if alike <= 2.5 else
        (((((0.03726 if of_content <= 1e-35 else (0.06806 if page_kept <= 3402.5 else ((((-0.03866 if outer_share <=
        0.488817 else 0.0573) if page_prose <= 11514 else (-0.1111 if page_prose <= 12497 else 0.04819)) if depth <=
        1.5 else -0.07866) if page_kept <= 14147 else 0.05531))) if tag <= 9.5 else -0.04039) if from_last <= 14.5
        else -0.0677) if page_prose <= 24734 else -0.02365) if links <= 0.08793 else (-0.08032 if from_title <= 4.5
        else (0.001218 if from_title <= 109.5 else -0.04657))))
    )
    total += (
        ((((((-0.03435 if next_size <= 252.5 else 0.02186) if around_blocks <= 92.5 else 0.03932) if alike <= 4.5 else
        ((((0.1425 if agreement <= 0.579184 else 0.04177) if page_prose <= 11113.5 else (-0.07093 if agreement <=
        0.474483 else 0.02791)) if around_blocks <= 10.5 else (0.009893 if levels <= 4.5 else -0.0607)) if levels <=
        7.5 else -0.03049)) if alike_size <= 180.276 else (0.01478 if around_kept <= 0.453549 else (-0.111 if
        agreement <= 0.761434 else -0.02848))) if strength <= 1.5 else (-0.05501 if parent_share <= 0.89952 else
        0.08564)) if size <= 146.5 else (((0.05315 if of_box <= 1e-35 else -0.03244) if done <= 0.755811 else
        0.002481) if page_prose <= 12115.5 else (0.01517 if place <= 0.658281 else -0.02965)))
    )
    total += (
        (-0.06085 if votes <= 1.5 else (((((((((((-0.02196 if run_length <= 38.5 else -0.168) if outer_share <=
        0.946987 else 0.03794) if page_ratio <= 0.986572 else (0.05284 if from_last <= -13.5 else (0.1446 if
        alike_kept <= 1e-35 else -0.03444))) if of_content <= 1e-35 else (-0.05597 if alike_size <= 134.186 else
        (0.1159 if parent_share <= 0.875941 else -0.03634))) if tag <= 4.5 else 0.04372) if tag <= 8.5 else -0.05103)
        if copies <= 1.5 else -0.04196) if of_widget <= 1e-35 else ((0.07785 if kept <= 1e-35 else 0.00902) if
        parent_links <= 0.820971 else -0.05071)) if alike_kept <= 0.767632 else 0.02504) if of_lead <= 1e-35 else
        0.0611) if from_last <= 8.5 else (-0.06792 if from_first <= 275.5 else 0.04954)))
    )
    total += (
        (-0.06887 if votes <= 1e-35 else ((((-0.05013 if alike_size <= 10.0321 else (((((-0.02812 if page_ratio <=
        0.736176 else 0.03963) if of_lead <= 1e-35 else 0.1117) if from_last <= -29.5 else -0.006987) if alike_share
        <= 0.994965 else -0.01201) if of_newsletter <= 1e-35 else -0.08119)) if page_ratio <= 1.18453 else (-0.07375
        if votes <= 3.5 else 0.06219)) if alike_kept <= 0.767632 else ((0.03742 if parent_size <= 2039 else ((0.033 if
        parent_share <= 0.817937 else -0.1084) if alike <= 22.5 else (-0.0926 if named <= 1e-35 else 0.04015))) if
        size <= 138.5 else (-0.08602 if votes <= 2.5 else 0.04882))) if of_box <= 1e-35 else ((-0.07098 if of_product
        <= 1e-35 else 0.03736) if agreement <= 0.8424 else 0.03871)))
    )
    total += (
        ((((((0.08312 if next_size <= 202.5 else 0.00947) if alike_share <= 0.88426 else ((((0.002318 if page_prose <=
        3831.5 else (-0.1778 if around_share <= 0.906608 else 0.02247)) if page_prose <= 4411.5 else 0.0326) if
        alike_size <= 110.95 else 0.04914) if links <= 0.24619 else -0.04318)) if from_last <= 2.5 else -0.04053) if
        own_strength <= 1e-35 else -0.03713) if page_prose <= 11514 else (((0.01566 if from_last <= -62.5 else
        -0.09377) if alike_kept <= 0.721107 else 0.03248) if page_prose <= 14399 else 0.01291)) if next_tag <= 1.5
        else (((0.03657 if from_last <= -58.5 else -0.03986) if last_size <= 215.5 else 0.01788) if page_prose <=
        6949.5 else ((0.02425 if parent_blocks <= 1.5 else -0.05936) if agreement <= 0.531233 else 0.006525)))
    )
    total += (
        (-0.05407 if votes <= 1.5 else ((((((-0.008721 if alike_size <= 27.0333 else (0.002543 if next_size <= 22.5
        else 0.1407)) if alike_size <= 83.3095 else -0.02267) if outer_blocks <= 3.5 else (((-0.0253 if alike_size <=
        180.276 else -0.113) if next_size <= 28.5 else (-0.02813 if alike <= 4.5 else (0.01907 if links <= 0.834577
        else -0.04134))) if outer_blocks <= 57.5 else 0.006902)) if of_product <= 1e-35 else 0.0699) if size <= 184.5
        else ((((-0.03754 if outer_blocks <= 2.5 else 0.05376) if copies <= 1.5 else -0.04339) if links <= 0.708818
        else -0.06848) if from_first <= 38.5 else -0.001824)) if depth <= 4.5 else (0.02117 if page_kept <= 2156.5
        else (-0.1022 if page_kept <= 6946 else -0.01684))))
    )
    total += (
        (((-0.01526 if next_size <= 15.5 else 0.07507) if page_prose <= 1377 else ((((0.1093 if parent_blocks <= 1.5
        else -0.00788) if next_size <= 7.5 else -0.02183) if alike <= 4.5 else (((((((0.0683 if of_content <= 1e-35
        else (-0.08356 if page_ratio <= 0.935551 else 0.04884)) if parent_blocks <= 1.5 else -0.02479) if agreement <=
        0.963034 else 0.05396) if of_widget <= 1e-35 else 0.04981) if parent_kept <= 0.97129 else 0.03894) if links <=
        0.08793 else ((0.05462 if page_ratio <= 1.06689 else -0.04564) if alike_share <= 0.611802 else (-0.0544 if
        last_tag <= 2.5 else 0.005428))) if page_prose <= 24734 else -0.02133)) if of_product <= 1e-35 else 0.05734))
        if strength <= 1.5 else (-0.04526 if next_size <= 125.5 else 0.03565))
    )
    total += (
        (-0.06669 if votes <= 1e-35 else (((((((-0.02461 if tag <= 4.5 else 0.02631) if size <= 86.5 else (0.1351 if
        from_first <= -1.5 else (-0.07236 if votes <= 2.5 else (0.02807 if page_prose <= 11514 else (0.02438 if place
        <= 0.626033 else -0.04145))))) if list_links <= 0.996631 else 0.06201) if copies <= 1.5 else (-0.04086 if
        from_first <= 275.5 else 0.04367)) if tag <= 8.5 else -0.04863) if of_widget <= 1e-35 else (((0.1214 if
        outer_blocks <= 16.5 else 0.01658) if parent_share <= 0.519124 else 0.01696) if next_links <= 0.834577 else
        -0.02739)) if depth <= 3.5 else (((0.1378 if parent_links <= 0.309934 else -0.02698) if place <= 0.636829 else
        -0.04897) if page_kept <= 2677.5 else -0.05442)))
    )
    total += (
        (((((-0.02996 if from_first <= 12.5 else ((0.11 if agreement <= 0.686263 else -0.02247) if outer_blocks <=
        12.5 else (-0.03873 if outer_share <= 0.848874 else 0.03131))) if ends <= 1e-35 else (-0.0006554 if agreement
        <= 0.579184 else 0.04877)) if parent_share <= 0.981015 else (-0.05718 if page_ratio <= 0.598148 else ((0.03687
        if page_ratio <= 0.935551 else -0.1149) if from_first <= 1e-35 else ((0.02801 if alike_share <= 0.999156 else
        (0.03524 if parent_size <= 5366 else (-0.001044 if from_last <= -62.5 else -0.2088))) if parent_share <=
        0.990366 else ((-0.003388 if outer_blocks <= 27.5 else 0.03599) if tag <= 8.5 else (0.04613 if around_blocks
        <= 9.5 else -0.07115)))))) if next_links <= 0.801316 else -0.02098) if kept_after <= 58.5 else -0.02977)
    )
    total += (
        (((((-0.008798 if around_kept <= 0.0485701 else 0.04993) if place <= 0.48053 else (0.03406 if alike_share <=
        0.88426 else ((-0.01227 if place <= 0.75441 else (-0.02075 if around_kept <= 0.203232 else -0.2096)) if
        cluster <= 1e-35 else ((-0.02108 if alike_kept <= 0.0808084 else 0.05177) if parent_chosen <= 32.5 else
        -0.02589)))) if parent_links <= 0.201979 else ((-0.05553 if named <= 1e-35 else 0.03446) if outer_share <=
        0.861215 else -0.1018)) if alike_kept <= 0.942559 else 0.04768) if next_tag <= 1.5 else ((((-0.01029 if
        alike_kept <= 0.969166 else -0.1261) if next_links <= 0.200313 else -0.05875) if named <= 1e-35 else (-0.03385
        if page_ratio <= 0.731648 else (0.01351 if depth <= 2.5 else -0.03801))) if of_product <= 1e-35 else 0.05105))
    )
    total += (
        (((((0.08924 if page_prose <= 2835.5 else (-0.0998 if page_kept <= 2396.5 else (0.03559 if place <= 0.782662
        else (0.05424 if run_length <= 1e-35 else -0.06503)))) if tag <= 1.5 else ((-0.05032 if links <= 0.334475 else
        0.05106) if page_kept <= 5212 else (0.04416 if of_content <= 1e-35 else (-0.0621 if of_widget <= 1e-35 else
        0.0291)))) if is_quote <= 1e-35 else 0.1533) if alike_share <= 0.994965 else (((0.01302 if place <= 0.412771
        else -0.0197) if links <= 0.0928053 else (-0.1391 if around_share <= 0.847754 else -0.03023)) if size <= 195.5
        else (((0.01271 if alike_kept <= 0.830121 else 0.0646) if levels <= 5.5 else -0.03149) if page_prose <= 28328
        else -0.04798))) if links <= 0.801316 else -0.02716)
    )
    total += (
        ((-0.05059 if votes <= 1.5 else ((((0.01776 if place <= 0.252067 else -0.0597) if levels <= 2.5 else (0.03128
        if tag <= 1.5 else -0.03032)) if page_ratio <= 0.731648 else ((((((0.04015 if depth <= 1e-35 else -0.04145) if
        page_kept <= 5212 else 0.05565) if parent_links <= 0.0618963 else 0.005568) if of_caption <= 1e-35 else
        -0.03649) if of_newsletter <= 1e-35 else -0.09039) if alike_share <= 0.99543 else ((((-0.04273 if depth <=
        -1e-35 else 0.01995) if place <= 0.512616 else ((-0.08533 if place <= 0.554022 else 0.04183) if from_first <=
        14.5 else -0.03177)) if page_ratio <= 1.16052 else 0.04263) if parent_links <= 0.309934 else -0.08166))) if
        depth <= 4.5 else -0.04362)) if is_quote <= 1e-35 else 0.1199)
    )
    total += (
        (((((-0.01381 if alike <= 1.5 else ((((0.09067 if outer_blocks <= 3.5 else 0.02724) if levels <= 5.5 else
        (0.04939 if page_ratio <= 0.896965 else (-0.07229 if page_ratio <= 0.926986 else (-0.05535 if alike <= 7.5
        else 0.03758)))) if from_title <= 109.5 else (0.004929 if page_prose <= 39344.5 else -0.06437)) if of_box <=
        1e-35 else (-0.05932 if page_ratio <= 1.05919 else 0.04405))) if of_lead <= 1e-35 else (0.127 if alike_kept <=
        1e-35 else 0.01557)) if tag <= 9.5 else -0.04535) if copies <= 1.5 else (-0.06462 if from_title <= 24.5 else
        ((-0.06761 if page_ratio <= 0.731648 else 0.0006001) if of_widget <= 1e-35 else 0.04242))) if from_last <= 4.5
        else (-0.05596 if outer_blocks <= 73.5 else 0.02324))
    )
    total += (
        (-0.0663 if votes <= 1e-35 else (0.01431 if next_tag <= 1.5 else ((((-0.02809 if of_card <= 1e-35 else
        0.02998) if run_length <= 1e-35 else -0.05336) if page_ratio <= 0.731648 else (((0.01178 if from_last <= -31.5
        else (0.03576 if page_ratio <= 0.797958 else ((-0.06171 if page_ratio <= 1.03219 else 0.00758) if next_size <=
        28.5 else (0.01607 if of_content <= 1e-35 else -0.05423)))) if size <= 138.5 else ((0.05704 if done <=
        0.950597 else -0.02261) if next_size <= 36.5 else 0.0001623)) if levels <= 5.5 else (((-0.0497 if page_ratio
        <= 1.01732 else (0.05611 if parent_links <= 0.669048 else -0.04239)) if parent_chosen <= 1.5 else -0.09816) if
        run_length <= 4.5 else 0.00468))) if is_quote <= 1e-35 else 0.1193)))
    )
    total += (
        (-0.05941 if votes <= 1e-35 else ((((((0.04128 if levels <= 6.5 else -0.02122) if parent_blocks <= 1.5 else
        ((-0.02054 if from_title <= 4.5 else 0.04812) if page_kept <= 1684 else (-0.09073 if page_ratio <= 0.545626
        else ((0.01029 if parent_share <= 0.982228 else ((-0.0007232 if page_ratio <= 0.896965 else -0.09732) if
        page_kept <= 3756.5 else 0.001037)) if next_links <= 0.86159 else -0.0306)))) if copies <= 1.5 else ((-0.02069
        if size <= 44.5 else -0.08298) if from_first <= 59.5 else 0.003219)) if of_product <= 1e-35 else 0.04898) if
        next_size <= 267.5 else ((0.05685 if page_kept <= 9708 else 0.007138) if parent_links <= 0.155904 else
        -0.04357)) if of_caption <= 1e-35 else (-0.07397 if parent_links <= 0.043952 else 0.0699)))
    )
    total += (
        (-0.04671 if votes <= 1.5 else ((((0.02203 if tag <= 1.5 else -0.007935) if parent_chosen <= 1.5 else
        ((-0.07376 if last_size <= 24.5 else -0.01636) if next_size <= 26.5 else -0.00692)) if size <= 174.5 else
        (((0.06963 if around_share <= 0.887785 else 0.00458) if done <= 0.270739 else ((0.02235 if around_share <=
        0.464815 else (0.0446 if around_blocks <= 1.5 else ((-0.07749 if list_blocks <= 1e-35 else 0.0427) if
        parent_chosen <= 4.5 else ((0.06186 if list_blocks <= 5.5 else -0.05145) if parent_chosen <= 32.5 else
        -0.0641)))) if page_ratio <= 1.05622 else 0.04552)) if parent_kept <= 0.97129 else (0.07716 if parent_chosen
        <= 23.5 else 0.02176))) if page_ratio <= 1.18453 else (-0.04786 if from_title <= 12.5 else 0.04568)))
    )
    total += (
        (-0.06053 if votes <= 1e-35 else ((((((((-0.01182 if alike <= 4.5 else (-0.04453 if depth <= -1e-35 else
        (0.06831 if depth <= 4.5 else -0.02133))) if parent_chosen <= 13.5 else (-0.0955 if parent_blocks <= 36.5 else
        0.01985)) if size <= 86.5 else 0.05853) if place <= 0.715092 else (-0.05863 if votes <= 2.5 else 0.01015)) if
        of_newsletter <= 1e-35 else -0.08603) if alike_share <= 0.994965 else ((0.02695 if agreement <= 0.544686 else
        (-0.02198 if alike <= 11.5 else 0.003912)) if agreement <= 0.97549 else (0.05719 if page_kept <= 22551.5 else
        -0.05256))) if copies <= 1.5 else ((-0.05056 if kept_after <= 17.5 else 0.01103) if page_ratio <= 1.01732 else
        0.02274)) if of_caption <= 1e-35 else -0.05015))
    )
    total += (
        ((-0.04772 if from_title <= 1e-35 else (0.04029 if page_prose <= 1377 else ((-0.003131 if agreement <=
        0.866479 else (-0.1062 if from_title <= 12.5 else -0.004528)) if page_prose <= 4411.5 else (((-0.09112 if
        page_kept <= 2941.5 else ((0.03321 if parent_chosen <= 39.5 else -0.01333) if agreement <= 0.820977 else
        (((((0.05907 if page_prose <= 5201.5 else -0.08011) if page_prose <= 10653 else 0.001788) if around_share <=
        0.971678 else 0.05076) if around_share <= 0.986493 else (0.04677 if done <= 0.203764 else -0.122)) if
        around_share <= 0.988816 else (-0.04976 if agreement <= 0.882566 else 0.04342)))) if alike_kept <= 0.830121
        else 0.04365) if of_content <= 1e-35 else (0.0496 if done <= 1e-35 else -0.01692))))) if of_box <= 1e-35 else
        -0.03837)
    )
    total += (
        ((-0.04258 if from_title <= 1e-35 else (((-0.04587 if is_prose <= 1e-35 else 0.03501) if named <= 1e-35 else
        (0.06655 if parent_share <= 0.999965 else -0.00807)) if page_prose <= 3096.5 else (-0.03787 if page_prose <=
        4146 else (-0.1022 if page_kept <= 2396.5 else (((((-0.05937 if page_kept <= 2677.5 else 0.03945) if agreement
        <= 0.781586 else (((-0.02498 if alike <= 27.5 else -0.1451) if around_blocks <= 98.5 else 0.04366) if
        alike_kept <= 0.88648 else 0.05236)) if around_share <= 0.977337 else (0.06184 if levels <= 7.5 else
        -0.02596)) if done <= 0.933665 else -0.0196) if page_prose <= 11514 else ((-0.02883 if agreement <= 0.579184
        else 0.01939) if around_share <= 0.982775 else -0.02409)))))) if depth <= 4.5 else -0.03755)
    )
    total += (
        ((((0.02975 if page_prose <= 3096.5 else (-0.05923 if page_prose <= 4411.5 else (((0.05573 if votes <= 4.5
        else 0.001429) if parent_links <= 0.201979 else -0.03155) if page_prose <= 11514 else (-0.0535 if page_kept <=
        14147 else 0.005883)))) if next_tag <= 1.5 else -0.01717) if page_ratio <= 1.18453 else (-0.04289 if votes <=
        3.5 else 0.04263)) if size <= 184.5 else ((0.06112 if page_ratio <= 1.43864 else -0.0598) if from_first <= 6.5
        else ((-0.101 if page_prose <= 6949.5 else 0.01505) if outer_blocks <= 7.5 else (((0.05114 if copies <= 1.5
        else -0.02892) if place <= 0.626033 else ((0.03824 if parent_links <= 0.114112 else -0.07144) if outer_blocks
        <= 159.5 else -0.03893)) if tag <= 7.5 else -0.04368))))
    )
    total += (
        (-0.03449 if alike_size <= 13.0417 else (((((((((((0.08082 if links <= 0.27514 else -0.03004) if tag <= 1.5
        else -0.02653) if run_length <= 3.5 else -0.05299) if outer_share <= 0.915478 else 0.034) if from_title <=
        36.5 else 0.05255) if alike_size <= 134.186 else (0.0569 if links <= 0.310728 else -0.02795)) if page_prose <=
        11514 else (((-0.09915 if around_kept <= 0.105573 else 0.02324) if page_prose <= 12497 else 0.01959) if tag <=
        7.5 else -0.06528)) if copies <= 1.5 else (0.0008112 if alike_size <= 166.005 else -0.1057)) if done <=
        0.828979 else (0.04312 if from_last <= -17.5 else -0.01578)) if of_box <= 1e-35 else -0.03924) if of_caption
        <= 1e-35 else (-0.07566 if parent_links <= 0.0493749 else 0.0498)))
    )
    total += (
        ((0.01861 if around_blocks <= 2.5 else ((-0.01718 if parent_size <= 229.5 else -0.08729) if page_prose <=
        4678.5 else -0.01067)) if last_size <= 15.5 else (((((0.001642 if agreement <= 0.683551 else -0.09711) if
        page_ratio <= 1.01098 else 0.04637) if outer_blocks <= 2.5 else (((((0.02063 if copies <= 1.5 else -0.01167)
        if run_length <= 124.5 else (0.04071 if agreement <= 0.958707 else -0.0953)) if page_ratio <= 1.06689 else
        (-0.05228 if alike_kept <= 0.26309 else 0.02941)) if page_prose <= 39344.5 else (0.05302 if place <= 0.364138
        else -0.0654)) if links <= 0.0696744 else (0.01018 if size <= 47.5 else -0.02954))) if page_ratio <= 1.09531
        else (0.03827 if kept_after <= 2.5 else -0.02423)) if is_quote <= 1e-35 else 0.1206))
    )
    total += (
        (-0.04685 if alike_size <= 9.21111 else (((((0.03041 if done <= 0.964885 else ((-0.05839 if agreement <=
        0.656952 else 0.03536) if outer_blocks <= 73.5 else 0.07567)) if page_prose <= 17722 else (0.03013 if
        parent_kept <= 0.00141851 else -0.04199)) if agreement <= 0.700499 else ((((0.02315 if agreement <= 0.850344
        else -0.05017) if done <= 0.152404 else ((0.03138 if page_ratio <= 0.77423 else -0.08005) if run_length <=
        103.5 else 0.04523)) if page_prose <= 15854 else 0.03125) if cluster <= 1e-35 else (-0.03709 if next_size <=
        10.5 else ((0.01329 if agreement <= 0.919211 else (0.02928 if parent_size <= 550.5 else -0.03644)) if
        agreement <= 0.980002 else 0.04981)))) if of_box <= 1e-35 else -0.04076) if of_caption <= 1e-35 else
        -0.04964))
    )
    total += (
        ((-0.0198 if run <= 1e-35 else 0.04561) if page_kept <= 1684 else (((((-0.006132 if parent_links <= 0.104009
        else 0.1083) if outer_blocks <= 4.5 else (-0.01738 if size <= 184.5 else (0.05907 if parent_links <= 0.309934
        else -0.06993))) if next_tag <= 1.5 else -0.04021) if page_kept <= 5212 else ((((0.0688 if outer_blocks <=
        57.5 else 0.01425) if parent_links <= 0.669048 else (-0.03761 if outer_share <= 0.918829 else 0.04627)) if
        alike_share <= 0.986526 else (-0.07941 if kept <= 1e-35 else ((-0.03256 if around_kept <= 0.0445521 else
        0.02726) if place <= 0.584292 else -0.01386))) if of_content <= 1e-35 else -0.01752)) if of_lead <= 1e-35 else
        (0.005406 if last_tag <= 2.5 else (-0.002817 if kept_before <= 3.5 else 0.1055))))
    )
    total += (
        ((((0.005054 if of_product <= 1e-35 else 0.05945) if alike_size <= 54.9854 else -0.01658) if strength <= 1.5
        else ((0.0577 if links <= 0.38529 else -0.0494) if kept_after <= 1.5 else -0.05275)) if size <= 107.5 else
        ((((((0.01784 if size <= 539.5 else -0.06994) if alike_kept <= 0.449673 else ((0.03859 if parent_chosen <= 1.5
        else -0.1316) if outer_blocks <= 2.5 else 0.06148)) if links <= 0.0928053 else (0.01799 if alike_kept <=
        0.953994 else (-0.0005923 if parent_chosen <= 15.5 else -0.162))) if around_blocks <= 147.5 else (0.0172 if
        from_last <= -70.5 else -0.04728)) if copies <= 1.5 else (0.02506 if around_kept <= 0.172204 else -0.0817)) if
        of_box <= 1e-35 else (0.02487 if parent_size <= 321.5 else -0.06493)))
    )
    total += (
        (((((((((-0.01447 if parent_size <= 168.5 else 0.0445) if parent_chosen <= 28.5 else -0.09752) if next_links
        <= 0.437758 else -0.06125) if agreement <= 0.723212 else 0.05131) if next_size <= 191.5 else 0.07569) if
        of_content <= 1e-35 else (0.006583 if tag <= 2.5 else -0.05918)) if parent_links <= 0.104009 else (0.06062 if
        agreement <= 0.407464 else -0.04005)) if agreement <= 0.850344 else ((-0.05713 if cluster <= 1e-35 else
        (0.04359 if tag <= 8.5 else -0.0662)) if alike_kept <= 0.752601 else (-0.1296 if around_blocks <= 68.5 else
        0.02848))) if named <= 1e-35 else (0.04957 if page_prose <= 2110 else ((-0.008629 if alike_kept <= 0.926779
        else (-0.00761 if links <= 0.114652 else -0.1388)) if page_kept <= 2396.5 else 0.004334)))
    )
    total += (
        (-0.05366 if from_title <= 1e-35 else ((((-0.04903 if is_prose <= 1e-35 else (0.05716 if outer_share <=
        0.567033 else (0.01056 if page_ratio <= 1.00021 else -0.07677))) if from_title <= 8.5 else (((-0.006759 if tag
        <= 3.5 else (0.04926 if tag <= 11.5 else -0.02828)) if size <= 155.5 else 0.03878) if parent_share <= 0.981015
        else (((0.006698 if parent_size <= 5366 else -0.1419) if outer_share <= 0.968429 else (0.02445 if from_first
        <= 201.5 else -0.09631)) if parent_share <= 0.990366 else ((-0.06185 if page_ratio <= 1.01732 else 0.02726) if
        run_length <= 4.5 else 0.006847)))) if of_lead <= 1e-35 else (0.06193 if next_size <= 151.5 else -0.06312)) if
        from_last <= 4.5 else (-0.05035 if from_title <= 309.5 else 0.0436)))
    )
    total += (
        (-0.03277 if alike_size <= 12.0417 else (((0.002189 if outer_share <= 0.824135 else 0.05189) if page_prose <=
        11514 else -0.001342) if from_last <= -33.5 else (((((((0.03541 if agreement <= 0.579184 else ((-0.08279 if
        parent_blocks <= 25.5 else 0.04204) if page_prose <= 8792 else 0.05533)) if from_last <= 4.5 else -0.06369) if
        list_blocks <= 5.5 else 0.1001) if outer_share <= 0.718773 else (-0.01652 if from_title <= 8.5 else 0.0586))
        if page_ratio <= 0.797958 else (((-0.02459 if parent_blocks <= 6.5 else (-0.01749 if parent_share <= 0.928629
        else 0.04686)) if agreement <= 0.919211 else (-0.02254 if alike_kept <= 0.734474 else -0.1168)) if run_length
        <= 22.5 else 0.00906)) if page_prose <= 38760 else -0.0789) if from_first <= 303.5 else 0.04249)))
    )
    total += (
        (-0.01767 if alike <= 2.5 else (((0.1657 if size <= 44.5 else 0.02722) if agreement <= 0.531233 else (-0.04316
        if size <= 44.5 else 0.04879)) if page_kept <= 1684 else (((((0.03148 if outer_blocks <= 12.5 else -0.02849)
        if alike_share <= 0.925543 else -0.08296) if alike_share <= 0.948969 else ((0.04674 if alike_share <= 0.994965
        else 0.005338) if starts_low <= 1e-35 else -0.06436)) if of_widget <= 1e-35 else ((0.06136 if from_last <=
        -31.5 else (-0.03236 if run_length <= 9.5 else 0.03953)) if agreement <= 0.963034 else -0.04192)) if links <=
        0.0206068 else (0.003451 if from_last <= -21.5 else ((-0.1059 if size <= 256.5 else 0.001502) if links <=
        0.160943 else (-0.04993 if named <= 1e-35 else 0.005172))))))
    )
    total += (
        ((((-0.0508 if around_kept <= 0.966905 else 0.0334) if run_length <= 9.5 else -0.1138) if done <= 0.152404
        else (0.05893 if done <= 0.981444 else (-0.05676 if alike_kept <= 0.998491 else 0.06004))) if page_prose <=
        2496 else ((-0.0201 if parent_blocks <= 94.5 else 0.05385) if alike <= 4.5 else (((((-0.01381 if page_ratio <=
        0.896965 else 0.04263) if alike <= 25.5 else (-0.02412 if page_ratio <= 0.962307 else -0.1415)) if page_ratio
        <= 0.975269 else ((-0.07968 if around_kept <= 0.977889 else 0.02129) if page_kept <= 5212 else 0.02561)) if
        of_content <= 1e-35 else -0.02604) if of_widget <= 1e-35 else ((0.03813 if done <= 0.981444 else -0.04274) if
        page_ratio <= 1.07337 else (-0.06579 if parent_share <= 0.995813 else 0.03386)))))
    )
    total += (
        (-0.06481 if votes <= 1e-35 else (((-0.009108 if next_size <= 11.5 else 0.05524) if strength <= 1.5 else
        -0.05212) if page_prose <= 2110 else (((0.01122 if copies <= 1.5 else -0.01973) if alike_share <= 0.994965
        else (-0.02472 if run_length <= 22.5 else ((0.06017 if page_prose <= 5201.5 else (((0.04124 if agreement <=
        0.700499 else -0.0677) if page_kept <= 17220 else 0.04813) if agreement <= 0.904387 else (0.0531 if agreement
        <= 0.958707 else ((0.01471 if around_share <= 0.986493 else -0.1109) if agreement <= 0.968341 else
        -0.001647)))) if alike_kept <= 0.721107 else 0.0462))) if next_size <= 252.5 else ((0.04373 if tag <= 8.5 else
        -0.04133) if depth <= 1e-35 else (0.03246 if done <= 0.335176 else -0.04049)))))
    )
    total += (
        ((((((0.08703 if alike_share <= 0.332218 else 0.01264) if strength <= 1e-35 else (-0.06152 if page_ratio <=
        0.848151 else ((0.1233 if links <= 0.0973904 else -0.02806) if agreement <= 0.609349 else -0.02306))) if
        parent_blocks <= 1.5 else (0.004691 if from_last <= -38.5 else (((((-0.0003146 if around_blocks <= 22.5 else
        -0.05718) if parent_size <= 2554.5 else (0.04279 if parent_size <= 7153 else -0.07607)) if page_ratio <=
        0.966275 else -0.03472) if around_blocks <= 47.5 else 0.009124) if parent_size <= 24421 else -0.07525))) if
        next_size <= 267.5 else ((-0.004546 if parent_size <= 405.5 else 0.0529) if page_prose <= 18009 else
        -0.01615)) if of_box <= 1e-35 else (-0.05013 if agreement <= 0.8424 else 0.0324)) if is_quote <= 1e-35 else
        0.1042)
    )
    total += (
        ((((((-0.04364 if alike_size <= 83.3095 else 0.03096) if from_title <= 14.5 else 0.06266) if page_kept <= 1684
        else (-0.04434 if alike_size <= 16.6566 else (0.008554 if parent_chosen <= 1.5 else -0.01497))) if page_ratio
        <= 1.09531 else (-0.02626 if from_title <= 20.5 else (-0.04433 if last_size <= 8.5 else (0.04677 if next_tag
        <= 8.5 else -0.0545)))) if of_widget <= 1e-35 else (((-0.009847 if from_title <= 8.5 else 0.08376) if place <=
        0.364138 else ((-0.06498 if from_first <= 1e-35 else (((0.07765 if of_caption <= 1e-35 else -0.02642) if
        parent_share <= 0.780588 else 0.01542) if from_last <= 2.5 else -0.04473)) if page_kept <= 41025.5 else
        -0.06543)) if links <= 0.470926 else -0.03002)) if levels <= 9.5 else -0.03509)
    )
    total += (
        ((((((((-0.03394 if parent_links <= 0.00601868 else 0.0142) if page_kept <= 5212 else 0.01757) if depth <= 4.5
        else -0.04453) if is_quote <= 1e-35 else 0.1274) if alike_share <= 0.994965 else (((-0.03434 if outer_blocks
        <= 57.5 else 0.008203) if around_share <= 0.986493 else (0.0381 if place <= 0.364138 else -0.109)) if
        around_share <= 0.990059 else (((0.02497 if outer_blocks <= 3.5 else (-0.06162 if depth <= 2.5 else 0.02396))
        if outer_blocks <= 7.5 else 0.02977) if parent_links <= 0.234625 else -0.06205))) if next_size <= 252.5 else
        (0.03685 if outer_blocks <= 159.5 else -0.03043)) if parent_links <= 0.425266 else (0.0757 if strength <= 1.5
        else -0.03018)) if parent_links <= 0.669048 else (-0.04186 if around_share <= 0.874709 else 0.02551))
    )
    total += (
        (((-0.03221 if alike_size <= 13.0417 else ((-0.03219 if alike <= 9.5 else 0.1477) if alike_size <= 14.2917
        else (((((-0.04397 if outer_blocks <= 2.5 else (0.0006177 if alike_size <= 150.583 else 0.05511)) if
        outer_blocks <= 169.5 else -0.03561) if parent_links <= 0.0571303 else 0.03884) if parent_links <= 0.669048
        else (0.02714 if levels <= 2.5 else -0.03746)) if parent_share <= 0.84622 else (((((-0.01919 if parent_blocks
        <= 42.5 else -0.09976) if outer_blocks <= 128.5 else 0.01319) if outer_share <= 0.904035 else (0.006478 if
        parent_links <= 0.234625 else -0.05201)) if next_tag <= 16.5 else 0.05723) if next_links <= 0.86159 else
        -0.04337)))) if of_product <= 1e-35 else (0.08887 if named <= 1e-35 else 0.005272)) if of_author <= 1e-35 else
        -0.06253)
    )
    total += (
        (((((-0.03913 if size <= 73.5 else ((0.06641 if links <= 1e-35 else -0.03271) if around_share <= 0.969618 else
        -0.04161)) if parent_kept <= 0.136511 else -0.09608) if parent_chosen <= 96.5 else 0.07365) if depth <= -1.5
        else (((0.04532 if parent_kept <= 0.136511 else -0.06861) if outer_blocks <= 3.5 else ((0.0289 if page_kept <=
        2941.5 else ((((-0.03583 if last_tag <= 2.5 else 0.01735) if around_kept <= 0.940916 else -0.09742) if
        around_kept <= 0.999337 else 0.01594) if alike <= 8.5 else 0.01173)) if links <= 0.120629 else -0.01113)) if
        depth <= 4.5 else -0.02572)) if from_last <= 7.5 else ((-0.06013 if place <= 0.543876 else (0.0543 if place <=
        0.84895 else -0.0409)) if of_content <= 1e-35 else -0.06835))
    )
    return total
