"""The room as Django knows it."""

from django.apps import AppConfig


class AppealsConfig(AppConfig):
    """The room of appeals."""

    name = "liangpai.appeals"
    label = "appeals"
    default_auto_field = "django.db.models.BigAutoField"
