from __future__ import annotations

import pytest

from yifa.reading.headings import headings
from yifa.reading.parts import part_of
from yifa.reading.sentences import clauses, sentences
from yifa.reading.structure import outline

REPORT = """双桥发〔2024〕3号
中共双桥镇委员会
双桥镇人民政府
关于2023年法治政府建设情况的报告
县委、县政府：
2023年，我镇扎实推进法治政府建设，现将情况报告如下：
一、主要举措和成效
（一）加强学习。组织学法4次。
（二）规范执法。
1.开展检查12次。
二、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人履职尽责。
三、存在的不足和原因
队伍薄弱。
四、2024年工作安排
继续努力。
五、其他需要报告的情况
无。
中共双桥镇委员会
双桥镇人民政府
2024年1月15日
"""


def test_the_frame_of_a_report() -> None:
    frame = outline(REPORT)
    assert frame.title == "中共双桥镇委员会双桥镇人民政府关于2023年法治政府建设情况的报告"
    assert frame.number == "双桥发〔2024〕3号"
    assert frame.year == 2023
    assert frame.signatory == "中共双桥镇委员会 双桥镇人民政府"
    assert frame.signed_on == "2024-01-15"
    parts = [section.part for section in frame.sections if section.level == 2]
    assert parts == ["achievements", "leaders_duty", "shortcomings", "next_year", "other_matters"]


def test_a_section_ends_where_the_next_of_its_level_begins() -> None:
    frame = outline(REPORT)
    first = next(section for section in frame.sections if section.title == "主要举措和成效")
    inner = next(section for section in frame.sections if section.title == "规范执法")
    assert REPORT[first.start : first.end].rstrip().endswith("1.开展检查12次。")
    assert first.start < inner.start < inner.end <= first.end


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("第一部分 总体情况", 1, "总体情况"),
        ("一、主要做法", 2, "主要做法"),
        ("（一）加强领导", 3, "加强领导"),
        ("(二)规范执法", 3, "规范执法"),
        ("1.强化监督", 4, "强化监督"),
        ("2、完善制度", 4, "完善制度"),
        ("（3）压实责任", 5, "压实责任"),
        ("①落实到位", 6, "落实到位"),
        ("　　三、下一步打算。坚持不懈。", 2, "下一步打算"),
    ],
)
def test_headings_of_every_customary_style(line: str, level: int, title: str) -> None:
    (heading,) = headings(line)
    assert (heading.level, heading.title) == (level, title)


@pytest.mark.parametrize(
    "line", ["2023年，我镇开展工作。", "1.5万人参加", "一是加强学习", "法治政府建设", "1、" + "长" * 100]
)
def test_a_paragraph_is_no_heading(line: str) -> None:
    assert headings(line) == []


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("推进法治政府建设的主要举措和成效", "achievements"),
        ("2023年法治政府建设工作开展情况", "achievements"),
        ("存在的主要问题及原因", "shortcomings"),
        ("推进法治建设存在的不足", "shortcomings"),
        ("主要负责人履行第一责任人职责情况", "leaders_duty"),
        ("2024年工作打算", "next_year"),
        ("下一步工作安排", "next_year"),
        ("其他需要报告的事项", "other_matters"),
        ("强化组织领导", None),
        ("规范公正文明执法", None),
    ],
)
def test_the_statutory_part_that_a_heading_opens(title: str, part: str | None) -> None:
    assert part_of(title) == part


@pytest.mark.parametrize(
    ("tail", "signatory", "signed_on"),
    [
        ("\n双桥镇人民政府\n二〇二四年一月十五日", "双桥镇人民政府", "2024-01-15"),
        ("\n双桥街道办事处 2024年2月1日", "双桥街道办事处", "2024-02-01"),
        ("\n2024年13月40日", "", ""),
        ("", "", ""),
    ],
)
def test_signatory_and_date(tail: str, signatory: str, signed_on: str) -> None:
    frame = outline("双桥镇2023年法治政府建设年度报告\n正文内容，完成工作。" + tail)
    assert (frame.signatory, frame.signed_on) == (signatory, signed_on)


def test_those_who_sign_are_found_before_the_attachments_and_the_office_that_prints() -> None:
    attached = """
附件：1．数据表
2．图表
	中共双桥镇委员会	双桥镇人民政府
		2024年1月15日
附件1
数据表
指标	单位	2023年
统计截至2023年12月31日
抄送：青山县司法局。
双桥镇党政办公室	2024年1月16日印发
"""
    frame = outline(REPORT.rpartition("中共双桥镇委员会\n")[0] + "县里的工作要求已经落实。\n" * 80 + attached)
    assert frame.signatory == "中共双桥镇委员会 双桥镇人民政府"
    assert frame.signed_on == "2024-01-15"


def test_sentences_and_clauses() -> None:
    text = "开展宣传5场，发放资料20份；受理3件。\n办结率100%"
    assert [text[a:b] for a, b in sentences(text)] == ["开展宣传5场，发放资料20份；受理3件。", "办结率100%"]
    assert [text[a:b] for a, b in clauses(text)] == ["开展宣传5场", "发放资料20份", "受理3件", "办结率100%"]


def test_a_text_without_frame_has_none() -> None:
    assert outline("今天天气不错，我们去公园。") == ("", "", None, "", "", ())
