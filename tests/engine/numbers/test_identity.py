"""Numbers that identify people and bodies."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from yifa.engine.numbers.identity import DOUBTFUL, is_credit_code, is_id_number, told_by, validate_identity


def test_the_check_digit_is_that_of_the_standard() -> None:
    # The example of GB 11643-1999.
    assert is_id_number("11010519491231002X")
    assert not is_id_number("110105194912310021")
    assert not is_id_number("11010519491231002")


def test_the_check_character_of_a_credit_code_is_that_of_the_standard() -> None:
    # The example of GB 32100-2015.
    assert is_credit_code("91350100M000100Y43")
    assert not is_credit_code("91350100M000100Y44")
    assert not is_credit_code("9135010OM000100Y43")


def test_an_identity_number_tells_sex_birthday_and_age() -> None:
    told = told_by("330199201003060012")
    assert told is not None
    assert (told.sex, told.born) == ("男", date(2010, 3, 6))
    assert told.is_minor_on(date(2028, 3, 5))
    assert not told.is_minor_on(date(2028, 3, 6))
    for number in ("", "330199201013060012", "33019920100306001", "W3019920100306001X"):
        assert told_by(number) is None


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "11010519491231002x",
        "91350100M000100Y43",
        "护照E12345678",
        "台湾居民来往大陆通行证12345678",
    ],
)
def test_what_identifies_is_taken(number: str) -> None:
    validate_identity(number)


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("110105194912310021", "末位校验码不符"),
        ("110105194913310023", "第7至14位不是出生日期"),
        ("110105491231002", "15位的旧号码已停用"),
        ("91350100M000100Y44", "统一社会信用代码末位校验码不符"),
        ("1101051949", "应为18位，现为10位"),
        ("１１０１０５", "半角"),
        ("身份证110105", "半角"),
        ("护照", "半角"),
    ],
)
def test_what_does_not_is_refused_in_words_without_being_repeated(number: str, wrong: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_identity(number)
    assert wrong in refused.value.messages[0]
    assert number not in refused.value.messages[0] or number == "护照"
    assert refused.value.code == DOUBTFUL
