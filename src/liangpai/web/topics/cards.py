"""Topics of cards, rule sets and appeals."""

from liangpai.words import Words

CARDS: dict[str, tuple[Words, Words]] = {
    "card-desk": (
        Words("亮牌", "Cards"),
        Words(
            "办公室安排场次（距上次至少150天，一年至多两次）、“汇集候选”；法制或审批人审查依据，办公室拟亮牌、发提醒函（最晚大会前6个工作日）。"
            "单位收到提醒函后3个工作日内可以“提交情况说明”或“申请复核”，复核由没有参与的人办，期间不展示。之后集体研究（要纪要文号）、审批、"
            "大会后亮牌。证据不够的列为“不足以区分”，由人会商：不亮牌、内部提醒，或者集体决定亮牌，未通过的条件印在牌上。"
            "亮牌后5个工作日内报整改方案，逐项佐证，到期前可以申请一次延期，整改完申请摘牌：两人现场核验，随机种子由审计链自动生成，谁也不能挑，谁都能复算。"
            "每张牌有文字和形状，不靠颜色；公文在牌的页面下载。",
            "The office plans an occasion (150 days after the last, at most two a year) and collects candidates; the legal office or an "
            "approver vets the grounds; the office proposes and gives notice, six working days before the conference at the latest. Within "
            "three working days the unit makes its statement or appeals; the appeal is decided by people with no part in it, and nothing is "
            "displayed meanwhile. Then the collective decision with its minutes, the approval, and the card after the conference. Where the "
            "evidence falls short people deliberate: no card, an internal reminder, or a card by collective decision with the failed check "
            "printed on it. After the card: a plan within five working days, evidence item by item, more time once and in time, delisting "
            "after two people have been on the spot with a sample drawn by a seed of the ledger. Every card has a word and a shape; its papers "
            "stand on its page.",
        ),
    ),
    "ruleset-list": (
        Words("亮牌规则", "Card rules"),
        Words(
            "从默认或各地公布过的规则建立草案，改正文（YAML），由没有起草的审批人审定，送合法性审查，施行；改动就是新版本，列出差异。"
            "名次和分数线的触发写在考核方案里，这里写牌种、记录触发、进度灯、时限、后果、摘牌条件。已安排的场次按当时的规则办完。",
            "Start a draft from the default or from rules published elsewhere, edit its YAML, have it approved by somebody who did not write "
            "it, reviewed for legality, and put it into force; a change is a new version with its differences. Places and floors trigger in "
            "the scheme; here stand kinds, records, lamps, clocks, consequences and delisting. An occasion goes by the rules it was planned "
            "under.",
        ),
    ),
    "appeal-list": (
        Words("申诉", "Appeals"),
        Words(
            "对数据、考核结果、亮牌有异议，可在数据页、单位页、亮牌页提出申诉。报送人、核验人、计算人、审批人、本单位人员和挂点领导都不能复核；"
            "由受理的人写明理由作出决定，办结前相关亮牌不公开显示。不服的，五个工作日内可申请再次复核，由纪检、司法和一个无关单位组成的三人"
            "复核组作出决定。申诉成立的，归口单位依决定更正数据，办公室重新计算并发布更正声明；原来的数据和结果仍可查阅。",
            "Against a figure, a result or a card, from its own page. Nobody who gave, verified, computed or approved it, nobody of "
            "the unit and not its contact leader reviews it; whoever takes it decides with reasons, and until then the card it is "
            "about is not shown. A second review can be asked for within five working days: a panel of three, from discipline, "
            "justice and an unrelated unit. When it is upheld the keeper corrects the figure by the decision, and the office has the "
            "results computed again and an erratum published; the old figures and results stay readable.",
        ),
    ),
}
