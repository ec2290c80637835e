from liangpai.meetings.rules.bases import ROOMS, SPOKEN, rooms_of


def test_data_items_of_villages_and_of_greening_are_known_by_their_names() -> None:
    assert rooms_of("典型村年度任务完成率") == ("village",)
    assert rooms_of("新增绿化面积") == ("greening",)
    assert rooms_of("典型村绿化率") == ("village", "greening")
    assert rooms_of("地区生产总值") == ()
    assert set(SPOKEN) <= set(ROOMS)
