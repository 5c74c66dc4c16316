"""Giving numbers and voiding them.

One series for each organisation, kind and calendar year; the year is the year of issue. Numbers are given in the
caller's transaction, so that a document which is not written uses none, and there are no gaps. Whoever takes the next
number of the same series waits until that transaction ends; other organisations never wait.
"""

from __future__ import annotations

import datetime

from django.db import connection
from django.db.models import F, QuerySet

from yifa.engine.numbers.errors import NumbersError
from yifa.engine.numbers.models import NumberSeries, VoidNumber
from yifa.engine.numbers.patterns import render
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import org_scope


def take(org: Org, kind: str, year: int) -> int:
    """The next number of this series: 1, 2, 3 and so on. It counts as given when the caller's transaction is committed.

    Raises:
        RuntimeError: there is no transaction; a number without its document would leave a gap.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("take a number in the transaction that writes its document")
    with org_scope(org):
        series = NumberSeries.objects.filter(org=org, kind=kind, year=year)
        if not series.update(last=F("last") + 1):
            NumberSeries.objects.get_or_create(org=org, kind=kind, year=year)
            series.update(last=F("last") + 1)
        return series.values_list("last", flat=True).get()


def document_number(org: Org, kind: str, pattern: str, issued_on: datetime.date) -> str:
    """Take the next number of the year of issue and write it by the pattern, such as 清调字〔2025〕第12号.

    Raises:
        NumbersError: the pattern breaks the rules of ``patterns.render``; no number is taken.
    """
    render(pattern, short=org.short_name, year=issued_on.year, number=1)
    number = take(org, kind, issued_on.year)
    return render(pattern, short=org.short_name, year=issued_on.year, number=number)


def continue_from(org: Org, kind: str, year: int, last: int) -> None:
    """Say that numbers up to ``last`` were given elsewhere this year, on paper or in another system.

    Raises:
        NumbersError: numbers of this series have been given here already.
    """
    with org_scope(org):
        series, _ = NumberSeries.objects.get_or_create(org=org, kind=kind, year=year)
        if not NumberSeries.objects.filter(pk=series.pk, last=0).update(last=last):
            raise NumbersError(
                f"{kind}〔{year}〕已在本系统用号，起始号只能在首次用号之前设定。如有错号，请逐号作废并注明原因"
            )


def void(org: Org, kind: str, year: int, number: int, *, reason: str, by: Person, on: datetime.date) -> VoidNumber:
    """Void a number that was spoilt. It stays listed and is never given again.

    Raises:
        NumbersError: the reason is missing, the number was never given, or it is void already.
    """
    label = f"{kind}〔{year}〕{number}号"
    if not reason.strip():
        raise NumbersError(f"{label}不能作废：没有写明作废原因。请填写原因后再作废")
    with org_scope(org):
        if not NumberSeries.objects.filter(org=org, kind=kind, year=year, last__gte=number).exists() or number < 1:
            raise NumbersError(f"{label}不能作废：该号尚未使用。请核对年份和号数")
        entry, made = VoidNumber.objects.get_or_create(
            org=org,
            kind=kind,
            year=year,
            number=number,
            defaults={"reason": reason.strip(), "voided_by": by, "voided_on": on},
        )
    if not made:
        raise NumbersError(f"{label}已于{entry.voided_on.isoformat()}作废（{entry.reason}），不能重复作废")
    return entry


def voided(org: Org, kind: str, year: int) -> QuerySet[VoidNumber]:
    """The void numbers of a series, in order."""
    with org_scope(org):
        return VoidNumber.objects.filter(org=org, kind=kind, year=year).order_by("number")
