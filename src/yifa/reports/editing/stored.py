"""The stored report of a year: the matter that it is, and its text as it was last saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from django.db.models import Exists, OuterRef

from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org
from yifa.reports.imprint import Imprint, titled
from yifa.reports.models import AnnualReport, CoSignature, FilledNumber, Saving
from yifa.reports.procedure import BEFORE_ISSUE, DONE, DRAFTING, ISSUED, SIGNED
from yifa.reports.report import ByHand, Report, Wording, build, drafted
from yifa.reports.templates import Template, template_by_id
from yifa.reports.text import Text

_SIGNED: Final = frozenset(state.id for state in (SIGNED, ISSUED, DONE))
"""Where a report stands that was signed and not returned since."""


@dataclass(frozen=True)
class Stored:
    """A report as it is stored: its record, and the newest version of its text."""

    record: AnnualReport
    saving: Saving

    @property
    def matter(self) -> Matter:
        """The matter that it is."""
        return self.record.matter

    @property
    def is_open_to_change(self) -> bool:
        """Whether its words may still be changed: until it goes to review, and after it was returned."""
        return self.matter.state == DRAFTING.id and not self.matter.voided

    @property
    def is_before_issue(self) -> bool:
        """Whether it may still be returned and changed."""
        return self.matter.state in {state.id for state in BEFORE_ISSUE} and not self.matter.voided

    @cached_property
    def text(self) -> Text:
        """The newest text."""
        return Text.parse(self.saving.text)

    @cached_property
    def drafted(self) -> Text:
        """What the records alone said when it was last drafted."""
        return Text.parse(self._drafting[0])

    @cached_property
    def template(self) -> Template:
        """The template by which it was last drafted: it holds until the report is drafted again."""
        return template_by_id(self._drafting[1])

    @cached_property
    def _drafting(self) -> tuple[str, int | None]:
        savings = Saving.objects.filter(org_id=self.record.org_id, matter=self.matter).exclude(generated="")
        return savings.order_by("-seq").values_list("generated", "template_id")[0]

    @cached_property
    def filled(self) -> Mapping[str, str]:
        """The numbers filled in by hand, by their keys."""
        rows = FilledNumber.objects.filter(org_id=self.record.org_id, matter=self.matter)
        return dict(rows.values_list("key", "surface"))

    @cached_property
    def by_hand(self) -> Mapping[str, ByHand]:
        """What stands behind them, by their keys."""
        rows = FilledNumber.objects.filter(org_id=self.record.org_id, matter=self.matter)
        told = rows.values_list("key", "says", "evidence", "by__name")
        return {key: ByHand(says, evidence, by) for key, says, evidence, by in told}

    def frame(self, today: date) -> Imprint:
        """What frames it on paper, as far as it has come."""
        record = self.record
        names = record.organs or [record.org.name]
        return Imprint(
            titled(names, record.year),
            names[0],
            record.dated or today,
            joint=tuple(names[1:]),
            note=record.note,
            to=record.to,
            number=record.document_number,
            approved_by="　".join(filter(None, [self.signer, *self.cosigners])),
            copies=record.copies,
            printed_by=record.printed_by,
        )

    @cached_property
    def signer(self) -> str:
        """签发人: who signed it since it was last returned; nobody before."""
        if self.matter.state not in _SIGNED:
            return ""
        entries = self.matter.history.filter(act="sign").select_related("actor").order_by("-seq")
        return next((entry.actor.name for entry in entries), "")

    @cached_property
    def cosigners(self) -> list[str]:
        """会签: who signed for the other organs since it was last returned, once it is signed here."""
        if not self.signer:
            return []
        lines = CoSignature.objects.filter(org_id=self.record.org_id, matter=self.matter, void_entry__isnull=True)
        returned = self.matter.history.filter(act="return_draft").order_by("-seq").values_list("seq", flat=True).first()
        return list(lines.filter(entry__seq__gt=returned or 0).order_by("pk").values_list("signer", flat=True))

    def report(self, today: date) -> Report:
        """The report without the rows, to be looked at. :raises CannotBuild: the day is to come."""
        return drafted(
            self.record.org, self.record.year, self.record.as_of, self.frame(today), today=today, wording=self.wording
        )

    def built(self, today: date, frame: Imprint | None = None) -> Report:
        """The report with the rows behind its numbers. :raises CannotBuild: as ``yifa.reports.report.build``."""
        framed = frame or self.frame(today)
        return build(self.record.org, self.record.year, self.record.as_of, framed, today=today, wording=self.wording)

    @property
    def wording(self) -> Wording:
        """The words that people gave it."""
        return Wording(self.text, self.filled, self.template, self.by_hand)


def stored_report(org: Org, year: int) -> Stored | None:
    """The report of the year that is being written or was issued; None where nobody began one."""
    records = AnnualReport.objects.select_related("org", "matter").filter(org=org, year=year, voided=False)
    # One that was taken in from elsewhere has no text here.
    written = Exists(Saving.objects.filter(org=org, matter=OuterRef("matter")))
    record = records.filter(written, ended_because="").first()
    return _with_text(record) if record is not None else None


def stored(matter: Matter | int) -> Stored:
    """The stored report that a matter is.

    :raises ObjectDoesNotExist: it is none, was not written here, or is not in scope.
    """
    key = matter if isinstance(matter, int) else matter.pk
    return _with_text(AnnualReport.objects.select_related("org", "matter").get(matter_id=key))


def _with_text(record: AnnualReport) -> Stored:
    return Stored(record, Saving.objects.filter(org_id=record.org_id, matter_id=record.matter_id).latest("seq"))


def at_version(report: Stored, seq: int) -> Stored | None:
    """The report with the text that somebody has before them, which may be older than the newest; None: no such."""
    saving = Saving.objects.filter(org_id=report.record.org_id, matter=report.matter, seq=seq).first()
    return replace(report, saving=saving) if saving is not None else None
