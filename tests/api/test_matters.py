"""Working on a matter through the interface: the same doors, the same refusals."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from tests.api.conftest import dispute
from tests.api.program import Program, rules
from tests.world import World
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.appointments import appoint, end_post
from yifa.engine.orgs.models import Post
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.law.roles import MEDIATOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def accepted(mediator: Program, matter: str, world: World) -> str:
    """The mediation of the dispute, accepted on 2025-03-06 by the mediator."""
    started = mediator.post(f"/matters/{matter}/acts/start_people", happened_on="2025-03-06")
    mediation = str(started["child"])
    mediator.post(
        f"/matters/{mediation}/acts/accept",
        happened_on="2025-03-06",
        data={"committee": "清溪乡人民调解委员会", "AssignedMediator": {"person": str(world.mediator.pk)}},
    )
    return mediation


def clock_of(program: Program, matter: str, name: str) -> Any:
    return next(clock for clock in program.get(f"/matters/{matter}")["clocks"] if clock["clock"] == name)


class TestOpening:
    def test_gives_number_and_state(self, mediator: Program, world: World) -> None:
        done = mediator.post("/matters", 201, **dispute(village=world.east_village.pk))
        head = done["matter"]
        assert head["number"] == "清政人调字〔2025〕第1号"
        assert head["state"] == {"id": "registered", "name": "已登记"}
        assert head["village"]["name"] == "东溪村"
        assert isinstance(head["id"], str)
        assert done["entry"]["actor"]["name"] == "吴和平"

    def test_a_retry_does_nothing(self, mediator: Program, world: World) -> None:
        first = mediator.post("/matters", 201, **dispute(client_id="phone-7"))
        again = mediator.post("/matters", 201, **dispute(client_id="phone-7"))
        assert (first["repeated"], again["repeated"]) == (False, True)
        assert first["matter"]["id"] == again["matter"]["id"]
        with org_scope(world.township):
            assert Matter.objects.count() == 1

    def test_a_retry_by_who_may_not_read_the_matter_shows_nothing(self, mediator: Program, world: World) -> None:
        mediator.post("/matters", 201, **dispute(client_id="phone-7"))
        villager = Program(world.township, world.village_clerk)
        problem = villager.post("/matters", 422, **dispute(client_id="phone-7"))
        assert rules(problem) == ["client_id"]
        assert "赵甲一" not in str(problem)

    def test_a_retry_after_a_change_of_post_shows_nothing(self, mediator: Program, world: World) -> None:
        mediator.post("/matters", 201, **dispute(client_id="phone-7"))
        with org_scope(world.township):
            post = Post.objects.get(person=world.mediator)
        today = timezone.localdate()
        end_post(post, today, by=None)
        appoint(world.mediator, MEDIATOR, world.township, "东溪村调解员", today, by=None, place=world.east_village)
        mediator.post("/matters", 404, **dispute(client_id="phone-7"))

    def test_a_refusal_gives_every_reason_with_its_article(self, mediator: Program, world: World) -> None:
        problem = mediator.post("/matters", 422, **dispute(data={"kind": "no-such"}))
        assert {reason["where"] for reason in problem["reasons"]} >= {"source", "kind", "summary", "Party"}
        one_side = dispute()
        one_side["data"] = one_side["data"] | {"Party": one_side["data"]["Party"][:1]}
        problem = mediator.post("/matters", 422, **one_side)
        assert rules(problem) == ["both_sides_known"]
        assert "人民调解法" in problem["reasons"][0]["law"]
        with org_scope(world.township):
            assert not Matter.objects.exists()

    def test_is_refused_to_other_roles(self, world: World) -> None:
        problem = Program(world.township, world.officer).post("/matters", 422, **dispute())
        assert rules(problem) == ["role"]

    @pytest.mark.parametrize(
        ("change", "where"),
        [
            ({"happened_on": "1066-10-14"}, "happened_on"),
            ({"happened_on": "9999-12-31"}, "happened_on"),
            ({"happened_on": 1741132800}, "happened_on"),
            ({"happened_on": "2025-02-30"}, "happened_on"),
            ({"happened_at": "2025-03-06T01:00:00+08:00"}, "happened_at"),
            ({"happened_at": "9999-12-31T23:59:59Z"}, "happened_at"),
            ({"happened_at": "2025-03-05T01:00:00"}, "happened_at"),
            ({"title": "   "}, "title"),
            ({"title": "长" * 201}, "title"),
            ({"village": "999"}, "village"),
            ({"village": "x"}, "village"),
            ({"client_id": "两 个"}, "client_id"),
            ({"data": []}, "data"),
            ({"colour": "red"}, "colour"),
        ],
    )
    def test_what_does_not_fit_is_named(self, mediator: Program, change: dict[str, Any], where: str) -> None:
        problem = mediator.post("/matters", 422, **dispute(**change))
        assert [reason["where"] for reason in problem["reasons"]] == [where]
        assert problem["message"]

    def test_a_village_of_another_organisation_is_not_found(self, mediator: Program, world: World) -> None:
        problem = mediator.post("/matters", 422, **dispute(village=str(world.other_village.pk)))
        assert rules(problem) == ["village"]

    @pytest.mark.parametrize("wrong", [5, "文字", [5], ["x"], {"told": []}, [[]], True])
    def test_lines_of_any_shape_are_refused_not_failed_on(self, mediator: Program, wrong: Any) -> None:
        body = dispute()
        body["data"] = body["data"] | {"Party": wrong}
        assert mediator.post("/matters", 422, **body)["reasons"]

    @pytest.mark.parametrize("wrong", [[], {}, [1], {"a": 1}, 10**30, True, 1.5, "\u0007", "㐂" * 300])
    def test_fields_of_any_shape_are_refused_or_taken(self, mediator: Program, wrong: Any) -> None:
        body = dispute()
        body["data"] = body["data"] | {"people_involved": wrong, "kind": wrong}
        assert mediator.client.post(
            "/api/v1/matters", body, content_type="application/json", headers=mediator.headers
        ).status_code in (400, 422)


class TestReading:
    def test_shows_everything_with_personal_values_masked(self, mediator: Program, accepted: str) -> None:
        whole = mediator.get(f"/matters/{accepted}")
        assert whole["record"]["committee"] == "清溪乡人民调解委员会"
        assert whole["record"]["accepted_on"] == "2025-03-06"
        assert [(party["name"], party["telephone"]) for party in whole["parties"]] == [
            ("赵**", "138****0001"),
            ("清溪石材有限公司", ""),
        ]
        assert "13800000001" not in str(whole)
        assert [entry["act"] for entry in whole["history"]] == ["open", "accept"]
        assert len(whole["lines"]["AssignedMediator"]) == 1

    def test_names_what_is_permitted_and_why_the_rest_is_not(self, mediator: Program, accepted: str) -> None:
        whole = mediator.get(f"/matters/{accepted}")
        assert "meet" in {act["id"] for act in whole["permitted"]}
        refused = {act["id"]: act for act in whole["refused"]}
        assert refused["close"]["reasons"][0]["rule"] == "state"
        assert "open" not in refused

    def test_names_the_role_that_is_lacking(self, world: World, accepted: str) -> None:
        whole = Program(world.township, world.leader).get(f"/matters/{accepted}")
        assert whole["permitted"] == []
        meet = next(act for act in whole["refused"] if act["id"] == "meet")
        assert [reason["rule"] for reason in meet["reasons"]] == ["role"]

    @pytest.mark.parametrize("id", ["0", "1", "9" * 19, "x", "%00", "-1", "9" * 40])
    def test_what_is_not_there_is_not_found(self, mediator: Program, matter: str, id: str) -> None:
        answer = mediator.client.get(f"/api/v1/matters/{id}", headers=mediator.headers)
        assert answer.status_code in (404, 422)
        assert answer.json()["message"]


class TestFinding:
    @pytest.fixture
    def many(self, mediator: Program, world: World) -> list[str]:
        """Five disputes, oldest first; the third in the east village about a wall."""
        found = []
        for number in range(5):
            body = dispute(title=f"纠纷{number}", happened_on=f"2025-0{number + 1}-10")
            if number == 2:
                body |= {"village": str(world.east_village.pk), "title": "围墙纠纷"}
            found.append(mediator.post("/matters", 201, **body)["matter"]["id"])
        return found

    def test_pages_run_from_the_newest_to_the_oldest(self, mediator: Program, many: list[str]) -> None:
        first = mediator.get("/matters", limit=2)
        second = mediator.get("/matters", limit=2, before=first["next"])
        third = mediator.get("/matters", limit=2, before=second["next"])
        assert third["next"] is None
        ids = [row["id"] for part in (first, second, third) for row in part["matters"]]
        assert ids == many[::-1]

    def test_filters_hold_together(self, mediator: Program, many: list[str], world: World) -> None:
        def found(**query: Any) -> list[str]:
            return [row["id"] for row in mediator.get("/matters", **query)["matters"]]

        assert found(area="disputes", procedure="dispute", state="registered", ended=False) == many[::-1]
        assert found(village=world.east_village.pk) == [many[2]]
        assert found(opened_from="2025-02-01", opened_to="2025-03-31") == [many[2], many[1]]
        assert found(area="enforcement") == found(ended=True) == found(state="closed") == []

    def test_search_reads_titles_and_texts(self, mediator: Program, many: list[str]) -> None:
        assert [row["id"] for row in mediator.get("/matters", q="围墙")["matters"]] == [many[2]]
        hits = mediator.get("/matters", q="粉尘", limit=2)
        assert (len(hits["matters"]), hits["found"], hits["capped"]) == (2, 5, False)
        rest = mediator.get("/matters", q="粉尘", limit=5, before=hits["next"])
        assert [row["id"] for row in hits["matters"] + rest["matters"]] == many[::-1]

    def test_a_search_counts_what_may_be_read_and_nothing_else(
        self, mediator: Program, many: list[str], world: World
    ) -> None:
        villager = Program(world.township, world.village_clerk)
        hits = villager.get("/matters", q="粉尘")
        assert ([row["id"] for row in hits["matters"]], hits["found"], hits["next"]) == ([many[2]], 1, None)
        assert villager.get("/matters", q="纠纷4")["found"] == 0
        assert mediator.get("/matters", q="粉尘")["found"] == 5
        leader = Program(world.township, world.leader)
        leader.post(f"/matters/{many[2]}/general/void", reason="误录", happened_on="2025-06-10")
        assert villager.get("/matters", q="粉尘")["found"] == 0
        assert mediator.get("/matters", q="粉尘")["found"] == 4

    @pytest.mark.parametrize(
        "query",
        [{"limit": 0}, {"limit": 201}, {"limit": "x"}, {"before": "-1"}, {"area": "a\0b"}, {"opened_from": "昨天"},
         {"q": "字" * 201}],
    )  # fmt: skip
    def test_a_wrong_question_is_refused(self, mediator: Program, query: dict[str, Any]) -> None:
        assert mediator.get("/matters", 422, **query)["reasons"]

    def test_signs_that_mean_something_elsewhere_mean_nothing(self, mediator: Program, many: list[str]) -> None:
        for text in ("\0", "' OR 1=1 --", '"', "*", "%", "𠮷", "\u202e"):
            assert mediator.get("/matters", q=text)["matters"] in ([], mediator.get("/matters")["matters"])


class TestActing:
    def test_moves_the_matter_and_its_clocks(self, mediator: Program, matter: str, accepted: str) -> None:
        whole = mediator.get(f"/matters/{accepted}")
        assert whole["state"]["id"] == "mediating"
        due_above = mediator.get(f"/matters/{matter}")["next_due_on"]
        assert due_above == clock_of(mediator, accepted, "conclude")["due_on"]

    def test_a_retry_does_nothing(self, mediator: Program, matter: str) -> None:
        body = {
            "happened_on": "2025-03-06",
            "client_id": "tablet:1",
            "data": {"ended_because": "已由法院受理", "routes_told": "已告知诉讼"},
        }
        first = mediator.post(f"/matters/{matter}/acts/turn_away", **body)
        again = mediator.post(f"/matters/{matter}/acts/turn_away", **body)
        assert (first["repeated"], again["repeated"], again["matter"]["entries"]) == (False, True, 2)
        other = mediator.post("/matters", 201, **dispute())["matter"]["id"]
        assert rules(mediator.post(f"/matters/{other}/acts/turn_away", 422, **body)) == ["client_id"]
        changed = body | {"data": body["data"] | {"ended_because": "不属受理范围"}}
        assert rules(mediator.post(f"/matters/{matter}/acts/turn_away", 422, **changed)) == ["client_id"]

    def test_a_retry_of_a_general_act_does_nothing(self, mediator: Program, matter: str, world: World) -> None:
        body = {"happened_on": "2025-03-06", "client_id": "tablet:2", "reason": "来电"}
        first = mediator.post(f"/matters/{matter}/general/note", **body)
        again = mediator.post(f"/matters/{matter}/general/note", **body)
        assert (first["repeated"], again["repeated"], again["matter"]["entries"]) == (False, True, 2)
        leader = Program(world.township, world.leader)
        assert rules(leader.post(f"/matters/{matter}/general/note", 422, **body)) == ["client_id"]

    def test_a_stale_form_is_refused(self, mediator: Program, accepted: str) -> None:
        problem = mediator.post(f"/matters/{accepted}/acts/meet", 422, happened_on="2025-03-07", seen=1)
        assert rules(problem) == ["stale"]

    def test_the_wrong_state_is_refused_with_its_article(self, mediator: Program, matter: str) -> None:
        problem = mediator.post(f"/matters/{matter}/acts/resolve", 422, happened_on="2025-03-07")
        assert rules(problem) == ["state"]
        assert "人民调解法" in problem["reasons"][0]["law"]

    def test_a_day_to_come_is_refused(self, mediator: Program, accepted: str) -> None:
        problem = mediator.post(f"/matters/{accepted}/acts/tell_rights", 422, happened_on="2099-01-01")
        assert "not_in_future" in rules(problem)

    def test_an_unknown_act_is_not_found(self, mediator: Program, matter: str) -> None:
        mediator.post(f"/matters/{matter}/acts/no_such_act", 404, happened_on="2025-03-07")


class TestGeneralActs:
    def test_note_correct_and_void(self, mediator: Program, matter: str, world: World) -> None:
        on = {"happened_on": "2025-03-10"}
        mediator.post(f"/matters/{matter}/general/note", reason="当事人来电", **on)
        corrected = mediator.post(
            f"/matters/{matter}/general/correct", reason="笔误", values={"people_involved": 3}, **on
        )
        assert corrected["entry"]["kind"] == "general"
        assert mediator.get(f"/matters/{matter}")["record"]["people_involved"] == 3
        assert rules(mediator.post(f"/matters/{matter}/general/void", 422, reason="误录", **on)) == ["role"]
        leader = Program(world.township, world.leader)
        assert leader.post(f"/matters/{matter}/general/void", reason="误录", **on)["matter"]["voided"]
        assert mediator.get("/matters")["matters"] == []

    def test_hand_over(self, mediator: Program, matter: str, world: World) -> None:
        on = {"happened_on": "2025-03-10", "reason": "轮岗"}
        done = mediator.post(f"/matters/{matter}/general/hand_over", to=str(world.second_mediator.pk), **on)
        assert done["matter"]["handler"]["name"] == "尤劝和"
        assert rules(mediator.post(f"/matters/{matter}/general/hand_over", 422, to="0", **on)) == ["not_found"]

    def test_link_join_and_split(self, mediator: Program, matter: str) -> None:
        on = {"happened_on": "2025-03-10", "reason": "同一起因"}
        other = mediator.post("/matters", 201, **dispute(title="另一纠纷"))["matter"]["id"]
        mediator.post(f"/matters/{matter}/general/link", other=other, **on)
        child = mediator.post(f"/matters/{matter}/general/split", title="分出的纠纷", **on)["child"]
        parted = mediator.get(f"/matters/{child}")
        assert (parted["title"], parted["parties"][0]["telephone"]) == ("分出的纠纷", "138****0001")
        assert mediator.post(f"/matters/{other}/general/join", into=matter, **on)["matter"]["ended"]
        mediator.post(f"/matters/{matter}/general/link", 404, other="1", **on)

    def test_clocks_are_paused_and_extended_only_as_the_law_allows(
        self, mediator: Program, accepted: str, world: World
    ) -> None:
        on = {"happened_on": "2025-03-10", "reason": "当事人外出"}
        problem = mediator.post(
            f"/matters/{accepted}/general/pause", 422, clock="conclude", ground="no_such_ground", **on
        )
        assert rules(problem) == ["pause_ground"]
        assert rules(mediator.post(f"/matters/{accepted}/general/resume", 422, clock="conclude", **on)) == [
            "not_paused"
        ]
        leader = Program(world.township, world.leader)
        assert rules(leader.post(f"/matters/{accepted}/general/extend", 422, clock="confirm", by=5, **on)) == [
            "no_clock"
        ]


class TestExplaining:
    def test_counts_to_the_due_day(self, mediator: Program, accepted: str) -> None:
        clock = clock_of(mediator, accepted, "conclude")
        told = mediator.get(f"/matters/{accepted}/clocks/{clock['id']}/explain")
        assert (told["limit"], told["from"], told["due"]) == (clock["limit"], "2025-03-06", clock["due_on"])
        assert told["days"][0]["date"] == "2025-03-06"
        assert told["days"][-1]["date"] == clock["due_on"]

    def test_another_matters_clock_is_not_found(self, mediator: Program, accepted: str) -> None:
        clock = clock_of(mediator, accepted, "conclude")["id"]
        other = mediator.post("/matters", 201, **dispute())["matter"]["id"]
        mediator.get(f"/matters/{other}/clocks/{clock}/explain", 404)


class TestFiles:
    PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"

    def upload(self, program: Program, matter: str, status: int, kind: str, name: str, content: bytes) -> Any:
        from django.core.files.uploadedfile import SimpleUploadedFile

        file = SimpleUploadedFile(name, content)
        answer = program.client.post(
            f"/api/v1/matters/{matter}/files", {"kind": kind, "file": file}, headers=program.headers
        )
        return program.read(answer, status)

    def test_a_scan_is_kept_with_its_digest(self, mediator: Program, matter: str) -> None:
        kept = self.upload(mediator, matter, 201, "application", "申请书.pdf", self.PDF)
        assert (kept["name"], kept["media_type"], kept["size"]) == ("申请书.pdf", "application/pdf", len(self.PDF))
        assert len(kept["sha256"]) == 64

    def test_refusals(self, mediator: Program, matter: str, world: World) -> None:
        assert rules(self.upload(mediator, matter, 422, "no_such_kind", "a.pdf", self.PDF)) == ["kind"]
        assert rules(self.upload(mediator, matter, 422, "application", "a.exe", b"MZ")) == ["invalid"]
        officer = Program(world.township, world.officer)
        assert rules(self.upload(officer, matter, 422, "application", "a.pdf", self.PDF)) == ["role"]
        problem = mediator.read(
            mediator.client.post(f"/api/v1/matters/{matter}/files", {"kind": "application"}, headers=mediator.headers),
            422,
        )
        assert problem["reasons"][0]["where"] == "file"


class TestPersonalData:
    def test_is_shown_in_full_to_who_handles_and_leaves_a_trace(self, mediator: Program, matter: str) -> None:
        party = mediator.get(f"/matters/{matter}")["parties"][0]
        where = f"/matters/{matter}/parties/{party['id']}/reveal"
        shown = mediator.post(where, field="telephone", reason="通知调解时间")["value"]
        assert shown.endswith(party["telephone"][-2:])
        assert shown != party["telephone"]
        with every_org("look for the trace in whichever journal it is"):
            trace = JournalEntry.objects.get(kind="reveal")
        assert "通知调解时间" in trace.body
        assert shown not in trace.body

    def test_is_refused_without_reason_for_what_is_no_personal_field_and_for_another_matters_party(
        self, mediator: Program, matter: str
    ) -> None:
        party = mediator.get(f"/matters/{matter}")["parties"][0]["id"]
        where = f"/matters/{matter}/parties/{party}/reveal"
        assert rules(mediator.post(where, 422, field="telephone", reason=" ")) == ["invalid"]
        assert rules(mediator.post(where, 422, field="name", reason="核对")) == ["unknown_field"]
        elsewhere = f"/matters/{matter}/parties/1/reveal"
        assert rules(mediator.post(elsewhere, 422, field="telephone", reason="核对")) == ["not_found"]
