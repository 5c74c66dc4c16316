"""Which forms and dossiers the areas have declared."""

from __future__ import annotations

from yifa.engine.prints.declarations import Dossier, Form

_forms: dict[str, Form] = {}
_dossiers: dict[str, Dossier] = {}


class UnknownForm(LookupError):
    """No area declared this form."""


def register(*declared: Form | Dossier) -> None:
    """Take in an area's forms and dossiers; called when the area's app starts."""
    for one in declared:
        if isinstance(one, Form):
            _forms[one.code] = one
        else:
            _dossiers[one.procedure] = one


def form(code: str) -> Form:
    """The form of that code. :raises UnknownForm: there is none."""
    try:
        return _forms[code]
    except KeyError:
        raise UnknownForm(f"没有文书“{code}”的样式；请检查工作领域是否已启用") from None


def forms() -> list[Form]:
    """Every form, in the order of declaration."""
    return list(_forms.values())


def forms_of(procedure: str) -> list[Form]:
    """The forms of a procedure that are printed by themselves, in the order of declaration."""
    return [form for form in _forms.values() if procedure in form.procedures and form.own_page]


def forms_of_register(register: str) -> list[Form]:
    """The forms of which each entry of the register has a sheet."""
    return [form for form in _forms.values() if form.register == register]


def forms_of_bulletin(bulletin: str) -> list[Form]:
    """The forms of which each month of the bulletin has a sheet."""
    return [form for form in _forms.values() if form.bulletin == bulletin]


def dossier_of(procedure: str) -> Dossier | None:
    """How the dossier of a procedure is made, if one is kept."""
    return _dossiers.get(procedure)
