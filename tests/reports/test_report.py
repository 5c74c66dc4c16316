"""The report of a year: the statutory parts, numbers from tokens alone, each read back and found in the records."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.reports.conftest import TODAY, imprint
from yifa.cli import main
from yifa.engine.figures import registry
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import BadToken, Filled, Token, pieces
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reading.parts import PARTS
from yifa.reading.read import read
from yifa.reports.evidence import Counted, Evidence, digest, gather_evidence
from yifa.reports.manifest import manifest, name_of
from yifa.reports.outline import OUTLINE
from yifa.reports.report import CannotBuild, Report, Wording, build
from yifa.reports.text import Paragraph, State, Text

pytestmark = pytest.mark.django_db

ALLOWED = re.compile(r"\{\{[^}]*\}\}|(?<=outline\.)\w+|20(?:25|26)年|\d{1,2}月\d{1,2}日|12345热线")
"""What may hold digits: tokens, dates, and the name of the hotline."""


def test_the_five_statutory_parts_stand_in_their_order(report: Report) -> None:
    headings = [block.words for block in report.blocks if block.level == 1]
    assert headings == [
        "一、推进法治政府建设的主要举措和成效",
        "二、存在的不足和原因",
        "三、党政主要负责人履行推进法治建设第一责任人职责情况",
        "四、2026年推进法治政府建设的主要安排",
        "五、其他需要报告的情况",
    ]
    assert {part.key for part in OUTLINE} == {part.key for part in PARTS}


def test_every_subsection_says_something_and_what_is_empty_is_said_to_be(report: Report) -> None:
    blocks = report.blocks
    for block, following in itertools.pairwise(blocks):
        assert not block.level or following.level != block.level, block.words
    assert "leadership" in report.unrecorded
    assert "leaders_duty" in report.unrecorded
    assert "causes" in report.unrecorded
    assert "disputes" not in report.unrecorded
    assert report.words().count("本年度业务记录中没有这方面的内容。") == 8


def test_all_of_it_is_generated_and_survives_being_written_down(report: Report) -> None:
    assert {paragraph.state for paragraph in report.text} == {State.GENERATED}
    assert Text.parse(report.text.written()) == report.text


def test_no_digit_stands_outside_tokens_and_dates(report: Report) -> None:
    for paragraph in report.text:
        assert not re.search(r"\d", ALLOWED.sub("", paragraph.text)), paragraph.text


def test_nothing_is_said_of_nothing(report: Report) -> None:
    assert not re.search(r"(?<![\d.])0(?:件|次|人|户|处|起|份|个|名|元|%)", report.words())


def test_every_claim_that_a_reader_finds_is_one_of_the_tokens(report: Report) -> None:
    """The end-to-end proof: the finished text, read as if somebody else had written it, claims nothing of its own."""
    text = report.words()
    told = [(token["shown"], token["value"]) for token in manifest(report)["tokens"]]
    claims = read(text).claims
    assert len(claims) > 60
    for claim in claims:
        assert any(_is_told(claim.surface, claim.value, shown, value) for shown, value in told), claim


def _is_told(surface: str, value: float, shown: str, counted: float | None) -> bool:
    """The reader's stretch is the token's or holds it, and its value is the counted one as far as it is told."""
    if shown == "未发生":
        return surface.startswith(shown) and value == 0 == counted
    number = re.match(r"[\d.]+", shown)
    assert number, shown
    unit = 10_000 if "万元" in shown else 1
    places = max(-Decimal(number[0]).as_tuple().exponent, 0)  # type: ignore[type-var]
    return surface.startswith(number[0]) and value == float(number[0]) * unit == round(
        round((counted or 0) / unit, places) * unit, 2
    )


def test_what_a_reader_checks_holds_and_nothing_is_missing(report: Report) -> None:
    reading = read(report.words())
    assert reading.missing == ()
    assert [check.message for check in reading.checks if check.holds is False] == []
    assert reading.outline.year == 2025
    assert reading.outline.signatory == "清溪乡人民政府"
    assert reading.outline.signed_on == "2026-02-20"


def test_what_is_above_zero_is_said_or_listed_as_unsaid(report: Report) -> None:
    said = {token.of.figure for token in report.tokens if not token.of.by}
    unsaid = {figure.id for figure in report.unsaid}
    # Areas that recorded nothing: how many villages and grids there are is no fact of theirs.
    silent = {"advisers.villages", "disclosure.villages", "village_affairs.grids"}
    for id, result in report.facts.now.items():
        assert (id in said or id in unsaid) == (bool(result.total.shown) and id not in silent) or id in said, id
    assert not said & unsaid


def test_a_figure_that_no_sentence_tells_is_listed(report: Report) -> None:
    shorter = Text.of(one for one in report.text if one.rule != "disputes.organisation")
    cut = Report(report.org, report.facts, shorter, report.imprint, report.evidence, report.checkpoint)
    assert {"disputes.committees", "disputes.mediators", "disputes.grids"} <= {one.id for one in cut.unsaid}


def test_the_same_records_give_the_same_report(report: Report, township: Org) -> None:
    again = build(township, 2025, TODAY, imprint(township), today=TODAY)
    assert again.text == report.text
    assert manifest(again) == manifest(report)


def test_what_was_filled_in_by_hand_is_told_and_listed(report: Report) -> None:
    added = Paragraph("辖区有常住人口{{filled|residents}}。", "own.residents", state=State.EDITED)
    text = Text.of([*report.text, added])
    told = replace(report, text=text, filled={"residents": "3210人"})
    assert told.words().count("辖区有常住人口3210人。") == 1
    assert told.filled_in == [Filled("residents")]
    assert told.tokens == report.tokens
    assert manifest(told)["filled"] == [{"key": "residents", "shown": "3210人"}]
    assert manifest(report)["filled"] == []


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ("{{filled|residents}}", "人工填报的数据“residents”没有登记"),
        ("{{disputes.no_such_thing|2025|count}}", "没有编号为“disputes.no_such_thing”的统计指标"),
        ("{{disputes.accepted[colour=red]|2025|count}}", "没有按“colour”分组"),
        ("{{disputes.accepted|2019|count}}", "不是本报告的年度"),
        ("{{disputes.success_rate|2025|all=全部}}", "全部"),
    ],
)
def test_what_can_not_be_told_is_marked_where_it_stands(township: Org, report: Report, token: str, says: str) -> None:
    added = Paragraph(f"另有{token}。", "own.wrong", state=State.EDITED)
    wording = Wording(Text.of([*report.text, added]))
    told = build(township, 2025, TODAY, imprint(township), today=TODAY, wording=wording)
    assert "另有〔此处数据有误〕。" in told.words()
    ((block, run),) = told.broken
    assert block.rule == "own.wrong"
    assert says in run.broken
    assert told.evidence == report.evidence
    assert report.broken == []


def test_people_may_tell_the_parts_of_a_figure(township: Org, report: Report) -> None:
    added = Paragraph("网格上报{{disputes.accepted[source=grid]|2025|count}}。", "own.part", state=State.EDITED)
    wording = Wording(Text.of([*report.text, added]))
    told = build(township, 2025, TODAY, imprint(township), today=TODAY, wording=wording)
    (part,) = told.evidence.keys() - report.evidence.keys()
    assert str(part.of) == "disputes.accepted[source=grid]"
    assert f"网格上报{told.evidence[part].count}件。" in told.words()


def test_what_is_left_out_is_not_set(report: Report) -> None:
    without = Text.of(
        Paragraph(one.text, one.rule, one.level, State.LEFT_OUT) if one.rule == "outline.opening" else one
        for one in report.text
    )
    assert report.words().splitlines()[3].startswith("2025年，清溪乡")
    assert replace(report, text=without).words().splitlines()[3] == "一、推进法治政府建设的主要举措和成效"


def test_a_word_that_compares_rests_on_both_years(report: Report) -> None:
    token = Token.parse("{{disputes.accepted|2025|up=增加}}")
    assert [counted.span for counted in report.sources(token)] == [report.facts.span, report.facts.span.before]


@pytest.fixture(scope="module")
def told(report: Report) -> Any:
    """The manifest as a program reads it."""
    return json.loads(json.dumps(manifest(report)))


class TestTheManifest:
    def test_it_says_what_it_is_of(self, told: Any) -> None:
        assert {"org", "year", "number", "as_of", "figures", "checkpoint"} <= set(told)
        assert (told["org"], told["year"], told["as_of"]) == ("990101201", 2025, "2026-06-10")
        assert told["checkpoint"]["origin"] == "990101201"
        assert told["checkpoint"]["size"] > 100

    def test_its_figures_are_those_that_the_command_tells(
        self, told: Any, township: Org, capsys: pytest.CaptureFixture[str]
    ) -> None:
        asked = ["--org", township.code, "--year", "2025", "--as-of", "2026-06-10", "--json"]
        assert main(["figures", *asked]) == 0
        by_id = {figure["id"]: figure for figure in told["figures"]}
        commands = json.loads(capsys.readouterr().out)
        assert {figure["id"] for figure in commands} <= set(by_id)
        for figure in commands:
            ours = by_id[figure["id"]]
            assert (ours["value"], ours["count"]) == (figure["value"], figure["rows"]), figure["id"]
            assert (ours["numerator"], ours["denominator"]) == (figure["numerator"], figure["denominator"])

    def test_its_digests_are_of_the_rows_that_the_command_lists(
        self, told: Any, township: Org, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for figure in told["figures"]:
            id, _, year = figure["id"].partition("@")
            if "[" in id:
                continue
            as_of = figure["as_of"]
            asked = ["--org", township.code, "--year", year or "2025", "--as-of", as_of, "--json"]
            assert main(["figures", "rows", id, *asked]) == 0
            rows = sorted(
                (row["id"], row["in_numerator"], row["amount"]) for row in json.loads(capsys.readouterr().out)
            )
            lines = "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows)
            assert figure["count"] == len(rows), figure["id"]
            assert figure["rows_digest"] == hashlib.sha256(lines.encode()).hexdigest(), figure["id"]

    def test_every_number_of_the_text_names_the_figures_it_is_from(self, told: Any, report: Report) -> None:
        known = {figure["id"] for figure in told["figures"]}
        assert len(told["tokens"]) == len(report.tokens) > 60
        for token in told["tokens"]:
            assert token["of"]
            assert set(token["of"]) <= known

    def test_parts_of_a_figure_have_rows_of_their_own_that_add_up(self, told: Any) -> None:
        kinds = [one for one in told["figures"] if one["id"].startswith("disputes.accepted[kind=")]
        whole = next(one for one in told["figures"] if one["id"] == "disputes.accepted")
        assert len(kinds) > 2
        assert sum(one["count"] for one in kinds) == sum(one["value"] for one in kinds) == whole["count"] > 0
        assert len({one["rows_digest"] for one in kinds}) == len(kinds)


def test_rows_that_change_change_the_digest() -> None:
    rows = [("1", None, 1), ("2", True, 1.5)]
    assert digest(rows) == digest(list(rows)) != digest(rows[:1]) != digest([("1", None, 2)])


def test_parts_hold_the_same_rows_as_a_figure_of_that_kind(report: Report, township: Org) -> None:
    parts = [one for one in report.evidence if one.of.by and one.of.figure == "disputes.accepted"]
    whole = next(one for one in report.evidence if str(one.of) == "disputes.accepted" and one.span == report.facts.span)
    ids = sorted(id for one in parts for id in report.evidence[one].ids)
    by_kind = sorted(id for one in parts if one.of.by == "kind" for id in report.evidence[one].ids)
    assert ids == by_kind == sorted(report.evidence[whole].ids)


def test_evidence_is_of_what_may_be_read_alone(report: Report, township: Org) -> None:
    with org_scope(township):
        wanted = [next(iter(report.evidence))]
        assert set(gather_evidence(scope_of(township, TODAY), wanted)) == set(wanted)


@pytest.mark.parametrize(
    ("year", "as_of", "says"),
    [
        (2027, TODAY, "不能编制2027年"),
        (1066, TODAY, "不能编制1066年"),
        (2025, date(2026, 6, 11), "晚于今天"),
        (2025, date(2024, 12, 31), "早于2025年"),
        (2023, TODAY, "没有2023年的业务记录"),
    ],
)
def test_what_can_not_be_reported_on_is_refused(township: Org, year: int, as_of: date, says: str) -> None:
    with pytest.raises(CannotBuild, match=says):
        build(township, year, as_of, imprint(township), today=TODAY)


def test_a_year_that_is_not_over_says_so(township: Org) -> None:
    running = build(township, 2026, TODAY, imprint(township), today=TODAY)
    assert running.remarks == ["统计截至2026年6月10日，2026年尚未结束，数字还会变化"]
    assert "全年" not in running.words()
    assert "比上年同期" in running.words()


def test_a_token_of_another_year_can_not_be_told(report: Report) -> None:
    facts: Facts = report.facts
    with pytest.raises(BadToken, match="不是本报告的年度"):
        facts.span_of("2019")
    token = Token.parse("{{disputes.accepted[colour=red]|2025|count}}")
    with pytest.raises(BadToken, match="没有按“colour”分组"):
        facts.value(token.of, facts.span)
    token = Token.parse("{{disputes.accepted[level=village]|2025|count}}")
    assert [Counted(token.of, facts.span).figure] == [registry.figure("disputes.accepted")]
    assert name_of(report, Counted(token.of, facts.span.before)) == "disputes.accepted[level=village]@2024"
    assert list(pieces(str(token))) == [token]


def test_what_is_recorded_meanwhile_is_in_both_or_the_report_is_not_built(
    township: Org, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([1, 0])

    def interrupted(*given: Any) -> dict[Counted, Evidence]:
        """As if a row had gone between figures and rows, the first time."""
        found = gather_evidence(*given)
        first = next(one for one, rows in found.items() if rows.count)
        return found | {first: Evidence(found[first].ids[next(counts, 1) :], "")}

    monkeypatch.setattr("yifa.reports.report.gather_evidence", interrupted)
    assert build(township, 2025, TODAY, imprint(township), today=TODAY).evidence
    with pytest.raises(CannotBuild, match="记录一直在变动"):
        build(township, 2025, TODAY, imprint(township), today=TODAY)
