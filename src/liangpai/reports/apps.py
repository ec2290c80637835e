"""The room as Django knows it."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The room of summaries and plans."""

    name = "liangpai.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"
