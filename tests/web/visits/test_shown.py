from liangpai.visits.rules.coverage import Looked
from liangpai.web.visits.shown import coverage_rows


def test_who_has_no_leader_says_so_in_the_readers_language() -> None:
    (row,) = coverage_rows([Looked(1, "溪口村", "枕河镇", "village")], "en")
    assert row == {"name": "溪口村", "town": "枕河镇", "leader": "(nobody)"}
