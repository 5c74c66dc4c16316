"""One form on one page: what was typed stays in it, a refusal says what to do, and nothing happens twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render

from yifa.desk.organisation.access import Office
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.forms import DATES_WRITTEN
from yifa.engine.orgs.errors import OrgsError


@dataclass(frozen=True)
class Crumb:
    """A step on the way back."""

    name: str
    href: str


@dataclass(frozen=True)
class Sheet:
    """What stands around a form: its heading, the button, the way back, and notes on what it does."""

    title: str
    button: str
    back: str
    crumbs: tuple[Crumb, ...] = ()
    about: str = ""
    notes: tuple[str, ...] = ()


def _errors(label: str) -> dict[str, str]:
    """What is said where a field is empty or can't be read."""
    return {
        "required": f"请填写{label}",
        "invalid": f"{label}不能识别，请重新填写",
        "invalid_choice": f"请在列出的{label}中选择",
        "min_value": f"{label}不能小于%(limit_value)s",
        "max_value": f"{label}不能大于%(limit_value)s",
    }


def day_field(label: str, *, help_text: str = "", required: bool = True) -> forms.DateField:
    """A day, typed or picked."""
    return forms.DateField(
        label=label,
        error_messages=_errors(label),
        help_text=help_text,
        required=required,
        input_formats=DATES_WRITTEN,
        widget=forms.DateInput({"type": "date", "class": "form-control"}, format=DATES_WRITTEN[0]),
    )


def text_field(label: str, longest: int, *, help_text: str = "", required: bool = True) -> forms.CharField:
    """One line of text."""
    return forms.CharField(
        label=label,
        error_messages=_errors(label),
        help_text=help_text,
        required=required,
        max_length=longest,
        widget=forms.TextInput({"class": "form-control"}),
    )


def number_field(label: str, largest: int) -> forms.IntegerField:
    """A whole number from one on."""
    return forms.IntegerField(
        label=label,
        error_messages=_errors(label),
        min_value=1,
        max_value=largest,
        widget=forms.NumberInput({"class": "form-control short", "min": 1, "max": largest}),
    )


def choice_field(
    label: str, choices: list[tuple[str, str]], *, help_text: str = "", required: bool = True
) -> forms.ChoiceField:
    """One of several."""
    return forms.ChoiceField(
        label=label,
        error_messages=_errors(label),
        help_text=help_text,
        required=required,
        choices=choices,
        widget=forms.Select({"class": "form-select"}),
    )


def filled(
    request: WorkRequest,
    office: Office,
    form: forms.Form,
    sheet: Sheet,
    do: Callable[[dict[str, Any]], HttpResponse],
) -> HttpResponse:
    """Do what a sent form asks for; where it is refused, or not sent yet, show it."""
    refusal: list[str] = []
    if form.is_bound and form.is_valid():
        try:
            return do(form.cleaned_data)
        except OrgsError as error:
            refusal = [str(error)]
        except ValidationError as error:
            refusal = error.messages
    context = {"reader": office.reader, "office": office, "form": form, "sheet": sheet, "refusal": refusal}
    return render(request, "desk/organisation/form.html", context, status=422 if form.is_bound else 200)


def sent(request: WorkRequest) -> Any:
    """The data of a sent form; None where it is only asked for."""
    return request.POST if request.method == "POST" else None
