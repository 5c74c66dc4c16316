"""`yifa law limits` and `yifa law explain`, as they are called: in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from yifa.cli import STOPPED_READING
from yifa.law.limits import limits


def yifa_law(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "yifa.cli", "law", *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def explained(*arguments: str) -> dict[str, Any]:
    done = yifa_law("explain", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_limits_as_json() -> None:
    done = yifa_law("limits", "--json")
    assert done.returncode == 0, done.stderr
    found = {row["id"]: row for row in json.loads(done.stdout)["limits"]}
    assert found.keys() == {known.id for known in limits()}
    seizure = found["coercion_seizure"]
    assert seizure | {"name": "", "from": ""} == {
        "id": "coercion_seizure",
        "procedure": "coercion",
        "name": "",
        "from": "",
        "kind": "deadline",
        "number": 30,
        "unit": "day",
        "fixed_date": None,
        "before": False,
        "quota": None,
        "extension": 30,
        "extended_by": "情况复杂，经行政机关负责人批准",
        "pauses": [{"ground": "testing", "name": "检测、检验、检疫或者技术鉴定", "article": "25(3)"}],
        "rolls": True,
        "law": "行政强制法",
        "article": "25",
        "in_force": "2012-01-01",
        "until": None,
        "verified": True,
        "local": False,
        "source": "主席令第四十九号",
    }
    assert found["rol_report_township"]["fixed_date"] == "03-01"
    assert found["petition_reps_max"]["quota"] == {"amount": 5, "unit": "人", "per": "每次", "cap": True}


def test_limits_in_words_names_every_limit_under_its_statute() -> None:
    done = yifa_law("limits")
    assert done.returncode == 0
    for known in limits():
        assert known.id in done.stdout
        assert known.name in done.stdout
    assert done.stdout.index("《行政处罚法》") < done.stdout.index("penalty_decision")


def test_explain_as_json() -> None:
    found = explained("penalty_withdraw_publicity", "--from", "2025-09-26")
    assert found == {
        "limit": "penalty_withdraw_publicity",
        "kind": "deadline",
        "from": "2025-09-26",
        "due": "2025-09-30",
        "provisional": False,
        "law": "行政处罚法",
        "article": "48(2)",
        "days": [
            {"date": "2025-09-26", "counted": False, "why": "起算当日，不计入"},
            {"date": "2025-09-27", "counted": False, "why": "周六"},
            {"date": "2025-09-28", "counted": True, "why": "第1个工作日（国庆节调休上班）"},
            {"date": "2025-09-29", "counted": True, "why": "第2个工作日"},
            {"date": "2025-09-30", "counted": True, "why": "第3个工作日"},
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "due", "kind"),
    [
        (["rol_report_township", "--from", "2025-09-28"], "2026-02-28", "fixed_date"),
        (["petition_reps_max", "--from", "2025-09-28"], None, "quota"),
        (["crime_referral_send_hours", "--from", "2025-09-28T10:30"], "2025-09-29T10:30", "hours"),
        (["crime_referral_send_hours", "--from", "2025-09-28"], "2025-09-29", "hours"),
        (["petition_handling", "--from", "2025-08-02", "--extend", "30"], "2025-10-31", "deadline"),
        (
            ["coercion_seizure", "--from", "2025-03-01", "--pause", "2025-03-10..2025-03-12:testing"],
            "2025-04-03",
            "deadline",
        ),
        (["coercion_seizure", "--from", "2025-03-01", "--pause", "2025-03-10..:testing"], None, "deadline"),
        (["penalty_hearing_notice", "--from", "2025-10-13"], "2025-09-26", "before_event"),
        (["penalty_prescription_general", "--from", "2023-10-01"], "2025-10-01", "bar"),
        (["decision_legality_review_min", "--from", "2025-09-26"], "2025-10-14", "minimum"),
    ],
)
def test_explain_each_kind(arguments: list[str], due: str | None, kind: str) -> None:
    found = explained(*arguments)
    assert (found["due"], found["kind"]) == (due, kind)


def test_explain_in_words() -> None:
    done = yifa_law("explain", "penalty_fine_payment", "--from", "2025-09-20")
    assert done.returncode == 0
    assert "《行政处罚法》第67条第3款" in done.stdout
    assert "2025-10-09（周四）为最后一日" in done.stdout
    assert "2025-09-21 至 2025-10-04   计入　第1日 至 第14日" in done.stdout
    assert "2025-10-07 至 2025-10-08   不计　国庆节放假，顺延" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["coercion_seizure", "--from", "2025-03-01", "--pause", "2025-03-10..:testing"],
            "结果  已中止，恢复后继续计算",
        ),
        (["monthly_return_local", "--from", "2025-03-01"], "结果  没有可以计算的日期"),
        (["rol_report_township", "--from", "2025-03-01"], "2026-02-28（周六，春节调休上班）为最后一日"),
        (["hotline_sign_local", "--from", "2025-03-03"], "依据  地方热线工作规定［待核实］［地方规定］"),
        (["crime_referral_send_hours", "--from", "2025-09-28T10:30"], "2025-09-29T10:30（周一）届满"),
    ],
)
def test_explain_in_words_says_what_came_of_it(arguments: list[str], says: str) -> None:
    assert says in yifa_law("explain", *arguments).stdout


def test_a_provisional_date_says_so() -> None:
    assert explained("foi_reply", "--from", "2098-12-21")["provisional"] is True
    assert "暂定" in yifa_law("explain", "foi_reply", "--from", "2098-12-21").stdout


def test_a_year_before_the_first_notice_on_file_is_not_called_unannounced() -> None:
    done = yifa_law("explain", "foi_reply", "--from", "2003-12-22")
    assert "暂定：涉及2004年以前的年份" in done.stdout
    assert "尚未公布" not in done.stdout


def test_a_day_before_the_limit_was_in_force_is_reckoned_with_a_word_on_it() -> None:
    done = yifa_law("explain", "village_handover", "--from", "2025-01-27", "--json")
    assert done.returncode == 0
    assert "自2026-01-01起施行" in done.stderr
    assert json.loads(done.stdout)["due"] == "2025-02-06"


def test_the_value_of_the_day_is_used() -> None:
    assert explained("penalty_hearing_request", "--from", "2021-07-12")["due"] == "2021-07-15"
    assert explained("penalty_hearing_request", "--from", "2021-07-15")["due"] == "2021-07-22"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["penalty_decison", "--from", "2025-09-28"], "penalty_decision"),
        (["penalty_decision", "--from", "28.9.2025"], "请写作 2025-09-28"),
        (["penalty_decision", "--from", "2025-02-30"], "不是日期"),
        (["penalty_decision", "--from", "20250928"], "请写作 2025-09-28"),
        (["penalty_decision", "--from", "2025-W39-7"], "请写作 2025-09-28"),
        (["crime_referral_send_hours", "--from", "2025-09-28T10:30:00+02:00"], "请写作 2025-09-28"),
        (["penalty_decision", "--from", "1949-10-01"], "超出工作日历范围"),
        (["penalty_decision"], "--from"),
        (
            ["penalty_decision", "--from", "2025-09-28", "--pause", "2025-10-01..2025-10-08:hearing"],
            "不能以“hearing”为由中止",
        ),
        (["penalty_decision", "--from", "2025-09-28", "--pause", "2025-10-01"], "不是中止区间"),
        (["penalty_decision", "--from", "2025-09-28", "--pause", "2025-10-08..2025-10-01:hearing"], "不是中止区间"),
        (["penalty_decision", "--from", "2025-09-28", "--pause", "20251001..20251008:hearing"], "不是中止区间"),
        (["petition_reps_max", "--from", "2025-09-28", "--extend", "1"], "不能延长"),
        (["coercion_seizure", "--from", "2025-09-28", "--extend", "31"], "最多可以延长30日"),
        (["coercion_seizure", "--from", "2025-09-28", "--extend", "0"], "不是正整数"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_with_exit_code_2(arguments: list[str], says: str) -> None:
    done = yifa_law("explain", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("steps", ["0", "-5", "１０"])
def test_a_walk_has_at_least_one_step(steps: str) -> None:
    done = yifa_law("walk", "--steps", steps)
    assert done.returncode == 2
    assert "不是正整数" in done.stderr


@pytest.mark.parametrize("arguments", [["limits"], ["explain", "penalty_decision", "--from", "2025-09-28"]])
def test_it_starts_without_django_and_without_what_starts_slowly(arguments: list[str]) -> None:
    script = (
        "import sys; before = set(sys.modules); from yifa.cli import main; code = main(sys.argv[1:]); "
        "slow = {'django', 'chinese_calendar', 'zoneinfo', 'attr', 'difflib'}; "
        "print(code, *sorted(slow & (sys.modules.keys() - before)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "law", *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr.split() == ["0"]


def test_one_explanation_parses_one_statute() -> None:
    script = (
        "from yifa.cli import main; main(['law', 'explain', 'penalty_decision', '--from', '2025-09-28']); "
        "from yifa.law.statute_files import read; import sys; print(read.cache_info().currsize, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr.split() == ["1"]


def test_a_reader_who_went_away_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "yifa.cli", "law", "limits"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(write)
    assert (done.returncode, done.stderr) == (STOPPED_READING, "")
