"""A system check: forms have a title, a template and data that are empty without a matter; acts print what there is."""

from __future__ import annotations

from typing import Any

import attrs
from django.core import checks

from yifa.engine.matters import registry as procedures
from yifa.engine.matters.checks import DECLARATIONS
from yifa.engine.prints.package import PACKAGE
from yifa.engine.prints.registry import forms
from yifa.engine.registers.registry import all_registers
from yifa.law.forms import forms as titles


def register_checks() -> None:
    """Have Django run the check at start."""
    checks.register(check_forms, DECLARATIONS)


def check_forms(**_: Any) -> list[checks.CheckMessage]:
    """Every problem of every form, as an error."""
    return [checks.Error(problem, id="prints.E001") for problem in form_problems()]


def form_problems() -> list[str]:
    """What is wrong with the declared forms."""
    found: list[str] = []
    known = {procedure.id for procedure in procedures.procedures()}
    registers = {register.id for register in all_registers()}
    for form in forms():
        if form.code not in titles():
            found.append(f"文书“{form.code}”在 law/forms.toml 中没有名称")
        if not (PACKAGE / form.template_path.lstrip("/")).is_file():
            found.append(f"文书“{form.code}”没有模板{form.template_path}")
        fields = {one.name for one in attrs.fields(form.data)}
        found += [f"文书“{form.code}”没有内容“{need.field}”" for need in form.needs if need.field not in fields]
        found += [f"文书“{form.code}”的程序“{id}”没有登记" for id in form.procedures if id not in known]
        if sum(map(bool, (form.procedures, form.register, form.bulletin))) != 1:
            found.append(f"文书“{form.code}”应当属于程序、台账、通报三者之一")
        if form.register and form.register not in registers:
            found.append(f"文书“{form.code}”的台账“{form.register}”没有登记")
    with_forms = {procedure for form in forms() for procedure in form.procedures}
    codes = {form.code for form in forms()}
    for procedure in procedures.procedures():
        if procedure.id in with_forms:
            found += [
                f"{procedure.id} v{procedure.version}：步骤“{act.id}”的文书“{code}”没有样式"
                for act in procedure.acts
                for code in act.prints
                if code not in codes
            ]
    return found
