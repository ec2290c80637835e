"""The steps of a card's life as the doctor looks at them: each needs an eligible person, apart from those before."""

from liangpai.access.roles import Role
from liangpai.organisations.rules.deadlocks import Step
from liangpai.words import Words

STEPS = (
    Step("ruleset.draft", Words("起草亮牌规则", "draft card rules"), Role.ASSESSOR),
    Step("ruleset.approve", Words("审定亮牌规则", "approve card rules"), Role.APPROVER, ("ruleset.draft",)),
    Step("card.collect", Words("汇集亮牌候选", "collect candidates"), Role.ASSESSOR),
    Step("card.vet", Words("审查亮牌依据", "vet a card"), Role.LEGAL, ("card.collect",)),
    Step("card.settle", Words("会商亮牌", "settle a card by deliberation"), Role.LEGAL, ("card.collect",)),
    Step("card.propose", Words("拟亮牌", "propose a card"), Role.ASSESSOR, ("card.vet",)),
    Step("card.state", Words("说明情况", "make a statement"), Role.REPORTER, scope="asked"),
    Step("card.deliberate", Words("集体研究", "deliberate on a card"), Role.ASSESSOR),
    Step("card.approve", Words("审批亮牌", "approve a card"), Role.APPROVER, ("card.propose", "card.vet")),
    Step("review.give", Words("对红牌出具合法性意见", "give an opinion on a red card"), Role.LEGAL),
    Step("card.show", Words("亮牌", "show a card"), Role.ASSESSOR),
    Step("card.inspect", Words("现场核验", "inspect on site"), Role.VERIFIER),
    Step("card.confirm", Words("确认现场核验", "confirm an inspection"), Role.DISCIPLINE, ("card.inspect",)),
    Step("card.delist", Words("摘牌", "delist a card"), Role.APPROVER, ("card.inspect", "card.confirm")),
)
