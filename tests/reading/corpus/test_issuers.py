"""Whose report it is."""

from __future__ import annotations

import pytest

from yifa.reading.corpus.issuers import issuer
from yifa.reading.reading import Outline


@pytest.mark.parametrize(
    ("title", "signatory", "name"),
    [
        ("2023年法治政府建设工作报告", "湘乡市东郊乡人民政府", "东郊乡"),
        ("南安市眉山乡2024年度法治政府建设工作报告", "", "眉山乡"),
        ("2021年法治政府建设年度报告", "中共交口乡委员会", "交口乡"),
        ("年度报告", "中国共产党某某县城关镇委员会", "城关镇"),
        ("年度报告", "内蒙古自治区某某市某某区人民路街道办事处", "人民路街道"),
        ("年度报告", "阿鲁科尔沁旗罕苏木苏木人民政府", "罕苏木苏木"),
        ("城关镇关于2023年工作的报告", "", "城关镇"),
        ("2023年工作报告", "某某县司法局", "某某县司法局"),
        ("年度报告", "", ""),
    ],
)
def test_the_township_or_else_the_body_that_signed(title: str, signatory: str, name: str) -> None:
    assert issuer(Outline(title, "", 2023, signatory, "", ())) == name
