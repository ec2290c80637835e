"""The addresses of notices."""

from django.urls import path

from liangpai.web.notices import telling

urlpatterns = [
    path("notices/", telling.notices, name="notices"),
    path("notices/digest/", telling.wish, name="notice-wish"),
    path("notices/texts/<slug:key>/", telling.edit, name="notice-edit"),
]
