"""人员与职务: who works here, in which roles, and whose certificate comes to its end; a new person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.organisation.access import Office, changing, of_office
from yifa.desk.organisation.filling import Crumb, Sheet, choice_field, filled, sent, text_field
from yifa.desk.organisation.places import whole_places
from yifa.desk.organisation.posts import ABOUT_APPOINTING, PostForm, appointed
from yifa.engine.accounts.models import User
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.models import Certificate, Person, Post
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.models.person import Sex
from yifa.engine.orgs.people import enter_person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import OFFICER, PUBLIC, ROLES
from yifa.ui.templatetags.office import days_left

PAGE = 100
NEAR_EXPIRY = timedelta(days=90)
"""How long before its last day a certificate is shown as coming to its end."""


@dataclass(frozen=True)
class Held:
    """A certificate as of today: ``mark`` is late (expired), soon (near its last day), off (revoked) or nothing."""

    certificate: Certificate
    mark: str
    told: str


@dataclass
class Row:
    """One person with the posts that they hold, or held, here."""

    person: Person
    posts: list[Post] = field(default_factory=list)
    certificates: list[Held] = field(default_factory=list)
    accounts: list[User] = field(default_factory=list)
    lacks_certificate: bool = False
    """An officer without a valid enforcement certificate, who may not enforce (行政处罚法第42条)."""


@dataclass(frozen=True)
class Asked:
    """What the address asks for."""

    role: str
    village: str
    is_former: bool
    words: str
    page: int


def held(certificate: Certificate, today: date) -> Held:
    """A certificate with what there is to say of it today."""
    expires = certificate.expires_on
    if certificate.revoked_on is not None and certificate.revoked_on <= today:
        return Held(certificate, "off", "已注销")
    if expires is None:
        return Held(certificate, "", "长期有效")
    if expires < today:
        return Held(certificate, "late", "已过期")
    near = expires - today <= NEAR_EXPIRY
    return Held(certificate, "soon" if near else "", days_left(expires, today) if near else "")


@of_office
@require_safe
def people(request: WorkRequest, office: Office) -> HttpResponse:
    """The people with posts here today, or those who had one."""
    asked = _asked(request)
    rows = _rows(office, asked)
    first = (asked.page - 1) * PAGE
    context = {
        "reader": office.reader,
        "office": office,
        "asked": asked,
        "rows": rows[first : first + PAGE],
        "count": len(rows),
        "first": first + 1,
        "last": min(first + PAGE, len(rows)),
        "previous": _with(request, page=str(asked.page - 1)) if asked.page > 1 else "",
        "next": _with(request, page=str(asked.page + 1)) if first + PAGE < len(rows) else "",
        "roles": [(role.code, role.name) for role in ROLES.values() if role != PUBLIC],
        "role_name": ROLES[asked.role].name if asked.role in ROLES else "",
        "villages": whole_places(office),
        "expiring": sum(any(one.mark == "soon" for one in row.certificates) for row in rows),
        "lacking": sum(row.lacks_certificate for row in rows),
    }
    return render(request, "desk/organisation/people.html", context)


def _asked(request: WorkRequest) -> Asked:
    page = request.GET.get("page", "1")
    return Asked(
        request.GET.get("role", ""),
        request.GET.get("village", ""),
        request.GET.get("who") == "former",
        request.GET.get("q", "").strip()[:50],
        int(page) if page.isdigit() and 0 < len(page) < 6 and int(page) else 1,
    )


def _with(request: WorkRequest, **changed: str) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query[name] = value
    return f"?{query.urlencode()}"


def _rows(office: Office, asked: Asked) -> list[Row]:
    today = office.reader.today
    lasting = Q(until__isnull=True) | Q(until__gt=today)
    posts = Post.objects.filter(org=office.org).select_related("person", "place", "place__parent")
    if asked.is_former:
        posts = posts.exclude(person__in=Post.objects.filter(lasting, org=office.org).values("person"))
    else:
        posts = posts.filter(lasting)
    rows: dict[int, Row] = {}
    for post in posts.order_by("person__name", "person", "in_force", "pk"):
        rows.setdefault(post.person_id, Row(post.person)).posts.append(post)
    wanted = {pk: row for pk, row in rows.items() if _is_wanted(row, asked)}
    _add_certificates(wanted, today)
    for user in User.objects.filter(person__in=wanted).order_by("pk"):
        wanted[user.person_id].accounts.append(user)
    return list(wanted.values())


def _is_wanted(row: Row, asked: Asked) -> bool:
    if asked.words and not any(asked.words in text for text in (row.person.name, *(post.title for post in row.posts))):
        return False
    return any(
        (not asked.role or post.role == asked.role) and (not asked.village or asked.village in _codes(post))
        for post in row.posts
    )


def _codes(post: Post) -> set[str]:
    """The codes of the place that a post is for, and of the village in which that lies."""
    if post.place is None:
        return set()
    return {post.place.code, *([post.place.parent.code] if post.place.parent else [])}


def _add_certificates(rows: dict[int, Row], today: date) -> None:
    found: dict[int, list[Certificate]] = defaultdict(list)
    for certificate in Certificate.objects.filter(person__in=rows).order_by("issued_on", "pk"):
        found[certificate.person_id].append(certificate)
    for pk, row in rows.items():
        row.certificates = newest(found[pk], today)
        enforces = any(post.role == OFFICER.code and post.holds_on(today) for post in row.posts)
        row.lacks_certificate = enforces and not any(
            one.kind == CertificateKind.ENFORCEMENT and one.valid_on(today) for one in found[pk]
        )


def newest(certificates: Iterable[Certificate], today: date) -> list[Held]:
    """Of each kind the certificate that counts: the one that lasts longest, else the last that was issued."""
    kinds: dict[str, Certificate] = {}
    for certificate in certificates:
        known = kinds.get(certificate.kind)
        if known is None or _lasts(certificate, today) >= _lasts(known, today):
            kinds[certificate.kind] = certificate
    return [held(certificate, today) for certificate in kinds.values()]


def _lasts(certificate: Certificate, today: date) -> tuple[bool, date]:
    return certificate.valid_on(today), certificate.expires_on or date.max


class NewPersonForm(PostForm):
    """新增人员: who, and the first post."""

    field_order = ("name", "sex", "phone", "id_number")

    def __init__(self, data: Any, office: Office) -> None:
        super().__init__(data, office)
        self.fields["name"] = text_field("姓名", 50)
        self.fields["sex"] = choice_field("性别", [("", "——"), *Sex.choices], required=False)
        self.fields["phone"] = text_field("联系电话", 30, required=False, help_text="加密保存，列表中不显示")
        self.fields["id_number"] = forms.CharField(
            label="身份证号",
            required=False,
            max_length=18,
            widget=forms.TextInput({"class": "form-control", "autocomplete": "off"}),
            help_text="可以不填。填写后同一人不会被登记两次；加密保存，不再显示",
        )
        self.order_fields(self.field_order)


@of_office
@changing
@require_http_methods(["GET", "HEAD", "POST"])
def new_person(request: WorkRequest, office: Office) -> HttpResponse:
    """Somebody who is not known yet, with their first post."""
    form = NewPersonForm(sent(request), office)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        with write_transaction():
            person = enter_person(
                cleaned["name"],
                sex=Sex(cleaned["sex"]) if cleaned["sex"] else None,
                id_number=cleaned["id_number"],
                phone=cleaned["phone"],
            )
            post = appointed(person, office, cleaned)
        messages.success(request, f"已登记{person.name}，任“{post.title}”。需要登录的，请接着为其开通账号")
        return redirect("desk_person", office.org.pk, person.pk)

    back = reverse("desk_people", args=[office.org.pk])
    sheet = Sheet(
        "新增人员",
        "登记",
        back,
        (Crumb(office.org.name, reverse("desk_unit", args=[office.org.pk])), Crumb("人员与职务", back)),
        "已在本单位任职的人，请打开其页面加任职务，不要重复登记：办案回避和职责分离认的是人，一个人登记成两个就管不住了。",
        ABOUT_APPOINTING,
    )
    return filled(request, office, form, sheet, do)
