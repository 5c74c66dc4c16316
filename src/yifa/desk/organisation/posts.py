"""任免与证件: a post is given or ended, a certificate entered or revoked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from yifa.desk.organisation.access import Office, changing, of_office
from yifa.desk.organisation.filling import Crumb, Sheet, choice_field, day_field, filled, sent, text_field
from yifa.desk.organisation.places import whole_places
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.appointments import appoint, end_post, issue_certificate, revoke_certificate
from yifa.engine.orgs.models import Certificate, Person, Place, Post, in_force_on
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.post import Headship
from yifa.law.roles import PUBLIC, ROLES

ABOUT_APPOINTING = (
    "角色决定能办什么，职务名称只是称呼。每个角色能办的步骤见“角色与权限”。",
    "限定到一个村（社区）的，只能办该村的事项。",
    "不能给本人任职；每次任免都写入本单位日志。",
)


class PostForm(forms.Form):
    """任职: in which role, where, from when on, by which document."""

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, initial={"in_force": office.reader.today})
        roles = [(role.code, role.name) for role in ROLES.values() if role != PUBLIC]
        self.fields["role"] = choice_field("角色", [("", "请选择"), *roles])
        self.fields["title"] = text_field("职务名称", 50, help_text="如“党政办干事”“综合行政执法队队员”")
        self.fields["place"] = choice_field(
            "限于",
            [("", f"{office.org.name}全部"), *_places(office)],
            required=False,
            help_text="村干部、网格员选所在村、网格",
        )
        self.fields["headship"] = choice_field(
            "第一责任人",
            [("", "不是"), *Headship.choices],
            required=False,
            help_text="只有“党政负责人、分管领导”可以选",
        )
        self.fields["in_force"] = day_field("任职日期", help_text="从这一天起具有权限")
        self.fields["until"] = day_field("任期至", required=False, help_text="自这一天起不再担任；没有任期的不填")
        self.fields["document"] = text_field("任职文件", 200, help_text="任命或聘任文件的名称与文号")


class EndForm(forms.Form):
    """免职."""

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, initial={"until": office.reader.today})
        self.fields["until"] = day_field("自哪一天起不再担任", help_text="这一天起没有权限；以前办的事不受影响")
        self.fields["document"] = text_field(
            "免职文件或者原因", 200, help_text="文件的名称与文号；没有文件的写明原因，如“退休”"
        )


class CertificateForm(forms.Form):
    """证件登记."""

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["kind"] = choice_field("证件类别", list(CertificateKind.choices))
        self.fields["number"] = text_field("证件号码", 64)
        self.fields["issuer"] = text_field("发证机关", 100)
        self.fields["covers"] = text_field("执业（执法）范围", 200, required=False, help_text="照证件上写的填")
        self.fields["issued_on"] = day_field("发证日期")
        self.fields["expires_on"] = day_field("有效期至", required=False, help_text="有效期的最后一天；长期有效的不填")


class RevokeForm(forms.Form):
    """证件注销."""

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, initial={"revoked_on": office.reader.today})
        self.fields["revoked_on"] = day_field("自哪一天起失效")
        self.fields["reason"] = text_field("注销原因", 200, help_text="如“调离执法岗位”“证件遗失，已补发”")


def _places(office: Office) -> list[tuple[str, str]]:
    """Every place that exists today: each village and, set in, what lies in it."""
    inside = Place.objects.filter(in_force_on(office.reader.today), org=office.org, parent__isnull=False)
    parts = list(inside.order_by("code"))
    found = []
    for place in whole_places(office):
        found.append((str(place.pk), place.name))
        found += [(str(part.pk), f"　{part.name}") for part in parts if part.parent_id == place.pk]
    return found


def appointed(person: Person, office: Office, cleaned: dict[str, Any]) -> Post:
    """Give the post that a form describes. :raises OrgsError: why it can't be given."""
    place = Place.objects.filter(org=office.org, pk=cleaned["place"]).first() if cleaned["place"] else None
    return appoint(
        person,
        ROLES[cleaned["role"]],
        office.org,
        cleaned["title"],
        cleaned["in_force"],
        by=office.reader.person,
        until=cleaned["until"],
        headship=Headship(cleaned["headship"]) if cleaned["headship"] else None,
        place=place,
        document=cleaned["document"],
    )


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def new_post(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """A further post of somebody who is known."""
    person = office.person(pk)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        post = appointed(person, office, cleaned)
        messages.success(request, f"{person.name}已任“{post.title}”")
        return _back(office, person)

    about = f"{person.name}可以同时任几个职务；经办、审核、决定由不同的人办的步骤，系统按人核对。"
    sheet = sheet_of(office, person, "加任职务", "任职", about, ABOUT_APPOINTING)
    return filled(request, office, PostForm(sent(request), office), sheet, do)


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def ended_post(request: WorkRequest, office: Office, pk: int, post: int) -> HttpResponse:
    """A post ends."""
    person = office.person(pk)
    held = Post.objects.filter(org=office.org, person=person, pk=post).select_related("org", "person").first()
    if held is None:
        raise Http404("没有找到该职务")

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        end_post(held, cleaned["until"], by=office.reader.person, document=cleaned["document"])
        messages.success(request, f"{person.name}的职务“{held.title}”已登记免去")
        return _back(office, person)

    about = f"{held.title}（{held.get_role_display()}），自{held.in_force:%Y-%m-%d}起。手上没办结的事项，请先交给别人。"
    sheet = sheet_of(office, person, f"免去“{held.title}”", "免职", about, ABOUT_APPOINTING[2:])
    return filled(request, office, EndForm(sent(request), office), sheet, do)


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def new_certificate(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """A certificate is entered."""
    person = office.person(pk)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        certificate = issue_certificate(
            person,
            CertificateKind(cleaned["kind"]),
            cleaned["number"],
            cleaned["issuer"],
            cleaned["issued_on"],
            org=office.org,
            by=office.reader.person,
            expires_on=cleaned["expires_on"],
            covers=cleaned["covers"],
        )
        messages.success(request, f"已登记{person.name}的{certificate}")
        return _back(office, person)

    about = "执法的那一天没有有效的行政执法证，系统不让办执法步骤（行政处罚法第42条）。换发新证的，登记新证号即可。"
    sheet = sheet_of(office, person, "登记证件", "登记", about)
    return filled(request, office, CertificateForm(sent(request)), sheet, do)


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def revoked_certificate(request: WorkRequest, office: Office, pk: int, certificate: int) -> HttpResponse:
    """A certificate is revoked."""
    person = office.person(pk)
    held = Certificate.objects.filter(person=person, pk=certificate).select_related("person").first()
    if held is None:
        raise Http404("没有找到该证件")

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        revoke_certificate(held, cleaned["revoked_on"], cleaned["reason"], org=office.org, by=office.reader.person)
        messages.success(request, f"{held}已登记注销")
        return _back(office, person)

    about = "失效以前办的事不受影响；失效以后，需要这个证件的步骤都办不了。注销后不能撤回，恢复的请登记新证。"
    sheet = sheet_of(office, person, f"注销{held}", "注销", about)
    return filled(request, office, RevokeForm(sent(request), office), sheet, do)


def _back(office: Office, person: Person) -> HttpResponse:
    return redirect("desk_person", office.org.pk, person.pk)


def sheet_of(office: Office, person: Person, title: str, button: str, about: str, notes: tuple[str, ...] = ()) -> Sheet:
    """What stands around a form about a person."""
    back = reverse("desk_person", args=[office.org.pk, person.pk])
    crumbs = (
        Crumb(office.org.name, reverse("desk_unit", args=[office.org.pk])),
        Crumb("人员与职务", reverse("desk_people", args=[office.org.pk])),
        Crumb(person.name, back),
    )
    return Sheet(title, button, back, crumbs, about, notes)
