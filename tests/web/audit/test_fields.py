from liangpai.web.audit.fields import FIELDS


def test_no_field_is_without_a_word_and_they_stand_in_order() -> None:
    assert all(words.zh and words.en for words in FIELDS.values())
    assert list(FIELDS) == sorted(FIELDS)
