# ruff: noqa
# fmt: off
"""A model of which text blocks are body: 100 boosted trees, written by `benchmarks/train_blocks.py`.

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
        ((0.375 if alike_share <= 1e-35 else 0.5131) if kept <= 1e-35 else (((((0.6844 if outer_blocks <= 1.5 else
        0.5618) if named <= 1e-35 else 0.668) if cluster <= 1e-35 else ((0.6023 if outer_blocks <= 6.5 else 0.6968) if
        around_blocks <= 876.5 else 0.4918)) if page_prose <= 41570.5 else (0.4041 if parent_links <= 0.0364892 else
        0.6798)) if copies <= 1.5 else (0.3993 if page_ratio <= 0.77423 else 0.6245)))
    )
    total += (
        ((-0.1818 if alike_kept <= 0.0022764 else -0.06175) if kept <= 1e-35 else (((((-0.08779 if around_share <=
        0.676416 else (0.04477 if parent_size <= 7153 else -0.1711)) if done <= 0.914634 else -0.0995) if around_kept
        <= 0.622313 else ((0.09402 if page_kept <= 41025.5 else -0.1161) if tag <= 9.5 else -0.122)) if alike_kept <=
        0.564104 else (0.1145 if copies <= 1.5 else -0.1295)) if parent_size <= 42276.5 else -0.1249))
    )
    total += (
        ((-0.1637 if alike_share <= 1e-35 else -0.05735) if run_length <= 1e-35 else ((((-0.01756 if alike <= 20.5
        else (-0.1557 if page_ratio <= 0.545626 else 0.1031)) if cluster <= 1e-35 else ((-0.07136 if alike_share <=
        0.336996 else 0.1061) if page_kept <= 41025.5 else -0.1156)) if depth <= 1.5 else (-0.1105 if outer_share <=
        0.93485 else (-0.03922 if alike <= 16.5 else 0.07744))) if parent_size <= 42276.5 else -0.1147))
    )
    total += (
        ((-0.1486 if alike_kept <= 1e-35 else -0.05064) if kept <= 1e-35 else ((((0.09157 if kept_after <= 2.5 else
        -0.02244) if tag <= 9.5 else -0.09819) if levels <= 2.5 else (-0.1171 if outer_share <= 0.763651 else
        ((-0.01389 if alike <= 16.5 else 0.07785) if around_blocks <= 34.5 else -0.06719))) if alike_kept <= 0.564104
        else (0.1047 if from_first <= 201.5 else (0.09337 if alike_size <= 249.216 else -0.09207))))
    )
    total += (
        ((-0.1375 if alike_share <= 1e-35 else -0.05857) if alike_share <= 0.531421 else (((-0.05664 if votes <= 3.5
        else 0.05048) if links <= 0.834577 else -0.1096) if run_length <= 1.5 else ((((-0.09605 if alike_size <=
        13.0417 else 0.07456) if of_box <= 1e-35 else (-0.1382 if page_ratio <= 1.03885 else 0.04676)) if
        around_blocks <= 223.5 else -0.09606) if around_kept <= 0.966905 else (0.09987 if tag <= 9.5 else
        -0.005129))))
    )
    total += (
        ((-0.1271 if parent_kept <= 1e-35 else -0.07251) if run_length <= 1e-35 else (((-0.05053 if alike <= 3.5 else
        (-0.07414 if page_ratio <= 0.675159 else 0.07082)) if votes <= 3.5 else ((0.09476 if levels <= 9.5 else
        -0.08181) if page_kept <= 27794 else (-0.1301 if around_share <= 0.831762 else (0.09179 if agreement <=
        0.971761 else -0.06728)))) if depth <= 1.5 else (-0.0665 if agreement <= 0.837085 else 0.04806)))
    )
    total += (
        ((-0.1211 if alike_share <= 1e-35 else (0.01582 if copies <= 1.5 else -0.09658)) if alike_share <= 0.531421
        else (((((-0.01184 if kept <= 1e-35 else (0.09387 if starts_low <= 1e-35 else -0.04964)) if of_box <= 1e-35
        else -0.111) if levels <= 4.5 else (-0.02436 if alike_size <= 116.476 else 0.05778)) if parent_size <= 42276.5
        else -0.08923) if done <= 0.933665 else (-0.08026 if parent_kept <= 0.0405215 else 0.009507)))
    )
    total += (
        ((-0.1145 if alike_kept <= 0.0022764 else -0.0353) if kept <= 1e-35 else ((((((0.08147 if done <= 0.950597
        else -0.04341) if tag <= 9.5 else -0.08719) if of_box <= 1e-35 else -0.1073) if levels <= 3.5 else -0.009053)
        if alike_kept <= 0.564104 else (0.09553 if parent_blocks <= 231.5 else (-0.1274 if around_blocks <= 255 else
        0.05493))) if copies <= 1.5 else (-0.02928 if size <= 114.5 else -0.167)))
    )
    total += (
        (-0.1067 if parent_kept <= 0.000803815 else ((-0.08551 if votes <= 3.5 else 0.007326) if alike <= 2.5 else
        (((((0.05049 if is_prose <= 1e-35 else 0.09126) if levels <= 5.5 else (-0.05834 if alike <= 16.5 else
        0.06625)) if page_kept <= 27794 else (-0.1132 if around_share <= 0.795785 else 0.05431)) if of_box <= 1e-35
        else -0.07005) if copies <= 1.5 else (-0.1125 if page_ratio <= 0.736176 else 0.02747))))
    )
    total += (
        ((-0.1006 if parent_size <= 5366 else 0.001248) if kept <= 1e-35 else ((-0.05747 if outer_share <= 0.706532
        else ((0.07629 if levels <= 3.5 else ((-0.008203 if list_blocks <= 3.5 else -0.1458) if page_kept <= 4522.5
        else (0.04694 if around_kept <= 0.92595 else -0.08589))) if of_box <= 1e-35 else -0.06634)) if around_kept <=
        0.966905 else ((0.08701 if done <= 0.964885 else -0.02575) if tag <= 9.5 else -0.03538)))
    )
    total += (
        ((-0.09984 if alike_kept <= 0.0022764 else -0.02269) if kept <= 1e-35 else ((((-0.08305 if parent_kept <=
        0.167916 else 0.04196) if alike <= 10.5 else -0.1205) if page_ratio <= 0.736176 else (((0.0761 if tag <= 9.5
        else -0.06488) if kept_after <= 19.5 else -0.06434) if levels <= 3.5 else (-0.0695 if alike <= 8.5 else
        (0.04675 if around_kept <= 0.92595 else -0.08574)))) if alike_kept <= 0.752601 else 0.08981))
    )
    total += (
        ((-0.09689 if alike_share <= 1e-35 else ((-0.09033 if from_title <= 309.5 else 0.0853) if votes <= 4.5 else
        0.03742)) if alike_share <= 0.531421 else ((-0.05168 if outer_share <= 0.718773 else (((0.06539 if page_prose
        <= 39344.5 else -0.06685) if of_box <= 1e-35 else -0.0735) if levels <= 5.5 else (-0.09303 if page_ratio <=
        0.914879 else 0.02478))) if around_kept <= 0.966905 else (0.08029 if from_last <= -1e-35 else 0.01203)))
    )
    total += (
        ((-0.09281 if alike_share <= 1e-35 else -0.02677) if alike_share <= 0.531421 else (((0.01538 if links <=
        0.834577 else -0.0931) if run_length <= 1.5 else (((-0.005821 if alike <= 11.5 else ((-0.06948 if levels <=
        1.5 else 0.07696) if levels <= 9.5 else -0.08459)) if parent_kept <= 0.167916 else 0.08317) if parent_size <=
        42276.5 else -0.07582)) if depth <= 1.5 else (0.04055 if from_last <= -47.5 else -0.05942)))
    )
    total += (
        ((-0.09004 if alike_kept <= 0.0022764 else -0.02288) if alike_share <= 0.531421 else ((((0.009035 if
        list_blocks <= 1e-35 else -0.1361) if agreement <= 0.609349 else (-0.02152 if votes <= 3.5 else (0.06314 if
        page_kept <= 41025.5 else -0.05736))) if done <= 0.914634 else -0.06319) if alike_kept <= 0.564104 else
        ((0.08245 if from_first <= 177.5 else (-0.09839 if page_ratio <= 0.736176 else 0.05693)) if links <= 0.637147
        else -0.06356)))
    )
    total += (
        (((-0.09289 if named <= 1e-35 else -0.06327) if parent_share <= 0.704188 else (-0.07826 if votes <= 3.5 else
        0.01787)) if run_length <= 1.5 else ((((((0.07994 if levels <= 5.5 else 0.01619) if tag <= 7.5 else -0.01954)
        if done <= 0.964885 else -0.04448) if parent_size <= 42276.5 else -0.06568) if depth <= 1.5 else (0.07089 if
        from_last <= -47.5 else -0.04456)) if copies <= 1.5 else -0.06232))
    )
    total += (
        ((-0.08322 if alike_kept <= 1e-35 else (-0.05867 if page_prose <= 6949.5 else 0.0266)) if run_length <= 1e-35
        else (((-0.07313 if outer_share <= 0.763651 else (-0.04566 if alike <= 2.5 else 0.01675)) if around_kept <=
        0.980225 else ((0.06865 if kept_after <= 2.5 else -0.05004) if tag <= 9.5 else -0.1155)) if alike_kept <=
        0.564104 else ((0.08254 if links <= 0.114652 else 0.02513) if page_prose <= 41570.5 else -0.05732)))
    )
    total += (
        ((-0.07964 if run_length <= 11.5 else 0.0375) if alike_kept <= 0.017517 else ((((-0.03613 if outer_share <=
        0.706532 else (0.06034 if levels <= 5.5 else -0.0565)) if from_last <= -6.5 else (-0.0886 if from_title <=
        309.5 else 0.08681)) if run_length <= 4.5 else ((0.02345 if page_prose <= 38760 else -0.06952) if around_kept
        <= 0.983311 else 0.06476)) if alike_kept <= 0.752601 else (0.07825 if links <= 0.708818 else -0.06325)))
    )
    total += (
        ((-0.08418 if named <= 1e-35 else (-0.05783 if page_ratio <= 1.03219 else (-0.04989 if votes <= 4.5 else
        0.08353))) if kept <= 1e-35 else ((((-0.04534 if around_kept <= 0.345112 else 0.06244) if alike <= 8.5 else
        (-0.1062 if page_ratio <= 0.598148 else (0.06616 if of_box <= 1e-35 else -0.054))) if page_prose <= 33833 else
        -0.06756) if around_kept <= 0.966905 else (-0.001622 if votes <= 3.5 else 0.07184)))
    )
    total += (
        ((((-0.04493 if from_title <= 36.5 else 0.06271) if done <= 0.999748 else -0.08048) if strength <= 1e-35 else
        -0.08334) if alike_share <= 0.216816 else ((((-0.03346 if alike <= 3.5 else (-0.08497 if alike_size <= 12.0417
        else 0.044)) if parent_size <= 24421 else -0.08111) if parent_links <= 0.201979 else -0.07012) if around_kept
        <= 0.966905 else ((0.07124 if tag <= 9.5 else -0.04992) if done <= 0.933665 else -0.01357)))
    )
    total += (
        ((((-0.08925 if from_title <= 1e-35 else 0.0207) if from_last <= -1e-35 else (-0.07944 if from_title <= 309.5
        else 0.1058)) if strength <= 1e-35 else -0.08177) if alike_share <= 0.531421 else (((((0.07109 if links <=
        0.637147 else -0.02483) if tag <= 9.5 else -0.0334) if page_prose <= 33833 else -0.03103) if levels <= 3.5
        else (-0.0237 if alike_size <= 110.95 else 0.04452)) if done <= 0.933665 else -0.03605))
    )
    total += (
        (((-0.05874 if named <= 1e-35 else (0.03243 if done <= 0.999748 else -0.06825)) if strength <= 1e-35 else
        -0.08094) if alike_kept <= 0.017517 else ((((0.003547 if around_kept <= 0.105573 else -0.0939) if outer_share
        <= 0.706532 else ((0.04357 if place <= 0.658281 else -0.0169) if copies <= 1.5 else -0.059)) if parent_kept <=
        0.983138 else 0.05771) if alike_kept <= 0.752601 else (-0.01997 if run_length <= 1e-35 else 0.07525)))
    )
    total += (
        ((((-0.03753 if named <= 1e-35 else 0.03608) if kept_after <= 98.5 else (-0.06847 if from_title <= 309.5 else
        0.09122)) if strength <= 1e-35 else -0.07492) if run_length <= 1.5 else ((((-0.06355 if around_kept <=
        0.345112 else 0.05598) if alike <= 3.5 else (0.04672 if parent_links <= 0.201979 else -0.0619)) if page_prose
        <= 33833 else -0.06814) if around_kept <= 0.980225 else (0.06754 if kept_after <= 3.5 else 0.002281)))
    )
    total += (
        ((((-0.06933 if from_title <= 4.5 else 0.02474) if from_last <= -5.5 else -0.06746) if strength <= 1e-35 else
        -0.07477) if alike_kept <= 0.017517 else ((((-0.02634 if agreement <= 0.609349 else 0.01922) if of_box <=
        1e-35 else -0.08708) if agreement <= 0.8424 else ((0.05747 if around_blocks <= 397.5 else -0.05077) if tag <=
        8.5 else -0.05806)) if alike_kept <= 0.752601 else (0.001034 if is_prose <= 1e-35 else 0.07512)))
    )
    total += (
        (((-0.07781 if named <= 1e-35 else (-0.05404 if page_ratio <= 1.03219 else (0.1513 if agreement <= 0.673991
        else -0.01806))) if alike_size <= 157.442 else 0.0002952) if parent_share <= 0.704188 else (-0.01774 if votes
        <= 3.5 else ((((-0.1525 if alike_size <= 110.95 else 0.05646) if page_ratio <= 0.598148 else 0.06949) if links
        <= 0.108634 else -0.004106) if depth <= 1e-35 else (-0.04202 if agreement <= 0.8424 else 0.04113))))
    )
    total += (
        ((((-0.04142 if outer_share <= 0.848874 else 0.02385) if ends <= 1e-35 else ((((0.06827 if depth <= 1e-35 else
        (0.05725 if place <= 0.680293 else -0.03169)) if of_box <= 1e-35 else -0.05994) if links <= 0.190633 else
        (-0.07713 if outer_blocks <= 30.5 else 0.03957)) if page_prose <= 38760 else -0.04508)) if from_last <= -1e-35
        else (-0.07188 if last_size <= 75.5 else 0.003224)) if strength <= 1e-35 else -0.07012)
    )
    total += (
        ((-0.07835 if run <= 1e-35 else (-0.0417 if parent_kept <= 0.97129 else 0.03745)) if alike_kept <= 0.017517
        else ((-0.04469 if page_ratio <= 0.736176 else (((-0.1087 if run <= 1e-35 else 0.04916) if of_box <= 1e-35
        else -0.08812) if levels <= 3.5 else ((-0.0904 if page_ratio <= 0.914879 else 0.02824) if from_last <= -13.5
        else -0.07509))) if alike_kept <= 0.767632 else (-0.00992 if kept <= 1e-35 else 0.06887)))
    )
    total += (
        (((-0.04109 if tag <= 4.5 else (0.05356 if tag <= 6.5 else -0.04608)) if kept_after <= 2.5 else -0.06612) if
        alike_kept <= 0.0330576 else (((0.007734 if parent_chosen <= 32.5 else -0.05181) if agreement <= 0.804044 else
        (((0.05798 if page_prose <= 48689 else -0.06295) if parent_links <= 0.138114 else -0.05805) if tag <= 9.5 else
        -0.078)) if alike_kept <= 0.767632 else (0.06709 if done <= 0.933665 else -0.02568)))
    )
    total += (
        ((((-0.03159 if outer_share <= 0.885968 else 0.02551) if ends <= 1e-35 else ((((0.06387 if copies <= 1.5 else
        (-0.08889 if from_title <= 65.5 else 0.06695)) if depth <= 1.5 else (0.01723 if parent_kept <= 0.167916 else
        -0.1269)) if links <= 0.202003 else -0.02896) if page_prose <= 38760 else -0.04521)) if from_last <= -1e-35
        else (-0.04992 if from_first <= 303.5 else 0.09677)) if strength <= 1e-35 else -0.06595)
    )
    total += (
        ((-0.06465 if page_kept <= 6135 else -0.02449) if parent_kept <= 0.00476461 else (((-0.07849 if parent_kept <=
        0.985261 else 0.03649) if page_ratio <= 0.598148 else ((-0.003488 if run_length <= 1.5 else ((-0.08361 if
        levels <= 1.5 else ((0.05076 if levels <= 5.5 else -0.006167) if parent_size <= 7153 else -0.06865)) if
        parent_kept <= 0.554229 else 0.0658)) if parent_size <= 42276.5 else -0.059)) if done <= 0.933665 else
        -0.03348))
    )
    total += (
        (((0.003442 if done <= 0.914634 else -0.05043) if strength <= 1e-35 else -0.06163) if alike_kept <= 0.0963144
        else (((((((0.03749 if list_blocks <= 7.5 else -0.08519) if run_length <= 40.5 else -0.0981) if agreement <=
        0.804044 else 0.05831) if page_prose <= 41570.5 else -0.06583) if tag <= 4.5 else -0.06581) if alike_kept <=
        0.752601 else (0.06938 if done <= 0.933665 else -0.01107)) if links <= 0.834577 else -0.06238))
    )
    total += (
        ((((-0.07374 if from_title <= 1e-35 else 0.01947) if from_last <= -9.5 else -0.04112) if size <= 122.5 else
        ((0.06426 if links <= 0.114652 else (-0.08348 if from_title <= 12.5 else 0.03775)) if place <= 0.658281 else
        ((-0.1308 if around_blocks <= 2.5 else 0.07698) if from_first <= 32.5 else -0.0176))) if strength <= 1e-35
        else ((-0.04068 if parent_size <= 321.5 else 0.07537) if tag <= 1.5 else -0.06833))
    )
    total += (
        (((-0.08008 if from_title <= 1e-35 else ((0.0036 if alike_size <= 184.788 else 0.09247) if depth <= 1e-35 else
        (-0.0395 if page_ratio <= 1.16052 else 0.0727))) if from_last <= -1.5 else -0.07117) if alike_kept <= 0.11781
        else ((-0.03873 if page_ratio <= 0.731648 else (0.06049 if place <= 0.502 else -0.0003155)) if alike_kept <=
        0.767632 else (-0.01701 if ends <= 1e-35 else (0.0673 if done <= 0.933665 else -0.01276))))
    )
    total += (
        ((((-0.02177 if named <= 1e-35 else 0.02769) if from_last <= -11.5 else -0.03237) if size <= 130.5 else
        (((0.06585 if outer_share <= 0.994751 else (-0.1033 if outer_share <= 0.995778 else ((0.05919 if agreement <=
        0.700499 else -0.1152) if parent_size <= 972.5 else 0.06392))) if parent_size <= 42276.5 else -0.05751) if
        depth <= 1e-35 else (0.03284 if of_content <= 1e-35 else -0.06752))) if strength <= 1e-35 else -0.0567)
    )
    total += (
        ((-0.06828 if run <= 1e-35 else ((-0.05512 if parent_size <= 168.5 else 0.0002995) if page_ratio <= 1.01732
        else 0.0198)) if parent_kept <= 0.00476461 else (((0.005516 if done <= 0.828979 else -0.07958) if alike <= 2.5
        else ((0.04917 if of_box <= 1e-35 else -0.05032) if page_prose <= 38760 else -0.04751)) if links <= 0.114652
        else (0.01345 if from_last <= -19.5 else (-0.1255 if from_title <= 12.5 else -0.03035))))
    )
    total += (
        ((((-0.00901 if alike <= 2.5 else (((0.05561 if of_box <= 1e-35 else -0.06251) if levels <= 4.5 else ((0.191
        if agreement <= 0.631868 else -0.03523) if outer_share <= 1e-35 else (-0.0468 if alike <= 16.5 else 0.03102)))
        if page_prose <= 41570.5 else -0.04606)) if copies <= 1.5 else -0.03354) if done <= 0.914634 else -0.0228) if
        strength <= 1e-35 else (-0.03109 if parent_links <= 0.309934 else -0.0764))
    )
    total += (
        (((-0.02324 if from_title <= 309.5 else 0.08761) if votes <= 3.5 else (((((0.03782 if alike_size <= 105.141
        else -0.0336) if ends <= 1e-35 else 0.05212) if page_prose <= 41570.5 else (0.0786 if from_title <= 99.5 else
        -0.07927)) if copies <= 1.5 else (0.001897 if alike_size <= 166.005 else -0.1148)) if done <= 0.914634 else
        -0.01922)) if strength <= 1e-35 else (-0.02881 if parent_links <= 0.309934 else -0.07712))
    )
    total += (
        ((((-0.04599 if next_size <= 191.5 else 0.02179) if alike <= 6.5 else ((0.02646 if next_tag <= 1.5 else
        -0.0123) if page_ratio <= 1.18453 else 0.07297)) if size <= 130.5 else (((-0.02927 if ends <= 1e-35 else
        (0.05991 if parent_blocks <= 142.5 else 0.0009357)) if page_ratio <= 1.48209 else -0.1159) if depth <= 1e-35
        else -0.007873)) if strength <= 1e-35 else (-0.06561 if ends <= 1e-35 else -0.0191))
    )
    total += (
        (-0.06249 if run <= 1e-35 else ((((0.04407 if done <= 0.319242 else ((0.009703 if outer_share <= 0.880912 else
        -0.08489) if alike <= 11.5 else (0.03029 if outer_blocks <= 90.5 else -0.034))) if tag <= 1.5 else (-0.04848
        if outer_share <= 0.848874 else -0.00559)) if page_ratio <= 1.18453 else 0.06761) if around_kept <= 0.983311
        else ((0.05056 if kept_after <= 2.5 else -0.005947) if tag <= 9.5 else -0.07046)))
    )
    total += (
        (((((-0.0136 if next_tag <= 1.5 else -0.06421) if size <= 146.5 else (0.05542 if place <= 0.626033 else
        -0.04141)) if alike_kept <= 0.419612 else -0.2656) if outer_share <= 0.706532 else (-0.02324 if cluster <=
        1e-35 else ((-0.03303 if parent_size <= 1527 else 0.03713) if page_kept <= 6813 else 0.03527))) if alike_kept
        <= 0.449673 else ((0.05311 if parent_size <= 42276.5 else -0.06444) if links <= 0.08793 else -0.02022))
    )
    total += (
        ((((0.01076 if parent_chosen <= 37.5 else -0.07576) if page_ratio <= 0.736176 else ((0.01368 if ends <= 1e-35
        else 0.05454) if from_last <= -1.5 else -0.0107)) if levels <= 3.5 else (((0.01768 if run_length <= 49.5 else
        -0.06391) if from_last <= -17.5 else -0.04506) if page_ratio <= 1.18453 else 0.06981)) if strength <= 1e-35
        else ((-0.03368 if parent_kept <= 0.00924379 else 0.09114) if next_tag <= 1.5 else -0.05942))
    )
    total += (
        ((-0.01439 if size <= 86.5 else (((0.05646 if links <= 0.114652 else (-0.09071 if page_prose <= 3470.5 else
        0.03084)) if copies <= 1.5 else -0.06583) if depth <= 1e-35 else (0.09229 if page_prose <= 2835.5 else
        (0.06727 if place <= 0.364138 else (-0.07356 if page_prose <= 13596.5 else 0.06262))))) if tag <= 1.5 else
        ((-0.06572 if page_prose <= 6949.5 else -0.01639) if around_share <= 0.847754 else 0.007925))
    )
    total += (
        ((((((-0.07735 if from_title <= 1e-35 else (0.03421 if own_strength <= 1e-35 else -0.06512)) if done <=
        0.933665 else -0.06293) if agreement <= 0.700499 else -0.07097) if page_prose <= 13977 else 0.02172) if
        cluster <= 1e-35 else (-0.05325 if page_ratio <= 0.736176 else ((0.02701 if tag <= 9.5 else -0.05093) if depth
        <= 3.5 else -0.05482))) if alike_kept <= 0.767632 else (-0.02496 if ends <= 1e-35 else 0.05209))
    )
    total += (
        ((-0.07692 if votes <= 1.5 else (-0.06013 if alike_size <= 12.0417 else ((((-0.03879 if page_kept <= 14685
        else 0.02532) if next_size <= 191.5 else 0.05407) if run_length <= 49.5 else -0.08785) if named <= 1e-35 else
        0.00805))) if alike_kept <= 0.564104 else ((((0.06861 if copies <= 1.5 else -0.0539) if kept_after <= 2.5 else
        0.002216) if parent_size <= 42276.5 else -0.05409) if links <= 0.08793 else -0.02518))
    )
    total += (
        (-0.07441 if votes <= 1.5 else (((((-0.03299 if outer_blocks <= 61.5 else 0.01914) if alike_size <= 110.95
        else (0.1643 if from_first <= -1e-35 else 0.02277)) if place <= 0.626033 else -0.02983) if page_ratio <=
        1.18453 else (-0.08415 if votes <= 3.5 else 0.06935)) if alike_kept <= 0.767632 else ((0.05788 if parent_links
        <= 0.0571303 else (-0.09378 if outer_blocks <= 52.5 else 0.05813)) if kept <= 1e-35 else 0.04401)))
    )
    total += (
        (-0.0712 if votes <= 1.5 else ((((((0.0323 if place <= 0.584292 else (0.02883 if alike_share <= 0.985544 else
        -0.04805)) if tag <= 1.5 else (-0.06019 if agreement <= 0.609349 else (-0.04972 if list_links <= -1e-35 else
        (0.04801 if levels <= 4.5 else -0.02706)))) if tag <= 4.5 else 0.02632) if agreement <= 0.977498 else 0.06933)
        if tag <= 7.5 else -0.05152) if alike_kept <= 0.767632 else 0.03426))
    )
    total += (
        (((0.008015 if agreement <= 0.700499 else (-0.0687 if page_prose <= 13977 else 0.04262)) if cluster <= 1e-35
        else (((0.03589 if links <= 0.08793 else (0.04484 if alike_size <= 88.5665 else -0.03364)) if copies <= 1.5
        else (-0.0841 if agreement <= 0.656952 else 0.01263)) if page_prose <= 39344.5 else (0.05615 if place <=
        0.364138 else -0.08007))) if strength <= 1e-35 else (-0.05176 if ends <= 1e-35 else -0.00263))
    )
    total += (
        ((((0.05257 if page_kept <= 10527 else ((-0.08277 if page_kept <= 11066 else 0.03925) if of_box <= 1e-35 else
        -0.0957)) if copies <= 1.5 else -0.02453) if done <= 0.739042 else -0.003004) if next_tag <= 1.5 else
        ((-0.05503 if page_kept <= 6135 else -0.003027) if size <= 146.5 else (((0.06208 if done <= 0.565024 else
        0.0003832) if copies <= 1.5 else -0.04431) if of_box <= 1e-35 else -0.08985)))
    )
    total += (
        (((0.01744 if next_tag <= 1.5 else (-0.04915 if size <= 138.5 else 0.01308)) if levels <= 5.5 else -0.06463)
        if named <= 1e-35 else (-0.06076 if alike_size <= 12.0417 else (0.05701 if page_prose <= 3096.5 else
        ((-0.08657 if around_blocks <= 51.5 else 0.05628) if page_kept <= 2677.5 else ((0.02747 if page_prose <=
        39344.5 else (0.06452 if place <= 0.364138 else -0.07522)) if depth <= 3.5 else -0.05725)))))
    )
    total += (
        (((-0.06521 if from_title <= 1e-35 else (((-0.01327 if parent_kept <= 0.985261 else 0.0377) if page_ratio <=
        1.18453 else (0.06282 if size <= 447.5 else -0.1925)) if of_lead <= 1e-35 else (0.1 if next_size <= 151.5 else
        -0.04492))) if alike_kept <= 0.767632 else (0.05502 if links <= 0.08793 else -0.01907)) if from_last <= -1e-35
        else ((-0.0583 if size <= 195.5 else 0.003324) if from_title <= 309.5 else 0.06796))
    )
    total += (
        (((-0.03769 if of_widget <= 1e-35 else (-0.05036 if alike <= 4.5 else 0.06536)) if parent_size <= 138.5 else
        ((((0.01405 if alike <= 11.5 else 0.04504) if around_share <= 0.986493 else (-0.1019 if around_share <=
        0.988816 else 0.009875)) if parent_size <= 42276.5 else (0.05075 if place <= 0.364138 else -0.08232)) if
        starts_low <= 1e-35 else -0.0916)) if links <= 0.801316 else (-0.05447 if outer_blocks <= 57.5 else 0.008378))
    )
    total += (
        (((0.02694 if place <= 0.491369 else (((-0.007395 if done <= 0.39432 else 0.1514) if page_prose <= 2835.5 else
        (-0.04351 if from_first <= 44.5 else 0.04815)) if alike_share <= 0.994965 else -0.0411)) if alike_kept <=
        0.849317 else 0.05229) if next_tag <= 1.5 else ((-0.05791 if alike_size <= 71.5418 else ((-0.03339 if
        outer_blocks <= 12.5 else 0.03905) if done <= 0.828979 else -0.04674)) if page_kept <= 6135 else 0.004248))
    )
    total += (
        (((-0.05591 if done <= 0.0713677 else (0.01919 if alike_size <= 105.141 else -0.04705)) if ends <= 1e-35 else
        (((0.04421 if alike_size <= 110.95 else 0.1803) if alike_share <= 0.0965174 else ((0.0362 if copies <= 1.5
        else -0.06101) if done <= 0.755811 else (-0.1709 if from_first <= 8.5 else -0.004059))) if links <= 0.708818
        else -0.0773)) if done <= 0.964885 else (-0.0446 if from_first <= 303.5 else 0.07002))
    )
    total += (
        ((-0.05565 if alike_size <= 12.0417 else (((-0.03775 if from_title <= 4.5 else (0.08554 if page_prose <= 2110
        else (0.02472 if alike_size <= 43.0625 else (-0.0294 if parent_links <= 0.0247028 else 0.01042)))) if of_lead
        <= 1e-35 else ((0.1857 if next_size <= 64.5 else -0.03385) if alike_share <= 0.336996 else 0.008221)) if
        kept_after <= 58.5 else -0.03291)) if alike_kept <= 0.752601 else (0.04548 if kept_after <= 1.5 else
        -0.007944))
    )
    total += (
        ((-0.06239 if from_title <= 1e-35 else ((((0.005297 if size <= 86.5 else ((0.1691 if agreement <= 0.761434
        else -0.01951) if around_share <= 0.234999 else ((0.0561 if from_title <= 10.5 else (-0.04373 if agreement <=
        0.781586 else 0.02193)) if alike_kept <= 0.449673 else 0.04936))) if page_prose <= 33833 else -0.03021) if
        of_caption <= 1e-35 else -0.06166) if of_box <= 1e-35 else -0.04373)) if from_last <= -1e-35 else -0.03315)
    )
    total += (
        (-0.05067 if alike_size <= 13.0417 else ((((((0.02326 if depth <= 1e-35 else -0.009565) if kept_after <= 14.5
        else 0.1047) if page_ratio <= 1.18453 else (-0.08382 if from_title <= 4.5 else 0.08422)) if copies <= 1.5 else
        (-0.05084 if page_ratio <= 0.991779 else 0.02255)) if tag <= 8.5 else -0.04219) if kept_after <= 58.5 else
        ((-0.06408 if alike <= 1.5 else 0.01588) if of_content <= 1e-35 else -0.06228)))
    )
    total += (
        (((-0.04044 if alike <= 6.5 else (((0.07446 if next_links <= 0.139664 else -0.02248) if levels <= 7.5 else
        -0.03884) if around_blocks <= 10.5 else ((0.04467 if levels <= 1.5 else -0.1456) if agreement <= 0.609349 else
        -0.02183))) if outer_blocks <= 61.5 else (-0.004123 if list_links <= -1e-35 else 0.04806)) if size <= 146.5
        else ((0.04986 if done <= 0.897254 else -0.01169) if page_prose <= 12115.5 else -0.009412))
    )
    total += (
        (-0.06395 if votes <= 1.5 else ((((((-0.04714 if page_ratio <= 0.731648 else (0.02303 if tag <= 9.5 else
        -0.06417)) if of_content <= 1e-35 else (-0.01354 if alike <= 14.5 else -0.08254)) if of_widget <= 1e-35 else
        0.02608) if alike_kept <= 0.767632 else 0.02745) if of_lead <= 1e-35 else (0.1371 if alike_kept <= 1e-35 else
        0.02106)) if from_last <= 8.5 else (-0.07117 if from_title <= 309.5 else 0.08047)))
    )
    total += (
        (((0.02989 if parent_blocks <= 1.5 else -0.01894) if levels <= 5.5 else -0.055) if named <= 1e-35 else
        (((-0.07642 if agreement <= 0.771165 else 0.05082) if levels <= 2.5 else 0.006814) if page_ratio <= 0.736176
        else (((-0.02095 if size <= 24.5 else 0.1715) if parent_share <= 0.519124 else 0.03342) if page_kept <= 2941.5
        else ((0.02944 if levels <= 3.5 else -0.00854) if of_box <= 1e-35 else -0.05519))))
    )
    total += (
        ((((0.04033 if links <= 0.801316 else (0.04575 if alike_size <= 66.2667 else -0.08045)) if own_strength <=
        1e-35 else -0.03985) if page_prose <= 11514 else (((0.007384 if alike_share <= 0.999156 else -0.1154) if
        parent_kept <= 0.97129 else 0.02433) if page_prose <= 14399 else 0.01716)) if next_tag <= 1.5 else ((-0.003989
        if from_last <= -35.5 else (-0.0563 if from_title <= 42.5 else -0.01137)) if size <= 146.5 else 0.00984))
    )
    total += (
        (-0.058 if votes <= 1.5 else (((((-0.003337 if size <= 114.5 else 0.02892) if done <= 0.828979 else (0.02657
        if alike_share <= 0.88426 else (-0.01108 if links <= 0.0206068 else -0.08153))) if copies <= 1.5 else
        -0.03207) if of_widget <= 1e-35 else (((-0.01234 if depth <= -1e-35 else 0.1164) if kept <= 1e-35 else
        0.01827) if next_links <= 0.834577 else -0.02995)) if depth <= 3.5 else -0.03651))
    )
    total += (
        (((0.05321 if page_prose <= 1377 else (-0.02317 if alike <= 2.5 else (((((-0.025 if agreement <= 0.922525 else
        0.04506) if of_widget <= 1e-35 else 0.04915) if parent_kept <= 0.865397 else 0.04086) if links <= 0.08793 else
        (0.03854 if alike_share <= 0.611802 else -0.04683)) if page_prose <= 24734 else -0.02472))) if of_product <=
        1e-35 else 0.06863) if strength <= 1.5 else (-0.0474 if next_size <= 170.5 else 0.04123))
    )
    total += (
        (-0.06907 if votes <= 1e-35 else (((((-0.02453 if size <= 184.5 else (-0.04598 if outer_blocks <= 5.5 else
        (0.06205 if parent_links <= 0.201979 else -0.08625))) if outer_blocks <= 57.5 else 0.01709) if tag <= 8.5 else
        -0.05445) if of_widget <= 1e-35 else 0.02417) if depth <= 3.5 else (((0.1746 if parent_links <= 0.309934 else
        -0.02895) if place <= 0.636829 else -0.05108) if page_kept <= 2677.5 else -0.05871)))
    )
    total += (
        (((((((0.08905 if of_caption <= 1e-35 else -0.04204) if parent_share <= 0.519124 else (0.03561 if done <=
        0.319242 else (-0.007874 if parent_size <= 7153 else -0.07813))) if tag <= 1.5 else (-0.04944 if page_kept <=
        4939 else (-0.07105 if levels <= 1.5 else 0.01137))) if page_ratio <= 1.18453 else 0.05056) if parent_kept <=
        0.983138 else 0.0239) if kept_after <= 22.5 else 0.1064) if kept_after <= 58.5 else -0.0325)
    )
    total += (
        ((((-0.02656 if of_product <= 1e-35 else 0.103) if around_kept <= 0.345112 else (0.07655 if next_tag <= 1.5
        else -0.01601)) if agreement <= 0.850344 else (-0.03546 if alike_kept <= 0.752601 else (-0.2305 if agreement
        <= 0.951336 else 0.009386))) if named <= 1e-35 else ((((-0.02904 if is_prose <= 1e-35 else 0.05144) if
        outer_blocks <= 61.5 else -0.04268) if list_blocks <= 1e-35 else -0.09251) if page_ratio <= 0.736176 else
        0.01758))
    )
    total += (
        (((((0.103 if page_prose <= 2835.5 else (-0.1135 if page_kept <= 2396.5 else 0.02885)) if tag <= 1.5 else
        (-0.04266 if page_kept <= 5212 else 0.02503)) if is_quote <= 1e-35 else 0.1838) if alike_share <= 0.994965
        else ((0.02696 if next_links <= 0.995238 else -0.09267) if place <= 0.412771 else (-0.02813 if alike_kept <=
        0.837823 else (0.04666 if kept_after <= 98.5 else -0.07872)))) if links <= 0.801316 else -0.02901)
    )
    total += (
        (-0.0551 if votes <= 1.5 else (((((((-0.03933 if from_first <= 303.5 else 0.1029) if page_ratio <= 0.731648
        else (0.02615 if place <= 0.491369 else (0.0003439 if page_kept <= 41025.5 else -0.09968))) if of_card <=
        1e-35 else 0.06047) if levels <= 5.5 else -0.02199) if of_product <= 1e-35 else 0.05963) if tag <= 7.5 else
        (-0.06194 if around_share <= 0.999965 else 0.03182)) if is_quote <= 1e-35 else 0.1365))
    )
    total += (
        (((-0.03295 if run <= 1e-35 else (0.02107 if kept <= 1e-35 else (((-0.05829 if page_ratio <= 0.598148 else
        ((0.0002927 if alike <= 38.5 else -0.1226) if alike_kept <= 0.0963144 else 0.03254)) if done <= 0.811911 else
        -0.02621) if tag <= 9.5 else -0.07185))) if alike_kept <= 0.767632 else (0.03122 if from_title <= 186.5 else
        -0.06793)) if of_box <= 1e-35 else (0.04298 if done <= 0.0314856 else -0.05785))
    )
    total += (
        (-0.05361 if votes <= 1.5 else (0.01619 if next_tag <= 1.5 else ((-0.01556 if run_length <= 3.5 else -0.07307)
        if page_ratio <= 0.736176 else (((0.006452 if of_content <= 1e-35 else (-0.05181 if size <= 86.5 else
        0.03575)) if size <= 138.5 else (0.05798 if around_blocks <= 22.5 else 0.01234)) if levels <= 5.5 else
        (-0.005697 if around_kept <= 0.0604567 else (-0.1189 if of_widget <= 1e-35 else 0.02309))))))
    )
    total += (
        (-0.0624 if votes <= 1e-35 else (((((((0.02537 if strength <= 1.5 else -0.04371) if parent_share <= 0.519124
        else -0.03967) if next_size <= 28.5 else -0.0001541) if page_ratio <= 1.18453 else 0.04435) if size <= 184.5
        else ((0.05746 if page_ratio <= 1.48209 else -0.1408) if from_first <= 16.5 else 0.003033)) if of_product <=
        1e-35 else 0.05732) if of_caption <= 1e-35 else (-0.07596 if parent_links <= 0.043952 else 0.07928)))
    )
    total += (
        (-0.05067 if votes <= 1.5 else ((((-0.008071 if page_ratio <= 1.18453 else 0.04041) if size <= 174.5 else
        ((0.06284 if page_prose <= 19623.5 else -0.02832) if around_share <= 0.900428 else (((0.05168 if page_prose <=
        3096.5 else -0.09822) if page_ratio <= 0.914879 else -0.002195) if votes <= 4.5 else (0.05296 if done <=
        0.86227 else -0.02665)))) if of_product <= 1e-35 else 0.05969) if depth <= 4.5 else -0.03783))
    )
    total += (
        (-0.06327 if votes <= 1e-35 else ((((-0.0221 if from_title <= 20.5 else 0.01437) if size <= 86.5 else
        ((0.06847 if copies <= 1.5 else -0.02665) if place <= 0.715092 else (0.02878 if next_size <= 88.5 else
        -0.05988))) if alike_share <= 0.994965 else ((0.01356 if place <= 0.412771 else (-0.0138 if page_kept <=
        41025.5 else -0.09871)) if agreement <= 0.97549 else 0.04285)) if of_caption <= 1e-35 else -0.05313))
    )
    total += (
        ((-0.05335 if from_title <= 1e-35 else (-0.03504 if alike_size <= 13.0417 else (0.05417 if page_prose <= 1377
        else ((-0.00202 if agreement <= 0.866479 else (-0.1423 if from_title <= 12.5 else -0.01983)) if page_kept <=
        3756.5 else (0.01896 if of_content <= 1e-35 else (0.01496 if page_prose <= 11113.5 else (-0.1143 if page_prose
        <= 12497 else -0.002747))))))) if of_box <= 1e-35 else (-0.06121 if agreement <= 0.8424 else 0.03838))
    )
    total += (
        (-0.0492 if from_title <= 1e-35 else ((-0.03186 if alike <= 1.5 else 0.0569) if page_kept <= 2156.5 else
        ((((0.02452 if agreement <= 0.531233 else ((-0.0242 if alike <= 10.5 else ((-0.01028 if alike_share <= 0.88426
        else -0.181) if parent_size <= 2554.5 else 0.002092)) if alike <= 22.5 else 0.04228)) if page_kept <= 3756.5
        else 0.004514) if of_lead <= 1e-35 else 0.05608) if depth <= 4.5 else -0.05916)))
    )
    total += (
        ((((-0.01079 if run_length <= 44.5 else -0.09351) if own_strength <= 1e-35 else -0.06236) if page_ratio <=
        0.914879 else 0.002546) if size <= 184.5 else (((((-0.08851 if page_prose <= 6306 else 0.02604) if
        outer_blocks <= 7.5 else (0.05411 if copies <= 1.5 else -0.04025)) if parent_links <= 0.234625 else -0.05761)
        if page_prose <= 24734 else (0.003129 if tag <= 1.5 else -0.09596)) if of_box <= 1e-35 else -0.06583))
    )
    total += (
        ((((-0.02327 if alike_size <= 27.0333 else 0.05537) if outer_share <= 0.360376 else (((((-0.01416 if
        parent_blocks <= 7.5 else 0.04248) if links <= 0.591751 else -0.06229) if page_prose <= 4938.5 else 0.0459) if
        page_prose <= 11514 else -0.0102) if done <= 0.811911 else -0.01821)) if copies <= 1.5 else (-0.06093 if
        from_title <= 30.5 else 0.0004228)) if from_last <= 4.5 else (-0.05632 if from_title <= 309.5 else 0.06564))
    )
    total += (
        (((-0.008654 if ends <= 1e-35 else ((0.06412 if alike_share <= 0.993425 else 0.02264) if copies <= 1.5 else
        -0.03884)) if place <= 0.647598 else (-0.04367 if alike <= 2.5 else (((-0.003725 if parent_size <= 405.5 else
        -0.1788) if outer_blocks <= 2.5 else 0.01571) if parent_size <= 24421 else -0.07308))) if links <= 0.0696744
        else ((0.03184 if strength <= 1e-35 else -0.03476) if alike_share <= 0.875132 else -0.03542))
    )
    total += (
        ((((((0.09131 if agreement <= 0.700499 else 0.001719) if done <= 0.914634 else -0.042) if outer_blocks <= 3.5
        else ((-0.0211 if run_length <= 22.5 else 0.01784) if outer_blocks <= 73.5 else (0.09324 if page_prose <=
        3831.5 else 0.004426))) if size <= 195.5 else ((0.04509 if copies <= 1.5 else -0.06734) if page_prose <=
        12115.5 else -0.007235)) if of_caption <= 1e-35 else -0.06146) if of_box <= 1e-35 else -0.0431)
    )
    total += (
        ((0.0513 if page_kept <= 2156.5 else (0.03167 if place <= 0.364138 else (0.02869 if alike_share <= 0.88426
        else (-0.02547 if alike_kept <= 0.849317 else (-0.06153 if alike_share <= 0.951454 else 0.04044))))) if
        next_tag <= 1.5 else (((0.0167 if page_kept <= 1684 else (-0.05362 if parent_kept <= 0.204587 else -0.006488))
        if of_lead <= 1e-35 else (0.06354 if alike <= 14.5 else -0.04968)) if page_kept <= 6418.5 else 0.004784))
    )
    total += (
        ((((-0.01314 if outer_blocks <= 57.5 else (0.02525 if parent_chosen <= 7.5 else (-0.06154 if parent_blocks <=
        25.5 else 0.00412))) if of_product <= 1e-35 else 0.05904) if size <= 184.5 else (((-0.03154 if outer_blocks <=
        2.5 else 0.04391) if copies <= 1.5 else (0.05457 if around_kept <= 0.172204 else -0.09376)) if page_kept <=
        24002 else -0.02418)) if of_box <= 1e-35 else (-0.01462 if alike_kept <= 0.316442 else -0.1056))
    )
    total += (
        (((((0.03839 if next_links <= 0.86159 else -0.0627) if of_content <= 1e-35 else -0.02224) if parent_links <=
        0.104009 else (-0.04885 if alike_kept <= 0.869831 else 0.04058)) if agreement <= 0.850344 else (-0.03079 if
        alike_kept <= 0.752601 else ((0.02158 if parent_size <= 659.5 else -0.1849) if next_size <= 284.5 else
        0.03137))) if named <= 1e-35 else (0.06051 if page_prose <= 2110 else (-0.02317 if page_ratio <= 0.736176 else
        0.008163)))
    )
    total += (
        (-0.05822 if from_title <= 1e-35 else (((((((-0.03221 if size <= 79.5 else 0.01776) if run_length <= 49.5 else
        -0.07233) if page_ratio <= 0.991779 else (-0.04506 if from_title <= 10.5 else 0.02944)) if of_lead <= 1e-35
        else 0.06356) if tag <= 3.5 else (0.1142 if run_length <= 1e-35 else 0.01491)) if tag <= 7.5 else (-0.04822 if
        is_quote <= 1e-35 else 0.1033)) if from_last <= -11.5 else -0.01186))
    )
    total += (
        (-0.03757 if alike_size <= 12.0417 else (((0.01101 if from_first <= 10.5 else 0.06273) if page_prose <= 11514
        else ((-0.01092 if outer_share <= 0.970415 else -0.102) if page_ratio <= 0.914879 else 0.007615)) if from_last
        <= -33.5 else (((((0.101 if page_prose <= 2110 else 0.02528) if tag <= 1.5 else -0.008796) if page_ratio <=
        0.797958 else -0.01404) if from_last <= 7.5 else -0.0596) if from_first <= 303.5 else 0.05507)))
    )
    total += (
        (-0.01893 if alike <= 2.5 else ((0.06043 if alike <= 15.5 else -0.07349) if page_kept <= 2156.5 else
        ((-0.01101 if agreement <= 0.963034 else 0.03627) if of_widget <= 1e-35 else ((((-0.01366 if depth <= -1e-35
        else (0.1223 if around_share <= 0.811317 else 0.04934)) if depth <= 3.5 else -0.03171) if agreement <=
        0.963034 else (0.05078 if from_title <= 99.5 else -0.08843)) if next_links <= 0.708818 else -0.0377))))
    )
    total += (
        ((-0.02529 if done <= 0.152404 else (0.06549 if done <= 0.981444 else (-0.05962 if alike_kept <= 0.998491 else
        0.07829))) if page_prose <= 2496 else ((((-0.005489 if parent_share <= 0.857508 else -0.05401) if run_length
        <= 11.5 else 0.02444) if page_kept <= 5212 else (0.03303 if alike_share <= 0.986526 else -0.00316)) if
        of_content <= 1e-35 else (0.05962 if from_first <= -1.5 else (-0.03835 if of_widget <= 1e-35 else 0.004101))))
    )
    total += (
        (((-0.04824 if around_blocks <= 4.5 else (-0.00191 if tag <= 8.5 else -0.0823)) if next_size <= 191.5 else
        0.03256) if named <= 1e-35 else ((0.07395 if alike_share <= 0.979046 else 0.01065) if page_prose <= 3096.5
        else ((-0.01454 if of_widget <= 1e-35 else 0.01406) if alike_kept <= 0.752601 else ((-0.1115 if page_kept <=
        4522.5 else 0.01196) if ends <= 1e-35 else (0.05079 if depth <= 1e-35 else -0.09279)))))
    )
    total += (
        (((((0.08512 if alike_share <= 0.332218 else 0.01731) if strength <= 1e-35 else -0.02294) if parent_blocks <=
        1.5 else (((-0.02928 if parent_blocks <= 4.5 else 0.01245) if links <= 0.102966 else ((0.03762 if page_prose
        <= 5201.5 else -0.03777) if size <= 50.5 else (-0.01452 if alike_share <= 0.88426 else -0.09446))) if
        around_blocks <= 51.5 else 0.006236)) if next_size <= 267.5 else 0.02595) if is_quote <= 1e-35 else 0.1319)
    )
    total += (
        ((((-0.01547 if ends <= 1e-35 else ((-0.05249 if levels <= 2.5 else 0.04036) if page_ratio <= 0.736176 else
        0.02328)) if of_widget <= 1e-35 else (0.03875 if page_ratio <= 1.07337 else -0.01665)) if from_last <= -11.5
        else (((0.02642 if place <= 0.325113 else -0.02822) if from_first <= 303.5 else 0.05772) if next_size <= 191.5
        else (0.0461 if depth <= 1e-35 else -0.02638))) if of_box <= 1e-35 else -0.03819)
    )
    total += (
        ((((((0.04446 if from_last <= -27.5 else (-0.05964 if around_share <= 0.655371 else 0.01959)) if parent_blocks
        <= 1.5 else ((-0.02194 if page_prose <= 3470.5 else 0.1209) if page_kept <= 1684 else -0.03961)) if of_product
        <= 1e-35 else 0.08897) if from_title <= 309.5 else 0.07138) if named <= 1e-35 else (0.07902 if page_prose <=
        1377 else -0.0005118)) if next_size <= 252.5 else (0.03691 if outer_blocks <= 159.5 else -0.03415))
    )
    total += (
        ((((((0.04567 if outer_share <= 0.567033 else -0.0145) if alike_size <= 105.141 else (0.05221 if parent_size
        <= 8069 else -0.09666)) if done <= 0.964885 else (-0.05006 if list_blocks <= 4.5 else 0.1031)) if agreement <=
        0.700499 else (-0.05618 if agreement <= 0.723212 else 0.002098)) if parent_size <= 42276.5 else (0.03781 if
        from_title <= 121.5 else -0.07722)) if copies <= 1.5 else (-0.04459 if from_first <= 59.5 else 0.01033))
    )
    total += (
        (((((-0.01298 if alike <= 16.5 else ((-0.01322 if from_last <= -128.5 else 0.05941) if outer_blocks <= 110.5
        else -0.01675)) if around_kept <= 0.999337 else (0.03026 if done <= 0.950597 else -0.03861)) if links <=
        0.120629 else (((-0.01364 if parent_blocks <= 14.5 else -0.1131) if page_kept <= 3756.5 else -0.0103) if depth
        <= 1.5 else 0.03244)) if next_links <= 0.311439 else 0.04939) if next_links <= 0.801316 else -0.02087)
    )
    total += (
        ((-0.04781 if from_title <= 1e-35 else ((0.02746 if links <= 0.834577 else -0.01054) if run_length <= 1.5 else
        (((-0.03282 if alike_kept <= 0.0215371 else 0.03779) if from_first <= 12.5 else (-0.01135 if alike_kept <=
        0.752601 else 0.02362)) if links <= 0.114652 else (-0.0192 if alike_kept <= 0.959653 else (0.01332 if votes <=
        4.5 else -0.2561))))) if from_last <= 7.5 else (-0.06631 if from_title <= 309.5 else 0.05336))
    )
    total += (
        (-0.065 if votes <= 1e-35 else ((((((((-0.004236 if ends <= 1e-35 else (0.04563 if outer_share <= 0.994751
        else -0.04708)) if of_widget <= 1e-35 else 0.06876) if depth <= 4.5 else -0.05035) if is_quote <= 1e-35 else
        0.159) if links <= 0.834577 else (-0.03107 if outer_blocks <= 57.5 else 0.03165)) if of_newsletter <= 1e-35
        else -0.1039) if alike_share <= 0.994965 else -0.00637) if of_caption <= 1e-35 else -0.04629))
    )
    total += (
        (((0.008089 if page_prose <= 39344.5 else (0.04876 if place <= 0.364138 else -0.07046)) if starts_low <= 1e-35
        else (-0.1026 if levels <= 1.5 else 0.01793)) if links <= 0.0696744 else (((-0.2393 if page_kept <= 2677.5
        else -0.01505) if parent_links <= 0.0456792 else (-0.04719 if alike_kept <= 0.910005 else 0.04139)) if
        from_first <= 8.5 else ((0.01151 if depth <= 3.5 else -0.05359) if from_first <= 102.5 else -0.03961)))
    )
    total += (
        ((-0.0777 if page_prose <= 3831.5 else -0.005791) if depth <= -1.5 else ((((0.01048 if own_strength <= 1e-35
        else -0.04087) if page_prose <= 8495 else 0.04289) if from_last <= 7.5 else -0.0507) if page_prose <= 11514
        else ((0.02389 if outer_blocks <= 159.5 else -0.01618) if of_content <= 1e-35 else (-0.1137 if page_prose <=
        12497 else (0.0094 if around_kept <= 0.0806925 else (0.007912 if place <= 0.626033 else -0.1092))))))
    )
    total += (
        ((((0.005055 if alike_share <= 0.999156 else ((0.0145 if outer_share <= 0.885968 else (0.005876 if
        parent_chosen <= 1.5 else (0.03638 if page_kept <= 2677.5 else (-0.1227 if agreement <= 0.963034 else
        0.02926)))) if page_kept <= 14147 else 0.0343)) if alike_kept <= 0.849317 else 0.02748) if tag <= 2.5 else
        0.02839) if next_tag <= 1.5 else (-0.02349 if outer_share <= 0.810054 else (0.004742 if of_newsletter <= 1e-35
        else -0.08626)))
    )
    total += (
        (-0.04568 if from_title <= 1e-35 else (0.009525 if alike_share <= 0.994965 else (((((0.04354 if around_kept <=
        0.940916 else 0.007867) if levels <= 6.5 else -0.03757) if done <= 0.933665 else -0.04654) if page_prose <=
        11514 else ((0.01275 if levels <= 2.5 else -0.1194) if page_prose <= 12497 else ((-0.03689 if parent_size <=
        125.5 else 0.04576) if around_kept <= 0.203232 else -0.02771))) if next_links <= 0.801316 else -0.0498)))
    )
    total += (
        (-0.0319 if alike_size <= 12.0417 else ((0.04899 if from_last <= -47.5 else ((0.07258 if page_kept <= 1301
        else (-0.005181 if page_prose <= 4411.5 else 0.0312)) if next_tag <= 1.5 else (-0.01422 if of_lead <= 1e-35
        else 0.04185))) if page_prose <= 11514 else ((((-0.02507 if run_length <= 8.5 else -0.09193) if run_length <=
        61.5 else 0.02932) if around_blocks <= 123.5 else 0.04374) if page_prose <= 13596.5 else 0.003169)))
    )
    total += (
        (((((0.0113 if links <= 0.0789002 else ((-0.01077 if page_ratio <= 1.08427 else 0.09155) if parent_blocks <=
        14.5 else -0.05481)) if of_box <= 1e-35 else -0.05021) if last_tag <= 2.5 else ((0.05576 if page_ratio <=
        0.896965 else 0.01126) if tag <= 5.5 else -0.02658)) if copies <= 1.5 else ((-0.02624 if alike_size <= 166.005
        else -0.1073) if from_title <= 53.5 else 0.01039)) if of_author <= 1e-35 else -0.07502)
    )
    total += (
        (-0.05339 if votes <= 1e-35 else ((-0.03175 if alike <= 1.5 else (0.06197 if parent_size <= 2039 else
        -0.03895)) if page_kept <= 2156.5 else ((0.00712 if around_share <= 0.676416 else (-0.1533 if page_kept <=
        2677.5 else (0.04402 if around_share <= 0.971678 else -0.06021))) if page_ratio <= 0.598148 else ((0.05218 if
        page_kept <= 12145.5 else 0.001565) if from_last <= -58.5 else (-0.002448 if parent_size <= 24421 else
        -0.09126)))))
    )
    total += (
        (-0.03326 if depth <= -1.5 else (((((-0.00796 if size <= 86.5 else (0.05365 if page_prose <= 3096.5 else
        0.005515)) if tag <= 4.5 else ((0.1116 if from_last <= 2.5 else -0.02935) if alike_share <= 0.0965174 else
        0.01824)) if of_caption <= 1e-35 else -0.06198) if tag <= 8.5 else (-0.0674 if depth <= 1e-35 else 0.01747))
        if depth <= 2.5 else (-0.01119 if around_kept <= 0.0895421 else -0.09348)))
    )
    return total
