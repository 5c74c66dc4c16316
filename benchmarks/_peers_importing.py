"""A peer that takes a workbook in: django-import-export, filling a single table.

    python benchmarks/_peers_importing.py WORKBOOK

prints one JSON object: rows taken, seconds, MiB at the most. Needs nothing of this project, so that it can run with an
interpreter that has ``django-import-export`` and ``tablib[xlsx]``. It writes with ``bulk_create`` (``use_bulk``) and
without its report of differences, the quickest of its ways; nothing is checked but the types of the columns.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

CHUNK = 500
COLUMNS = {
    "序号": "serial", "受理时间": "opened", "所属村": "village", "类别": "kind", "来源": "source",
    "申请人": "applicant", "被申请人": "other", "主要内容": "summary", "涉及人数": "people", "涉及金额（元）": "amount",
    "调解方式": "route", "调处结果": "result", "达成协议日期": "agreed", "化解时间": "settled", "结案时间": "closed",
}  # fmt: skip
NUMBERS = ("serial", "people", "amount")


def main(book: str) -> None:
    """Make the table, take the workbook in, print what it took."""
    import django
    from django.conf import settings

    with tempfile.TemporaryDirectory(prefix="peer-import-") as folder:
        options = {"transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"}
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{folder}/peer.sqlite3", "OPTIONS": options}
        settings.configure(
            DATABASES={"default": database}, INSTALLED_APPS=["import_export"], USE_TZ=True,
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", IMPORT_EXPORT_USE_TRANSACTIONS=True,
        )  # fmt: skip
        django.setup()
        print(json.dumps(_take_in(Path(book))))


def _take_in(book: Path) -> dict[str, float]:
    from django.db import connection, models
    from import_export import fields, resources
    from tablib import Dataset

    made = {
        name: models.IntegerField(null=True) if name in NUMBERS else models.TextField(null=True)
        for name in COLUMNS.values()
    }
    row = type("Row", (models.Model,), {**made, "__module__": "peer", "Meta": type("Meta", (), {"app_label": "peer"})})
    with connection.schema_editor() as editor:
        editor.create_model(row)
    options = type("Meta", (), {
        "model": row, "use_bulk": True, "batch_size": CHUNK, "force_init_instance": True, "skip_diff": True,
        "import_id_fields": (), "fields": tuple(COLUMNS.values()),
    })  # fmt: skip
    told = {name: fields.Field(attribute=name, column_name=heading) for heading, name in COLUMNS.items()}
    resource_class = type("Rows", (resources.ModelResource,), {**told, "Meta": options})
    begun = time.monotonic()
    with book.open("rb") as file:
        dataset = Dataset().load(file.read(), format="xlsx")
    resource_class().import_data(dataset, raise_errors=True)
    seconds = time.monotonic() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"taken": row.objects.count(), "seconds": seconds, "memory": memory}


if __name__ == "__main__":
    main(sys.argv[1])
