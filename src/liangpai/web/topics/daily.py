"""Topics of what everybody opens: the workbench, notices and the board."""

from liangpai.words import Words

DAILY: dict[str, tuple[Words, Words]] = {
    "first-screen": (
        Words("工作台", "Workbench"),
        Words(
            "上方是本期工作走到哪一步、离大会还有几天。“等我办”按到期先后排列，点进去就能办；“等别人办”是别人欠您单位的答复。"
            "区领导还看得到自己挂点的单位缺什么、谁让它等。这里没有未读数，也不统计登录。",
            "At the top: where this period stands and how many days are left to the conference. 'Waiting for me' is sorted "
            "by deadline, each line leads to the act; 'waiting for others' is what your unit is owed. Leaders see the places they "
            "look after, and what keeps them waiting. There are no unread counts, and nobody counts visits.",
        ),
    ),
    "tutorial": (
        Words("教程：办一次大会", "Tutorial: hold the conference"),
        Words(
            "第一次用，可以照教程走一遍：一个下午，从空区到摘牌，每一步写明谁办、按什么、看到什么。运行 make demo EMPTY=1 得到空区，"
            "教程在代码目录的 docs/tutorial/conference.zh-CN.md，旁边还有“网页上的第一轮”和“第一次考核”。",
            "Whoever is new follows the tutorial: in an afternoon from an empty district to a card that is taken down again, each "
            "step with who acts, what to press and what is seen. make demo EMPTY=1 gives the empty district; the tutorial is "
            "docs/tutorial/conference.md in the folder of the code, beside 'A first round' and 'A first assessment'.",
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
    "board": (
        Words("看板", "Board"),
        Words(
            "只显示已经批准公开的结果，每项写明依据和日期。名次旁的区间是90%名次区间；区间重叠到分不开的单位画成一条带，不分先后。"
            "登录后，单位页还列出它在办的需求、督办、走访、会议和总结，看得到多少按权限。",
            "Only what has been approved for release, each with its basis and date. The range beside a rank is its 90 % "
            "interval; units that cannot be told apart are drawn as one band, not as an order. Signed in, the page of a unit also lists its "
            "needs, tasks, visits, meetings and reports, as far as you may see them.",
        ),
    ),
}
