"""The door: a form is filled, typeset, kept as it came out, and written to the journal.

The same paper is printed once: while the record says the same, whoever asks again gets what was kept.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO

import attrs
import segno
from django.db import IntegrityError
from django.db.models import Max
from django.utils import timezone

from yifa.engine.files.storing import keep_bytes, open_kept
from yifa.engine.journal.recording import append
from yifa.engine.journal.row_digests import digest_of_row
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import Line, Matter
from yifa.engine.orgs.models import Person
from yifa.engine.prints.declarations import Form, Need, Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.press import press
from yifa.engine.prints.signed import signed_before
from yifa.engine.prints.subjects import Subject
from yifa.engine.prints.witness import DIGESTED
from yifa.engine.prints.words import day, moment
from yifa.engine.store.transactions import write_transaction


class NotFinal(ValueError):
    """A final print is refused: something that the law demands is missing. The message names what and the article."""

    def __init__(self, form: Form, lacking: list[Need]) -> None:
        self.lacking = lacking
        wanting = "；".join(f"{need.says}（{need.law}）" for need in lacking)
        super().__init__(f"《{form.title}》还不能正式打印，缺少：{wanting}。请补齐后再打印；现在可以打印草稿")


@dataclass(frozen=True)
class Filled:
    """A form with its data, before it is typeset."""

    form: Form
    way: Way
    data: Any
    lacking: list[Need]
    is_closed: bool = False
    """Whether nothing more will be done; what is empty then says so."""

    @property
    def is_draft(self) -> bool:
        return bool(self.lacking)

    @property
    def digest(self) -> str:
        """SHA-256 of what the paper says: the same data under the same form give the same."""
        said = [self.form.code, self.way.value, self.is_closed, attrs.asdict(self.data)]
        told = json.dumps(said, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()


def fill(form: Form, subject: Subject, way: Way) -> Filled:
    """The form with what the record says."""
    data = form.data() if way is Way.BLANK else form.data.of(subject)
    return Filled(form, way, data, form.lacks(data, way), subject.is_closed)


def blank(form: Form) -> bytes:
    """The form of nothing, as PDF, for places without signal. It is not recorded."""
    return typeset(Filled(form, Way.BLANK, form.data(), []), qr=form.code, foot="", at=0)


def preview(form: Form, subject: Subject, way: Way) -> bytes:
    """The form of its subject as PDF, to be looked at: marked as a preview, neither kept nor counted.

    :raises PressError: it could not be typeset.
    """
    filled = fill(form, subject, way)
    whose_eyes = "" if subject.shows_personal else "　个人信息已隐去"
    foot = f"{subject.number}　预览，未打印留存{whose_eyes}"
    corrected = str(corrected_since_last(form, subject) or "")
    return typeset(filled, qr=f"{subject.number} {form.code}", foot=foot, at=0, correction=corrected, is_preview=True)


def print_form(
    form: Form,
    subject: Subject,
    way: Way,
    by: Person,
    *,
    final: bool = False,
    now: datetime | None = None,
) -> Print:
    """Print a form of its subject, or give what was printed of it while the record said the same.

    :param final: demand a paper that is no draft. :raises NotFinal: something that the law demands is missing.
    :raises PressError: it could not be typeset.
    """
    filled = fill(form, subject, way)
    if final and filled.is_draft:
        raise NotFinal(form, filled.lacking)
    corrected = corrected_since_last(form, subject)
    digest = filled.digest
    before = prints_of([subject]).filter(form=form.code, line=subject.line_id, way=way)
    known = before.filter(in_full=subject.shows_personal).last()
    if known is not None and known.digest == digest:
        return known
    at = (now or timezone.now()).replace(microsecond=0)
    whose_eyes = "" if subject.shows_personal else "　个人信息已隐去"
    while True:
        # Typeset before the lock: the serial stands in the code at the top, so another's print in between asks again.
        serial = _next_serial(subject, form.code)
        pdf = typeset(
            filled,
            qr=f"{subject.number} {form.code} {serial}",
            foot=f"{subject.number}　第{serial}次打印　{moment(at)}{whose_eyes}",
            at=int(at.timestamp()),
            correction=str(corrected or ""),
        )
        row = Print(
            form=form.code, line=subject.line_id, way=way.value, serial=serial, draft=filled.is_draft,
            in_full=subject.shows_personal, corrects=corrected.serial if corrected else None, printed_by=by,
            printed_at=at, digest=digest,
        )  # fmt: skip
        with suppress(IntegrityError), write_transaction():
            if _next_serial(subject, form.code) == serial:
                return _keep(row, subject, pdf)


def _next_serial(subject: Subject, code: str) -> int:
    return (prints_of([subject]).filter(form=code).aggregate(last=Max("serial"))["last"] or 0) + 1


def record_bound(subject: Subject, code: str, pdf: bytes, by: Person) -> Print:
    """Keep what was bound of several papers, such as a dossier; the same bytes once."""
    digest = hashlib.sha256(pdf).hexdigest()
    with write_transaction():
        in_full = subject.shows_personal
        known = prints_of([subject]).filter(form=code, digest=digest, in_full=in_full).last()
        if known is not None:
            return known
        row = Print(
            form=code, way=Way.FILLED.value, serial=_next_serial(subject, code), in_full=in_full, printed_by=by,
            printed_at=timezone.now().replace(microsecond=0), digest=digest,
        )  # fmt: skip
        return _keep(row, subject, pdf)


def _keep(row: Print, subject: Subject, pdf: bytes) -> Print:
    """Keep the bytes, write the journal and then the row, in the caller's transaction."""
    kept = keep_bytes(subject.org, pdf)
    row.org, row.subject = subject.org, subject.key
    for column, value in subject.named.items():
        setattr(row, column, value)
    row.sha256, row.path, row.size = kept.sha256, kept.path, kept.size
    body = {
        "form": row.form,
        "serial": row.serial,
        "way": row.way,
        "person": row.printed_by_id,
        "draft": row.draft,
        "in_full": row.in_full,
        "sha256": row.sha256,
        "digest": digest_of_row(row, DIGESTED),
    }
    row.journal_seq = append(subject.org, "print", subject.key, body, at=row.printed_at).seq
    row.save(force_insert=True)
    return row


def typeset(filled: Filled, *, qr: str, foot: str, at: int, correction: str = "", is_preview: bool = False) -> bytes:
    """The PDF of a filled form. The same arguments give the same bytes. :raises PressError: it can't be typeset."""
    sheet = {
        "way": filled.way.value,
        "title": filled.form.title,
        "draft": filled.is_draft,
        "closed": filled.is_closed,
        "qr": _qr(qr),
        "foot": foot,
        "correction": correction,
        "preview": is_preview,
    }
    given = {"sheet": sheet, "data": attrs.asdict(filled.data)}
    return press().typeset(filled.form.template_path, given, at)


def _qr(says: str) -> str:
    drawn = io.BytesIO()
    segno.make_qr(says, error="m").save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()


def prints_of(subjects: Iterable[Subject]) -> Any:
    """What was printed of these, in the order of printing."""
    asked = list(subjects)
    orgs, keys = {one.org.pk for one in asked}, {one.key for one in asked}
    found = Print.objects.filter(org__in=orgs, subject__in=keys)
    return found.select_related("printed_by").order_by("journal_seq")


@dataclass(frozen=True)
class Corrected:
    """That the record was corrected on a day after a final print, of which this is the serial, or after signing."""

    on: date
    serial: int | None
    signed_on: date | None

    def __str__(self) -> str:
        """As the paper says it at its head."""
        instead = f"，代替第{self.serial}次打印的文本" if self.serial else ""
        signed = f"；{day(self.signed_on)}签署的，以签署的原件为准" if self.signed_on else ""
        return f"更正件：{day(self.on)}更正后打印{instead}{signed}"


def corrected_since_last(form: Form, subject: Subject) -> Corrected | None:
    """Whether the record was corrected after the form was first printed in its final shape, or after it was signed."""
    final = prints_of([subject]).filter(form=form.code, line=subject.line_id, draft=False).exclude(way=Way.BLANK)
    before = final.filter(corrects__isnull=True).last()
    printed = before and subject.corrected_after(before.journal_seq)
    signing = signed_before(form, subject)
    signed = signing and subject.corrected_after(signing.journal_seq)
    on = signed or printed
    if not on:
        return None
    return Corrected(on, before.serial if printed else None, signing.happened_on if signing and signed else None)


def open_print(row: Print) -> BinaryIO:
    """The paper as it came out. :raises FileDamagedError: it is missing, or not what was printed."""
    return open_kept(row.path, row.sha256, f"打印件“{row}”", "打印")


def lines_for(form: Form, matter: Matter) -> list[Line]:
    """The lines of the matter of which the form has a sheet each, oldest first."""
    if not form.each:
        return []
    procedure = procedures.procedure(matter.procedure, matter.version)
    model: Any = procedures.line_model(procedure, form.each)
    standing = model.objects.filter(org_id=matter.org_id, matter_id=matter.pk, void_entry__isnull=True)
    return list(standing.order_by("pk"))
