"""The addresses of the API, and the page that describes it."""

from django.urls import path

from liangpai.api import units
from liangpai.api.door import door

api = door()
for room in (units,):
    api.add_router("", room.router)

urlpatterns = [path("", api.urls)]
