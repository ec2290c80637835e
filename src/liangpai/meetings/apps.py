"""The room as Django knows it."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """The room of meetings and papers."""

    name = "liangpai.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
