"""Settings. What differs between installations comes from the environment; nothing secret stands here.

What each variable means stands in ``docs/how-to/install.md``. Messages about them are for the machine's administrator.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

PROJECT_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(os.environ.get("YIFA_VAR", "var")).resolve()
try:
    VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
except OSError as error:
    raise ImproperlyConfigured(
        f"数据目录 {VAR_DIR} 不能建立（{error.strerror}）。请用 YIFA_VAR 指定一个可以写入的目录"
    ) from error
if not os.access(VAR_DIR, os.W_OK | os.X_OK):
    raise ImproperlyConfigured(f"数据目录 {VAR_DIR} 不能写入。请授予权限，或用 YIFA_VAR 指定一个可以写入的目录")


def _secret(name: str) -> str:
    """A secret made at first use and kept in a file that only its owner can read."""
    path = VAR_DIR / "secrets" / name
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent) as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            # Processes that start together agree on the secret of the first; none reads a half-written one.
            with contextlib.suppress(FileExistsError):
                os.link(file.name, path)
    return path.read_text()


SECRET_KEY = os.environ.get("YIFA_SECRET_KEY") or _secret("session")
DEBUG = os.environ.get("YIFA_DEBUG") == "1"
ALLOWED_HOSTS = [host for host in os.environ.get("YIFA_HOSTS", "127.0.0.1,localhost").split(",") if host]

AREAS = [
    "disputes", "leadership", "enforcement", "decisions", "rectification", "study", "publicity", "campaigns",
    "disclosure", "advisers", "services", "support",
]  # fmt: skip

INSTALLED_APPS = [
    "yifa.config",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "yifa.engine.orgs",
    "yifa.engine.accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "yifa.engine.journal",
    "yifa.engine.vault",
    "yifa.engine.search",
    "yifa.engine.numbers",
    "yifa.engine.parameters",
    "yifa.engine.matters",
    "yifa.engine.files",
    "yifa.engine.registers",
    "yifa.engine.figures",
    "yifa.engine.narrative",
    "yifa.engine.service",
    "yifa.engine.meetings",
    "yifa.engine.reviews",
    "yifa.engine.publication",
    "yifa.engine.ledgers",
    "yifa.engine.exchange",
    "yifa.engine.prints",
    *(f"yifa.areas.{area}" for area in AREAS),
    "yifa.reports",
    "ninja",  # brings the files of the page that shows the interface; without it they would come from elsewhere
    "yifa.api",
    "yifa.oversight.report_reading",
    "django_cotton",
    "yifa.ui",
    "yifa.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "yifa.engine.accounts.middleware.OneTimePasswordMiddleware",
    "yifa.engine.accounts.middleware.WorkplaceMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "yifa.desk.navigation.navigation",
            ],
        },
    },
]


def _database(url: str) -> dict[str, Any]:
    """The database that a URL names: PostgreSQL, or a SQLite file, which is made for its owner's eyes alone."""
    try:
        named: dict[str, Any] = {**dj_database_url.parse(url)}
    except ValueError:
        named = {"ENGINE": ""}
    vendor = named["ENGINE"].rpartition(".")[2]
    if vendor == "postgresql":
        return {**named, "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    if vendor != "sqlite3":
        # The URL holds a password, so the message does not repeat it.
        raise ImproperlyConfigured(
            "DATABASE_URL 不是可用的数据库地址。请写作 postgres://用户:密码@主机/库名 或 sqlite:////路径/文件名；"
            "不设置则使用数据目录中的 SQLite 数据库"
        )
    # SQLite gives its two files beside the database the same rights. A folder that is missing is told when connecting.
    with contextlib.suppress(OSError):
        if named["NAME"] != ":memory:":
            Path(named["NAME"]).touch(mode=0o600)
    named["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=5000;"
            "PRAGMA cache_size=-65536;PRAGMA mmap_size=268435456;PRAGMA temp_store=MEMORY"
        ),
    }
    return named


DATABASES = {"default": _database(os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'yifa.sqlite3'}")}

# SHA-256 and AES, or SM3 and SM4 where the rules on commercial cryptography apply; each entry and key names its own.
JOURNAL_HASH = os.environ.get("YIFA_JOURNAL_HASH", "sha256")
VAULT_CIPHER = os.environ.get("YIFA_VAULT_CIPHER", "aes-256-gcm")
# Citus allows no trigger on a distributed table: there privileges make a table append-only.
APPEND_ONLY_TRIGGERS = os.environ.get("YIFA_APPEND_ONLY_TRIGGERS", "1") == "1"

# Where typefaces for paper lie besides the machine's own: licensed ones first, then those that setup brought.
PRINT_FONTS = [
    *([Path(os.environ["YIFA_FONTS"])] if os.environ.get("YIFA_FONTS") else []),
    PROJECT_DIR / "frontend" / "fonts",
]

# A folder of a province's own duty lists (docs/how-to/keep-a-duty-list.md), beside the one that the product brings.
DUTY_LISTS = Path(os.environ["YIFA_DUTY_LISTS"]) if os.environ.get("YIFA_DUTY_LISTS") else None

LARGEST_FILE = int(os.environ.get("YIFA_LARGEST_FILE_MB", "500")) * 1024**2

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "yifa.config.urls"
WSGI_APPLICATION = "yifa.config.wsgi.application"

# Signing in: by user name and password, with an authenticator app for those who turn it on. Accounts are opened by
# an administrator; there is no e-mail. Wrong passwords are counted by account and address in files, which all
# processes of the machine share.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "yifa.engine.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "20/m/ip,5/5m/key"}
MFA_ADAPTER = "yifa.engine.accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp"]
MFA_TOTP_ISSUER = "依法"
MFA_TOTP_TOLERANCE = 1  # clocks on intranets drift: the code before and the one after are good too
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "yifa.engine.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "yifa.engine.accounts.passwords.NotTheOneTime"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_COOKIE_AGE = 10 * 60 * 60  # a working day; offices share computers, so a browser that closes signs out too
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Besides files. A text that is too long must come in, or the page could not show it again and say so.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# Everything a page loads is its own: no inline script or style, no frame, no address of others. Tabler's style sheet
# draws its arrows and ticks from data: pictures.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if os.environ.get("YIFA_HTTPS") == "1":
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("YIFA_LOG_LEVEL", "INFO")},
}

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = PROJECT_DIR / "staticfiles"
STATICFILES_DIRS = [PROJECT_DIR / "frontend" / "dist"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
