"""Topics of items, schemes, figures and assessments."""

from liangpai.words import Words

FIGURES: dict[str, tuple[Words, Words]] = {
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
    "item-list": (
        Words("数据目录", "Catalogue"),
        Words(
            "每个数据项写明口径、来源、归口单位和有效期。两个来源说法不一时自动开“数据冲突”，解决前不计分。",
            "Each item names its definition, source, keeper and validity. Two sources that differ open a conflict; until it "
            "is decided the figure is not scored.",
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
    "assess-workbook": (
        Words("工作簿考核", "Assess a workbook"),
        Words(
            "把填好的工作簿和方案拖进来，直接得到得分、名次、亮牌审查、通报和可核对的结果包。不登录也能用，什么都不留存。",
            "Drop a workbook and a scheme in and get scores, ranks, the card gate, papers and a result archive that verifies. "
            "No sign-in, and nothing is kept.",
        ),
    ),
}
