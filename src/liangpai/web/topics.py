"""What every page is for, in both languages, and which topic explains which page."""

from liangpai.words import Words

TOPICS: dict[str, tuple[Words, Words]] = {
    "first-screen": (
        Words("工作台", "Workbench"),
        Words(
            "上方是本期工作走到哪一步、离大会还有几天。“等我办”按到期先后排列，点进去就能办；“等别人办”是别人欠您单位的答复。"
            "这里没有未读数，也不统计登录。",
            "At the top: where this period stands and how many days are left to the conference. 'Waiting for me' is sorted "
            "by deadline, each line leads to the act; 'waiting for others' is what your unit is owed. There are no unread "
            "counts, and nobody counts visits.",
        ),
    ),
    "notices": (
        Words("提醒", "Notices"),
        Words(
            "“复制为群通知”把别人欠您单位的事写成一段可以直接发群的话；每日摘要要自己设定，工作日最多一封，休息日不发。"
            "考核办可以改模板。系统不记录谁读过。",
            "'Copy as a notice' writes what others owe you as a text for the chat group; the digest is for whoever asks for it, "
            "at most one on each working day and none on rest days. The office edits the texts. Nobody records who has read.",
        ),
    ),
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
    "board": (
        Words("看板", "Board"),
        Words(
            "只显示已经批准公开的结果，每项写明依据和日期。名次旁的区间是90%名次区间；区间重叠到分不开的单位画成一条带，不分先后。",
            "Only what has been approved for release, each with its basis and date. The range beside a rank is its 90 % "
            "interval; units that cannot be told apart are drawn as one band, not as an order.",
        ),
    ),
    "round-list": (
        Words("填报", "Reporting"),
        Words(
            "一个数只报一次：系统里已有、仍在有效期内的数不用再填，已报送、已核验的数不再改，这些格子是灰色的。"
            "可以在网页填，也可以下载表格填好再传；传回的表格有错时，错格标红并写明原因，对的先收下。数据报错了自己更正，不扣分。",
            "A figure is reported once: what is held already and still valid is not asked again, and what is submitted or "
            "confirmed is closed; such cells are grey. Fill in here, or download the workbook and upload it filled in; wrong "
            "cells come back marked with the reason, good ones are taken. Correcting your own mistake costs nothing.",
        ),
    ),
    "verification-queue": (
        Words("核验", "Verification"),
        Words(
            "这里是归您单位核验的数。“待核提示”只是提醒再看一眼，不是结论。报数的人不能核验自己的数；退回须写明原因。",
            "Figures that your unit keeps. A prompt only asks to look again, it is no verdict. Nobody verifies a figure they "
            "reported; a figure sent back needs a reason.",
        ),
    ),
    "scheme-list": (
        Words("方案", "Schemes"),
        Words(
            "方案经征求意见、审定、合法性审查后冻结，冻结后任何人都不能改；要改就出新版本，版本之间逐项比较。",
            "A scheme is consulted, approved, reviewed for legality and frozen; then nobody can change it. A change is a new "
            "version, compared line by line.",
        ),
    ),
    "run-list": (
        Words("考核", "Assessment"),
        Words(
            "先试算，再试算反馈：每个单位看到自己的得分表，可以对数据提出异议；异议答复完才能定稿。公开须写明依据，由另一人批准。",
            "First a trial, then trial feedback: every unit sees its own sheet and may object to figures; only when all "
            "objections are answered is it made final. A release needs its basis and is approved by somebody else.",
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
    "report-list": (
        Words("总结和计划", "Reports and plans"),
        Words(
            "选单位、类型、年度、时段，系统用确认数据（数据、承诺、督办、亮牌、计划完成情况）生成草稿；“存在的问题”等由起草人写。正文里的双花括号标记"
            "引用一个确认数，显示为数值和来源编号；自己写的数挨着数据项名称、又和确认数不同的，标红提示“说的和数据不一致”。除数字外与上年相同、"
            "或相似90%以上的段落提示雷同。起草、核对、审定（起草人不能审定，审定时数据定格）、印发、归档，随时导出公文格式 Word。工作安排逐项写明责任单位和时限，"
            "印发后可以一次转为督办；上年计划完成几项、完成率多少，自动写出。",
            "Choose unit, kind, year and period: a draft is made from confirmed figures (figures, promises, tasks, cards, lines of "
            "the plan); what they mean is for whoever writes. A marker in double braces binds a confirmed figure and is shown with "
            "the number of its source; a number beside the name of an item that is not the one held is marked. Paragraphs that "
            "are the same as last year but for numbers, or alike to 90 %, are flagged. Draft, check, confirm (not by whoever "
            "wrote it; the figures are frozen), issue, archive; a .docx at any time. A plan names unit and day line by line; once "
            "it is issued its lines become tasks, and the plan of the year before tells how much of it is done.",
        ),
    ),
    "circular-list": (
        Words("文件传达", "Circulated papers"),
        Words(
            "涉密文件、内部文件一律不得进入本系统：标题、文号或首页有密级标志的拒收，不留存。收文登记时文号自动规范（“(2024)03号”改为“〔2024〕3号”，"
            "改了什么会说明），综合性文件超过5000字、专项文件超过4000字给出提醒。办公室拟办，领导批示，再分发给需要执行的单位；单位登记收到、"
            "登记传达（会议、学习或转发到人），不记先后，不排名，也不要求报贯彻落实情况。全部传达后办公室登记传达完毕、归档。文件可以关联为方案、"
            "承诺、督办、亮牌规则、典型村、绿化的依据，也可以分解为督办事项，来源自动写文号。",
            "Classified and internal papers must never enter: a mark of secrecy in title, number or on the first page stops "
            "everything, and nothing is kept. A number is set right ('(2024)03号' becomes '〔2024〕3号', and the change is said); "
            "a general paper of more than 5,000 characters and a special one of more than 4,000 are warned of. The office "
            "proposes, a leader instructs, and it goes to the units that need it, which note it as received and as conveyed (at "
            "a meeting, by studying, by passing on): no order, no ranking, no report of what came of it. When all have conveyed "
            "it the office calls it conveyed and archives it. A paper is linked as the basis of schemes, promises, tasks, card "
            "rules, typical villages or greening, and broken down into tasks that name its number.",
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
    "card-desk": (
        Words("亮牌", "Cards"),
        Words(
            "办公室安排场次（距上次至少150天，一年至多两次）、“汇集候选”；法制或审批人审查依据，办公室拟亮牌、发提醒函（最晚大会前6个工作日）。"
            "单位收到提醒函后3个工作日内可以“提交情况说明”或“申请复核”，复核由没有参与的人办，期间不展示。之后集体研究（要纪要文号）、审批、"
            "大会后亮牌。证据不够的列为“不足以区分”，由人会商：不亮牌、内部提醒，或者集体决定亮牌，未通过的条件印在牌上。"
            "亮牌后5个工作日内报整改方案，逐项佐证，到期前可以申请一次延期，整改完申请摘牌：两人现场核验，抽样种子由审计链自动生成，谁也不能挑，谁都能复算。"
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
    "item-list": (
        Words("数据目录", "Catalogue"),
        Words(
            "每个数据项写明口径、来源、归口单位和有效期。两个来源说法不一时自动开“数据冲突”，解决前不计分。",
            "Each item names its definition, source, keeper and validity. Two sources that differ open a conflict; until it "
            "is decided the figure is not scored.",
        ),
    ),
    "assess-workbook": (
        Words("工作簿考核", "Assess a workbook"),
        Words(
            "把填好的工作簿和方案拖进来，直接得到得分、名次、亮牌审查、通报和可核对的结果包。不登录也能用，什么都不留存。",
            "Drop a workbook and a scheme in and get scores, ranks, the card gate, papers and a result archive that verifies. "
            "No sign-in, and nothing is kept.",
        ),
    ),
    "administration": (
        Words("系统管理", "Administration"),
        Words(
            "单位和代码、岗位和任职、账号、接口令牌、工作日历。系统、安全、审计三员分立，一人不能兼任。",
            "Units and codes, posts and holders, accounts, tokens, working days. The three administrators are three people.",
        ),
    ),
    "ledger": (
        Words("审计记录", "Audit ledger"),
        Words(
            "谁、何时、对什么、办了什么，一行一件，连成校验链：改动、删去、插入任何一行，从那一行起就对不上。“核验校验链”从头逐行重算，"
            "完整就记下这次核验，断了就指出第一处。只给审计管理员和纪检监督员看。",
            "Who did what to which thing and when, a row for each act, in a hash chain: a row that is changed, taken out or put "
            "in no longer fits. 'Verify the chain' computes every row anew; a chain that holds is noted as verified, one that "
            "does not is named by its first broken row. For the audit administrator and the discipline officer alone.",
        ),
    ),
    "conflict-list": (
        Words("数据冲突", "Conflicts"),
        Words(
            "两个来源对同一个数说法不一，相差超过允许范围，或者分在界线两边，就开一张冲突单。由归口单位或办公室裁定采用哪个数、"
            "为什么；提供数据的人不能裁定。解决前这个数不计分，也不扣分。",
            "Two sources that differ beyond the tolerance, or stand on both sides of a line, open a ticket. The keeper or the "
            "office decides which value holds and why; whoever gave one of them does not. Until then the figure is not scored.",
        ),
    ),
    "review-list": (
        Words("合法性审查", "Legality"),
        Words(
            "方案施行前，由司法行政部门对这一版内容出具意见；内容改一个字，就要重新送审。不送审的，由审批人写明理由，人人看得见。",
            "Before a scheme is activated the legal office gives its opinion on exactly that content; a changed word needs a new "
            "one. Where there is none, the approver writes down why, for everybody to see.",
        ),
    ),
    "share-list": (
        Words("数据共享", "Sharing"),
        Words(
            "需要别的单位归口的数据，不另发表格：在“数据目录”打开数据项，点“申请共享”，写清用途、范围和使用期限。归口单位5个工作日内答复，"
            "逾期自动升级到办公室，再逾期升级到审批人；不同意须写明法律法规或文号。同意后由归口单位开通，使用单位逐次登记用途，"
            "到期自动关闭。开通前可以撤回。",
            "What another unit keeps is asked for without one more form: open the item in the catalogue, press 'Ask to share', "
            "say what for, which part and until when. The keeper answers within five working days; silence raises it to the "
            "office, then to the approver; a refusal names a law or a document number. What is granted is opened by the keeper, "
            "each use is recorded, and it closes by itself on its last day. Until it is opened it can be withdrawn.",
        ),
    ),
    "guard-list": (
        Words("合规护栏", "Guard rails"),
        Words(
            "十四条护栏默认全部启用，每条写明依据；数值是本系统设定的，也注明。审批人凭文件豁免某一条时，填写依据文号、理由和到期日，"
            "到期自动恢复；谁豁免的、为什么，登录的人都看得到。内置的几条不能豁免。可以下载合规声明。",
            "All fourteen are on by default, each with its basis; numbers of ours say so. An approver sets one aside by a "
            "document number, a reason and an end, after which it stands again; everybody who is signed in sees who did and "
            "why. Those that are built in cannot be set aside. The compliance statement can be downloaded.",
        ),
    ),
    "record": (
        Words("公开记录和核对", "The public record, and verifying"),
        Words(
            "公示承诺、发布结果、亮牌、摘牌、更正、撤回、复核决定，当时就登记进公开记录，只增不改。看板、承诺、亮牌旁的“公开记录证明”是一个小文件，"
            "里面有内容、它在记录中的位置和签名：拖到“核对证明”页就能核对，不用登录；“保存此页”得到一个断网也能用的文件，命令行用 "
            "liangpai verify。没向您公开的内容不在证明里，但登记的时间仍可证明。纪检、司法用自己的密钥给检查点签名：在“见证人”页登记公钥，"
            "下载整份记录，用 liangpai witness sign 核对并签名，再上传。核对不一致时，不要改动任何东西，报告纪检监督员。",
            "Announced promises, released results, cards and their end, errata, withdrawals and decisions on appeals are entered at "
            "that moment, and entries are only added. The proof beside each on the board and on its page is a small file with the "
            "content, its place in the record and the signatures: drop it on 'Verify a proof', without signing in; 'Save this page' "
            "gives one file that works without a network, and the command line has liangpai verify. What is not open to you is not "
            "in the proof, but when it was entered can still be proved. Discipline and legal offices co-sign checkpoints with keys "
            "of their own: name the public key under 'Witnesses', download the record, check and sign it by liangpai witness sign, "
            "and hand the note in. When something does not verify, change nothing and tell the discipline officer.",
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
    "oversight": (
        Words("监督", "Oversight"),
        Words(
            "一页列出申诉、合法性审查、回避、投诉建议、移送回执、查实记录、审计记录和归档，各有多少待办。问题线索不在本系统受理、不存储，"
            "只登记移送回执的编号、日期和接收机关。回避：自己申请的即时生效，审批人决定。查实弄虚作假的，只登记文号，数据依此更正，"
            "计入该单位当期记录，结果重新计算。审计记录保留至少六个月，更早的由两人办理归档，归档文件可用 liangpai verify 核验。",
            "One page with appeals, legality opinions, recusals, complaints, receipts of referrals, verified findings, the audit ledger "
            "and its archives, and how many wait. Reports of misconduct are neither taken nor kept here: only number, day and organ of "
            "a receipt. Who steps back does so at once; an approver decides. Of a verified falsification the number of the paper is "
            "kept: the figure is corrected by it, it counts in the unit's record, and the results are computed again. The ledger stays "
            "for six months at least; older rows are archived by two people, and liangpai verify checks the file.",
        ),
    ),
    "meeting-list": (
        Words("会议", "Meetings"),
        Words(
            "办公室安排会议，选定亮牌场次的会议与场次同一天；征集议题时单位在会议页提出，办公室列入或说明不列入的原因。总指挥审定议程后自动编号"
            "（某年第几次）。名单只列与议题、亮牌、议定事项有关的单位，无关的提示陪会；可以一键列入有关单位负责人，也可以用 Excel。发出通知后，"
            "单位自己请假或委派代表。“倒排”从会议日期往前推每件事的最晚日期，来不及的当场说明。会后办公室在名单上勾选到会单位，不记时间和地点；"
            "登记议定事项、起草纪要，总指挥会签，另一人签发。签发后每件议定事项自动成为督办，没有写期限的按20天；全部办结后登记跟踪办结。"
            "“资料包”一键冻结当前内容并生成一个 .zip，每份文件印有快照散列值和二维码，再次生成逐字节相同；未审批的牌不进包；生成后有变化会提示。"
            "大会模式是一个网页文件，断网可用，按 → ← Home End F ? 操作。大屏在 /screen/，只放面向全区或社会发布的内容。",
            "The office plans a meeting, on the day of its card occasion where it shows cards. While topics are collected units "
            "propose them on the meeting's page, and the office takes them or says why not. With the commander's approval it gets "
            "its number. Only units that an item, a card or a resolution concerns are invited, others are warned of; the heads of "
            "all that are concerned are listed with one button, or from Excel. After the notice units ask for leave or send a "
            "substitute themselves. 'Counted back' says by when each step is due, and at once what does not fit any more. After "
            "the meeting the office ticks which units were there, without hour or place, writes the resolutions and drafts the "
            "minutes; the commander countersigns, somebody else issues. Then each resolution is a task, due in 20 days where no "
            "day is named; when all are done the follow-up ends. 'Pack' freezes everything with one click into one .zip: every paper "
            "bears the hash of the snapshot and its QR code, made again it is equal to the byte, cards that are not approved stay "
            "out, and what changes later is said. Conference mode is one file that needs no network, led by → ← Home End F ?. The "
            "big screen at /screen/ shows what is released to the district or to society.",
        ),
    ),
    "complaint-list": (
        Words("投诉建议", "Complaints"),
        Words(
            "每页页脚都能投诉或提建议，不登录也行。十个工作日内答复；办公室和纪检看得到。",
            "Every page has a complaint box at its foot, without signing in too. It is answered within ten working days; the "
            "office and the discipline officers see it.",
        ),
    ),
}

AREAS = {
    "commitment-list": ("commitment", "amendment"),
    "need-list": ("need", "quota", "gain"),
    "task-list": ("task", "pattern", "extension", "part"),
    "visit-list": ("visit", "issue"),
    "case-list": ("case",),
    "round-list": ("round", "figure", "upload", "evidence"),
    "verification-queue": ("verification", "survey"),
    "scheme-list": ("scheme",),
    "run-list": ("run", "release", "circumstance", "objection"),
    "board": ("board", "unit-page"),
    "card-desk": ("card", "occasion"),
    "circular-list": ("circular",),
    "report-list": ("report",),
    "meeting-list": ("meeting", "attendee"),
    "ruleset-list": ("ruleset",),
    "item-list": ("item",),
    "conflict-list": ("conflict",),
    "review-list": ("review",),
    "share-list": ("share",),
    "guard-list": ("guard",),
    "complaint-list": ("complaint",),
    "appeal-list": ("appeal",),
    "oversight": ("oversight", "referral", "recusal", "finding", "archive"),
    "assess-workbook": ("assess",),
    "ledger": ("ledger",),
    "record": ("record", "witness", "proof"),
}
"""Topic → how the names of its pages begin."""


def topic_of(path: str, name: str) -> str:
    """The topic that explains a page, by its address and name; the workbench where none does."""
    if path.startswith("/administration/"):
        return "administration"
    return next((topic for topic, starts in AREAS.items() if name.startswith(starts)), "first-screen")
