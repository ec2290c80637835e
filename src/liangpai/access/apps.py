"""The room as Django knows it."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The room of accounts and permissions."""

    name = "liangpai.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
