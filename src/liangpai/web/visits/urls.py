"""The addresses of visits and issues."""

from django.urls import path

from liangpai.web.visits import importing, lists, moving, showing

urlpatterns = [
    path("visits/", lists.visit_list, name="visit-list"),
    path("visits/export/", lists.export, name="visit-export"),
    path("visits/template/", importing.template, name="visit-template"),
    path("visits/import/", importing.look, name="visit-import-look"),
    path("visits/import/apply/", importing.apply, name="visit-import-apply"),
    path("visits/coverage/", lists.coverage, name="visit-coverage"),
    path("visits/plan/", moving.plan, name="visit-plan"),
    path("visits/<int:visit_id>/", showing.visit_page, name="visit-page"),
    path("visits/<int:visit_id>/make/", moving.make, name="visit-make"),
    path("visits/<int:visit_id>/close/", moving.close, name="visit-close"),
    path("visits/<int:visit_id>/cancel/", moving.cancel, name="visit-cancel"),
    path("visits/<int:visit_id>/raise/", moving.raise_issue, name="issue-raise"),
    path("issues/", lists.issue_list, name="issue-list"),
    path("issues/<int:issue_id>/", showing.issue_page, name="issue-page"),
    path("issues/<int:issue_id>/hand-on/", moving.hand_on, name="issue-hand-on"),
    path("issues/<int:issue_id>/ask/", moving.ask, name="issue-ask"),
    path("issues/<int:issue_id>/solve/", moving.solve, name="issue-solve"),
    path("issues/<int:issue_id>/confirm/", moving.confirm, name="issue-confirm"),
    path("issues/<int:issue_id>/dispute/", moving.dispute, name="issue-dispute"),
    path("issues/<int:issue_id>/look-back/", moving.look_back, name="issue-look-back"),
]
