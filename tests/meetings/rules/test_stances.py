from liangpai.meetings.rules.stances import Stance, in_order


def test_warnings_speak_before_praise_the_gravest_first_then_by_the_tree() -> None:
    found = in_order(
        [
            Stance("甲镇", "红旗", True, 1, 0, 3),
            Stance("丁镇", "黄牌", False, 1, 3, 3),
            Stance("乙镇", "黄牌", False, 1, 1, 3),
            Stance("丙镇", "红牌", False, 2, 2, 5),
            Stance("戊镇", "提醒", False, 0, 4, 0),
        ]
    )
    assert [one.unit for one in found] == ["丙镇", "乙镇", "丁镇", "甲镇"]
