"""The steps of the sign-off that compute something: sending a version to review, and issuing the document."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from yifa.engine.files.storing import Kept, keep_bytes
from yifa.engine.matters.act import act
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.reports.checks import check
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.editing.remarks import accepted
from yifa.reports.editing.stored import Stored, stored
from yifa.reports.issuing.said_before import said_last_year
from yifa.reports.issuing.sealing import MANIFEST, digest_of, sealed_files, words_digest
from yifa.reports.models import AnnualReport, IssuedFile, ReportVersion
from yifa.reports.procedure import REPORT_PAGE
from yifa.reports.report import Report

_NUMBER: Final = re.compile(r"[\u4e00-\u9fff（）()]{1,20}〔(\d{4})〕([1-9]\d{0,4})号")


def findings(report: Stored, today: date) -> list[tuple[Finding, str]]:
    """What the checks find in the stored report, each with the reason for which it was left; empty where it was not."""
    return findings_in(report, report.report(today))


def findings_in(report: Stored, told: Report) -> list[tuple[Finding, str]]:
    """The same of a report that was drafted or built already."""
    reasons = dict(accepted(report).values_list("key", "reason"))
    found = check(told, last_year=said_last_year(report.record.org, report.record.year))
    return [(one, reasons.get(one.key, "")) for one in found]


def submit(report: Stored, *, actor: Person, today: date, seen: int | None = None) -> Stored:
    """送审: the words as they are now, with what the checks find in them.

    :raises Refused: as for every act; something must be settled first. :raises CannotBuild: the day is to come.
    """
    built = report.report(today)
    found = findings_in(report, built)
    versions = ReportVersion.objects.filter(org_id=report.record.org_id, matter=report.matter).count()
    line = {
        "number": versions + 1,
        "as_of": report.record.as_of,
        "text_sha256": digest_of(report.saving.text.encode()),
        "words_sha256": words_digest(built),
        "unsettled": sum(one.severity is Severity.MUST for one, _ in found),
        "unexplained": sum(one.severity is Severity.SHOULD and not reason for one, reason in found),
        "accepted": sum(one.severity is Severity.SHOULD and bool(reason) for one, reason in found),
    }
    act(
        report.matter,
        "submit",
        actor=actor,
        happened_on=today,
        data={"ReportVersion": [line]},
        seen=seen,
        service=REPORT_PAGE,
    )
    return stored(report.matter)


def issue(report: Stored, *, number: str, dated: date, actor: Person, today: date) -> dict[str, bytes]:
    """编号印发: the files of the issued document, kept for good with the rows behind its numbers.

    :param number: 发文字号, as the office's register gives it: 清政报〔2026〕3号.
    :raises Refused: as for every act; the number is malformed or taken; the words are not those that were signed.
    :raises CannotBuild, CannotSeal: the records changed meanwhile. :raises PressError: the PDF could not be typeset.
    """
    number = number.strip()
    _refuse_number(report, number, dated)
    frame = replace(report.frame(today), number=number, dated=dated)
    built = report.built(today, frame)
    files = sealed_files(built)
    kept = {name: keep_bytes(report.record.org, content) for name, content in files.items()}
    line = {
        "document_number": number,
        "dated": dated,
        "words_sha256": words_digest(built),
        "manifest_sha256": digest_of(files[MANIFEST]),
    }
    data = {"document_number": number, "dated": dated, "IssuedReport": [line]}
    with write_transaction():
        act(report.matter, "issue", actor=actor, happened_on=today, data=data, service=REPORT_PAGE)
        _keep(report, kept)
    return files


def _keep(report: Stored, kept: dict[str, Kept]) -> None:
    org, matter = report.record.org, report.matter
    IssuedFile.objects.bulk_create(
        IssuedFile(org=org, matter=matter, name=name, sha256=one.sha256, path=one.path, size=one.size)
        for name, one in kept.items()
    )


def _refuse_number(report: Stored, number: str, dated: date) -> None:
    form = _NUMBER.fullmatch(number)
    if form is None:
        raise refuse(
            "number",
            f"发文字号“{number[:30]}”不合格式",
            law="党政机关公文处理工作条例第9条",
            where="document_number",
            todo="请写机关代字、六角括号中的四位年份和序号，例如 清政报〔2026〕3号，序号不编虚位",
        )
    if int(form[1]) != dated.year:
        raise refuse(
            "number_year",
            f"发文字号中的年份{form[1]}与成文日期的年份{dated.year}不一致",
            where="document_number",
            todo="请核对发文字号和成文日期",
        )
    _refuse_code(report, number)
    taken = AnnualReport.objects.filter(org_id=report.record.org_id, document_number=number)
    other = taken.exclude(matter=report.matter).first()
    if other is not None:
        raise refuse(
            "number_taken",
            f"发文字号{number}已用于{other.year}年度报告",
            where="document_number",
            todo="请核对发文登记簿",
        )


def _refuse_code(report: Stored, number: str) -> None:
    """The number is the lead organ's: its code is that of the organisation, where it leads, or another's if not.

    The codes are those of the organisations entered here. A party committee is none, so that of its code is known only
    that it is not the government's.
    """
    org, organs = report.record.org, report.record.organs
    names = [org.name if name.endswith(org.name) else name for name in organs or [org.name]]
    codes = _codes(org, names)
    held = [name for name, code in codes.items() if number.startswith(code)]
    holder, lead = max(held, key=lambda name: len(codes[name]), default=""), names[0]
    if holder == lead or (not holder and lead not in codes):
        return
    says = f"发文字号{number}中的机关代字不是{'主办机关' if organs else ''}{lead}的"
    raise refuse(
        "number_of_lead",
        f"{says}，是{holder}的" if holder else says,
        law="党政机关公文处理工作条例第9条",
        where="document_number",
        todo=f"{'联合行文使用主办机关的发文字号；' * bool(organs[1:])}请核对发文登记簿和版头的发文机关"
        + (f"，{lead}的机关代字以“{codes[lead]}”开头" if lead in codes else ""),
    )


def _codes(org: Org, names: list[str]) -> dict[str, str]:
    """The code of the organisation, and those of the organs by whose name one alone is entered here."""
    others = Org.objects.filter(name__in=names, closed_on__isnull=True).exclude(name=org.name)
    found = list(others.values_list("name", "short_name"))
    told = [name for name, _ in found]
    return {org.name: org.short_name} | {name: code for name, code in found if told.count(name) == 1}
