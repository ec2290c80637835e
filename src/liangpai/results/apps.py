"""The room as Django knows it."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """The room of reported figures."""

    name = "liangpai.results"
    label = "results"
    default_auto_field = "django.db.models.BigAutoField"
