"""Writes of needs: raised, answered, delivered, settled by time; quotas, time limits, and what was won from above."""

from liangpai.needs.operations.answering import accept, answer_need, ask_material, consult, give_material
from liangpai.needs.operations.delivering import acknowledge, close, confirm, deliver, dispute, withdraw
from liangpai.needs.operations.gains import apply_above, arrive, be_approved, be_declined
from liangpai.needs.operations.limits import set_limits
from liangpai.needs.operations.quotas import set_quota
from liangpai.needs.operations.raising import raise_need
from liangpai.needs.operations.settling import settle
from liangpai.needs.operations.workbook import import_needs, look_at_needs

__all__ = [
    "accept",
    "acknowledge",
    "answer_need",
    "apply_above",
    "arrive",
    "ask_material",
    "be_approved",
    "be_declined",
    "close",
    "confirm",
    "consult",
    "deliver",
    "dispute",
    "give_material",
    "import_needs",
    "look_at_needs",
    "raise_need",
    "set_limits",
    "set_quota",
    "settle",
    "withdraw",
]
