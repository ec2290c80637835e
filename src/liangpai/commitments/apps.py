"""The room as Django knows it."""

from django.apps import AppConfig


class CommitmentsConfig(AppConfig):
    """The room of promises."""

    name = "liangpai.commitments"
    label = "commitments"
    default_auto_field = "django.db.models.BigAutoField"
