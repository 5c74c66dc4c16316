"""Taking a report in: its bytes are kept, its text is taken out in a confined process, its figures are written down."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.core.files.base import File
from django.utils import timezone

from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.names import clean_name
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.oversight.report_reading.models import CollectedReport, ReadClaim
from yifa.reading.corpus.issuers import issuer
from yifa.reading.corpus.store import CorpusStore, Stored
from yifa.reading.incoming import read_incoming
from yifa.reading.reading import Claim
from yifa.reading.report_files import Report


def collect(org: Org, uploaded: File, by: Person) -> tuple[CollectedReport, bool]:
    """Keep and read an uploaded report; and whether it is new: the same text is not taken in twice.

    :raises Unreadable: the file gives no text; nothing was kept.
    """
    name = clean_name(uploaded.name or "报告")
    content, report = read_incoming(uploaded.chunks(), name)
    known = CollectedReport.objects.filter(org=org, text_sha256=report.text_sha256).first()
    if known is not None:
        return known, False
    return _write(org, name, _keep(org, content), _contents(report), by), True


class Collected(NamedTuple):
    """What was taken over from a corpus: new reports, those known already, and the files left out, each with why."""

    new: int
    known: int
    left_out: tuple[tuple[str, str], ...]


def collect_corpus(org: Org, store: CorpusStore, folder: Path, by: Person) -> Collected:
    """Keep the reports of a corpus, which was read from that folder, with the figures that were read then.

    The same text is not taken in twice. Left out is a file that is gone or has changed since, or that has a name that
    no upload may have.
    """
    new = known = 0
    left_out: list[tuple[str, str]] = []
    for stored in store.readable():
        original = folder / stored.path
        contents = _contents_of_stored(stored)
        if CollectedReport.objects.filter(org=org, text_sha256=contents.text_sha256).exists():
            known += 1
            continue
        try:
            name = clean_name(original.name)
        except FileRefusedError as refused:
            left_out.append((stored.path, str(refused)))
            continue
        if not _is_as_it_was(original, stored):
            left_out.append((stored.path, f"文件已不在 {folder}，或者读取后有改动。请重新读取语料后再收"))
            continue
        _write(org, name, _keep(org, original.read_bytes()), contents, by)
        new += 1
    return Collected(new, known, tuple(left_out))


def _is_as_it_was(original: Path, stored: Stored) -> bool:
    """Whether the file is the one that was read."""
    if not original.is_file():
        return False
    status = original.stat()
    return (status.st_size, status.st_mtime_ns) == (stored.size, stored.modified_ns)


class _Original(NamedTuple):
    """The file as it was handed in: where it is kept, its digest."""

    path: Path
    sha256: str


class _Contents(NamedTuple):
    """What was read in a report, as far as it is kept."""

    text: str
    text_sha256: str
    remarks: str
    title: str
    number: str
    issuer: str
    year: int | None
    signed_on: str
    claims: tuple[Claim, ...]


def _contents(report: Report) -> _Contents:
    document, outline = report.document, report.reading.outline
    return _Contents(
        document.text,
        report.text_sha256,
        "\n".join(document.remarks),
        outline.title,
        outline.number,
        issuer(outline),
        outline.year,
        outline.signed_on,
        report.reading.claims,
    )


def _contents_of_stored(stored: Stored) -> _Contents:
    return _Contents(
        stored.text or "",
        stored.text_sha256 or "",
        "",
        stored.title or "",
        stored.number or "",
        stored.township or "",
        stored.year,
        stored.signed_on or "",
        stored.claims,
    )


def _keep(org: Org, content: bytes) -> _Original:
    """Keep an original among those of the organisation."""
    folder: Path = settings.VAR_DIR / "reports" / str(org.pk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest = hashlib.sha256(content).hexdigest()
    (folder / digest).write_bytes(content)
    return _Original(folder / digest, digest)


def _write(org: Org, name: str, original: _Original, contents: _Contents, by: Person) -> CollectedReport:
    with write_transaction():
        collected = CollectedReport.objects.create(
            org=org,
            name=name,
            path=str(original.path.relative_to(settings.VAR_DIR)),
            sha256=original.sha256,
            text=contents.text,
            text_sha256=contents.text_sha256,
            remarks=contents.remarks,
            title=contents.title[:200],
            number=contents.number[:80],
            issuer=contents.issuer[:100],
            year=contents.year,
            signed_on=date.fromisoformat(contents.signed_on) if contents.signed_on else None,
            read_by=by,
            read_at=timezone.now(),
        )
        ReadClaim.objects.bulk_create(_row(collected, claim) for claim in contents.claims)
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
