"""The addresses of circulated papers."""

from django.urls import path

from liangpai.web.circulars import moving, showing

urlpatterns = [
    path("circulars/", showing.circular_list, name="circular-list"),
    path("circulars/export/", showing.export, name="circular-export"),
    path("circulars/new/", showing.new, name="circular-new"),
    path("circulars/register/", moving.register, name="circular-register"),
    path("circulars/<int:circular_id>/", showing.circular_page, name="circular-page"),
    path("circulars/<int:circular_id>/file/", showing.file, name="circular-file"),
    path("circulars/<int:circular_id>/propose/", moving.propose, name="circular-propose"),
    path("circulars/<int:circular_id>/instruct/", moving.instruct, name="circular-instruct"),
    path("circulars/<int:circular_id>/distribute/", moving.distribute, name="circular-distribute"),
    path("circulars/<int:circular_id>/conclude/", moving.conclude, name="circular-conclude"),
    path("circulars/<int:circular_id>/archive/", moving.archive, name="circular-archive"),
    path("circulars/<int:circular_id>/link/", moving.link, name="circular-link"),
    path("circulars/<int:circular_id>/task/", moving.break_down, name="circular-task"),
    path("circulars/copies/<int:copy_id>/receive/", moving.receive, name="circular-receive"),
    path("circulars/copies/<int:copy_id>/convey/", moving.convey, name="circular-convey"),
    path("circulars/bases/<int:basis_id>/unlink/", moving.unlink, name="circular-unlink"),
]
