"""The limits: their values against a table of what the statutes say, and what a file may not say."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from yifa.law import citation, limits, statute_files
from yifa.law.limits import ClockKind, Limit, LimitFileError, LimitNotInForce, MonthDay, Term, Unit, UnknownLimit, limit

with (Path(__file__).parent / "expected_limits.csv").open(encoding="utf-8", newline="") as file:
    EXPECTED = {row["id"]: row for row in csv.DictReader(file)}


def written(found: Limit) -> dict[str, str]:
    """The limit in the columns of the table."""
    return {
        "procedure": found.procedure,
        "kind": found.kind.value,
        "number": str(found.term.n) if found.term else "",
        "unit": found.term.unit.value if found.term else "",
        "fixed_date": f"{found.fixed_date.month:02}-{found.fixed_date.day:02}" if found.fixed_date else "",
        "before": "yes" if found.fixed_before else "",
        "quota": str(found.quota.amount) if found.quota else "",
        "extension": str(found.extension.n) if found.extension else "",
        "verified": "yes" if found.verified else "no",
        "local": "yes" if found.local else "",
    }


def test_every_limit_of_the_table_is_on_file_and_no_other() -> None:
    assert {found.id for found in limits.limits()} == EXPECTED.keys()


@pytest.mark.parametrize("id", EXPECTED)
def test_value_unit_and_kind_are_those_of_the_table(id: str) -> None:
    row = EXPECTED[id]
    assert written(limit(id)) == {column: row[column] for column in written(limit(id))}
    assert row["article"] in limit(id).article


@pytest.mark.parametrize("id", EXPECTED)
def test_every_version_says_what_must_be_done_and_on_which_basis(id: str) -> None:
    for version in limits.versions(id):
        assert version.name
        assert version.starts_from
        assert version.cited
        if version.basis is None:
            assert version.local
        else:
            assert version.in_force is not None
            assert version.basis.problem_on(version.in_force) is None
            for ground in version.pauses:
                statute = version.basis.citations[0].statute
                assert statute[ground.article].exists_on(version.in_force)


def test_the_numbers_that_are_working_days_are_derived_from_the_statute() -> None:
    assert limit("penalty_evidence_registration").term == Term(7, Unit.WORKDAY)
    assert limit("penalty_fine_payment").term == Term(15, Unit.DAY)
    assert limit("penalty_decision").term == Term(90, Unit.DAY)
    assert limit("coercion_demand_before_court").term == Term(10, Unit.WORKDAY)
    assert limit("coercion_seizure").term == Term(30, Unit.DAY)
    assert limit("reconsideration_answer").term == Term(10, Unit.WORKDAY)
    assert limit("legal_aid_decision").term == Term(7, Unit.DAY)


def test_a_limit_has_the_value_of_the_day() -> None:
    request = limit("penalty_hearing_request")
    assert request.term == Term(5, Unit.WORKDAY)
    assert request.on(date(2021, 7, 15)) is request
    assert request.on(date(2021, 7, 14)).term == Term(3, Unit.DAY)
    assert request.on(date(2021, 7, 14)).cited == "《行政处罚法》第42条"
    assert limit("mediation_judicial_confirmation").on(date(2022, 5, 1)).cited == (
        "《人民调解法》第33条、《民事诉讼法》第201条"
    )


def test_a_day_before_any_value_is_refused() -> None:
    with pytest.raises(LimitNotInForce, match="2010-12-31没有施行的规定；现有规定自2011-01-01起施行"):
        limit("mediation_judicial_confirmation").on(date(2010, 12, 31))


def test_a_local_limit_without_a_known_beginning_holds_on_any_day() -> None:
    assert limit("hotline_sign_local").on(date(1995, 1, 1)) is limit("hotline_sign_local")


def test_values_read_as_offices_write_them() -> None:
    assert limit("foi_reply").value == "20个工作日"
    assert limit("penalty_prescription_general").value == "2年"
    assert limit("rol_report_township").value == "3月1日之前"
    assert limit("petition_reps_max").value == "每次不超过5人"
    assert limit("village_counsel_monthly_hours_henan").value == "每月不少于4小时"
    assert limit("monthly_return_local").value == "未定期限"
    assert limit("mediation_duration_shenzhen").cited == "《深圳经济特区矛盾纠纷多元化解条例》第25条"
    assert limit("hotline_sign_local").cited == "地方热线工作规定"


def test_only_deadlines_roll_and_the_end_of_a_validity_or_a_term_does_not() -> None:
    rolling = {found.kind for found in limits.limits() if found.rolls}
    assert rolling == {ClockKind.DEADLINE}
    assert {found.id for found in limits.limits() if found.kind is ClockKind.DEADLINE and not found.rolls} == {
        "normdoc_validity_local",
        "normdoc_validity_trial_local",
        "mediation_committee_term",
    }


def test_the_law_pauses_only_where_it_says_so() -> None:
    pausing = {found.id: {ground.ground for ground in found.pauses} for found in limits.limits() if found.pauses}
    assert pausing == {
        "foi_reply": {"consultation", "correction"},
        "petition_recheck_decision": {"hearing"},
        "coercion_seizure": {"testing"},
        "licence_decision": {"expert_steps"},
        "licence_issue": {"expert_steps"},
        "reconsideration_decision": {"suspension"},
        "reconsideration_decision_simplified": {"suspension"},
    }


def test_an_unknown_limit_names_close_matches() -> None:
    with pytest.raises(UnknownLimit, match=r"penalty_decison.*penalty_decision"):
        limit("penalty_decison")
    with pytest.raises(UnknownLimit, match="yifa law limits"):
        limit("zzzzzz")


def test_the_limits_of_person_tracking_are_not_here() -> None:
    tracking = {"community_correction", "drug_rehab", "mental_health", "resettlement", "police_case"}
    assert not tracking & {found.procedure for found in limits.limits()}


@pytest.mark.parametrize("n", [0, -1])
def test_a_term_of_nothing_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="必须至少为1"):
        Term(n, Unit.DAY)


@pytest.fixture
def statute_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of statutes of the test's own; what was read from files is forgotten before and after."""
    caches = (
        statute_files.statute_keys,
        statute_files.text,
        statute_files.read,
        statute_files.files_of_limits,
        citation.statute,
        limits.versions,
        limits.limits,
    )
    monkeypatch.setattr(statute_files, "FOLDER", tmp_path)
    for cached in caches:
        cached.cache_clear()
    (tmp_path / "local.toml").write_text("# none\n", encoding="utf-8")
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


STATUTE = """
key = "CSF"
title = "测试法"

[[version]]
in_force = 2020-01-01
articles = 10

[limit.some_limit]
procedure = "test"
name = "办结"
starts_from = "受理之日"
article = "5"
"""


def test_a_limit_is_read_from_its_statutes_file(statute_folder: Path) -> None:
    (statute_folder / "CSF.toml").write_text(STATUTE + 'fixed_date = "02-28"\nbefore = true\n', encoding="utf-8")
    found = limit("some_limit")
    assert found.fixed_date == MonthDay(2, 28)
    assert found.kind is ClockKind.FIXED_DATE
    assert found.cited == "《测试法》第5条"


def test_a_limit_that_two_files_declare_is_refused(statute_folder: Path) -> None:
    (statute_folder / "CSF.toml").write_text(STATUTE + "days = 5\n", encoding="utf-8")
    (statute_folder / "CSG.toml").write_text(STATUTE + "days = 6\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"CSG\.toml 与 statutes/CSF\.toml 都规定了时限 some_limit"):
        limit("some_limit")


@pytest.mark.parametrize(
    "line",
    [
        "days = 5\nmonths = 1",
        "days = 0",
        "dayz = 5",
        'fixed_date = "02-30"',
        'fixed_date = "13-01"',
        "extension = 5",
        'days = 5\nkind = "deadlin"',
        "days = 5\nin_force = 2019-01-01",
        'days = 5\nalso = ["NOSUCH 1"]',
        'days = 5\nalso = ["CSF x"]',
        'days = 5\npauses = [{ ground = "hearing" }]',
    ],
)
def test_a_limit_that_cannot_be_meant_is_refused_with_its_place(statute_folder: Path, line: str) -> None:
    (statute_folder / "CSF.toml").write_text(f"{STATUTE}{line}\n", encoding="utf-8")
    with pytest.raises(LimitFileError, match=r"statutes/CSF\.toml \[limit\.some_limit\]"):
        limit("some_limit")
