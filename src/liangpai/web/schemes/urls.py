"""The addresses of schemes."""

from django.urls import path

from liangpai.web.schemes import editing, indicators, listing, moving, settings, showing

urlpatterns = [
    path("schemes/", listing.scheme_list, name="scheme-list"),
    path("schemes/export/", listing.export, name="scheme-list-export"),
    path("schemes/draft/", listing.draft_, name="scheme-draft"),
    path("schemes/copy/", listing.copy_, name="scheme-copy"),
    path("schemes/<int:scheme_id>/", showing.scheme_page, name="scheme-page"),
    path("schemes/<int:scheme_id>/download/<slug:form>/", showing.download, name="scheme-download"),
    path("schemes/<int:scheme_id>/diff/", showing.diff_page, name="scheme-diff"),
    path("schemes/<int:scheme_id>/diff/export/", showing.diff_export, name="scheme-diff-export"),
    path("schemes/<int:scheme_id>/points/edit/", editing.points, name="scheme-points"),
    path("schemes/<int:scheme_id>/areas/add/", editing.area_add, name="scheme-area-add"),
    path("schemes/<int:scheme_id>/areas/<str:code>/", editing.area_page, name="scheme-area"),
    path("schemes/<int:scheme_id>/areas/<str:code>/edit/", editing.area_edit, name="scheme-area-edit"),
    path("schemes/<int:scheme_id>/nodes/<str:code>/remove/", editing.remove, name="scheme-node-remove"),
    path("schemes/<int:scheme_id>/indicators/", indicators.new_page, name="scheme-indicator-new"),
    path("schemes/<int:scheme_id>/indicators/add/", indicators.add, name="scheme-indicator-add"),
    path(
        "schemes/<int:scheme_id>/indicators/<str:code>/", indicators.indicator_page, name="scheme-indicator"
    ),
    path(
        "schemes/<int:scheme_id>/indicators/<str:code>/edit/", indicators.edit_, name="scheme-indicator-edit"
    ),
    path("schemes/<int:scheme_id>/settings/", settings.settings_page, name="scheme-settings"),
    path("schemes/<int:scheme_id>/settings/edit/", settings.settings_edit, name="scheme-settings-edit"),
    path("schemes/<int:scheme_id>/classes/edit/", settings.classes_edit, name="scheme-classes-edit"),
    path("schemes/<int:scheme_id>/grades/edit/", settings.grades_edit, name="scheme-grades-edit"),
    path("schemes/<int:scheme_id>/review/ask/", moving.ask, name="scheme-review-ask"),
    path("schemes/<int:scheme_id>/consult/", moving.consult_, name="scheme-consult"),
    path("schemes/<int:scheme_id>/return/", moving.take_back, name="scheme-return"),
    path("schemes/<int:scheme_id>/approve/", moving.approve_, name="scheme-approve"),
    path("schemes/<int:scheme_id>/freeze/", moving.freeze_, name="scheme-freeze"),
    path("schemes/<int:scheme_id>/activate/", moving.activate_, name="scheme-activate"),
    path("schemes/<int:scheme_id>/retire/", moving.retire_, name="scheme-retire"),
]
