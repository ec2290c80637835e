from liangpai.guardrails.rules import burden, source_missing


def test_the_burden_is_fields_times_units_times_frequency() -> None:
    assert burden(12, 8) == 96
    assert burden(12, 8, times_a_year=4) == 384


def test_every_field_names_its_source() -> None:
    assert source_missing([("收入", "三资平台")]) is None
    refusal = source_missing([("收入", "三资平台"), ("面积", " "), ("户数", "")])
    assert refusal and refusal.code == "guard.g4"
    assert "面积、户数" in refusal.says() and "收入" not in refusal.says()
