"""Telephone numbers."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from yifa.engine.numbers.telephone import validate_telephone


@pytest.mark.parametrize(
    "number",
    [
        "13800000001", "138 0000 0001", "+86 138-0000-0001", "0571-87654321", "(010)87654321", "0571-87654321转12",
        "87654321", "4008001234", "+85291234567", "13800000001、0571-87654321", "13800000001/13900000001",
    ],
)  # fmt: skip
def test_what_can_be_dialled_is_taken(number: str) -> None:
    validate_telephone(number)


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("1380000000", "应为11位，现为10位"),
        ("138000000011", "应为11位，现为12位"),
        ("12800000001", "第二位应为3至9"),
        ("１３８００００００１１", "半角数字"),
        ("没有电话", "半角数字"),
        ("000", "固定电话"),
        ("13800000001、123", "现为3位"),
    ],
)
def test_what_can_not_is_refused_in_words(number: str, wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        validate_telephone(number)
