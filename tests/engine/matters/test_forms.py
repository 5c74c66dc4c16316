"""The forms of acts: what they ask for and offer, what they give to ``act()``, and that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from tests.areas.village_meetings.models import VillageMeeting
from tests.areas.village_meetings.procedure import VILLAGE_MEETING
from tests.course import Course, attach_scan
from tests.engine.matters.mediating import sent_to_mediation
from tests.world import World
from yifa.areas.disputes.dispute import DISPUTE_2022
from yifa.areas.disputes.mediation import MEDIATION
from yifa.areas.disputes.models import Dispute, Session
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.forms import ActForm, Offer, OfficeForm, act_form
from yifa.engine.matters.models import Matter, Party
from yifa.engine.matters.refusals import Refused, refuse
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.authority import holders_on
from yifa.engine.orgs.models import Person
from yifa.engine.registers.entering import create
from yifa.engine.reviews.procedure import LEGAL_REVIEW_2021
from yifa.engine.store.tenancy import org_scope
from yifa.law.procedure import Procedure
from yifa.law.roles import MEDIATOR

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
PARTIES = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Both townships can be read, as a clerk with two posts reads them."""
    with org_scope(world.township, world.other_township):
        yield


@pytest.fixture
def mediating(world: World) -> Course:
    """An accepted dispute, with its mediator and both parties told their rights."""
    course = sent_to_mediation(
        Course.begin(
            "dispute",
            world.township,
            world.mediator,
            DAY,
            "赵甲一与钱乙二邻里纠纷",
            source="application",
            kind="neighbour",
            summary="排水沟走向",
            Party=PARTIES,
        ),
        world.mediator,
    )
    course.act("accept", world.mediator, committee="乡调委会", AssignedMediator={"person": world.mediator})
    told = [{"party": party, "told_on": DAY} for party in course.parties()]
    course.act("tell_rights", world.mediator, RightsNotice=told)
    return course


MEETS_ON = date(2026, 4, 20)


@pytest.fixture
def meeting(world: World) -> Matter:
    """A village meeting that was announced, with whom to call."""
    course = Course.begin(
        "village_meeting",
        world.township,
        world.clerk,
        date(2026, 4, 1),
        "村民会议",
        topic="承包方案",
        meets_on=MEETS_ON,
        groups=1,
        needs_review=False,
        contact_phone="13900000001",
    )
    attach_scan(course, "meeting_notice", world.clerk)
    course.act("notify", world.clerk, MeetingNotice={"group": "一组", "told_on": course.day})
    return course.matter


def form_of(
    name: str, world: World, matter: Matter | None = None, procedure: Procedure = MEDIATION, day: date = DAY
) -> type[ActForm]:
    """The form class of an act in the township."""
    return act_form(procedure, procedure.act(name), world.township, day, matter)


def registration(world: World) -> type[ActForm]:
    """The form by which a dispute is registered."""
    return form_of("register", world, procedure=DISPUTE_2022)


def posted(rows: dict[str, list[dict[str, Any]]] | None = None, **fields: Any) -> QueryDict:
    """What a browser sends: fields, and rows with how many there are."""
    sent = QueryDict(mutable=True)
    for name, value in fields.items():
        sent[name] = str(value)
    for kind, lines in (rows or {}).items():
        sent[f"{kind}-TOTAL_FORMS"], sent[f"{kind}-INITIAL_FORMS"] = str(len(lines)), "0"
        for place, line in enumerate(lines):
            for name, value in line.items():
                sent[f"{kind}-{place}-{name}"] = str(value)
    return QueryDict(sent.urlencode())


REGISTRATION = {"source": "application", "kind": "neighbour", "summary": "排水沟走向"}


class TestWhatIsAskedFor:
    def test_fields_are_called_and_demanded_as_declared(self, world: World) -> None:
        form = registration(world)()
        assert list(form.fields) == [*DISPUTE_2022.opening.fields, *DISPUTE_2022.opening.optional]
        asked = {name: field.required for name, field in form.fields.items()}
        assert (asked["summary"], asked["requests"]) == (True, False)
        assert form.fields["summary"].label == Dispute._meta.get_field("summary").verbose_name
        assert ("neighbour", "邻里") in list(form.fields["kind"].choices)

    def test_rows_come_with_the_lines_that_the_act_adds(self, world: World) -> None:
        form = registration(world)()
        assert list(form.lines) == ["Party"]
        row = form.lines["Party"].forms[0]
        assert (row.fields["name"].required, row.fields["telephone"].required) == (True, False)
        assert not {"org", "matter", "entry", "void_entry"} & set(row.fields)

    def test_an_act_without_data_asks_for_nothing(self, world: World) -> None:
        form = form_of("take_up", world, procedure=LEGAL_REVIEW_2021)({})
        assert form.is_valid()
        assert form.act_data() == {}

    def test_a_yes_or_no_that_must_be_said_is_no_box(self, world: World) -> None:
        form = form_of("plan", world, procedure=VILLAGE_MEETING)
        planned = {"topic": "承包方案", "meets_on": "2026-04-20", "groups": "2"}
        assert "needs_review" in form(posted(**planned)).errors
        said = form(posted(**planned, needs_review="False"))
        assert said.is_valid(), said.errors
        assert said.act_data()["needs_review"] is False

    def test_what_stands_in_the_record_is_shown_to_be_changed(self, world: World, meeting: Matter) -> None:
        form = form_of("postpone", world, meeting, VILLAGE_MEETING)()
        assert form.fields["meets_on"].initial == MEETS_ON

    def test_a_personal_value_is_not_sent_to_the_browser(self, world: World, meeting: Matter) -> None:
        form = form_of("postpone", world, meeting, VILLAGE_MEETING)
        assert "13900000001" not in form().as_p()
        left_empty = form(posted(meets_on="2026-05-10", contact_phone=""))
        assert left_empty.is_valid(), left_empty.errors
        act(meeting, "postpone", actor=world.clerk, happened_on=date(2026, 4, 10), data=left_empty.act_data())
        assert VillageMeeting.objects.get(matter_id=meeting.pk).contact_phone == "13900000001"


class TestWhatIsOffered:
    def test_people_are_those_who_hold_the_declared_role_here_on_the_day(self, world: World, mediating: Course) -> None:
        offered = set(_choices(form_of("replace_mediator", world, mediating.matter), "AssignedMediator", "person"))
        assert offered == {world.mediator, world.second_mediator}
        before = form_of("replace_mediator", world, mediating.matter, day=date(2019, 12, 31))
        assert not _choices(before, "AssignedMediator", "person").exists()

    def test_lines_and_parties_are_those_of_the_matter(self, world: World, mediating: Course) -> None:
        other = Course.begin("dispute", world.township, world.mediator, DAY, "另一纠纷", **REGISTRATION, Party=PARTIES)
        parties = _choices(form_of("agree_extension", world, mediating.matter), "ExtensionConsent", "party")
        assert list(parties) == mediating.parties()
        assert not set(parties) & set(other.parties())
        mediators = _choices(form_of("replace_mediator", world, mediating.matter), "AssignedMediator", "replaces")
        assert [line.person for line in mediators] == [world.mediator]

    def test_who_is_replaced_and_why_is_asked_where_there_is_somebody(self, world: World, mediating: Course) -> None:
        def asked(act: str, matter: Matter | None) -> set[str]:
            return set(form_of(act, world, matter)().lines["AssignedMediator"].forms[0].fields)

        assert {"replaces", "reason"} <= asked("replace_mediator", mediating.matter)
        assert asked("accept", None) == {"person", "chosen_by"}

    def test_a_line_is_called_by_what_stands_in_it(self, world: World, mediating: Course) -> None:
        form = form_of("replace_mediator", world, mediating.matter)()
        field = form.lines["AssignedMediator"].forms[0].fields["replaces"]
        assert "吴和平" in [label for _, label in field.choices]

    def test_what_another_organisation_has_is_refused(self, world: World, mediating: Course) -> None:
        form = form_of("replace_mediator", world, mediating.matter)
        sent = form(posted({"AssignedMediator": [{"person": world.other_clerk.pk, "chosen_by": "committee"}]}))
        assert not sent.is_valid()
        assert "person" in sent.lines["AssignedMediator"].errors[0]


def _choices(form: type[ActForm], line: str, name: str) -> QuerySet[Any]:
    """What a field of the first row offers."""
    found: Any = form().lines[line].forms[0].fields[name]
    offered: QuerySet[Any] = found.queryset
    return offered


class TestWhatIsGivenToTheAct:
    def test_a_matter_is_opened_from_what_a_browser_sent(self, world: World) -> None:
        rows = [{**row, "kind": "natural", "telephone": f"1380000000{place}"} for place, row in enumerate(PARTIES)]
        form = registration(world)(posted({"Party": rows}, **REGISTRATION, amount_involved="1200.50"))
        assert form.is_valid(), form.errors
        done = open_matter(
            "dispute",
            org=world.township,
            actor=world.mediator,
            happened_on=DAY,
            title="邻里纠纷",
            data=form.act_data(),
        )
        record = Dispute.objects.get(matter_id=done.matter.pk)
        assert (record.kind, record.amount_involved) == ("neighbour", Decimal("1200.50"))
        assert [party.telephone for party in Party.objects.filter(matter_id=done.matter.pk).order_by("id")] == [
            "13800000000",
            "13800000001",
        ]

    @pytest.mark.parametrize("written", ["2025-03-10", "2025年3月10日", "2025/3/10", "2025.03.10", "20250310"])
    def test_days_are_written_as_users_write_them(self, world: World, mediating: Course, written: str) -> None:
        rows = [SITTING, SITTING | {"held_on": written}]
        form = form_of("meet", world, mediating.matter)(posted({"Session": rows}))
        assert form.is_valid(), form.lines["Session"].errors
        lines = form.act_data(date(2025, 3, 12))["Session"]
        assert [line["held_on"] for line in lines] == [date(2025, 3, 12), date(2025, 3, 10)]

    def test_rows_in_which_nothing_was_entered_are_left_out(self, world: World, mediating: Course) -> None:
        empty = dict.fromkeys(SITTING, "")
        form = form_of("meet", world, mediating.matter)(posted({"Session": [empty, SITTING, empty]}))
        assert form.is_valid(), form.lines["Session"].errors
        act(mediating.matter, "meet", actor=world.mediator, happened_on=date(2025, 3, 10), data=form.act_data())
        assert Session.objects.get(matter_id=mediating.matter.pk).place == "乡调解室"


SITTING = {
    "held_on": "2025-03-10",
    "place": "乡调解室",
    "present": "双方当事人",
    "content": "讲解相邻关系",
    "outcome": "agreed",
}


class TestOfferedRows:
    def test_are_one_for_each_party_and_entered_where_ticked(self, world: World, mediating: Course) -> None:
        form = form_of("tell_rights", world, mediating.matter)()
        offered = [row["party"].value() for row in form.lines["RightsNotice"]]
        assert offered == [party.pk for party in mediating.parties()]
        assert all(row["taken"].value() for row in form.lines["RightsNotice"])
        rows = [{"taken": "on", "party": offered[0], "told_on": DAY}, {"party": offered[1], "told_on": DAY}]
        form = form_of("tell_rights", world, mediating.matter)(posted({"RightsNotice": rows}))
        assert form.is_valid(), form.lines["RightsNotice"].errors
        assert [line["party"].pk for line in form.act_data()["RightsNotice"]] == offered[:1]
        assert "taken" not in form.act_data()["RightsNotice"][0]

    def test_of_what_some_parties_say_are_ticked_by_hand(self, world: World, mediating: Course) -> None:
        form = form_of("stop_on_request", world, mediating.matter)()
        assert [row["taken"].value() for row in form.lines["Refusal"]] == [False, False]

    def test_of_signatures_are_everybody_who_must_sign(self, world: World, mediating: Course) -> None:
        form = form_of("settle_in_writing", world, mediating.matter)()
        kinds = [row["kind"].value() for row in form.lines["Signature"]]
        assert kinds == ["party", "party", "mediator", "committee_seal"]

    def test_at_the_opening_are_entered_as_soon_as_a_name_stands_there(self, world: World) -> None:
        form = registration(world)()
        assert [row["side"].value() for row in form.lines["Party"]] == ["applicant", "respondent"]
        rows = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": ""}]
        form = registration(world)(posted({"Party": [{"kind": "natural"} | row for row in rows]}, **REGISTRATION))
        assert form.is_valid(), form.lines["Party"].errors
        assert [line["name"] for line in form.act_data()["Party"]] == ["赵甲一"]

    def test_what_may_be_filled_later_stands_apart(self, world: World) -> None:
        form = registration(world)()
        assert {field.name for field in form.main()} == {"source", "kind", "summary"}
        row = form.lines["Party"][0]
        assert {field.name for field in row.main()} == {"side", "kind", "name"}
        assert "telephone" in {field.name for field in row.rest()}


class TestBadInput:
    def test_loses_nothing_that_was_typed(self, world: World) -> None:
        rows = [{"side": "nobody", "name": "𠮷田㐂一", "telephone": "13800000001"}]
        form = registration(world)(posted({"Party": rows}, **REGISTRATION | {"kind": "moon"}, amount_involved="多"))
        assert not form.is_valid()
        assert {"kind", "amount_involved"} <= set(form.errors)
        assert "side" in form.lines["Party"].errors[0]
        shown = form.as_p() + str(form.lines["Party"])
        assert all(text in shown for text in ("排水沟走向", "多", "𠮷田㐂一", "13800000001"))

    def test_no_line_where_one_is_demanded_is_said(self, world: World) -> None:
        form = registration(world)(posted({"Party": [{"side": "", "kind": "natural", "name": ""}]}, **REGISTRATION))
        assert not form.is_valid()
        assert form.lines["Party"].non_form_errors() == ["请至少填写一条“当事人”"]

    def test_rows_that_do_not_say_how_many_they_are_are_refused(self, world: World) -> None:
        assert not registration(world)(posted(**REGISTRATION)).is_valid()

    def test_a_refusal_is_shown_at_the_field_that_it_is_about(self, world: World) -> None:
        rows = [{"side": "", "name": ""}, *PARTIES[:1], {"side": "respondent", "name": "钱\x07乙二"}]
        rows = [{"kind": "natural"} | row for row in rows]
        form = registration(world)(posted({"Party": rows}, **REGISTRATION | {"summary": "排水\x07沟"}))
        assert form.is_valid(), (form.errors, form.lines["Party"].errors)
        with pytest.raises(Refused) as refused:
            open_matter(
                "dispute",
                org=world.township,
                actor=world.mediator,
                happened_on=DAY,
                title="邻里纠纷",
                data=form.act_data(),
            )
        form.show(refused.value)
        assert "控制字符" in form.errors["summary"][0]
        assert [sorted(errors) for errors in form.lines["Party"].errors] == [[], [], ["name"]]
        assert "钱\x07乙二" in str(form.lines["Party"])

    def test_a_guard_s_refusal_is_shown_above_all_with_its_article(self, world: World, mediating: Course) -> None:
        attach_scan(mediating, "signed_agreement", world.mediator)
        signature = {"taken": "on", "kind": "mediator", "signed_on": "2025-03-05"}
        form = form_of("settle_in_writing", world, mediating.matter)(posted({"Signature": [signature]}, terms="改道"))
        assert form.is_valid(), form.errors
        with pytest.raises(Refused) as refused:
            act(mediating.matter, "settle_in_writing", actor=world.mediator, happened_on=DAY, data=form.act_data())
        form.show(refused.value)
        assert any("人民调解法" in message for message in form.non_field_errors())

    def test_a_refusal_of_rows_as_such_is_shown_at_the_rows(self, world: World) -> None:
        form = registration(world)(posted({"Party": PARTIES}, **REGISTRATION))
        assert form.is_valid()
        form.show(refuse("required", "请至少填写一条“当事人”", where="Party"))
        assert form.lines["Party"].non_form_errors() == ["请至少填写一条“当事人”"]
        assert not form.is_valid()


class TestWhoIsOffered:
    def test_nobody_who_only_administers(self, world: World) -> None:
        assert world.admin not in Offer(world.township, DAY).rows(Person)
        assert world.clerk in Offer(world.township, DAY).rows(Person)
        assert world.other_clerk not in Offer(world.township, DAY).rows(Person)

    def test_a_mediator_of_one_village_in_its_matters_alone(self, world: World) -> None:
        appoint(world.village_clerk, MEDIATOR, world.township, "东溪村调解员", DAY, by=None, place=world.east_village)
        for village, is_offered in ((world.east_village, True), (world.west_village, False), (None, False)):
            assert (
                holders_on(world.township, DAY, [MEDIATOR.code], village).filter(pk=world.village_clerk.pk).exists()
                == is_offered
            )


class TestCommitteesOfTheRegister:
    def form(self, world: World, on: date = DAY) -> ActForm:
        dispute = Course.begin("dispute", world.township, world.mediator, DAY, "界址", **REGISTRATION, Party=PARTIES)
        matter = sent_to_mediation(dispute, world.mediator).matter
        return act_form(MEDIATION, MEDIATION.act("accept"), matter.org, on, matter)()

    def entered(self, world: World, name: str, org: str = "township", **later: Any) -> None:
        by = world.clerk if org == "township" else world.other_clerk
        data = {"name": name, "kind": "township", "founded_on": date(2020, 1, 1), **later}
        create("mediation_committees", org=getattr(world, org), actor=by, data=data)

    def test_are_suggested_and_the_only_one_stands_there(self, world: World) -> None:
        self.entered(world, "清溪乡调委会")
        self.entered(world, "白石镇调委会", org="other_township")
        shown = str(self.form(world)["committee"])
        assert 'value="清溪乡调委会"' in shown.split("<datalist")[0]
        assert '<option value="清溪乡调委会"></option>' in shown
        assert "白石镇" not in shown

    def test_one_that_is_no_more_is_not(self, world: World) -> None:
        self.entered(world, "旧调委会", dissolved_on=date(2024, 1, 1))
        assert "datalist" not in str(self.form(world)["committee"])

    def test_of_several_none_is_taken_for_granted(self, world: World) -> None:
        for name in ("甲<b>调委会", "乙调委会"):
            self.entered(world, name)
        shown = str(self.form(world)["committee"])
        assert "value" not in shown.split("<datalist")[0]
        assert "甲&lt;b&gt;调委会" in shown


class Counted(OfficeForm):
    """Numbers and a file, as forms ask for them."""

    amount = forms.DecimalField(label="金额（元）", max_digits=6, decimal_places=2, required=False)
    hours = forms.DecimalField(label="时长", max_digits=4, decimal_places=1, required=False)
    people = forms.IntegerField(label="人数", min_value=0, required=False)
    paper = forms.FileField(label="扫描件")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"amount": "1.234"}, "“金额（元）”最多写到小数点后2位，如12.50"),
        ({"hours": "1.25"}, "“时长”最多写到小数点后1位，如12.5"),
        ({"amount": "12345"}, "“金额（元）”的数太大，请核对单位和位数"),
        ({"amount": "一万"}, "“金额（元）”不是数，请只写数字，不带单位和逗号"),
        ({"people": "3人"}, "“人数”不是整数，请只写数字，不带单位和逗号"),
        ({"people": "-1"}, "“人数”不能小于0，请核对"),
        ({}, "请选择“扫描件”"),
    ],
)
def test_what_is_wrong_is_said_as_an_office_would(typed: dict[str, str], says: str) -> None:
    assert says in [message for messages in Counted(typed).errors.values() for message in messages]
