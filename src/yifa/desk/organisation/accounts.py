"""账号: one is opened, closed, unlocked, given a password for one time."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from yifa.desk.organisation.access import Office, changing, of_office
from yifa.desk.organisation.filling import filled, sent, text_field
from yifa.desk.organisation.posts import sheet_of
from yifa.engine.accounts.administering import (
    Handed,
    close_account,
    give_one_time_password,
    open_for,
    record_unlocking,
    reopen_account,
    take_authenticator,
)
from yifa.engine.accounts.models import User
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Person


class OpenForm(forms.Form):
    """开通账号."""

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["username"] = text_field(
            "用户名",
            40,
            help_text="3至40个小写字母、数字、点、横线或下划线，以字母或数字开头，如姓名拼音；全平台不重复",
        )


@of_office
@changing
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_account(request: WorkRequest, office: Office, pk: int) -> HttpResponse:
    """An account is opened; its password is shown once."""
    person = office.person(pk)

    def do(cleaned: dict[str, Any]) -> HttpResponse:
        handed = open_for(person, cleaned["username"], org=office.org, by=office.reader.person)
        return _shown(request, office, person, handed, "账号已开通")

    about = "开通后显示一个一次性密码，请当面或者电话告诉本人。本人首次登录须另设密码，您不会知道。"
    sheet = sheet_of(office, person, "开通账号", "开通", about)
    return filled(request, office, OpenForm(sent(request)), sheet, do)


@of_office
@changing
@never_cache
@require_POST
def account(request: WorkRequest, office: Office, pk: int, account: int, what: str) -> HttpResponse:
    """Something is done to an account: ``close``, ``reopen``, ``unlock``, ``password`` or ``authenticator``."""
    person = office.person(pk)
    user = User.objects.filter(person=person, pk=account).select_related("person").first()
    if user is None or what not in _DONE:
        raise Http404("没有找到该账号")
    by = office.reader.person
    try:
        if what == "password":
            handed = give_one_time_password(user, org=office.org, by=by)
            return _shown(request, office, person, handed, "密码已重设")
        if what == "close":
            close_account(user, org=office.org, by=by)
        elif what == "reopen":
            reopen_account(user, org=office.org, by=by)
        elif what == "authenticator":
            take_authenticator(user, org=office.org, by=by)
        else:
            record_unlocking(user, org=office.org, by=by)
            get_adapter().unlock(request, user.username)
        messages.success(request, f"账号 {user.username} {_DONE[what]}")
    except OrgsError as error:
        messages.error(request, str(error))
    return redirect("desk_person", office.org.pk, person.pk)


_DONE = {
    "close": "已停用，正在使用的已退出",
    "reopen": "已恢复启用",
    "unlock": "已解除锁定",
    "authenticator": "已停用动态口令，凭密码登录",
    "password": "已重设密码",
}


def _shown(request: WorkRequest, office: Office, person: Person, handed: Handed, title: str) -> HttpResponse:
    """The password, once: it is kept nowhere, so not in a message for the next page either."""
    context = {"reader": office.reader, "office": office, "person": person, "handed": handed, "title": title}
    return render(request, "desk/organisation/handed.html", context)
