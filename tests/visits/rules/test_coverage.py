import pytest

from liangpai.visits.rules.coverage import Looked, must_be_covered


@pytest.mark.parametrize(
    ("kind", "tier", "must"),
    [
        ("town", "", True),
        ("subdistrict", "进位", True),
        ("village", "典型村", True),
        ("community", "省级典型村", True),
        ("village", "", False),
        ("department", "典型", False),
    ],
)
def test_every_town_and_every_typical_village_must_have_a_contact_leader(
    kind: str, tier: str, must: bool
) -> None:
    assert must_be_covered(kind, tier) is must


def test_whoever_has_a_leader_is_covered() -> None:
    assert Looked(1, "溪口村", "枕河镇", "village", "王某").is_covered
    assert not Looked(1, "溪口村", "枕河镇", "village").is_covered
