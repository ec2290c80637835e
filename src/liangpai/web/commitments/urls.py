"""The addresses of promises."""

from django.urls import path

from liangpai.web.commitments import detail, drafting, importing, lists, moving

urlpatterns = [
    path("commitments/", lists.commitment_list, name="commitment-list"),
    path("commitments/stages/", lists.stages, name="commitment-stages"),
    path("commitments/cascade/", lists.cascade, name="commitment-cascade"),
    path("commitments/export/", lists.export, name="commitment-export"),
    path("commitments/approve/", lists.approve_many, name="commitment-approve-many"),
    path("commitments/announce/", lists.announce_many, name="commitment-announce-many"),
    path("commitments/new/", drafting.new, name="commitment-new"),
    path("commitments/draft/", drafting.draft, name="commitment-draft"),
    path("commitments/template/", importing.template, name="commitment-template"),
    path("commitments/import/", importing.import_form, name="commitment-import"),
    path("commitments/import/look/", importing.look, name="commitment-import-look"),
    path("commitments/import/apply/", importing.apply, name="commitment-import-apply"),
    path("commitments/<int:commitment_id>/", detail.commitment_page, name="commitment-page"),
    path("commitments/<int:commitment_id>/edit/", drafting.edit_form, name="commitment-edit-form"),
    path("commitments/<int:commitment_id>/change/", drafting.edit, name="commitment-edit"),
    path("commitments/<int:commitment_id>/submit/", moving.submit, name="commitment-submit"),
    path("commitments/<int:commitment_id>/check/", moving.check, name="commitment-check"),
    path("commitments/<int:commitment_id>/return/", moving.send_back, name="commitment-return"),
    path("commitments/<int:commitment_id>/approve/", moving.approve, name="commitment-approve"),
    path("commitments/<int:commitment_id>/announce/", moving.announce, name="commitment-announce"),
    path("commitments/<int:commitment_id>/amend/", moving.amend, name="commitment-amend"),
    path("commitments/<int:commitment_id>/report/", moving.report, name="commitment-report"),
    path("commitments/<int:commitment_id>/finish/", moving.finish, name="commitment-finish"),
    path("commitments/<int:commitment_id>/verify/", moving.verify, name="commitment-verify"),
    path("commitments/<int:commitment_id>/conclude/", moving.conclude, name="commitment-conclude"),
    path("commitments/<int:commitment_id>/excuse/", moving.excuse, name="commitment-excuse"),
    path("commitments/<int:commitment_id>/archive/", moving.archive, name="commitment-archive"),
    path("amendments/<int:amendment_id>/grant/", moving.grant, name="amendment-grant"),
    path("amendments/<int:amendment_id>/decline/", moving.decline, name="amendment-decline"),
]
