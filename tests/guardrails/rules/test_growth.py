import pytest

from liangpai.guardrails.rules import gross_warning, is_gross


@pytest.mark.parametrize("text", ["GDP增速", "地区生产总值", "规上工业增加值", "固定资产投资完成率", "gdp"])
def test_indicators_of_gross_growth_are_known_by_their_words(text: str) -> None:
    assert is_gross(text)


def test_others_are_not() -> None:
    assert not is_gross("农村居民可支配收入")
    assert gross_warning([]) is None


def test_the_warning_names_them_in_both_languages() -> None:
    warning = gross_warning(["固投增速", "GDP"])
    assert warning and "固投增速、GDP" in warning.zh and "固投增速, GDP" in warning.en
