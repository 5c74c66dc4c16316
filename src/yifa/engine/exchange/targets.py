"""The columns that a ledger can take in: from its procedure or register, with what the area adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.cells import choices
from yifa.engine.exchange.declarations import Heard, Intake, Kind
from yifa.engine.ledgers.columns import bound, record_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry as procedures
from yifa.engine.orgs.models import Person, Place
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.engine.vault.fields import EncryptedTextField
from yifa.law.procedure import Procedure

OF_MATTER = {
    "number": ("编号", Kind.TEXT, "案号 文号 纠纷编号 登记编号 卷宗号"),
    "opened_on": ("登记日期", Kind.DAY, "登记时间 收件日期"),
    "title": ("名称", Kind.TEXT, "事项名称 标题"),
    "village": ("村（社区）", Kind.VILLAGE, "村 社区 所属村 所在村 村社区 村居 村别 村名 单位"),
    "handler": ("经办人", Kind.STAFF, "经办 承办人 责任人 办理人"),
    "state": ("状态", Kind.CHOICE, "办理状态 事项状态 进展"),
    "closed_on": ("办结日期", Kind.DAY, "办结时间 结案日期 结案时间"),
}
"""What every matter has: column → name, kind, other names."""

_VILLAGE = OF_MATTER["village"]


@dataclass(frozen=True)
class Target:
    """A column that can be filled from a ledger. ``field`` is None for what is no field of the record."""

    id: str
    name: str
    kind: Kind
    names: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    field: Any = None
    required: bool = False
    personal: bool = False
    says: str = ""
    above: bool = False
    unit: str = ""
    beside: str = ""

    @cached_property
    def known(self) -> dict[str, str]:
        """Every word for a choice, as ``cells.to_choice`` looks it up."""
        return choices(self.labels, dict(self.words))

    @property
    def fills_down(self) -> bool:
        """Whether a cell that is merged over several rows holds for each of them; a number counts once."""
        return self.kind not in (Kind.NUMBER, Kind.MONEY)


def targets_of(ledger: Ledger) -> dict[str, Target]:
    """Every column that the ledger can take in, by its id, those that the ledger shows first."""
    intake = intakes.intake(ledger.id)
    declared = dict(_of_register(ledger) if ledger.register else _of_procedure(ledger))
    shown = {column.id: column for column in bound(ledger)}
    own_names = {id: column.name for id, column in shown.items()}
    if ledger.register:
        dated_by = registers.get(ledger.register).dated_by
        own_names[dated_by] = own_names.pop("dated_on", "")
    found = {}
    for id, target in declared.items():
        named = _with(target, intake.heard(id), own_names.get(id, ""))
        found[id] = _replaced(named, unit=shown[id].column.unit) if id in shown else named
    for heard in intake.columns:
        if heard.kind is not None:
            found[heard.column] = Target(
                heard.column, heard.name, heard.kind, heard.names, heard.instead, personal=heard.personal,
                labels=heard.choices, words=heard.codes,
                says=heard.says,
            )  # fmt: skip
    return found


def _with(target: Target, heard: Heard | None, shown: str) -> Target:
    """The column with the names that the ledger and the area have for it beside its own."""
    names = [*target.names, *([shown] if shown and shown != target.name else [])]
    if heard is None:
        return _replaced(target, names=tuple(names))
    return _replaced(
        target,
        names=(*heard.names, *names),
        instead=heard.instead,
        words=heard.codes,
        says=heard.says or target.says,
        above=heard.above,
        beside=heard.beside,
    )


def _replaced(target: Target, **changed: Any) -> Target:
    return Target(**{**{name: getattr(target, name) for name in Target.__dataclass_fields__}, **changed})


def procedure_of(ledger: Ledger) -> Procedure:
    """The newest version of the ledger's procedure."""
    return [known for known in procedures.procedures() if known.id == ledger.procedure][-1]


def _of_procedure(ledger: Ledger) -> Iterator[tuple[str, Target]]:
    procedure = procedure_of(ledger)
    model = record_of(ledger)
    for id, (name, kind, names) in OF_MATTER.items():
        labels = tuple((state.id, state.name) for state in procedure.states) if id == "state" else ()
        yield id, Target(id, name, kind, tuple(names.split()), labels=labels)
    written = {name for act in procedure.acts for name in act.writes} | procedures.reported_to(procedure)
    for column in model._meta.concrete_fields:
        if column.name in written and (target := _of_field(column)) is not None:
            yield column.name, target


def _of_register(ledger: Ledger) -> Iterator[tuple[str, Target]]:
    register = registers.get(ledger.register)
    model = registers.record_model(register)
    name, kind, names = _VILLAGE
    fields = [model._meta.get_field(id) for id in (*register.fields, *register.optional, *register.later)]
    first, *others = (target for field in fields if (target := _of_field(field)) is not None)
    must = {
        field.name
        for field in fields
        if field.name in register.fields and not (getattr(field, "null", False) or getattr(field, "blank", False))
    }
    yield first.id, first
    yield "village", Target("village", name, kind, tuple(names.split()))
    for target in others:
        yield target.id, _replaced(target, required=target.id in must)


def _of_field(field: Any) -> Target | None:
    """The column that fills a field; None for one that no ledger on paper can name."""
    kind = _kind_of(field)
    if kind is None:
        return None
    labels = tuple((str(code), str(label)) for code, label in field.flatchoices) if kind is Kind.CHOICE else ()
    personal = isinstance(field, EncryptedTextField)
    says = str(field.help_text)
    return Target(field.name, str(field.verbose_name), kind, labels=labels, field=field, personal=personal, says=says)


def _kind_of(field: Any) -> Kind | None:
    if isinstance(field, models.ForeignKey):
        related: Any = field.related_model
        if issubclass(related, Place):
            return Kind.PLACE
        if issubclass(related, Person):
            return Kind.STAFF
        return Kind.ENTRY if issubclass(related, EntryRecord) else None
    simple: tuple[tuple[type, Kind], ...] = (
        (MonthField, Kind.MONTH),
        (models.DateField, Kind.DAY),
        (models.BooleanField, Kind.FLAG),
        (models.DecimalField, Kind.MONEY),
        (models.IntegerField, Kind.NUMBER),
    )
    if field.flatchoices:
        return Kind.CHOICE
    return next((kind for type_, kind in simple if isinstance(field, type_)), Kind.TEXT)


def template_columns(ledger: Ledger, targets: dict[str, Target], intake: Intake) -> list[Target]:
    """The columns of the ledger's template: those that the area names, or all that the ledger shows."""
    if intake.template:
        return [targets[id] for id in intake.template]
    return list(targets.values())
