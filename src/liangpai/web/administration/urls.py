"""The addresses of administration; the tail of an address that changes something is its verb."""

from django.urls import path

from liangpai.web.administration import accounts, changing, days, importing, posts, tokens, units
from liangpai.web.administration.overview import administration

_UNIT, _POST, _ACCOUNT = (
    "administration/units/<int:unit_id>/",
    "administration/posts/<int:post_id>/",
    "administration/accounts/<int:account_id>/",
)

urlpatterns = [
    path("administration/", administration, name="administration"),
    path("administration/units/", units.unit_list, name="unit-list"),
    path("administration/units/export/", units.unit_export, name="unit-export"),
    path("administration/units/found/", units.found, name="unit-found"),
    path("administration/units/import/", importing.import_form, name="unit-import"),
    path(
        "administration/units/import/template/<slug:system>/", importing.import_template, name="unit-template"
    ),
    path("administration/units/import/look/", importing.look, name="unit-import-look"),
    path("administration/units/import/report/", importing.report, name="unit-import-report"),
    path("administration/units/import/apply/", importing.apply, name="unit-import-apply"),
    path(_UNIT, units.unit_record, name="unit-record"),
    path(f"{_UNIT}rename/", changing.rename, name="unit-rename"),
    path(f"{_UNIT}change/", changing.change, name="unit-change"),
    path(f"{_UNIT}start/", changing.start, name="unit-start"),
    path(f"{_UNIT}adjust/", changing.adjust, name="unit-adjust"),
    path(f"{_UNIT}settle/", changing.settle, name="unit-settle"),
    path(f"{_UNIT}code/", changing.give_code, name="unit-code"),
    path(f"{_UNIT}merge/", changing.merge, name="unit-merge"),
    path(f"{_UNIT}abolish/", changing.abolish, name="unit-abolish"),
    path(f"{_UNIT}contact/", changing.set_contact, name="unit-contact"),
    path(f"{_UNIT}join/", changing.join, name="unit-join"),
    path(f"{_UNIT}members/<int:membership_id>/leave/", changing.leave, name="unit-leave"),
    path("administration/posts/", posts.post_list, name="post-list"),
    path("administration/posts/export/", posts.post_export, name="post-export"),
    path("administration/posts/appointments/", posts.appointment_export, name="appointment-export"),
    path("administration/posts/found/", posts.found, name="post-found"),
    path(_POST, posts.post_page, name="post-page"),
    path(f"{_POST}abolish/", posts.abolish, name="post-abolish"),
    path(f"{_POST}appoint/", posts.appoint, name="post-appoint"),
    path(f"{_POST}delegate/", posts.delegate, name="post-delegate"),
    path(f"{_POST}holders/<int:appointment_id>/dismiss/", posts.dismiss, name="post-dismiss"),
    path("administration/accounts/", accounts.account_list, name="account-list"),
    path("administration/accounts/export/", accounts.account_export, name="account-export"),
    path("administration/accounts/found/", accounts.found, name="account-found"),
    path(_ACCOUNT, accounts.account_page, name="account-page"),
    path(f"{_ACCOUNT}disable/", accounts.disable, name="account-disable"),
    path(f"{_ACCOUNT}password/", accounts.set_password, name="account-password"),
    path("administration/tokens/", tokens.token_list, name="token-list"),
    path("administration/tokens/export/", tokens.token_export, name="token-export"),
    path("administration/tokens/issue/", tokens.issue, name="token-issue"),
    path("administration/tokens/<int:token_id>/revoke/", tokens.revoke, name="token-revoke"),
    path("administration/calendar/", days.day_list, name="day-list"),
    path("administration/calendar/export/", days.day_export, name="day-export"),
    path("administration/calendar/template/", days.day_template, name="day-template"),
    path("administration/calendar/change/", days.change, name="day-change"),
    path("administration/calendar/import/", days.take, name="day-import"),
]
