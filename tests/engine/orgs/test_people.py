"""Persons are entered once, and what is personal is kept encrypted."""

from __future__ import annotations

import pytest
from django.db import connection

from yifa.engine.numbers.identity import is_id_number
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.people import enter_person

# Invented: no place has the code 990101.
ID_NUMBER = "990101198001010013"


def _with_check_digit(first_17: str) -> str:
    return next(first_17 + last for last in "0123456789X" if is_id_number(first_17 + last))


@pytest.mark.django_db
def test_identity_number_and_telephone_are_unreadable_in_the_database() -> None:
    number = _with_check_digit(ID_NUMBER[:17])
    person = enter_person("测试人", id_number=number, phone="13900000000")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id_number, phone, id_number_index FROM orgs_person WHERE id = %s", [person.pk])
        stored = " ".join(cursor.fetchone())
    assert number not in stored
    assert "13900000000" not in stored
    again = Person.objects.get(pk=person.pk)
    assert (again.id_number, again.phone) == (number, "13900000000")


@pytest.mark.django_db
def test_one_human_being_is_entered_once() -> None:
    number = _with_check_digit("99010119800101002")
    first = enter_person("测试人", id_number=number)
    with pytest.raises(OrgsError, match=f"人员编号{first.pk}"):
        enter_person("又一人", id_number=number.lower())
    enter_person("同名不同人")
    enter_person("同名不同人")


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["123", "99010119800101001", "９９０１０１198001010013", "abc"])
def test_a_malformed_identity_number_is_refused_without_being_repeated(number: str) -> None:
    with pytest.raises(OrgsError, match="身份证号不合规") as refusal:
        enter_person("测试人", id_number=number)
    assert number not in str(refusal.value)


@pytest.mark.django_db
def test_a_person_has_a_name() -> None:
    with pytest.raises(OrgsError, match="姓名未填写"):
        enter_person("  ")
