"""A county's own template: further parts, their order and headings; never without the parts of the law."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.reports.conftest import imprint
from tests.reports.writing import TODAY, again, begun, clerk, person
from yifa.cli import main
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.models import Org, Person
from yifa.engine.orgs.sample import COUNTY
from yifa.engine.store.tenancy import org_scope
from yifa.reports.checks import check
from yifa.reports.checks.statutory_parts import MISSING, ORDER, TO_WRITE, WORDLESS
from yifa.reports.drafting import EMPTY
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import draft_again
from yifa.reports.editing.saving import save
from yifa.reports.models import ReportTemplate
from yifa.reports.outline import OUTLINE, STATUTORY, headings
from yifa.reports.report import Report, drafted
from yifa.reports.templates import (
    MOST_TOPICS,
    PRODUCT,
    TO_BE_WRITTEN,
    BadTemplate,
    end_template,
    may_set,
    parsed,
    row_for,
    set_of,
    set_template,
    template_by_id,
    template_for,
    written,
)
from yifa.reports.text import Text

pytestmark = pytest.mark.django_db

SOURCE = "青县依法办〔2025〕6号"
PLAIN = written(OUTLINE)
OWN = PLAIN + "# 意见建议\n# 督察自查\n## 自查发现的问题\n## 整改情况\n# 特色工作（可不写）\n"
SINCE = date(2025, 12, 1)


@pytest.fixture(autouse=True)
def scope(township: Org) -> Iterator[None]:
    with org_scope(township):
        yield


def county() -> Org:
    return Org.objects.get(code=COUNTY)


def administrator() -> Person:
    return person("钱理事")


def demanded(outline: str = OWN, **of: Any) -> ReportTemplate:
    """The county's template, set."""
    plain: dict[str, Any] = {"in_force": SINCE, "source": SOURCE, "by": administrator()}
    return set_template(county(), outline, **(plain | of))


def titles(text: Text, level: int = 1) -> list[str]:
    return [one.text for one in text.said if one.level == level]


def report_of(township: Org) -> Report:
    return drafted(township, 2025, TODAY, imprint(township), today=TODAY)


def test_the_template_of_the_product_is_written_and_read_as_it_is() -> None:
    assert parsed(PLAIN) == OUTLINE


def test_without_a_template_the_law_decides(township: Org) -> None:
    assert template_for(township, TODAY) == PRODUCT
    assert row_for(township, TODAY) is None
    assert template_by_id(None) == PRODUCT


def test_a_new_report_follows_the_template_in_force_on_its_day(township: Org) -> None:
    before = report_of(township)
    demanded()
    assert template_for(township, date(2025, 11, 30)) == PRODUCT
    report = begun(township)
    assert report.template.source == SOURCE
    assert titles(report.text)[5:] == ["意见建议", "督察自查", "特色工作"]
    assert titles(report.text, 2)[-2:] == ["自查发现的问题", "整改情况"]
    assert [one.text for one in report.text if one.rule == f"{EMPTY}{report.template.outline[5].key}"] == [
        TO_BE_WRITTEN
    ]
    assert set(before.text.by_rule) < set(report.text.by_rule)


def test_what_is_empty_is_said_to_be_empty(township: Org) -> None:
    demanded()
    report = report_of(township)
    empty = {part.key for part in report.template.outline[5:] if not part.topics}
    empty |= {topic.key for topic in report.template.outline[6].topics}
    assert empty <= set(report.unrecorded)
    names = headings(report.template.outline, 2025)
    assert {names[key] for key in empty} == {"意见建议", "自查发现的问题", "整改情况", "特色工作"}
    assert names["next_year"].startswith("2026年")


def test_a_required_part_must_be_written_and_one_that_may_be_left_out_need_not(township: Org) -> None:
    demanded()
    report = report_of(township)
    to_write = {one.rule for one in check(report) if one.kind == TO_WRITE}
    opinions, _, special = report.template.outline[5:]
    assert f"{EMPTY}{opinions.key}" in to_write
    assert f"{EMPTY}{special.key}" not in to_write


def test_a_missing_or_wordless_part_of_the_county_is_found_by_the_name_of_its_document(township: Org) -> None:
    demanded()
    report = begun(township)
    opinions, inspection, special = report.template.outline[5:]
    text = changes.leave_out(report.text, f"outline.part.{opinions.key}")
    text = changes.leave_out(text, f"outline.part.{special.key}")
    for key in (special.key, *(topic.key for topic in inspection.topics)):
        text = changes.leave_out(text, f"{EMPTY}{key}")
    told = save(report, text, by=clerk(), today=TODAY).report(TODAY)
    found = {one.kind: one.message for one in check(told) if one.kind in (MISSING, WORDLESS)}
    assert found == {
        MISSING: f"没有“意见建议”部分，报告模板（{SOURCE}）要求必须报告。请恢复这一部分",
        WORDLESS: f"“督察自查”部分没有内容，报告模板（{SOURCE}）要求必须报告。请补写；确实没有的，写明“无”",
    }


def test_a_started_report_keeps_its_own_template_until_it_is_drafted_again(township: Org) -> None:
    report = begun(township)
    demanded(in_force=TODAY)
    assert again(report).template == PRODUCT
    assert [one.kind for one in check(again(report).report(TODAY)) if one.kind == MISSING] == []
    redrafted, _ = draft_again(report, by=clerk(), today=TODAY)
    assert redrafted.template.source == SOURCE
    assert titles(redrafted.text)[5:] == ["意见建议", "督察自查", "特色工作"]


def test_another_order_is_followed_when_drafted_again_and_nobody_loses_a_word(township: Org) -> None:
    report = begun(township)
    mine = changes.add(report.text, "outline.part.leaders_duty", "书记、乡长带头学法。")
    report = save(report, mine, by=clerk(), today=TODAY)
    lines = PLAIN.splitlines()
    moved = [lines[-3], *lines[:-3], *lines[-2:]]
    topics = [line for line in moved if line.startswith("##")]
    moved = [line for line in moved if line not in topics[:2]]
    moved[2:2] = [topics[1], topics[0]]
    demanded("\n".join(moved), in_force=TODAY)
    redrafted, _ = draft_again(report, by=clerk(), today=TODAY)
    order = [part.key for part in redrafted.template.outline]
    assert order[0] == "leaders_duty"
    rules = [one.rule for one in redrafted.text]
    assert [rule for rule in rules if rule.startswith("outline.part.")] == [f"outline.part.{key}" for key in order]
    assert redrafted.text.paragraphs[rules.index("outline.part.leaders_duty") + 1].text == "书记、乡长带头学法。"
    second = [one.text for one in redrafted.text if one.level == 2][:2]
    assert second == [topic.heading for topic in redrafted.template.outline[1].topics[:2]]
    assert ORDER not in {one.kind for one in check(redrafted.report(TODAY))}
    assert ORDER in {one.kind for one in check(replace(report.report(TODAY), template=redrafted.template))}


def test_a_part_that_the_county_gave_up_stays_where_somebody_wrote_in_it(township: Org) -> None:
    demanded()
    report = begun(township)
    opinions, inspection = report.template.outline[5:7]
    text = changes.write(report.text, f"{EMPTY}{opinions.key}", "建议充实执法力量。")
    report = save(report, text, by=clerk(), today=TODAY)
    end_template(set_of(county())[0], until=TODAY, by=administrator())
    redrafted, _ = draft_again(report, by=clerk(), today=TODAY)
    assert titles(redrafted.text)[5:] == ["意见建议"]
    assert f"outline.part.{inspection.key}" not in redrafted.text.by_rule
    assert redrafted.text.paragraphs[-1].text == "建议充实执法力量。"
    assert redrafted.template == PRODUCT


def test_what_areas_say_stays_where_the_county_gave_up_its_heading(township: Org) -> None:
    without = "".join(line + "\n" for line in PLAIN.splitlines() if "[disputes]" not in line)
    demanded(without)
    report = report_of(township)
    assert "坚持和发展新时代“枫桥经验”，依法预防化解矛盾纠纷" in titles(report.text, 2)
    assert any(one.rule == "disputes.intake" for one in report.text)


def test_the_nearest_template_decides(township: Org) -> None:
    mine = ReportTemplate.objects.create(
        org=township, outline=PLAIN, in_force=SINCE, source="乡", set_by=administrator(), set_at="2025-12-01T08:00:00Z"
    )
    demanded()
    found = row_for(township, TODAY)
    assert found is not None
    assert found.pk == mine.pk


def test_templates_follow_one_another_and_can_end(township: Org) -> None:
    first = demanded(until=date(2026, 3, 1))
    assert template_for(township, date(2026, 2, 28)).row == first.pk
    assert template_for(township, date(2026, 3, 1)) == PRODUCT
    second = demanded(PLAIN + "# 意见建议\n", in_force=date(2026, 1, 10))
    assert template_for(township, date(2026, 1, 10)).row == second.pk
    end_template(second, until=date(2026, 6, 1), by=administrator())
    assert template_for(township, TODAY) == PRODUCT
    assert [row.pk for row in set_of(county())] == [second.pk, first.pk]
    with org_scope(county()):
        kinds = list(JournalEntry.objects.filter(kind__startswith="template").values_list("kind", flat=True))
    assert sorted(kinds) == ["template", "template", "template_end"]
    assert str(second).startswith(SOURCE)


@pytest.mark.parametrize(
    ("outline", "said"),
    [
        (PLAIN.replace("# 存在的不足和原因 [shortcomings]\n", ""), "“存在的不足和原因”是法定内容"),
        (PLAIN.replace("存在的不足和原因", "总的看"), "看不出是法定的“存在的不足和原因”部分"),
        (PLAIN.replace("[shortcomings]", "（可不写） [shortcomings]"), "不能定为可不写"),
        (PLAIN + "意见建议\n", "第15行“意见建议”应以“# ”"),
        ("## 意见建议\n" + PLAIN, "前面没有部分"),
        (PLAIN + "# 六、意见建议\n", "不要写序号"),
        (PLAIN + "# 第六部分意见建议\n", "不要写序号"),
        (PLAIN + "# 2项建议\n", "不能有数字"),
        (PLAIN + f"# {'很' * 61}\n", "超过60个字"),
        (PLAIN + "# 意见建议\n# 意见建议\n", "“意见建议”写了两次"),
        (PLAIN + "# 意见 [own_a]\n# 建议 [own_a]\n", "“own_a”写了两次"),
        (PLAIN + "# 自查 [causes]\n", "是系统所用的"),
        (PLAIN + "# 督察\n## 自查 [causes]\n", "是系统所用的"),
        (PLAIN + "# 督察\n## 学法 [publicity]\n", "属于“推进法治政府建设的主要举措和成效”"),
        (PLAIN + "# 督察\n" + "".join(f"## {'甲' * (n + 1)}\n" for n in range(MOST_TOPICS)), "最多20个部分、40个小节"),
    ],
)  # fmt: skip
def test_a_template_that_cannot_stand_is_refused_in_words(outline: str, said: str) -> None:
    with pytest.raises(BadTemplate, match=said):
        demanded(outline)


def test_a_part_that_may_be_left_out_and_blank_lines_are_read() -> None:
    assert [part.is_required for part in parsed(OWN.replace("# 意见", "\n# 意见"))][5:] == [True, True, False]
    once = written(parsed(OWN))
    assert written(parsed(once)) == once


def test_a_template_is_set_by_the_county_s_administrator_with_its_document(township: Org) -> None:
    for by, org in ((person("谢理政"), township), (clerk(), county()), (person("谢理政"), county())):
        assert not may_set(org, by, TODAY)
        with pytest.raises(BadTemplate, match="由县级以上机关的系统管理员设定"):
            set_template(org, OWN, in_force=SINCE, source=SOURCE, by=by)
    for wrong, said in (
        ({"source": " "}, "依据的文件"),
        ({"source": "长" * 201}, "依据的文件"),
        ({"until": SINCE}, "晚于施行日期"),
    ):
        with pytest.raises(BadTemplate, match=said):
            demanded(**wrong)


def test_history_is_not_written_anew() -> None:
    row = demanded()
    with pytest.raises(BadTemplate, match="历史不得改写"):
        demanded(in_force=date(2025, 11, 1))
    with pytest.raises(BadTemplate, match="晚于施行日期"):
        end_template(row, until=SINCE, by=administrator())
    end_template(row, until=TODAY, by=administrator())
    with pytest.raises(BadTemplate, match="已经定了停用日期"):
        end_template(row, until=TODAY, by=administrator())
    with pytest.raises(IntegrityError), transaction.atomic(), org_scope(county()):
        ReportTemplate.objects.filter(pk=row.pk).update(until=SINCE)


def test_at_the_command_line(township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "template", "--org", township.code]) == 0
    shown = capsys.readouterr().out
    assert shown == PLAIN
    file, by = tmp_path / "template.txt", str(administrator().pk)
    setting = ["report", "set-template", "--org", COUNTY, "--file", str(file), "--source", SOURCE, "--by", by]
    assert main([*setting, "--from", "2025-12-01"]) == 2
    file.write_text(shown + "# 意见建议\n", encoding="utf-8")
    assert main([*setting, "--from", "2025-12-01"]) == 0
    assert SOURCE in capsys.readouterr().out
    assert main([*setting, "--from", "2025-12-01"]) == 1
    assert "历史不得改写" in capsys.readouterr().err
    assert main(["report", "template", "--org", township.code, "--on", "2026-01-01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["source"] == SOURCE
    assert [part["law"] for part in told["outline"]][-2:] == [str(STATUTORY["other_matters"].law), None]
    ending = ["report", "end-template", "--org", COUNTY, "--until", "2026-02-01", "--by", by]
    assert main(ending) == 0
    assert main(ending) == 1
    assert "没有在用的报告模板" in capsys.readouterr().err
    assert main(["report", "template", "--org", township.code, "--on", "2026-02-01"]) == 0
