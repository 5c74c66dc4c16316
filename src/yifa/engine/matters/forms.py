"""The form of an act, made from its declaration: the record's fields that it fills, and rows for each kind of line.

A form is a convenience. It offers what can be chosen and says early what is missing; what may be done is judged by
``act()`` alone, whose refusal is shown where it belongs. Whatever was typed stays in the form.

    form = act_form(procedure, declared, org, today, matter)(request.POST)
    if form.is_valid():
        try:
            act(matter, declared.id, actor=…, happened_on=…, data=form.act_data(on))
        except Refused as refused:
            form.show(refused)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.db.models import Case, F, Q, When
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.lines import line_fields, line_title
from yifa.engine.matters.models import Line, Matter, Party
from yifa.engine.matters.offered import Entries, Holders, NamesIn, Offers, Suggested
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.authority import case_staff_on, holders_on
from yifa.engine.orgs.models import Org, Person, Place, in_force_on
from yifa.law.procedure import EACH_PARTY, Act, Procedure

DATES_WRITTEN = ("%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
"""How users write a day."""

_IN_LINE = re.compile(r"(\w+)\[(\d+)\]\.(\w+)")


TAKEN = "taken"
"""The box of an offered row: whether it is entered."""

FEW = 6
"""A form of so few fields shows them all at once."""


class OfficeForm(forms.Form):
    """A form that says what is wrong as an office would."""

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        for field in self.fields.values():
            speak_plainly(field)


def speak_plainly(field: forms.Field) -> None:
    """Let a field that has its name say what is wrong by that name."""
    asks = "请选择" if isinstance(field, forms.ChoiceField | forms.ModelChoiceField | forms.FileField) else "请填写"
    field.error_messages |= {
        "required": f"{asks}“{field.label}”",
        "invalid_choice": f"没有所选的“{field.label}”，请在列出的选项中选择",
        "max_length": f"“{field.label}”最多%(limit_value)d个字，现有%(show_value)d个字",
    }
    if isinstance(field, forms.IntegerField):
        field.error_messages |= {
            "invalid": f"“{field.label}”不是{'数' if isinstance(field, forms.DecimalField) else '整数'}，请只写数字，"
            "不带单位和逗号",
            "min_value": f"“{field.label}”不能小于%(limit_value)s，请核对",
            "max_decimal_places": f"“{field.label}”最多写到小数点后%(max)d位，如{_shortest(field)}",
            "max_whole_digits": f"“{field.label}”的数太大，请核对单位和位数",
            "max_digits": f"“{field.label}”的数太大，请核对单位和位数",
        }
    if isinstance(field, forms.FileField):
        field.error_messages["empty"] = f"“{field.label}”是空文件，请检查后重新选择"
    if isinstance(field, forms.DateField):
        field.error_messages["invalid"] = f"“{field.label}”不是日期，请写作 2025-03-05，或者从日历中选择"


def _shortest(field: forms.IntegerField) -> str:
    """An example with as many decimals as the field takes: 12, 12.5, 12.50."""
    places = getattr(field, "decimal_places", None)
    return f"{Decimal('12.5'):.{places}f}" if places else "12"


class PartedForm(OfficeForm):
    """A form that tells what must be filled from what may be, so that a page can show the first at once."""

    upfront: ClassVar[Collection[str]] = ()
    """What is shown at once though it may be left empty."""

    def main(self) -> list[forms.BoundField]:
        """What must be filled, what is filled already, and what was filled wrongly; all of a short form."""
        own = self._own()
        return own if len(own) <= FEW else [one for one in own if _comes_first(one) or one.name in self.upfront]

    def rest(self) -> list[forms.BoundField]:
        """What may be filled besides."""
        main = {field.name for field in self.main()}
        return [field for field in self._own() if field.name not in main]

    def _own(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.name != TAKEN]


def _comes_first(field: forms.BoundField) -> bool:
    return field.field.required or field.value() not in (None, "", False) or bool(field.errors)


class LineForm(PartedForm):
    """One row. An offered one is entered when its box is ticked, any other when something was filled in."""

    def has_changed(self) -> bool:
        if TAKEN in self.fields and self.is_bound:
            return bool(self[TAKEN].field.clean(self[TAKEN].data))
        # What was emptied leaves the row as little a line as what was left as it stood.
        return any(self[name].data not in (None, "") for name in self.changed_data)


class LineFormSet(forms.BaseFormSet):
    """Rows for one kind of line; a row in which nothing was entered is no line."""

    label: ClassVar[str] = ""
    must: ClassVar[bool] = False
    """Whether the act must add at least one."""
    ticked: ClassVar[bool] = False
    """Whether the offered rows are ticked from the start."""
    offered: ClassVar[Sequence[Mapping[str, Any]]] = ()
    """The rows that are there from the start."""
    days: ClassVar[Mapping[str, str]] = {}
    """The days, by column and name, that are asked for once: in the first row each is the day of the act, in a further
    one as well where it is left empty."""
    following: ClassVar[Sequence[str]] = ()
    """Days of offered rows, which begin as that of the form: unchanged, they follow the day of the act."""
    asks: ClassVar[bool] = True
    """Whether an offered row has a box; at the opening of a matter it is entered as soon as it is filled in."""

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, initial=[dict(row) for row in self.offered], **options)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.empty_permitted, form.use_required_attribute = True, False
        if index == 0:
            for day in self.days:
                del form.fields[day]
        if self.asks and index is not None and index < len(self.offered):
            form.fields[TAKEN] = forms.BooleanField(label="登记这一条", required=False, initial=self.ticked)

    def clean(self) -> None:
        if self.must and not self.filled and not any(self.errors):
            raise forms.ValidationError(f"请至少填写一条“{self.label}”")

    @property
    def filled(self) -> list[forms.Form]:
        """The rows in which something was entered, in order."""
        return [form for form in self.forms if form.has_changed()]

    def act_data(self, happened_on: date | None = None) -> list[dict[str, Any]]:
        """The lines as ``act()`` takes them."""
        return [self._line_data(row, happened_on) for row in self.filled]

    def _line_data(self, row: forms.Form, happened_on: date | None) -> dict[str, Any]:
        told = {name: value for name, value in row.cleaned_data.items() if name != TAKEN}
        data = told | {day: told.get(day) or happened_on for day in self.days}
        untouched = {day for day in self.following if happened_on and day not in row.changed_data}
        return data | {day: happened_on for day in untouched if data[day] > happened_on}

    def show(self, place: int, name: str, message: str) -> None:
        """Put a message at a field of the line that was the ``place``-th of those given to ``act()``."""
        add_error(self.filled[place], name, message)


class ActForm(PartedForm):
    """What one act asks for: its fields, and in ``lines`` its rows by the short name of their model."""

    line_forms: ClassVar[Mapping[str, type[LineFormSet]]] = {}
    never_shown: ClassVar[frozenset[str]] = frozenset()
    """Personal fields: what stands in them is not sent to the browser, so leaving them empty changes nothing."""
    day: ClassVar[tuple[str, str]] = ("", "")
    """What the day of the act is called, and what is said about it."""

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.lines = {name: rows(data, prefix=name) for name, rows in self.line_forms.items()}

    def is_valid(self) -> bool:
        """Whether fields and rows all hold; asks every part, so that everything wrong is shown at once."""
        parts = [super().is_valid(), *(rows.is_valid() for rows in self.lines.values())]
        return all(parts)

    def act_data(self, happened_on: date | None = None) -> dict[str, Any]:
        """What was entered, as ``act()`` takes it; only of a valid form.

        :param happened_on: the day of the act, which is that of the lines which are not asked for one of their own.
        """
        own = {
            name: value
            for name, value in self.cleaned_data.items()
            if value not in (None, "") or name not in self.never_shown
        }
        return own | {name: rows.act_data(happened_on) for name, rows in self.lines.items()}

    def place_of(self, where: str) -> str:
        """The id, in the page, of the field or rows that a reason is about; nothing where it is about neither."""
        in_line = _IN_LINE.fullmatch(where)
        if in_line and in_line[1] in self.lines:
            row = self.lines[in_line[1]].filled[int(in_line[2])]
            return str(row[in_line[3]].id_for_label) if in_line[3] in row.fields else f"f-{in_line[1]}"
        return f"f-{where}" if where else ""

    def show(self, refused: Refused) -> None:
        """Put each reason of a refusal where it belongs: at a field, at a row's field, at the rows or above all."""
        for reason in refused.reasons:
            in_line = _IN_LINE.fullmatch(reason.where)
            if in_line and in_line[1] in self.lines:
                self.lines[in_line[1]].show(int(in_line[2]), in_line[3], str(reason))
            elif reason.where in self.lines:
                self.lines[reason.where].non_form_errors().append(str(reason))
            else:
                add_error(self, reason.where, str(reason))


def act_form(
    procedure: Procedure,
    act: Act,
    org: Org,
    on: date,
    matter: Matter | None = None,
    near: Collection[int] | None = None,
) -> type[ActForm]:
    """The form class of an act on a matter (none for an opening act); asked for within the organisation's scope.

    :param on: the day whose posts and places are offered: that on which the act happened, or today.
    :param near: as for :class:`Offer`.
    """
    record = registry.record_model(procedure)
    standing = None if matter is None else record.objects.get(matter_id=matter.pk)
    offer = Offer(org, on, matter, near)
    fields: dict[str, Any] = {}
    fields |= fields_of(record, (*act.fields, *act.optional), offer, required=act.fields, standing=standing)
    lines = {registry.short(name): _line_form(procedure, act, name, offer) for name in act.lines}
    fields["line_forms"] = lines
    fields["day"] = _day_of(act, record, lines.values())
    fields["never_shown"] = personal_among(record, act.optional)
    return type("ActForm", (ActForm,), fields)


def _line_form(procedure: Procedure, act: Act, name: str, offer: Offer) -> type[LineFormSet]:
    model = registry.line_model(procedure, name)
    required, declared = line_fields(model)
    optional = _to_be_asked(model, declared, offer)
    offered = _offered(model, act, name, offer, required)
    days = {} if offered or act.opens else {own: _label(model, own) for own in required if _is_past_day(model, own)}
    names = in_order(model, required, optional)
    fields = fields_of(model, names, offer, required=set(required) - days.keys(), only=procedure.only)
    for own, label in days.items():
        fields[own].help_text = f"与上面的“{label}”不是同一天的才填"
    rows: Any = forms.formset_factory(
        type("OwnLineForm", (LineForm,), fields), formset=LineFormSet, extra=0 if offered else 1
    )
    rows.label, rows.must = str(model._meta.verbose_name), name in act.adds
    rows.ticked = rows.must and not model.of_some
    rows.offered, rows.asks, rows.days = offered, not act.opens, days
    rows.following = [own for own in required if offered and not act.opens and _is_past_day(model, own)]
    made: type[LineFormSet] = rows
    return made


def _to_be_asked(model: type[Line], optional: Sequence[str], offer: Offer) -> list[str]:
    """Which optional columns the form has: those that would name an earlier line only where there is one."""
    empty = {
        name
        for name in optional
        if _names_a_line(model, name) and not offer.rows(_column(model, name).related_model).exists()
    }
    return [name for name in optional if name not in empty and model.goes_with.get(name) not in empty]


def _names_a_line(model: type[Line], name: str) -> bool:
    related = _column(model, name).related_model
    return related is not None and issubclass(related, Line)


def _offered(model: type[Line], act: Act, name: str, offer: Offer, required: Sequence[str]) -> list[Mapping[str, Any]]:
    """The rows with which the form begins: those that the act names, or one for each party that a line must name.
    Their days are the day of the form."""
    about = "party" in required and _column(model, "party").related_model is Party
    declared = act.offers.get(registry.short(name), [{"party": EACH_PARTY}] if about else [])
    days = {} if act.opens else {own: offer.on for own in required if _is_past_day(model, own)}
    rows: list[Mapping[str, Any]] = []
    for row in declared:
        each = EACH_PARTY in row.values()
        keys = offer.rows(Party).order_by("pk").values_list("pk", flat=True) if each else [0]
        rows += [{**days, **{own: key if value == EACH_PARTY else value for own, value in row.items()}} for key in keys]
    return rows


def _day_of(act: Act, record: type[models.Model], lines: Collection[type[LineFormSet]]) -> tuple[str, str]:
    """What the day of the act is called: as the day of its lines, or as the field in which it is kept."""
    of_lines = [label for rows in lines for label in rows.days.values()]
    of_rows = [
        str(field.label)
        for rows in lines
        if rows.offered
        for field in rows.form.base_fields.values()
        if isinstance(field, forms.DateField) and field.required
    ]
    stamps = [_label(record, name).removeprefix("最近") for name in (*act.stamps, *act.stamps_first)]
    if act.opens:
        name = "登记日期"
    else:
        name = next((label for label in (*of_lines, *stamps) if label not in of_rows), "办理日期")
    says = "实际办理的那一天，可以早于录入的日子"
    return name, f"{says}；下面每一条的“{'”“'.join(of_rows)}”各填各的" if of_rows else says


def _label(model: type[models.Model], name: str) -> str:
    return str(_column(model, name).verbose_name)


def _is_past_day(model: type[Line], name: str) -> bool:
    column = _column(model, name)
    return (
        isinstance(column, models.DateField)
        and not isinstance(column, models.DateTimeField)
        and name not in model.ahead
    )


def fields_of(
    model: type[models.Model],
    names: Iterable[str],
    offer: Offer,
    *,
    required: Iterable[str] = (),
    standing: models.Model | None = None,
    correcting: bool = False,
    only: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, forms.Field]:
    """The form's fields for these columns, with what stands in them.

    Personal values are not sent to the browser; in a correction such a field may be left empty, which changes nothing.
    What must be said yes or no to is asked anew by an act, and shown as it stands by a correction.

    :param only: the choices of a line that the procedure knows, as it declares them.
    """
    needed, made = set(required), {}
    for name in names:
        column = _column(model, name)
        must = name in needed
        made[name] = field_for(column, offer, required=must and not (correcting and is_personal(column)))
        narrow(made[name], (only or {}).get(f"{model.__name__}.{name}"))
        if is_personal(column):
            if correcting:
                made[name].help_text = "已加密，不显示；不改的请留空"
        elif standing is not None and (correcting or not _must_choose(column, must)):
            made[name].initial = getattr(standing, column.attname)
        widget = made[name].widget
        if isinstance(widget, NameInput) and standing is not None and not made[name].initial and len(widget.names) == 1:
            made[name].initial = widget.names[0]
    return made


def personal_among(model: type[models.Model], names: Iterable[str]) -> frozenset[str]:
    """Those of the columns that hold personal values."""
    return frozenset(name for name in names if is_personal(_column(model, name)))


def in_order(model: type[models.Model], *names: Iterable[str]) -> list[str]:
    """The fields as the model has them: what must and what may be filled stand together where they belong."""
    wanted = {name for some in names for name in some}
    return [column.name for column in model._meta.concrete_fields if column.name in wanted]


def _column(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name)


class Offer:
    """What keys may point at: what the model declares, or rows of this organisation, lines of this matter, people who
    have to do with matters on the day.

    ``near`` are the ids of the places to which its user's post binds: other places are not offered, and of entries
    those of these places come first. None: the whole organisation.
    """

    def __init__(self, org: Org, on: date, matter: Matter | None = None, near: Collection[int] | None = None) -> None:
        self.org, self.on, self.matter, self.near = org, on, matter, near

    def choices(self, column: Any) -> models.QuerySet[Any]:
        """The rows that are offered for a key."""
        declared = offered_for(column)
        if isinstance(declared, Holders):
            village = self.matter.village if self.matter else None
            holders = holders_on(self.org, self.on, [role.code for role in declared.roles], village)
            if declared.also is None:
                return holders
            serving = Q(pk__in=declared.also.ids(self.org, self.on)) | Q(pk__in=holders.values("pk"))
            return Person.objects.filter(serving).order_by("name", "pk")
        rows = self.rows(column.related_model)
        if not isinstance(declared, Entries):
            return rows
        rows = rows.filter(**declared.where)
        return rows.filter(village__in=self._around()) if declared.own and self.near is not None else rows

    def names(self, column: Any) -> list[str]:
        """The names that are suggested for a text."""
        declared = offered_for(column)
        return declared.on(self.org, self.on) if isinstance(declared, NamesIn | Suggested) else []

    def rows(self, model: type[models.Model]) -> models.QuerySet[Any]:
        """The rows of the model that are offered."""
        if issubclass(model, Person):
            return case_staff_on(self.org, self.on)
        rows = model._default_manager.all()
        if issubclass(model, Line):
            family = [] if self.matter is None else [self.matter.pk, self.matter.parent_id]
            return rows.filter(org_id=self.org.pk, matter_id__in=family, void_entry__isnull=True)
        if issubclass(model, Place):
            places = rows.filter(in_force_on(self.on), org_id=self.org.pk)
            return places if self.near is None else places.filter(pk__in=self.near)
        names = {column.name for column in model._meta.concrete_fields}
        if "org" in names:
            rows = rows.filter(org_id=self.org.pk)
        if "voided" not in names:
            return rows
        return rows.filter(voided=False).order_by(*self._ended_last(model), *self._newest(names))

    def _ended_last(self, model: type[models.Model]) -> list[Any]:
        """What is no more on the day can still be named by what happened before, and stands behind the others."""
        ended_by = getattr(model, "ended_by", "")
        return [Case(When(**{f"{ended_by}__lte": self.on}, then=1), default=0)] if ended_by else []

    def _newest(self, names: Collection[str]) -> list[Any]:
        """The newest first, of entries by their days, and before them those of one's own places."""
        if "dated_on" not in names:
            return ["-pk"]
        newest = [F("dated_on").desc(nulls_last=True), "-pk"]
        if not self.near:
            return newest
        return [Case(When(village__in=self._around(), then=0), default=1), *newest]

    def _around(self) -> models.QuerySet[Any]:
        """The ids of the places to which the post binds, and of the villages around them."""
        near = Q(pk__in=self.near or ())
        return Place.objects.filter(near | Q(pk__in=Place.objects.filter(near).values("parent"))).values("pk")


class _RowField(forms.ModelChoiceField):
    """A choice of rows; lines are called by what stands in them, what is no more with its end."""

    def label_from_instance(self, row: models.Model) -> str:
        if isinstance(row, Line):
            return line_title(row)
        offered_as = getattr(row, "offered_as", None)
        told = str(row) if offered_as is None else str(offered_as())
        ended_by = getattr(row, "ended_by", "")
        ended_on = getattr(row, ended_by) if ended_by else None
        if ended_on is None:
            return told
        how = str(row._meta.get_field(ended_by).verbose_name).removesuffix("日期")  # type: ignore[union-attr]
        return f"{told}（{ended_on}{how}）"


class NameInput(forms.TextInput):
    """A text for which names are suggested."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = names

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """The input and its list."""
        place = f"{(attrs or {}).get('id', name)}-names"
        shown = super().render(name, value, {**(attrs or {}), "list": place}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((one,) for one in self.names))
        return format_html('{}<datalist id="{}">{}</datalist>', shown, place, options)


def offered_for(column: Any) -> Offers | None:
    """What the column's model declares about its choices."""
    declared: Mapping[str, Offers] = getattr(column.model, "offered", {})
    return declared.get(column.name)


def field_for(column: Any, offer: Offer, *, required: bool) -> forms.Field:
    """The form's field for a column, as it is called and explained there."""
    options: dict[str, Any] = {"required": required}
    if _must_choose(column, required):
        choices = [("", "请选择"), ("True", "是"), ("False", "否")]
        return forms.TypedChoiceField(
            label=column.verbose_name, help_text=column.help_text, choices=choices, coerce=lambda said: said == "True"
        )
    if isinstance(column, models.ForeignKey):
        offered = offer.choices(column).complex_filter(column.get_limit_choices_to())
        options |= {"form_class": _RowField, "queryset": offered}
    elif isinstance(column, models.DateTimeField):
        options["widget"] = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    elif isinstance(column, models.DateField):
        options |= _day_options()
    elif is_personal(column):
        options["widget"] = forms.TextInput({"autocomplete": "off"})
    elif names := offer.names(column):
        options["widget"] = NameInput(names)
    field: forms.Field = column.formfield(**options)
    _name_the_empty_choice(field, "请选择" if required else "（不填）")
    return field


def day_field(label: str, help_text: str = "") -> forms.DateField:
    """A day that no column holds: that on which something is done."""
    return forms.DateField(label=label, help_text=help_text, **_day_options())


def _day_options() -> dict[str, Any]:
    widget = forms.DateInput({"type": "date"}, format=DATES_WRITTEN[0])
    return {"widget": widget, "input_formats": DATES_WRITTEN}


def _name_the_empty_choice(field: forms.Field, name: str) -> None:
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = name
    elif isinstance(field, forms.ChoiceField):
        given: Any = field.choices
        field.choices = [(code, label if code else name) for code, label in given]


def narrow(field: forms.Field, codes: Sequence[str] | None) -> None:
    """Leave of a field's choices those that the procedure knows; all where it says nothing."""
    if codes is not None and isinstance(field, forms.ChoiceField):
        given: Any = field.choices
        field.choices = [(code, label) for code, label in given if code in ("", None, *codes)]


def _must_choose(column: Any, required: bool) -> bool:
    """A yes or no that must be said: a box that nobody ticked says nothing."""
    return required and isinstance(column, models.BooleanField)


def add_error(form: forms.Form, name: str, message: str) -> None:
    """Put a message at the field of that name, or above all."""
    form.add_error(name if name in form.fields else None, message)
