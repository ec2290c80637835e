"""How the pages of administration call their fields."""

from liangpai.access.roles import NAMES, Role
from liangpai.words import Lang, Words

LABELS = {
    "name": Words("名称", "name"),
    "kind": Words("类型", "kind"),
    "parent": Words("上级", "parent"),
    "class_code": Words("考核类别", "class"),
    "tier": Words("梯次", "tier"),
    "order": Words("排序", "order"),
    "system": Words("代码体系", "code system"),
    "code": Words("编码", "code"),
    "founded_on": Words("成立日期", "founded on"),
    "on": Words("起算日期", "from the day"),
    "from_on": Words("起", "from"),
    "to_on": Words("止（当日不含）", "to (not included)"),
    "basis": Words("依据", "basis"),
    "into": Words("并入单位", "unit that goes on"),
    "title": Words("岗位名称", "title of the post"),
    "roles": Words("角色", "roles"),
    "account": Words("人员", "person"),
    "username": Words("用户名", "user name"),
    "person": Words("姓名", "name"),
    "email": Words("邮箱", "e-mail"),
    "password": Words("初始密码", "first password"),
    "reason": Words("原因", "reason"),
    "unit": Words("单位", "unit"),
    "role": Words("角色", "role"),
    "scopes": Words("可用操作", "what it may do"),
    "expires_on": Words("到期日", "expires on"),
    "day": Words("日期", "day"),
    "note": Words("说明", "note"),
    "year": Words("年份", "year"),
    "workbook": Words("工作簿", "workbook"),
    "part": Words("参与方式", "part"),
    "client": Words("系统名称", "name of the system"),
}


def role_words(roles: tuple[Role, ...], lang: Lang) -> str:
    """The names of roles in a row."""
    return Words("、", ", ").says(lang).join(NAMES[role].says(lang) for role in roles)
