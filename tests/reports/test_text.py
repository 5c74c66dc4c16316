"""The canonical text: one paragraph a line, read back as it was written, state and rule with it."""

from __future__ import annotations

import pytest

from yifa.reports.text import BadText, Paragraph, State, Text

TEXT = Text.of(
    [
        Paragraph("主要举措和成效", "outline.part.achievements", 1),
        Paragraph("依法化解矛盾纠纷", "outline.topic.disputes", 2),
        Paragraph("受理{{disputes.accepted|2025|count}}。", "disputes.intake"),
        Paragraph("改写的一段。", "disputes.results", state=State.EDITED),
        Paragraph("#不是标题", "disputes.organisation", state=State.LOCKED),
    ]
)
WRITTEN = (
    "generated\toutline.part.achievements\t# 主要举措和成效\n"
    "generated\toutline.topic.disputes\t## 依法化解矛盾纠纷\n"
    "generated\tdisputes.intake\t受理{{disputes.accepted|2025|count}}。\n"
    "edited\tdisputes.results\t改写的一段。\n"
    "locked\tdisputes.organisation\t#不是标题\n"
)


def test_it_is_read_back_as_it_was_written() -> None:
    assert TEXT.written() == WRITTEN
    assert Text.parse(WRITTEN) == TEXT
    assert Text.parse("") == Text.of([])


@pytest.mark.parametrize(
    "line", ["generated\trule", "written\trule\ttext", "generated\trule\ttext\tmore", "只有文字", "", "\t\t"]
)
def test_a_line_without_its_three_columns_is_refused_by_its_number(line: str) -> None:
    with pytest.raises(BadText, match="第2行"):
        Text.parse(f"generated\trule\ttext\n{line}\n")


@pytest.mark.parametrize("text", ["两\n行", "制表\t符", "回\r车"])
def test_a_paragraph_is_one_line(text: str) -> None:
    with pytest.raises(BadText, match="一段应写在一行"):
        Paragraph(text, "rule")


def test_two_paragraphs_of_one_rule_are_none_of_a_text() -> None:
    with pytest.raises(BadText, match="正文中有两段的编号都是“a”"):
        Text.of([Paragraph("甲。", "a"), Paragraph("乙。", "a")])
