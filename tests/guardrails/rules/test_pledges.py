import pytest

from liangpai.guardrails.rules import is_pledge


@pytest.mark.parametrize("text", ["签订目标责任状", "立下军令状", "安全责任书"])
def test_a_pledge_to_be_signed_is_refused(text: str) -> None:
    refusal = is_pledge(text)
    assert refusal and refusal.code == "guard.g11"


def test_a_promise_is_no_pledge() -> None:
    assert is_pledge("年底前完成30户危房改造，需住建局支持") is None
