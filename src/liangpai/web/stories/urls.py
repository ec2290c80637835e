"""The addresses of cases."""

from django.urls import path

from liangpai.web.stories import importing, moving, showing

urlpatterns = [
    path("cases/", showing.case_list, name="case-list"),
    path("cases/export/", showing.export, name="case-export"),
    path("cases/template/", importing.template, name="case-template"),
    path("cases/import/", importing.look, name="case-import-look"),
    path("cases/import/apply/", importing.apply, name="case-import-apply"),
    path("cases/new/", showing.new, name="case-new"),
    path("cases/draft/", moving.draft, name="case-draft"),
    path("cases/<int:case_id>/", showing.case_page, name="case-page"),
    path("cases/<int:case_id>/edit/", moving.edit, name="case-edit"),
    path("cases/<int:case_id>/submit/", moving.submit, name="case-submit"),
    path("cases/<int:case_id>/return/", moving.return_, name="case-return"),
    path("cases/<int:case_id>/review/", moving.review, name="case-review"),
    path("cases/<int:case_id>/release/", moving.release, name="case-release"),
    path("cases/<int:case_id>/rebind/", moving.rebind, name="case-rebind"),
    path("cases/<int:case_id>/withdraw/", moving.withdraw, name="case-withdraw"),
    path("cases/<int:case_id>/adopt/", moving.adopt, name="case-adopt"),
    path("cases/<int:case_id>/count/", moving.count, name="case-count"),
    path("cases/adoptions/<int:adoption_id>/confirm/", moving.confirm, name="case-confirm"),
]
