import re

from django.apps import apps
from django.db.models import TextField

from liangpai.oversight.models import Finding, Recusal, Referral

CLUE = re.compile(r"clue|tip_?off|allegation|suspicion|accus|xiansuo|线索|举报", re.IGNORECASE)


def test_ac_21_2_no_table_has_a_field_for_the_content_of_a_clue() -> None:
    named = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if CLUE.search(f"{model.__name__} {field.name} {getattr(field, 'verbose_name', '')}")
    ]
    assert named == []


def test_ac_21_2_receipts_recusals_and_findings_have_no_field_that_could_hold_one() -> None:
    """No long text, and no short one but numbers of papers, names of organs and codes."""
    known = {"number", "organ", "subject", "ground", "state", "basis"}
    for model in (Referral, Recusal, Finding):
        texts = {
            field for field in model._meta.get_fields() if hasattr(field, "max_length") and field.max_length
        }
        assert not any(isinstance(field, TextField) for field in model._meta.get_fields())
        assert {field.name for field in texts} <= known
