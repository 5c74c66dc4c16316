"""The kinds of checks beside arithmetic: each with a text in which it is found and one in which it is not."""

from __future__ import annotations

import pytest

from tests.reading.checks.marked import unmarked
from yifa.law.limits import limit
from yifa.reading.checks import find_checks
from yifa.reading.checks.lateness import NEVER_LATE_BEFORE
from yifa.reading.parts import NEXT_YEAR
from yifa.reading.reading import Check, Outline, Section

FRAME = Outline("东郊乡2023年法治政府建设年度报告", "", 2023, "东郊乡人民政府", "2024-02-06", ())


def _checks(marked: str, kind: str, frame: Outline = FRAME) -> list[Check]:
    text, claims = unmarked(marked)
    return [check for check in find_checks(text, frame, claims) if check.kind == kind]


@pytest.mark.parametrize(
    ("kind", "marked", "numbers"),
    [
        ("pending", "受理信访⟦26件⟧，办结⟦26件⟧，还有⟦4件⟧正在办理。", (0, 1, 2)),
        ("shared_rate", "参考率、合格率均达⟦98%⟧。", (0,)),
        ("full_rate_without_counts", "受理⟦30件⟧，满意率达⟦100%⟧。", (1,)),
        ("contradictory_qualifier", "共动用⟦近200多人次⟧。", (0,)),
        ("contradictory_qualifier", "共动用近⟦200余人次⟧。", (0,)),
        ("contradictory_qualifier", "超过⟦200件⟧左右。", (0,)),
        ("implausible", "满意率达⟦102%⟧。", (0,)),
        ("implausible", "全年集中学法⟦26次⟧，覆盖干部职工⟦45余人次⟧。", (0, 1)),
        ("implausible", "受理信访⟦30件⟧，办结⟦35件⟧。", (0, 1)),
        ("implausible", "排查纠纷⟦30件⟧，其中邻里纠纷⟦35件⟧。", (0, 1)),
        ("period", "截至11月，开展安全检查⟦300人次⟧。", (0,)),
        ("period", "2022年调解矛盾纠纷⟦80件⟧。", (0,)),
        ("period", "现将2022年法治政府建设工作情况报告如下：\n调解⟦8件⟧。", ()),
    ],
)
def test_it_is_found(kind: str, marked: str, numbers: tuple[int, ...]) -> None:
    found = _checks(marked, kind)
    assert [check.claims for check in found] == [numbers]
    assert all(check.holds is not True and check.message.endswith("。") for check in found)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("pending", "受理信访⟦30件⟧，办结⟦26件⟧，还有⟦4件⟧正在办理。"),
        ("shared_rate", "参考率、合格率分别达⟦98%⟧、⟦96%⟧。"),
        ("full_rate_without_counts", "受理⟦30件⟧，办结⟦30件⟧，办结率⟦100%⟧。"),
        ("full_rate_without_counts", "成功率⟦接近100%⟧。"),
        ("contradictory_qualifier", "共动用⟦200多人次⟧，附近⟦30人⟧。"),
        ("contradictory_qualifier", "用时⟦近2个⟧多月。"),
        ("contradictory_qualifier", "实现⟦全覆盖|coverage⟧，多次受表彰。"),
        ("implausible", "受理信访⟦30件⟧，办结⟦28件⟧，满意率⟦100%⟧。"),
        ("implausible", "热线受理⟦30件⟧；政务服务办结⟦350件⟧。"),
        ("implausible", "集中学法⟦26次⟧，覆盖干部职工⟦450余人次⟧。"),
        ("period", "截至12月底，开展安全检查⟦300人次⟧。"),
        ("period", "2023年调解矛盾纠纷⟦80件⟧，比2022年⟦90件⟧减少⟦10件⟧。"),
        ("period", "现将2023年法治政府建设工作情况报告如下：\n调解⟦8件⟧。"),
    ],
)
def test_it_is_not_found(kind: str, marked: str) -> None:
    assert _checks(marked, kind) == []


def test_a_plan_for_the_next_year_is_no_figure_of_another_year() -> None:
    marked = "三、下一步计划\n2024年开展法治宣传⟦20场⟧。"
    text, _ = unmarked(marked)
    plan = Section("下一步计划", 2, 0, len(text), NEXT_YEAR)
    assert _checks(marked, "period") != []
    assert _checks(marked, "period", FRAME._replace(sections=(plan,))) == []


@pytest.mark.parametrize(("signed_on", "late"), [("2024-02-29", 0), ("2024-03-01", 1), ("", 0), ("2024-99-99", 0)])
def test_signed_before_the_first_of_march(signed_on: str, late: int) -> None:
    found = _checks("无", "late", FRAME._replace(signed_on=signed_on))
    assert len(found) == late
    assert all("第24条" in check.message and "3月1日" in check.message for check in found)


@pytest.mark.parametrize(("published", "late"), [("2024-03-31", 0), ("2024年4月1日", 1), ("2024/4/20", 1)])
def test_published_before_the_first_of_april(published: str, late: int) -> None:
    assert len(_checks(f"发布日期：{published}\n东郊乡报告", "late")) == late


@pytest.mark.parametrize("id", ["rol_report_township", "rol_report_publish"])
def test_no_limit_ends_before_the_day_until_which_the_law_is_not_looked_up(id: str) -> None:
    due = limit(id).fixed_date
    assert due is not None
    assert due >= NEVER_LATE_BEFORE


def test_signed_before_the_year_was_over() -> None:
    assert len(_checks("无", "period", FRAME._replace(signed_on="2023-12-10"))) == 1


def test_no_year_no_complaint_about_periods() -> None:
    assert _checks("截至11月，检查⟦300人次⟧。", "period", FRAME._replace(year=None)) == []
    assert _checks("无", "late", FRAME._replace(year=None, signed_on="2024-08-01")) == []
