import re

from django.apps import apps

CLUE = re.compile(r"clue|tip_?off|allegation|suspicion|accus|xiansuo|线索|举报", re.IGNORECASE)


def test_no_table_has_a_field_for_the_content_of_a_clue() -> None:
    named = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if CLUE.search(f"{model.__name__} {field.name} {getattr(field, 'verbose_name', '')}")
    ]
    assert named == []
