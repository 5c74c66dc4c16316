"""What stands on the papers of a dispute is what the record says and the law demands."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disputes.prints.settled import TERMS, printed, sat_down, settled, text_of, words_on
from tests.course import attach_scan
from tests.engine.matters.mediating import DAY, disputed
from tests.world import World
from yifa.areas.disputes.models import FollowUp, Session
from yifa.areas.disputes.prints import FORMS
from yifa.areas.disputes.prints.party_box import PartyBox
from yifa.engine.matters.models import Party
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import NotFinal, blank
from yifa.engine.prints.registry import form

pytestmark = pytest.mark.django_db
MANY = [
    {"side": "applicant", "name": "喆堃犇", "identity_number": "330199201201010016",
     "representative": "垚燚昇（母亲）"},
    {"side": "applicant", "name": "玥珺", "representative": "祎旻（律师）"},
    {"side": "applicant", "name": "甲丙丁"},
    {"side": "applicant", "name": "甲丙戊"},
    {"side": "respondent", "kind": "legal", "name": "清溪建材有限责任公司青山县第一水泥制品分公司",
     "identity_number": "91990101MA00000X1W", "representative": "邓有福"},
    {"side": "respondent", "kind": "business", "name": "老街百货店", "representative": "白雪梅"},
    {"side": "third", "kind": "other", "name": "东溪村村民委员会"},
    {"side": "third", "name": "阿卜杜拉·买买提江"},
]  # fmt: skip


def test_the_application_names_both_sides_the_dispute_and_what_is_wanted(world: World) -> None:
    dispute = disputed(world, requests="恢复水沟原状")
    words = words_on(printed(dispute, "mediation_application", world, final=True))
    for said in ("赵甲一", "钱乙二", "因排水沟走向发生争执", "恢复水沟原状", "不收取费用", "自愿"):
        assert said in words
    assert dispute.fresh().number in words


def test_the_agreement_has_what_the_law_names(world: World) -> None:
    words = words_on(printed(settled(world), "mediation_agreement", world, final=True))
    for said in ("赵甲一", "钱乙二", "钱乙二将水沟改道", *TERMS.split("\n"), "现金", "2025年4月30日"):
        assert said in words
    assert "300.00元（大写：叁佰元整）" in words
    assert "30日内共同" in words
    assert "清溪乡人民调解委员会" in words


def test_an_agreement_without_its_contents_is_not_final(world: World) -> None:
    mediation = settled(world, manner="")
    with pytest.raises(NotFinal, match="履行的方式（《人民调解法》第29条第1款）"):
        printed(mediation, "mediation_agreement", world, final=True)
    draft = printed(mediation, "mediation_agreement", world)
    assert draft.draft
    assert "草稿" in words_on(draft)


def test_what_the_pen_adds_does_not_hinder_a_sheet_for_signing(world: World) -> None:
    sheet = printed(sat_down(world), "mediation_agreement", world, Way.SIGNING, final=True)
    words = words_on(sheet)
    assert not sheet.draft
    assert "草稿" not in words
    assert "已签" not in words
    assert "赵甲一" in words


def test_a_filled_sheet_tells_who_has_signed(world: World) -> None:
    assert "已签，见存卷原件" in words_on(printed(settled(world), "mediation_agreement", world))


def test_the_note_of_a_sitting_is_of_that_sitting(world: World) -> None:
    mediation = sat_down(world)
    line = Session.objects.get(matter_id=mediation.matter.pk)
    words = words_on(printed(mediation, "mediation_sitting_note", world, line=line, final=True))
    assert "水沟一向往东" in words
    assert "（以下空白）" in words
    following = words_on(printed(mediation, "mediation_sitting_note", world, Way.SIGNING))
    assert "（第2次调解）" in following
    assert "水沟一向往东" not in following


def test_the_notice_of_rights_tells_rights_duties_and_effect(world: World) -> None:
    words = words_on(printed(sat_down(world), "mediation_rights_notice", world, final=True))
    for said in ("第二十三条", "第二十四条", "拒绝调解", "不公开", "如实陈述", "30日内", "不收取任何费用"):
        assert said in words


def test_a_failed_mediation_names_the_three_ways(world: World) -> None:
    mediation = sat_down(world)
    mediation.act("fail", world.mediator, ended_because="分歧较大", routes_told="可以起诉")
    words = words_on(printed(mediation, "mediation_failed_notice", world, final=True))
    for said in ("一、仲裁", "二、行政途径", "三、诉讼", "人民法院", "诉讼时效", "分歧较大", "☑未达成协议"):
        assert said in words


def test_the_court_is_asked_by_both(world: World) -> None:
    mediation = settled(world)
    attach_scan(mediation, "confirmation_application", world.mediator)
    both = [{"party": party} for party in mediation.parties()]
    mediation.act("apply_confirmation", world.mediator, court="青山县人民法院", ConfirmationApplicant=both)
    words = words_on(printed(mediation, "judicial_confirmation_application", world, final=True))
    for said in ("青山县人民法院", "恶意串通", "赵甲一", "钱乙二", "2025年3月5日", mediation.parent().fresh().number):
        assert said in words
    assert "特此证明" in words_on(printed(mediation, "judicial_confirmation_proof", world, final=True))


def test_a_follow_up_is_printed_for_each_party(world: World) -> None:
    mediation = settled(world)
    asked = {"party": mediation.parties()[0], "visited_on": date(2025, 5, 6), "by": "visit",
             "situation": "水沟已经恢复", "satisfaction": "satisfied"}  # fmt: skip
    mediation.act("follow_up", world.mediator, day=date(2025, 5, 6), FollowUp=asked)
    line = FollowUp.objects.get(matter_id=mediation.matter.pk)
    words = words_on(printed(mediation, "mediation_followup", world, line=line, final=True))
    for said in ("赵甲一", "水沟已经恢复", "☑满意", "☑上门"):
        assert said in words


def test_eight_parties_and_long_texts_hold(world: World) -> None:
    long = "雨水沿院墙外侧流下，双方各执一词。" * 120
    mediation = sat_down(world, Party=MANY, summary=long)
    words = words_on(printed(mediation, "mediation_agreement", world, Way.SIGNING))
    for party in MANY:
        assert party["name"] in words
    for said in ("垚燚昇（母亲）", "祎旻（律师）", "邓有福", "白雪梅"):
        assert said in words
    assert words.count("雨水沿院墙外侧流下") > 115  # a few are parted by the foot of a page


def test_a_minor_has_a_guardian_and_an_adult_an_agent() -> None:
    minor = Party(name="甲", side="applicant", identity_number="330199201201010016", representative="乙")
    adult = Party(name="丙", side="applicant", identity_number="330199198001010017", representative="丁")
    assert (PartyBox.of(minor, DAY, in_full=True).guardian, PartyBox.of(minor, DAY, in_full=True).agent) == ("乙", "")
    assert (PartyBox.of(adult, DAY, in_full=True).guardian, PartyBox.of(adult, DAY, in_full=True).agent) == ("", "丁")
    assert PartyBox.of(adult, DAY, in_full=True).born == "1980年1月1日"
    assert PartyBox.of(adult, DAY, in_full=True).sex == "男"


def test_personal_values_are_hidden_from_those_who_need_them_not(world: World) -> None:
    words = words_on(printed(sat_down(world), "mediation_agreement", world, Way.SIGNING, shows_personal=False))
    assert "330199200001010011" not in words
    assert "13800000001" not in words
    assert "东溪村十二号" not in words
    assert "赵甲一" in words
    assert "个人信息已隐去" in words


@pytest.mark.parametrize("code", [one.code for one in FORMS if isinstance(one, Form)])
def test_every_form_prints_blank(code: str) -> None:
    words = text_of(blank(form(code)))
    assert "第1页" in words or code == "mediation_dossier_cover"
    assert "草稿" not in words
