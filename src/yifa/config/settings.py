"""Settings. What differs between installations comes from the environment; nothing secret stands here.

``YIFA_VAR``        the folder that holds everything which is not code (default ``./var``)
``DATABASE_URL``    PostgreSQL or another SQLite file (default ``<var>/yifa.sqlite3``)
``YIFA_HOSTS``      names under which the site is reached, comma-separated
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import dj_database_url

VAR_DIR = Path(os.environ.get("YIFA_VAR", "var")).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)


def _secret(name: str) -> str:
    """A secret made at first use and kept in a file that only its owner can read."""
    path = VAR_DIR / "secrets" / name
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


SECRET_KEY = os.environ.get("YIFA_SECRET_KEY") or _secret("session")
DEBUG = False
ALLOWED_HOSTS = [host for host in os.environ.get("YIFA_HOSTS", "127.0.0.1,localhost").split(",") if host]

AREAS = ["disputes", "enforcement", "decisions"]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "yifa.engine.orgs",
    "yifa.engine.accounts",
    "yifa.engine.journal",
    "yifa.engine.vault",
]

DATABASES = {
    "default": dj_database_url.parse(os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'yifa.sqlite3'}")
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=5000;"
            "PRAGMA cache_size=-65536;PRAGMA mmap_size=268435456;PRAGMA temp_store=MEMORY"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = None

# SHA-256 and AES, or SM3 and SM4 where the rules on commercial cryptography apply; either is named in each entry and key.
JOURNAL_HASH = os.environ.get("YIFA_JOURNAL_HASH", "sha256")
VAULT_CIPHER = os.environ.get("YIFA_VAULT_CIPHER", "aes-256-gcm")
# Citus allows no trigger on a distributed table: there privileges make a table append-only.
APPEND_ONLY_TRIGGERS = os.environ.get("YIFA_APPEND_ONLY_TRIGGERS", "1") == "1"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
ROOT_URLCONF = "yifa.config.urls"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "static/"
