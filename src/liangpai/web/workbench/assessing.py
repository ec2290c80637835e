"""What waits in schemes, assessments, releases, legality, complaints and in the house itself."""

from collections.abc import Iterator, Mapping

from liangpai.assessments import queries as assessments
from liangpai.cards.queries import deadlocks as card_deadlocks
from liangpai.frameworks.queries import versions
from liangpai.ledger import queries as ledger
from liangpai.ledger.operations import VERIFY as LEDGER_VERIFIED
from liangpai.ledger.queries import last_acts
from liangpai.organisations.queries import deadlocks
from liangpai.oversight.queries import complaints, reviews
from liangpai.web.pages import in_words, url
from liangpai.web.workbench.lines import Asking, Line, lies_with
from liangpai.words import Words

NEXT_OF_RUN = {
    "trial": Words(
        "试算已完成，可以开始试算反馈：{name}", "the trial is done, trial feedback can open: {name}"
    ),
    "feedback": Words("试算反馈进行中：{name}", "trial feedback is open: {name}"),
    "reviewed": Words("复核已完成，可以定稿：{name}", "the review is closed, it can be made final: {name}"),
}
UNRATED = Words(
    "试算没有评出任何单位，请核验数据后重新试算：{name}",
    "the trial rated nobody, verify figures and compute again: {name}",
)
FEEDBACK_OVER = Words(
    "试算反馈已到期，可以完成复核：{name}", "trial feedback is over, the review can be closed: {name}"
)
NEXT_OF_SCHEME = {
    "approved": Words("方案已审定，待冻结：{name}", "the scheme is approved and waits to be frozen: {name}"),
    "frozen": Words("方案已冻结，待施行：{name}", "the scheme is frozen and waits to be activated: {name}"),
}
NO_SCHEME = Words("起草考核方案：还没有方案", "draft a scheme: there is none yet")
OBJECT = Words(
    "可以核对自己的得分表并提出异议：{name}",
    "look at your own sheet and object where a figure is wrong: {name}",
)
OPINION = Words("待出具合法性审查意见：{name}", "a legality opinion is asked for: {name}")
APPROVE_SCHEME = Words("方案待审定：{name}", "a scheme waits for approval: {name}")
APPROVE_RELEASE = Words("结果待批准发布：{name}", "results wait for approval of their release: {name}")
COMPLAINTS = Words(
    "有{n}件投诉建议待答复",
    "{n} {n|complaint or suggestion waits|complaints or suggestions wait} for an answer",
)
OBJECTIONS = Words(
    "有{n}条异议待答复：{name}", "{n} {n|objection waits|objections wait} for an answer: {name}"
)
VERIFY = Words(
    "核验审计记录校验链：上次核验{on}，此后新增{n}行",
    "verify the chain of the ledger: last found whole on {on}, rows added since: {n}",
)
NEVER_VERIFIED = Words(
    "核验审计记录校验链：还没有核验过，共{n}行",
    "verify the chain of the ledger, never done yet: {n} {n|row|rows}",
)
NOBODY = Words(
    "有{n}个环节无人可办，请任命或委托代理",
    "{n} {n|step has nobody who could do it|steps have nobody who could do them}: appoint or delegate",
)
CORRECT = Words("异议已采纳，请更正“{item}”：{name}", "the objection was accepted, correct '{item}': {name}")
RUN = Words("{name}（第{n}号{kind}，{on}提出）", "{name} (run {n}{kind}, asked for on {on})")
RESTATES = Words("，更正第{n}号", ", restates no. {n}")
LAWYER, APPROVER = Words("法制部门", "legal office"), Words("审批人", "approver")
OFFICE = Words("办公室", "office")


def called(run: assessments.Run) -> Words:
    """A run by its round, its number, what it restates and the day it was asked for: a round has several."""
    kind = RESTATES.format(n=run.corrects_id) if run.corrects_id else Words("", "")
    return RUN.format(name=run.round.name, n=run.pk, kind=kind, on=in_words(run.requested_at))


def on_unit(asking: Asking) -> Iterator[Line]:
    """For whoever reports for a unit: trial feedback that is open, and figures to be corrected after an objection."""
    for one in assessments.to_correct(asking.district, asking.actor.units):
        words = CORRECT.format(item=one.objection.item, name=called(one.objection.run))
        yield Line(words, f"{url('figure-history', one.figure)}#correct")
    for run in assessments.at_feedback(asking.district):
        words = OBJECT.format(name=called(run))
        for unit in sorted(asking.actor.units):
            yield Line(words, url("unit-page", unit), run.feedback_until_on)


def on_lawyer(asking: Asking) -> Iterator[Line]:
    """For the legal office: opinions that are asked for."""
    for review in reviews(asking.district):
        if review.state == "asked":
            yield Line(OPINION.format(name=review.title), url("review-page", review.pk))


def on_approver(asking: Asking) -> Iterator[Line]:
    """For the approver: schemes and releases."""
    for version in versions(asking.district):
        if version.state == "consulting":
            yield Line(APPROVE_SCHEME.format(name=version.name), url("scheme-page", version.pk))
    for release in assessments.proposals(asking.district):
        yield Line(APPROVE_RELEASE.format(name=called(release.run)), url("release-page", release.pk))


def on_office(asking: Asking) -> Iterator[Line]:
    """For the office: the next step of runs and schemes, objections, and complaints by their last day."""
    latest = assessments.latest_runs(asking.district)
    seen = {run.pk for run in latest}
    for run in [*latest, *(one for one in assessments.unsettled(asking.district) if one.pk not in seen)]:
        yield from _on_run(asking, run)
    schemes = versions(asking.district)
    if not schemes:
        yield Line(NO_SCHEME, url("scheme-list"))
    for version in schemes:
        if version.state in NEXT_OF_SCHEME:
            words = NEXT_OF_SCHEME[version.state].format(name=version.name)
            yield Line(words, url("scheme-page", version.pk))
    due = [complaint.due_on for complaint in complaints(asking.district, "open")]
    if due:
        yield Line(COMPLAINTS.format(n=len(due)), url("complaint-list"), min(due))


def _on_run(asking: Asking, run: assessments.Run) -> Iterator[Line]:
    """The next step of a run; feedback that is over is late for nobody, but its objections are answered first."""
    is_open = run.state == "feedback"
    count = assessments.count_of(asking.district, run.pk, "open") if is_open else 0
    if is_open and not count and run.feedback_until_on and run.feedback_until_on < asking.on:
        yield Line(FEEDBACK_OVER.format(name=called(run)), url("run-page", run.pk))
    elif run.state in NEXT_OF_RUN:
        unrated = run.state == "trial" and assessments.unready("run.feedback", run, asking.on)
        words = (UNRATED if unrated else NEXT_OF_RUN[run.state]).format(name=called(run))
        yield Line(words, url("run-page", run.pk), run.feedback_until_on)
    if count:
        yield Line(OBJECTIONS.format(n=count, name=called(run)), url("run-page", run.pk))


def for_office(asking: Asking) -> Iterator[Line]:
    """What the office waits for: opinions of the legal office, and approvals."""
    for review in reviews(asking.district):
        if review.state == "asked":
            lies = lies_with(LAWYER, review.asked_at)
            yield Line(OPINION.format(name=review.title), url("review-page", review.pk), lies=lies)
    yield from _schemes(asking.district, {"consulting": APPROVE_SCHEME}, APPROVER)
    for release in assessments.proposals(asking.district):
        words = APPROVE_RELEASE.format(name=called(release.run))
        lies = lies_with(APPROVER, release.proposed_at)
        yield Line(words, url("release-page", release.pk), lies=lies)


def for_approver(asking: Asking) -> Iterator[Line]:
    """What follows upon a scheme that was approved."""
    yield from _schemes(asking.district, NEXT_OF_SCHEME, OFFICE)


def _schemes(district: int, words: Mapping[str, Words], who: Words) -> Iterator[Line]:
    rows = [row for row in versions(district) if row.state in words]
    last = last_acts(district, [f"scheme:{row.pk}" for row in rows])
    for row in rows:
        lies = lies_with(who, last.get(f"scheme:{row.pk}"))
        yield Line(words[row.state].format(name=row.name), url("scheme-page", row.pk), lies=lies)


def on_administrator(asking: Asking) -> Iterator[Line]:
    """For the administrators: steps of the chain that nobody can do."""
    count = len(deadlocks(asking.district, asking.on)) + len(card_deadlocks(asking.district, asking.on))
    if count:
        yield Line(NOBODY.format(n=count), url("administration"))


def on_auditor(asking: Asking) -> Iterator[Line]:
    """For the audit administrator: how much of the ledger nobody has verified."""
    last, rows = ledger.last_of(asking.district, LEDGER_VERIFIED), ledger.length(asking.district)
    if last is None:
        yield Line(NEVER_VERIFIED.format(n=rows), url("ledger"))
    elif rows > last.sequence:
        yield Line(VERIFY.format(on=in_words(last.at), n=rows - last.sequence), url("ledger"))
