"""The room as Django knows it."""

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    """The room of what units need from others."""

    name = "liangpai.needs"
    label = "needs"
    default_auto_field = "django.db.models.BigAutoField"
