"""The addresses of the public record."""

from django.urls import path

from liangpai.web.record import shown, verifying, witnesses

urlpatterns = [
    path("record/", shown.record, name="record"),
    path("record/export/", shown.export, name="record-export"),
    path("record/checkpoint/", shown.checkpoint, name="record-checkpoint"),
    path("record/consistency/", shown.consistency, name="record-consistency"),
    path("record/<int:index>/proof/", shown.proof, name="record-proof"),
    path("record/witnesses/", witnesses.witness_list, name="witness-list"),
    path("record/witnesses/name/", witnesses.name_, name="witness-name"),
    path("record/witnesses/sign/", witnesses.sign, name="witness-sign"),
    path("record/witnesses/renew/", witnesses.renew, name="record-renew"),
    path("record/witnesses/<int:witness_id>/end/", witnesses.end, name="witness-end"),
    path("verify/", verifying.verify, name="proof-verify"),
    path("verify/check/", verifying.check, name="proof-check"),
    path("verify/save/", verifying.save, name="proof-save"),
]
