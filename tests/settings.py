"""Settings of the tests: the product's own, in a folder that lasts as long as the run.

Processes that tests start, and the workers of a parallel run, share the run's folder; each worker has a part of it.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_folder = os.environ.get("YIFA_TESTS_FOLDER")
if _folder is None:
    _folder = os.environ["YIFA_TESTS_FOLDER"] = tempfile.mkdtemp(prefix="yifa-tests-")
    _owner = os.getpid()
    # A fork of this process must not clear the folder that others still use.
    atexit.register(lambda: os.getpid() == _owner and shutil.rmtree(_folder, ignore_errors=True))
os.environ["YIFA_VAR"] = str(Path(_folder) / os.environ.get("PYTEST_XDIST_WORKER", "main"))

from yifa.config.settings import *  # noqa: E402, F403
from yifa.config.settings import DATABASES, INSTALLED_APPS, STORAGES, VAR_DIR  # noqa: E402

INSTALLED_APPS += ["tests.engine.village_affairs", "tests.areas.village_meetings"]

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In a file, as in use: a database in memory has no WAL, no second process and no lock to wait for.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "tests.sqlite3")}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

# Looked for when asked for: otherwise every test client would walk the whole folder of static files first.
WHITENOISE_AUTOREFRESH = True
