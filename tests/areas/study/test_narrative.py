"""What the report says of a year of study whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.study.entries import enter, fill
from tests.areas.study.year import study
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.study.narrative import NARRATIVE

pytestmark = pytest.mark.django_db


def test_the_year(world: World) -> None:
    study(world)
    assert said_of(NARRATIVE, world.township, 2025, date(2025, 12, 31)) == {
        "studied": (
            "抓住领导干部这个“关键少数”，全年开展集体学法2次，比上年增加1次。从形式看，中心组学习1次、会前学法1次。"
            "全年以习近平法治思想为内容开展专题学习1次，与上年持平。全年组织研讨交流1次、撰写心得体会5篇。"
        ),
        "taught": (
            "加强法治培训，全年举办、参加法治讲座和培训2期，各类人员参加49人次，授课10学时。全年组织旁听庭审1次，各类人员参加15人次。"
        ),
        "covered": (
            "年末在册学法人员4名，其中领导班子成员1名、机关干部1名、行政执法人员1名、村（社区）干部1名。"
            "全年登记个人自学2.5学时。"
        ),
        "examined": "坚持以考促学，全年组织学法考试1次。对缺考、不合格的组织补考，参加补考2人次，补考合格1人次。",
        "qualified": (
            "严格执法人员资格管理，年末持有效行政执法证的人员2名，年内新领行政执法证1名。"
            "全年报名参加资格考试4人次，其中参加考试2人次、通过1人次。年末学法人员中有法律职业资格的1名。"
        ),
        "in_front": (
            "带头学法、推动干部学法用法：党委理论学习中心组全年集体学法1次，与上年持平。"
            "党委会议、政府会议会前学法1次。领导干部讲法治课1次。"
        ),
        "lacking": (
            "学法计划、考勤和考试落实不够：计划月份已过、没有落实的学法计划1项。"
            "全年学法活动应到7人次，到会和补学4人次，学法覆盖率57.1%。纳入考勤的学法人员应到讲座和培训2人次，到会1人次，参训率50%。"
            "年内统计学时1名，达到目标学时0名，学时达标率0%。学法考试应考4人次，参考3人次，参考率75%。"
            "学法考试参考3人次，合格2人次，合格率66.7%。"
        ),
        "next_plan": "深化法治学习和培训：一是落实学法计划。对没有落实的1项学法计划逐项补上。",
        "next_coverage": "深化法治学习和培训：二是提高学法覆盖面。严格考勤，对请假、缺席的逐人补学。",
        "next_exams": "深化法治学习和培训：三是以考促学。对缺考、不合格的人员组织补考。",
    }


def test_a_good_year_tells_its_rates_with_their_counts(world: World) -> None:
    fill(world, enter(world, "study_plans"), session=enter(world, "study_sessions"))
    enter(world, "attendances")
    enter(world, "exam_results")
    text = said_of(NARRATIVE, world.township, 2025, date(2025, 12, 31))
    assert "全年到期的学法计划1项，已落实1项，落实率100%。" in text["studied"]
    assert "全年学法活动应到1人次，到会和补学1人次，学法覆盖率100%。" in text["covered"]
    assert "应考1人次，参考1人次，参考率100%。参考人员中合格1人次，合格率100%，平均成绩86分。" in text["examined"]
    assert "lacking" not in text


def test_officers_without_certificates_are_a_shortcoming(world: World) -> None:
    enter(world, "learners", category="officers")
    text = said_of(NARRATIVE, world.township, 2025, date(2025, 12, 31))
    assert text["unqualified"] == "执法人员持证不足：年末有行政执法人员1名，持有效行政执法证的0名。"
    assert "没有有效证件的不安排执法工作" in text["next_officers"]


def test_of_a_year_without_study_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, date(2025, 12, 31)) == {}
