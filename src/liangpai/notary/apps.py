"""The room as Django knows it."""

from django.apps import AppConfig


class NotaryConfig(AppConfig):
    """The ground of the public record."""

    name = "liangpai.notary"
    label = "notary"
    default_auto_field = "django.db.models.BigAutoField"
