"""The addresses of the pages; their names are the actions of the policy where a page is an action."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
