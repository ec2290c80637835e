from liangpai.access.roles import Role
from liangpai.web.administration.labels import LABELS, role_words


def test_every_field_is_called_something_in_both_languages() -> None:
    assert all(words.zh and words.en.isascii() for words in LABELS.values())


def test_roles_stand_in_a_row_in_the_readers_language() -> None:
    assert role_words((Role.REPORTER, Role.LEADER), "zh") == "填报员、领导"
    assert role_words((Role.REPORTER, Role.LEADER), "en") == "reporting officer, leader"
    assert role_words((), "zh") == ""
