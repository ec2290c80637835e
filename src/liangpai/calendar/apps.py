"""The room as Django knows it."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """The room of the working days."""

    name = "liangpai.calendar"
    label = "calendar"
    default_auto_field = "django.db.models.BigAutoField"
