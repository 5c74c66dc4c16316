"""Taking a report in: its bytes are kept, its text is taken out in a confined process, its figures are written down."""

from __future__ import annotations

import hashlib
import tempfile
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.utils import timezone

from yifa.engine.files.names import clean_name
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.oversight.report_reading.models import CollectedReport, ReadClaim
from yifa.reading.corpus.issuers import issuer
from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_FILE
from yifa.reading.reading import Claim
from yifa.reading.report_files import Report, read_report

_CHUNK = 1024 * 1024


def collect(org: Org, uploaded: File, by: Person) -> tuple[CollectedReport, bool]:
    """Keep and read an uploaded report; and whether it is new: the same text is not taken in twice.

    :raises Unreadable: the file gives no text; nothing was kept.
    """
    name = clean_name(uploaded.name or "报告")
    if (uploaded.size or 0) > LARGEST_FILE:
        raise Unreadable(f"文件超过{LARGEST_FILE // 1024**2} MiB，不是一份报告的大小。请去掉图片和附件后再试")
    folder = settings.VAR_DIR / "reports" / str(org.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=Path(name).suffix) as incoming:
        digest = hashlib.sha256()
        for chunk in uploaded.chunks(_CHUNK):
            digest.update(chunk)
            incoming.write(chunk)
        incoming.flush()
        with Confinement() as confinement:
            report = read_report(Path(incoming.name), confinement)
        known = CollectedReport.objects.filter(org=org, text_sha256=report.text_sha256).first()
        if known is not None:
            return known, False
        kept = folder / digest.hexdigest()
        kept.write_bytes(Path(incoming.name).read_bytes())
    with write_transaction():
        return _write(org, name, str(kept.relative_to(settings.VAR_DIR)), digest.hexdigest(), report, by), True


def _write(org: Org, name: str, path: str, digest: str, report: Report, by: Person) -> CollectedReport:
    outline = report.reading.outline
    collected = CollectedReport.objects.create(
        org=org,
        name=name,
        path=path,
        sha256=digest,
        text=report.document.text,
        text_sha256=report.text_sha256,
        remarks="\n".join(report.document.remarks),
        title=outline.title[:200],
        number=outline.number[:80],
        issuer=issuer(outline)[:100],
        year=outline.year,
        signed_on=date.fromisoformat(outline.signed_on) if outline.signed_on else None,
        read_by=by,
        read_at=timezone.now(),
    )
    ReadClaim.objects.bulk_create(_row(collected, claim) for claim in report.reading.claims)
    return collected


def _row(report: CollectedReport, claim: Claim) -> ReadClaim:
    return ReadClaim(
        org_id=report.org_id,
        report=report,
        start=claim.start,
        end=claim.end,
        surface=claim.surface[:200],
        value=claim.value,
        value_max=claim.value_max,
        unit=claim.unit[:40],
        qualifier=claim.qualifier,
        role=claim.role,
        indicator=claim.indicator,
        what=claim.what[:200],
        period=claim.period[:40],
        group=claim.group[:80],
    )
