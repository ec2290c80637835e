from liangpai.organisations.rules.task_forces import refuse_no_task_force, refuse_part, refuse_second_part


def test_only_a_task_force_has_members() -> None:
    assert refuse_no_task_force("task_force") is None
    assert refuse_no_task_force("town") is not None


def test_a_unit_leads_or_is_a_member_once_at_a_time() -> None:
    assert refuse_part("lead") is None
    assert refuse_part("boss") is not None
    assert refuse_second_part(False) is None
    assert refuse_second_part(True) is not None
