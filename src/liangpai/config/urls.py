"""The addresses of the house: each door brings its own."""

from django.urls import include, path

urlpatterns = [
    path("api/", include("liangpai.api.urls")),
    path("", include("liangpai.web.accounts.urls")),
    path("", include("liangpai.web.urls")),
]
handler400 = "liangpai.web.faults.bad"
handler403 = "liangpai.web.faults.forbidden"
handler404 = "liangpai.web.faults.lost"
handler429 = "liangpai.web.faults.hurried"
handler500 = "liangpai.web.faults.broken"
