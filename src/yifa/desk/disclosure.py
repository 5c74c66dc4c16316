"""公开目录: the columns of the catalogue, when each was last fed, which are empty or stale; and what was published in a
period, for the county's portal. Pages that no declaration makes.
"""

from __future__ import annotations

from django.db.models import F
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.areas.disclosure.feeding import Fed, fed
from yifa.areas.disclosure.ledger import ITEMS as BOOK
from yifa.areas.disclosure.models import DisclosureItem
from yifa.areas.disclosure.models.column import SpecialItem
from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import asked_span, offered, orgs_of
from yifa.desk.ledger import may_register
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.journal.recording import append
from yifa.engine.store.transactions import write_transaction
from yifa.law.citation import ZFXXGK

_UNEXAMINED = "没有载明保密审查，或者审查晚于公开（政府信息公开条例第十七条）；补记、更正保密审查日期以后报送"
"""Why something that hangs is not passed on."""


@for_case_readers
@require_safe
def disclosure_columns(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The catalogue as of today."""
    columns = fed(orgs_of(reader), reader.today)
    context = {
        "reader": reader,
        "ledger": BOOK,
        "columns": columns,
        "empty": [str(one.column) for one in columns if one.is_empty],
        "stale": [str(one.column) for one in columns if one.is_stale],
        "lacking": _special_without_column(columns),
        "special_law": ZFXXGK[21],
        "may": may_register(BOOK, reader),
        "periods": [(name, written) for name, written in offered(reader.today)],
    }
    return render(request, "desk/disclosure_columns.html", context)


@for_case_readers
@require_safe
def disclosure_published(request: WorkRequest, reader: Reader) -> HttpResponse:
    """What was put out in the period that the address names and still hangs, as JSON; without anything about people.
    What does not show to have been examined for secrets before is not among it, and the answer says how much that is.
    The journal keeps who took it."""
    span, problem = asked_span(request.GET, reader.today)
    if problem:
        return JsonResponse({"error": problem}, status=400)
    hanging = DisclosureItem.objects.filter(
        reader.readable,
        voided=False,
        matter__state="published",
        published_on__range=(span.period.first, min(span.period.last, span.as_of)),
    )
    rows = hanging.filter(reviewed_on__lte=F("published_on"))
    items = [_told(one) for one in rows.select_related("matter", "column").order_by("published_on", "pk")]
    left_out = hanging.count() - len(items)
    with write_transaction():
        told = {"person": reader.person.pk, "query": request.GET.urlencode()[:500], "rows": len(items)}
        append(reader.org, "export", "disclosure:published", told)
    given = {"unit": reader.org.name, "period": span.period.written, "items": items, "left_out": left_out}
    if left_out:
        given["left_out_because"] = _UNEXAMINED
    answer = JsonResponse(given, json_dumps_params={"indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="published-{span.period.written}.json"'
    return answer


def _special_without_column(columns: list[Fed]) -> list[str]:
    """What townships must publish above all (政府信息公开条例 art. 21) and no column is kept for."""
    kept = {one.column.special for one in columns}
    return [str(one.label) for one in SpecialItem if one.value not in kept]


def _told(item: DisclosureItem) -> dict[str, str]:
    column = item.column
    return {
        "number": item.matter.number or "",
        "title": item.matter.title,
        "column": column.name if column else "",
        "special": column.get_special_display() if column else "",
        "kind": item.get_kind_display(),
        "document_number": item.document_number,
        "office": item.office,
        "formed_on": f"{item.formed_on:%Y-%m-%d}" if item.formed_on else "",
        "published_on": f"{item.published_on:%Y-%m-%d}",
        "carrier": item.get_carrier_display(),
        "address": item.address,
    }
