"""缺项: what the law demands of a report, present and absent."""

from __future__ import annotations

import pytest

from yifa.law.citation import DCGD
from yifa.reading.missing import find_missing
from yifa.reading.parts import ACHIEVEMENTS, LEADERS_DUTY, NEXT_YEAR, OTHER_MATTERS, SHORTCOMINGS, part_of
from yifa.reading.reading import Outline, Section

BODIES = {
    "推进法治政府建设的主要举措和成效": "我乡深入推进依法行政，全年调解矛盾纠纷若干件，成效明显。",
    "存在的不足和原因": "一是执法力量不足，主要原因是人员编制偏少，专业培训机会不多。",
    "党政主要负责人履行推进法治建设第一责任人职责情况": "党政主要负责人多次研究部署法治工作，带头学法。",
    "下一年度主要安排": "继续推进普法宣传，规范行政执法，加强合法性审查。",
    "其他需要报告的情况": "无。",
}
FRAME = Outline("东郊乡2023年法治政府建设年度报告", "", 2023, "东郊乡人民政府", "2024-02-06", ())


def _report(bodies: dict[str, str]) -> tuple[str, Outline]:
    text, sections = "", []
    for title, body in bodies.items():
        start = len(text)
        text += f"{title}\n{body}\n"
        sections.append(Section(title, 2, start, len(text), part_of(title)))
    return text, FRAME._replace(sections=tuple(sections))


def test_a_complete_report_lacks_nothing() -> None:
    assert find_missing(*_report(BODIES)) == ()


@pytest.mark.parametrize(
    ("title", "what", "item"),
    [
        (title, what, item)
        for title, what, item in zip(
            BODIES, (ACHIEVEMENTS, SHORTCOMINGS, LEADERS_DUTY, NEXT_YEAR, OTHER_MATTERS), "一二三四五", strict=True
        )
    ],
)
def test_each_part_left_out_is_missing_with_its_item(title: str, what: str, item: str) -> None:
    found = find_missing(*_report({name: body for name, body in BODIES.items() if name != title}))
    assert [missing.what for missing in found] == [what]
    assert found[0].law == f"《法治政府建设与责任落实督察工作规定》第25条第（{item}）项"


def test_articles_are_cited_as_the_law_is_cited_everywhere() -> None:
    nothing = find_missing("", FRAME)
    no_year = find_missing(*_report(BODIES)[:1], _report(BODIES)[1]._replace(year=None))
    no_end = find_missing(*_report({name: body for name, body in BODIES.items() if "其他" not in name}))
    cited = [missing.law for missing in (*nothing, *no_year, *no_end)]
    assert cited == [str(DCGD["25"]), str(DCGD["24"]), str(DCGD["25(五)"])]


def test_a_heading_without_a_body_is_missing() -> None:
    (missing,) = find_missing(*_report(BODIES | {"下一年度主要安排": ""}))
    assert missing.what == NEXT_YEAR
    assert "只有标题" in missing.message


def test_a_part_that_is_only_mentioned_is_told_so() -> None:
    bodies = {name: body for name, body in BODIES.items() if "第一责任人" not in name}
    bodies["推进法治政府建设的主要举措和成效"] += "党政主要负责人履行第一责任人职责。"
    (missing,) = find_missing(*_report(bodies))
    assert missing.what == LEADERS_DUTY
    assert "单列" in missing.message


def test_one_heading_may_open_two_parts() -> None:
    bodies = {name: body for name, body in BODIES.items() if "第一责任人" not in name and "举措" not in name}
    bodies["主要负责人履行第一责任人职责的情况，推进法治政府建设的主要措施和成效"] = (
        "党政主要负责人多次研究部署法治工作，成效明显。"
    )
    assert find_missing(*_report(bodies)) == ()


def test_shortcomings_without_causes() -> None:
    (missing,) = find_missing(
        *_report(BODIES | {"存在的不足和原因": "一是宣传形式单一。二是执法程序有时不规范。三是学法不经常。"})
    )
    assert missing.what == "causes"


@pytest.mark.parametrize(
    ("changed", "what"), [({"year": None}, "year"), ({"signatory": ""}, "signatory"), ({"signed_on": ""}, "signed_on")]
)
def test_year_signatory_and_date(changed: dict[str, object], what: str) -> None:
    text, frame = _report(BODIES)
    (missing,) = find_missing(text, frame._replace(**changed))
    assert missing.what == what
    assert missing.law.startswith("《")


@pytest.mark.parametrize("text", ["", " \n\u3000"])
def test_nothing_to_read(text: str) -> None:
    (missing,) = find_missing(text, FRAME)
    assert missing.what == "text"
