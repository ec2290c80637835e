"""The addresses of the guard rails."""

from django.urls import path

from liangpai.web.guardrails import views

urlpatterns = [
    path("guardrails/", views.guard_list, name="guard-list"),
    path("guardrails/statement/", views.statement_, name="guard-statement"),
    path("guardrails/set-aside/", views.set_aside_, name="guard-set-aside"),
    path("guardrails/decisions/<int:aside_id>/restore/", views.restore_, name="guard-restore"),
]
