"""登记人员: the door through which persons are entered, each human being once."""

from __future__ import annotations

from yifa.engine.numbers.identity import is_id_number
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.models.person import Sex
from yifa.engine.store.transactions import write_transaction
from yifa.engine.vault.blind_index import blind_index


def enter_person(name: str, *, sex: Sex | None = None, id_number: str = "", phone: str = "") -> Person:
    """Enter a person. The identity number, where given, must be well formed and not belong to somebody already entered.

    Separation of duties asks who the person is, so two rows for one human being would undo it.
    """
    name, id_number = name.strip(), id_number.strip().upper()
    if not name:
        raise OrgsError("姓名未填写。请填写人员姓名。")
    if id_number and not is_id_number(id_number):
        raise OrgsError(f"{name}的身份证号不合规（18位，末位为校验码，GB 11643）。请对照证件核对。")
    index = blind_index(id_number, "id_number") if id_number else None
    with write_transaction():
        known = Person.objects.filter(id_number_index=index).first() if index else None
        if known is not None:
            raise OrgsError(
                f"该身份证号已登记为{known.name}（人员编号{known.pk}）。请直接为其任职或开通账号，勿重复登记。"
            )
        person = Person(name=name, sex=sex or "", id_number=id_number, id_number_index=index, phone=phone.strip())
        refuse_unfit(person)
        person.save()
        return person
