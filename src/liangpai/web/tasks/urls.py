"""The addresses of tasks."""

from django.urls import path

from liangpai.web.tasks import entering, listing, moving, rates, settings, task

urlpatterns = [
    path("tasks/", listing.task_list, name="task-list"),
    path("tasks/export/", listing.export, name="task-export"),
    path("tasks/board/", listing.board, name="task-board"),
    path("tasks/rates/", rates.rates, name="task-rates"),
    path("tasks/rates/export/", rates.export, name="task-rates-export"),
    path("tasks/new/", entering.new, name="task-new"),
    path("tasks/propose/", entering.propose, name="task-propose"),
    path("tasks/template/", entering.template, name="task-template"),
    path("tasks/changeable/", entering.changeable, name="task-changeable"),
    path("tasks/import/", entering.import_form, name="task-import"),
    path("tasks/import/look/", entering.look, name="task-import-look"),
    path("tasks/import/apply/", entering.apply, name="task-import-apply"),
    path("tasks/limits/", settings.limit_list, name="task-limits"),
    path("tasks/limits/set/", settings.set_limit, name="task-limit-set"),
    path("tasks/patterns/", settings.pattern_list, name="pattern-list"),
    path("tasks/patterns/set/", settings.repeat, name="pattern-set"),
    path("tasks/patterns/<int:pattern_id>/stop/", settings.stop, name="pattern-stop"),
    path("tasks/<int:task_id>/", task.task_page, name="task-page"),
    path("tasks/<int:task_id>/edit/", moving.edit, name="task-edit"),
    path("tasks/<int:task_id>/register/", moving.register, name="task-register"),
    path("tasks/<int:task_id>/split/", moving.split, name="task-split"),
    path("tasks/<int:task_id>/assign/", moving.assign, name="task-assign"),
    path("tasks/<int:task_id>/accept/", moving.accept, name="task-accept"),
    path("tasks/<int:task_id>/report/", moving.report, name="task-report"),
    path("tasks/<int:task_id>/return/", moving.return_, name="task-return"),
    path("tasks/<int:task_id>/conclude/", moving.conclude, name="task-conclude"),
    path("tasks/<int:task_id>/close/", moving.close, name="task-close"),
    path("tasks/<int:task_id>/cancel/", moving.cancel, name="task-cancel"),
    path("tasks/<int:task_id>/extend/", moving.extend, name="task-extend"),
    path("tasks/extensions/<int:extension_id>/grant/", moving.grant, name="extension-grant"),
    path(
        "tasks/extensions/<int:extension_id>/grant-again/", moving.grant_again, name="extension-grant-again"
    ),
    path("tasks/extensions/<int:extension_id>/decline/", moving.decline, name="extension-decline"),
    path("tasks/parts/<int:part_id>/report/", moving.report_part, name="part-report"),
    path("tasks/parts/<int:part_id>/release/", moving.release_part, name="part-release"),
]
