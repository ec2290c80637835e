"""The room as Django knows it."""

from django.apps import AppConfig


class FrameworksConfig(AppConfig):
    """The room of schemes."""

    name = "liangpai.frameworks"
    label = "frameworks"
    default_auto_field = "django.db.models.BigAutoField"
