"""The room as Django knows it."""

from django.apps import AppConfig


class CardsConfig(AppConfig):
    """The room of cards."""

    name = "liangpai.cards"
    label = "cards"
    default_auto_field = "django.db.models.BigAutoField"
