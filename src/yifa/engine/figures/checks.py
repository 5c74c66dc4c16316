"""A system check: every figure fits its model, keeps to the day for which it is computed, and says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.utils.timezone import localdate

from yifa.engine.areas import AreaConfig
from yifa.engine.figures import registry
from yifa.engine.figures.computing import MONTH, ORG, VILLAGE
from yifa.engine.figures.conditions import AS_OF, Named, column, leaves
from yifa.engine.figures.countable import countable
from yifa.engine.figures.cross_checks import (
    BreakdownAndTotal,
    CrossCheck,
    OpeningAndClosing,
    PartsAndTotal,
    RateAndCounts,
)
from yifa.engine.figures.declarations import Figure, Flow, FlowRate, Mean, MeanDays, Rate, Stock, StockRate
from yifa.engine.figures.duties import known_lists, sources_of
from yifa.engine.matters.checks import DECLARATIONS
from yifa.engine.registers.checks import is_date
from yifa.engine.vault.fields import EncryptedTextField
from yifa.law.duties import DutyListError, Source

_ID = re.compile(r"([a-z][a-z_]*)\.([a-z][a-z0-9_]*)")


def register_checks() -> None:
    """Have Django run the checks at start."""
    register(check_figures, DECLARATIONS)
    register(check_duty_lists, DECLARATIONS)


def check_figures(**_: Any) -> list[CheckMessage]:
    """The errors of all figures and cross-checks."""
    found = [_error(id, "登记了不止一次", "给每个指标一个编号", "E001") for id in registry.declared_twice()]
    for figure in registry.all_figures():
        found += check_figure(figure)
    for check in registry.cross_checks():
        found += check_cross_check(check)
    return found


def check_duty_lists(**_: Any) -> list[CheckMessage]:
    """The errors of the duty lists: files that can't be read, and duties met by what no figure counts."""
    try:
        known = known_lists()
    except DutyListError as error:
        return [Error(f"职责清单 {error}", hint="改正该文件", id="figures.E013")]
    sources = [(one, duty, source) for one in known for duty in one.duties for source in sources_of(one, duty)]
    return [
        Error(f"职责清单 {one.id} 的“{duty.name}”：{problem}", hint="核对 met_by、recorded_by", id="figures.E014")
        for one, duty, source in sources
        if (problem := _problem_of(source))
    ]


def _problem_of(source: Source) -> str:
    """Why this figure can't say that a duty was met: it counts no events, or has no such part."""
    try:
        figure = registry.figure(source.figure)
    except registry.UnknownFigure as unknown:
        return str(unknown)
    if not isinstance(figure, Flow):
        return f"指标“{figure.name}”不是期间内发生数，不能说明职责履行了几次"
    if source.by and source.by not in figure.dims:
        return f"指标“{figure.name}”不能按“{source.by}”分组；可用：{'、'.join(figure.dims) or '无'}"
    keys = [key for key, _ in column(figure.model, figure.dims[source.by])[0].flatchoices] if source.by else []
    if source.by and source.key not in keys:
        return f"指标“{figure.name}”的“{source.by}”没有“{source.key}”这一类；可用：{'、'.join(keys)}"
    return ""


def check_figure(figure: Figure) -> list[CheckMessage]:
    """The errors of one figure."""
    found = list(_wording(figure))
    try:
        model = figure.model
        countable(model)
    except (LookupError, ValueError, TypeError) as error:
        return [*found, _error(figure.id, str(error), "of= 应是记录、明细或台账条目的模型", "E004")]
    return [*found, *_dates(figure, model), *_columns(figure, model), *_conditions(figure, model)]


def _wording(figure: Figure) -> Iterator[CheckMessage]:
    found = _ID.fullmatch(figure.id)
    areas = {config.label for config in apps.get_app_configs() if isinstance(config, AreaConfig)}
    if found is None or found[1] not in areas:
        yield _error(figure.id, "编号不以工作领域开头", "写作 领域.指标，如 disputes.accepted", "E002")
    for what, text in (("名称", figure.name), ("单位", figure.unit), ("定义", figure.definition)):
        if not text.strip():
            yield _error(figure.id, f"没有{what}", f"写明{what}，读者据此知道统计的是什么", "E003")
    problem = figure.law.problem_on(localdate()) if figure.law is not None else None
    if problem is not None:
        yield _error(figure.id, f"依据有误：{problem}", "核对 law=；没有法律依据的不写", "E012")


def _dates(figure: Figure, model: type[models.Model]) -> Iterator[CheckMessage]:
    for name in figure.dates:
        try:
            field, rest = column(model, name)
        except LookupError as error:
            yield _error(figure.id, str(error), "核对日期字段", "E005")
            continue
        if "__" in name or rest or not is_date(field):
            yield _error(figure.id, f"“{name}”不是{model._meta.label}自己的日期列", "指标只按本表的日期列统计", "E005")


def _columns(figure: Figure, model: type[models.Model]) -> Iterator[CheckMessage]:
    if figure.measure is not None:
        field = _column_or_none(model, figure.measure)
        numeric = isinstance(field, models.IntegerField | models.DecimalField) and not field.is_relation
        if not numeric or "__" in figure.measure:
            yield _error(figure.id, f"measure=“{figure.measure}”不是本表的整数或小数列", "改为要加总的数量列", "E006")
    for name in getattr(figure, "once_by", ()):
        if "__" in name or _column_or_none(model, name) is None:
            yield _error(
                figure.id, f"没有据以只计一次的列“{name}”", "核对 once_by=；只用本表的列，不用加密的列", "E013"
            )
    for name, path in figure.dims.items():
        if name in (ORG, VILLAGE, MONTH):
            yield _error(figure.id, f"分组“{name}”各指标都有", "从 dims= 中去掉", "E007")
        elif _column_or_none(model, path) is None:
            yield _error(figure.id, f"没有可供分组“{name}”的列“{path}”", "核对 dims=；加密的列不能分组", "E007")


def _conditions(figure: Figure, model: type[models.Model]) -> Iterator[CheckMessage]:
    conditions = [figure.where, figure.met if isinstance(figure, FlowRate | StockRate) else None]
    for condition in filter(None, conditions):
        parts = list(leaves(condition))
        bounded = {name.removesuffix("__lte") for name, value in parts if value is AS_OF}
        for name, value in parts:
            if isinstance(value, Named):
                if problem := value.problem(model):
                    yield _error(figure.id, f"条件有误：{problem}", "核对 named_by(…) 的模型与外键列", "E008")
                continue
            other = getattr(value, "name", "") if isinstance(value, models.F) else ""
            if other and _column_or_none(model, other) is None:
                yield _error(figure.id, f"条件中的列“{other}”不存在", "核对 where= 与 met=", "E008")
            if not name:
                yield _error(figure.id, "条件不是“列=值”的形式，无从核对其日期", "把条件写成 Q(列=值)", "E008")
                continue
            try:
                field, rest = column(model, name)
            except LookupError as error:
                yield _error(figure.id, str(error), "核对 where= 与 met=", "E008")
                continue
            if isinstance(field, EncryptedTextField):
                yield _error(figure.id, f"条件“{name}”用的是加密的个人信息", "改用不加密的列", "E008")
            known = field.name in (*figure.dates, *bounded) and rest != "isnull"
            if isinstance(field, models.DateField) and value is not AS_OF and not known:
                yield _error(
                    figure.id,
                    f"条件“{name}”看的是现在：以后填上的日期会改变以前的数字",
                    f'写作 happened("{field.name}")，或者与它同用',
                    "E009",
                )


def check_cross_check(check: CrossCheck) -> list[CheckMessage]:
    """The errors of one cross-check: figures that don't exist, or are not of the sort that it compares."""
    found = []
    figures: list[Figure] = []
    for id in check.figures:
        try:
            figures.append(registry.figure(id))
        except registry.UnknownFigure as unknown:
            found.append(_error(check.id, str(unknown), "核对勾稽关系中的指标编号", "E010"))
    if found:
        return found
    adds_up = [not isinstance(figure, Rate | Mean | MeanDays) for figure in figures]
    wrong = (
        (
            isinstance(check, PartsAndTotal)
            and not (check.parts and all(adds_up))
            and "合计与分项应是计数或总和，且至少有一个分项"
        )
        or (
            isinstance(check, RateAndCounts)
            and not (isinstance(figures[0], Rate) and all(adds_up[1:]))
            and "应是一个比率和两个计数"
        )
        or (
            isinstance(check, OpeningAndClosing)
            and not (all(adds_up) and [isinstance(figure, Stock) for figure in figures] == [True, False, False])
            and "应是一个存量和两个流量"
        )
        or (
            isinstance(check, BreakdownAndTotal)
            and not (all(adds_up) and check.by in figures[0].dims)
            and "应是一个计数或总和，和它的一种分组"
        )
    )
    return [_error(check.id, wrong, "核对勾稽关系的种类", "E011")] if wrong else []


def _column_or_none(model: type[models.Model], path: str) -> Any:
    try:
        field, rest = column(model, path)
    except LookupError:
        return None
    return None if rest or isinstance(field, EncryptedTextField) else field


def _error(id: str, problem: str, hint: str, number: str) -> CheckMessage:
    return Error(f"指标 {id}：{problem}", hint=hint, id=f"figures.{number}")
