"""The frame: who issues, in what order, and what of it stands in the letterhead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from yifa.reports.imprint import Imprint, titled

PLAIN = Imprint(("清溪乡人民政府", "2025年法治政府建设年度报告"), "清溪乡人民政府", date(2026, 2, 20))
JOINT = replace(PLAIN, signatory="中共清溪乡委员会", joint=("清溪乡人民政府",))


def test_a_letterhead_comes_with_a_number() -> None:
    assert PLAIN.letterhead == ()
    assert replace(PLAIN, number="清政报〔2026〕3号").letterhead == ("清溪乡人民政府",)


def test_of_a_joint_document_all_or_the_one_that_leads_stand_in_it() -> None:
    numbered = replace(JOINT, number="清委〔2026〕3号")
    assert numbered.signatories == numbered.letterhead == ("中共清溪乡委员会", "清溪乡人民政府")
    assert replace(numbered, lead_alone=True).letterhead == ("中共清溪乡委员会",)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("", ()),
        ("林振邦", ("林振邦",)),
        ("沈怀民、林振邦", ("沈怀民", "林振邦")),
        (" 李默， 王晓丽；何青", ("李默", "王晓丽", "何青")),
    ],
)
def test_each_approver_is_told_apart(written: str, names: tuple[str, ...]) -> None:
    assert replace(PLAIN, approved_by=written).approvers == names


def test_names_share_a_line_of_the_title_where_it_takes_them() -> None:
    assert titled(["中共清溪乡委员会", "清溪乡人民政府"], 2025) == (
        "中共清溪乡委员会　清溪乡人民政府",
        "2025年法治政府建设年度报告",
    )
    long = ["中国共产党青山县清溪乡委员会", "青山县清溪乡人民政府"]
    assert titled(long, 2025)[:2] == tuple(long)
