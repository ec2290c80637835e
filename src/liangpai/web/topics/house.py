"""Topics of the house itself: its keeping, its records, and oversight."""

from liangpai.words import Words

HOUSE: dict[str, tuple[Words, Words]] = {
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
            "完整就记下这次核验，断了就指出第一处。公文上印的校验码填进“公文上的校验码”，就找到它依据的那一行。只给审计管理员和纪检监督员看。",
            "Who did what to which thing and when, a row for each act, in a hash chain: a row that is changed, taken out or put "
            "in no longer fits. 'Verify the chain' computes every row anew; a chain that holds is noted as verified, one that "
            "does not is named by its first broken row. The hash that a paper prints finds the row it rests on. For the audit "
            "administrator and the discipline officer alone.",
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
    "review-list": (
        Words("合法性审查", "Legality"),
        Words(
            "方案施行前，由司法行政部门对这一版内容出具意见；内容改一个字，就要重新送审。不送审的，由审批人写明理由，人人看得见。",
            "Before a scheme is activated the legal office gives its opinion on exactly that content; a changed word needs a new "
            "one. Where there is none, the approver writes down why, for everybody to see.",
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
    "complaint-list": (
        Words("投诉建议", "Complaints"),
        Words(
            "每页页脚都能投诉或提建议，不登录也行。十个工作日内答复；办公室和纪检看得到。",
            "Every page has a complaint box at its foot, without signing in too. It is answered within ten working days; the "
            "office and the discipline officers see it.",
        ),
    ),
}
