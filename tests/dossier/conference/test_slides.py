"""Slides follow the meeting; a band is never torn apart."""

from dataclasses import replace

from liangpai.dossier.conference.page import conference_html
from liangpai.dossier.conference.slides import A_SLIDE, bands_of, slides
from tests.dossier.conference.meeting import BULLETIN, DIGEST, FACTS

PAGE = conference_html(FACTS, DIGEST)


def test_a_band_is_one_box_and_the_places_stand_once() -> None:
    towns = bands_of(BULLETIN.classes[0])
    assert [(band.places, len(band.units)) for band in towns][:4] == [
        ("1", 1),
        ("2", 1),
        ("3—5", 3),
        ("6", 1),
    ]
    assert PAGE.count('class="band shared"') == 2


def test_units_that_share_a_place_show_it_once() -> None:
    group = BULLETIN.classes[1]
    tied = replace(
        group, standings=(*group.standings[:2], *(replace(one, rank=3) for one in group.standings[2:]))
    )
    assert bands_of(tied)[-1].places == "3"


def test_a_long_class_is_cut_between_bands_and_never_within_one() -> None:
    one = BULLETIN.classes[0].standings[0]
    long = replace(
        BULLETIN.classes[0],
        standings=tuple(replace(one, unit=f"第{at}镇", rank=at) for at in range(1, 21)),
        bands=(tuple(f"第{at}镇" for at in range(8, 12)),),
    )
    cut = [
        [band.places for band in slide.of[0]]
        for slide in slides(replace(FACTS, bulletin=replace(BULLETIN, classes=(long,))))
        if slide.kind == "standing"
    ]
    assert cut[0] == [str(at) for at in range(1, 8)]
    assert cut[1][0] == "8—11"
    assert all(len(page) <= A_SLIDE for page in cut)


def test_the_whole_meeting_follows_its_order() -> None:
    kinds = list(dict.fromkeys(slide.kind for slide in slides(FACTS)))
    assert kinds == [
        "cover", "agenda", "standing", "promises", "near", "card", "deadlines", "statements", "resolutions", "end",
    ]  # fmt: skip # an order reads better in one line


def test_a_meeting_with_nothing_to_show_has_a_cover_and_an_end() -> None:
    bare = replace(
        FACTS, agenda=(), bulletin=None, promises=(), cards=(), not_told=(), stances=(), resolutions=()
    )
    assert [slide.kind for slide in slides(bare)] == ["cover", "end"]
