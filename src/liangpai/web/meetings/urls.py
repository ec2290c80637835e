"""The addresses of meetings."""

from django.urls import path

from liangpai.web.meetings import arranging, exporting, inviting, lists, moving, packs, showing

urlpatterns = [
    path("meetings/", lists.meeting_list, name="meeting-list"),
    path("meetings/export/", exporting.export, name="meeting-export"),
    path("meetings/plan/", lists.plan, name="meeting-plan"),
    path("meetings/<int:meeting_id>/", showing.meeting_page, name="meeting-page"),
    path("meetings/<int:meeting_id>/minutes.docx", showing.paper, name="meeting-minutes"),
    path("meetings/<int:meeting_id>/pack/", packs.make, name="meeting-pack"),
    path("meetings/<int:meeting_id>/pack.zip", packs.download, name="meeting-pack-zip"),
    path("meetings/<int:meeting_id>/conference/", packs.conference, name="meeting-conference"),
    path("meetings/<int:meeting_id>/edit/", moving.edit, name="meeting-edit"),
    path("meetings/<int:meeting_id>/collect/", moving.collect, name="meeting-collect"),
    path("meetings/<int:meeting_id>/approve/", moving.approve, name="meeting-approve"),
    path("meetings/<int:meeting_id>/notify/", moving.notify, name="meeting-notify"),
    path("meetings/<int:meeting_id>/hold/", moving.hold, name="meeting-hold"),
    path("meetings/<int:meeting_id>/draft/", moving.draft, name="meeting-draft"),
    path("meetings/<int:meeting_id>/countersign/", moving.countersign, name="meeting-countersign"),
    path("meetings/<int:meeting_id>/issue/", moving.issue, name="meeting-issue"),
    path("meetings/<int:meeting_id>/follow/", moving.follow, name="meeting-follow"),
    path("meetings/<int:meeting_id>/cancel/", moving.cancel, name="meeting-cancel"),
    path("meetings/<int:meeting_id>/items/put/", arranging.put, name="meeting-put"),
    path("meetings/<int:meeting_id>/items/propose/", arranging.propose, name="meeting-propose"),
    path("meetings/items/<int:topic_id>/lift/", arranging.lift, name="meeting-lift"),
    path("meetings/items/<int:topic_id>/drop/", arranging.drop, name="meeting-drop"),
    path("meetings/items/<int:topic_id>/take/", arranging.take, name="meeting-take"),
    path("meetings/items/<int:topic_id>/turn-down/", arranging.turn_down, name="meeting-turn-down"),
    path("meetings/<int:meeting_id>/resolve/", arranging.resolve, name="meeting-resolve"),
    path("meetings/resolutions/<int:resolution_id>/drop/", arranging.unresolve, name="meeting-unresolve"),
    path("meetings/<int:meeting_id>/people/export/", inviting.export, name="attendee-export"),
    path("meetings/<int:meeting_id>/people/template/", inviting.template, name="attendee-template"),
    path("meetings/<int:meeting_id>/people/import/", inviting.look, name="attendee-import-look"),
    path("meetings/<int:meeting_id>/people/import/apply/", inviting.apply, name="attendee-import-apply"),
    path("meetings/<int:meeting_id>/people/invite/", inviting.invite, name="attendee-invite"),
    path("meetings/<int:meeting_id>/people/concerned/", inviting.invite_concerned, name="attendee-concerned"),
    path("meetings/<int:meeting_id>/people/there/", inviting.note_present, name="attendee-present"),
    path("meetings/people/<int:attendee_id>/drop/", inviting.uninvite, name="attendee-drop"),
    path("meetings/people/<int:attendee_id>/excuse/", inviting.excuse, name="attendee-excuse"),
    path("meetings/people/<int:attendee_id>/substitute/", inviting.substitute, name="attendee-substitute"),
]
