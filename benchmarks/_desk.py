"""What the benchmarks of the desk share: a database full of disputes, and a browser that is signed in."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def started(folder: str) -> Iterator[None]:
    """Django on the data in a folder, or in a temporary one; DATABASE_URL, where it is set, names the database."""
    with tempfile.TemporaryDirectory(prefix="yifa-bench-desk-") as temporary:
        os.environ |= {"YIFA_VAR": str(Path(folder or temporary).resolve()), "YIFA_LOG_LEVEL": "ERROR"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "yifa.config.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield


def filled(sizes: list[int]) -> list[Any]:
    """The townships of a county with so many disputes each, generated unless they are there; in the order of sizes."""
    from django.db import connection
    from django.utils.timezone import localdate

    from yifa.areas.disputes.generate import generate
    from yifa.engine.orgs.models import Org

    townships = Org.objects.filter(code__startswith="990100").exclude(code="990100").order_by("code")
    if not townships.exists():
        begun = time.monotonic()
        for number, org in enumerate(generate(sizes, localdate()), 1):
            if number <= 2 or number % 100 == 0:
                print(f"{number} townships up to {org.name}, {time.monotonic() - begun:.0f} s", file=sys.stderr)
        with connection.cursor() as cursor:
            # As autovacuum does within a minute on PostgreSQL, and `yifa tick` on SQLite.
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return list(townships)


def signed_in(org: Any) -> Any:
    """A browser in which a clerk of the organisation is signed in."""
    from django.test import Client

    from yifa.engine.accounts.models import User
    from yifa.engine.orgs.models import Post
    from yifa.engine.store.tenancy import org_scope

    with org_scope(org):
        person = Post.objects.filter(org=org, role="clerk").order_by("pk")[0].person
    user, _ = User.objects.get_or_create(username=f"bench-{org.code}", defaults={"person": person, "password": "!"})
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(user)
    return browser


def seconds(browser: Any, address: str) -> float:
    """How long the server takes to answer: the time of the processor, in this process and, on PostgreSQL of this
    machine, in the database's, so that what others do on the machine does not count.
    """
    begun = _processor()
    answer = browser.get(address)
    taken = _processor() - begun
    assert answer.status_code == 200, (address, answer.status_code)
    return taken


def _processor() -> float:
    from django.db import connection

    if connection.vendor == "sqlite":
        return time.process_time()
    connection.ensure_connection()
    stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat")
    if not stat.exists():
        return time.perf_counter()
    # After the name, which may hold spaces: user and system time are the 14th and 15th field.
    fields = stat.read_text().rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def percentile(times: list[float], share: float) -> float:
    """The time in milliseconds that this share of the requests does not exceed."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)] * 1000
