"""Accounts of people, and tokens of client systems; what they may do comes from posts and scopes."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from liangpai.districts.models import District, DistrictRow


class Accounts(BaseUserManager["Account"]):
    """Finds accounts; they are made by ``access.operations`` alone."""


class Account(AbstractBaseUser):
    """A person who can sign in; belongs to one district, and has no rights but those of the posts held today."""

    district = models.ForeignKey(District, on_delete=models.PROTECT, related_name="+")
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="zh")
    has_large_type = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    password_changed_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"
    objects = Accounts()

    def __str__(self) -> str:
        return self.name


class OldPassword(models.Model):
    """A hash that may not be used again (等保2.0: not one of the last five)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    hash = models.CharField(max_length=200)
    set_at = models.DateTimeField()


class ClientToken(DistrictRow):
    """The right of another system to ask for a few actions in the name of one unit; only its hash is kept."""

    name = models.CharField(max_length=60)
    role = models.CharField(max_length=20)
    unit = models.BigIntegerField()
    path = models.CharField(max_length=200)
    scopes = models.JSONField()
    digest = models.CharField(max_length=64, unique=True)
    expires_on = models.DateField()
    issued_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
