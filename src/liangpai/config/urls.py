"""The addresses of the house: each door brings its own."""

from django.urls import include, path

urlpatterns = [
    path("api/", include("liangpai.api.urls")),
    path("accounts/", include("allauth.urls")),
    path("", include("liangpai.web.urls")),
]
