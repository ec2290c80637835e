"""Rule sets, occasions, cards, and what a rectification is made of."""

from django.db import models

from liangpai.assessments.models import Run
from liangpai.districts.models import DistrictRow
from liangpai.organisations.models import Unit


class RuleSetVersion(DistrictRow):
    """One version of a rule set for cards, kept as its document; what is approved never changes."""

    family = models.CharField(max_length=60)
    """The rule set's own id, shared by all its versions."""
    version = models.IntegerField()
    name = models.CharField(max_length=120)
    origin = models.CharField(max_length=200, blank=True)
    """Authority and year, where it was published."""
    document = models.TextField()
    """YAML, the form of ``cards.rules.document``."""
    content_hash = models.CharField(max_length=80)
    revision = models.IntegerField(default=1)
    state = models.CharField(max_length=12, default="draft")
    drafted_by = models.JSONField(default=list)
    """Accounts that wrote or edited it."""
    approved_by = models.BigIntegerField(null=True)
    approved_at = models.DateTimeField(null=True)
    activated_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "family", "version"], name="one_ruleset_per_version")
        ]


class Occasion(DistrictRow):
    """One occasion on which cards are dealt (亮牌场次): a conference, the run it rests on, and the rules it goes by."""

    name = models.CharField(max_length=80)
    held_on = models.DateField()
    """The day of the conference."""
    year = models.IntegerField()
    """The year that is judged: of the promises and tasks that can trigger a card."""
    run = models.ForeignKey(Run, on_delete=models.PROTECT, null=True, related_name="+")
    ruleset = models.ForeignKey(RuleSetVersion, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="planned")
    near = models.JSONField(default=list)
    """Classes whose last places are not told apart: ``class``, ``units`` (ids), ``zh`` and ``en``."""
    lamps = models.JSONField(default=list)
    """The plan and actual series that were handed in when candidates were collected."""
    planned_by = models.BigIntegerField(null=True)
    planned_at = models.DateTimeField()
    collected_by = models.JSONField(default=list)
    collected_at = models.DateTimeField(null=True)
    held_by = models.BigIntegerField(null=True)
    held_at = models.DateTimeField(null=True)
    cancelled_for = models.CharField(max_length=400, blank=True)
    override_basis = models.CharField(max_length=120, blank=True)
    override_reason = models.CharField(max_length=400, blank=True)
    """Paper and reason by which guard rail G1 was set aside for it; empty when it was not."""

    class Meta:
        indexes = [models.Index(fields=["district", "state", "held_on"])]


class Card(DistrictRow):
    """One card of a unit on an occasion, from candidate to delisting; of warning and of praise at most one each."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=6, default="warn")
    """``warn`` (with remind) or ``praise``."""
    kind = models.CharField(max_length=20)
    """Code of the kind in the occasion's rule set."""
    level = models.IntegerField(default=0)
    rule = models.CharField(max_length=40)
    trigger = models.CharField(max_length=12)
    """rank, floor, record, repetition, withheld, lamp, level or change."""
    standing = models.BigIntegerField(null=True)
    """Id of the unit's standing in the occasion's run, where it rests on one."""
    state = models.CharField(max_length=14, default="candidate")
    revision = models.IntegerField(default=1)
    """Counts every move, for compare-and-set."""
    why = models.JSONField(default=dict)
    """The sentence why: ``zh`` and ``en``."""
    checks = models.JSONField(default=list)
    """Conditions of the gate: ``passed``, ``zh``, ``en``."""
    grounds = models.JSONField(default=list)
    """Every rule that struck the unit, the one the card rests on first: ``rules.gates.Ground``."""
    probability = models.FloatField(null=True)
    gate_passed = models.BooleanField(default=False)
    is_collective = models.BooleanField(default=False)
    """Shown by collective decision although a check of the gate failed."""
    failed_check = models.JSONField(default=dict)
    """Every check that failed, joined, ``zh`` and ``en``: printed on the sheet of a card by collective decision, for ever."""
    done = models.JSONField(default=dict)
    """Accounts by action: who did what to it, for the separation of duties."""

    # Before it is shown.
    reason = models.CharField(max_length=400, blank=True)
    """Why it was vetted, dismissed, settled, recalled or revoked, the last of them."""
    settled_minutes = models.CharField(max_length=120, blank=True)
    """Number of the minutes of the deliberation (会商)."""
    notice_on = models.DateField(null=True)
    statement_by = models.DateField(null=True)
    """The last day for a statement or an appeal."""
    review_by = models.DateField(null=True)
    """The last day for the decision on an appeal made in time."""
    statement = models.TextField(blank=True)
    stated_at = models.DateTimeField(null=True)
    minutes = models.CharField(max_length=120, blank=True)
    """Number of the minutes in which the card was decided."""
    decided_on = models.DateField(null=True)
    decision = models.CharField(max_length=400, blank=True)

    # What it shows.
    year = models.IntegerField(null=True)
    serial = models.IntegerField(null=True)
    number = models.CharField(max_length=40, blank=True)
    shown_on = models.DateField(null=True)
    appeal_by = models.DateField(null=True)
    """The last day for a (second) review after it was shown."""

    # Rectification.
    plan_due_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    plan = models.TextField(blank=True)
    planned_on = models.DateField(null=True)
    overdue_on = models.DateField(null=True)
    """The first day after a due date that passed without what was due."""
    delist_asked_on = models.DateField(null=True)
    delist_by = models.DateField(null=True)
    """The last day for the decision on delisting."""
    sample_seed = models.CharField(max_length=16, blank=True)
    """Draws the items that are visited on site; fixed by the ledger when delisting is asked for."""
    delisted_on = models.DateField(null=True)
    look_back_on = models.DateField(null=True)
    looked_back_on = models.DateField(null=True)
    look_back = models.CharField(max_length=400, blank=True)
    ended_for = models.CharField(max_length=400, blank=True)
    """Why it was delisted or escalated."""
    points = models.FloatField(default=0.0)
    """Points it costs or brings in the next assessment."""
    circumstance = models.BigIntegerField(null=True)
    """Id of the circumstance that carries the points, once a round takes it."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "occasion", "unit", "side"], name="one_card_a_side"),
            models.UniqueConstraint(fields=["district", "year", "serial"], name="one_card_per_number"),
        ]
        indexes = [
            models.Index(fields=["district", "state", "due_on"]),
            models.Index(fields=["district", "unit", "state"]),
        ]


class Numbering(DistrictRow):
    """The last number that was given to a card in a year; taking one holds the row, so that two who show cards queue."""

    year = models.IntegerField()
    last = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "year"], name="one_numbering_a_year")]


class Item(DistrictRow):
    """One item of a rectification plan."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="+")
    place = models.IntegerField()
    text = models.CharField(max_length=200)
    is_critical = models.BooleanField(default=False)
    due_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["district", "card", "place"], name="one_item_a_place")]


class Evidence(DistrictRow):
    """What shows that an item is done: a sentence, and a file where one is needed."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=400)
    name = models.CharField(max_length=120, blank=True)
    content_type = models.CharField(max_length=80, blank=True)
    digest = models.CharField(max_length=80, blank=True)
    content = models.BinaryField(default=bytes)
    added_by = models.BigIntegerField(null=True)
    added_at = models.DateTimeField()


class Extension(DistrictRow):
    """A request for more time, made before the rectification was due."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="asked")
    reason = models.CharField(max_length=400)
    was_due_on = models.DateField()
    until_on = models.DateField()
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=400, blank=True)
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)


class Inspection(DistrictRow):
    """An inspection on site: the sample that the card's seed drew, what was found, and who confirmed it."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="+")
    seed = models.CharField(max_length=80)
    sample = models.JSONField(default=list)
    """Places of the items visited on site."""
    verified = models.JSONField(default=list)
    """Places of the items found done, on site or by their evidence."""
    is_back = models.BooleanField(default=False)
    """Whether what triggered the card is back over its threshold."""
    finding = models.CharField(max_length=400)
    inspected_by = models.BigIntegerField(null=True)
    inspected_at = models.DateTimeField()
    confirmed_by = models.BigIntegerField(null=True)
    confirmed_at = models.DateTimeField(null=True)
