"""How the addresses of oversight and of appeals are asked in the permission matrix."""

from tests.journeys.address import Address, named, post
from tests.journeys.things import appeal, archive, officer, recusal, review, seen_appeal, unit

OVERSIGHT_PAGES: dict[str, Address] = {
    # oversight
    "review-list": Address(),
    "review-export": Address(),
    "review-page": Address(review),
    "review-give": post(review, is_lawful="yes", opinion="符合"),
    "review-waive": post(review, reason="人员空缺"),
    "complaint-list": Address(),
    "complaint-file": post(page="/", text="字太小"),
    "complaint-export": Address(),
    "complaint-receipt": named(receipt="{receipt}"),
    "complaint-answer": post(answer="已改"),
    "oversight": Address(),
    "referral-list": Address(),
    "referral-record": post(number="移回〔2024〕9号", on="2024-01-09", organ="区纪委监委"),
    "recusal-list": Address(),
    "recusal-new": Address(),
    "recusal-declare": Address(sends={"subject": "unit:{unit_id}", "ground": "other"}),
    "recusal-decide": post(recusal, is_agreed="yes"),
    "finding-list": Address(),
    "finding-record": Address(sends={"kind": "figure", "of": "{figure_id}", "basis": "云岫纪〔2024〕9号"}),
    "finding-revoke": post(),
    "finding-count": post(round="{round_id}"),
    "archive-list": Address(),
    "archive-ask": post(before_on="2023-01-01"),
    "archive-approve": post(archive),
    "archive-decline": post(archive),
    "archive-file": Address(),
    # appeals
    "appeal-list": Address(officer),
    "appeal-figure": Address(unit),
    "appeal-standing": Address(unit),
    "appeal-file": post(unit, subject="figure:{figure_id}", grounds="与年报不符"),
    "appeal-page": Address(seen_appeal),
    "appeal-argue": post(appeal, text="附年报"),
    "appeal-take": post(appeal),
    "appeal-decide": post(appeal, is_upheld="yes", reasons="以年报为准", remedy="78"),
    "appeal-ask-again": post(appeal, grounds="仍有异议"),
    "appeal-seat": post(appeal),
    "appeal-rule": post(appeal, is_upheld="no", reasons="维持"),
    "appeal-withdraw": post(appeal),
}
