from liangpai.frameworks.rules import set_classes, set_grades, set_settings
from liangpai.problems import errors
from liangpai.scoring.scheme.model import Grade, UnitClass
from liangpai.scoring.soundness import check_scheme
from tests.frameworks.stories import YUNXIU

TOWN, STREET, FORCE = YUNXIU.classes


def test_points_cards_and_certainty_follow_a_class_that_is_renamed() -> None:
    renamed = set_classes(YUNXIU, [("镇", UnitClass("乡镇", "乡镇")), ("街道", STREET), ("专班", FORCE)])
    assert renamed.areas[0].weights == {"乡镇": 25, "街道": 30}
    assert {one.class_code for one in renamed.gate.certainty} == {
        {"镇": "乡镇"}.get(one.class_code, one.class_code) for one in YUNXIU.gate.certainty
    }
    assert errors(check_scheme(renamed)) == ()
    back = set_classes(renamed, [("乡镇", TOWN), ("街道", STREET), ("专班", FORCE)])
    assert back == YUNXIU


def test_the_points_of_a_class_go_with_it() -> None:
    fewer = set_classes(YUNXIU, [("镇", TOWN), ("街道", STREET)])
    assert all("专班" not in node.weights for node in (*fewer.areas, *fewer.indicators))


def test_a_new_class_begins_without_points_and_the_check_says_so() -> None:
    more = set_classes(YUNXIU, [*((one.code, one) for one in YUNXIU.classes), ("", UnitClass("村", "村"))])
    assert "areas.weights.村" in {one.place for one in errors(check_scheme(more))}


def test_grade_bands_and_settings_are_set() -> None:
    bands = [Grade("优秀", 90, 0.2), Grade("合格", 60), Grade("不合格", 0)]
    assert set_grades(YUNXIU, bands).grades == tuple(bands)
    assert set_settings(YUNXIU, {"name": "新方案", "unrated_missing": 0.2}).name == "新方案"
