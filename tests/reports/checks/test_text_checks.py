"""What each check finds in a text, and where it stays silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from tests.reports.checks.texts import only, reworded, surfaces, without, written
from tests.reports.conftest import imprint
from yifa.engine.matters.models import Matter
from yifa.engine.narrative.tokens import Mention
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope
from yifa.reports.checks import broken_tokens, full_rates, parts_in_words, period_covered, repeats, unsaid
from yifa.reports.checks import statutory_parts as statutory
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.finished_words import find_in_words
from yifa.reports.checks.named_records import find_records_gone
from yifa.reports.checks.numbers import find_loose
from yifa.reports.checks.paragraphs import Told, told_paragraphs
from yifa.reports.outline import OUTLINE
from yifa.reports.report import Report
from yifa.reports.text import Paragraph, State, Text

pytestmark = pytest.mark.django_db

ACCEPTED = "{{disputes.accepted|2025|count}}"


def kinds(findings: Iterable[Finding]) -> list[str]:
    return [one.kind for one in findings]


class TestBrokenTokens:
    def find(self, report: Report) -> list[Finding]:
        return list(broken_tokens.find_broken_tokens(told_paragraphs(report)))

    @pytest.mark.parametrize(
        ("text", "surface", "says"),
        [
            ("受理{{disputes.acepted|2025|count}}。", "{{disputes.acepted|2025|count}}", "相近的有：disputes.accepted"),
            ("受理{{disputes.accepted|2019|count}}。", "{{disputes.accepted|2019|count}}", "不是本报告的年度"),
            ("受理{{disputes.accepted|2024|count}}。", "{{disputes.accepted|2024|count}}", "没有可以统计的记录"),
            ("达成{{disputes.success_rate|2024|of}}。", "{{disputes.success_rate|2024|of}}", "没有可以统计的记录"),
            ("受理{{accepted}}。", "{{accepted}}", "不是数据标记"),
            ("受理{{disputes.accepted|2025|all}}。", "{{disputes.accepted|2025|all}}", "请改用相应的比率"),
            ("有{{filled|people}}。", "{{filled|people}}", "没有登记"),
            ("受理{{disputes.accepted|2025|count。", "{{", "没有写完"),
            ("受理disputes.accepted|2025|count}}。", "}}", "没有写完"),
        ],
    )
    def test_what_says_nothing_is_found(self, report: Report, text: str, surface: str, says: str) -> None:
        own = written(report, text)
        (found,) = self.find(own)
        assert surfaces(own, [found]) == [surface]
        assert found.severity is Severity.MUST
        assert says in found.message

    def test_it_opens_the_figure_that_it_names(self, report: Report) -> None:
        (found,) = self.find(written(report, "受理{{disputes.accepted|2019|count}}。"))
        assert [(rows.of, rows.period) for rows in found.figures] == [("disputes.accepted", "2019")]

    def test_sound_tokens_are_left_alone(self, report: Report) -> None:
        assert self.find(report) == []
        assert self.find(written(report, f"受理{ACCEPTED}，有{{{{filled|p}}}}。", filled={"p": "3人"})) == []


class TestFullRates:
    def find(self, report: Report) -> list[Finding]:
        return list(full_rates.find_full_rates(told_paragraphs(report), report.facts))

    def test_all_of_how_many_is_asked(self, report: Report) -> None:
        own = written(report, "网格上报事项办结率{{disputes.from_grid_rate|2025|rate}}。")
        (found,) = self.find(own)
        count = report.facts.now["disputes.from_grid_rate"].total.denominator
        assert f"却没有写明总数（{count}）" in found.message
        assert [one.text for one in found.suggestions] == [
            "{{disputes.from_grid_rate|2025|rate}}"
            "（{{disputes.from_grid_rate|2025|met}}/{{disputes.from_grid_rate|2025|of}}）"
        ]
        assert [(one.shown, one.of) for one in found.suggestions] == [
            (f"100%（{count}/{count}）", "网格上报事项办结率")
        ]

    def test_so_it_is_of_a_word_that_claims_all(self, report: Report) -> None:
        own = written(report, "网格上报事项{{disputes.from_grid_rate|2025|all=均}}已办结。")
        assert kinds(self.find(own)) == [full_rates.KIND]

    @pytest.mark.parametrize(
        "text",
        [
            "{{disputes.from_grid_rate|2025|of}}件，办结率{{disputes.from_grid_rate|2025|rate}}。",
            "网格上报{{disputes.from_grid|2025|count}}，办结率{{disputes.from_grid_rate|2025|rate}}。",
            "调处率{{disputes.taken_up_rate|2025|rate}}。",
            f"受理{ACCEPTED}。",
            "占{{disputes.accepted[kind=family]|2025|count}}。",
        ],
    )
    def test_what_is_counted_or_not_full_is_left_alone(self, report: Report, text: str) -> None:
        assert self.find(written(report, text)) == []

    def test_a_drafted_report_tells_its_counts(self, report: Report) -> None:
        assert self.find(report) == []


class TestPartsInWords:
    FAMILY = "婚姻家庭{{disputes.accepted[kind=family]|2025|count}}"
    LAND = "山林土地{{disputes.accepted[kind=land]|2025|count}}"

    def find(self, report: Report) -> list[Finding]:
        return list(parts_in_words.find_incomplete_parts(told_paragraphs(report), report.facts))

    def test_parts_that_leave_some_out_are_found(self, report: Report) -> None:
        own = written(report, f"受理{ACCEPTED}，其中{self.FAMILY}、{self.LAND}。")
        (found,) = self.find(own)
        assert "没有说全" in found.message
        assert "合计为22" in found.message
        assert surfaces(own, [found])[0].startswith("{{disputes.accepted[kind=family]")
        assert len(found.figures) == 2

    def test_a_part_told_twice_is_found(self, report: Report) -> None:
        (found,) = self.find(written(report, f"受理{ACCEPTED}，其中{self.FAMILY}、{self.FAMILY}。"))
        assert "有一类说了两次" in found.message

    @pytest.mark.parametrize(
        "text",
        [
            f"受理{ACCEPTED}，主要是{FAMILY}、{LAND}。",
            f"受理{ACCEPTED}，其中{FAMILY}。另外，{LAND}。",
            f"受理{ACCEPTED}。",
        ],
    )
    def test_what_says_that_it_is_not_all_is_left_alone(self, report: Report, text: str) -> None:
        assert self.find(written(report, text)) == []

    def test_a_drafted_report_tells_all_parts(self, report: Report) -> None:
        assert self.find(report) == []


class TestRepeats:
    def test_a_figure_told_exactly_here_and_round_there_is_found(self, report: Report) -> None:
        own = written(report, "受理矛盾纠纷{{disputes.accepted|2025|over=20余}}。")
        (found,) = repeats.find_told_differently(told_paragraphs(own))
        assert "写作“20余件”，别处写作“22件”" in found.message
        assert surfaces(own, [found]) == ["{{disputes.accepted|2025|over=20余}}"]

    def test_one_told_only_round_is_left_alone(self, report: Report) -> None:
        own = only(report, "受理矛盾纠纷{{disputes.accepted|2025|over=20余}}。")
        assert list(repeats.find_told_differently(told_paragraphs(own))) == []
        assert list(repeats.find_told_differently(told_paragraphs(report))) == []

    def test_a_figure_of_the_year_before_must_say_so(self, running: Report) -> None:
        own = written(running, f"受理矛盾纠纷{ACCEPTED}。")
        (found,) = repeats.find_figures_of_other_years(told_paragraphs(own), own.facts)
        assert "是2025年的“受理矛盾纠纷”，句中却没有写明" in found.message

    @pytest.mark.parametrize(
        "text", [f"上年受理{ACCEPTED}。", f"2025年受理{ACCEPTED}。", "受理{{disputes.accepted|2026|count}}。"]
    )
    def test_one_that_says_so_is_left_alone(self, running: Report, text: str) -> None:
        own = written(running, text)
        assert list(repeats.find_figures_of_other_years(told_paragraphs(own), own.facts)) == []


class TestPeriod:
    def test_a_year_that_is_told_whole_is_left_alone(self, report: Report) -> None:
        sound = replace(report, imprint=replace(report.imprint, dated=date(2026, 6, 11)))
        assert list(period_covered.find_period_problems(sound)) == []

    def test_a_title_of_another_year_or_of_none_is_found(self, report: Report, township: Org) -> None:
        for title, says in ((("2024年年度报告",), "写的是2024年"), (("年度报告",), "没有写明年度")):
            other = replace(report, imprint=imprint(township, title=title, dated=date(2026, 7, 1)))  # type: ignore[arg-type]
            (found,) = period_covered.find_period_problems(other)
            assert found.severity is Severity.MUST
            assert says in found.message

    def test_a_year_that_is_not_over_can_not_be_issued(self, running: Report) -> None:
        found = list(period_covered.find_period_problems(running))
        assert period_covered.NOT_OVER in kinds(found)
        assert "没有覆盖2026年全年" in "".join(one.message for one in found)

    def test_a_document_older_than_its_figures_is_found(self, report: Report) -> None:
        assert kinds(period_covered.find_period_problems(report)) == [period_covered.DATED_EARLIER]


class TestStatutoryParts:
    def find(self, report: Report) -> list[Finding]:
        return list(statutory.find_statutory_gaps(told_paragraphs(report)))

    def complete(self, report: Report) -> Report:
        """With words of people where records tell nothing."""
        texts = {
            "outline.empty.causes": "主要原因是调解员年龄偏大、专业知识不足。",
            "outline.empty.leaders_duty": "党委书记、乡长定期听取法治建设工作汇报。",
        }
        for rule, text in texts.items():
            report = reworded(report, rule, text)
        topics = [f"outline.empty.{topic.key}" for part in OUTLINE for topic in part.topics]
        for rule in topics:
            report = reworded(report, rule, "开展了有关工作，情况另行报告。")
        return report

    def test_a_complete_report_is_left_alone(self, report: Report) -> None:
        assert self.find(self.complete(report)) == []

    def test_what_is_still_to_be_written_is_found(self, report: Report) -> None:
        found = self.find(report)
        must = [one for one in found if one.severity is Severity.MUST]
        assert kinds(must) == [statutory.TO_WRITE, statutory.TO_WRITE]
        assert {one.rule for one in must} == {"outline.empty.causes", "outline.empty.leaders_duty"}
        should = [one for one in found if one.severity is Severity.SHOULD]
        assert set(kinds(should)) == {statutory.UNRECORDED}
        assert len(should) == 8
        assert all(surfaces(report, [one]) == [report.text.by_rule[one.rule].text] for one in found)

    def test_a_part_that_is_missing_or_left_out_is_found(self, report: Report) -> None:
        complete = self.complete(report)
        gone = without(complete, "outline.part.leaders_duty")
        paragraphs = [
            replace(one, state=State.LEFT_OUT) if one.rule == "outline.part.leaders_duty" else one
            for one in complete.text
        ]
        for lacking in (gone, replace(complete, text=Text.of(paragraphs))):
            found = [one for one in self.find(lacking) if one.kind == statutory.MISSING]
            assert len(found) == 1
            assert "《法治政府建设与责任落实督察工作规定》第25条第（三）项" in found[0].message

    def test_a_part_without_words_is_found(self, report: Report) -> None:
        complete = self.complete(report)
        empty = without(complete, "outline.empty.leaders_duty")
        assert kinds(self.find(empty)) == [statutory.WORDLESS]
        short = reworded(complete, "outline.empty.leaders_duty", "已履行。")
        assert kinds(self.find(short)) == [statutory.WORDLESS]
        none = reworded(complete, "outline.empty.other_matters", "无。")
        assert self.find(none) == []

    def test_parts_in_another_order_are_found(self, report: Report) -> None:
        complete = self.complete(report)
        first = [one for one in complete.text if one.rule == "outline.part.other_matters"]
        rest = [one for one in complete.text if one.rule != "outline.part.other_matters"]
        words = Paragraph("没有其他需要报告的情况。", "own.words", state=State.EDITED)
        moved = replace(complete, text=Text.of([rest[0], *first, words, *rest[1:]]))
        assert kinds(self.find(moved)) == [statutory.ORDER]

    def test_a_first_level_heading_of_somebodys_own_opens_no_part(self, report: Report) -> None:
        own = replace(report, text=Text.of([*self.complete(report).text, Paragraph("意见建议", "own.part", level=1)]))
        assert self.find(own) == []


class TestUnsaid:
    def find(self, report: Report) -> list[Finding]:
        return list(unsaid.find_unsaid(told_paragraphs(report), report.facts))

    def test_a_figure_above_zero_that_no_sentence_tells_is_found(self, report: Report) -> None:
        before = {one.figures[0].of for one in self.find(report)}
        found = self.find(without(report, "disputes.organisation"))
        told = {one.figures[0].of: one for one in found if one.figures[0].of not in before}
        assert {"disputes.committees", "disputes.mediators", "disputes.grids"} <= set(told)
        one = told["disputes.mediators"]
        assert one.suggestions[0].text == "人民调解员{{disputes.mediators|2025|count}}"
        assert one.suggestions[0].shown in one.message.replace("”", "").replace("“", "")

    def test_what_is_said_or_zero_is_not(self, report: Report) -> None:
        found = {one.figures[0].of for one in self.find(report)}
        assert not {"disputes.accepted", "disputes.mass_incidents", "disputes.incident_deaths"} & found


class TestFinishedWords:
    def find(self, report: Report) -> list[Finding]:
        return list(find_in_words(report, told_paragraphs(report)))

    def test_a_drafted_report_reads_well(self, report: Report, running: Report) -> None:
        assert self.find(report) == []
        assert self.find(running) == []

    def test_what_does_not_add_up_for_a_reader_is_found(self, report: Report) -> None:
        own = written(report, f"全年受理矛盾纠纷{ACCEPTED}，化解{{{{disputes.own_settled|2025|count}}}}，化解率98%。")
        found = self.find(own)
        assert found
        assert {one.rule for one in found} == {"own.0"}
        assert all(one.severity is Severity.SHOULD and one.kind.startswith("words_") for one in found)
        assert "98%" in surfaces(own, found)[0]
        assert any(rows.of == "disputes.accepted" for one in found for rows in one.figures)

    def test_places_in_the_frame_belong_to_no_paragraph(self, report: Report, township: Org) -> None:
        framed = replace(report, imprint=imprint(township, to="青山县人民政府、青山县近200多个村委会"))
        (found,) = self.find(framed)
        assert (found.rule, found.start, found.end) == ("", 0, 0)
        below = replace(report, imprint=imprint(township, signatory="近200多个村委会"))
        assert [one.rule for one in self.find(below)] == [""]


def test_a_place_in_the_words_leads_to_the_canonical_text(report: Report) -> None:
    (told,) = told_paragraphs(only(report, f"受理{ACCEPTED}，占{{{{disputes.complex_share|2025|rate}}}}以上。"))
    assert isinstance(told, Told)
    assert told.where == "开头一段"
    words = told.words
    for surface, text in (
        ("受理", "受理"),
        ("22件", ACCEPTED),
        ("22", ACCEPTED),
        ("件，占", f"{ACCEPTED}，占"),
        ("以上", "以上"),
    ):
        at = words.index(surface)
        start, end = told.canonical(at, at + len(surface))
        assert told.text[start:end] == text


class TestNamedRecords:
    def find(self, report: Report, org: Org) -> list[Finding]:
        with org_scope(org):
            return list(find_records_gone(told_paragraphs(report), [org]))

    def test_those_that_stand_are_left_alone(self, report: Report, township: Org) -> None:
        with org_scope(township):
            matter, entry = Matter.objects.filter(voided=False)[0], Entry.objects.filter(voided=False)[0]
        named = [Mention("matter", matter.pk, "一件纠纷"), Mention("entry", entry.pk, "一次排查")]
        own = only(report, f"办理了{named[0]}，开展了{named[1]}。")
        assert own.mentions == named
        assert self.find(own, township) == []

    @pytest.mark.parametrize("kind", ["matter", "entry"])
    def test_one_that_is_not_there_is_found(self, report: Report, township: Org, kind: str) -> None:
        own = written(report, f"查处了{{{{record|{kind}-404|无照经营案}}}}。")
        (found,) = self.find(own, township)
        assert surfaces(own, [found]) == [f"{{{{record|{kind}-404|无照经营案}}}}"]
        assert "所述的“无照经营案”在台账中没有，或者已经作废" in found.message

    def test_numbers_in_a_name_are_no_loose_ones(self, report: Report) -> None:
        own = only(report, "整改了{{record|matter-404|3件案卷没有送达回证}}。")
        assert list(find_loose(told_paragraphs(own), own.facts)) == []
        assert own.words().count("整改了3件案卷没有送达回证。") == 1
