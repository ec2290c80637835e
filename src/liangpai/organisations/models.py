"""Units, their codes, posts and holders, task forces and contact leaders; everything has a first and a last day."""

from django.db import models

from liangpai.access.models import Account
from liangpai.districts.models import DistrictRow


class Unit(DistrictRow):
    """A unit of the district; ``path`` holds the ids of its ancestors and itself, ``/1/7/31/``, for permissions."""

    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=60)
    name_plain = models.CharField(max_length=60)
    """The name without characters that older systems lack (下𱳪镇), for search and exchange."""
    pinyin = models.CharField(max_length=160, blank=True)
    """Initials and full pinyin, for the search box: ``ytz yuantanzhen``."""
    class_code = models.CharField(max_length=20, blank=True)
    tier = models.CharField(max_length=20, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    path = models.CharField(max_length=200)
    state = models.CharField(max_length=20, default="running")
    founded_on = models.DateField()
    ended_on = models.DateField(null=True)
    """The first day on which it is no longer there."""
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    order = models.IntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["district", "path"]),
            models.Index(fields=["district", "kind", "order"]),
        ]

    def __str__(self) -> str:
        return self.name


class UnitCode(DistrictRow):
    """A code of a unit in one system (NBS, MCA, …) from one day to another; codes are never used again."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    system = models.CharField(max_length=12)
    code = models.CharField(max_length=20)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["district", "system", "code"], name="one_unit_per_code")
        ]


class Post(DistrictRow):
    """A post of a unit; its roles are what its holder may do."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=40)
    roles = models.JSONField(default=list)
    is_head = models.BooleanField(default=False)
    """Whether its holder answers for the unit (责任人)."""
    founded_on = models.DateField()
    ended_on = models.DateField(null=True)


class Appointment(DistrictRow):
    """Who holds a post from one day to another, or acts in it by delegation (代理)."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    is_delegated = models.BooleanField(default=False)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    """The first day on which it no longer holds."""
    basis = models.CharField(max_length=120, blank=True)


class Membership(DistrictRow):
    """A unit's part in a task force (专班): leading it or a member of it."""

    task_force = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10)
    from_on = models.DateField()
    to_on = models.DateField(null=True)


class ContactPoint(DistrictRow):
    """The leader who is the contact (挂点领导) of a unit."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)
