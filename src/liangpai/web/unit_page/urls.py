"""The address of the page of a unit."""

from django.urls import path

from liangpai.web.unit_page.views import unit_page

urlpatterns = [path("units/<int:unit_id>/", unit_page, name="unit-page")]
