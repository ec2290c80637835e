"""Topics of promises, needs and tasks."""

from liangpai.words import Words

PROMISES: dict[str, tuple[Words, Words]] = {
    "commitment-list": (
        Words("亮诺：承诺", "Promises"),
        Words(
            "单位怎么做：点“起草承诺”，填四项：内容（100字内）、目标数字和计量单位、完成时限、需要谁支持；存为草稿，核对后“报送”。也可以"
            "下载Excel填好再传，先试导入再正式导入。办公室初审时补上考察指标、基数、权重、难度、职责清单事项；数不清的退回。审定后需要的支持"
            "自动提给承办单位，限时答复。公示满五个工作日，次日自动转入在办。在办时随时“报告进展”，提前完成就“报告完成”；到期前可以“申请变更”，"
            "原承诺一直可见，到期后不能改。到期后由归口单位或办公室核验：按时完成得1，逾期完成得0.8，部分完成按比例，未完成得0；"
            "兑现率按权重×难度平均。需要的支持被答复“不能满足”的，办公室可以免计。亮诺不签责任状，每年5—10项为宜，只是提示。",
            "For a unit: 'Draft a promise' asks for four fields: the text (100 characters), a target with its unit of measure, "
            "the last day, and whose support it needs. Keep the draft, look it over, hand it in; or fill in the workbook and "
            "upload it, a dry run first. At the check the office adds measure, baseline, weight, difficulty and the item of the "
            "duty list, and sends back what cannot be counted. On approval the needs go to their departments, which answer "
            "against the clock. On the day after five working days of notice a promise is under way. Report progress at any time, "
            "report it as done early, or ask to amend it before its last day: the first wording stays visible, and after the "
            "last day nothing is changed. The keeper of the measure or the office verifies: in time scores 1, late 0.8, in part "
            "its share, not at all 0; fulfilment is the mean by weight and difficulty. Where a need was refused the office may "
            "excuse the promise. No pledge is signed. Five to ten promises a year are usual, and only a hint.",
        ),
    ),
    "need-list": (
        Words("要素", "Needs"),
        Words(
            "镇街要地、要林、要能耗、要资金、要政策、要审批、要征拆，在“提出需求”里写明数量和需要时间，选承办部门。提出当天起计算工作日："
            "一级承办部门5天、二级分管领导5天、三级总指挥10天，到期不答复自动升级（用地预审、用地报批另有时限，办公室可改）。部门先受理，"
            "缺材料可要求补充，补齐前停表；答复“可满足”“部分满足”要写落实日期，“部分满足”“不能满足”要写理由，“不能满足”还要给替代办法。"
            "有指标的，答复时自动扣减，扣不出没有的。部门登记落实后，只有提出单位能确认；不能满足的，提出单位可以接受，或者提出异议升到上一级；"
            "没按答复落实的，提出异议重新会商。“谁让谁在等”看每个部门欠了多久；“向上争取”登记申报、批复、到位。批量提出用 Excel：下载、接着填、试导入、提出。",
            "A town asks for land, forest land, energy, funds, policies, approvals or clearing: 'raise a need' with quantity and day, "
            "and choose the department. Working days count from that day: five for the department, five for the leader in "
            "charge, ten for the commander, and silence takes it up by itself (pre-review and report of land have limits of "
            "their own; the office changes them). The department accepts it, may ask for papers, for which the clock stands, "
            "and answers: what is met or partly met has a day of delivery, what is partly met or refused its reason, what is "
            "refused an alternative. Where there is a quota, the answer takes from it and never more than is left. Only the "
            "asker confirms a delivery; a refusal is taken note of, or disputed and so goes to the next level; a delivery not "
            "as said is disputed and consulted on again. 'Who keeps whom waiting' shows for how long; 'gains' records what "
            "is applied for above, approved and arrived. Many at once: download the workbook, fill in, dry run, raise.",
        ),
    ),
    "task-list": (
        Words("督办", "Tasks"),
        Words(
            "办公室、审批人、领导在“立项”里写明办什么、来源和依据；办公室登记编号，再交办：选主办单位和协办单位，交给镇街、村（社区）的要写职责清单"
            "事项，或注明是清单外协助。完成期限按来源自动计算（公文30天、会议20天、批示15天，紧急1至5天，疑难30天，办公室可在“办理时限”里改），"
            "到期遇休息日顺延，也可以直接指定。主办单位办好后“反馈”，不用报进度；办公室审核，通过就办结、销号，不通过就写明原因退回重办，审核占用的"
            "天数不计入时限。办不完的，在到期日（含当天）之前“申请延期”，写明原因和进度：第一次办公室答复，第二次审批人答复，没有第三次；逾期再申请"
            "不受理。协办单位各自反馈，都反馈了才能办结；不需要的，办公室可免其反馈。送错单位的，承办前可以改交；一件事几个单位各办各的，用“分解”。"
            "每周、每月、每季、每年要办的，在“周期督办”里设一次。催办在到期前3天、当天、逾期1、3、7天各一次。“评价”只看比率，不足10件不计，不排名。"
            "成批交办用 Excel：导入、下载模板、填好、试导入、正式导入；已有的可以下载在办清单，改好再传。",
            "The office, the approver or a leader proposes a task: what is to be done, where it comes from. The office registers it "
            "under a number and assigns it: the unit that leads, those that assist, and for a town or village the item of its "
            "list of duties, or that it is help outside it. The source gives the due date (paper 30 days, meeting 20, "
            "instruction 15, urgent 1 to 5, difficult 30; the office changes this under 'time limits'), rolled over rest days; or "
            "name a day. When it is done the unit reports; progress is not asked for. The office concludes and closes it, or sends "
            "the report back with its reason, and the days it lay there do not count. More time is asked for on the due date at "
            "the latest, with reason and progress: the office grants the first, the approver the second, there is no third, and "
            "afterwards it is refused. Units that assist report by themselves; all have to before it is concluded, unless the "
            "office releases them. Sent to the wrong unit, it is assigned anew until somebody accepts it; where several units do "
            "their own, split it. What comes every week, month, quarter or year is set once under 'recurring'. Reminders come "
            "three days before, on the day, and one, three and seven days after. Rates are shares, of fewer than ten nothing is "
            "said, and nobody is ranked. Many at once: import, download the template, fill in, dry run, import; what goes on can be "
            "downloaded, changed and taken back.",
        ),
    ),
}
