"""Topics of meetings, papers circulated, reports, visits and cases."""

from liangpai.words import Words

CONFERENCE: dict[str, tuple[Words, Words]] = {
    "meeting-list": (
        Words("会议", "Meetings"),
        Words(
            "办公室安排会议，选定亮牌场次的会议与场次同一天；征集议题时单位在会议页提出，办公室列入或说明不列入的原因。总指挥审定议程后自动编号"
            "（某年第几次）。名单只列与议题、亮牌、议定事项有关的单位，无关的提示陪会；可以一键列入有关单位负责人，也可以用 Excel。发出通知后，"
            "单位自己请假或委派代表。“倒排”从会议日期往前推每件事的最晚日期，来不及的当场说明。会后办公室登记召开（亮牌场次同时举行），在名单上勾选到会单位，不记时间和地点；"
            "登记议定事项、起草纪要，总指挥会签，另一人签发。签发后每件议定事项自动成为督办，没有写期限的按20天；全部办结后登记跟踪办结。"
            "“资料包”一键冻结当前内容并生成一个 .zip（通知、议程、座位表、桌牌、主持词、表态顺序、通报、亮牌清单、结果表、大会模式），每份文件"
            "印有快照校验码和二维码，再次生成逐字节相同；未审批的牌不进包；生成后有变化会提示。"
            "大会模式是一个网页文件，断网可用，按 → ← Home End F ? 操作。大屏在 /screen/，只放面向全区或社会发布的内容，断网时继续轮播最后取得的各屏。",
            "The office plans a meeting, on the day of its card occasion where it shows cards. While topics are collected units "
            "propose them on the meeting's page, and the office takes them or says why not. With the commander's approval it gets "
            "its number. Only units that an item, a card or a resolution concerns are invited, others are warned of; the heads of "
            "all that are concerned are listed with one button, or from Excel. After the notice units ask for leave or send a "
            "substitute themselves. 'Counted back' says by when each step is due, and at once what does not fit any more. After "
            "the meeting the office records it as held, and its occasion with it, ticks which units were there, writes the resolutions and drafts the "
            "minutes; the commander countersigns, somebody else issues. Then each resolution is a task, due in 20 days where no "
            "day is named; when all are done the follow-up ends. 'Pack' freezes everything with one click into one .zip (notice, "
            "agenda, seats and cards for them, hosting words, statements, bulletin, cards, tables, conference mode): every paper "
            "bears the hash of the snapshot and its QR code, made again it is equal to the byte, cards that are not approved stay "
            "out, and what changes later is said. Conference mode is one file that needs no network, led by → ← Home End F ?. The "
            "big screen at /screen/ shows what is released to the district or to society; without a network it goes on through what "
            "it fetched last.",
        ),
    ),
    "circular-list": (
        Words("文件传达", "Circulated papers"),
        Words(
            "涉密文件、内部文件一律不得进入本系统：标题、文号或首页有密级标志的拒收，不留存。附件可传 .docx、.txt（系统读首页核对）或 PDF"
            "（不超过10MB，原样留存、只供下载、系统不读取，登记人须看过首页并勾选）。收文登记时文号自动规范（“(2024)03号”改为“〔2024〕3号”，"
            "改了什么会说明），综合性文件超过5000字、专项文件超过4000字给出提醒。办公室拟办，领导批示，再分发给需要执行的单位；单位登记收到、"
            "登记传达（会议、学习或转发到人），不记先后，不排名，也不要求报贯彻落实情况。全部传达后办公室登记传达完毕、归档。文件可以关联为方案、"
            "承诺、督办、亮牌规则、典型村、绿化的依据，也可以分解为督办事项，来源自动写文号。",
            "Classified and internal papers must never enter: a mark of secrecy in title, number or on the first page stops "
            "everything, and nothing is kept. A file is a .docx or .txt, whose first page is read, or a PDF of at most 10 MB, kept "
            "for download unread once whoever registers it has looked at its first page. A number is set right "
            "('(2024)03号' becomes '〔2024〕3号', and the change is said); a general paper of more than 5,000 characters and a "
            "special one of more than 4,000 are warned of. The office proposes, a leader instructs, and it goes to the units that need it, which note it as received and as conveyed (at "
            "a meeting, by studying, by passing on): no order, no ranking, no report of what came of it. When all have conveyed "
            "it the office calls it conveyed and archives it. A paper is linked as the basis of schemes, promises, tasks, card "
            "rules, typical villages or greening, and broken down into tasks that name its number.",
        ),
    ),
    "report-list": (
        Words("总结和计划", "Reports and plans"),
        Words(
            "选单位、类型、年度、时段，系统用确认数据（数据、承诺、督办、亮牌、计划完成情况）生成草稿；“（请填写）”由起草人写完才能核对。正文里的双花括号标记"
            "引用一个确认数，显示为数值和来源编号；自己写的数挨着数据项名称、又和确认数不同的，标红提示“说的和数据不一致”。除数字外与上年相同、"
            "或相似90%以上的段落提示雷同。起草、核对、审定（起草人不能审定，审定时数据定格）、印发、归档，随时导出公文格式 Word。工作安排逐项写明责任单位和时限，"
            "印发后可以一次转为督办；上年计划完成几项、完成率多少，自动写出。",
            "Choose unit, kind, year and period: a draft is made from confirmed figures (figures, promises, tasks, cards, lines of "
            "the plan); what they mean is for whoever writes, and no blank may be left. A marker in double braces "
            "binds a confirmed figure and is shown with the number of its source; a number beside the name of an item that is not the one held is marked. Paragraphs that "
            "are the same as last year but for numbers, or alike to 90 %, are flagged. Draft, check, confirm (not by whoever "
            "wrote it; the figures are frozen), issue, archive; a .docx at any time. A plan names unit and day line by line; once "
            "it is issued its lines become tasks, and the plan of the year before tells how much of it is done.",
        ),
    ),
    "visit-list": (
        Words("走访", "Visits"),
        Words(
            "办公室或区领导“安排走访”：谁、去哪里、哪天、为什么去；同一天另有领导去同一个地方，系统提示错开或合并（护栏 G5）。走访后“登记走访”，"
            "听到的问题逐个登记，村居自己也可以登记。办公室、领导把问题“转督办”，镇街、村居自己“转要素需求”；督办办结、需求落实后登记怎么解决的，"
            "村居确认，没有解决就退回；最后由领导或办公室回访。换了挂点领导，没办完的问题还在。“挂点覆盖”列出没有挂点领导的镇街和典型村"
            "（梯次写明“典型村”的村）。走访不记定位、不传照片、不数次数，只看交办的问题有多少得到村居确认。",
            "The office or a leader plans a visit: who, where, when, what for; where another leader goes there on that day it says "
            "so (guard rail G5). After it, it is recorded as made, and what was heard is raised issue by issue, by the place too. "
            "The office or a leader makes a task of an issue, the place itself a need; when that is done somebody says how it "
            "was solved, the place confirms it or sends it back, and a leader or the office looks back. When the contact "
            "leader changes, open issues stay. 'Coverage' lists towns and typical villages (their tier says 典型村) without a contact "
            "leader. No positions, no photos, no counting of visits: what counts is the share of issues that places confirm.",
        ),
    ),
    "case-list": (
        Words("经验案例", "Cases"),
        Words(
            "单位写明解决的问题、做法、推广条件和投入，成效绑定一项已核验确认的数据，报送办公室审核，由审批人写明依据、保密审查、渠道和期限后发布，"
            "写入公开记录。数据后来更正的，案例自动停止展示，改用更正后的数据、重新审核发布后再展示。投入大于成效的提示当心“盆景”。别的单位采用，"
            "由该单位另一人确认；满三个镇街确认，办公室可以按方案的加分规则计入。报道篇数、批示次数没有地方填，也不计分。",
            "A unit says what was wrong, what it did, what others need and what it cost; the effect is one confirmed figure. The "
            "office reviews it, an approver releases it with basis, secrecy check, channel and end, and it enters the public record. "
            "When the figure is corrected the case is withheld until it was bound to the new one, reviewed and released anew. "
            "What costs more than it brings is hinted at as a showpiece. Adoption is noted and confirmed by somebody else of the unit "
            "that uses it; from three towns on the office may count it by a bonus of the scheme. Press items have no place.",
        ),
    ),
}
