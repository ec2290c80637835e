"""The room as Django knows it."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """The room of assessments."""

    name = "liangpai.assessments"
    label = "assessments"
    default_auto_field = "django.db.models.BigAutoField"
