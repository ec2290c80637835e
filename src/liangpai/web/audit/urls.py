"""The addresses of the ledger."""

from django.urls import path

from liangpai.web.audit.views import ledger, ledger_verify

urlpatterns = [
    path("ledger/", ledger, name="ledger"),
    path("ledger/verify/", ledger_verify, name="ledger-verify"),
]
