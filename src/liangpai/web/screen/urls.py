"""The address of the big screen."""

from django.urls import path

from liangpai.web.screen.views import screen

urlpatterns = [path("screen/", screen, name="screen")]
