from liangpai.web.audit.fields import FIELDS
from liangpai.web.audit.values import VALUES


def test_every_field_whose_codes_are_explained_has_a_word_and_so_has_every_code() -> None:
    assert sorted(VALUES.keys() - FIELDS.keys()) == []
    assert all(words.zh and words.en for codes in VALUES.values() for words in codes.values())
