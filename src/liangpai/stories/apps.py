"""The room as Django knows it."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """The room of experience."""

    name = "liangpai.stories"
    label = "stories"
    default_auto_field = "django.db.models.BigAutoField"
