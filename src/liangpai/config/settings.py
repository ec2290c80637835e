"""Settings, from the environment alone; production refuses to start without its secrets."""

import os
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

PACKAGE = Path(__file__).resolve().parent.parent
STORE = Path(os.environ.get("LIANGPAI_STORE", Path.cwd() / "store"))
"""Where the database file of an installation without PostgreSQL lies, and its backups."""

MODE = os.environ.get("LIANGPAI_MODE", "production")
if MODE not in ("production", "demo", "test"):
    raise ImproperlyConfigured("LIANGPAI_MODE is production, demo or test")
DEMO = MODE == "demo"
DEBUG = False

SECRET_KEY = os.environ.get("LIANGPAI_SECRET_KEY", "" if MODE == "production" else "not-secret-" * 5)
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "LIANGPAI_SECRET_KEY is not set; make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
    )
ALLOWED_HOSTS = os.environ.get("LIANGPAI_HOSTS", "127.0.0.1,localhost,testserver").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("LIANGPAI_ORIGINS", "").split(",") if origin]
LIANGPAI_DISTRICT = os.environ.get("LIANGPAI_DISTRICT", "")
LIANGPAI_RUN_LATER = "liangpai.jobs.tasks"
"""The module whose functions the porch hands to the background worker, by name."""
LIANGPAI_NIGHTLY = "liangpai.jobs.nightly.tick_all"
"""The round of the night, which the command and the worker start by name."""
LIANGPAI_WAITING = "liangpai.web.workbench.waiting.waiting_on"
"""What waits on a person, which the daily digest tells by name."""
LIANGPAI_ADDRESS = os.environ.get("LIANGPAI_ADDRESS", "")
"""Where people open the product, as digests and papers say it."""
LIANGPAI_CHANNELS = {}
if os.environ.get("LIANGPAI_MAIL_HOST"):
    LIANGPAI_CHANNELS["mail"] = "liangpai.jobs.digests.mail"
if os.environ.get("LIANGPAI_MESSENGER"):
    LIANGPAI_CHANNELS["messenger"] = os.environ["LIANGPAI_MESSENGER"]
"""How digests are sent: mail where a server is named, and an adapter (dotted name of a callable that takes a message) for
a messenger such as 粤政易. Without either nobody is written to."""
EMAIL_HOST = os.environ.get("LIANGPAI_MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("LIANGPAI_MAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("LIANGPAI_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("LIANGPAI_MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("LIANGPAI_MAIL_TLS", "1") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("LIANGPAI_MAIL_FROM", "liangpai@localhost")

ROOMS = ["districts", "calendar", "access", "ledger", "notary"]
ROOMS += [
    "organisations",
    "notices",
    "guardrails",
    "oversight",
    "appeals",
    "catalogue",
    "frameworks",
    "results",
]
ROOMS += ["tasks", "needs", "commitments", "assessments", "cards"]
ROOMS += ["visits", "meetings", "reports", "stories"]
INSTALLED_APPS = [
    *(f"liangpai.{room}" for room in ROOMS),
    "liangpai.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "ninja",
]
MIDDLEWARE = [
    "liangpai.web.health.Health",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "liangpai.entrance.middleware.Entrance",
    "liangpai.web.accounts.gate.Gate",
    "liangpai.web.refusals.Refusals",
]
ROOT_URLCONF = "liangpai.config.urls"
WSGI_APPLICATION = "liangpai.config.wsgi.application"

_CONTEXT = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "environment": "liangpai.web.pages.environment",
            "context_processors": [*_CONTEXT, "liangpai.web.accounts.shell.shell"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": _CONTEXT},
    },
]

DATABASES = {
    "default": dj_database_url.config(
        env="DATABASE_URL", default=f"sqlite:///{STORE / 'liangpai.sqlite3'}", conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
if MODE == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "liangpai.access.passwords.Strong"},
    {"NAME": "liangpai.access.passwords.NotRecent"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LIANGPAI_STRICT_SIGN_IN = MODE == "production"
"""Whether a password that is due and the second factor of administrators are asked for before anything else."""
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "liangpai.web.accounts.door.ClosedDoor"
MFA_ADAPTER = "liangpai.web.accounts.second_factor.SecondFactor"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
_PER_ADDRESS = os.environ.get("LIANGPAI_FAILURES_PER_ADDRESS", "5")
"""More than five only where many people sign in from behind one address."""
ACCOUNT_RATE_LIMITS = {"login_failed": f"5/15m/key,{_PER_ADDRESS}/15m/ip"}
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "亮牌"
MFA_TOTP_TOLERANCE = 1
SESSION_COOKIE_AGE = 30 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # the files are served from the package; there is nothing to collect
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django": {"handlers": ["stderr"]}},
}
"""A fault of ours is told with its traceback where the server was started; Django alone would only mail it."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 2**20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 20 * 2**20

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "liangpai_counters"}
}
"""In the database, so that failed sign-ins are counted together by all workers, and over a restart."""
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
if MODE == "test":
    TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

_IS_HTTPS = MODE == "production" and os.environ.get("LIANGPAI_PLAIN_HTTP") != "1"
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("LIANGPAI_PROXIES", "1" if _IS_HTTPS else "0"))
"""How many proxies of ours stand before the program: the address of a visitor is read that far from the end."""
CSRF_FAILURE_VIEW = "liangpai.web.faults.forged"
SECURE_SSL_REDIRECT = _IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _IS_HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if _IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _IS_HTTPS
SECURE_HSTS_PRELOAD = _IS_HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
