"""村（社区）与网格: one is opened, renamed or ended, each from a day on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from yifa.desk.organisation.access import Office, changing, of_office
from yifa.desk.organisation.filling import Crumb, Sheet, choice_field, day_field, filled, sent, text_field
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.models import Place, in_force_on
from yifa.engine.orgs.models.place import VILLAGE_KINDS, PlaceKind
from yifa.engine.orgs.places import close_place, open_place, rename_place


class OpenForm(forms.Form):
    """设立: what a new place is called and where it lies."""

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, initial={"in_force": office.reader.today, "kind": PlaceKind.VILLAGE.value})
        self.fields["kind"] = choice_field("类别", list(PlaceKind.choices))
        self.fields["name"] = text_field("名称", 100, help_text="如“东溪村”“东溪村第一网格”")
        self.fields["code"] = text_field(
            "代码", 32, help_text="统计用区划代码；没有的（小组、网格）自编，如村代码加“-1”。代码一直不变，更名也用它"
        )
        within = [(str(place.pk), place.name) for place in whole_places(office)]
        self.fields["parent"] = choice_field(
            "所属村（社区）", [("", "——"), *within], required=False, help_text="小组和网格必填；村和社区不填"
        )
        self.fields["in_force"] = day_field("自哪一天起", help_text="批准设立的日期")


class RenameForm(forms.Form):
    """更名."""

    def __init__(self, data: Any, place: Place, office: Office) -> None:
        super().__init__(data, initial={"name": place.name, "day": office.reader.today})
        self.fields["name"] = text_field("新名称", 100)
        self.fields["day"] = day_field("自哪一天起", help_text="批准更名的日期；此前的台账和报告仍用原名称")


class EndForm(forms.Form):
    """终止."""

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, initial={"until": office.reader.today})
        self.fields["until"] = day_field("自哪一天起不再存在", help_text="撤销或并入他村的日期")


def whole_places(office: Office) -> list[Place]:
    """The villages and communities that exist today, by code."""
    lasting = Place.objects.filter(in_force_on(office.reader.today), org=office.org, kind__in=VILLAGE_KINDS)
    return list(lasting.order_by("code"))


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def new_place(request: WorkRequest, office: Office) -> HttpResponse:
    """A village, a community, a group or a grid begins."""
    form = OpenForm(sent(request), office)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        parent = Place.objects.filter(org=office.org, pk=cleaned["parent"]).first() if cleaned["parent"] else None
        place = open_place(
            office.org,
            PlaceKind(cleaned["kind"]),
            cleaned["name"],
            cleaned["code"],
            cleaned["in_force"],
            parent,
            by=office.reader.person,
        )
        messages.success(request, f"已登记{place.name}")
        return _back(office)

    return filled(
        request,
        office,
        form,
        _sheet(
            office,
            "增加村（社区）、小组或网格",
            "登记",
            "登记后，台账、任职和报表都可以选到它。村并成一个新村的，先登记新村，再把原来的逐个终止。",
        ),
        do,
    )


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """A place goes on under another name."""
    place = _place(office, pk)
    form = RenameForm(sent(request), place, office)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        renamed = rename_place(place, cleaned["name"], cleaned["day"], by=office.reader.person)
        messages.success(request, f"{place.name}已更名为{renamed.name}")
        return _back(office)

    about = "原名称到这一天为止，新名称从这一天开始，代码不变。其中的小组、网格随之转入，任职不受影响。"
    return filled(request, office, form, _sheet(office, f"{place.name}更名", "更名", about), do)


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """A place ends."""
    place = _place(office, pk)
    form = EndForm(sent(request), office)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        close_place(place, cleaned["until"], by=office.reader.person)
        messages.success(request, f"{place.name}已登记终止")
        return _back(office)

    about = "以往的事项仍记在它名下，此后不能再选。村里还有小组、网格的，先终止小组、网格。"
    return filled(request, office, form, _sheet(office, f"终止{place.name}", "终止", about), do)


def _place(office: Office, pk: int) -> Place:
    lasting = Place.objects.filter(Q(until__isnull=True) | Q(until__gt=office.reader.today), org=office.org, pk=pk)
    place = lasting.select_related("org", "parent").first()
    if place is None:
        raise Http404("没有找到该村（社区）或网格")
    return place


def _back(office: Office) -> HttpResponse:
    return redirect("desk_unit", office.org.pk)


def _sheet(office: Office, title: str, button: str, about: str) -> Sheet:
    back = reverse("desk_unit", args=[office.org.pk])
    return Sheet(
        title, button, back, (Crumb(office.org.name, back),), about, ("登记后写入本单位日志，谁在何时登记都查得到。",)
    )
