"""Legality review: the whole checklist, no pass over what fails, by somebody qualified who did not send it in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.engine.orgs.appointments import revoke_certificate
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.reviews.models import Review
from yifa.engine.reviews.procedure import PROCEDURES
from yifa.law.checklists import checklist_for

pytestmark = pytest.mark.django_db


def test_ends_with_a_finding_on_each_item(review: Course, world: World) -> None:
    review.act("check", world.reviewer, ReviewItem=case.findings()[:-1])
    for act in ("pass_review", "ask_changes", "object"):
        refused = review.refused(act, world.reviewer, "checklist_complete", opinion="意见")
        assert checklist_for("penalty_ordinary")[-1].name in str(refused)
    review.act("check", world.reviewer, ReviewItem=case.findings()[-1:])
    review.act("pass_review", world.reviewer, opinion="同意")
    assert (review.state, review.record(Review).concluded_on) == ("passed", case.TOLD)


def test_what_fails_is_not_passed_until_it_is_mended(review: Course, world: World) -> None:
    review.act("check", world.reviewer, ReviewItem=case.findings())
    review.act("check", world.reviewer, ReviewItem={"item": "facts_clear", "finding": "fails", "reason": "数量不清"})
    refused = review.refused("pass_review", world.reviewer, "nothing_fails", opinion="同意")
    assert "违法事实是否清楚" in str(refused)
    review.act("check", world.reviewer, ReviewItem={"item": "facts_clear", "finding": "meets"})
    review.act("pass_review", world.reviewer, opinion="同意")


def test_what_fails_can_be_asked_to_be_changed_or_objected_to(review: Course, world: World) -> None:
    review.act("check", world.reviewer, ReviewItem=case.findings("fails"))
    review.refused("object", world.reviewer, "required")
    review.act("ask_changes", world.reviewer, opinion="补充证据")
    assert review.state == "changes_asked"


def test_returns_for_more_material_and_comes_back(review: Course, world: World) -> None:
    review.act("return_materials", world.reviewer, lacking="现场照片")
    review.refused("pass_review", world.reviewer, "state", opinion="同意")
    review.act("complete_materials", world.officer, date(2025, 1, 14), completed_with="照片6张")
    review.act("take_up", world.reviewer, date(2025, 1, 15))
    assert review.record(Review).submitted_on == case.TOLD


def test_first_reviewer_is_qualified(review: Course, world: World) -> None:
    review.act("check", world.reviewer, ReviewItem=case.findings())
    for act in ("pass_review", "ask_changes", "object"):
        review.refused(act, world.two_accounts, "first_reviewer_is_qualified", opinion="意见")


def test_who_reviewed_before_may_go_on_without(penalty: Course, review: Course, world: World) -> None:
    review.act("check", world.reviewer, ReviewItem=case.findings())
    review.act("pass_review", world.reviewer, opinion="同意")
    certificate = certificate_on(world.reviewer, "legal_profession", case.TOLD)
    assert certificate is not None
    revoke_certificate(certificate, case.TOLD, "注销", org=world.township, by=None)
    second = case.review(case.notify(case.conclude(case.file_case(world), world), world), world, case.TOLD)
    assert second.state == "passed"


def test_who_sends_in_does_not_review(penalty: Course, world: World) -> None:
    review = case.review(penalty, world, case.TOLD, ends=False)
    review.act("return_materials", world.reviewer, lacking="现场照片")
    review.act("complete_materials", world.two_accounts, completed_with="照片6张")
    review.act("take_up", world.two_accounts)
    review.refused("check", world.two_accounts, "submitter_does_not_review", ReviewItem=case.findings())


def test_an_advisers_opinion_is_kept_beside(review: Course, world: World) -> None:
    opinion = {"adviser": "卫知律", "given_on": case.TOLD, "opinion": "合法", "adopted": True}
    review.act("advise", world.adviser, AdviserOpinion=opinion)
    review.act("check", world.reviewer, ReviewItem=case.findings())
    review.act("pass_review", world.reviewer, opinion="同意")


def test_every_rule_refuses_somewhere() -> None:
    # the adviser's opinion is demanded of major decisions, and tested there
    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) <= {"adviser_heard"}
